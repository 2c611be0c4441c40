/** What takes a run's page, worker or browser away, at moments that nobody chose. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'puppeteer';
import { describe, expect, onTestFinished } from 'vitest';
import type { Portal } from '../portal/server.ts';
import { launch, openPopup, PORTAL_HOSTS, updateExtension } from '../tools/browsers.ts';
import { browserName, fill, findBySelector, waitForText, waitUntil } from './support/find.ts';
import { Panel } from './support/panel.ts';
import { openUsers } from './support/portal-tab.ts';
import type { Proof } from './support/proof.ts';
import { onSkin } from './support/test.ts';

const test = onSkin({ users: 24, latency: 40 });

const KILLS = 5;
const USERS = 8;
/** A change in doubt is read again after this, in seconds. */
const QUARANTINE = '2';
const LONG = 240_000;

/** Sets how long a doubt is left alone, on the page of settings. */
async function shorten(browser: Browser): Promise<void> {
  const page = await openPopup(browser, 'options.html');
  const field = await findBySelector(page, '#quarantine');
  // A test before this one may have done it.
  if ((await field.evaluate((input) => (input as HTMLInputElement).value)) !== QUARANTINE) {
    await fill(page, field, QUARANTINE);
    await page.keyboard.press('Tab');
    await waitForText(() => page.$eval('main', (main) => main.innerText), 'Réglage enregistré.');
  }
  await page.close();
}

/** Starts a run over users who can all be changed. @returns their references */
async function startRun(panel: Panel, portal: Portal, proof: Proof): Promise<string[]> {
  const users = portal
    .users()
    .filter(({ licenceType, options }) => {
      return licenceType === 'Licence simple' && options.Superviseur === 'Non';
    })
    .slice(0, USERS)
    .map(({ licence }) => licence);
  expect(users.length).toBeGreaterThan(KILLS);
  proof.selects(...users);
  await panel.lookAt();
  await panel.paste(users.join('\n'));
  await panel.waitForSelected(users.length);
  await panel.change(1, { option: 'Superviseur' });
  await panel.start();
  return users;
}

/** Waits until the portal has been asked for a few things more, as many as chance will have it. */
async function untilSomeMoment(portal: Portal): Promise<void> {
  const wanted = portal.audit.length + 1 + Math.floor(Math.random() * 4);
  await waitUntil(
    () => portal.audit.length >= wanted,
    () => 'The run does not go on',
    45_000,
  );
}

/** Goes on with the run in this page, which must have been found interrupted. */
async function resume(panel: Panel): Promise<void> {
  await panel.lookAt();
  await panel.waitForStatus(/Lot interrompu à \d+ sur \d+/);
  await panel.resume();
}

/** The report and the portal say the same: each change is done, and was asked for once. */
async function expectAllDoneOnce(panel: Panel, users: string[], proof: Proof): Promise<void> {
  await panel.waitUntilIdle(LONG);
  expect(await panel.outcomes()).toEqual(Object.fromEntries(users.map((one) => [one, 'Modifié'])));
  expect(proof.changes.sort()).toEqual(users.map((one) => `${one} + Superviseur`).sort());
}

describe('a run loses and repeats nothing', () => {
  test(
    'when its page is loaded again, five times',
    async ({ browser, panel, portal, proof }) => {
      await shorten(browser);
      panel.page.on('dialog', (dialog) => void dialog.accept());
      const users = await startRun(panel, portal, proof);
      for (let kill = 0; kill < KILLS; kill++) {
        await untilSomeMoment(portal);
        await panel.page.reload();
        await resume(panel);
      }
      await expectAllDoneOnce(panel, users, proof);
    },
    LONG,
  );

  test(
    'when its tab is closed, five times',
    async ({ browser, panel, portal, proof }) => {
      await shorten(browser);
      const users = await startRun(panel, portal, proof);
      let current = panel;
      for (let kill = 0; kill < KILLS; kill++) {
        await untilSomeMoment(portal);
        await current.page.close();
        current = new Panel(await openUsers(browser, portal));
        await resume(current);
      }
      await expectAllDoneOnce(current, users, proof);
    },
    LONG,
  );

  test(
    'when the browser is killed, five times',
    async ({ portal, proof }) => {
      const profile = await mkdtemp(join(tmpdir(), 'myopenip-bulk-profile-'));
      let browser: Browser | undefined;
      onTestFinished(async () => {
        await browser?.close();
        await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
      });
      const open = async () => {
        browser = await launch(browserName, { hosts: PORTAL_HOSTS, profile });
        return browser;
      };
      const first = await open();
      await shorten(first);
      let panel = new Panel(await openUsers(first, portal));
      const users = await startRun(panel, portal, proof);
      for (let kill = 0; kill < KILLS; kill++) {
        await untilSomeMoment(portal);
        browser?.process()?.kill('SIGKILL');
        // Puppeteer puts the profile in order, for which it needs a moment.
        await browser?.close();
        panel = new Panel(await openUsers(await open(), portal));
        await resume(panel);
      }
      await expectAllDoneOnce(panel, users, proof);
    },
    LONG,
  );

  describe.skipIf(browserName === 'firefox')('in Chromium', () => {
    test(
      'when its worker is killed, five times: it goes on by itself',
      async ({ browser, panel, portal, proof }) => {
        const users = await startRun(panel, portal, proof);
        for (let kill = 0; kill < KILLS; kill++) {
          await untilSomeMoment(portal);
          const target = await browser.waitForTarget((one) => one.type() === 'service_worker');
          await (await target.worker())?.close();
        }
        await expectAllDoneOnce(panel, users, proof);
      },
      LONG,
    );

    test(
      'when the extension is updated, five times',
      async ({ browser, panel, portal, proof }) => {
        await shorten(browser);
        panel.page.on('dialog', (dialog) => void dialog.accept());
        const users = await startRun(panel, portal, proof);
        for (let kill = 0; kill < KILLS; kill++) {
          await untilSomeMoment(portal);
          await updateExtension(browser);
          await panel.lookAt();
          await panel.waitForAlert('L’extension a été mise à jour. Rechargez la page');
          await panel.page.reload();
          await resume(panel);
        }
        await expectAllDoneOnce(panel, users, proof);
      },
      LONG,
    );
  });
});
