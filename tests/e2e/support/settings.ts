import type { Browser } from 'puppeteer';
import { openPopup } from '../../tools/browsers/open-popup.ts';
import { fill, findBySelector, waitForText } from './find.ts';

/** Sets on the page of settings how long a doubt is left alone. @param seconds */
export async function setQuarantine(browser: Browser, seconds: number): Promise<void> {
  const page = await openPopup(browser, 'options.html');
  const field = await findBySelector(page, '#quarantine');
  const now = await field.evaluate((input) => (input as HTMLInputElement).value);
  if (now !== String(seconds)) {
    await fill(page, field, String(seconds));
    await page.keyboard.press('Tab');
    await waitForText(() => page.$eval('main', (main) => main.innerText), 'Réglage enregistré.');
  }
  await page.close();
}
