import { describe, expect } from 'vitest';
import { logIn, showTab, showUsers } from '../support/portal-tab.ts';
import { setQuarantine } from '../support/settings.ts';
import { IN_CHROMIUM, IN_FIREFOX, SELDOM, test } from '../support/test.ts';

const THREE = ['FPC17293', 'FPC172947', 'FPC172948'];
const ALL_DONE = Object.fromEntries(THREE.map((licence) => [licence, 'Modifié']));
const EACH_ONCE = THREE.map((licence) => `${licence} + Superviseur`);

/** Long enough for a person, or a test on a busy machine, to do something meanwhile. */
const HELD = 3_000;
/** How long the extension leaves a change in doubt alone, in seconds. */
const QUARANTINE = 3;

describe('the session', () => {
  test(
    'that expires at a detail pauses the run; logged in elsewhere, it goes on',
    SELDOM,
    async ({ browser, panel, portal, proof }) => {
      portal.faults.add({ on: 'detail', licence: 'FPC172947', kind: 'session-expired' });
      proof.selects(...THREE);
      await panel.startOn(THREE);
      await panel.waitForAlert('Votre session MyOpenIP a expiré.');
      expect(await panel.outcomes()).toMatchObject({
        FPC17293: 'Modifié',
        FPC172947: 'En attente',
      });

      const other = await browser.newPage();
      await other.goto(portal.url);
      await logIn(other);
      await panel.page.bringToFront();
      await panel.resume();
      await panel.waitUntilIdle();
      expect(await panel.outcomes()).toEqual(ALL_DONE);
      expect(proof.changes).toEqual(EACH_ONCE);
    },
  );

  test('that expires at a change takes the page away; back on it, Reprendre finishes', {
    ...IN_CHROMIUM,
    timeout: 90_000,
  }, async ({ browser, panel, portal, proof }) => {
    const { page } = panel;
    await setQuarantine(browser, QUARANTINE);
    await panel.lookAt();
    page.on('dialog', (dialog) => void dialog.accept());
    portal.faults.add({ on: 'change', licence: 'FPC172947', kind: 'session-expired' });
    proof.selects(...THREE);
    proof.repeats('FPC172947 + Superviseur', 2);
    await panel.startOn(THREE);
    await logIn(page);
    await showUsers(page);
    await panel.waitForStatus('Lot interrompu à 1 sur 3.');
    await panel.resume();
    await panel.waitForStatus('Un changement est incertain.');
    await panel.waitUntilIdle();
    expect(await panel.outcomes()).toEqual(ALL_DONE);
  });
});

