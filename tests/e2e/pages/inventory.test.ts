import type { Page } from 'puppeteer';
import { describe, expect } from 'vitest';
import { openPopup } from '../../tools/browsers/open-popup.ts';
import { downloaded } from '../support/downloaded.ts';
import { find, press, waitForText, waitUntil } from '../support/find.ts';
import { inventoryOf, storeRuns } from '../support/journal.ts';
import { Panel } from '../support/panel.ts';
import { openUsers } from '../support/portal-tab.ts';
import { openInventory } from '../support/round-trip.ts';
import { SELDOM, test } from '../support/test.ts';

/** Takes an inventory of users. @returns what the panel says of it */
async function takeInventory(panel: Panel, licences: readonly string[]): Promise<string> {
  await panel.select(...licences);
  await panel.press('Inventaire');
  return panel.waitForText('.inventory-status', /lus?/);
}

const licencesIn = (page: Page) => async () => {
  const cells = await page.$$eval('.grid .rows [role="rowheader"]', (all) =>
    all.map((one) => one.textContent),
  );
  return cells.join(' ');
};

/** How far a part of the page can be scrolled to the side, in px. */
function scrollsBy(page: Page, selector: string): Promise<number> {
  return page.$eval(selector, (part) => part.scrollWidth - part.clientWidth);
}

describe('an inventory', () => {
  test('shows who has what, filters by an option, selects those, and is exported', async ({
    browser,
    panel,
    portal,
    proof,
    downloads,
  }) => {
    const licences = portal
      .users()
      .map(({ licence }) => licence)
      .slice(0, 4);
    const [first = '', ...others] = licences;
    proof.selects(...licences);
    for (const one of others) portal.setOption(one, 'Superviseur', 'Non');
    portal.setOption(first, 'Superviseur', 'Oui');

    expect(await takeInventory(panel, licences)).toMatch(/Inventaire\s: 4 lus/);
    expect(proof.opened.toSorted()).toEqual(licences.toSorted());

    const page = await openInventory(browser);
    await page.setViewport({ width: 800, height: 700 });
    expect(await scrollsBy(page, '.scroller')).toBeGreaterThan(0);
    expect(await scrollsBy(page, '.grid .head')).toBe(0);
    await page.setViewport(null);
    const supervisors = await find(page, 'group', 'Superviseur');
    await press(() => find(supervisors, 'button', '1 Oui'));
    await waitForText(licencesIn(page), new RegExp(`^${first}$`));
    await press(() => find(page, 'button', 'Exporter en CSV'));
    const { name, bytes } = await downloaded(downloads, /\.csv$/);
    expect(name).toMatch(/^openip_inventaire_.*\.csv$/);
    const lines = bytes.toString('utf8').trim().split('\r\n');
    expect(lines[0]).toMatch(/Licence;Type;SDA;Nom;.*Superviseur/);
    expect(lines.slice(1)).toEqual([expect.stringMatching(new RegExp(`^${first};.*;Oui`))]);

    await press(() => find(page, 'button', '3 Non'));
    await press(() => find(page, 'button', 'Sélectionner ces 3'));
    await waitUntil(
      async () => (await panel.status()).startsWith('3 utilisateurs sélectionnés'),
      () => 'Those who are listed are not selected in the portal',
    );
    expect((await panel.selected()).toSorted()).toEqual(others.toSorted());
    expect(proof.changes).toEqual([]);
  });

  test(
    'goes on in another tab with whom it has not read, and is compared with a later one',
    SELDOM,
    async ({ browser, panel, portal, proof }) => {
      const licences = portal
        .users()
        .map(({ licence }) => licence)
        .slice(0, 6);
      proof.selects(...licences);
      for (const licence of licences) {
        portal.faults.add({ on: 'detail', licence, kind: 'slow', ms: 400 });
      }
      await panel.paste(licences.join('\n'));
      await panel.waitForSelected(6);
      await panel.press('Inventaire');
      await panel.waitForProgress(2);
      await panel.page.close();

      const next = new Panel(await openUsers(browser, portal));
      await next.waitForStatus(/Inventaire interrompu/);
      await next.press('Reprendre');
      await next.waitForText('.inventory-status', /6 lus/);
      const opened = portal.audit.flatMap(({ kind, licence }) => (kind === 'open' ? licence : []));
      expect(opened.filter((licence) => licence === licences[0])).toHaveLength(1);

      portal.setOption(licences[1] ?? '', 'Superviseur', 'Oui');
      await next.paste(licences.join('\n'));
      await next.waitForSelected(6);
      await next.press('Inventaire');
      await next.waitUntilIdle();
      const page = await openInventory(browser);
      await press(() => find(page, 'button', 'Comparer'));
      await waitForText(
        async () => page.$eval('.grid .rows', (rows) => rows.textContent),
        new RegExp(`^${licences[1]}.*SuperviseurNonOui$`),
      );
      expect(proof.changes).toEqual([]);
    },
  );

  test('of 20 000 users is listed and filtered at once', SELDOM, async ({ browser, proof }) => {
    const history = await openPopup(browser, 'history.html');
    await history.waitForSelector('main');
    await storeRuns(history, [inventoryOf(20_000)]);
    await history.close();
    const page = await openPopup(browser, 'inventory.html#run=inventory');
    await page.waitForSelector('.grid .is-licence');
    await page.bringToFront();
    const counts = await find(page, 'group', 'Superviseur');
    await find(counts, 'button', '10\u202f000 Oui');

    const took = await page.evaluate(async () => {
      const [button] = document.querySelectorAll<HTMLElement>('.option-counts .count');
      const before = performance.now();
      button?.click();
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      return performance.now() - before;
    });

    expect(took).toBeLessThan(500);
    expect(await page.$$eval('.grid .rows [role="row"]', (rows) => rows.length)).toBeLessThan(80);
    expect(proof.isUntouched).toBe(true);
  });
});
