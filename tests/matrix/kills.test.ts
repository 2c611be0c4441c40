/** Everything that can be killed under a run, each five times in one run. */
import { describe, onTestFinished } from 'vitest';
import {
  KILLABLE_PORTAL,
  KILLS,
  KillableRun,
  LONG,
  RARE_KILLS,
} from '../e2e/support/killable-run.ts';
import { onSkin } from '../e2e/support/test.ts';

const TIMES = 5;

describe('a run loses and repeats nothing, though five times it is robbed of its', () => {
  const robbed = onSkin(KILLABLE_PORTAL);
  for (const kill of [...KILLS, ...RARE_KILLS]) {
    robbed(
      kill,
      async ({ portal, proof }) => {
        const run = await KillableRun.start(portal, proof);
        onTestFinished(() => run.close());
        for (let time = 0; time < TIMES; time++) await run.survive(kill);
        await run.expectAllDoneOnce();
      },
      LONG,
    );
  }
});
