import type { Mutant } from '../mutant.ts';

/** Faults of `utils/bulk/verdict.ts`. */
export const mutants: Mutant[] = [
  {
    name: 'undone-whatever-is-there',
    file: 'utils/bulk/verdict.ts',
    from: 'change.expect !== undefined && !isSameState(state, stateOfValue(change.expect))',
    to: 'false',
    promise: 'an undo touches only what is still as the run left it',
    tests: ['tests/unit/bulk/verdict.test.ts'],
  },
  {
    name: 'who has no number to replace is given one',
    file: 'utils/bulk/verdict.ts',
    from: "change.ifNone === 'leave' && change.action === 'replace' && state.kind === 'no'",
    to: 'false',
    promise: 'a replacement leaves alone who has none, unless a person says otherwise',
    tests: ['tests/unit/bulk/run/user-run.replacement.test.ts'],
  },
  {
    name: 'added-over-another',
    file: 'utils/bulk/verdict.ts',
    from: "change.action === 'add' && isThere(state)",
    to: 'false',
    promise: 'to add never replaces a number that is there',
    tests: ['tests/unit/bulk/verdict.test.ts'],
  },
  {
    name: 'button-not-asked',
    file: 'utils/bulk/verdict.ts',
    from: "first !== button && button !== 'both'",
    to: 'false',
    promise: 'where the line shows no such button, nothing is to be done',
    tests: ['tests/unit/bulk/verdict.test.ts'],
  },
  {
    name: 'an unclear value is judged as if it were clear',
    file: 'utils/bulk/verdict.ts',
    from: "if (state.kind === 'unclear') {",
    to: "if (state.kind === 'unclear' && button === 'both') {",
    promise: 'what is not understood is a failure before any press',
    tests: ['tests/unit/bulk/verdict.unclear.test.ts'],
  },
  {
    name: 'no button is unavailable, whether any was ever recognised or not',
    file: 'utils/bulk/verdict.ts',
    from: 'if (seenButtons || showsButtons(reading)) return',
    to: 'if (reading) return',
    promise: 'unavailable needs a + or an x that was recognised on this portal',
    tests: ['tests/unit/bulk/verdict.unclear.test.ts'],
  },
  {
    name: 'a greyed button was not seen',
    file: 'utils/bulk/verdict.ts',
    from: 'return isGreyed || button',
    to: 'return button',
    promise: 'a greyed + is one that was recognised',
    tests: ['tests/unit/bulk/verdict.test.ts'],
  },
];
