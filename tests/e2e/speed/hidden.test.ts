import { describe, expect } from 'vitest';
import { openPopup } from '../../tools/browsers/open-popup.ts';
import { browserName, find, waitForText, waitUntil } from '../support/find.ts';
import { framesIn, hasOwnClock, hide, launchSlow, startRun } from '../support/hidden-tab.ts';
import { Popup } from '../support/popup.ts';
import { onSkin, SELDOM } from '../support/test.ts';

const USERS = 5;

/** A kit that waits for timers, and one that waits for animations; all are in the endurance tests. */
const SKINS = browserName === 'firefox' ? (['lit'] as const) : (['mui', 'lit'] as const);
/** Beside three other browsers, Firefox takes four times as long for a hidden tab. */
const isSeldom = (skin: (typeof SKINS)[number]) => skin === 'mui' || browserName === 'firefox';

describe.each(SKINS)('a run whose tab is hidden, on %s', (skin) => {
  onSkin({ skin, users: 40, latency: 40 })(
    'is done as in front',
    isSeldom(skin) ? SELDOM : {},
    async ({ portal, proof }) => {
      const browser = await launchSlow();
      const { page, expectDone } = await startRun(portal, proof, browser, USERS);
      // Decoration that never ends is no concern of a run.
      await page.evaluate(() => {
        const frames = [{ opacity: 1 }, { opacity: 0 }];
        document.body.animate(frames, { duration: 300, iterations: Number.POSITIVE_INFINITY });
      });
      await hide(browser, page);
      await expectDone();
      expect(await hasOwnClock(page)).toBe(true);
      const running = await page.evaluate(() =>
        document.getAnimations().map(({ playState }) => playState),
      );
      expect(running).toContain('running');
      // Else this would prove nothing.
      expect(await framesIn(page, 1_500)).toBeLessThanOrEqual(2);
    },
  );
});

describe('a run whose tab is hidden, and its worker killed,', () => {
  onSkin({ users: 40, latency: 200 }).skipIf(browserName === 'firefox')(
    'goes on',
    SELDOM,
    async ({ portal, proof }) => {
      const browser = await launchSlow();
      const { page, expectDone } = await startRun(portal, proof, browser, USERS);
      await hide(browser, page);
      await waitUntil(
        () => proof.changes.length >= 2,
        () => 'The run does not go on',
      );
      const target = await browser.waitForTarget((one) => one.type() === 'service_worker');
      // Not by Puppeteer's own means, which may leave the worker that comes next waiting for it.
      const { _targetId: targetId } = target as unknown as { _targetId: string };
      const session = await browser.target().createCDPSession();
      await session.send('Target.closeTarget', { targetId });
      await expectDone();
    },
  );
});

describe('a run whose tab is hidden', () => {
  onSkin({ users: 40, latency: 40 }).skipIf(browserName === 'firefox')(
    'is slower, and says so, where the portal is to be left alone',
    SELDOM,
    async ({ portal, proof }) => {
      const browser = await launchSlow();
      const first = await startRun(portal, proof, browser, USERS);
      await first.expectDone();

      const settings = await openPopup(browser, 'options.html');
      await settings.bringToFront();
      const { host } = new URL(portal.url);
      await (await find(settings, 'checkbox', `Pleine vitesse sur ${host}`)).click();
      await waitForText(
        () => settings.$eval('main', (main) => main.innerText),
        'Réglage enregistré.',
      );
      await first.panel.lookAt();
      await first.panel.start('Annuler ce lot');
      expect(await hasOwnClock(first.page)).toBe(true);
      await hide(browser, first.page);
      const popup = await Popup.open(browser);
      await popup.waitForRun(
        'L’onglet de ce lot est en arrière-plan, où il avance plus lentement.',
      );
      await first.panel.lookAt();
      await first.panel.waitUntilIdle();
    },
  );
});
