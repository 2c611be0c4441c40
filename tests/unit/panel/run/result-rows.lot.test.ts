import { describe, expect, test } from 'vitest';
import type { Lot } from '../../../../utils/bulk/lots/lot';
import { undoOf } from '../../../../utils/bulk/lots/lot-follow-up';
import { lotResults, lotWords } from '../../../../utils/panel/run/result-rows';
import { ADD_SUPERVISOR, lotOf, outcome, plan, result, runOfLot } from '../../support/builders';

const CHANGES = [ADD_SUPERVISOR];

describe('a lot', () => {
  const [one, two, three] = ['FPC1', 'FPC2', 'FPC3'];
  const first = runOfLot(
    { id: 'first', of: plan(CHANGES, [one, two, three]) },
    outcome(one, result(one, 'modified', { before: 'Non', after: 'Oui' })),
    outcome(two, result(two, 'failed', { before: 'Non', after: 'Non' })),
    outcome(three, result(three, 'unavailable', { before: 'Non', after: 'Non' })),
    { kind: 'finished' },
  );
  const retry = runOfLot(
    { id: 'retry', of: plan(CHANGES, [two]), minutes: 1, run: 'first', as: 'retry' },
    outcome(two, result(two, 'modified', { before: 'Non', after: 'Oui' })),
    { kind: 'finished' },
  );
  const undo = runOfLot(
    { id: 'undo', of: undoOf(lotOf(first, retry)).plan, minutes: 2, run: 'first', as: 'undo' },
    outcome(one, result(one, 'modified', { before: 'Oui', after: 'Non' })),
    outcome(two, result(two, 'unavailable', { before: 'Peut-être', after: 'Peut-être' })),
    { kind: 'finished' },
  );
  const cells = (of: Lot) =>
    lotResults(of).rows.map(({ licence, before, outcome: is }) => [licence, before, is]);

  test('shows all its users after a retry of some', () => {
    expect(cells(lotOf(first, retry))).toEqual([
      [one, 'Non', 'modified'],
      [two, 'Non', 'modified'],
      [three, 'Non', 'unavailable'],
    ]);
  });

  test('tells in words what came of it, and for how many what can be done', () => {
    expect(lotResults(lotOf(first)).lot).toEqual({
      id: 'first',
      isOver: true,
      title: expect.stringMatching(/^Lot du 31\/10/),
      headline: '1 sur 3 modifié · 1 indisponible · 1 échec',
      isUndo: false,
      users: { retry: 1, retryAll: 2, finish: 0, undo: 1 },
    });
    expect(lotResults(lotOf(first, retry))).toMatchObject({
      canRetry: false,
      canUndo: true,
      lot: { headline: '2 sur 3 modifiés · 1 indisponible', users: { undo: 2 } },
    });
  });

  test('shows what its undo came to, once it was undone', () => {
    const undone = lotOf(first, retry, undo);

    expect(cells(undone)).toEqual([
      [one, 'Oui', 'modified'],
      [two, 'Peut-être', 'unavailable'],
    ]);
    expect(lotResults(undone)).toMatchObject({
      canUndo: false,
      lot: { headline: 'Lot annulé\u00a0: 1 rétabli, 1 laissé', isUndo: true, users: { undo: 0 } },
    });
  });

  test('can be followed up only when all its runs are over', () => {
    const going = runOfLot({ id: 'retry', of: retry.plan, minutes: 1, run: 'first', as: 'retry' });

    const { canRetry, canUndo, canFinish, lot } = lotResults(lotOf(first, going));

    expect([canRetry, canUndo, canFinish]).toEqual([false, false, false]);
    expect(lot).toMatchObject({ isOver: false, users: { retry: 0, retryAll: 0, undo: 0 } });
  });

  test('is put in words once, as long as none of its runs moves on', () => {
    const lot = lotOf(first);

    expect(lotWords(lot)).toBe(lotWords(lot));
  });
});
