import { setTimeout as delay } from 'node:timers/promises';
import type { Browser, Page } from 'puppeteer';
import { bidi } from './firefox-channel.ts';
import { installed } from './installed-extension.ts';

const POPUP_TIMEOUT = 15_000;

/**
 * Opens a page of the extension in a tab of its own; by default the popup.
 * In Firefox the tab is not told of its navigation: `page.url()` stays `about:blank` and
 * `page.reload()` never ends, but all that reads the page or acts on it works.
 */
export async function openPopup(browser: Browser, path = 'popup.html'): Promise<Page> {
  const url = `${installed(browser).origin}/${path}`;
  const page = await browser.newPage();
  if (url.startsWith('chrome-extension:')) {
    await page.goto(url);
    return page;
  }
  // Firefox never tells that such a page is loaded: do not wait for it.
  const context = (page.mainFrame() as unknown as { _id: string })._id;
  await bidi(browser).send('browsingContext.navigate', { context, url, wait: 'none' });
  const deadline = Date.now() + POPUP_TIMEOUT;
  while (!(await hasLoaded(page, url))) {
    if (Date.now() > deadline) throw new Error(`${url} does not load`);
    await delay(50);
  }
  return page;
}

/** Whether a tab shows a page, loaded; it may be asked while the tab changes process. */
async function hasLoaded(page: Page, url: string): Promise<boolean> {
  try {
    return await page.evaluate(
      (wanted) => location.href === wanted && document.readyState === 'complete',
      url,
    );
  } catch {
    return false;
  }
}
