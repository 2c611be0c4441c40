import type { Browser, Page } from 'puppeteer';
import { openPopup } from '../../tools/browsers/open-popup.ts';
import { type Found, find, findNow, tidy, waitForText } from './find.ts';

/** The extension's popup, in a tab of its own, as a person uses it. */
export class Popup {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  static async open(browser: Browser): Promise<Popup> {
    return new Popup(await openPopup(browser));
  }

  /** Brings the popup's tab to the front. */
  async lookAt(): Promise<void> {
    await this.page.bringToFront();
  }

  find(role: string, name: string): Promise<Found> {
    return find(this.page, role, name);
  }

  async has(role: string, name: string): Promise<boolean> {
    return (await findNow(this.page, role, name)) !== null;
  }

  /** Presses a button of the only run that is going on. */
  async press(name: string): Promise<void> {
    await this.page.bringToFront();
    await (await this.find('button', name)).click();
  }

  waitForStatus(wanted: string | RegExp, patience?: number): Promise<string> {
    return waitForText(() => this.#text('[role="status"]'), wanted, patience);
  }

  /** Waits for the words of the only run that is going on. */
  waitForRun(wanted: string | RegExp, patience?: number): Promise<string> {
    return waitForText(() => this.#text('section[aria-label="Lots en cours"]'), wanted, patience);
  }

  /** Waits for the words of the newest lot that is over. */
  waitForNewest(wanted: string | RegExp, patience?: number): Promise<string> {
    const newest = 'section[aria-label="Lots récents"] article:first-of-type';
    return waitForText(() => this.#text(newest), wanted, patience);
  }

  async progress(): Promise<{ done: number; total: number }> {
    const bar = await this.find('progressbar', 'Progression');
    return bar.evaluate((element) => ({
      done: Number(element.ariaValueNow),
      total: Number(element.ariaValueMax),
    }));
  }

  /** The lines of the list *Erreurs*. */
  async errors(): Promise<string[]> {
    const list = await this.find('list', 'Erreurs');
    const lines = await list.$$eval('li', (items) => items.map((item) => item.innerText));
    return lines.map(tidy);
  }

  async #text(selector: string): Promise<string> {
    const texts = await this.page.$$eval(selector, (found) =>
      found.map((element) => (element as HTMLElement).innerText),
    );
    return tidy(texts.join(' '));
  }
}
