import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'puppeteer';
import { describe, expect, test } from 'vitest';
import { browserName, waitUntil } from '../support/find.ts';
import { hide, launchSlow } from '../support/hidden-tab.ts';
import { Panel } from '../support/panel.ts';
import { SELDOM } from '../support/test.ts';

const CASE = new URL('../../in-page/pages/09-rows-made-in-a-hidden-tab.html', import.meta.url);
const ADDRESS = 'https://store-x.extranet.myopenip.fr/Users';
/** The first rows of the grid, and rows that are made only when it is scrolled. */
const WANTED = ['FPC70802', 'FPC70828', 'FPC70841', 'FPC70858'];
/** A run that is held up waits for the tab to come to the front, and is not over by then, in ms. */
const SOON = 40_000;

/** Opens the page of a grid that makes its rows by what a browser tells only when it draws. */
async function openGrid(browser: Browser, by: string): Promise<Page> {
  const body = await readFile(CASE, 'utf8');
  const page = await browser.newPage();
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    const isPage = request.isNavigationRequest();
    void request.respond({
      contentType: isPage ? 'text/html' : 'text/plain',
      body: isPage ? body : 'ok',
    });
  });
  await page.goto(`${ADDRESS}?by=${by}`);
  return page;
}

describe.each([
  ['scroll', SELDOM],
  ['memory', SELDOM],
  ['end', SELDOM],
  ['size', {}],
])('in a hidden tab, rows that are made by what a browser tells when it draws', (by, when) => {
  test.skipIf(browserName === 'firefox')(`are found: ${by}`, when, async () => {
    const browser = await launchSlow();
    const page = await openGrid(browser, by);
    const panel = new Panel(page);
    await panel.lookAt();
    await panel.paste(WANTED.join('\n'));
    await panel.waitForSelected(WANTED.length);
    await panel.change(1, { option: 'Superviseur' });
    await panel.start();
    await hide(browser, page);
    const log = () =>
      page.evaluate(() => {
        const { portal } = window as unknown as { portal: { log: { licence: string }[] } };
        return portal.log.map(({ licence }) => licence);
      });
    await waitUntil(
      async () => (await log()).length === WANTED.length,
      () => 'The run does not go on in the hidden tab',
      SOON,
    );
    await panel.lookAt();
    await panel.waitUntilIdle();
    expect(await panel.outcomes()).toEqual(
      Object.fromEntries(WANTED.map((licence) => [licence, 'Modifié'])),
    );
    expect(await log()).toEqual(WANTED);
  });
});
