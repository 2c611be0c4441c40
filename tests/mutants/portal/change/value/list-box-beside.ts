import type { Mutant } from '../../../mutant.ts';

/** Faults of `utils/portal/change/value/list-box-beside.ts`. */
export const mutants: Mutant[] = [
  {
    name: 'a box that forgets is trusted',
    file: 'utils/portal/change/value/list-box-beside.ts',
    from: 'if (!this.#shows(line)) throw',
    to: "if (this.#value === '') throw",
    promise: 'nothing is given that its box does not show at the press',
    tests: ['tests/in-page/choosers/'],
  },
  {
    name: 'a list is chosen from in whoever’s detail',
    file: 'utils/portal/change/value/list-box-beside.ts',
    from: '      const own = line();\n',
    to: '      const own = { parts: [this.field] } as unknown as DetailLine;\n',
    promise: 'nothing is chosen beside a + once the detail is another user’s',
    tests: ['tests/in-page/choosers/'],
  },
  {
    name: 'a choice that is saved at once is not waited for',
    file: 'utils/portal/change/value/list-box-beside.ts',
    from: ' && isSettled ? choice',
    to: ' ? choice',
    promise: 'what saves at the choice is given once',
    tests: ['tests/in-page/choosers/'],
  },
  {
    name: 'a box that was drawn anew is trusted',
    file: 'utils/portal/change/value/list-box-beside.ts',
    from: 'if (!isOwn ||',
    to: 'if (',
    promise: 'nothing is given by a box that is not the line’s any more',
    tests: ['tests/in-page/choosers/'],
  },
  {
    name: 'another field beside the + is left empty',
    file: 'utils/portal/change/value/list-box-beside.ts',
    from: '!isOwn || (line.entry !== undefined && line.entry !== this.field)',
    to: '!isOwn',
    promise: 'a + is not pressed where a second field waits beside it',
    tests: ['tests/in-page/choosers/'],
  },
  {
    name: 'a box is believed whatever its hidden list has',
    file: 'utils/portal/change/value/list-box-beside.ts',
    from: 'if (select) return isTextFor',
    to: 'if (select === null) return isTextFor',
    promise: 'a + is not pressed where its form would send something else than its box shows',
    tests: ['tests/in-page/choosers/hidden-selects.test.ts'],
  },
];
