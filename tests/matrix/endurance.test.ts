/**
 * What takes a run long: a portal that hardly answers, a tab that the browser puts to sleep, a processor
 * that has better things to do.
 */
import { setTimeout as delay } from 'node:timers/promises';
import { describe, expect } from 'vitest';
import { browserName } from '../e2e/support/find.ts';
import { hide, launchSlow, startRun } from '../e2e/support/hidden-tab.ts';
import { JOBS, ROOMY } from '../e2e/support/jobs.ts';
import type { Panel } from '../e2e/support/panel.ts';
import type { Proof } from '../e2e/support/proof.ts';
import { onSkin, test } from '../e2e/support/test.ts';
import { SKIN_NAMES } from '../portal/server.ts';

const LONG = 300_000;
/** Just within what the extension bears, in ms. */
const SLOWEST = 20_000;
/** Longer than the worker lives without being asked anything, in ms. */
const ASLEEP = 45_000;
const THREE = ['FPC17293', 'FPC172947', 'FPC172948'];

async function start(panel: Panel, proof: Proof, licences: string[]): Promise<void> {
  proof.selects(...licences);
  await panel.startOn(licences);
}

async function expectDone(panel: Panel, proof: Proof, licences: string[]): Promise<void> {
  await panel.waitUntilIdle(LONG);
  expect(await panel.outcomes()).toEqual(
    Object.fromEntries(licences.map((one) => [one, 'Modifié'])),
  );
  expect(proof.changes).toEqual(licences.map((one) => `${one} + Superviseur`));
}

describe('a run', () => {
  test(
    'on a portal that takes 20 s for each answer does what it is to do',
    async ({ panel, portal, proof }) => {
      const [first = ''] = THREE;
      for (const on of ['detail', 'change'] as const) {
        portal.faults.add({ on, kind: 'slow', ms: SLOWEST, times: Number.POSITIVE_INFINITY });
      }
      await start(panel, proof, [first]);
      await expectDone(panel, proof, [first]);
    },
    LONG,
  );

  onSkin({ latency: 200 }).skipIf(browserName === 'firefox')(
    'whose page is frozen, worker and all, goes on when it wakes up',
    async ({ panel, proof }) => {
      const session = await panel.page.createCDPSession();
      await start(panel, proof, THREE);
      await panel.waitForProgress(1);
      await session.send('Page.setWebLifecycleState', { state: 'frozen' });
      const before = proof.changes.length;
      await delay(ASLEEP);
      expect(proof.changes.length).toBeLessThanOrEqual(before + 1);
      await session.send('Page.setWebLifecycleState', { state: 'active' });
      await expectDone(panel, proof, THREE);
    },
    LONG,
  );
});

/** Long after the moment from which on the browser rings a hidden tab's timers once a minute. */
describe.each(SKIN_NAMES)('a run in a tab that stays hidden, on %s', (skin) => {
  onSkin({ skin, users: 60, latency: 600 })(
    'is done as in front',
    async ({ portal, proof }) => {
      const browser = await launchSlow();
      const { page, expectDone } = await startRun(portal, proof, browser, 10);
      await hide(browser, page);
      await expectDone(LONG);
    },
    LONG,
  );
});

/** Only Chromium can do that to a page. Fades, lists and questions then come when nobody expects them. */
describe.skipIf(browserName === 'firefox').each(SKIN_NAMES)('on %s, a processor', (skin) => {
  const skinned = onSkin({ ...ROOMY, skin });
  for (const rate of [4, 6]) {
    for (const job of ['two at once', 'other page', 'remove']) {
      skinned(
        `that is ${rate} times slower lets all be done: ${job}`,
        async ({ panel, portal, proof }) => {
          const session = await panel.page.createCDPSession();
          await session.send('Emulation.setCPUThrottlingRate', { rate });
          await JOBS[job]?.({ panel, portal, proof });
        },
        LONG,
      );
    }
  }
});
