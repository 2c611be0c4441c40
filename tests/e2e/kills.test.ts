import { describe, expect, onTestFinished } from 'vitest';
import { browserName } from './support/find.ts';
import { KILLABLE_PORTAL, KILLS, KillableRun, LONG } from './support/killable-run.ts';
import { onSkin } from './support/test.ts';

/** Each of them five times, in both browsers: `npm run test:endurance`. */
describe.skipIf(browserName === 'firefox')('a run', () => {
  onSkin(KILLABLE_PORTAL)(
    'loses and repeats nothing, whatever is killed under it',
    async ({ portal, proof }) => {
      const run = await KillableRun.start(portal, proof);
      onTestFinished(() => run.close());
      const order = [...KILLS].sort(() => Math.random() - 0.5);
      for (const kill of order) await run.survive(kill);
      await run.expectAllDoneOnce();
      expect(proof.opened.length).toBeGreaterThan(0);
    },
    LONG,
  );
});
