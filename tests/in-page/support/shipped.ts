import type { CDPSession, Page } from 'puppeteer';
import { bundled } from '../../portal/bundles.ts';

const OURS = new URL('./ours/window-ours.ts', import.meta.url);

/** Puts the shipped modules into a page, under `window.ours`. */
export async function putShippedInto(page: Page): Promise<void> {
  // In a function: no name of ours is to meet one of the page's scripts.
  await page.evaluate(`(() => {${await bundled(OURS)}})()`);
}

/**
 * Has a tab of Chromium keep the shipped modules for each page that it opens, until `takeKeptInto` puts them in: to
 * send them for each of a thousand small pages would take a fifth of the tests' time.
 */
export async function keepShippedIn(session: CDPSession): Promise<void> {
  const source = `window.${KEPT} = () => {${await bundled(OURS)}}`;
  // A session without its pages' events keeps a script and never runs it.
  await session.send('Page.enable');
  await session.send('Page.addScriptToEvaluateOnNewDocument', { source });
}

/** Puts the modules that such a tab keeps into its page, under `window.ours`. */
export async function takeKeptInto(page: Page): Promise<void> {
  await page.evaluate(`${KEPT}(); delete window.${KEPT}`);
}

const KEPT = 'putOurs';
