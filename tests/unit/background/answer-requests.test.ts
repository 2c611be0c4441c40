import { beforeEach, describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { answerRequest } from '../../../utils/background/answer-requests';
import * as tabs from '../../../utils/extension/tabs';
import { wantLot } from '../../../utils/extension/wanted-lot';
import { entries, plan, started } from '../support/builders';
import { MemoryStore } from '../support/memory-store';

vi.mock('../../../utils/extension/tabs');

const { id } = browser.runtime;
const PAGE = { id, url: 'https://store-demo.extranet.myopenip.fr/', frameId: 0, tab: { id: 7 } };
const POPUP = { id, url: browser.runtime.getURL('/popup.html') };
const CHOICE = { selected: ['FPC1'], drafts: [] };

beforeEach(() => {
  vi.clearAllMocks();
  fakeBrowser.reset();
});

function ask(message: unknown, sender: object = PAGE, store = new MemoryStore()): Promise<unknown> {
  const retention = { store, isHeld: async () => false };
  return answerRequest(message, sender as never, retention);
}

describe('a page of the portal', () => {
  test('gets the panel’s script into its own tab', async () => {
    await ask({ kind: 'put-panel' });

    expect(tabs.putPanel).toHaveBeenCalledExactlyOnceWith(7);
  });

  test.each([true, false])('has its own tab protected: %s', async (isProtected) => {
    await ask({ kind: 'protect-tab', isProtected });

    expect(tabs.setProtected).toHaveBeenCalledExactlyOnceWith(7, isProtected);
  });

  test('opens the page of all lots', async () => {
    await ask({ kind: 'open-history' });

    expect(tabs.openHistory).toHaveBeenCalledOnce();
  });

  test('has one of its lots saved as a workbook, or shown to be printed', async () => {
    await ask({ kind: 'open-handout', lot: 'run-1', as: 'export' });

    expect(tabs.openHandout).toHaveBeenCalledExactlyOnceWith(7, 'run-1', 'export');
  });

  test('shows the settings', async () => {
    await ask({ kind: 'open-settings' });

    expect(tabs.openOptions).toHaveBeenCalledOnce();
  });

  test('gets back what was chosen in its tab', async () => {
    await ask({ kind: 'store-choice', service: 'SRV1', choice: CHOICE });

    expect(await ask({ kind: 'stored-choice', service: 'SRV1' })).toEqual(CHOICE);
    expect(await ask({ kind: 'stored-choice', service: 'SRV2' })).toBeNull();
  });

  test('gets the lot that is wanted of its service', async () => {
    await wantLot({ run: 'run-1' }, 'SRV1');

    expect(await ask({ kind: 'wanted-lot', service: 'SRV2' })).toBeNull();
    expect(await ask({ kind: 'wanted-lot', service: 'SRV1' })).toEqual({ run: 'run-1' });
  });

  test.each(['erase-journal', 'store-note'])('cannot ask for %s', async (kind) => {
    await expect(ask({ kind })).rejects.toThrow(`Unknown message: ${kind}`);
  });
});

test('a page of the extension has the journal erased', async () => {
  expect(await ask({ kind: 'erase-journal' }, POPUP)).toEqual({ forgotten: 0, kept: 0 });
});

test('a page of the extension has a note stored', async () => {
  const store = new MemoryStore();
  const record = { run: 'run-1', service: 'SRV1', tab: 1, startedAt: 0, isOver: true };
  await store.append(entries([started(plan([], ['FPC1']))]), record);
  const note = { lot: 'run-1', text: 'Vu avec le client', ticket: 'T-12' };

  await ask({ kind: 'store-note', note }, POPUP, store);

  expect(await store.notes()).toEqual([note]);
});

test('a page of the extension cannot ask for what belongs to a tab', async () => {
  await expect(ask({ kind: 'put-panel' }, POPUP)).rejects.toThrow('Unknown message: put-panel');
});

test.each([
  ['a portal’s page', PAGE],
  ['a page of the extension', POPUP],
])('an unknown message of %s is refused, and opens nothing', async (_, sender) => {
  await expect(ask({ kind: 'open-door' }, sender)).rejects.toThrow('Unknown message: open-door');

  expect(tabs.openHistory).not.toHaveBeenCalled();
});

test.each([
  ['a frame', { ...PAGE, frameId: 2 }],
  ['another extension', { ...PAGE, id: 'other' }],
])('%s is refused', async (_, sender) => {
  await expect(ask({ kind: 'put-panel' }, sender)).rejects.toThrow('Unknown sender');

  expect(tabs.putPanel).not.toHaveBeenCalled();
});
