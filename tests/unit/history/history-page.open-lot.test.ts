// @vitest-environment happy-dom
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { SERVICE } from '../support/builders';

vi.mock('../../../utils/extension/save-file', () => ({ saveFile: vi.fn() }));
vi.mock('../../../utils/extension/send-message', () => ({ askFromExtensionPage: vi.fn() }));
vi.mock('../../../utils/history/open-in-portal');

import { saveFile } from '../../../utils/extension/save-file';
import { askFromExtensionPage } from '../../../utils/extension/send-message';
import { openInPortal } from '../../../utils/history/open-in-portal';
import { DONE, keep, model, opened, page } from '../support/history-page';

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
