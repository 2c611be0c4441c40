import type { Mutant } from '../mutant.ts';

/** Faults of `utils/bulk/selection`. */
export const mutants: Mutant[] = [
  {
    name: 'a name is unique in a list read in part',
    file: 'utils/bulk/selection/user-finder.ts',
    from: '!(isByName && !state.isComplete)',
    to: 'true',
    promise: 'names are not taken as unique while the list is incomplete',
    tests: ['tests/unit/bulk/selection/match-pasted.unsure.test.ts'],
  },
  {
    name: 'cells that name different users name the first',
    file: 'utils/bulk/selection/user-finder.ts',
    from: 'if (only === undefined) return { hits: all, isSure: false };',
    to: 'if (only === undefined) return { hits: all.slice(0, 1), isSure: true };',
    promise: 'a line names one user',
    tests: ['tests/unit/bulk/selection/match-pasted.lines.test.ts'],
  },
  {
    name: 'a name counts beside a reference of somebody else',
    file: 'utils/bulk/selection/user-finder.ts',
    from: 'const isSure = !isOther &&',
    to: 'const isSure = (!isOther || true) &&',
    promise: 'nobody is matched whom the line does not name',
    tests: ['tests/unit/bulk/selection/match-pasted.lines.test.ts'],
  },
  {
    name: 'a reference that nobody has takes the others of its line along',
    file: 'utils/bulk/selection/user-finder.ts',
    from: 'isUsers(cell) || this.#isReference(cell)',
    to: 'isUsers(cell)',
    promise: 'references in one line name a user each, and the unknown ones are listed',
    tests: ['tests/unit/bulk/selection/match-pasted.test.ts'],
  },
  {
    name: 'a number without its zero is taken for the one with it',
    file: 'utils/bulk/selection/match-pasted.ts',
    from: 'else if (others.length === 0) this.#zeroless.set(entry, { number, licences: hits });',
    to: 'else if (others.length === 0) for (const hit of hits) this.#licences.add(hit);',
    promise: 'a number that has lost its zero is proposed with it, never taken',
    tests: ['tests/unit/bulk/selection/match-pasted.unsure.test.ts'],
  },
];
