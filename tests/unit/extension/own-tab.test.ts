// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { closeOwnTabSoon } from '../../../utils/extension/own-tab';
import { openHandout } from '../../../utils/extension/tabs';

const behind = (isHidden: boolean) => vi.spyOn(document, 'hidden', 'get').mockReturnValue(isHidden);

beforeEach(() => {
  fakeBrowser.reset();
  vi.restoreAllMocks();
  vi.useFakeTimers();
});

async function left(isHidden: boolean): Promise<void> {
  behind(true);
  const leaving = closeOwnTabSoon();
  behind(isHidden);
  await vi.runAllTimersAsync();
  await leaving;
}

test('a tab that nobody has come to is closed, and one that somebody has stays', async () => {
  const own = await browser.tabs.create({ url: '/history.html' });
  vi.spyOn(browser.tabs, 'getCurrent').mockImplementation(async () => own as never);
  const remove = vi.spyOn(browser.tabs, 'remove').mockResolvedValue(undefined);

  await left(false);
  expect(remove).not.toHaveBeenCalled();

  await left(true);
  expect(remove).toHaveBeenCalledExactlyOnceWith(own.id);
});

test.each([
  ['print', true],
  ['export', false],
] as const)('a lot is opened beside the tab that asks, to %s: in front %s', async (as, active) => {
  const { id = 0, index, windowId } = await browser.tabs.create({ url: 'https://a.example/' });
  const create = vi.spyOn(browser.tabs, 'create');

  await openHandout(id, 'run 1', as);

  const url = expect.stringMatching(new RegExp(`/history.html#lot=run\\+1&as=${as}$`));
  expect(create).toHaveBeenCalledExactlyOnceWith({ url, windowId, index: index + 1, active });
});
