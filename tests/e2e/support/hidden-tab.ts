/** Runs in tabs that are hidden, in a browser that slows them as a person's does. */
import type { Browser, Page } from 'puppeteer';
import { expect, onTestFinished } from 'vitest';
import type { Portal } from '../../portal/server.ts';
import { PORTAL_HOSTS } from '../../tools/browsers/browser-options.ts';
import { launch } from '../../tools/browsers/launch.ts';
import { browserName } from './find.ts';
import { Panel } from './panel.ts';
import { openUsers } from './portal-tab.ts';
import type { Proof } from './proof.ts';

/** A run whose timers ring once a minute is far from its end after this, in ms. */
const SOON = 90_000;

/** A browser of the test's own that slows hidden tabs within seconds. */
export async function launchSlow(): Promise<Browser> {
  const browser = await launch(browserName, { hosts: PORTAL_HOSTS, slowsHidden: true });
  onTestFinished(() => browser.close());
  return browser;
}

/** Starts a run over the first users who can be changed. @param users how many */
export async function startRun(portal: Portal, proof: Proof, browser: Browser, users: number) {
  const able = portal.users().filter(({ licenceType, options }) => {
    return licenceType === 'Licence simple' && options.Superviseur === 'Non';
  });
  const licences = able.slice(0, users).map(({ licence }) => licence);
  const panel = new Panel(await openUsers(browser, portal));
  proof.selects(...licences);
  await panel.lookAt();
  await panel.paste(licences.join('\n'));
  await panel.waitForSelected(users);
  await panel.change(1, { option: 'Superviseur' });
  await panel.start();
  const expectDone = async (patience = SOON) => {
    await panel.waitUntilIdle(patience);
    // With the reasons, which tell why where it is not so.
    const lines = (await panel.results()).map((row) => {
      return `${row.Licence} ${row.Résultat} ${row.Détail}`.trim();
    });
    expect(lines.sort()).toEqual(licences.map((licence) => `${licence} Modifié`).sort());
    expect(proof.changes.sort()).toEqual(licences.map((one) => `${one} + Superviseur`).sort());
  };
  return { panel, page: panel.page, expectDone };
}

/** Hides a page behind another tab, as a person does who has other things to do. */
export async function hide(browser: Browser, page: Page): Promise<void> {
  const other = await browser.newPage();
  await other.bringToFront();
  expect(await page.evaluate(() => document.visibilityState)).toBe('hidden');
}

/** How many frames the browser draws of a page in a moment: none where it is hidden. */
export function framesIn(page: Page, ms: number): Promise<number> {
  return page.evaluate(
    (time) =>
      new Promise<number>((resolve) => {
        let frames = 0;
        const draw = () => {
          frames++;
          requestAnimationFrame(draw);
        };
        requestAnimationFrame(draw);
        setTimeout(() => resolve(frames), time);
      }),
    ms,
  );
}

/** Whether the page's own clock is the browser's. */
export function hasOwnClock(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    return [setTimeout, clearTimeout, requestAnimationFrame, cancelAnimationFrame].every((one) => {
      return Function.prototype.toString.call(one).includes('[native code]');
    });
  });
}
