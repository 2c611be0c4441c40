import { type Found, tidy, waitForText, waitUntil } from './find.ts';
import type { Panel } from './panel.ts';

const OUTLINES = '[data-myopenip-bulk="outlines"] >>> .box';

/** What the panel shows of how the page is understood, and the card that guides the teaching. */
export class Recognition {
  readonly #panel: Panel;

  constructor(panel: Panel) {
    this.#panel = panel;
  }

  /** Opens what stands behind *Avancé*. */
  async open(): Promise<void> {
    await this.#panel.press('Avancé');
    await this.#panel.find('button', 'Fichier de diagnostic');
  }

  waitForFound(wanted: string | RegExp): Promise<string> {
    return waitForText(() => this.#lines('Reconnu sur la page'), wanted);
  }

  waitForMissing(wanted: string | RegExp): Promise<string> {
    return waitForText(() => this.#lines('Non reconnu'), wanted);
  }

  /** How many outlines are drawn on the page. */
  async outlines(): Promise<number> {
    return (await this.#panel.page.$$(OUTLINES)).length;
  }

  /** How high the panel and the outlines lie over the page: the higher one covers the other. */
  async layers(): Promise<{ panel: number; outlines: number }> {
    const layerOf = (element: Element) => Number(getComputedStyle(element).zIndex);
    return {
      panel: await (await this.#panel.region()).evaluate(layerOf),
      outlines: await this.#panel.page.$eval('[data-myopenip-bulk="outlines"]', layerOf),
    };
  }

  /** What came of the last button. */
  waitForNews(wanted: string | RegExp): Promise<string> {
    return this.#panel.waitForText('.recognition .news', wanted);
  }

  /** What the card says to click now. */
  waitForInstruction(wanted: string | RegExp): Promise<string> {
    return this.#panel.waitForText('.corner-card [role="status"]', wanted);
  }

  /** What the card says of the last click. */
  waitForAccount(wanted: string | RegExp): Promise<string> {
    return this.#panel.waitForText('.corner-card .feedback', wanted);
  }

  /** Clicks where a button of the card is drawn: a modal dialog may have put it out of reach. */
  async clickCard(name: string): Promise<void> {
    const { page } = this.#panel;
    let button: Found | undefined;
    await waitUntil(
      async () => {
        const buttons = (await page.$$('>>> .corner-card button')) as Found[];
        const names = await Promise.all(buttons.map((one) => one.evaluate((b) => b.textContent)));
        button = buttons[names.indexOf(name)];
        return button !== undefined;
      },
      () => `There is no button “${name}” in the card`,
    );
    const box = await button?.boundingBox();
    if (!box) throw new Error(`The button “${name}” is not drawn`);
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  }

  async #lines(name: string): Promise<string> {
    if (!(await this.#panel.has('list', name))) return '';
    const list = await this.#panel.find('list', name);
    return tidy(await list.evaluate((element) => element.innerText));
  }
}
