import type { Mutant } from './mutant.ts';

/** Faults of the files in `utils/popup`. */
export const mutants: Mutant[] = [
  {
    name: 'popup-skips',
    file: 'utils/popup/popup-lots.ts',
    from: 'if (!areNext(known.state, message.entries)) return false;',
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
  {
    name: 'contrary-mends',
    file: 'utils/popup/lot-errors.ts',
    from: "action === 'remove' ? null : (value ?? '')",
    to: 'null',
    promise: 'an error goes only when a later lot has made that very change',
    tests: ['tests/unit/popup/popup-lots.follow-up.test.ts'],
  },
  {
    name: 'earlier-mends',
    file: 'utils/popup/popup-lots.ts',
    from: '(other.get(key) ?? 0) > at',
    to: 'other.has(key)',
    promise: 'an error does not go because of a lot that was carried out before',
    tests: ['tests/unit/popup/popup-lots.follow-up.test.ts'],
  },
  {
    name: 'undone-is-certain',
    file: 'utils/popup/lot-errors.ts',
    from: 'return [...errorsIn(undo), ...unread];',
    to: 'return errorsIn(undo);',
    promise: 'what nobody knows of is still to be checked after an undo that has not read it',
    tests: ['tests/unit/popup/popup-lots.follow-up.test.ts'],
  },
];
