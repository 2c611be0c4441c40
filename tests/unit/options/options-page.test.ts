// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { ADD_SUPERVISOR, entries, inventoryStarted, plan, started } from '../support/builders';
import { MemoryStore } from '../support/memory-store';

vi.mock('../../../utils/extension/save-file', () => ({ saveFile: vi.fn() }));
vi.mock('../../../utils/extension/send-message', () => ({ askFromExtensionPage: vi.fn() }));

import { saveFile } from '../../../utils/extension/save-file';
import { askFromExtensionPage } from '../../../utils/extension/send-message';
import {
  quarantineSetting,
  retentionSetting,
  unquickenedHosts,
} from '../../../utils/extension/settings';
import { OptionsPage } from '../../../utils/options/options-page';

const [SEEN, OTHER] = ['store-demo.extranet.myopenip.fr', 'other.extranet.myopenip.fr'];
const ENTRIES = entries([started(plan([ADD_SUPERVISOR], ['FPC1']))]);
const RECORD = { run: 'run-1', service: `${SEEN} SRV1`, tab: 1, startedAt: 0, isOver: true };

let store: MemoryStore;
let page: OptionsPage;

beforeEach(async () => {
  vi.clearAllMocks();
  await fakeBrowser.storage.local.clear();
  vi.stubGlobal('navigator', { storage: { estimate: async () => ({ usage: 4096 }) } });
  store = new MemoryStore();
  await store.append(ENTRIES, RECORD);
  page = new OptionsPage(store);
});

test('settings that an earlier version stored are read', async () => {
  await fakeBrowser.storage.local.set({
    quarantine: 45,
    retention: 10,
    calmPortals: [OTHER],
  });

  await page.readSettings();
  await page.readJournal();

  expect(page.model.value).toMatchObject({
    quarantine: 45,
    retention: 10,
    lots: 1,
    used: 4096,
    portals: [
      { host: OTHER, isQuickened: false },
      { host: SEEN, isQuickened: true },
    ],
    news: '',
  });
});

test('a lot counts once, with all of its runs', async () => {
  const retry = { ...RECORD, run: 'run-2', lot: 'run-1' };
  await store.append(entries([started(plan([ADD_SUPERVISOR], ['FPC1']))], 'run-2'), retry);

  await page.readJournal();

  expect(page.model.value.lots).toBe(1);
});

test('an inventory counts beside the lots, and as none of them', async () => {
  const inventory = { ...RECORD, run: 'inventory-1', kind: 'inventory' as const };
  await store.append(entries([inventoryStarted(['FPC1'])], 'inventory-1'), inventory);

  await page.readJournal();

  expect(page.model.value).toMatchObject({ lots: 1, inventories: 1 });
});

test('a setting is stored, and the page says so', async () => {
  page.actions.setQuarantine(60);
  page.actions.setRetention(30);

  await expect.poll(() => quarantineSetting.getValue()).toBe(60);
  await expect.poll(() => retentionSetting.getValue()).toBe(30);
  expect(page.model.value).toMatchObject({ quarantine: 60, retention: 30 });
  expect(page.model.value.news).not.toBe('');
});

test('a portal that is not to be quickened is stored, and taken out again', async () => {
  await page.readJournal();

  page.actions.setQuickened(SEEN, false);
  await expect.poll(() => unquickenedHosts.getValue()).toEqual([SEEN]);
  expect(page.model.value.portals).toEqual([{ host: SEEN, isQuickened: false }]);

  page.actions.setQuickened(SEEN, true);
  await expect.poll(() => unquickenedHosts.getValue()).toEqual([]);
});

test('the journal is exported with every entry', async () => {
  page.actions.exportJournal();

  await expect.poll(() => vi.mocked(saveFile).mock.calls).toHaveLength(1);
  const [, name, text] = vi.mocked(saveFile).mock.calls[0] ?? [];
  expect(JSON.parse(String(text)).runs).toEqual([
    { record: RECORD, entries: JSON.parse(JSON.stringify(ENTRIES)) },
  ]);
  await expect.poll(() => page.model.value.news).toContain(name);
});

test('runs that a tab carries out are said to be kept where the journal is erased', async () => {
  vi.mocked(askFromExtensionPage).mockResolvedValue({ forgotten: 2, kept: 1 });

  page.actions.askToErase(true);
  expect(page.model.value.isAskingToErase).toBe(true);
  page.actions.erase();

  expect(page.model.value.isAskingToErase).toBe(false);
  expect(askFromExtensionPage).toHaveBeenCalledExactlyOnceWith({ kind: 'erase-journal' });
  await expect
    .poll(() => page.model.value.news)
    .toBe('2 lots effacés. Les lots en cours sont gardés.');
});

test('an error is shown', async () => {
  vi.mocked(askFromExtensionPage).mockRejectedValue(new Error('QuotaExceededError'));

  page.actions.erase();

  await expect.poll(() => page.model.value.news).toContain('QuotaExceededError');
});
