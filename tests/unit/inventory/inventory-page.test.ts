// @vitest-environment happy-dom
import { beforeEach, describe, expect, test, vi } from 'vitest';

vi.mock('../../../utils/extension/save-file', () => ({ saveFile: vi.fn(), saveXlsx: vi.fn() }));
vi.mock('../../../utils/extension/workbook-files', () => ({
  writeWorkbookFile: vi.fn(async () => new Uint8Array([80, 75])),
}));
vi.mock('../../../utils/inventory/select-in-portal', () => ({ selectInPortal: vi.fn() }));

import type { RunEvent } from '../../../utils/bulk/journal';
import { saveFile, saveXlsx } from '../../../utils/extension/save-file';
import { writeWorkbookFile } from '../../../utils/extension/workbook-files';
import { InventoryPage } from '../../../utils/inventory/inventory-page';
import { selectInPortal } from '../../../utils/inventory/select-in-portal';
import { entries, inventoryStarted, START } from '../support/builders';
import { FOUR, line, read } from '../support/inventories';
import { MemoryStore } from '../support/memory-store';

const LATER: RunEvent[] = [
  read('FPC1', line('Superviseur', 'Non'), line('Numéro Fax2Mail', 'Aucun')),
  { kind: 'finished' },
];

let store: MemoryStore;
let page: InventoryPage;

beforeEach(async () => {
  vi.clearAllMocks();
  vi.mocked(selectInPortal).mockResolvedValue('selected');
  store = new MemoryStore();
  page = new InventoryPage(store);
  await keep('first', FOUR[0], FOUR[1], 0);
  await keep('second', ['FPC1'], LATER, 60_000);
});

async function keep(
  run: string,
  licences: readonly string[],
  events: readonly RunEvent[],
  later: number,
): Promise<void> {
  const all = entries([inventoryStarted(licences), ...events], run);
  const moved = all.map((entry) => ({ ...entry, at: entry.at + later }));
  const record = { run, service: 'SRV1042', tab: 1, startedAt: START + later, isOver: false };
  await store.append(moved, { ...record, kind: 'inventory' });
}

/** The background tells of another inventory of FPC1, or of a part of its entries; the store has it whole. */
async function hearOther(run: string, from = 0, to?: number): Promise<void> {
  if (from === 0) await keep(run, ['FPC1'], LATER, 120_000);
  const all = entries([inventoryStarted(['FPC1']), ...LATER], run);
  page.hear({ kind: 'added', run, entries: all.slice(from, to) });
  await new Promise((resolve) => setTimeout(resolve, 20));
}

const shown = () => {
  const { inventory } = page.model.value;
  if (typeof inventory !== 'object') throw new Error(`The inventory is ${inventory}`);
  return inventory;
};

