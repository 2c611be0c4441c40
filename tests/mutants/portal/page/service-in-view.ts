import type { Mutant } from '../../mutant.ts';

/** Faults of `utils/portal/page/service-in-view.ts`. */
export const mutants: Mutant[] = [
  {
    name: 'services are told apart by the path alone',
    file: 'utils/portal/page/service-in-view.ts',
    from: 'filter(([key]) => !VIEW_PARAMETERS.test(key))',
    to: 'filter(() => false)',
    promise: 'two services at one address that differ by a parameter are two',
    tests: ['tests/in-page/busy.test.ts'],
  },
  {
    name: 'the heading of a message names the service',
    file: 'utils/portal/page/service-in-view.ts',
    from: ' && toastAround(one) === undefined;',
    to: ';',
    promise: 'a message with a heading does not make another service of the page',
    tests: ['tests/in-page/busy.test.ts'],
  },
];
