import type { Mutant } from './mutant.ts';

/** Faults of the files in `utils/wanted`. */
export const mutants: Mutant[] = [
  {
    name: 'a name says who is meant by a number',
    file: 'utils/wanted/find-user.ts',
    from: "if (name && isDoubtful && !isNamed(user, name.cell.text)) return faultAt(name, 'other-name');",
    to: '',
    promise: 'a number that was given to somebody else names nobody',
    tests: ['tests/unit/wanted/find-user.test.ts'],
  },
  {
    name: 'a reference beside a licence is not looked at',
    file: 'utils/wanted/find-user.ts',
    from: "if (stranger) return faultAt(stranger, 'other-user');",
    to: '',
    promise: 'a line whose cells name two users names nobody',
    tests: ['tests/unit/wanted/find-user.test.ts'],
  },
  {
    name: 'a lost zero is given back unasked',
    file: 'utils/wanted/number-cell.ts',
    from: "return agreed.zeros ? { value: meant } : { code: 'zero-lost', meant };",
    to: 'return { value: meant };',
    promise: 'a zero that a spreadsheet took is proposed, never put back silently',
    tests: ['tests/unit/wanted/wish.test.ts'],
  },
  {
    name: 'the last of two lines wins',
    file: 'utils/wanted/read-wanted.ts',
    from: 'if (known && !areSameChanges([known], [change])) return undefined;',
    to: '',
    promise: 'of two lines of one user that disagree, none is done',
    tests: ['tests/unit/wanted/read-wanted.test.ts'],
  },
  {
    name: 'a user with a line in fault is changed by another one',
    file: 'utils/wanted/read-wanted.ts',
    from: 'const changes = inFault.length > 0 ? undefined : allChanges(own);',
    to: 'const changes = allChanges(own);',
    promise: 'of a user of whom any line has a fault, nothing is done',
    tests: ['tests/unit/wanted/read-wanted.test.ts'],
  },
  {
    name: 'the first of two columns of one option counts',
    file: 'utils/wanted/columns.ts',
    from: "return twice.has(column) ? { ...column, use: 'unsure', doubt: 'twice' } : column;",
    to: 'return column;',
    promise: 'of two columns for the same, a person says which is meant',
    tests: ['tests/unit/wanted/columns.test.ts'],
  },
];
