import type { Mutant } from '../../mutant.ts';

/** Faults of `utils/bulk/lots/run-order.ts`. */
export const mutants: Mutant[] = [
  {
    name: 'runs are in the order of the clock',
    file: 'utils/bulk/lots/run-order.ts',
    from: '(a.nth ?? 0) - (b.nth ?? 0) || ',
    to: '',
    promise: 'a clock that was set back makes no number free, and no older result the last',
    tests: ['tests/unit/journal/server.pick.test.ts', 'tests/unit/bulk/lots/lot.test.ts'],
  },
  {
    name: 'runs of an earlier version are in no order',
    file: 'utils/bulk/lots/run-order.ts',
    from: ' || a.startedAt - b.startedAt',
    to: '',
    promise: 'what was seen last counts, also in runs without a place',
    tests: ['tests/unit/journal/server.pick.test.ts'],
  },
];
