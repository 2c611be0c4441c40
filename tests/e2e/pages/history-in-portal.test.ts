import type { Page } from 'puppeteer';
import { describe, expect } from 'vitest';
import { openPopup } from '../../tools/browsers/open-popup.ts';
import { fill, findBySelector, findNow, waitUntil } from '../support/find.ts';
import { press, search, waitForLots, waitForRead, waitForReport } from '../support/history.ts';
import { Panel } from '../support/panel.ts';
import { openUsers } from '../support/portal-tab.ts';
import { SELDOM, test } from '../support/test.ts';

describe('a lot in the portal', () => {
  const DONE = ['FPC172947', 'FPC172948'];

  test('is shown by the panel of its service, in the tab that is there or in a new one', async ({
    browser,
    panel,
    portal,
    proof,
  }) => {
    proof.selects(...DONE);
    await panel.select(...DONE);
    await panel.change(1, { option: 'Superviseur' });
    await panel.ask();
    await (await findBySelector(panel.page, '>>> .confirm summary')).click();
    await fill(panel.page, await panel.find('textbox', 'Ticket'), 'GLPI-12');
    await panel.confirm();
    await panel.waitUntilIdle();
    await panel.page.reload();
    await panel.region();

    const page = await openPopup(browser, 'history.html');
    await waitForRead(page);
    await search(page, 'glpi-12');
    await (await page.waitForSelector('.lot a'))?.click();
    await waitForReport(page, /2 sur 2 modifiés/);
    await press(page, 'Ouvrir dans le portail');
    await waitUntil(
      () => panel.page.evaluate(() => !document.hidden),
      () => 'The tab of the service is not in front',
    );
    expect(await panel.outcomes()).toEqual({ FPC172947: 'Modifié', FPC172948: 'Modifié' });

    await press(page, 'Re-sélectionner les mêmes');
    await panel.waitForSelected(2);
    expect(await panel.isTicked('FPC172948')).toBe(true);

    await panel.page.close();
    const before = new Set(await browser.pages());
    await press(page, 'Ouvrir dans le portail');
    await waitForReport(page, /La page du service est ouverte/);
    let opened: Page | undefined;
    await waitUntil(
      async () => {
        opened = (await browser.pages()).find((one) => !before.has(one));
        return opened !== undefined;
      },
      () => 'No page was opened',
    );
    expect(opened?.url()).toContain(new URL(portal.service.usersUrl).host);
    const other = new Panel(opened as Page);
    await other.region();
    await waitUntil(
      async () => (await findNow(other.page, 'table', 'Résultats')) !== null,
      () => 'The lot is not shown in the page that was opened',
    );
    expect(await other.outcomes()).toEqual({ FPC172947: 'Modifié', FPC172948: 'Modifié' });
    expect(proof.changes).toHaveLength(2);
  });

  test('is followed while it goes on', SELDOM, async ({ browser, portal, proof }) => {
    const licence = 'FPC172952';
    proof.selects(licence);
    const page = await openPopup(browser, 'history.html');
    await waitForRead(page);
    await search(page, licence);
    const panel = new Panel(await openUsers(browser, portal));
    portal.faults.add({ on: 'change', licence, kind: 'slow', ms: 6_000 });
    await panel.startOn([licence]);

    await waitForLots(page, /^[^|]*En cours ?0 sur 1 modifié · 1 en attente/);
    await waitForLots(page, /^[^|]*1 sur 1 modifié/);
    expect(proof.changes).toHaveLength(1);
  });
});
