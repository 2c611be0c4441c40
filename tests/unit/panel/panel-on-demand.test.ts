// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';

const { askBackground } = vi.hoisted(() => ({ askBackground: vi.fn() }));
vi.mock('../../../utils/extension/send-message', () => ({ askBackground }));

import { pageFlags } from '../../../utils/extension/page-flags';
import { portalProfiles } from '../../../utils/extension/settings';
import { PanelOnDemand } from '../../../utils/panel/panel-on-demand';

const USERS = '<table><tr><th>Licence</th><th>Nom</th></tr></table>';
let end: AbortController;

beforeEach(async () => {
  vi.useFakeTimers();
  await fakeBrowser.storage.local.clear();
  Object.assign(pageFlags, { hasPanel: false, isListening: false, isPanelWanted: false });
  askBackground.mockImplementation(async () => {
    pageFlags.hasPanel = true;
  });
  end = new AbortController();
});
afterEach(() => {
  end.abort();
  vi.useRealTimers();
  askBackground.mockReset();
});

/** A page with this content, in which the script stands by. @returns what asks the page */
async function startOn(html: string): Promise<(message: unknown) => unknown> {
  document.body.innerHTML = html;
  const addListener = vi.spyOn(browser.runtime.onMessage, 'addListener');
  void new PanelOnDemand(document, end.signal).start();
  await vi.advanceTimersByTimeAsync(0);
  const listener = addListener.mock.lastCall?.[0] as (message: unknown) => unknown;
  addListener.mockRestore();
  return listener;
}

test('a page that shows users gets the panel', async () => {
  await startOn(USERS);

  expect(askBackground).toHaveBeenCalledExactlyOnceWith({ kind: 'put-panel' });
});

test('a page without users gets no panel until a person asks for it', async () => {
  const ask = await startOn('<p>Factures</p>');
  expect(askBackground).not.toHaveBeenCalled();
  expect(await ask({ kind: 'panel-state' })).toBeNull();

  expect(await ask({ kind: 'open-panel' })).toBe(true);

  expect(pageFlags.isPanelWanted).toBe(true);
  expect(askBackground).toHaveBeenCalledExactlyOnceWith({ kind: 'put-panel' });
});

test('a page without users gets the panel, with the focus, by a key', async () => {
  const ask = await startOn('<p>Factures</p>');

  expect(await ask({ kind: 'focus-panel' })).toBe(true);

  expect(pageFlags).toMatchObject({ isPanelWanted: true, isFocusWanted: true });
  expect(askBackground).toHaveBeenCalledExactlyOnceWith({ kind: 'put-panel' });
});

test('a page of a portal with a profile gets the panel', async () => {
  await portalProfiles.setValue({ [document.location.host]: '{}' });

  await startOn('<p>Factures</p>');

  await vi.waitFor(() => expect(askBackground).toHaveBeenCalledOnce());
});

test('the panel is asked for again until it has come', async () => {
  askBackground.mockRejectedValueOnce(new Error('no worker'));
  await startOn(USERS);

  await vi.advanceTimersByTimeAsync(1000);
  expect(askBackground).toHaveBeenCalledTimes(2);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(askBackground).toHaveBeenCalledTimes(2);
});

test('once the panel’s script answers, this one is silent', async () => {
  const ask = await startOn(USERS);
  pageFlags.isListening = true;

  expect(ask({ kind: 'panel-state' })).toBeUndefined();
});

test('an unknown message is refused', async () => {
  const ask = await startOn('<p>Factures</p>');

  await expect(ask({ kind: 'open-door' })).rejects.toThrow('Unknown message: open-door');
});
