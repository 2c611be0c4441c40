import type { Browser } from 'puppeteer';
import { describe, expect } from 'vitest';
import { drawTraits, traitsText } from '../portal/generated/axes.ts';
import { drawPieces } from '../portal/generated/strange.ts';
import { launchPlain } from '../tools/browsers/launch.ts';
import { JOBS, type Job } from '../tools/portals/jobs.ts';
import { type JobOptions, type Outcome, tryJob } from '../tools/portals/try-job.ts';
import { tryShownJobs } from '../tools/portals/try-shown-jobs.ts';
import { test } from './support/test.ts';

/** Seeds of portals that nobody has looked at; `npm run test:portals` tries many more. */
const FIRST = 20_261;
const FIRST_SHOWN = 40_000;
/** Seeds that are others each day: from them on nobody has ever looked. */
const FIRST_TODAY = Math.floor(Date.now() / 86_400_000) * 10;
/** How many portals of the day may refuse a job, as one in fifty does: they are told of, and do not fail. */
const MAY_REFUSE = 2;
const LONG = 300_000;

/** The jobs of a seed, one after the other. */
function jobOf(seed: number): Job {
  return JOBS[seed % JOBS.length] as Job;
}

function seeds(first: number, count: number): number[] {
  return Array.from({ length: count }, (_, index) => first + index);
}

interface Tried extends Outcome {
  what: string;
}

/** Tries one job on each portal, one after the other: they share their host, and so its cookies. */
async function tryAll(
  browser: Browser,
  drawn: readonly number[],
  options: JobOptions = {},
): Promise<Tried[]> {
  const tried: Tried[] = [];
  for (const seed of drawn) {
    const [traits, job] = [drawTraits(seed), jobOf(seed)];
    const outcome = await tryJob(browser, traits, job, options);
    tried.push({ ...outcome, what: `${job.name} on ${traitsText(traits)}: ${outcome.seen}` });
  }
  return tried;
}

const notDone = (tried: readonly Tried[]) => {
  return tried.filter(({ kind }) => kind !== 'done').map(({ what }) => what);
};

/** Nothing is done that was not wanted, and all jobs are done except `mayRefuse`. */
function expectDoneOrRefused(tried: readonly Tried[], mayRefuse: number): void {
  const bad = tried.filter(({ kind }) => kind === 'wrong' || kind === 'failed');
  expect(bad.map(({ what }) => what)).toEqual([]);
  expect(notDone(tried).length, notDone(tried).join('\n')).toBeLessThanOrEqual(mayRefuse);
}

describe('on portals that are drawn from a seed', { concurrent: false }, () => {
  test('jobs are done', { timeout: LONG }, async ({ browser }) => {
    expect(notDone(await tryAll(browser, seeds(FIRST, 12)))).toEqual([]);
  });

  test('jobs are done with a processor four times slower', { timeout: LONG }, async ({
    browser,
  }) => {
    expect(notDone(await tryAll(browser, seeds(FIRST + 12, 2), { slow: 4 }))).toEqual([]);
  });

  test('others each day, jobs are done or refused, and nothing else is', { timeout: LONG }, async ({
    browser,
  }) => {
    const tried = await tryAll(browser, seeds(FIRST_TODAY, 6));
    expectDoneOrRefused(tried, MAY_REFUSE);
  });

  test('whose words nobody knows, jobs are done once it was shown', { timeout: LONG }, async ({
    browser,
  }) => {
    const seen: string[] = [];
    for (const seed of seeds(FIRST_SHOWN, 3)) {
      const [traits, pieces] = [drawTraits(seed), drawPieces(seed)];
      const outcome = await tryShownJobs(browser, traits, pieces);
      if (outcome.kind !== 'done') seen.push(`${pieces} on ${traitsText(traits)}: ${outcome.seen}`);
    }
    expect(seen).toEqual([]);
  });

  // Now and then a tab there shows no detail for seconds, which is told, and costs the user their change.
  test('jobs are done in Firefox, or one is refused', { timeout: LONG }, async () => {
    const firefox = await launchPlain('firefox');
    try {
      expectDoneOrRefused(await tryAll(firefox, seeds(FIRST + 14, 3)), 1);
    } finally {
      await firefox.close();
    }
  });
});
