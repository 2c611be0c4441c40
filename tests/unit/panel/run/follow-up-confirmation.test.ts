import { expect, test } from 'vitest';
import { retryOf, undoOf } from '../../../../utils/bulk/lots/lot-follow-up';
import { followUpConfirmation } from '../../../../utils/panel/run/follow-up-confirmation';
import { startFailure } from '../../../../utils/panel/run/start-result';
import { ADD_SUPERVISOR, lotOf, outcome, plan, result, stateOf } from '../../support/builders';

const LOT = lotOf(
  stateOf(
    plan([ADD_SUPERVISOR], ['FPC1', 'FPC2', 'FPC3']),
    outcome('FPC1', result('FPC1', 'modified', { before: 'Non', after: 'Oui' })),
    outcome('FPC2', result('FPC2', 'failed', { before: 'Non' })),
    outcome('FPC3', result('FPC3', 'to-check', { before: 'Non' })),
    { kind: 'finished' },
  ),
);

test('an undo is asked with whom it leaves alone', () => {
  expect(followUpConfirmation(LOT, undoOf(LOT))).toMatchObject({
    isUndo: true,
    leftAlone: { unchanged: 1, unsure: 1 },
  });
});

test('another try leaves nobody alone that would have to be told of', () => {
  const question = followUpConfirmation(LOT, retryOf(LOT));

  expect(question).toMatchObject({ isUndo: false, leftAlone: undefined });
  expect(question.plan.tasks.map(({ user }) => user.licence)).toEqual(['FPC2', 'FPC3']);
});

test.each([
  [{ kind: 'ended' as const }, ''],
  [{ kind: 'taken' as const }, 'Un lot est déjà en cours'],
  [{ kind: 'over' as const }, 'Ce lot est terminé'],
  [
    { kind: 'failed' as const, reason: { code: 'journal-unavailable' as const, text: 'plein' } },
    'Le journal ne peut pas être écrit (plein). Rien',
  ],
])('%j is said as « %s »', (end, words) => {
  expect(startFailure(end).slice(0, words.length)).toBe(words);
  expect(startFailure(end) === '').toBe(words === '');
});
