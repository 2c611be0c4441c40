import type { Mutant } from '../mutant.ts';

/** Faults of `utils/wanted/find-user.ts`. */
export const mutants: Mutant[] = [
  {
    name: 'the zeros of a reference are put back unasked',
    file: 'utils/wanted/find-user.ts',
    from: 'agreed.zeros ? whole.user',
    to: 'whole ? whole.user',
    promise: 'a zero that a spreadsheet took is proposed, never put back silently',
    tests: ['tests/unit/wanted/find-user.test.ts'],
  },
  {
    name: 'a number is the shorter of two references',
    file: 'utils/wanted/find-user.ts',
    from: "cell.kind === 'number' ? faultAt(one, 'several-users') : found",
    to: 'found',
    promise: 'nobody is changed where two users may be meant',
    tests: ['tests/unit/wanted/find-user.test.ts'],
  },
  {
    name: 'the first of two references with zeros is meant',
    file: 'utils/wanted/find-user.ts',
    from: 'others.length > 0 || ',
    to: '',
    promise: 'nobody is changed where two users may be meant',
    tests: ['tests/unit/wanted/find-user.test.ts'],
  },
  {
    name: 'a name that is another user’s is passed over',
    file: 'utils/wanted/find-user.ts',
    from: ' || this.#by.name.has(nameKey(name.cell.text))',
    to: '',
    promise: 'a column that was sorted by itself is told',
    tests: ['tests/unit/wanted/find-user.test.ts'],
  },
  {
    name: 'a number beside a licence is read as it stands alone',
    file: 'utils/wanted/find-user.ts',
    from: 'numbersIn(cell.text)',
    to: "[entryNumber(cell.text) ?? '']",
    promise: 'another user’s number beside a licence is told, however it is written',
    tests: ['tests/unit/wanted/find-user.test.ts'],
  },
  {
    name: 'a name says who is meant by a number',
    file: 'utils/wanted/find-user.ts',
    from: 'isDoubtful || ',
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
];
