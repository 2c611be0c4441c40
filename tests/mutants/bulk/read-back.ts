import type { Mutant } from '../mutant.ts';

/** Faults of `utils/bulk/read-back.ts`. */
export const mutants: Mutant[] = [
  {
    name: 'another number than the one that was chosen is not to be had',
    file: 'utils/bulk/read-back.ts',
    from: "if (kind === 'unavailable' && !isUnsure) return",
    to: "if (kind === 'unavailable') return",
    promise: 'a number that nobody can explain is to be checked',
    tests: ['tests/unit/bulk/next-free.test.ts'],
  },
  {
    name: 'an x that was shown and not done has failed',
    file: 'utils/bulk/read-back.ts',
    from: 'userChange.refused && !isUndone(userChange, before, line)',
    to: 'userChange.refused',
    promise: 'an x whose effect is not known is to be checked, and left alone by a retry',
    tests: ['tests/unit/bulk/user-run.replacement.test.ts', 'tests/unit/bulk/read-back.test.ts'],
  },
  {
    name: 'what is not understood is not shown',
    file: 'utils/bulk/read-back.ts',
    from: "return stateOf(line).kind === 'unclear' ? 'unknown' : 'other';",
    to: "return 'other';",
    promise: 'a value that is not understood after a press is told as such',
    tests: ['tests/unit/bulk/read-back.test.ts'],
  },
  {
    name: 'already-unread',
    file: 'utils/bulk/read-back.ts',
    from: "  if (!line) return 'unknown';\n  if (isDone",
    to: "  if (!line) return 'code' in last ? 'wanted' : 'unknown';\n  if (isDone",
    promise: 'what was as wanted is to be checked where nothing could be read after a press',
    tests: ['tests/unit/bulk/user-run.last-reading.test.ts'],
  },
  {
    name: 'already-not-judged-again',
    file: 'utils/bulk/read-back.ts',
    from: 'if (!isToCheck({ isTouched: true, isRefused: false, shown })) {',
    to: 'if (!isToCheck({ isTouched: false, isRefused: false, shown })) {',
    promise: 'what was as wanted at first is judged by the last reading too',
    tests: ['tests/unit/bulk/user-run.last-reading.test.ts'],
  },
  {
    name: 'other-changes-untold',
    file: 'utils/bulk/read-back.ts',
    from: '    if (!hasChanged(before, after)) return [];',
    to: '    if (hasChanged(before, after)) return [];',
    promise: 'what changed unasked is told',
    tests: ['tests/unit/bulk/user-run.last-reading.test.ts'],
  },
];
