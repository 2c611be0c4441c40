import { describe, expect, onTestFinished } from 'vitest';
import { browserName } from '../support/find.ts';
import { KILLABLE_PORTAL, KILLS, KillableRun, LONG } from '../support/killable-run.ts';
import { onSkin } from '../support/test.ts';

/** How many of the kills are tried each time. `npm run test:endurance` tries each five times, in both browsers. */
const DAILY_KILLS = 3;

describe.skipIf(browserName === 'firefox')('a run', () => {
  onSkin(KILLABLE_PORTAL)(
    'loses and repeats nothing, whatever is killed under it',
    async ({ portal, proof }) => {
      const run = await KillableRun.start(portal, proof);
      onTestFinished(() => run.close());
      const some = [...KILLS].sort(() => Math.random() - 0.5).slice(0, DAILY_KILLS);
      for (const kill of some) await run.survive(kill);
      await run.expectAllDoneOnce();
      expect(proof.opened.length).toBeGreaterThan(0);
    },
    LONG,
  );
});
