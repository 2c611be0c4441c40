import { readdir, readFile, writeFile } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { readXlsx, writeXlsx } from 'hucre/xlsx';
import type { Browser, Page } from 'puppeteer';
import type { Portal } from '../../portal/server.ts';
import { openPopup } from '../browsers/open-popup.ts';
import { say, summarise } from './account.ts';
import { byRole, panelText, waitUntilIdle } from './panel.ts';

const OPTION = 'Superviseur';
const TYPE = 'Licence simple';
const SAVE_TIMEOUT = 15_000;
const FILE = 'souhaits.xlsx';

/**
 * Goes the way of a workbook as a person would: takes an inventory, downloads it as a model, writes into it what is
 * wanted, and gives it back; then asks the portal itself what has become of it.
 *
 * @param output folder for the workbooks and the screenshots
 * @returns whether the portal's state is exactly what was asked
 */
export async function runWorkbookJob(
  browser: Browser,
  page: Page,
  portal: Portal,
  output: URL,
): Promise<boolean> {
  const before = portal.users();
  const shoot = (of: Page, name: string) => {
    return of.screenshot({
      path: fileURLToPath(new URL(`${name}.png`, output)) as `${string}.png`,
    });
  };
  say(`Take an inventory of the ${before.length} licences of ${portal.service.name}.`);
  await (await byRole(page, 'checkbox', 'Tout sélectionner')).click();
  await panelText(page, new RegExp(`^${before.length} utilisateurs? sélectionné`));
  await (await byRole(page, 'button', 'Inventaire')).click();
  await byRole(page, 'button', 'Ouvrir');
  const inventory = await openInventory(browser);
  await shoot(inventory, '1-inventory');
  await (await byRole(inventory, 'button', 'Télécharger un modèle')).click();

  const { bytes, wanted } = await filledIn(await savedModel(output));
  await writeFile(new URL(FILE, output), bytes);
  say(`Write « Oui » under « ${OPTION} » for every « ${TYPE} »: ${wanted.size} licences.`);
  const workbook = await openPopup(browser, 'workbook.html');
  await choose(workbook, bytes);
  const prepare = await byRole(workbook, 'button', 'Préparer dans le portail');
  await shoot(workbook, '2-workbook');
  await prepare.click();

  await page.bringToFront();
  await (await byRole(page, 'button', 'Prévisualiser')).click();
  await delay(500);
  await waitUntilIdle(page);
  await shoot(page, '3-preview');
  await (await byRole(page, 'button', 'Appliquer')).click();
  const confirm = await byRole(page, 'button', 'Confirmer');
  await shoot(page, '4-confirmation');
  await confirm.click();
  await delay(500);
  await waitUntilIdle(page);
  await shoot(page, '5-finished');
  return summarise(portal, before, { option: OPTION, wanted, output });
}

/** The page of the inventory, by its row in the history. */
async function openInventory(browser: Browser): Promise<Page> {
  const history = await openPopup(browser, 'history.html');
  const link = await history.waitForSelector('a[href*="inventory.html"]');
  const hash = await link?.evaluate((one) => (one as HTMLAnchorElement).hash);
  await history.close();
  const page = await openPopup(browser, `inventory.html${hash ?? ''}`);
  await page.bringToFront();
  return page;
}

/** Waits until the browser has saved the model. */
async function savedModel(folder: URL): Promise<Uint8Array> {
  const deadline = Date.now() + SAVE_TIMEOUT;
  for (;;) {
    const name = (await readdir(folder)).find((file) => /modele.*\.xlsx$/.test(file));
    if (name) return readFile(new URL(name, folder));
    if (Date.now() > deadline) throw new Error('The model was not saved');
    await delay(50);
  }
}

/** The model as a spreadsheet gives it back, with what is wanted in it, and who wants it. */
async function filledIn(model: Uint8Array): Promise<{ bytes: Uint8Array; wanted: Set<string> }> {
  const [sheet] = (await readXlsx(new Uint8Array(model))).sheets;
  const [headings = [], ...rows] = sheet?.rows ?? [];
  const [licence, type, option] = ['Licence', 'Type', OPTION].map((one) => headings.indexOf(one));
  const wanted = new Set<string>();
  const filled = rows.map((row) => {
    if (row[type ?? -1] !== TYPE) return row;
    wanted.add(String(row[licence ?? -1]));
    return row.map((cell, place) => (place === option ? 'Oui' : cell));
  });
  const bytes = await writeXlsx({ sheets: [{ name: 'Souhaits', rows: [headings, ...filled] }] });
  return { bytes, wanted };
}

/** Chooses the file: not every browser lets a program do so by its own dialog. */
async function choose(page: Page, bytes: Uint8Array): Promise<void> {
  await page.$eval(
    'input[type="file"]',
    (input, text, name) => {
      const data = new DataTransfer();
      const own = Uint8Array.from(atob(text), (one) => one.charCodeAt(0));
      data.items.add(new File([own], name));
      (input as HTMLInputElement).files = data.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    },
    Buffer.from(bytes).toString('base64'),
    FILE,
  );
}
