/** (d): the panel on services of many users. */
import { onTestFinished, test } from 'vitest';
import { Panel } from '../e2e/support/panel.ts';
import { startPortal } from '../portal/server.ts';
import { launch, PORTAL_HOSTS } from '../tools/browsers.ts';
import { say } from './support/figures.ts';

const SIZES = [1_000, 5_000, 20_000];
const LONG = 30 * 60_000;

interface Noted {
  /** When the portal's rows, and the panel, were first there; by `performance.now()`. */
  rows?: number;
  panel?: number;
  tasks: number[];
}

/** Notes, from the first moment of a page, what a person would wait for. */
function note(): void {
  const noted: Noted = { tasks: [] };
  Object.assign(window, { noted });
  const look = () => {
    if (document.querySelector('#users .detail')) noted.rows ??= performance.now();
    const panel = document.querySelector('myopenip-bulk')?.shadowRoot;
    if (panel?.querySelector('section')) noted.panel ??= performance.now();
  };
  new MutationObserver(look).observe(document, { subtree: true, childList: true });
  new PerformanceObserver((list) => {
    noted.tasks.push(...list.getEntries().map(({ duration }) => duration));
  }).observe({ type: 'longtask', buffered: true });
}

test(
  'panel',
  async () => {
    const rows: string[][] = [];
    for (const users of SIZES) {
      const portal = await startPortal({ users, latency: 0, pageLength: 100 });
      const browser = await launch('chromium', { hosts: PORTAL_HOSTS });
      onTestFinished(async () => {
        await browser.close();
        await portal.close();
      });
      const page = await browser.newPage();
      await page.evaluateOnNewDocument(note);
      const cookie = { ...portal.sessionCookie(), path: '/', secure: true, httpOnly: true };
      await browser.setCookie(cookie);
      await page.goto(portal.service.usersUrl);
      await page.bringToFront();
      const panel = new Panel(page);
      await panel.waitForSelected(0);
      const noted = () => page.evaluate(() => (window as unknown as { noted: Noted }).noted);
      const { rows: there = 0, panel: appeared = 0 } = await noted();
      const longest = async (work: () => Promise<void>) => {
        await page.evaluate(() => {
          (window as unknown as { noted: Noted }).noted.tasks = [];
        });
        const start = performance.now();
        await work();
        const { tasks } = await noted();
        return [Math.round(performance.now() - start), Math.round(Math.max(0, ...tasks))] as const;
      };
      const read = await longest(() => panel.selectAll(users, LONG));
      const cleared = await longest(() => panel.selectAll(0));
      const selected = await longest(() => panel.selectAll(users, LONG));
      const filtered = await longest(async () => {
        await panel.filter('FPC172947');
        await panel.waitForListed(['FPC172947']);
      });
      const { JSHeapUsedSize = 0 } = await page.metrics();
      rows.push([
        users.toLocaleString('en'),
        String(Math.round(appeared - there)),
        ...[read, cleared, selected, filtered].map(([ms, task]) => `${ms} (${task})`),
        (JSHeapUsedSize / 1e6).toFixed(1),
      ]);
    }
    await say(
      '(d) The panel, in ms (longest task): the first “select all” reads every page of the table',
      ['users', 'appears', 'reads all', 'clears', 'selects all', 'filters', 'heap, MB'],
      rows,
    );
  },
  LONG,
);
