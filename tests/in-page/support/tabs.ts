import type { Browser, CDPSession, HTTPRequest, Page } from 'puppeteer';
import { keepShippedIn } from './shipped.ts';

type Answer = (request: HTTPRequest) => void;

export interface Tab {
  page: Page;
  session: CDPSession;
  answer: Answer;
}

/** How long a page may take to answer before its tab is closed, in ms. */
const PATIENCE = 2000;

/** Tabs of one browser that serve one test after another: to open one takes longer than a small page. */
export class Tabs {
  readonly #browser: Browser;
  readonly #idle: Tab[] = [];

  constructor(browser: Browser) {
    this.#browser = browser;
  }

  /**
   * Opens an address in a tab without history; all that its page then asks for is left to `answer`.
   *
   * @param isNew whether no page was in the tab before
   */
  async open(address: string, answer: Answer, isNew: boolean): Promise<Tab> {
    const tab = (isNew ? undefined : this.#idle.pop()) ?? (await newTab(this.#browser));
    // What the page before still asks for, while it goes, is nobody's.
    tab.answer = (request) => {
      if (!request.isNavigationRequest() || request.url() !== address) return refuse(request);
      tab.answer = answer;
      answer(request);
    };
    await tab.page.goto(address);
    await tab.session.send('Page.resetNavigationHistory');
    return tab;
  }

  /** Takes a tab back, or closes it where its page no longer answers. */
  async giveBack(tab: Tab): Promise<void> {
    tab.answer = refuse;
    const emptied = tab.page.evaluate(() => sessionStorage.clear()).then(() => true);
    const late = new Promise<boolean>((done) => setTimeout(done, PATIENCE, false));
    if (await Promise.race([emptied.catch(() => false), late])) this.#idle.push(tab);
    else await tab.page.close();
  }
}

async function newTab(browser: Browser): Promise<Tab> {
  const page = await browser.newPage();
  const tab = { page, session: await page.createCDPSession(), answer: refuse };
  // Tabs behind others would draw nothing.
  await tab.session.send('Emulation.setFocusEmulationEnabled', { enabled: true });
  await keepShippedIn(tab.session);
  await page.setRequestInterception(true);
  page.on('request', (request) => tab.answer(request));
  return tab;
}

function refuse(request: HTTPRequest): void {
  void request.abort().catch(() => {});
}
