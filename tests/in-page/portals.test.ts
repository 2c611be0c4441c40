import { expect } from 'vitest';
import { drawTraits, traitsText } from '../portal/generated/axes.ts';
import { JOBS } from '../tools/portals/jobs.ts';
import { trial } from '../tools/portals/trial.ts';
import { test } from './support/test.ts';

/** Seeds of portals that nobody has looked at; `npm run test:portals` tries many more. */
const FIRST = 20_261;

/** A few of the jobs, each on a portal of its own. */
const SOME = JOBS.filter(({ name }) => ['preview', 'number', 'far', 'refused'].includes(name));

test('jobs are done on portals that are drawn from a seed', async ({ browser }) => {
  const seen: string[] = [];
  // One after the other: the portals share their host, and so its cookies.
  for (const [index, job] of SOME.entries()) {
    const traits = drawTraits(FIRST + index);
    const outcome = await trial(browser, traits, job);
    if (outcome.kind !== 'done') seen.push(`${job.name} on ${traitsText(traits)}: ${outcome.seen}`);
  }
  expect(seen).toEqual([]);
});
