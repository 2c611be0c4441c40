import type { Browser, Page } from 'puppeteer';
import { openPopup } from '../../tools/browsers/open-popup.ts';
import { find, press, waitForText } from './find.ts';

/** The page *Classeur*, as a person uses it. */
export class WorkbookTab {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Opens it for the only service that is open, and waits until its users are read. */
  static async open(browser: Browser): Promise<WorkbookTab> {
    const tab = new WorkbookTab(await openPopup(browser, 'workbook.html'));
    await tab.waitFor(/· \d+ utilisateurs/);
    return tab;
  }

  /** Chooses a file: not every browser lets tests do so by its own dialog. */
  async choose(name: string, bytes: Uint8Array): Promise<void> {
    await this.page.bringToFront();
    await this.page.$eval(
      'input[type="file"]',
      (input, text, fileName) => {
        const data = new DataTransfer();
        data.items.add(
          new File([Uint8Array.from(atob(text), (one) => one.charCodeAt(0))], fileName),
        );
        (input as HTMLInputElement).files = data.files;
        input.dispatchEvent(new Event('change', { bubbles: true }));
      },
      Buffer.from(bytes).toString('base64'),
      name,
    );
    await this.waitFor(new RegExp(name.replaceAll('.', String.raw`\.`)));
  }

  async press(name: string): Promise<void> {
    await this.page.bringToFront();
    await press(() => find(this.page, 'button', name));
  }

  /** Hands what the file wants to the panel, of however many users. */
  async prepare(): Promise<void> {
    const text = await this.waitFor(/Préparer dans le portail \(\d+ utilisateurs?\)/);
    const [name = ''] = /Préparer dans le portail \(\d+ utilisateurs?\)/.exec(text) ?? [];
    await this.press(name);
  }

  /** Reads the list again with its tab in front, where a portal draws no rows behind another one. */
  async readWholeList(): Promise<void> {
    if (!(await this.text()).includes('liste lue en partie')) return;
    await this.press('Relire la liste, l’onglet du portail devant');
    await this.waitFor(/· \d+ utilisateurs (?!, liste lue en partie)/);
  }

  async tick(name: string): Promise<void> {
    await this.page.bringToFront();
    await press(() => find(this.page, 'checkbox', name));
  }

  async text(): Promise<string> {
    const text = await this.page.$eval('main', (main) => (main as HTMLElement).innerText);
    return text.replace(/\s+/g, ' ');
  }

  waitFor(wanted: RegExp): Promise<string> {
    return waitForText(() => this.text(), wanted);
  }
}
