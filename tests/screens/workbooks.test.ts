/** `npm run screens`: pictures of inventories and workbooks, to be looked at, in .output/screens. */
import { writeXlsx } from 'hucre/xlsx';
import type { Page } from 'puppeteer';
import { waitUntil } from '../e2e/support/find.ts';
import { WorkbookTab } from '../e2e/support/workbook.ts';
import { openPopup } from '../tools/browsers/open-popup.ts';
import { inBothLanguages, type Journey } from './in-both-languages.ts';

const HEADINGS = ['Nom', 'Licence', 'Superviseur', 'Numéro Fax2Mail', 'Remise'];
const [FIRST, SECOND] = ['FPC172947', 'FPC172948'] as const;

/** A person takes two inventories, compares them, and has a workbook read: with faults, and without. */
inBothLanguages(
  'inventories and workbooks',
  async (journey) => {
    await inventories(journey);
    await workbooks(journey);
  },
  '-files',
);

async function inventories({ panel, portal, browser, photographer }: Journey): Promise<void> {
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

async function workbooks({ panel, browser, photographer }: Journey): Promise<void> {
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
