/** The same job done by scripts that were written for this portal alone. */
import { onTestFinished, test } from 'vitest';
import { startPortal } from '../portal/server.ts';
import { launch } from '../tools/browsers/launch.ts';
import { Extension } from './support/extension.ts';
import { quantile, say, spread } from './support/figures.ts';
import {
  LATENCIES,
  measured,
  ROUND,
  ROUNDS,
  resetPortal,
  usersOfRound,
} from './support/measured.ts';
import {
  BENCH_HOSTS,
  openInPlaywright,
  openUnseen,
  type Peer,
  playwrightByHand,
  puppeteerByHand,
  recorded,
} from './support/peers.ts';

/** Enough users for a round to give them the option, and for a hundred to be in view. */
const USERS = Math.max(120, 4 * ROUND);
const LONG = 2 * 60 * 60_000;

test(
  'peers',
  async () => {
    const portal = await startPortal({ users: USERS, latency: 0, pageLength: 100 });
    const browser = await launch('chromium', { hosts: BENCH_HOSTS });
    const other = await openInPlaywright(portal);
    onTestFinished(async () => {
      await other.close();
      await browser.close();
      await portal.close();
    });
    const extension = await Extension.open(browser, portal);
    const licences = usersOfRound(portal);
    const stopped = new Map<string, number>();
    const byScript = (name: string, peer: () => Promise<Peer>) => async () => {
      const work = await peer();
      resetPortal(portal);
      try {
        await work(licences);
      } catch {
        // A press that fell beside: the script waits in vain, and ends.
        stopped.set(name, (stopped.get(name) ?? 0) + 1);
        return { wall: [] };
      }
      return measured(portal, licences);
    };
    const afresh = async () => {
      await page.bringToFront();
      await page.reload();
      await page.waitForSelector('#users .detail', { visible: true });
    };
    const page = await openUnseen(browser, portal);
    const jobs = {
      'this extension': () => extension.run(licences, 'reopened'),
      'Puppeteer, by hand': byScript('Puppeteer, by hand', async () => {
        await afresh();
        return puppeteerByHand(page);
      }),
      'Playwright, by hand': byScript('Playwright, by hand', async () => {
        await other.page.reload();
        await other.page.locator('#users .detail').first().waitFor();
        return playwrightByHand(other.page);
      }),
      'Chrome’s recorder': byScript('Chrome’s recorder', async () => {
        await afresh();
        return recorded(page);
      }),
    };
    const rows: string[][] = Object.keys(jobs).map((name) => [name]);
    for (const latency of LATENCIES) {
      const walls = Object.values(jobs).map((): number[] => []);
      for (let round = 0; round < ROUNDS; round++) {
        portal.faults.latency = latency;
        for (const [place, job] of Object.values(jobs).entries()) {
          walls[place]?.push(...(await job()).wall);
        }
      }
      const ours = quantile(walls[0] ?? [], 0.5);
      for (const [place, wall] of walls.entries()) {
        const ratio = (ours / quantile(wall, 0.5)).toFixed(2);
        if (wall.length === 0) rows[place]?.push('–', '–');
        else rows[place]?.push(spread(wall), place === 0 ? '' : ratio);
      }
    }
    for (const [place, name] of Object.keys(jobs).entries()) {
      const times = stopped.get(name) ?? 0;
      rows[place]?.push(`${times} of ${ROUNDS * LATENCIES.length}`);
    }
    await say(
      'ms per user, read back in the detail opened again, median / p95; and ours as a share of theirs',
      ['by', ...LATENCIES.flatMap((ms) => [`${ms} ms`, 'ratio']), 'rounds not finished'],
      rows,
    );
  },
  LONG,
);
