import type { Mutant } from '../../mutant.ts';

/** Faults of `utils/bulk/lots/follow-up-plans.ts`. */
export const mutants: Mutant[] = [
  {
    name: 'undo-expects-nothing',
    file: 'utils/bulk/lots/follow-up-plans.ts',
    from: 'const back = { option, expect: after };',
    to: 'const back = { option };',
    promise: 'an undo knows what the run left',
    tests: ['tests/unit/bulk/lots/follow-up-plans.undo.test.ts'],
  },
  {
    name: 'who has lost the number by a replacement is left alone by its retry',
    file: 'utils/bulk/lots/follow-up-plans.ts',
    from: 'if (ifNone && !(mayBeTaken && numberIn(before) !== undefined)) return change;',
    to: 'if (ifNone) return change;',
    promise: 'whose number a replacement has taken gets the new one when it is tried again',
    tests: ['tests/unit/bulk/lots/follow-up-plans.test.ts'],
  },
  {
    name: 'a number that somebody else has taken is put back by a retry',
    file: 'utils/bulk/lots/follow-up-plans.ts',
    from: 'isAbsent(after) && !isAbsent(before);',
    to: 'isAbsent(after);',
    promise: 'an undo that is tried again leaves alone what somebody else has changed since',
    tests: ['tests/unit/bulk/lots/follow-up-plans.test.ts'],
  },
  {
    name: 'an undo takes away what somebody else has given',
    file: 'utils/bulk/lots/follow-up-plans.ts',
    from: 'if (numberIn(after) !== undefined && !hasGiven(change, result, after)) return undefined;',
    to: '',
    promise: 'an undo takes nothing away that the run has not given',
    tests: ['tests/unit/bulk/lots/follow-up-plans.undo.test.ts'],
  },
  {
    name: 'an undo takes away what a removal has found again',
    file: 'utils/bulk/lots/follow-up-plans.ts',
    from: "change.action === 'remove' ? isSet(after) :",
    to: "change.action === 'remove' ? false :",
    promise: 'an undo takes nothing away that the run has not given',
    tests: ['tests/unit/bulk/lots/follow-up-plans.undo.test.ts'],
  },
  {
    name: 'an undo gives back what somebody else has taken',
    file: 'utils/bulk/lots/follow-up-plans.ts',
    from: "change.action === 'add' && isSet(before)",
    to: 'false',
    promise: 'an undo gives nothing back that the run has not taken',
    tests: ['tests/unit/bulk/lots/follow-up-plans.undo.test.ts'],
  },
];
