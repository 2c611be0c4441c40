/** A page that was written, or taken over, by somebody who means harm. */
import type { Page } from 'puppeteer';
import { describe, expect } from 'vitest';
import { extensionId } from '../../tools/browsers/installed-extension.ts';
import { browserName, waitForText, waitUntil } from '../support/find.ts';
import { Popup } from '../support/popup.ts';
import { IN_FIREFOX, test } from '../support/test.ts';

const TWO = ['FPC172947', 'FPC172948'];
const EACH_ONCE = TWO.map((licence) => `${licence} + Superviseur`);
const GECKO_ID = 'myopenip-bulk@openip-partners.example';

/** Ways to have a person press what they do not see. */
const ALL_TRICKS: Record<string, (page: Page) => Promise<void>> = {
  'makes everything transparent': (page) => setStyle(page, 'html { opacity: 0.1 }'),
  'makes its body transparent by a filter': (page) =>
    setStyle(page, 'body { filter: opacity(5%) }'),
  'lays a picture over it that lets presses through': (page) => {
    return setStyle(
      page,
      '#trick { position: fixed; inset: 0; z-index: 2147483647; background: #fff; pointer-events: none }',
    );
  },
};

/** What is painted where is asked of each browser once; the rest is the same. */
const TRICKS = Object.entries(ALL_TRICKS).slice(browserName === 'firefox' ? -1 : 0);

async function setStyle(page: Page, css: string): Promise<void> {
  await page.evaluate((text) => {
    const trick = document.createElement('div');
    trick.id = 'trick';
    const style = document.createElement('style');
    style.textContent = text;
    trick.append(style);
    document.body.append(trick);
  }, css);
}

describe('a page that hides the panel', () => {
  test.for(TRICKS)(
    'and %s gets no press that starts anything',
    async ([, play], { panel, proof }) => {
      await panel.select(...TWO);
      await panel.change(1, { option: 'Superviseur' });
      await play(panel.page);
      await panel.pressStart('Appliquer');
      await panel.waitForAlert('La page recouvre ou masque ce bouton.');
      expect(await panel.has('alertdialog', 'Confirmer les modifications')).toBe(false);
      expect(proof.isUntouched).toBe(true);

      await panel.page.evaluate(() => document.querySelector('#trick')?.remove());
      proof.selects(...TWO);
      await panel.ask();
    },
  );
});

test(
  'a person whose page hides the panel goes on in the extension’s own window',
  IN_FIREFOX,
  async ({ browser, panel, portal, proof }) => {
    proof.selects(...TWO);
    await panel.select(...TWO);
    await panel.change(1, { option: 'Superviseur' });
    await setStyle(panel.page, 'html { opacity: 0.1 }');
    await panel.pressStart('Appliquer');
    await panel.waitForAlert('Vous pouvez continuer dans la fenêtre de l’extension');

    const popup = await Popup.open(browser);
    const said = () => popup.page.$eval('main', (main) => main.innerText);
    await waitForText(said, 'La page masque le panneau');
    await popup.press('Appliquer');
    // The popup is a tab of its own here; a person has the page beside it.
    await panel.lookAt();
    await panel.find('alertdialog', 'Confirmer les modifications');
    await popup.page.bringToFront();
    const asked = await popup.find('alertdialog', 'Confirmer les modifications');
    expect(await asked.evaluate((dialog) => (dialog as HTMLElement).innerText)).toContain(
      TWO.join(', '),
    );
    expect(proof.changes).toEqual([]);
    await popup.press('Confirmer');
    await panel.lookAt();
    await panel.waitForProgress(TWO.length);
    await panel.waitUntilIdle();
    expect(proof.changes).toEqual(EACH_ONCE);
    for (const licence of TWO) expect(portal.user(licence).options.Superviseur).toBe('Oui');
  },
);

describe('a page that ends the extension’s part in it', () => {
  test('stops the run safely; loaded again, it goes on', async ({
    browser,
    panel,
    portal,
    proof,
  }) => {
    const { page } = panel;
    page.on('dialog', (dialog) => void dialog.accept());
    portal.faults.add({ on: 'detail', licence: 'FPC172948', kind: 'slow', ms: 2_000 });
    proof.selects(...TWO);
    await panel.startOn(TWO);
    await panel.waitForProgress(1);
    const id = browserName === 'firefox' ? GECKO_ID : extensionId(browser);
    await page.evaluate((own) => {
      for (const script of ['portal', 'panel']) {
        const detail = { contentScriptName: script, messageId: 'x' };
        const type = `${own}:${script}:wxt:content-script-started`;
        document.dispatchEvent(new CustomEvent(type, { detail }));
      }
    }, id);
    await panel.waitForAlert('Rechargez la page pour continuer');
    expect(proof.changes).toEqual(EACH_ONCE.slice(0, 1));

    await page.reload();
    await panel.waitForStatus('Lot interrompu à 1 sur 2.');
    await panel.resume();
    await panel.waitUntilIdle();
    expect(proof.changes).toEqual(EACH_ONCE);
  });
});

describe('a portal’s words', () => {
  test('are shown as text, however long, and whatever they say', async ({ panel, proof }) => {
    const { page } = panel;
    const hostile = `<img src=x onerror="window.hacked=1">${'à'.repeat(10_000)}`;
    await panel.rowBox('FPC172947');
    await page.evaluate((name) => {
      const row = [...document.querySelectorAll('tr')].find((one) => {
        return one.textContent.includes('FPC172947');
      });
      const cell = row?.querySelectorAll('td')[2];
      if (cell) cell.textContent = name;
    }, hostile);
    await panel.filter('onerror');
    await panel.waitForListed(['FPC172947']);
    const shown = await page.evaluate(() => {
      const root = document.querySelector('myopenip-bulk')?.shadowRoot;
      return {
        text: root?.querySelector('[role="listbox"]')?.textContent ?? '',
        images: root?.querySelectorAll('img').length,
        isHacked: 'hacked' in window,
      };
    });
    expect(shown).toMatchObject({ images: 0, isHacked: false });
    expect(shown.text).toContain('<img src=x onerror=');
    // The page is as wide as the name makes it by itself, and the room for the panel wider.
    const wide = await pageWidth(page);
    await panel.fold();
    await waitUntil(
      async () => wide - (await pageWidth(page)) <= MOST_ROOM,
      () => `The panel makes the page ${wide} pixels wide`,
    );
    expect(proof.isUntouched).toBe(true);
  });
});

/** How wide the panel's room may be, in CSS pixels. */
const MOST_ROOM = 480;

function pageWidth(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth);
}
