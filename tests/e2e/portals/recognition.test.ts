import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, ElementHandle, Page } from 'puppeteer';
import { describe, expect, onTestFinished } from 'vitest';
import { downloaded } from '../support/downloaded.ts';
import { waitUntil } from '../support/find.ts';
import { Panel } from '../support/panel.ts';
import { clickOn, waitForPlace } from '../support/point.ts';
import { Popup } from '../support/popup.ts';
import { clickAside, openUsers } from '../support/portal-tab.ts';
import { Recognition } from '../support/recognition.ts';
import { IN_CHROMIUM, onSkin, SELDOM, test } from '../support/test.ts';

const NO_TABLE = 'Aucun tableau avec les colonnes Licence, SDA et Nom';

describe('Diagnostic', () => {
  test(
    'says what is recognised, by what, and what is not',
    IN_CHROMIUM,
    async ({ panel, proof }) => {
      const recognition = new Recognition(panel);
      proof.selects('FPC17293');
      await recognition.open();
      await panel.press('Diagnostic');
      await recognition.waitForFound(
        /^Tableau des utilisateurs : colonnes Licence, SDA, Nom, .* ; 10 lignes/,
      );
      await recognition.waitForFound('Détail : dit « Détail »');
      await recognition.waitForMissing('Aucune fiche n’est ouverte ou reconnue');
      expect(await recognition.outlines()).toBeGreaterThan(3);
      const { panel: front, outlines: behind } = await recognition.layers();
      expect(front).toBeGreaterThan(behind);

      await clickAside(panel.page, '#users .detail');
      await recognition.waitForFound('Fiche de FPC17293');
      const found = await recognition.waitForFound('Fermeture de la fiche : dit « Fermer »');
      expect(found).toContain('Superviseur : Non');
      expect(found).toContain('+ de Superviseur : dit « + »');
      expect(found).not.toContain('SIP');

      await panel.press('Diagnostic');
      await waitUntil(
        async () => (await recognition.outlines()) === 0,
        () => 'The outlines are still there',
      );
      expect(proof.changes).toEqual([]);
    },
  );

  test('shows a detail that fades in late', IN_CHROMIUM, async ({ panel, proof }) => {
    const recognition = new Recognition(panel);
    proof.selects('FPC17293');
    // Later than the page is looked at after the last thing that changed in it.
    const late = '.modal.fade { transition: opacity 0.3s 2.5s !important }';
    await panel.page.addStyleTag({ content: late });
    await recognition.open();
    await panel.press('Diagnostic');
    await recognition.waitForMissing('Aucune fiche n’est ouverte ou reconnue');

    await clickAside(panel.page, '#users .detail');
    await recognition.waitForFound('Fiche de FPC17293');
  });

  test('finds a list that fades in late', IN_CHROMIUM, async ({ browser, portal, proof }) => {
    const page = await openUsers(browser, portal);
    await page.evaluateOnNewDocument(() => {
      document.addEventListener('DOMContentLoaded', () => {
        const style = document.createElement('style');
        style.textContent = `@keyframes come { from { opacity: 0 } }
          .tab-content { animation: come 0.3s 2.5s both }`;
        document.head.append(style);
      });
    });
    await page.reload();
    await new Panel(page).select('FPC17293');
    proof.selects('FPC17293');
    expect(proof.changes).toEqual([]);
  });

  test('saves a file of the page that names nobody', async ({ downloads, panel, proof }) => {
    const recognition = new Recognition(panel);
    await recognition.open();
    await panel.press('Fichier de diagnostic');

    const { name, bytes } = await downloaded(downloads, /^myopenip-diagnostic-.+\.html$/);
    await recognition.waitForNews(`Fichier enregistré : ${name}`);
    const text = bytes.toString('utf8');
    expect(text).toContain('Licence');
    expect(text).not.toMatch(/FPC17293|0184780010|Martin/);
    expect(text).not.toContain('Reconnaissance de la page');
    expect(proof.isUntouched).toBe(true);
  });
});

test('the panel always says what of the portal is understood', async ({ panel, proof }) => {
  const understood = (wanted: RegExp) => panel.waitForText('.understanding .parts', wanted);
  proof.selects('FPC17293');
  await panel.lookAt();
  await understood(/^✓ Liste … Fiche … Options … \+ et × … Fermeture$/);

  await panel.select('FPC17293');
  await panel.change(1, { option: 'Superviseur' });
  await panel.pressStart('Prévisualiser');
  await panel.waitUntilIdle();

  // Nobody there has anything yet that could be taken away.
  await understood(/^✓ Liste ✓ Fiche ✓ Options (?:✓|…) \+ et × ✓ Fermeture$/);
  expect(proof.changes).toEqual([]);
});

