/** The panel on services of many users. */
import { onTestFinished, test } from 'vitest';
import { Panel } from '../e2e/support/panel.ts';
import { startPortal } from '../portal/server.ts';
import { PORTAL_HOSTS } from '../tools/browsers/browser-options.ts';
import { launch } from '../tools/browsers/launch.ts';
import { quantile, say } from './support/figures.ts';

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

/** How long a person waits for the panel to show what they did, in ms: until the next frame is drawn. */
async function answerTo(panel: Panel, what: 'select-all' | 'filter'): Promise<number> {
  const answer = panel.page.evaluate(
    (event) => {
      const root = document.querySelector('myopenip-bulk')?.shadowRoot;
      return new Promise<number>((resolve) => {
        const onEvent = ({ timeStamp }: Event) => {
          const drawn = () => resolve(Math.round(performance.now() - timeStamp));
          requestAnimationFrame(() => setTimeout(drawn));
        };
        root?.addEventListener(event, onEvent, { once: true, capture: true });
      });
    },
    what === 'filter' ? 'input' : 'click',
  );
  if (what === 'select-all') await (await panel.find('checkbox', 'Tout sélectionner')).click();
  else {
    const field = await panel.find('searchbox', 'Filtrer les utilisateurs');
    await field.evaluate((element) => {
      (element as HTMLInputElement).value = 'FPC172947';
      element.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    });
  }
  return answer;
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
      const noted = () => page.evaluate(() => (window as unknown as { noted: Noted }).noted);
      const panel = new Panel(page);
      const appears = async (load: () => Promise<unknown>) => {
        await load();
        await page.bringToFront();
        await panel.waitForSelected(0);
        const { rows: there = 0, panel: appeared = 0 } = await noted();
        return Math.round(appeared - there);
      };
      const first = await appears(() => page.goto(portal.service.usersUrl));
      const next: number[] = [];
      for (let load = 0; load < 5; load++) next.push(await appears(() => page.reload()));
      const longest = async (work: () => Promise<unknown>) => {
        await page.evaluate(() => {
          (window as unknown as { noted: Noted }).noted.tasks = [];
        });
        const start = performance.now();
        const answer = await work();
        const { tasks } = await noted();
        const took = typeof answer === 'number' ? answer : Math.round(performance.now() - start);
        return `${took} (${Math.round(Math.max(0, ...tasks))})`;
      };
      const read = await longest(() => panel.selectAll(users, LONG));
      await panel.selectAll(0);
      const selected = await longest(() => answerTo(panel, 'select-all'));
      await panel.waitForSelected(users);
      const filtered = await longest(() => answerTo(panel, 'filter'));
      await panel.waitForListed(['FPC172947']);
      const { JSHeapUsedSize = 0 } = await page.metrics();
      rows.push([
        users.toLocaleString('en'),
        `${first} / ${quantile(next, 0.5)}`,
        read,
        selected,
        filtered,
        (JSHeapUsedSize / 1e6).toFixed(1),
      ]);
    }
    await say(
      'The panel, in ms (longest task): the first “select all” reads every page of the table',
      [
        'users',
        'appears after the rows, first page of a browser / next',
        'reads all',
        'selects all',
        'filters',
        'heap, MB',
      ],
      rows,
    );
  },
  LONG,
);
