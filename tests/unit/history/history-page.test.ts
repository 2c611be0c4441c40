// @vitest-environment happy-dom
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { RunEvent } from '../../../utils/bulk/journal';
import {
  ADD_SUPERVISOR,
  entries,
  outcome,
  plan,
  result,
  SERVICE,
  START,
  started,
} from '../support/builders';
import { MemoryStore } from '../support/memory-store';

vi.mock('../../../utils/extension/save-file', () => ({ saveFile: vi.fn() }));
vi.mock('../../../utils/extension/send-message', () => ({ askFromExtensionPage: vi.fn() }));
vi.mock('../../../utils/history/open-in-portal');
vi.mock('../../../utils/history/save-workbook', () => ({ saveWorkbook: vi.fn() }));
vi.mock('../../../utils/extension/own-tab');

import { closeOwnTabSoon, showOwnTab } from '../../../utils/extension/own-tab';
import { saveFile } from '../../../utils/extension/save-file';
import { askFromExtensionPage } from '../../../utils/extension/send-message';
import { HistoryPage } from '../../../utils/history/history-page';
import { openInPortal, portalWay } from '../../../utils/history/open-in-portal';
import { saveWorkbook } from '../../../utils/history/save-workbook';

const DONE: RunEvent[] = [outcome('FPC1', result('FPC1', 'modified')), { kind: 'finished' }];

let store: MemoryStore;
let page: HistoryPage;

beforeEach(async () => {
  vi.clearAllMocks();
  vi.mocked(portalWay).mockResolvedValue({ canOpen: true });
  store = new MemoryStore();
  page = new HistoryPage(store);
});

async function keep(run: string, ...events: RunEvent[]): Promise<void> {
  const all = entries([started(plan([ADD_SUPERVISOR], ['FPC1'])), ...events], run);
  await store.append(all, { run, service: 'S', tab: 4, startedAt: START, isOver: false });
}

const model = () => page.model.value;
const opened = () => {
  const { opened } = model();
  return typeof opened === 'object' ? opened : undefined;
};

test('the lots of the journal are shown, and narrowed by the filter', async () => {
  await keep('a', ...DONE);
  await keep('b', outcome('FPC1', result('FPC1', 'failed')), { kind: 'finished' });
  await page.read();
  expect(model()).toMatchObject({ total: 2, isRead: true, alert: '' });
  expect(model().lots).toHaveLength(2);

  page.actions.filter({ outcome: 'failed' });

  expect(model().lots.map(({ id }) => id)).toEqual(['b']);
  expect(model().total).toBe(2);
});

test('a user whose licence was followed narrows the list', async () => {
  await keep('a', ...DONE);
  await page.read();

  page.goTo({ user: 'FPC2' });
  expect(model()).toMatchObject({ lots: [], filter: { user: 'FPC2' } });

  page.goTo({});
  expect(model().lots).toHaveLength(1);
});

describe('a lot that the address names', () => {
  test('is opened as soon as it is read', async () => {
    await keep('a', ...DONE);
    page.goTo({ lot: 'a' });
    expect(model().opened).toBe('reading');

    await page.read();

    expect(opened()).toMatchObject({ card: { id: 'a' }, portal: { canOpen: true } });
    expect(opened()?.causes).toMatchObject([{ outcome: 'modified' }]);
  });

  test('is not in the journal', async () => {
    page.goTo({ lot: 'gone' });
    await page.read();

    expect(model().opened).toBe('missing');
  });

  test('is shown as it is printed where the address says so', async () => {
    await keep('a', ...DONE);
    await page.read();

    page.goTo({ lot: 'a', as: 'print' });
    await expect.poll(opened).toBeDefined();
    expect(model().isForPrint).toBe(true);

    page.goTo({ lot: 'a' });
    expect(model().isForPrint).toBe(false);
  });

  test('is closed again', async () => {
    await keep('a', ...DONE);
    page.goTo({ lot: 'a' });
    await page.read();

    page.goTo({});

    expect(model().opened).toBeUndefined();
  });

  test('is followed while it goes on', async () => {
    await keep('a');
    page.goTo({ lot: 'a' });
    await page.read();
    const news = entries([started(plan([ADD_SUPERVISOR], ['FPC1'])), ...DONE], 'a').slice(1);

    page.hear({ kind: 'added', run: 'a', entries: news });

    await expect.poll(() => opened()?.card.phase).toBe('finished');
    expect(opened()?.causes).toMatchObject([{ outcome: 'modified' }]);
  });

  test('goes when the journal is erased meanwhile', async () => {
    await keep('a', ...DONE);
    page.goTo({ lot: 'a' });
    await page.read();
    store.clear();

    page.look();

    await expect.poll(() => model().opened).toBe('missing');
    expect(model().lots).toEqual([]);
  });

  test('whose journal is not understood says so', async () => {
    await store.append(entries([{ kind: 'resumed' }], 'torn'), {
      run: 'torn',
      service: 'S',
      tab: 4,
      startedAt: START,
      isOver: true,
    });
    page.goTo({ lot: 'torn' });
    await page.read();

    expect(opened()?.lot).toBeUndefined();
    expect(opened()?.portal).toMatchObject({
      canOpen: false,
      why: expect.stringContaining('Le début du journal de ce lot manque'),
    });
  });
});