describe.each(['lit', 'native'] as const)(
  'a portal with words of its own: %s',
  IN_CHROMIUM,
  (skin) => {
    onSkin({ users: 8, skin, labels: 'foreign' })(
      'is worked with once it has been shown',
      skin === 'lit' ? SELDOM : {},
      async ({ browser, downloads, portal, proof }) => {
        proof.selects('FPC17293', 'FPC172948');
        portal.setOption('FPC17293', 'Superviseur', 'Oui');
        const page = await openUsers(browser, portal);
        await waitForPlace(page, 'Abonnement');
        const panel = await openPanel(browser, page);
        const recognition = new Recognition(panel);
        await panel.waitForAlert(NO_TABLE);
        await panel.waitForText('.understanding', /Titres vus : Abonnement, /);
        await panel.press('Diagnostic');
        await recognition.waitForMissing(NO_TABLE);
        await panel.press('Diagnostic');

        await panel.press("Montrer à l'extension");
        await showUsers(page, recognition);
        expect(proof.opened).toEqual([]);
        await clickOn(page, 'Gérer');
        await waitForPlace(page, 'Encadrant');
        if (skin !== 'native') await recognition.clickCard('Continuer');
        await showDetail(page, recognition);
        await recognition.waitForNews('Ce que vous avez montré est gardé');
        expect(proof.changes).toEqual([]);

        // That click was for us: the portal still shows the detail. Where it lies beneath the panel…
        if (skin === 'lit') {
          await panel.fold();
          await panel.find('button', 'Agrandir');
        }
        await clickOn(page, 'Quitter');
        if (skin === 'lit') await panel.unfold();
        await preview(panel);

        await panel.press('Exporter le profil');
        const { name, bytes } = await downloaded(downloads, /^myopenip-profil-.+\.json$/);
        await panel.press('Oublier');
        await panel.waitForAlert(NO_TABLE);
        expect(await isDisabled(await panel.find('button', 'Prévisualiser'))).toBe(true);

        const path = join(downloads, name);
        await writeFile(path, bytes);
        onTestFinished(() => rm(path));
        const field = (await page.$('>>> input[type="file"]')) as ElementHandle<HTMLInputElement>;
        await field.uploadFile(path);
        await panel.waitForText('.recognition [role="group"]', 'Rien n’est encore utilisé');
        expect(await isDisabled(await panel.find('button', 'Prévisualiser'))).toBe(true);
        await panel.press('Utiliser ce profil');
        await recognition.waitForNews(`Profil importé : ${name}`);
        await panel.waitForText('[role="alert"]', /^$/);
        await preview(panel);
        expect(proof.changes).toEqual([]);
      },
    );
  },
);

/** Opens the panel by the popup, on a page that has none by itself. */
async function openPanel(browser: Browser, page: Page): Promise<Panel> {
  await page.bringToFront();
  const popup = await Popup.open(browser);
  await popup.press('Ouvrir le panneau dans cet onglet');
  await page.bringToFront();
  expect(await page.$('[data-myopenip-bulk="row"]')).toBeNull();
  return new Panel(page);
}

async function showUsers(page: Page, recognition: Recognition): Promise<void> {
  await recognition.waitForInstruction('une référence de licence');
  await clickOn(page, 'FPC17293');
  await recognition.waitForAccount(
    '« Abonnement » est retenu. Le tableau des utilisateurs n’est pas',
  );
  await clickOn(page, '0184780010');
  await recognition.waitForAccount('« Ligne directe » est retenu.');
  await clickOn(page, 'Martin Dupont');
  await recognition.waitForAccount(
    '« Titulaire » est retenu. Tableau des utilisateurs : colonnes Licence, SDA, Nom ; 8 lignes',
  );
  await clickOn(page, 'Gérer');
  await recognition.waitForAccount('Détail : dit « ');
  await recognition.waitForInstruction('Ouvrez la fiche d’un utilisateur');
}

async function showDetail(page: Page, recognition: Recognition): Promise<void> {
  await recognition.waitForInstruction('le libellé d’une option');
  await clickOn(page, 'Encadrant');
  await recognition.waitForAccount('« Encadrant » est retenu.');
  await clickOn(page, 'Numéro affiché');
  await recognition.waitForAccount(/Options reconnues : .*Encadrant/);
  await recognition.clickCard('Continuer');
  await recognition.waitForInstruction('ajoute une option');
  await clickOn(page, 'Réinitialiser mot de passe SIP');
  await recognition.waitForAccount('l’extension n’y touche jamais');
  await clickOn(page, 'Souscrire');
  await recognition.waitForAccount('+ reconnu pour');
  await clickOn(page, 'Résilier');
  await recognition.waitForAccount('× reconnu pour Encadrant');
  await recognition.waitForInstruction('ce qui ferme la fiche');
  await clickOn(page, 'Quitter');
}

/** Sees what an option would change, on a portal that is understood. */
async function preview(panel: Panel): Promise<void> {
  await panel.paste('FPC172948');
  await panel.change(1, { option: 'Encadrant' });
  await panel.preview();
  expect(await panel.outcomes()).toEqual({ FPC172948: 'À modifier' });
}

function isDisabled(button: ElementHandle<HTMLElement>): Promise<boolean> {
  return button.evaluate((element) => (element as HTMLButtonElement).disabled);
}
