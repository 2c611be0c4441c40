import { describe, expect, test, vi } from 'vitest';
import { foldInventory } from '../../../utils/bulk/inventory/inventory-state';
import type { Entry, RunEvent } from '../../../utils/bulk/journal';
import { badgeText } from '../../../utils/extension/badge';
import type { RunRecord } from '../../../utils/journal/protocol';
import { runsOfRecentLots } from '../../../utils/journal/recent-lots';
import { forgetAll } from '../../../utils/journal/retention';
import { JournalServer } from '../../../utils/journal/server';
import {
  ADD_SUPERVISOR,
  entries,
  inventoryStarted,
  plan,
  START,
  started,
} from '../support/builders';
import { MemoryStore } from '../support/memory-store';

const [SERVICE, TAB] = ['SRV1042', 1];
const OF_INVENTORY = inventoryStarted(['FPC1', 'FPC2']);

/** A server with a run that is over and, started later, an inventory. @param held what a tab carries out */
async function serverWith(...held: string[]) {
  const store = new MemoryStore();
  const isHeld = async ({ run }: { run: string }) => held.includes(run);
  const server = new JournalServer({ store, isHeld, onStored: () => {} });
  const [run, end] = entries([started(plan([ADD_SUPERVISOR], ['FPC1'])), { kind: 'finished' }]);
  await server.answer({ kind: 'start', entry: run as Entry, service: SERVICE }, TAB);
  await server.answer({ kind: 'append', entries: [end as Entry] }, TAB);
  const [first] = entries([OF_INVENTORY], 'inventory');
  const entry = { ...(first as Entry), at: START + 60_000 };
  await server.answer({ kind: 'start', entry, service: SERVICE }, TAB);
  return { store, server };
}

async function finish(server: JournalServer): Promise<void> {
  const [, end] = entries([OF_INVENTORY, { kind: 'finished' }], 'inventory');
  await server.answer({ kind: 'append', entries: [end as Entry] }, TAB);
}

describe('an inventory in the journal', () => {
  test('is known as one by its record', async () => {
    const { store } = await serverWith();

    expect(await store.record('inventory')).toMatchObject({ kind: 'inventory' });
    expect(await store.record('run-1')).not.toHaveProperty('kind');
  });

  test('is begun and taken over without reading the journals of runs, whose doubts it needs not', async () => {
    const { store, server } = await serverWith();
    const read = vi.spyOn(store, 'entries');
    const [first] = entries([OF_INVENTORY], 'other');

    await server.answer({ kind: 'start', entry: first as Entry, service: SERVICE }, TAB);
    await server.answer({ kind: 'take-over', run: 'inventory' }, TAB);

    expect(read.mock.calls).not.toContainEqual(['run-1']);
  });

  test('is not the last lot of its service, whether it goes on or is over', async () => {
    const { server } = await serverWith();
    const lastRun = async () => {
      const answer = await server.answer({ kind: 'of-service', service: SERVICE }, TAB);
      return answer.kind === 'entries' && answer.entries[0]?.run;
    };

    expect(await lastRun()).toBe('run-1');
    await finish(server);
    expect(await lastRun()).toBe('run-1');
  });

  test('is shown as no lot', async () => {
    const { server } = await serverWith();
    const request = { kind: 'of-lot', service: SERVICE, run: 'inventory' } as const;

    expect(await server.answer(request, TAB)).toEqual({ kind: 'lost' });
  });

  test('is found by its service as long as it goes on', async () => {
    const { server } = await serverWith();
    const request = { kind: 'inventory-of-service', service: SERVICE } as const;

    expect(await server.answer(request, TAB)).toMatchObject({
      kind: 'entries',
      isHeld: false,
      entries: [{ run: 'inventory' }],
    });
    await finish(server);
    expect(await server.answer(request, TAB)).toMatchObject({ entries: [] });
  });

  test('keeps a run from its service while a tab takes it', async () => {
    const { server } = await serverWith('inventory');
    const [entry] = entries([started(plan([ADD_SUPERVISOR], ['FPC1']))], 'next');

    const start = { kind: 'start', entry: entry as Entry, service: SERVICE } as const;
    expect(await server.answer(start, 2)).toEqual({ kind: 'taken', tab: TAB });
  });

  test('can be stopped where no tab takes it', async () => {
    const { server, store } = await serverWith();

    expect(await server.stop('inventory')).toBe(true);
    expect(await store.record('inventory')).toMatchObject({ isOver: true });
  });

  test('is erased with the lots, and counts as none of them', async () => {
    const { store } = await serverWith();

    expect(await forgetAll({ store, isHeld: async () => false })).toEqual({
      forgotten: 1,
      kept: 0,
    });
    expect(store.isEmpty).toBe(true);
  });
});

test('an inventory is among the recent lots only as long as it goes on', () => {
  const record = (run: string, part: Partial<RunRecord> = {}): RunRecord => {
    return { run, service: 's', tab: 1, startedAt: 0, isOver: true, ...part };
  };
  const over = record('over', { kind: 'inventory' });
  const goesOn = record('goes on', { kind: 'inventory', isOver: false });

  const recent = runsOfRecentLots([over, goesOn, record('b'), record('a')], 2);

  expect(recent.map(({ run }) => run)).toEqual(['goes on', 'b', 'a']);
});

test('the badge shows how far an inventory is', () => {
  const read: RunEvent = { kind: 'user-unread', licence: 'FPC1', reasons: [] };
  const badge = (...events: Parameters<typeof entries>[0]) => {
    const state = foldInventory(entries([OF_INVENTORY, ...events]));
    return state && badgeText(state, 0);
  };

  expect(badge(read)).toBe('50%');
  expect(badge(read, { kind: 'paused' })).toBe('❚❚');
  expect(badge(read, { kind: 'finished' })).toBe('✓');
});
