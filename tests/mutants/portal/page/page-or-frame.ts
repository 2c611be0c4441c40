import type { Mutant } from '../../mutant.ts';

/** Faults of `utils/portal/page/page-or-frame.ts`. */
export const mutants: Mutant[] = [
  {
    name: 'a page that was kept from leaving is as it was',
    file: 'utils/portal/page/page-or-frame.ts',
    from: 'if (wasToGo) pagesToGo.add(this.#document);',
    to: '',
    promise: 'what has been sent once, and kept, is not pressed any more',
    tests: ['tests/in-page/leaving.test.ts'],
  },
  {
    name: 'a page that was shown in a frame has been kept from leaving',
    file: 'utils/portal/page/page-or-frame.ts',
    from: 'if (wasToGo) pagesToGo.add(this.#document);',
    to: 'pagesToGo.add(this.#document);',
    promise: 'a page that no press has led away is worked on where it is',
    tests: ['tests/in-page/leaving.test.ts'],
  },
  {
    name: 'a detail for the person is opened in a frame',
    file: 'utils/portal/page/page-or-frame.ts',
    from: 'if (!this.#isForPerson) {',
    to: 'if (!this.#frame) {',
    promise: 'what is opened for a person is not gone at once',
    tests: ['tests/in-page/for-person.test.ts'],
  },
  {
    name: 'a detail for the person may not be a page of its own',
    file: 'utils/portal/page/page-or-frame.ts',
    from: 'if (isOpening && this.#isForPerson) this.#loads.stop();',
    to: 'if (!isOpening && this.#isForPerson) this.#loads.stop();',
    promise: 'a detail that is a page of its own is opened in the tab',
    tests: ['tests/in-page/for-person.test.ts'],
  },
];
