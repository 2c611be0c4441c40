/** `npm run screens`: pictures of inventories and workbooks, to be looked at, in .output/screens. */
import { writeXlsx } from 'hucre/xlsx';
import type { Browser, Page } from 'puppeteer';
import { test } from 'vitest';
import { browserName, speak, waitUntil } from '../e2e/support/find.ts';
import { Panel } from '../e2e/support/panel.ts';
import { openUsers } from '../e2e/support/portal-tab.ts';
import { WorkbookTab } from '../e2e/support/workbook.ts';
import { type Portal, startPortal } from '../portal/server.ts';
import { type Language, PORTAL_HOSTS } from '../tools/browsers/browser-options.ts';
import { launch } from '../tools/browsers/launch.ts';
import { openPopup } from '../tools/browsers/open-popup.ts';
import { inEnglish } from './in-english.ts';
import { Photographer } from './photographer.ts';

const HEADINGS = ['Nom', 'Licence', 'Superviseur', 'Numéro Fax2Mail', 'Remise'];
const [FIRST, SECOND] = ['FPC172947', 'FPC172948'] as const;

test.for(['fr', 'en'] as const)(
  'inventories and workbooks, in %s',
  { timeout: 900_000 },
  async (language) => {
    speak(language === 'en' ? inEnglish : (name) => name);
    await journey(new Photographer(`${language}-files`), language);
  },
);

/** A person takes two inventories, compares them, and has a workbook read: with faults, and without. */
async function journey(photographer: Photographer, language: Language): Promise<void> {
  const portal = await startPortal({ users: 60, latency: 20 });
  const browser = await launch(browserName, { hosts: PORTAL_HOSTS, language });
  try {
    const panel = new Panel(await openUsers(browser, portal));
    await panel.region();
    await inventories(panel, portal, browser, photographer);
    await workbooks(panel, browser, photographer);
  } finally {
    await browser.close();
    await portal.close();
  }
}

async function inventories(
  panel: Panel,
  portal: Portal,
  browser: Browser,
  photographer: Photographer,
): Promise<void> {
  const licences = portal.users().map(({ licence }) => licence);
  await panel.paste(licences.slice(0, 12).join('\n'));
  await panel.waitForStatus(/^12 /);
  await panel.press('Inventaire');
  await panel.waitForProgress(2);
  await photographer.take(panel.page, 'inventory-going-on');
  await panel.waitUntilIdle();
  await photographer.take(panel.page, 'inventory-done');
  portal.setOption(licences[1] ?? '', 'Superviseur', 'Oui');
  await panel.press('Inventaire');
  await panel.waitUntilIdle();

  const history = await openPopup(browser, 'history.html');
  const hash = await history
    .waitForSelector('a[href*="inventory.html"]')
    .then((link) => link?.evaluate((one) => (one as HTMLAnchorElement).hash));
  const page = await openPopup(browser, `inventory.html${hash}`);
  await page.waitForSelector('main.inventory .grid');
  await photographer.take(page, 'inventory');
  await click(page, '[role="group"] button');
  await photographer.take(page, 'inventory-filtered');
  await page.close();
  await history.close();
}

async function workbooks(panel: Panel, browser: Browser, photographer: Photographer) {
  const tab = new WorkbookTab(await openPopup(browser, 'workbook.html'));
  await tab.page.waitForSelector('input[type="file"]');
  await photographer.take(tab.page, 'workbook');
  await choose(tab, 'faults.xlsx', [
    [null, FIRST, 'Oui', null, '10 %'],
    [null, SECOND, 'peut-être', 184252688, null],
    [null, 'FPC999999', 'Oui', null, null],
  ]);
  await tab.page.waitForSelector('.faults');
  await photographer.take(tab.page, 'workbook-faults');
  await choose(tab, 'wanted.xlsx', [
    [null, FIRST, 'Oui', null, null],
    [null, SECOND, 'x', null, null],
  ]);
  await waitUntil(
    async () => (await tab.page.$('.faults')) === null,
    () => 'The faults of the workbook before are still shown',
  );
  await photographer.take(tab.page, 'workbook-ready');
  await click(tab.page, '[aria-labelledby="wanted-title"] button.primary');
  await panel.lookAt();
  await panel.waitForText('.own-changes h3', /wanted\.xlsx/);
  await photographer.take(panel.page, 'workbook-in-the-panel');
  await panel.preview();
  await photographer.take(panel.page, 'workbook-previewed');
}

async function choose(
  tab: WorkbookTab,
  name: string,
  rows: (string | number | null)[][],
): Promise<void> {
  const sheets = [{ name: 'Utilisateurs', rows: [HEADINGS, ...rows] }];
  await tab.choose(name, await writeXlsx({ sheets }));
}

/** Presses what has no name that is the same in both languages. */
async function click(page: Page, selector: string): Promise<void> {
  await page.bringToFront();
  await page.waitForSelector(selector);
  await page.$eval(selector, (button) => (button as HTMLElement).click());
}
