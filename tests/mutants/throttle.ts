import type { Mutant } from './mutant.ts';

/** Faults of `utils/throttle.ts`. */
export const mutants: Mutant[] = [
  {
    name: 'throttled work goes by the wall clock',
    file: 'utils/throttle.ts',
    from: 'last = performance.now();',
    to: 'last = Date.now();',
    promise: 'what is waited for goes by a clock that nobody sets back',
    tests: ['tests/unit/throttle.test.ts'],
  },
];
