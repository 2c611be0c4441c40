import type { Mutant } from '../mutant.ts';

/** Faults of `utils/bulk/line-state.ts`. */
export const mutants: Mutant[] = [
  {
    name: 'a + beside « indisponible » is a +',
    file: 'utils/bulk/line-state.ts',
    from: 'return isThere || saysUnavailable(value) ? UNCLEAR : state;',
    to: 'return isThere ? UNCLEAR : state;',
    promise: 'a line that says two things says nothing',
    tests: ['tests/unit/bulk/line-state.test.ts'],
  },
  {
    name: 'a yes beside a + is a yes',
    file: 'utils/bulk/line-state.ts',
    from: "if (button === 'add') return isThere || saysUnavailable(value) ? UNCLEAR : state;",
    to: '',
    promise: 'a + beside a value that says yes is a contradiction',
    tests: ['tests/unit/bulk/line-state.test.ts'],
  },
  {
    name: 'a no beside an x is a no',
    file: 'utils/bulk/line-state.ts',
    from: "if (button === 'remove') return isThere ? state : UNCLEAR;",
    to: '',
    promise: 'an x beside a value that says no is a contradiction',
    tests: ['tests/unit/bulk/line-state.test.ts'],
  },
  {
    name: 'nothing shown is no, whatever stands beside it',
    file: 'utils/bulk/line-state.ts',
    from: "return isEmpty && !(button === 'none' && option === 'number') ? UNCLEAR : state;",
    to: 'return state;',
    promise: 'an empty value is absent only beside a +, or of a number without an x',
    tests: ['tests/unit/bulk/line-state.test.ts'],
  },
];
