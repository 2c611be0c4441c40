import type { Mutant } from './mutant.ts';

const tests = ['tests/in-page/clumsy-demonstration.test.ts'];

/** Faults in what is told of a person's presses who is watched. */
export const mutants: Mutant[] = [
  {
    name: 'watched: a press of what is no control has done nothing',
    file: 'utils/portal/demonstration.ts',
    from: 'if (!isAgain) this.#onOther(element);',
    to: '',
    promise: 'what a press beside a control has done is not learned of the control',
    tests,
  },
  {
    name: 'watched: a key has done nothing',
    file: 'utils/portal/demonstration.ts',
    from: 'watchKeys(document, () => this.#onOther(), signal);',
    to: 'watchKeys(document, () => {}, signal);',
    promise: 'what was pressed before a detail was closed by a key is no way out',
    tests,
  },
  {
    name: 'watched: a double click is two presses',
    file: 'utils/portal/demonstration.ts',
    from: 'if (!isAgain) this.#onOther(element);',
    to: 'this.#onOther(element);',
    promise: 'who presses twice has shown the way in all the same',
    tests,
  },
];
