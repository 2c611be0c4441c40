import { expect } from 'vitest';
import { drawTraits, traitsText } from '../portal/generated/axes.ts';
import { JOBS } from '../tools/portals/jobs.ts';
import { trial } from '../tools/portals/trial.ts';
import { test } from './support/test.ts';

/** Seeds of portals that nobody has looked at; `npm run test:portals` tries many more. */
const FIRST = 20_261;

test('a job of each kind is done on a portal that is drawn from a seed', async ({ browser }) => {
  const seen: string[] = [];
  // One after the other: the portals share their host, and so its cookies.
  for (const [index, job] of JOBS.entries()) {
    const traits = drawTraits(FIRST + index);
    const outcome = await trial(browser, traits, job);
    if (outcome.kind !== 'done') seen.push(`${job.name} on ${traitsText(traits)}: ${outcome.seen}`);
  }
  expect(seen).toEqual([]);
});
