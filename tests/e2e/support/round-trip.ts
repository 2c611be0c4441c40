/** The way of a workbook as a whole: who has what, edited in a spreadsheet, comes back as what is wanted, and is so. */
import { readXlsx, writeXlsx } from 'hucre/xlsx';
import type { Browser, Page } from 'puppeteer';
import { expect } from 'vitest';
import type { PortalUser } from '../../portal/model.ts';
import type { Portal } from '../../portal/server.ts';
import { openPopup } from '../../tools/browsers/open-popup.ts';
import { downloaded } from './downloaded.ts';
import { find, press, waitUntil } from './find.ts';
import type { Panel } from './panel.ts';
import type { Proof } from './proof.ts';
import { WorkbookTab } from './workbook.ts';

export interface RoundTripParts {
  browser: Browser;
  panel: Panel;
  portal: Portal;
  proof: Proof;
  downloads: string;
}

type Row = readonly unknown[];
type Table = { headings: Row; rows: readonly Row[] };

const OPTION = 'Superviseur';
const MOST_OF_A_LIST = 300_000;

/**
 * Takes an inventory of all users, selects in it who has not the option, exports everybody, writes into the file that
 * each *Licence simple* gets it and whoever has it loses it, gives the file back, previews, runs, and takes another
 * inventory: it must be what the file says, and so must the portal.
 *
 * @param patience how long one reading, or the run, of all users may take, in ms
 */
export async function roundTrip(parts: RoundTripParts, patience: number): Promise<void> {
  const { browser, panel, portal, proof, downloads } = parts;
  const before = portal.users();
  proof.selects(...before.map(({ licence }) => licence));
  const first = await inventoryOfAll(parts, patience);
  await selectFrom(
    first,
    '.is-no',
    panel,
    before.filter(({ options }) => isNo(options[OPTION])).length,
  );
  const table = await exported(first, downloads);
  expect(table.rows).toHaveLength(before.length);

  const edited = editedFor(table, before);
  const tab = await WorkbookTab.open(browser);
  await tab.readWholeList();
  const { headings, rows } = edited;
  const file = await writeXlsx({
    sheets: [{ name: 'Souhaits', rows: [headings, ...rows] as string[][] }],
  });
  await tab.choose('souhaits.xlsx', file);
  await tab.prepare();
  await panel.waitForText('.own-changes h3', 'Classeur souhaits.xlsx', MOST_OF_A_LIST);
  await panel.lookAt();
  await panel.pressStart('Prévisualiser');
  await panel.waitUntilIdle(patience);
  expect(proof.changes).toEqual([]);
  await panel.start();
  await panel.waitUntilIdle(patience);
  expectAsWanted(portal, before);

  const second = await inventoryOfAll(parts, patience);
  const again = await exported(second, downloads);
  expect(again.rows.map((row) => row.slice(0, headings.length - 1))).toEqual(
    rows.map((row) => row.slice(0, headings.length - 1).map(asShown)),
  );
}

/** Takes an inventory of everybody. @returns its page */
async function inventoryOfAll(
  { browser, panel, portal }: RoundTripParts,
  patience: number,
): Promise<Page> {
  const { length } = portal.users();
  const opened = () => portal.audit.filter(({ kind }) => kind === 'open').length;
  const isSelected = (await panel.status()).startsWith(`${length} utilisateurs sélectionnés`);
  if (!isSelected) await panel.selectAll(length, MOST_OF_A_LIST);
  await panel.open('Utilisateurs');
  const before = opened();
  await panel.press('Inventaire');
  await waitUntil(
    () => opened() > before,
    () => 'The inventory does not begin',
    MOST_OF_A_LIST,
  );
  await panel.waitUntilIdle(patience);
  await panel.waitForText('.inventory-status', new RegExp(`${length} lus`));
  return openInventory(browser);
}

/** The page of the newest inventory, by its row in the history. */
export async function openInventory(browser: Browser): Promise<Page> {
  const history = await openPopup(browser, 'history.html');
  const list = await find(history, 'list', 'Inventaires');
  const hash = await list.$eval('a', (link) => (link as HTMLAnchorElement).hash);
  await history.close();
  const page = await openPopup(browser, `inventory.html${hash}`);
  await page.waitForSelector('main.inventory .grid');
  await page.bringToFront();
  return page;
}

/** Lists who has the option so, selects them in the portal, and lists everybody again. */
async function selectFrom(page: Page, count: string, panel: Panel, size: number): Promise<void> {
  const groups = await page.$$('.option-counts [role="group"]');
  const names = await Promise.all(groups.map((one) => one.evaluate((group) => group.ariaLabel)));
  const group = groups[names.findIndex((name) => isOption(name))];
  if (!group) throw new Error(`No ${OPTION} among ${names.join(', ')}`);
  const toggle = async () => (await group.waitForSelector(`.count${count}`))?.click();
  await toggle();
  await press(() => find(page, 'button', `Sélectionner ces ${size}`));
  await panel.waitForSelected(size, MOST_OF_A_LIST);
  await page.bringToFront();
  await toggle();
}

async function exported(page: Page, downloads: string): Promise<Table> {
  await page.bringToFront();
  await press(() => find(page, 'button', 'Exporter'));
  const { bytes } = await downloaded(downloads, /inventaire.*\.xlsx$/);
  await page.close();
  const sheet = (await readXlsx(new Uint8Array(bytes))).sheets[0];
  const [headings = [], ...rows] = sheet?.rows ?? [];
  return { headings, rows };
}

/** The table as a person edits it: who gets the option, and who loses it. */
function editedFor({ headings, rows }: Table, before: readonly PortalUser[]): Table {
  const users = new Map(before.map((user) => [user.licence, user]));
  const option = headings.findIndex(isOption);
  const edited = rows.map((row) => {
    const user = users.get(String(row[0]));
    const wish = user && wishFor(user);
    return wish === undefined ? row : row.map((cell, place) => (place === option ? wish : cell));
  });
  return { headings, rows: edited };
}

/** What is written for a user: in words that a spreadsheet's users write. */
function wishFor({ licenceType, options }: PortalUser): string | undefined {
  if (licenceType === 'Licence simple') return 'x';
  return isNo(options[OPTION]) ? undefined : '#VIDER';
}

/** A wish as the next inventory shows it. */
function asShown(cell: unknown): unknown {
  if (cell === 'x') return 'Oui';
  return cell === '#VIDER' ? 'Non' : cell;
}

function expectAsWanted(portal: Portal, before: readonly PortalUser[]): void {
  const wanted = before.map((user) => {
    const wish = wishFor(user);
    const { licence, options } = user;
    return { licence, options: wish ? { ...options, [OPTION]: asShown(wish) } : options };
  });
  expect(portal.users().map(({ licence, options }) => ({ licence, options }))).toEqual(wanted);
}

const isNo = (value: string | undefined) => value === 'Non';
/** The option's label in French or English, in whatever letters. */
const isOption = (label: unknown) => /^superv/i.test(String(label).normalize('NFC').trim());
