/** The job on lists that do not show all users at once, beside scripts for these portals alone. */
import type { Page } from 'puppeteer';
import { onTestFinished, test } from 'vitest';
import { type Portal, startPortal } from '../portal/server.ts';
import { launch } from '../tools/browsers/launch.ts';
import { Extension } from './support/extension.ts';
import { quantile, say, spread } from './support/figures.ts';
import { gridByHand, pagedByHand } from './support/list-peers.ts';
import {
  LATENCIES,
  measured,
  ROUND,
  ROUNDS,
  resetPortal,
  usersOfRound,
} from './support/measured.ts';
import { BENCH_HOSTS, openUnseen, type Peer } from './support/peers.ts';

const USERS = Math.max(120, 4 * ROUND);
const LONG = 2 * 60 * 60_000;

interface List {
  skin: 'classic' | 'quasar';
  /** What is there once the list is. */
  row: string;
  byHand(page: Page, portal: Portal): Peer;
}

const LISTS: Record<string, List> = {
  'pages of ten': { skin: 'classic', row: '#users .detail', byHand: pagedByHand },
  'a virtualised grid': {
    skin: 'quasar',
    row: '.users-table td a',
    byHand: (page, portal) =>
      gridByHand(
        page,
        portal.users().map(({ licence }) => licence),
      ),
  },
};

test.each(Object.entries(LISTS))(
  'lists: %s',
  async (name, { skin, row, byHand }) => {
    const manners = { confirmation: 'none', refresh: 'redraw' } as const;
    const portal = await startPortal({
      skin,
      users: USERS,
      latency: 0,
      pageLength: 10,
      ...manners,
    });
    const browser = await launch('chromium', { hosts: BENCH_HOSTS });
    onTestFinished(async () => {
      await browser.close();
      await portal.close();
    });
    const extension = await Extension.open(browser, portal);
    const page = await openUnseen(browser, portal, row);
    const licences = usersOfRound(portal);
    const cells: string[] = [];
    for (const latency of LATENCIES) {
      const [ours, theirs]: number[][] = [[], []];
      for (let round = 0; round < ROUNDS; round++) {
        portal.faults.latency = latency;
        ours?.push(...(await extension.run(licences, 'reopened')).wall);
        await page.bringToFront();
        resetPortal(portal);
        await page.reload();
        await page.waitForSelector(row, { visible: true });
        await byHand(page, portal)(licences);
        theirs?.push(...measured(portal, licences).wall);
      }
      const ratio = quantile(ours ?? [], 0.5) / quantile(theirs ?? [], 0.5);
      cells.push(spread(ours ?? []), spread(theirs ?? []), ratio.toFixed(2));
    }
    await say(
      `(d) ${name}: ms per user, read back in the detail opened again, median / p95`,
      LATENCIES.flatMap((ms) => [`ours, ${ms} ms`, 'by hand', 'ratio']),
      [cells],
    );
  },
  LONG,
);
