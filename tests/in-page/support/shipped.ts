import type { Page } from 'puppeteer';
import { bundled } from '../../portal/bundles.ts';

const OURS = new URL('./ours/window-ours.ts', import.meta.url);

/** Puts the shipped modules into a page, under `window.ours`. */
export async function putShippedInto(page: Page): Promise<void> {
  // In a function: no name of ours is to meet one of the page's scripts.
  await page.evaluate(`(() => {${await bundled(OURS)}})()`);
}