describe('the page of an inventory', () => {
  test('shows the one that it was asked for, and what it can be compared with', async () => {
    await page.read('first');

    expect(shown()).toMatchObject({ counts: '3 lus, 1 illisible', goesOn: false });
    expect(shown().filtered.rows).toHaveLength(4);
    expect(shown().others).toMatchObject([{ id: 'second' }]);
  });

  test('says that there is no such inventory', async () => {
    await page.read('never-was');

    expect(page.model.value.inventory).toBe('missing');
  });

  test('selects who is listed, in the portal', async () => {
    await page.read('first');
    page.actions.filter({ kinds: { superviseur: 'no' } });

    page.actions.select();

    await expect.poll(() => page.model.value.news).toContain('Sélectionnés');
    expect(selectInPortal).toHaveBeenCalledExactlyOnceWith(
      ['FPC2'],
      expect.objectContaining({ service: 'SRV1042' }),
    );
  });

  test('says that the panel is at work', async () => {
    vi.mocked(selectInPortal).mockResolvedValue('busy');
    await page.read('first');

    page.actions.select();

    await expect.poll(() => page.model.value.news).toContain('travaille');
  });

  test('selects all of its users for another inventory', async () => {
    await page.read('first');
    page.actions.filter({ query: 'FPC1' });

    page.actions.takeAgain();

    await expect.poll(() => page.model.value.news).toContain('Pressez-y Inventaire');
    expect(selectInPortal).toHaveBeenCalledWith(FOUR[0], expect.anything());
  });

  test('can be compared with an inventory that is taken while it is in view', async () => {
    await page.read('first');
    await hearOther('third');
    await expect.poll(() => shown().others.map(({ id }) => id)).toContain('third');
    expect(shown().comparison).toBeUndefined();
  });

  test('is compared with the one that was asked for here, once that is over', async () => {
    await page.read('first');
    page.actions.takeAgain();
    await expect.poll(() => page.model.value.news).toContain('Pressez-y Inventaire');

    await hearOther('third', 0, 2);
    expect(shown().comparison).toBeUndefined();
    await hearOther('third', 2);

    await expect.poll(() => page.model.value.news).toContain('voici ce qui a changé');
    expect(shown().comparison?.differences).toMatchObject([
      { user: { licence: 'FPC1' }, before: { kind: 'yes' }, after: { kind: 'no' } },
    ]);
  });

  test('is not compared with an inventory of another service', async () => {
    await page.read('first');
    page.actions.takeAgain();
    await expect.poll(() => page.model.value.news).toContain('Pressez-y Inventaire');
    const all = entries([inventoryStarted(['FPC1']), ...LATER], 'strange');
    page.hear({ kind: 'added', run: 'strange', entries: all });
    // It is still waiting for one of its own service.
    await hearOther('third');
    await expect.poll(() => shown().comparison?.differences).toHaveLength(1);
    expect(page.model.value.alert).toBe('');
  });

  test('writes who is listed into a workbook, a CSV and a model', async () => {
    await page.read('first');
    page.actions.filter({ kinds: { superviseur: 'yes' } });

    page.actions.exportAs('csv');
    await expect.poll(() => vi.mocked(saveFile).mock.calls).toHaveLength(1);
    const [, name, csv] = vi.mocked(saveFile).mock.calls[0] ?? [];
    expect(name).toBe('openip_inventaire_SRV1042_2026-10-31_14h05.csv');
    expect(csv).toMatch(/\r\nFPC1;Licence simple;;;Oui;Aucun;\r\n$/);

    page.actions.exportAs('xlsx');
    page.actions.saveModel();
    await expect.poll(() => vi.mocked(saveXlsx).mock.calls).toHaveLength(2);
    const sheets = vi.mocked(writeWorkbookFile).mock.calls.map(([all]) => all[0]);
    expect(sheets.map((sheet) => [sheet?.name, sheet?.rows.length])).toEqual([
      ['Inventaire', 1],
      ['Modèle', 1],
    ]);
  });

  test('tells why a file could not be written', async () => {
    vi.mocked(writeWorkbookFile).mockRejectedValueOnce(new Error('no room'));
    await page.read('first');

    page.actions.exportAs('xlsx');

    await expect.poll(() => page.model.value.alert).toContain('no room');
  });

  test('compares with another one, whichever is older, and exports what differs', async () => {
    await page.read('second');
    page.actions.compareWith('first');
    await expect.poll(() => shown().comparison?.shown.length).toBe(1);
    expect(shown().comparison?.differences).toMatchObject([
      { user: { licence: 'FPC1' }, before: { kind: 'yes' }, after: { kind: 'no' } },
    ]);

    page.actions.exportAs('csv');
    await expect.poll(() => vi.mocked(saveFile).mock.calls).toHaveLength(1);
    const [, name, csv] = vi.mocked(saveFile).mock.calls[0] ?? [];
    expect(name).toContain('openip_comparaison_');
    expect(csv).toMatch(/FPC1;Licence simple;;;Superviseur;Oui;Non/);

    page.actions.filterDifferences('fpc2');
    expect(shown().comparison?.shown).toEqual([]);
    page.actions.compareWith(undefined);
    await expect.poll(() => shown().comparison).toBeUndefined();
  });

  test('is followed while it goes on, and keeps its filter', async () => {
    const [start, first, second] = entries(
      [
        inventoryStarted(['FPC1', 'FPC2']),
        read('FPC1', line('Superviseur', 'Oui')),
        read('FPC2', line('Superviseur', 'Oui')),
      ],
      'third',
    );
    if (!start || !first || !second) throw new Error('Three entries');
    const record = { run: 'third', service: 'SRV1042', tab: 1, startedAt: START, isOver: false };
    await store.append([start, first], { ...record, kind: 'inventory' });
    await page.read('third');
    page.actions.filter({ kinds: { superviseur: 'yes' } });
    expect(shown().goesOn).toBe(true);
    expect(shown().filtered.rows).toHaveLength(1);

    await store.append([second]);
    page.hear({ kind: 'added', run: 'third', entries: [second] });

    await expect.poll(() => shown().filtered.rows.length, { timeout: 3000 }).toBe(2);
  });
});
