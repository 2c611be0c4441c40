import { expect, test } from 'vitest';
import type { RunEvent } from '../../../utils/bulk/journal';
import type { FollowedRun } from '../../../utils/journal/protocol';
import { PopupLots } from '../../../utils/popup/popup-lots';
import { entries, inventoryStarted, START } from '../support/builders';
import { read, unread } from '../support/inventories';

const OF_THREE = inventoryStarted(['FPC1', 'FPC2', 'FPC3']);

function followed(events: RunEvent[], isHeld = true): FollowedRun {
  const run = 'inventory-1';
  const record = {
    run,
    kind: 'inventory' as const,
    service: 'S',
    tab: 1,
    startedAt: START,
    isOver: false,
  };
  return { record, entries: entries([OF_THREE, ...events], run), isHeld, isSlow: false };
}

function popupWith(...given: Parameters<typeof followed>): PopupLots {
  const lots = new PopupLots();
  lots.hear({ kind: 'all', runs: [followed(...given)] });
  return lots;
}

test('an inventory that goes on is shown beside the lots, as none of them', () => {
  const lots = popupWith([read('FPC1'), unread('FPC2')]);

  expect(lots.list()).toMatchObject([
    {
      isInventory: true,
      run: 'inventory-1',
      phase: 'running',
      title: expect.stringMatching(/^Inventaire du 31\/10/),
      progress: { done: 2, total: 3, failed: 1 },
      changes: [],
      errors: [],
    },
  ]);
  expect(lots.lastRunOf('inventory-1')).toBeUndefined();
});

test('it is followed entry by entry', () => {
  const lots = popupWith([read('FPC1')]);
  const next = entries([OF_THREE, read('FPC1'), read('FPC2'), { kind: 'stopped' }], 'inventory-1');

  expect(lots.hear({ kind: 'added', run: 'inventory-1', entries: next.slice(2) })).toBe(true);

  expect(lots.list()).toMatchObject([
    { phase: 'stopped', headline: 'Inventaire\u00a0: 2 lus sur 3', progress: { done: 2 } },
  ]);
});

test('it says when no tab takes it, and why it has paused', () => {
  expect(popupWith([read('FPC1')], false).list()).toMatchObject([
    { phase: 'interrupted', note: expect.stringContaining('cet inventaire') },
  ]);
  const paused = popupWith([{ kind: 'paused', reason: { code: 'session-expired' } }]);
  expect(paused.list()).toMatchObject([
    { phase: 'paused', needsPerson: true, note: expect.stringContaining('session') },
  ]);
});
