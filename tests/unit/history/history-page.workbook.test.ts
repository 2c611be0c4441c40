// @vitest-environment happy-dom
import { beforeEach, describe, expect, test, vi } from 'vitest';

vi.mock('../../../utils/history/open-in-portal');
vi.mock('../../../utils/history/save-workbook', () => ({ saveWorkbook: vi.fn() }));
vi.mock('../../../utils/extension/own-tab');

import { closeOwnTabSoon, showOwnTab } from '../../../utils/extension/own-tab';
import { saveWorkbook } from '../../../utils/history/save-workbook';
import { DONE, keep, model, page } from '../support/history-page';

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
