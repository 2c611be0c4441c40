/** Scripts that an expert would write for portals that do not show all users at once. */
import type { Page } from 'puppeteer';
import { OPTION } from './measured.ts';
import { type Peer, puppeteerByHand, STILL } from './peers.ts';

/** How high a row of the grid is, which its author knows, in pixels. */
const ROW = 56;

/** The classic portal, its pages turned until the user is there. */
export function pagedByHand(page: Page): Peer {
  const firstRow = () => document.querySelector('#users tbody td a')?.textContent ?? '';
  const has = (licence: string) =>
    page.evaluate((wanted) => {
      const links = [...document.querySelectorAll('#users tbody td a')];
      return links.some(({ textContent }) => textContent === wanted);
    }, licence);
  return puppeteerByHand(page, async (licence) => {
    while (!(await has(licence))) {
      const before = await page.evaluate(firstRow);
      await page.$eval('.paginate_button.next a', (next) => (next as HTMLElement).click());
      await page.waitForFunction(
        (last) => document.querySelector('#users tbody td a')?.textContent !== last,
        { polling: 'mutation' },
        before,
      );
    }
  });
}

/** A grid that only makes the rows in view: scrolled to where the user must stand. @param all in order */
export function gridByHand(page: Page, all: readonly string[]): Peer {
  const press = (selector: string, words: string) =>
    page.evaluate(
      (where, wanted) => {
        const found = [...document.querySelectorAll<HTMLElement>(where)];
        found.find(({ textContent }) => textContent.includes(wanted))?.click();
      },
      selector,
      words,
    );
  const open = async (licence: string) => {
    await page.$eval(
      '.users-table .q-table__middle',
      (box, top) => box.scrollTo({ top, behavior: 'instant' }),
      all.indexOf(licence) * ROW,
    );
    const isThere = (wanted: string) => {
      const links = [...document.querySelectorAll('.users-table td a')];
      const link = links.find(({ textContent }) => textContent === wanted);
      const button = link?.closest('tr')?.querySelector<HTMLElement>('td:last-child .q-btn');
      button?.click();
      return button !== null && button !== undefined;
    };
    await page.waitForFunction(isThere, { polling: 'mutation' }, licence);
    const isShown = (wanted: string) =>
      document.querySelector('.user-detail')?.textContent.includes(`${wanted} `);
    await page.waitForFunction(isShown, { polling: 'mutation' }, licence);
  };
  const close = async () => {
    await press('.user-detail .q-btn', 'Fermer');
    const isGone = () => document.querySelector('.user-detail') === null;
    await page.waitForFunction(isGone, { polling: 'mutation' });
  };
  const isSet = (option: string) => {
    const lines = [...document.querySelectorAll('.user-detail .q-item')];
    const line = lines.find(({ textContent }) => textContent.includes(option));
    return line?.querySelector('.q-badge')?.textContent === 'Oui';
  };
  return async (licences) => {
    await page.addStyleTag({ content: STILL });
    for (const licence of licences) {
      await open(licence);
      await page.evaluate((option) => {
        const lines = [...document.querySelectorAll('.user-detail .q-item')];
        const line = lines.find(({ textContent }) => textContent.includes(option));
        line?.querySelector<HTMLElement>('.sign .q-btn')?.click();
      }, OPTION);
      await page.waitForFunction(isSet, { polling: 'mutation' }, OPTION);
      await close();
      await open(licence);
      if (!(await page.evaluate(isSet, OPTION))) throw new Error(`${licence} is not changed`);
      await close();
    }
  };
}