describe('what can be done with an open lot', () => {
  beforeEach(async () => {
    await keep('a', ...DONE);
    page.goTo({ lot: 'a' });
    await page.read();
  });

  test('its report is a file', () => {
    page.actions.exportReport();

    expect(saveFile).toHaveBeenCalledOnce();
    const [, name, csv] = vi.mocked(saveFile).mock.calls[0] ?? [];
    expect(name).toBe('openip_dupont-fils-sas_2026-10-31_14h05.csv');
    expect(csv).toContain('FPC1');
  });

  test('a note is stored by the background, shown and searched', async () => {
    page.actions.writeNote({ text: ' Vu avec le client ', ticket: 'T-12' });

    await expect.poll(() => opened()?.card).toMatchObject({ note: 'Vu avec le client' });
    const note = { lot: 'a', text: 'Vu avec le client', ticket: 'T-12' };
    expect(askFromExtensionPage).toHaveBeenCalledWith({ kind: 'store-note', note });
    expect(model().news).toBe('Note gardée.');
    page.actions.filter({ query: 't-12' });
    expect(model().lots).toHaveLength(1);
  });

  test('a note that cannot be stored is not said to be', async () => {
    vi.mocked(askFromExtensionPage).mockRejectedValueOnce(new Error('disk full'));

    page.actions.writeNote({ text: 'Vu', ticket: '' });

    await expect.poll(() => model().alert).toContain('disk full');
    expect(opened()?.card.note).toBe('');
    expect(model().news).toBe('');
  });

  test.each([
    ['shown', ''],
    ['opened', 'La page du service est ouverte.'],
    ['busy', 'son panneau est occupé par un autre lot'],
    ['not-allowed', 'pas accès à ce portail'],
  ] as const)('it is opened in the portal: %s', async (came, words) => {
    vi.mocked(openInPortal).mockResolvedValueOnce(came);

    page.actions.openInPortal('changes');

    await expect.poll(() => model().news).toContain(words);
    expect(openInPortal).toHaveBeenCalledWith({
      run: 'a',
      service: SERVICE.key,
      page: 'https://store-demo.extranet.myopenip.fr/Parametrage',
      tab: undefined,
      reuse: 'changes',
    });
  });
});

test('a journal that cannot be read is said', async () => {
  vi.spyOn(store, 'runs').mockRejectedValueOnce(new Error('quota'));

  await page.read();

  expect(model().alert).toContain('quota');
});

describe('a lot is saved as a workbook', () => {
  const behind = (isHidden: boolean) =>
    vi.spyOn(document, 'hidden', 'get').mockReturnValue(isHidden);

  beforeEach(async () => {
    vi.mocked(saveWorkbook).mockResolvedValue('a.xlsx');
    await keep('a', ...DONE);
  });

  test('by its button', async () => {
    page.goTo({ lot: 'a' });
    await page.read();

    page.actions.exportWorkbook();

    await expect.poll(() => model().news).toBe('Le bilan est téléchargé\u00a0: a.xlsx');
    expect(closeOwnTabSoon).not.toHaveBeenCalled();
  });

  test('for the panel, once, from a tab behind that goes again', async () => {
    behind(true);
    page.goTo({ lot: 'a', as: 'export' });
    await page.read();
    page.look();

    await expect.poll(() => vi.mocked(closeOwnTabSoon).mock.calls).toHaveLength(1);
    expect(location.hash).toBe('#lot=a');
    expect(saveWorkbook).toHaveBeenCalledOnce();
    expect(showOwnTab).not.toHaveBeenCalled();
  });

  test('and the tab comes to the front where that fails', async () => {
    behind(true);
    vi.mocked(saveWorkbook).mockRejectedValue(new Error('disk'));
    page.goTo({ lot: 'a', as: 'export' });
    await page.read();

    await expect.poll(() => vi.mocked(showOwnTab).mock.calls).toHaveLength(1);
    expect(model().alert).toContain('disk');
    expect(closeOwnTabSoon).not.toHaveBeenCalled();
  });

  test('from a tab that a person looks at, which stays', async () => {
    behind(false);
    page.goTo({ lot: 'a', as: 'export' });
    await page.read();

    await expect.poll(() => model().news).not.toBe('');
    expect(closeOwnTabSoon).not.toHaveBeenCalled();
  });
});
