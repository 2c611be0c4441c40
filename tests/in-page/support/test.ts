/**
 * The tests' own `test`: small pages in one real browser, with the shipped modules in them. What the
 * page's server was asked is the judge, not what the page shows.
 */
import { readFile } from 'node:fs/promises';
import type { HTTPRequest, Page } from 'puppeteer';
import { test as base } from 'vitest';
import type { Press } from '../../../utils/bulk/driver.ts';
import { launchPlain } from '../../tools/browsers/launch.ts';
import type { RunReport, RunWish } from './ours/run-in-page.ts';
import { takeKeptInto } from './shipped.ts';
import { type Tab, Tabs } from './tabs.ts';

const HOST = 'https://store-x.extranet.myopenip.fr';
const PAGES = new URL('../pages/', import.meta.url);
const STYLE = 'body{font:14px sans-serif} td,th{padding:2px 8px;text-align:left}';

/** What the page's server answers; `undefined` is a 404. `asked` is all that it was asked, in order. */
export type Serve = (url: URL, asked: readonly string[]) => Answer | Promise<Answer>;
type Answer = string | { status: number; body: string } | undefined;

export interface PageWish {
  /** What stands in the body of `/Users`. */
  html: string;
  serve?: Serve;
  /** Whether the page needs a tab of its own: in one that was used before, a list was once not scrolled. */
  isInNewTab?: boolean;
}

/** A wanted change, as the form has it. */
interface Change {
  option: string;
  action: 'add' | 'remove' | 'replace';
  value?: string;
  pick?: 'next-free';
}

/** One open page. */
export class InPage {
  readonly page: Page;
  /** Path and query of everything that the page's server was asked, except the page itself. */
  readonly asked: string[];

  constructor(page: Page, asked: string[]) {
    this.page = page;
    this.asked = asked;
  }

  /** The changes that the page's server was asked for. */
  get changes(): string[] {
    return this.asked.filter((address) => address.startsWith('/change'));
  }

  run(changes: Change[], licences: string[], wish: RunWish = {}): Promise<RunReport> {
    return this.page.evaluate((...given) => window.ours.run(...given), changes, licences, wish);
  }

  preview(changes: Change[], licences: string[]) {
    return this.page.evaluate((...given) => window.ours.preview(...given), changes, licences);
  }

  read(licence: string, opening?: 'plainly' | 'anew') {
    return this.page.evaluate((...given) => window.ours.read(...given), licence, opening);
  }

  press(licence: string, wish: Omit<Press, 'judged'>, meanwhile = ''): Promise<string> {
    return this.page.evaluate((...given) => window.ours.press(...given), licence, wish, meanwhile);
  }

  readAll(): Promise<string[]> {
    return this.page.evaluate(() => window.ours.readAll());
  }

  /** Runs a function in the page, where `window.ours` is. */
  in<Given extends unknown[], T>(work: (...given: Given) => T, ...given: Given) {
    return this.page.evaluate(work as (...given: unknown[]) => T, ...given);
  }
}

/** What a page of `pages/` keeps of the truth. */
export interface Truth {
  users: { licence: string; name: string; options: Record<string, string> }[];
  log: { licence: string; option: string; action: string; value?: string }[];
  reads: number;
}

export const test = base
  // biome-ignore lint/correctness/noEmptyPattern: Vitest takes nothing but a pattern.
  .extend('browser', { scope: 'worker' }, async ({}, { onCleanup }) => {
    const browser = await launchPlain();
    onCleanup(() => browser.close());
    return browser;
  })
  .extend('tabs', { scope: 'worker' }, ({ browser }) => new Tabs(browser))
  .extend('openAt', async ({ tabs, task }, { onCleanup }) => {
    const used: Tab[] = [];
    onCleanup(async () => {
      for (const tab of used) await tabs.giveBack(tab);
    });
    /** Opens an address of the portal, whatever of it `serve` answers. */
    return async (address: string, serve: Serve, isInNewTab = false) => {
      const asked: string[] = [];
      // What has failed in a tab that was used is tried again in a new one.
      const isNew = isInNewTab || (task.result?.retryCount ?? 0) > 0;
      const take = (request: HTTPRequest) => void answer(request, asked, serve, address);
      const tab = await tabs.open(HOST + address, take, isNew);
      used.push(tab);
      await takeKeptInto(tab.page);
      return new InPage(tab.page, asked);
    };
  })
  .extend('open', ({ openAt }) => {
    /** Opens a page made of a body, and of what its server answers. */
    return ({ html, serve = () => undefined, isInNewTab }: PageWish): Promise<InPage> => {
      const body = `<!doctype html><html lang="fr"><head><meta charset="utf-8"><style>${STYLE}</style></head><body>${html}</body></html>`;
      const serveAll: Serve = (url, asked) =>
        url.pathname === '/Users' ? body : serve(url, asked);
      return openAt('/Users', serveAll, isInNewTab);
    };
  })
  .extend('openCase', ({ openAt }) => {
    /** Opens a page of `pages/` as it is, for every address. */
    return async (name: string, query = ''): Promise<InPage> => {
      const body = await readFile(new URL(`${name}.html`, PAGES), 'utf8');
      return openAt(`/Users${query}`, (url) => (url.pathname.startsWith('/api') ? 'ok' : body));
    };
  });

/** What a page of `pages/` knows by now. */
export function truthOf({ page }: InPage): Promise<Truth> {
  return page.evaluate(() => {
    const { portal } = window as unknown as { portal: Truth };
    return JSON.parse(JSON.stringify(portal)) as Truth;
  });
}

async function answer(request: HTTPRequest, asked: string[], serve: Serve, start: string) {
  const url = new URL(request.url());
  if (url.origin !== HOST) return request.continue();
  const address = url.pathname + url.search;
  const isOfBrowser = address === '/favicon.ico';
  const isStart = address === start && request.isNavigationRequest();
  if (!isStart && !isOfBrowser) asked.push(address);
  const said = await serve(url, asked);
  const { status, body } =
    typeof said === 'string' ? { status: 200, body: said } : (said ?? { status: 404, body: '' });
  try {
    await request.respond({ status, body, contentType: 'text/html; charset=utf-8' });
  } catch {
    // The page has gone meanwhile.
  }
}
