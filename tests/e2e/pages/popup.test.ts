import type { Browser, Page } from 'puppeteer';
import { describe, expect, onTestFinished } from 'vitest';
import { extensionId } from '../../tools/browsers/installed-extension.ts';
import { launch } from '../../tools/browsers/launch.ts';
import { openPopup } from '../../tools/browsers/open-popup.ts';
import { browserName, waitForText, waitUntil } from '../support/find.ts';
import { Panel } from '../support/panel.ts';
import { Popup } from '../support/popup.ts';
import { IN_CHROMIUM, IN_FIREFOX, SELDOM, test } from '../support/test.ts';

const THREE = ['FPC17293', 'FPC172947', 'FPC172948'];
const FOUR = [...THREE, 'FPC172952'];
/** Long enough to press a button elsewhere meanwhile, on a busy machine. */
const HELD = 4_000;
/** For one user: browsers slow down what runs in a tab in the background, Firefox most of all. */
const BACKGROUND = 90_000;

/** Where the extension may go, as a person sets it on the browser's own page. */
async function allowHosts(browser: Browser, hostAccess: string): Promise<void> {
  const page = await browser.newPage();
  await page.goto('chrome://extensions');
  await page.evaluate(
    (wish) => {
      const { developerPrivate } = (globalThis as unknown as { chrome: BrowserPage }).chrome;
      return developerPrivate.updateExtensionConfiguration(wish);
    },
    { extensionId: extensionId(browser), hostAccess },
  );
  await page.close();
}

/** The same in Firefox, whose own page of extensions no test can reach. */
async function giveUpHosts(popup: Page): Promise<void> {
  await popup.evaluate(async () => {
    const { permissions, runtime } = (globalThis as unknown as { browser: Extension }).browser;
    await permissions.remove({ origins: runtime.getManifest().host_permissions });
  });
}

interface Extension {
  permissions: { remove: (wish: { origins: string[] }) => Promise<boolean> };
  runtime: { getManifest: () => { host_permissions: string[] } };
}

interface BrowserPage {
  developerPrivate: { updateExtensionConfiguration: (wish: object) => Promise<void> };
}

