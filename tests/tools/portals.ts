/**
 * Tries the extension on portals drawn at random: a job of each kind on each of them.
 *
 *   portals.ts --count 100 --seed 1     100 portals, drawn from the seed on
 *   portals.ts --only list=grid,sign=text [--job add]   one portal, by its traits
 *   portals.ts --each                   every value of every axis by itself
 *   --browser firefox                   in Firefox, not in Chromium
 *   --strange opener,signs              pieces that are not recognised, demonstrated once; or `drawn`
 *   --slow 4                            with a processor four times slower, in Chromium
 *   --at-once 4                         four pages at a time
 *   --as-they-are                       failures are not reduced to what makes them fail
 *
 * A failure is printed as the command that shows it; the last line sums up.
 */
import { parseArgs } from 'node:util';
import type { Browser } from 'puppeteer';
import {
  AXIS_NAMES,
  drawTraits,
  oddOnes,
  parseTraits,
  type Traits,
  traitsText,
} from '../portal/generated/axes.ts';
import { drawPieces, parsePieces } from '../portal/generated/strange.ts';
import { launchPlain } from './browsers/launch.ts';
import { numberOf } from './numbers.ts';
import { JOBS, type Job } from './portals/jobs.ts';
import { reduce } from './portals/reduce.ts';
import { type Outcome, tryJob } from './portals/try-job.ts';
import { tryShownJobs } from './portals/try-shown-jobs.ts';

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '24' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string' },
    each: { type: 'boolean', default: false },
    job: { type: 'string' },
    strange: { type: 'string' },
    browser: { type: 'string', default: 'chromium' },
    slow: { type: 'string', default: '1' },
    'at-once': { type: 'string', default: '4' },
    'as-they-are': { type: 'boolean', default: false },
  },
});

const slow = numberOf('slow', values.slow);
const wanted = values.browser;
if (wanted !== 'chromium' && wanted !== 'firefox') throw new RangeError(`No browser "${wanted}"`);
const launch = () => launchPlain(wanted);
const jobs = JOBS.filter(({ name }) => values.job === undefined || name === values.job);
if (jobs.length === 0) throw new RangeError(`There is no job "${values.job}"`);
const portals = portalsWanted();

function portalsWanted(): Traits[] {
  if (values.only !== undefined) return [parseTraits(values.only)];
  if (values.each) return oddOnes();
  const count = numberOf('count', values.count);
  return Array.from({ length: count }, (_, index) =>
    drawTraits(numberOf('seed', values.seed) + index),
  );
}

/** A job on a portal, and the arguments that name it. */
interface Task {
  traits: Traits;
  named: string;
  run: (browser: Browser, traits: Traits) => Promise<Outcome>;
  triesLeft: number;
}

const first = numberOf('seed', values.seed);
const waiting: Task[] = portals.flatMap((traits, index) => {
  const tasks = values.strange === undefined ? jobs.map(taskOf) : [taskShown(first + index)];
  return tasks.map((task) => ({ ...task, traits, triesLeft: 3 }));
});
const total = waiting.length;
const counts: Record<Outcome['kind'], number> = { done: 0, refused: 0, failed: 0, wrong: 0 };

function taskOf(job: Job): Pick<Task, 'named' | 'run'> {
  const run: Task['run'] = (browser, traits) => tryJob(browser, traits, job, { slow });
  return { named: `--job ${job.name}`, run };
}

/** Demonstrates the job once where some pieces are strange. @param seed draws them where they are not named */
function taskShown(seed: number): Pick<Task, 'named' | 'run'> {
  const pieces = values.strange === 'drawn' ? drawPieces(seed) : parsePieces(values.strange ?? '');
  const run: Task['run'] = (browser, traits) => tryShownJobs(browser, traits, pieces, { slow });
  return { named: `--strange ${pieces}`, run };
}

/** Does the jobs that are left, in a browser of its own; in another one after a crash. */
async function work(): Promise<void> {
  let browser = await launch();
  for (;;) {
    const next = waiting.shift();
    if (!next) break;
    if (!browser.connected) browser = await launch();
    try {
      await tryOne(browser, next);
    } catch (error) {
      if (browser.connected || --next.triesLeft === 0) throw error;
      // The browser is at fault, not the portal.
      waiting.push(next);
    }
  }
  await browser.close();
}

async function tryOne(browser: Browser, { traits, named, run }: Task): Promise<void> {
  const outcome = await run(browser, traits);
  counts[outcome.kind]++;
  if (outcome.kind === 'done') return;
  const least = values['as-they-are']
    ? traits
    : await reduce(traits, async (plainer) => {
        const { kind } = await run(browser, plainer);
        return outcome.kind === 'wrong' ? kind === 'wrong' : kind !== 'done';
      });
  const there = wanted === 'firefox' ? ' --browser firefox' : '';
  const only = `--only "${traitsText(least)}" ${named}${there}`;
  console.log(`${outcome.kind}: npm run test:portals -- ${only}\n    ${outcome.seen}`);
}

await Promise.all(Array.from({ length: numberOf('at-once', values['at-once']) }, work));
const { failed, refused, wrong } = counts;
console.log(
  `${portals.length} portals of ${AXIS_NAMES.length} axes, ${total} jobs, ${failed + refused + wrong} failed (${refused} of them refused with words), ${wrong} wrong changes`,
);
process.exitCode = wrong > 0 || counts.done < total * 0.98 ? 1 : 0;
