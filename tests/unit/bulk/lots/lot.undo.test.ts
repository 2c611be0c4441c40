import { describe, expect, test } from 'vitest';
import { undoPlan } from '../../../../utils/bulk/lots/follow-up-plans';
import { isUndo, netState } from '../../../../utils/bulk/lots/lot';
import { undoOf } from '../../../../utils/bulk/lots/lot-follow-up';
import type { RunState } from '../../../../utils/bulk/run-state';
import {
  ADD_FAX,
  ADD_SUPERVISOR,
  lotOf,
  outcome,
  plan,
  result,
  runOfLot,
} from '../../support/builders';
import {
  BACK,
  CHANGED,
  FINISHED,
  FIRST,
  later,
  outcomes,
  PLAN,
  RETRY,
  UNCHANGED,
  UNDO,
  users,
} from '../../support/lot-runs';

describe('an undone lot', () => {
  test('keeps what it had done, and has its undo beside it', () => {
    const { state, undo, summary } = lotOf(FIRST, RETRY, UNDO);

    expect(outcomes(state)).toMatchObject({ FPC1: 'modified', FPC2: 'modified' });
    expect(undo).toBe(UNDO);
    expect(summary.undo).toMatchObject({ isOver: true, restored: 1, left: 1, undone: 1 });
  });

  test('leaves to be undone what the undo could not put back', () => {
    const lot = lotOf(FIRST, RETRY, UNDO);

    expect(users(undoOf(lot).plan)).toEqual(['FPC2']);
    expect(undoOf(lot).plan.changes).toEqual([
      { option: 'Superviseur', action: 'remove', expect: 'Oui' },
    ]);
    expect(users(undoPlan(netState(lotOf(FIRST, RETRY))))).toEqual(['FPC1', 'FPC2']);
  });

  test.each(['retry', 'undo'] as const)('counts a later %s as one undo with it', (as) => {
    const run = as === 'retry' ? 'undo' : 'first';
    const again = runOfLot(
      { id: 'again', of: undoOf(lotOf(FIRST, RETRY, UNDO)).plan, minutes: 3, run, as },
      outcome('FPC2', result('FPC2', 'modified', BACK)),
      FINISHED,
    );

    const lot = lotOf(FIRST, RETRY, UNDO, again);

    expect(outcomes(lot.undo as RunState)).toEqual({ FPC1: 'modified', FPC2: 'modified' });
    expect(lot.undo?.id).toBe('undo');
    expect(lot.summary.undo).toMatchObject({ restored: 2, left: 0 });
    expect(users(undoOf(lot).plan)).toEqual([]);
  });

  test('has what a retry has changed after the undo in a second one', () => {
    const again = runOfLot(
      { id: 'again', of: plan([ADD_SUPERVISOR], ['FPC3']), minutes: 3, run: 'first', as: 'retry' },
      outcome('FPC3', result('FPC3', 'modified', CHANGED)),
      FINISHED,
    );
    const lot = lotOf(FIRST, RETRY, UNDO, again);
    const second = runOfLot(
      { id: 'second', of: undoOf(lot).plan, minutes: 4, run: 'first', as: 'undo' },
      outcome('FPC2', result('FPC2', 'modified', BACK)),
      outcome('FPC3', result('FPC3', 'modified', BACK)),
      FINISHED,
    );

    expect(users(undoOf(lot).plan)).toEqual(['FPC2', 'FPC3']);
    const { undo, summary } = lotOf(FIRST, RETRY, UNDO, again, second);
    expect(undo && users(undo.plan)).toEqual(['FPC1', 'FPC2', 'FPC3']);
    expect(summary.undo).toMatchObject({ restored: 3, left: 0 });
  });

  test('still has those to be checked whom nobody can put back', () => {
    const first = runOfLot(
      { id: 'first', of: PLAN },
      outcome('FPC1', result('FPC1', 'modified', CHANGED)),
      outcome('FPC2', result('FPC2', 'to-check', { before: 'Non' })),
      outcome('FPC3', result('FPC3', 'failed', UNCHANGED)),
      { kind: 'stopped' },
    );
    const undo = runOfLot(
      { id: 'undo', of: undoOf(lotOf(first)).plan, minutes: 1, run: 'first', as: 'undo' },
      outcome('FPC1', result('FPC1', 'modified', BACK)),
      FINISHED,
    );

    expect(lotOf(first, undo).summary.undo).toMatchObject({ restored: 1, left: 0, toCheck: 1 });
  });

  test('counts once whom it has put back, though another of their changes is to be checked', () => {
    const unsure = result('FPC1', 'to-check', { change: 1, before: 'Aucun' });
    const first = runOfLot(
      { id: 'first', of: plan([ADD_SUPERVISOR, ADD_FAX], ['FPC1']) },
      outcome('FPC1', result('FPC1', 'modified', CHANGED), unsure),
      FINISHED,
    );
    const undo = runOfLot(
      { id: 'undo', of: undoOf(lotOf(first)).plan, minutes: 1, run: 'first', as: 'undo' },
      outcome('FPC1', result('FPC1', 'modified', BACK)),
      FINISHED,
    );

    expect(lotOf(first, undo).summary.undo).toMatchObject({ restored: 1, left: 0, toCheck: 0 });
  });

  test('counts as put back what was so already, and as left what somebody else has changed', () => {
    const undo = runOfLot(
      { id: 'undo', of: undoOf(lotOf(FIRST, RETRY)).plan, minutes: 2, run: 'first', as: 'undo' },
      outcome('FPC1', result('FPC1', 'already', UNCHANGED)),
      outcome('FPC2', result('FPC2', 'unavailable', UNCHANGED)),
      FINISHED,
    );

    const { summary } = lotOf(FIRST, RETRY, undo);

    expect(summary.undo).toMatchObject({ restored: 1, left: 1, undone: 0 });
  });
});

describe('an undo', () => {
  const all = new Map([FIRST, RETRY, UNDO].map((run) => [run.id, run]));
  const old = runOfLot({ id: 'old', of: plan([{ ...ADD_SUPERVISOR, expect: 'Non' }], ['FPC1']) });
  const back = runOfLot({ id: 'back', of: plan([{ ...ADD_FAX, expect: '' }], ['FPC1']) });

  test.each([
    [FIRST, false],
    [RETRY, false],
    [UNDO, true],
    [later('again', 'undo', 'retry'), true],
    [old, true],
    [back, false],
  ])(
    'is known as such, also its retry and one by an earlier version, and no other is: %#',
    (run, expected) => {
      expect(isUndo(run, all)).toBe(expected);
    },
  );

  test('by an earlier version is told as one', () => {
    const state = runOfLot(
      { id: 'old', of: old.plan },
      outcome('FPC1', result('FPC1', 'modified', CHANGED)),
      FINISHED,
    );

    expect(lotOf(state).summary.undo).toMatchObject({ restored: 1, left: 0 });
  });
});
