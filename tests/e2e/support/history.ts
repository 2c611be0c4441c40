import type { Browser, Page } from 'puppeteer';
import { openPopup } from '../../tools/browsers/open-popup.ts';
import { fill, find, waitForText } from './find.ts';
import { eventsOf, type StoredRun, storeRuns } from './journal.ts';

/** The host of the services whose lots these are. */
export const HOST = 'store-demo.extranet.myopenip.fr';
/** A morning in spring: a long time ago for the journal of the tests' own runs. */
const SPRING = new Date(2026, 3, 14, 9, 30).getTime();
export const HOUR = 3_600_000;
export const REFUSED = [{ code: 'portal-said', text: 'Opération refusée par le réseau.' }];

const MAIRIE: StoredRun = {
  run: 'mairie',
  service: `${HOST} MCX1`,
  startedAt: SPRING,
  events: eventsOf({ customer: 'Mairie d’Évry', key: `${HOST} MCX1` }, [
    ['FPC900001', 'Léa Martin', 'modified'],
    ['FPC900002', 'Karim Dubois', 'failed', REFUSED],
    ['FPC900003', 'Accueil hôpital', 'unavailable', [{ code: 'no-button' }]],
  ]),
};
const RETRY: StoredRun = {
  run: 'mairie-retry',
  service: `${HOST} MCX1`,
  startedAt: SPRING + HOUR,
  events: eventsOf({ customer: 'Mairie d’Évry', continues: { run: 'mairie', as: 'retry' } }, [
    ['FPC900002', 'Karim Dubois', 'failed', REFUSED],
  ]),
};
const UNDONE: StoredRun = {
  run: 'dock',
  service: `${HOST} MCX2`,
  startedAt: SPRING - 24 * HOUR,
  events: eventsOf(
    { customer: 'Docks du Nord', key: `${HOST} MCX2`, option: 'Option standardiste' },
    [['FPC900002', 'Karim Dubois', 'modified']],
  ),
};
const UNDO: StoredRun = {
  run: 'dock-undo',
  service: `${HOST} MCX2`,
  startedAt: SPRING - 23 * HOUR,
  events: eventsOf(
    {
      customer: 'Docks du Nord',
      option: 'Option standardiste',
      continues: { run: 'dock', as: 'undo' },
    },
    [['FPC900002', 'Karim Dubois', 'modified']],
  ),
};
const ELSEWHERE: StoredRun = {
  run: 'elsewhere',
  service: 'ancien.portail.example S1',
  startedAt: SPRING - 48 * HOUR,
  events: eventsOf(
    {
      customer: 'Ancien portail',
      key: 'ancien.portail.example S1',
      page: 'https://ancien.portail.example/x',
    },
    [['FPC900004', 'Paul Durand', 'modified']],
  ),
};
const CLOSED: StoredRun = {
  run: 'closed',
  service: `${HOST} MCX3`,
  startedAt: SPRING - 72 * HOUR,
  isOver: false,
  events: eventsOf({ customer: 'Onglet fermé', key: `${HOST} MCX3`, end: 'none' }, [
    ['FPC900005', 'Anne Roy', 'modified'],
    ['FPC900006', 'Luc Roy', 'none'],
  ]),
};
const TORN: StoredRun = {
  run: 'torn',
  service: `${HOST} MCX4`,
  startedAt: SPRING - 96 * HOUR,
  events: [{ kind: 'finished' }],
};

/** The page *Historique*, of a journal that has these lots, and perhaps lots of other tests. */
export async function openHistory(browser: Browser): Promise<Page> {
  const page = await openPopup(browser, 'history.html');
  await waitForRead(page);
  await storeRuns(page, [MAIRIE, RETRY, UNDONE, UNDO, ELSEWHERE, CLOSED, TORN]);
  return openAgain(browser, page);
}

/** In Firefox a page of the extension cannot be reloaded. */
export async function openAgain(browser: Browser, page: Page): Promise<Page> {
  await page.close();
  const next = await openPopup(browser, 'history.html');
  await waitForRead(next);
  return next;
}

/** What all elements of a page that match say, in one line. */
export const textOf = (page: Page, selector: string) => async () => {
  const texts = await page.$$eval(selector, (all) =>
    all.map((one) => (one as HTMLElement).innerText),
  );
  return texts.join(' | ').replace(/\s+/g, ' ');
};
/** Waits until the journal is read. */
export const waitForRead = (page: Page) =>
  waitForText(textOf(page, 'main > header'), /\d+ lots?|Aucun lot/);
/** Waits until the list of lots says this. */
export const waitForLots = (page: Page, wanted: RegExp) =>
  waitForText(textOf(page, '.lot'), wanted);
/** Waits until the open lot says this. */
export const waitForReport = (page: Page, wanted: RegExp) =>
  waitForText(textOf(page, '.lot-report'), wanted);

/** Types words into the search of the lots. */
export async function search(page: Page, words: string): Promise<void> {
  await page.bringToFront();
  await fill(page, await find(page, 'searchbox', 'Chercher un lot'), words);
}

/** Presses a button of the page. */
export async function press(page: Page, name: string): Promise<void> {
  await page.bringToFront();
  await (await find(page, 'button', name)).click();
}

/** Opens a lot by the page's address. */
export async function openLot(page: Page, lot: string): Promise<void> {
  await page.evaluate((id) => {
    location.hash = `#lot=${id}`;
  }, lot);
}
