import { describe, expect, test } from 'vitest';
import type { RunEvent } from '../../../../utils/bulk/journal';
import {
  isLotOver,
  putBackContinues,
  restOf,
  retryAllOf,
  retryOf,
  shownState,
  undoOf,
} from '../../../../utils/bulk/lots/lot-follow-up';
import type { Plan } from '../../../../utils/bulk/plan';
import {
  ADD_SUPERVISOR,
  lotOf,
  outcome,
  plan,
  REPLACE_FAX,
  result,
  runOfLot,
} from '../../support/builders';

const FINISHED: RunEvent = { kind: 'finished' };
const OLD = '0199005678';

const FIRST = runOfLot(
  { id: 'first', of: plan([ADD_SUPERVISOR], ['FPC1', 'FPC2', 'FPC3', 'FPC4', 'FPC5']) },
  outcome('FPC1', result('FPC1', 'modified', { before: 'Non', after: 'Oui' })),
  outcome('FPC2', result('FPC2', 'failed', { before: 'Non', after: 'Non' })),
  outcome('FPC3', result('FPC3', 'unavailable', { before: 'Non', after: 'Non' })),
  outcome('FPC4', result('FPC4', 'already', { before: 'Oui', after: 'Oui' })),
  { kind: 'stopped' },
);
const LOT = lotOf(FIRST);

const UNDO = runOfLot(
  { id: 'undo', of: undoOf(LOT).plan, minutes: 1, run: 'first', as: 'undo' },
  outcome('FPC1', result('FPC1', 'failed', { reasons: [{ code: 'no-answer' }] })),
  FINISHED,
);

const users = (of: Plan) => of.tasks.map(({ user }) => user.licence);

describe('what can be done about a lot', () => {
  test.each([
    ['a retry does what failed', retryOf, ['FPC2'], 'retry'],
    ['a retry of all does what is not as wanted', retryAllOf, ['FPC2', 'FPC3', 'FPC5'], 'retry'],
    ['the rest is who was not reached', restOf, ['FPC5'], 'rest'],
    ['an undo puts back what was changed', undoOf, ['FPC1'], 'undo'],
  ])('%s', (_, followUp, licences, as) => {
    const { plan: of, continues, isUndo } = followUp(LOT);

    expect(users(of)).toEqual(licences);
    expect(continues).toEqual({ run: 'first', as });
    expect(isUndo).toBe(as === 'undo');
  });

  test('once it was undone is done about the undo, and is one', () => {
    const undone = lotOf(FIRST, UNDO);

    expect(shownState(undone)).toBe(UNDO);
    expect(retryOf(undone)).toMatchObject({
      continues: { run: 'undo', as: 'retry' },
      isUndo: true,
    });
    expect(users(retryOf(undone).plan)).toEqual(['FPC1']);
    expect(restOf(undone).plan.tasks).toEqual([]);
    expect(undoOf(undone).continues).toEqual({ run: 'first', as: 'undo' });
  });

  test('waits until all its runs are over', () => {
    const again = runOfLot({ id: 'again', of: FIRST.plan, run: 'first', as: 'retry' });

    expect([isLotOver(LOT), isLotOver(lotOf(FIRST, again))]).toEqual([true, false]);
  });
});

describe('putting a lost number back', () => {
  const lost = { licence: 'FPC1', option: REPLACE_FAX.option, value: OLD };
  const reasons = [{ code: 'old-value-lost' as const, value: OLD }];
  const loser = runOfLot(
    { id: 'loser', of: plan([REPLACE_FAX], ['FPC1']) },
    outcome('FPC1', result('FPC1', 'failed', { before: OLD, after: '', reasons })),
    { kind: 'stopped' },
  );

  test('continues the lot that has lost it', () => {
    expect(putBackContinues([LOT, lotOf(loser)], [lost])).toEqual({ run: 'loser', as: 'put-back' });
  });

  test('begins a lot of its own where that lot is not known here', () => {
    expect(putBackContinues([LOT, undefined], [lost])).toBeUndefined();
    expect(putBackContinues([lotOf(loser)], [{ ...lost, licence: 'FPC9' }])).toBeUndefined();
  });
});