describe('the person', () => {
  test(
    'who closes the dialog in mid-run disturbs nothing',
    SELDOM,
    async ({ panel, portal, proof }) => {
      portal.faults.add({ on: 'change', licence: 'FPC172947', kind: 'slow', ms: HELD });
      proof.selects(...THREE);
      await panel.startOn(THREE);
      await panel.waitForProgress(1);
      await panel.page.waitForSelector('#user-detail .user-detail', { visible: true });
      await panel.page.focus('#user-detail');
      await panel.page.keyboard.press('Escape');
      await panel.page.waitForSelector('#user-detail', { hidden: true });
      await panel.waitUntilIdle();
      expect(await panel.outcomes()).toEqual(ALL_DONE);
      expect(proof.changes).toEqual(EACH_ONCE);
    },
  );

  test('who closes the tab in mid-run is asked first, and may stay', async ({
    panel,
    portal,
    proof,
  }) => {
    portal.faults.add({ on: 'detail', licence: 'FPC172947', kind: 'slow', ms: HELD });
    proof.selects(...THREE);
    await panel.startOn(THREE);
    await panel.waitForProgress(1);
    const asked = new Promise<string>((resolve) => {
      panel.page.once('dialog', async (dialog) => {
        await dialog.dismiss();
        resolve(dialog.type());
      });
    });
    await panel.page.close({ runBeforeUnload: true });
    expect(await asked).toBe('beforeunload');
    await panel.waitUntilIdle();
    expect(await panel.outcomes()).toEqual(ALL_DONE);
    expect(proof.changes).toEqual(EACH_ONCE);
  });

  test(
    'who leaves the tab in mid-run finds it paused, and goes on',
    IN_CHROMIUM,
    async ({ panel, portal, proof }) => {
      portal.faults.add({ on: 'change', licence: 'FPC172947', kind: 'slow', ms: HELD });
      proof.selects(...THREE);
      await panel.startOn(THREE);
      await panel.waitForProgress(1);
      await panel.page.waitForSelector('#user-detail .user-detail', { visible: true });
      // The dialog covers the tabs, but not the browser's own address and history.
      await panel.page.evaluate(() => {
        location.hash = '#informations';
      });
      await panel.waitForAlert('Le tableau des utilisateurs de ce service n’est plus');
      await showTab(panel.page, 'utilisateurs');
      await panel.resume();
      await panel.waitUntilIdle();
      expect(await panel.outcomes()).toEqual(ALL_DONE);
      expect(proof.changes).toEqual(EACH_ONCE);
    },
  );

  test('who reloads the page in mid-run finds it interrupted, and goes on', {
    ...IN_FIREFOX,
    timeout: 90_000,
  }, async ({ browser, panel, portal, proof }) => {
    const { page } = panel;
    await setQuarantine(browser, QUARANTINE);
    await panel.lookAt();
    page.on('dialog', (dialog) => void dialog.accept());
    portal.faults.add({ on: 'change', licence: 'FPC172947', kind: 'slow', ms: HELD });
    proof.selects(...THREE);
    await panel.startOn(THREE);
    await panel.waitForProgress(1);
    await page.waitForSelector('#user-detail .user-detail', { visible: true });
    await page.waitForSelector('#waiting-indicator', { visible: true });
    await page.reload();
    await panel.waitForStatus('Lot interrompu à 1 sur 3.');
    expect(await panel.outcomes()).toMatchObject({
      FPC17293: 'Modifié',
      FPC172947: 'En attente',
    });
    await panel.resume();
    await panel.waitUntilIdle();
    expect(await panel.outcomes()).toEqual(ALL_DONE);
    // The user who was in hand comes after the others.
    expect([...proof.changes].sort()).toEqual([...EACH_ONCE].sort());
  });

  test(
    'who comes back to the page by the history finds it interrupted, and goes on',
    IN_FIREFOX,
    async ({ browser, panel, portal, proof }) => {
      await setQuarantine(browser, QUARANTINE);
      await panel.lookAt();
      portal.faults.add({ on: 'detail', licence: 'FPC172947', kind: 'slow', ms: HELD });
      proof.selects(...THREE);
      await panel.startOn(THREE);
      await panel.waitForProgress(1);
      // Whether a browser keeps a page that is left is up to it; this is how it tells the page.
      await panel.page.evaluate(() => {
        for (const type of ['pagehide', 'pageshow']) {
          window.dispatchEvent(new PageTransitionEvent(type, { persisted: true }));
        }
      });
      await panel.waitForStatus('Lot interrompu à 1 sur 3.');
      await panel.resume();
      await panel.waitUntilIdle();
      expect(await panel.outcomes()).toEqual(ALL_DONE);
      expect(proof.changes).toEqual(EACH_ONCE);
    },
  );

  test(
    'who opens another customer in the tab is offered nothing there, and goes on back here',
    IN_CHROMIUM,
    async ({ panel, portal, proof }) => {
      const { page } = panel;
      const [here, other] = portal.services;
      page.on('dialog', (dialog) => void dialog.accept());
      portal.faults.add({ on: 'detail', licence: 'FPC172947', kind: 'slow', ms: HELD });
      proof.selects(...THREE);
      await panel.startOn(THREE);
      await panel.waitForProgress(1);
      await page.goto(other?.usersUrl ?? '');
      await panel.waitForSelected(0);
      expect(await panel.has('button', 'Reprendre')).toBe(false);
      expect(proof.opened).not.toContain(THREE[2]);

      await page.goto(here?.usersUrl ?? '');
      await panel.waitForStatus('Lot interrompu à 1 sur 3.');
      await panel.resume();
      await panel.waitUntilIdle();
      expect(await panel.outcomes()).toEqual(ALL_DONE);
      expect(proof.changes).toEqual(EACH_ONCE);
    },
  );
});
