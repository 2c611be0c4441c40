import { describe, expect } from 'vitest';
import { JOBS, ROOMY } from '../support/jobs.ts';
import { Popup } from '../support/popup.ts';
import { IN_CHROMIUM, IN_FIREFOX, onSkin, SELDOM } from '../support/test.ts';

const THREE = ['FPC17293', 'FPC172947', 'FPC172948'];
/** Long enough to press a button elsewhere meanwhile, on a busy machine. */
const HELD = 4_000;

describe('a portal whose modal dialog makes the rest of the page inert', IN_FIREFOX, () => {
  onSkin({ users: 8, skin: 'native' })(
    'leaves the run to be paused and stopped from the popup',
    async ({ browser, panel, portal, proof }) => {
      portal.faults.add({ on: 'change', licence: 'FPC17293', kind: 'slow', ms: HELD });
      proof.selects(...THREE);
      await panel.startOn(THREE);
      await panel.page.waitForSelector('dialog:modal');
      const popup = await Popup.open(browser);
      await popup.waitForStatus('1 lot en cours');
      await popup.press('Pause');
      await popup.waitForRun(/En pause .*1 sur 3/);
      await popup.press('Arrêter');
      await panel.lookAt();
      await panel.waitForStatus('Arrêté : 1 sur 3 utilisateurs traités.');
      expect(await panel.outcomes()).toEqual({
        FPC17293: 'Modifié',
        FPC172947: 'Arrêté',
        FPC172948: 'Arrêté',
      });
      expect(proof.changes).toEqual(['FPC17293 + Superviseur']);
    },
  );
});

describe('a portal whose every step is the load of a page', IN_CHROMIUM, () => {
  onSkin({ users: 8, skin: 'pages' })(
    'keeps its panel, and the run goes on',
    async ({ panel, portal, proof }) => {
      portal.faults.add({ on: 'change', licence: 'FPC172947', kind: 'slow', ms: HELD });
      proof.selects(...THREE);
      await panel.select(...THREE);
      await panel.change(1, { option: 'Superviseur' });
      const region = await panel.region();
      await panel.start();
      await panel.waitForProgress(1);
      expect(await panel.outcomes()).toMatchObject({
        FPC17293: 'Modifié',
        FPC172947: 'En attente',
      });
      await panel.waitUntilIdle();
      expect(await panel.progress()).toEqual({ done: 3, total: 3 });
      // Not one of the loads was of the page that the panel is in.
      expect(await region.evaluate((element) => element.isConnected)).toBe(true);
      expect(panel.page.url()).toBe(portal.service.usersUrl);
      expect(proof.changes).toEqual(THREE.map((licence) => `${licence} + Superviseur`));
    },
  );
});

describe('a portal that shows tips beneath the mouse', IN_CHROMIUM, () => {
  onSkin({ users: 8, skin: 'mui' })(
    'is left without any, and none that is there keeps a run from its work',
    SELDOM,
    async ({ panel, proof }) => {
      const { page } = panel;
      proof.selects('FPC17293', 'FPC172947');
      await panel.select('FPC17293', 'FPC172947');
      await page.evaluate(() => {
        const tip = document.createElement('div');
        tip.role = 'tooltip';
        tip.id = 'tip';
        tip.style.cssText = 'position: fixed; inset: 0; z-index: 9999';
        document.body.append(tip);
      });
      await panel.change(1, { option: 'Superviseur' });
      await panel.apply();
      expect(await panel.outcomes()).toEqual({ FPC17293: 'Modifié', FPC172947: 'Modifié' });
      expect(await page.$$('[role="tooltip"]:not(#tip)')).toHaveLength(0);
    },
  );
});

describe(
  'a portal that holds its page where it was scrolled while a detail is open',
  IN_CHROMIUM,
  () => {
    onSkin({ ...ROOMY, skin: 'angular' })(
      'has users done who were below the first screen',
      SELDOM,
      ({ panel, portal, proof }) => JOBS['long list']?.({ panel, portal, proof }),
    );
  },
);
