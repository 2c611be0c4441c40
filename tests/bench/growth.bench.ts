/** Whether a user costs the same, however many there are, and what a long run keeps in memory. */
import type { Page } from 'puppeteer';
import { onTestFinished, test } from 'vitest';
import { startPortal } from '../portal/server.ts';
import { PORTAL_HOSTS } from '../tools/browsers/browser-options.ts';
import { launch } from '../tools/browsers/launch.ts';
import { Extension } from './support/extension.ts';
import { say, spread, wanted } from './support/figures.ts';
import { ableUsers } from './support/measured.ts';

const SIZES = [100, 1_000, wanted('MOST', 5_000)];
/** The share of the portal's users who can be given the option, about. */
const SHARE = 0.35;
/** What a first run leaves in memory is there, however many it is of. */
const FEW = 20;
const LONG = 3 * 60 * 60_000;

async function heap(page: Page): Promise<number> {
  const session = await page.createCDPSession();
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize / 1e6;
}

test(
  'growth',
  async () => {
    const rows: string[][] = [];
    for (const size of SIZES) {
      const users = Math.ceil(size / SHARE);
      const portal = await startPortal({ users, latency: 0, pageLength: 100 });
      const browser = await launch('chromium', { hosts: PORTAL_HOSTS });
      onTestFinished(async () => {
        await browser.close();
        await portal.close();
      });
      const extension = await Extension.open(browser, portal);
      const { page } = extension.panel;
      const licences = ableUsers(portal, size);
      await extension.run(licences.slice(0, FEW), 'reopened');
      const before = await heap(page);
      const { beyond } = await extension.run(licences, 'reopened');
      const grown = (await heap(page)) - before;
      rows.push([size.toLocaleString('en'), spread(beyond), grown.toFixed(1)]);
    }
    await say(
      'Cost per user by the number of users, no latency: ms beyond the portal’s answers, median / p95',
      ['users', 'ms', 'heap grown, MB'],
      rows,
    );
  },
  LONG,
);
