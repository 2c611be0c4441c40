import type { Mutant } from '../../mutant.ts';

const file = 'utils/bulk/lots/continued-result.ts';
const tests = [
  'tests/unit/bulk/lots/continued-result.test.ts',
  'tests/unit/bulk/lots/lot.property.test.ts',
];

/** Faults of `utils/bulk/lots/continued-result.ts`. */
export const mutants: Mutant[] = [
  {
    name: 'undo-takes-what-others-set',
    file,
    from: 'const isJoined = hasFoundWhatWasLeft(change, known, next);',
    to: 'const isJoined = true;',
    promise: 'the undo of a lot comes back to what somebody else has set between two of its runs',
    tests,
  },
  {
    name: 'retry-forgets-what-was-before',
    file,
    from: 'const isJoined = hasFoundWhatWasLeft(change, known, next);',
    to: 'const isJoined = false;',
    promise: 'the undo of a lot comes back to what was there before its first run',
    tests,
  },
  {
    name: 'unread-retry-forgets-the-change',
    file,
    from: '  if (isUnread(next)) return afterUnread(known, next);\n',
    to: '',
    promise: 'what a lot has changed can be undone after a later run could not read it',
    tests,
  },
  {
    name: 'late-press-is-not-the-lots',
    file,
    from: "if (next.outcome === 'already') return",
    to: 'if (next.at === -1) return',
    promise: 'a press that had its effect only later is undone with the lot',
    tests,
  },
  {
    name: 'any number is the lot’s once one was asked for',
    file: 'utils/bulk/lots/continued-result.ts',
    from: 'if (change.pick && isSet(found) && !hasGiven(change, known, found)) return false;',
    to: '',
    promise: 'a number that somebody else has given is not taken away by the undo of a lot',
    tests: ['tests/unit/bulk/lots/continued-result.test.ts'],
  },
  {
    name: 'a lot forgets which number it has chosen',
    file: 'utils/bulk/lots/continued-result.ts',
    from: 'const picked = next.picked ?? known.picked;',
    to: 'const picked = next.picked;',
    promise: 'a number that came late is undone with the lot',
    tests: ['tests/unit/bulk/lots/continued-result.test.ts'],
  },
  {
    name: 'what was not treated was put back',
    file: 'utils/bulk/lots/continued-result.ts',
    from: "if (known.outcome === 'stopped') return next;",
    to: '',
    promise: 'a run that treats a change for the first time says what came of it',
    tests: ['tests/unit/bulk/lots/continued-result.test.ts'],
  },
];
