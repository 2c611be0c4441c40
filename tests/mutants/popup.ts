import type { Mutant } from './mutant.ts';

/** Faults of the files in `utils/popup`. */
export const mutants: Mutant[] = [
  {
    name: 'popup-goes-back',
    file: 'utils/popup/popup-runs.ts',
    from: 'known && (!told || known.lastSeq > told.lastSeq) ? known : told',
    to: 'told ?? known',
    promise: 'the popup never goes back to an older state',
    tests: ['tests/unit/background/followers.test.ts'],
  },
  {
    name: 'popup-skips',
    file: 'utils/popup/popup-runs.ts',
    from: 'if (first && first.seq > known.state.lastSeq + 1) return false;',
    to: '',
    promise: 'a gap in what the popup is told has all asked for again',
    tests: ['tests/unit/background/followers.test.ts'],
  },
  {
    name: 'ending-is-going-on',
    file: 'utils/popup/popup-run.ts',
    from: "return isDone ? 'ending' : state.phase;",
    to: 'return state.phase;',
    promise: 'a run whose users are all done is shown as ending',
    tests: ['tests/unit/background/followers.test.ts'],
  },
];
