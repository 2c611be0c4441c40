/**
 * Scripts that an expert would write for this very portal (the classic one), each by its tool's book:
 * they know its selectors, take its animations away where they are tuned, and read back as we do.
 */
import { type Page as PlaywrightPage, chromium as playwright } from 'playwright-core';
import { type Browser, Locator, type Page } from 'puppeteer';
import type { Portal } from '../../portal/server.ts';
import { PORTAL_HOSTS } from '../../tools/browsers/browser-options.ts';
import { OPTION } from './measured.ts';

export type Peer = (licences: readonly string[]) => Promise<void>;

const LINE = `#user-detail tr:has(th:text-is("${OPTION}"))`;
const OPTION_LINE = '#user-detail tr[data-option="superviseur"]';
/** Nothing moves, and Bootstrap waits for nothing that moves. */
export const STILL = '* { transition: none !important }';
const SUDDEN = '$.support.transition = false';
const CLOSE = '#user-detail .modal-footer .btn-default';

/**
 * Puppeteer, tuned: presses by script, without a mouse, and waits for the very change of the page.
 *
 * @param toRow brings a user's row into view, where not all rows are
 */
export function puppeteerByHand(page: Page, toRow = async (_licence: string) => {}): Peer {
  const pressed = (element: Element) => (element as HTMLElement).click();
  const shown = (licence: string) =>
    page.waitForFunction(
      (wanted) => {
        const dialog = document.querySelector<HTMLElement>('#user-detail.in .user-detail');
        return dialog?.textContent.includes(`${wanted} `);
      },
      { polling: 'mutation' },
      licence,
    );
  const open = async (licence: string) => {
    await toRow(licence);
    const row = await page.$(`::-p-xpath(//tr[td/a[.="${licence}"]])`);
    await row?.$eval('.detail', pressed);
    await shown(licence);
  };
  const close = async () => {
    await page.$eval(CLOSE, pressed);
    await page.waitForFunction(
      () => !document.querySelector('.modal-backdrop') && !document.querySelector('.modal.in'),
      { polling: 'mutation' },
    );
  };
  const isSet = (line: string) => document.querySelector(`${line} .remove-option`) !== null;
  return async (licences) => {
    await page.evaluate(() => {
      (window as unknown as { $: { support: { transition: boolean } } }).$.support.transition =
        false;
    });
    for (const licence of licences) {
      await open(licence);
      await page.$eval(`${OPTION_LINE} .add-option`, pressed);
      await page.waitForFunction(isSet, { polling: 'mutation' }, OPTION_LINE);
      await close();
      await open(licence);
      if (!(await page.evaluate(isSet, OPTION_LINE))) throw new Error(`${licence} is not changed`);
      await close();
    }
  };
}

/** Playwright, tuned: its own waiting, without the portal's animations. */
export function playwrightByHand(page: PlaywrightPage): Peer {
  const dialog = page.locator('#user-detail.in');
  const open = async (licence: string) => {
    const link = page.getByRole('link', { name: licence, exact: true });
    await page.locator('#users tr', { has: link }).locator('.detail').click();
    await dialog.getByText(`${licence} –`).waitFor();
  };
  const close = async () => {
    await page.locator(CLOSE).click();
    await page.locator('.modal-backdrop').waitFor({ state: 'detached' });
  };
  return async (licences) => {
    await page.addStyleTag({ content: STILL });
    await page.evaluate(SUDDEN);
    for (const licence of licences) {
      await open(licence);
      await page.locator(LINE).locator('.add-option').click();
      await page.locator(LINE).locator('.remove-option').waitFor();
      await close();
      await open(licence);
      await page.locator(LINE).locator('.remove-option').waitFor();
      await close();
    }
  };
}

/** What the recorder of Chrome's developer tools exports, in a loop; its defaults are left as they are. */
export function recorded(page: Page): Peer {
  const timeout = 5000;
  page.setDefaultTimeout(timeout);
  const click = async (...selectors: string[]) => {
    await Locator.race(selectors.map((selector) => page.locator(selector)))
      .setTimeout(timeout)
      .click({ offset: { x: 5, y: 5 } });
  };
  const open = async (licence: string) => {
    const row = `//tr[td/a[.="${licence}"]]`;
    await click(`::-p-xpath(${row}//a[contains(@class, "detail")])`);
    await page
      .locator(`::-p-xpath(//*[@id="user-detail"]//td[starts-with(., "${licence} ")])`)
      .setTimeout(timeout)
      .wait();
  };
  const close = async () => {
    await click(CLOSE, '::-p-text(Fermer)');
    // Not recorded: without it the next press falls on what fades out, and comes to nothing.
    await page.waitForFunction(() => !document.querySelector('.modal-backdrop'));
  };
  return async (licences) => {
    for (const licence of licences) {
      await open(licence);
      await click(`${OPTION_LINE} .add-option`);
      await page.locator(`${OPTION_LINE} .remove-option`).setTimeout(timeout).wait();
      await close();
      await open(licence);
      await page.locator(`${OPTION_LINE} .remove-option`).setTimeout(timeout).wait();
      await close();
    }
  };
}

/** The host under which the extension, which is in the same browser, does not see the portal. */
const UNSEEN = 'elsewhere.example';
export const BENCH_HOSTS = [...PORTAL_HOSTS, UNSEEN];

/** The portal's users in a tab that the extension does not see. */
export async function openUnseen(
  browser: Browser,
  portal: Portal,
  row = '#users .detail',
): Promise<Page> {
  const page = await browser.newPage();
  const cookie = { ...portal.sessionCookie(), domain: UNSEEN, path: '/', secure: true };
  await browser.setCookie(cookie);
  await page.goto(unseen(portal));
  await page.bringToFront();
  await page.waitForSelector(row, { visible: true });
  return page;
}

function unseen(portal: Portal): string {
  const url = new URL(portal.service.usersUrl);
  url.hostname = UNSEEN;
  return url.href;
}

/** The same in a browser of Playwright's, started like ours. */
export async function openInPlaywright(portal: Portal) {
  const browser = await playwright.launch({
    executablePath: process.env.CHROMIUM_PATH,
    args: [
      `--host-resolver-rules=MAP ${UNSEEN} 127.0.0.1`,
      '--window-size=1400,900',
      '--disable-gpu',
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
  });
  const context = await browser.newContext({ ignoreHTTPSErrors: true, viewport: null });
  const { name, value } = portal.sessionCookie();
  await context.addCookies([{ name, value, domain: UNSEEN, path: '/', secure: true }]);
  const page = await context.newPage();
  await page.goto(unseen(portal));
  await page.locator('#users .detail').first().waitFor();
  return { page, close: () => browser.close() };
}
