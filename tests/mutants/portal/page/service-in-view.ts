import type { Mutant } from '../../mutant.ts';

/** Faults of `utils/portal/page/service-in-view.ts`. */
export const mutants: Mutant[] = [
  {
    name: 'the next label is the name of the customer',
    file: 'utils/portal/page/service-in-view.ts',
    from: ' || OTHER_SERVICE_LABELS.includes(label)',
    to: '',
    promise: 'a person confirms a run for the customer that the page names',
    tests: ['tests/in-page/service.test.ts'],
  },
  {
    name: 'a customer whose name is a link has none',
    file: 'utils/portal/page/service-in-view.ts',
    from: 'counts(node) || (isNameOfLink(node) && isThere(node))',
    to: 'counts(node)',
    promise: 'a person confirms a run for the customer that the page names',
    tests: ['tests/in-page/service.test.ts'],
  },
  {
    name: 'a link that says a deed names the customer',
    file: 'utils/portal/page/service-in-view.ts',
    from: ' && !HARMLESS_WORDS.test(fold(node.data))',
    to: '',
    promise: 'what may be done with a service is none of its particulars',
    tests: ['tests/in-page/service.test.ts'],
  },
  {
    name: 'services are told apart by the path alone',
    file: 'utils/portal/page/service-in-view.ts',
    from: 'filter(([key]) => !VIEW_PARAMETERS.test(key))',
    to: 'filter(() => false)',
    promise: 'two services at one address that differ by a parameter are two',
    tests: ['tests/in-page/service.test.ts'],
  },
  {
    name: 'the heading of a message names the service',
    file: 'utils/portal/page/service-in-view.ts',
    from: ' && toastAround(one) === undefined && ',
    to: ' && ',
    promise: 'a message with a heading does not make another service of the page',
    tests: ['tests/in-page/service.test.ts'],
  },
  {
    name: 'a heading that nobody sees, over the page, names the service',
    file: 'utils/portal/page/service-in-view.ts',
    from: ' && !isUnseenOver(one);',
    to: ';',
    promise: 'a run goes on where the first message brings a heading for screen readers',
    tests: ['tests/in-page/service.test.ts'],
  },
  {
    name: 'no heading that nobody sees names the service',
    file: 'utils/portal/page/service-in-view.ts',
    from: '!isSeen(heading) && layerAround(heading) !== undefined',
    to: '!isSeen(heading)',
    promise: 'two services that differ by a heading for screen readers alone are two',
    tests: ['tests/in-page/service.test.ts'],
  },
  {
    name: 'no heading over the page names the service',
    file: 'utils/portal/page/service-in-view.ts',
    from: '!isSeen(heading) && layerAround(heading) !== undefined',
    to: 'layerAround(heading) !== undefined',
    promise: 'two services that differ by a heading in a bar that stands still are two',
    tests: ['tests/in-page/service.test.ts'],
  },
];
