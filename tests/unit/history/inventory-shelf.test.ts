// @vitest-environment happy-dom
import { cleanup, render, screen, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

vi.mock('../../../utils/extension/save-file', () => ({ saveFile: vi.fn() }));
vi.mock('../../../utils/extension/send-message', () => ({ askFromExtensionPage: vi.fn() }));
vi.mock('../../../utils/history/open-in-portal');

import { h } from 'preact';
import { InventoryList } from '../../../components/history/InventoryList';
import type { Entry, RunEvent } from '../../../utils/bulk/journal';
import { HistoryPage } from '../../../utils/history/history-page';
import {
  ADD_SUPERVISOR,
  entries,
  inventoryStarted,
  outcome,
  plan,
  result,
  START,
  started,
} from '../support/builders';
import { read, unread } from '../support/inventories';
import { MemoryStore } from '../support/memory-store';

const OF_TWO = inventoryStarted(['FPC1', 'FPC2']);

let store: MemoryStore;
let page: HistoryPage;

beforeEach(() => {
  store = new MemoryStore();
  page = new HistoryPage(store);
});
afterEach(cleanup);

async function keep(run: string, ...events: RunEvent[]): Promise<Entry[]> {
  const all = entries([OF_TWO, ...events], run);
  const record = { run, service: 'S', tab: 4, startedAt: START, isOver: false };
  await store.append(all, { ...record, kind: 'inventory' });
  return all;
}

async function keepLot(): Promise<void> {
  const done = outcome('FPC1', result('FPC1', 'modified'));
  const all = entries(
    [started(plan([ADD_SUPERVISOR], ['FPC1'])), done, { kind: 'finished' }],
    'lot',
  );
  await store.append(all, { run: 'lot', service: 'S', tab: 4, startedAt: START, isOver: false });
}

const model = () => page.model.value;

describe('the inventories of the journal', () => {
  test('stand beside the lots, and count as none of them', async () => {
    await keepLot();
    await keep('a', read('FPC1'), unread('FPC2'), { kind: 'finished' });

    await page.read();

    expect(model()).toMatchObject({ total: 1, lots: [{ id: 'lot' }], alert: '' });
    expect(model().inventories).toMatchObject([
      { id: 'a', phase: 'finished', counts: '1 lu, 1 illisible' },
    ]);
  });

  test('are found by their users, and are none of those that failed', async () => {
    await keep('a', read('FPC1'), { kind: 'finished' });
    await page.read();

    page.actions.filter({ query: 'fpc2' });
    expect(model().inventories).toHaveLength(1);
    page.actions.filter({ query: 'fpc9' });
    expect(model().inventories).toEqual([]);
    page.actions.filter({ query: '', outcome: 'failed' });
    expect(model().inventories).toEqual([]);
  });

  test('are followed while they go on, also one that has begun since', async () => {
    await page.read();
    const all = await keep('a', read('FPC1'));
    page.hear({ kind: 'added', run: 'a', entries: all.slice(0, 1) });
    await expect.poll(() => model().inventories).toHaveLength(1);

    const next = entries([OF_TWO, read('FPC1'), read('FPC2')], 'a').slice(2);
    page.hear({ kind: 'added', run: 'a', entries: next });

    await expect.poll(() => model().inventories[0]?.counts).toBe('2 lus');
    expect(model().lots).toEqual([]);
  });

  test('are read again where an entry was missed', async () => {
    const all = await keep('a', read('FPC1'));
    await page.read();
    const end: RunEvent[] = [read('FPC1'), read('FPC2'), { kind: 'finished' }];
    const ended = entries([OF_TWO, ...end], 'a').slice(all.length);
    await store.append(ended);

    page.hear({ kind: 'added', run: 'a', entries: ended.slice(1) });

    await expect
      .poll(() => model().inventories[0])
      .toMatchObject({ phase: 'finished', counts: '2 lus' });
  });

  test('are read again where the background tells which runs go on', async () => {
    const all = await keep('a', read('FPC1'));
    await page.read();
    const ended = entries([OF_TWO, read('FPC1'), { kind: 'stopped' }], 'a').slice(all.length);
    await store.append(ended);

    page.hear({ kind: 'held', runs: [] });

    await expect.poll(() => model().inventories[0]?.phase).toBe('stopped');
  });

  test('do not go back to what was read before an entry came', async () => {
    const all = await keep('a', read('FPC1'));
    await page.read();
    const next = entries([OF_TWO, read('FPC1'), read('FPC2')], 'a').slice(all.length);
    const { promise: told, resolve: tell } = Promise.withResolvers<void>();
    const entriesAfter = store.entriesAfter.bind(store);
    vi.spyOn(store, 'entriesAfter').mockImplementation(async (...asked) => {
      const known = await entriesAfter(...asked);
      await told;
      return known;
    });
    page.look();
    await expect.poll(() => vi.mocked(store.entriesAfter).mock.calls.length).toBeGreaterThan(0);

    page.hear({ kind: 'added', run: 'a', entries: next });
    tell();

    await expect.poll(() => model().inventories[0]?.counts).toBe('2 lus');
    await vi.waitFor(() =>
      expect(vi.mocked(store.entriesAfter).mock.settledResults).toHaveLength(1),
    );
    page.actions.filter({ query: '' });
    expect(model().inventories[0]?.counts).toBe('2 lus');
  });

  test('are listed though the beginning of another one is not understood', async () => {
    await keep('a', read('FPC1'));
    const [first] = entries([{ ...OF_TWO, service: undefined } as never], 'damaged');
    const record = { run: 'damaged', service: 'S', tab: 4, startedAt: START, isOver: true };
    if (first) await store.append([first], { ...record, kind: 'inventory' });

    await page.read();

    expect(model()).toMatchObject({ inventories: [{ id: 'a' }], alert: '' });
  });

  test('are interrupted where no tab takes them, and gone once they are erased', async () => {
    await keep('a', read('FPC1'));
    await page.read();
    page.hear({ kind: 'held', runs: [] });
    page.look();
    await expect.poll(() => model().inventories[0]?.phase).toBe('interrupted');

    await store.forget('a');
    page.look();

    await expect.poll(() => model().inventories).toEqual([]);
  });

  test('lead to their own page', async () => {
    await keep('a', read('FPC1'));
    await page.read();
    render(h(InventoryList, { inventories: model().inventories }));

    const list = within(screen.getByRole('list', { name: 'Inventaires' }));
    expect(list.getByRole('link', { name: 'Ouvrir' }).getAttribute('href')).toBe(
      '/inventory.html#run=a',
    );
    expect(list.getByRole('listitem').textContent).toMatch(/Inventaire\s: 1 lu sur 2/);
  });
});
