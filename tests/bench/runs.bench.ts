/** What a user costs beyond the portal's own answers, in front and in the background. */
import type { Browser } from 'puppeteer';
import { onTestFinished, test } from 'vitest';
import { SKIN_NAMES, type SkinName, startPortal } from '../portal/server.ts';
import { PORTAL_HOSTS } from '../tools/browsers/browser-options.ts';
import { launch } from '../tools/browsers/launch.ts';
import { Extension, type ReadBack } from './support/extension.ts';
import { quantile, say, spread, tell } from './support/figures.ts';
import { LATENCIES, ROUND, ROUNDS, usersOfRound } from './support/measured.ts';

/** Enough users for a round to give them the option, and for a hundred to be in view. */
const USERS = Math.max(120, 4 * ROUND);
const LONG = 3 * 60 * 60_000;

interface Case {
  readBack: ReadBack;
  latency: number;
  beyond: number[];
}

/** Every case of a skin, round by round. */
async function measure(skin: SkinName, browser: Browser, isHidden: boolean): Promise<Case[]> {
  // `bare` shows a change only in a detail opened again: there would be nothing to read in place.
  const manners = skin === 'bare' ? ({ refresh: 'redraw' } as const) : {};
  const many = { users: USERS, pageLength: 100 };
  const portal = await startPortal({ skin, latency: 0, ...many, ...manners });
  onTestFinished(() => portal.close());
  const extension = await Extension.open(browser, portal);
  const cases = (['reopened', 'in-place'] as const).flatMap((readBack) => {
    return LATENCIES.map((latency): Case => ({ readBack, latency, beyond: [] }));
  });
  const licences = usersOfRound(portal);
  for (let round = 0; round < ROUNDS; round++) {
    for (const one of cases) {
      portal.faults.latency = one.latency;
      const { beyond } = await extension.run(
        licences,
        one.readBack,
        isHidden ? browser : undefined,
      );
      one.beyond.push(...beyond);
      tell(`${skin}, ${one.readBack}, ${one.latency} ms, round ${round + 1}: ${spread(beyond)}`);
    }
  }
  return cases;
}

const HEADINGS = [
  'portal',
  ...['reopened', 'in place'].flatMap((how) => LATENCIES.map((ms) => `${how}, ${ms} ms`)),
];

for (const isHidden of [false, true]) {
  test(
    isHidden ? 'hidden' : 'front',
    async () => {
      const rows: string[][] = [];
      const all: number[] = [];
      for (const skin of SKIN_NAMES) {
        const browser = await launch('chromium', { hosts: PORTAL_HOSTS, slowsHidden: isHidden });
        try {
          const cases = await measure(skin, browser, isHidden);
          all.push(...cases.flatMap(({ beyond }) => beyond));
          rows.push([skin, ...cases.map(({ beyond }) => spread(beyond))]);
        } finally {
          await browser.close();
        }
      }
      const where = isHidden ? 'In the background' : 'In front';
      await say(
        `${where}: ms per user beyond the portal’s answers, median / p95; all: ${spread(all)}, least ${Math.round(quantile(all, 0))}`,
        HEADINGS,
        rows,
      );
    },
    LONG,
  );
}
