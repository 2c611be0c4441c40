import { beforeEach, describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { openHistory } from '../../../utils/extension/tabs';

const PAGE = browser.runtime.getURL('/history.html');

beforeEach(() => {
  vi.restoreAllMocks();
  fakeBrowser.reset();
});

/** Tabs of the page of all lots, each with when it was looked at. */
async function openTabs(...lastAccessed: number[]) {
  const ids = lastAccessed.map((_, index) => index + 11);
  const tabs = ids.map((id, index) => ({ id, windowId: 1, lastAccessed: lastAccessed[index] }));
  const query = vi.spyOn(browser.tabs, 'query').mockResolvedValue(tabs as never);
  const update = vi.spyOn(browser.tabs, 'update').mockResolvedValue({ windowId: 1 } as never);
  const create = vi.spyOn(browser.tabs, 'create').mockResolvedValue({} as never);
  const focus = vi.spyOn(browser.windows, 'update').mockResolvedValue({} as never);
  return { query, update, create, focus };
}

describe('the page of all lots', () => {
  test('is opened in a new tab where none has it', async () => {
    const { query, create } = await openTabs();

    await openHistory('run 1');

    expect(query).toHaveBeenCalledExactlyOnceWith({ url: `${PAGE}*` });
    expect(create).toHaveBeenCalledExactlyOnceWith({ url: `${PAGE}#lot=run+1` });
  });

  test('is shown where it is, as it was left', async () => {
    const { update, create, focus } = await openTabs(5);

    await openHistory();

    expect(update).toHaveBeenCalledExactlyOnceWith(11, { active: true });
    expect(focus).toHaveBeenCalledExactlyOnceWith(1, { focused: true });
    expect(create).not.toHaveBeenCalled();
  });

  test('shows another lot in the tab that was looked at last', async () => {
    const { update, create } = await openTabs(5, 9, 7);

    await openHistory('run-2');

    expect(update.mock.calls).toEqual([
      [12, { url: `${PAGE}#lot=run-2` }],
      [12, { active: true }],
    ]);
    expect(create).not.toHaveBeenCalled();
  });
});
