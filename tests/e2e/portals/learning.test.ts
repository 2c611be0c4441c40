import type { Browser, Page } from 'puppeteer';
import { describe, expect } from 'vitest';
import { type Portal, SKIN_NAMES, type SkinName } from '../../portal/server.ts';
import { tidy, waitForText } from '../support/find.ts';
import { Panel } from '../support/panel.ts';
import { clickInLine, clickOn, waitForPlace } from '../support/point.ts';
import { Popup } from '../support/popup.ts';
import { openUsers } from '../support/portal-tab.ts';
import { IN_FIREFOX, onSkin, SELDOM } from '../support/test.ts';

/** Shown by hand; added to; taken away from. */
const [SHOWN, GIVEN, TAKEN] = ['FPC17293', 'FPC172947', 'FPC172948'] as const;
const OPTION = 'Superviseur';
/** What a portal with words of its own calls it. */
const CALLED = 'Encadrant';
/** Each skin that can have words of its own. */
const SKINS = SKIN_NAMES.filter((skin) => skin !== 'classic');
/** Which of these is looked at each time, and where; the others with everything else. */
const OFTEN: Partial<Record<SkinName, typeof SELDOM>> = { bare: IN_FIREFOX };

describe.each(SKINS)('a portal with words of its own: %s', (skin) => {
  onSkin({ users: 8, skin, labels: 'foreign', confirmation: 'none', refresh: 'redraw' })(
    'is worked on once the person was watched doing it',
    OFTEN[skin] ?? SELDOM,
    async ({ browser, portal, proof }) => {
      proof.selects(SHOWN, GIVEN, TAKEN);
      prepare(portal);
      const page = await openUsers(browser, portal);
      // The card stands in a corner, as it does on a desk's screen.
      await page.setViewport({ width: 1700, height: 1000 });
      await waitForPlace(page, 'Abonnement');
      const panel = await openPanel(browser, page);
      await panel.waitForAlert('Aucun tableau avec les colonnes Licence, SDA et Nom');

      await panel.press('Apprendre en me regardant');
      await waitForSeen(panel, /Rien pour l’instant/);
      // There the detail unfolds where the card stands.
      if (skin === 'bare') await panel.press('Déplacer');
      await clickOn(page, 'Gérer');
      await waitForSeen(panel, new RegExp(`ouvre la fiche \\(vu pour ${SHOWN}\\)`));
      await clickInLine(page, CALLED);
      await waitForSeen(panel, /ajoute Encadrant \(de « Non » à « Oui »\)/);
      await clickInLine(page, CALLED);
      await waitForSeen(panel, /retire Encadrant \(de « Oui » à « Non »\)/);
      await clickOn(page, 'Quitter');
      await waitForSeen(panel, /ferme la fiche/);
      await panel.press('Terminer');
      const learned = await listOf(panel, "Ce que j'ai appris");
      expect(tidy(learned.join(' '))).toContain('« Abonnement » est la colonne Licence');
      await panel.find('button', 'Corriger');
      await panel.press("C'est bien ça");
      await panel.waitForText('.recognition .news', 'Ce que j’ai appris est retenu pour');
      await panel.find('button', 'Exporter le profil');
      const byHand = [`${SHOWN} + ${OPTION}`, `${SHOWN} x ${OPTION}`];
      expect(proof.changes).toEqual(byHand);

      await panel.paste(GIVEN);
      await panel.change(1, { option: CALLED });
      await panel.apply();
      expect(await panel.rowsOf(GIVEN)).toMatchObject([{ Résultat: 'Modifié' }]);
      expect(proof.changes).toEqual([...byHand, `${GIVEN} + ${OPTION}`]);

      // Whoever looks again and keeps nothing is not told otherwise.
      await panel.press('Apprendre en me regardant');
      await panel.press('Terminer');
      await panel.press('Ne rien retenir');
      await panel.waitForText('.recognition .news', /^$/);
    },
  );
});

/** One option that can be added to some and taken from one; nothing else that could be. */
function prepare(portal: Portal): void {
  for (const licence of [SHOWN, GIVEN, TAKEN]) {
    portal.setOption(licence, OPTION, licence === TAKEN ? 'Oui' : 'Non');
  }
}

/** What the card says by now; nothing while the next page comes. */
async function waitForSeen({ page }: Panel, wanted: RegExp): Promise<void> {
  await waitForText(async () => {
    try {
      const said = await page.$eval('>>> .corner-card [role="status"]', (card) => {
        return (card as HTMLElement).innerText;
      });
      return tidy(said);
    } catch {
      return '';
    }
  }, wanted);
}

async function listOf(panel: Panel, name: string): Promise<string[]> {
  const list = await panel.find('list', name);
  return list.evaluate((element) => {
    return [...element.querySelectorAll(':scope > li')].map(
      (one) => (one as HTMLElement).innerText,
    );
  });
}

/** Opens the panel by the popup, on a page that has none by itself. */
async function openPanel(browser: Browser, page: Page): Promise<Panel> {
  await page.bringToFront();
  const popup = await Popup.open(browser);
  await popup.press('Ouvrir le panneau dans cet onglet');
  await page.bringToFront();
  return new Panel(page);
}
