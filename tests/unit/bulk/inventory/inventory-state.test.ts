import { expect, test } from 'vitest';
import { foldInventory } from '../../../../utils/bulk/inventory/inventory-state';
import type { RunEvent } from '../../../../utils/bulk/journal';
import { inventoryStarted, user } from '../../support/builders';

test('an entry that is told twice counts once', () => {
  const first = inventoryStarted(['FPC1']);
  const entry = { run: 'run-1', seq: 1, nonce: '1', at: 5, event: first };
  const read: RunEvent = { kind: 'user-read', licence: 'FPC1', options: [] };
  const next = { run: 'run-1', seq: 2, nonce: '2', at: 6, event: read };

  const state = foldInventory([entry, next, { ...next, at: 9 }]);

  expect(state).toMatchObject({
    lastAt: 6,
    users: [user('FPC1')].map(({ cells: _, ...one }) => one),
  });
});