describe('the popup', () => {
  test('without any run says what to do', IN_CHROMIUM, async ({ proof }) => {
    // The tests' common browser has runs of other tests in its journal.
    const browser = await launch(browserName);
    onTestFinished(() => browser.close());
    const popup = await Popup.open(browser);
    await popup.waitForStatus('Aucun lot en cours.');
    expect(await popup.has('progressbar', 'Progression')).toBe(false);
    expect(await popup.has('list', 'Erreurs')).toBe(false);
    expect(proof.isUntouched).toBe(true);
  });

  test('says that access to the portal was taken back, until it is given', async ({ proof }) => {
    const browser = await launch(browserName);
    onTestFinished(() => browser.close());
    const popup = await Popup.open(browser);
    if (browserName === 'chromium') await allowHosts(browser, 'ON_CLICK');
    else await giveUpHosts(popup.page);
    await popup.find('button', 'Autoriser l’accès à MyOpenIP');
    const said = await popup.page.$eval('[role="alert"]', (alert) => alert.textContent);
    expect(said).toContain('rechargez les pages MyOpenIP déjà ouvertes');
    expect(proof.isUntouched).toBe(true);
    // Firefox asks the person for it in a window of its own.
    if (browserName === 'firefox') return;
    await allowHosts(browser, 'ON_ALL_SITES');
    await waitUntil(
      async () => !(await popup.has('button', 'Autoriser l’accès à MyOpenIP')),
      () => 'The popup still asks for access',
    );
  });

  test('follows a run in another tab, pauses it, goes on with it, and lists its errors', {
    ...IN_FIREFOX,
    timeout: 240_000,
  }, async ({ browser, panel, portal, proof }) => {
    portal.faults.add({ on: 'change', licence: 'FPC17293', kind: 'refused' });
    portal.faults.add({ on: 'change', licence: 'FPC172947', kind: 'slow', ms: HELD });
    proof.selects(...THREE);
    await panel.startOn(THREE);
    await panel.waitForProgress(1);

    const popup = await Popup.open(browser);
    await popup.waitForStatus('1 lot en cours');
    await popup.press('Pause');
    await popup.waitForRun(/Dupont & Fils SAS En pause .*2 sur 3/, BACKGROUND);
    expect(await popup.progress()).toEqual({ done: 2, total: 3 });
    expect(await popup.errors()).toEqual([
      'FPC17293 Superviseur Le portail répond : Opération refusée par le réseau.',
    ]);
    await panel.lookAt();
    expect(await panel.outcomes()).toMatchObject({
      FPC17293: 'Échec',
      FPC172947: 'Modifié',
      FPC172948: 'En attente',
    });

    // It goes on, and comes to its end, in the background; in Firefox that takes too long to be seen twice.
    await popup.press('Reprendre');
    if (browserName === 'firefox') await panel.lookAt();
    await popup.waitForStatus('Aucun lot en cours.', BACKGROUND);
    await panel.lookAt();
    await panel.waitUntilIdle();
    expect(await panel.outcomes()).toEqual({
      FPC17293: 'Échec',
      FPC172947: 'Modifié',
      FPC172948: 'Modifié',
    });
    expect(proof.changes).toEqual(THREE.map((licence) => `${licence} + Superviseur`));
  });

  test('shows errors with their lot until they are mended, and what the panel does', {
    ...IN_CHROMIUM,
  }, async ({ browser, panel, portal, proof }) => {
    portal.faults.add({ on: 'change', licence: 'FPC17293', kind: 'refused' });
    proof.selects('FPC17293', 'FPC172947');
    proof.repeats('FPC17293 + Superviseur', 2);
    await panel.startOn(['FPC17293', 'FPC172947']);
    await panel.waitUntilIdle();

    const popup = await Popup.open(browser);
    await popup.waitForStatus('Aucun lot en cours. Le panneau est ouvert à droite.');
    await popup.waitForNewest(/Terminé .*1 sur 2 modifié · 1 échec FPC17293 .*refusée/);
    expect(await popup.page.$eval('main', (main) => main.innerText)).not.toMatch(
      /En cours|onglet Utilisateurs/,
    );

    await panel.lookAt();
    await panel.apply('Réessayer les échecs');
    await popup.lookAt();
    await popup.waitForNewest(/Terminé .*2 sur 2 modifiés/);
    await popup.waitForNewest(/^(?!.*refusée)/);

    await panel.lookAt();
    await panel.fold();
    await popup.lookAt();
    await popup.waitForStatus('Le panneau est replié au bord de la page.');
    await popup.press('Ouvrir le panneau dans cet onglet');
    await panel.find('button', 'Réduire');

    expect(proof.changes).toEqual(
      ['FPC17293', 'FPC172947', 'FPC17293'].map((licence) => `${licence} + Superviseur`),
    );
    // The report of the lot is shown where the history is open already.
    const history = await openPopup(browser, 'history.html');
    const tabs = (await browser.pages()).length;
    await popup.press('Bilan');
    const headline = () => history.$$eval('h2', (all) => all.map((one) => one.innerText).join());
    await waitForText(headline, '2 sur 2 modifiés');
    expect(await history.evaluate(() => document.hidden)).toBe(false);
    expect(await browser.pages()).toHaveLength(tabs);
  });

  test('stops a run, and shows its tab', IN_CHROMIUM, async ({ browser, panel, portal, proof }) => {
    portal.faults.add({ on: 'change', licence: 'FPC172947', kind: 'slow', ms: HELD });
    proof.selects(...FOUR);
    await panel.startOn(FOUR);
    await panel.waitForProgress(1);

    const popup = await Popup.open(browser);
    await popup.press('Arrêter');
    await panel.lookAt();
    await panel.waitForStatus('Arrêté : 2 sur 4 utilisateurs traités.');
    expect(await panel.outcomes()).toMatchObject({ FPC172948: 'Arrêté', FPC172952: 'Arrêté' });

    await panel.apply('Traiter les arrêtés');
    expect(proof.changes).toEqual(FOUR.map((licence) => `${licence} + Superviseur`));
  });

  test(
    'brings the tab of a run to the front',
    SELDOM,
    async ({ browser, panel, portal, proof }) => {
      portal.faults.add({ on: 'detail', licence: 'FPC17293', kind: 'slow', ms: HELD });
      proof.selects('FPC17293');
      await panel.startOn(['FPC17293']);
      const popup = await Popup.open(browser);
      await popup.press("Voir l'onglet");
      const isInFront = () => panel.page.evaluate(() => document.visibilityState === 'visible');
      await waitUntil(isInFront, () => 'The tab is not in front');
      await panel.waitUntilIdle();
    },
  );
});

describe('a run whose tab was closed', IN_CHROMIUM, () => {
  test('is found interrupted, and its page opened again', async ({
    browser,
    panel,
    portal,
    proof,
  }) => {
    portal.faults.add({ on: 'detail', licence: 'FPC172947', kind: 'slow', ms: HELD });
    proof.selects(...THREE);
    await panel.startOn(THREE);
    await panel.waitForProgress(1);
    const popup = await Popup.open(browser);
    await panel.page.close();
    await popup.waitForRun('Interrompu');
    const { usersUrl } = portal.service;
    const opened = browser.waitForTarget((target) => target.url() === usersUrl);
    await popup.press('Reprendre');
    const page = await (await opened).page();
    if (!page) throw new Error('No page was opened');

    const again = new Panel(page);
    await again.waitForStatus('Lot interrompu à 1 sur 3.');
    await again.resume();
    await again.waitUntilIdle();
    expect(proof.changes).toEqual(THREE.map((licence) => `${licence} + Superviseur`));
  });
});
