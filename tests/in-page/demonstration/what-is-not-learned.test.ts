import { describe, expect } from 'vitest';
import { ANNE, CLEO } from '../support/html.ts';
import { type Serve, test } from '../support/test.ts';
import {
  CLOSING,
  demonstrate,
  KNOWN,
  portalOf,
  press,
  STRANGE,
  SUPERVISOR,
  waitForSeen,
} from './demonstrated-portal.ts';

describe('what is not learned', () => {
  test.for([
    ['a button of which the detail has several does not close it', 'button', 3, false],
    ['nor does one of several pictures with a hand for a pointer', 'i', 3, false],
    ['but the only one with a hand does', 'i', 1, true],
  ] as const)('%s', async ([, tag, count, isLearned], { open }) => {
    // The labels stand to the right, so that no line is found by its position.
    const words = { ...KNOWN, add: 'Ranger', close: 'Fermer' };
    const portal = portalOf(words);
    const serve: Serve = (url, asked) => {
      const said = portal.serve(url, asked);
      if (typeof said !== 'string') return said;
      const ranger = (ask = '') => `<${tag} style="cursor:pointer" ${ask}>Ranger</${tag}>`;
      const others = Array.from({ length: count - 1 }, () => ranger());
      const lines = `<p>${ranger('data-ask="add"')}${others.join('')}</p>`;
      return said.replace(/<h4>Options<\/h4>.*<\/table>/s, `<h4>Options</h4>${lines}`);
    };
    const html = portal.html.replace('</script>', `${CLOSING}</script>`);
    const page = await open({ html, serve });
    await page.in(() => window.ours.watch());
    await press(page, words.detail, ANNE.licence);
    await waitForSeen(page, 1);
    await press(page, 'Ranger');
    await page.page.waitForFunction(() => document.getElementById('dlg')?.style.display === 'none');
    const learned = await page.in(() => window.ours.agree());
    expect(learned.witnessed.close ?? []).toHaveLength(isLearned ? 1 : 0);
  });

  test('a question about more than the option', async ({ open }) => {
    const asked = { text: 'La licence sera résiliée. On y va ?', yes: 'Allons-y', no: 'Annuler' };
    const page = await open(portalOf(STRANGE, asked));
    await demonstrate(page, STRANGE, { asked });
    const learned = await page.in(() => window.ours.agree('add'));
    expect(learned.questions).toEqual([]);
    const report = await page.run([SUPERVISOR], [CLEO.licence]);
    expect(report.lines).toMatchObject([{ outcome: 'failed' }]);
  });

  test('a press without an effect, in the row or in the detail', async ({ open }) => {
    const words = { ...STRANGE, close: 'Fermer' };
    const more = '<button id="idle">Imprimer</button>';
    const page = await open(portalOf(words, undefined, more));
    await page.in(() => window.ours.watch());
    await press(page, 'Imprimer');
    await press(page, words.detail, ANNE.licence);
    await waitForSeen(page, 1);
    const found = await page.in(() => window.ours.seen());
    expect(found).toMatchObject([{ what: 'opened', words: 'Gérer', licence: ANNE.licence }]);
  });

  test('a press by a script', async ({ open }) => {
    const page = await open(portalOf(KNOWN));
    await page.in(() => {
      window.ours.watch();
      document.querySelector<HTMLElement>('.d')?.click();
    });
    await page.page.waitForSelector('#dlg button.close');
    expect(await page.in(() => window.ours.seen())).toEqual([]);
  });

  test('the password of the telephone, whatever effect its button has', async ({ open }) => {
    const page = await open(portalOf(KNOWN));
    await page.in(() => window.ours.watch());
    await press(page, 'Détail', ANNE.licence);
    await waitForSeen(page, 1);
    await page.in(() => {
      const reset = [...document.querySelectorAll('a')].find((one) => {
        return one.textContent?.startsWith('Réinitialiser');
      });
      const dialog = document.getElementById('dlg') as HTMLElement;
      reset?.addEventListener('click', () => dialog.replaceChildren());
    });
    await press(page, 'Réinitialiser mot de passe SIP');
    const seen = await page.in(() => window.ours.seen());
    expect(seen.map(({ what }) => what)).toEqual(['opened']);
    const learned = await page.in(() => window.ours.agree());
    expect(learned.witnessed.close ?? []).toEqual([]);
  });

  test('a control that the other rows do not have', async ({ open }) => {
    const portal = portalOf({ ...KNOWN, detail: 'Gérer' });
    const html = portal.html.replace('>Gérer</a>', '>Ouvrir le dossier 7</a>');
    const page = await open({ ...portal, html });
    await page.in(() => window.ours.watch());
    await press(page, 'Ouvrir le dossier 7', ANNE.licence);
    await waitForSeen(page, 1);
    const learned = await page.in(() => window.ours.agree());
    expect(learned.witnessed.detail ?? []).toEqual([]);
  });
});
