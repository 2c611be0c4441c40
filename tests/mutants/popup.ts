import type { Mutant } from './mutant.ts';

/** Faults of the files in `utils/popup`. */
export const mutants: Mutant[] = [
  {
    name: 'popup-goes-back',
    file: 'utils/popup/popup-lots.ts',
    from: 'known && (!told || known.lastSeq > told.lastSeq) ? known : told',
    to: 'told ?? known',
    promise: 'the popup never goes back to an older state',
    tests: ['tests/unit/background/followers.test.ts'],
  },
  {
    name: 'popup-skips',
    file: 'utils/popup/popup-lots.ts',
    from: 'if (first && first.seq > known.state.lastSeq + 1) return false;',
    to: '',
    promise: 'a gap in what the popup is told has all asked for again',
    tests: ['tests/unit/background/followers.test.ts'],
  },
  {
    name: 'ended-is-going-on',
    file: 'utils/popup/popup-lot.ts',
    from: 'return isOver(state) || isDone;',
    to: 'return isOver(state);',
    promise: 'a lot whose users are all done is not shown as going on',
    tests: ['tests/unit/background/followers.test.ts'],
  },
];
