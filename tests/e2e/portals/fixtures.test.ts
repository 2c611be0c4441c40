/**
 * The saved captures of each skin (`npm run fixtures`), read by the extension as if they were the
 * portal. What must be recognised in each is listed whole: a line too many is as wrong as one too few.
 * In Chromium only, which made them: they hold places and sizes as that browser measured them.
 */
import { readdirSync, readFileSync } from 'node:fs';
import type { Page } from 'puppeteer';
import { describe, expect } from 'vitest';
import type { Skin } from '../../portal/skin.ts';
import { loginPage } from '../../portal/skins/classic/login.ts';
import { browserName, PATIENCE, tidy } from '../support/find.ts';
import { Panel } from '../support/panel.ts';
import { Popup } from '../support/popup.ts';
import { openUsers } from '../support/portal-tab.ts';
import { Recognition } from '../support/recognition.ts';
import { test } from '../support/test.ts';

const FOLDER = new URL('../../fixtures/', import.meta.url);
/** How long a panel that must not come is waited for, in ms. */
const LONG_ENOUGH = 1_500;

const NO_USERS = 'Aucun tableau avec les colonnes Licence, SDA et Nom n’est visible.';
const NO_DETAIL = 'Aucune fiche n’est ouverte ou reconnue : ouvrez-en une pour la vérifier.';
const COLUMNS = 'Licence, SDA, Nom, Admin., Numéro d’urgence, État, Action';

const NAME_SECOND = 'Licence, Nom, SDA, Admin., Numéro d’urgence, État, Action';
const COLUMNS_MOVED = 'Nom, Licence, SDA, État, Admin., Numéro d’urgence, Action';
const OWNER = 'Fiche de REF';
const NO_OWNER = 'Fiche d’un utilisateur, sans référence de licence';

interface Expected {
  found: string[];
  missing: string[];
}

/** What is recognised of a table of ten users, by its columns and what its Détail says. */
const table = (columns = COLUMNS, word = 'Détail') => [
  `Tableau des utilisateurs : colonnes ${columns} ; 10 lignes`,
  'Premières lignes : REF, REF, REF',
  `Détail : dit « ${word} »`,
];

/** What is recognised of a detail, by the signs of its + and ×. */
const detail = (add: Sign, remove: Sign, owner = OWNER) => [
  owner,
  'Numéro à présenter : (vide)',
  `+ de Numéro à présenter : ${add('numero a presenter')}`,
  'Option standardiste : Non',
  `+ de Option standardiste : ${add('option standardiste')}`,
  'Numéro Fax2Mail : NUMBER',
  `× de Numéro Fax2Mail : ${remove('numero fax2mail')}`,
  'Superviseur : Oui',
  `× de Superviseur : ${remove('superviseur')}`,
  'Fermeture de la fiche : dit « Fermer »',
];

type Sign = (option: string) => string;
const says =
  (word: string): Sign =>
  () =>
    `dit « ${word} »`;
const saysWithOption =
  (word: string): Sign =>
  (option) =>
    `dit « ${word} ${option} »`;
const named = [saysWithOption('ajouter'), saysWithOption('retirer')] as const;
const verbs = [says('ajouter'), says('retirer')] as const;

const usersOnly = (...about: Parameters<typeof table>): Expected => {
  return { found: table(...about), missing: [NO_DETAIL] };
};
const both = (users: string[], user: string[]): Expected => {
  return { found: [...users, ...user], missing: [] };
};

const EXPECTED: Record<string, Expected> = {
  'classic-users': usersOnly(),
  'classic-detail': both(table(), detail(says('+'), says('x'))),
  'bare-users': usersOnly(),
  'bare-detail': both(table(), detail(says('+'), says('×'))),
  'native-users': usersOnly(COLUMNS, '…'),
  'native-detail': both(table(COLUMNS, '…'), detail(...named, NO_OWNER)),
  'lit-users': usersOnly(),
  'lit-detail': both(table(), detail(...verbs)),
  'mui-users': usersOnly(),
  'mui-detail': both(table(), detail(...named)),
  // It is said by a description alone, which nobody reads as it is written.
  'angular-users': usersOnly(COLUMNS, 'detail'),
  'angular-detail': both(
    table(COLUMNS, 'detail'),
    detail(
      () => 'image nommée « add »',
      () => 'image nommée « close »',
    ),
  ),
  'jquery-ui-users': usersOnly(COLUMNS_MOVED),
  'jquery-ui-detail': both(table(COLUMNS_MOVED), detail(...verbs)),
  'pages-users': usersOnly(),
  // A page of its own: the users are not on it.
  'pages-detail': { found: detail(says('+'), says('x')), missing: [NO_USERS] },
  'frame-users': usersOnly(),
  'frame-detail': both(
    table(),
    detail(says('+'), () => 'image nommée « remove »'),
  ),
  'endless-users': usersOnly(NAME_SECOND),
  'endless-detail': both(table(NAME_SECOND), detail(...verbs)),
};

describe.skipIf(browserName === 'firefox')('a saved page of the portal', () => {
  test('every saved page is expected to be something', () => {
    expect(Object.keys(EXPECTED).sort()).toEqual(namesOfFixtures().sort());
  });

  describe.each(namesOfFixtures())('%s', (name) => {
    test.override('portalOptions', { users: 1, latency: 0, skin: showing(name) })(
      'exactly what there is to recognise is recognised',
      async ({ browser, portal, proof }) => {
        const page = await openUsers(browser, portal);
        // A page without users has a panel only where a person asks for it.
        if (name === 'pages-detail') await openPanel(page, await Popup.open(browser));
        await expectDiagnosis(page, EXPECTED[name]);
        expect(proof.isUntouched).toBe(true);
      },
    );
  });

  test('the login page: nothing of the portal is recognised, and no panel comes', async ({
    browser,
    portal,
  }) => {
    const page = await browser.newPage();
    await page.goto(portal.service.usersUrl);
    await page.waitForSelector('#login');
    await new Promise((resolve) => setTimeout(resolve, LONG_ENOUGH));
    expect(await page.$('myopenip-bulk')).toBeNull();
    await openPanel(page, await Popup.open(browser));
    await expectDiagnosis(page, {
      found: ['Formulaire de connexion'],
      missing: [NO_USERS, NO_DETAIL],
    });
  });
});

function namesOfFixtures(): string[] {
  return readdirSync(FOLDER)
    .filter((file) => file.endsWith('.html'))
    .map((file) => file.replace(/\.html$/, ''));
}

/** A skin that shows one saved page, and nothing else. */
function showing(name: string): Skin {
  const page = readFileSync(new URL(`${name}.html`, FOLDER), 'utf8');
  return {
    files: {},
    loginPage,
    addRoutes(app) {
      app.get('/Services/Detail/:id', (c) => c.html(page));
    },
  };
}

async function openPanel(page: Page, popup: Popup): Promise<void> {
  await popup.press('Ouvrir le panneau dans cet onglet');
  await page.bringToFront();
}

async function expectDiagnosis(page: Page, expected: Expected | undefined): Promise<void> {
  const panel = new Panel(page);
  // Where there are no users the section is open already.
  if (!expected?.missing.includes(NO_USERS)) await new Recognition(panel).open();
  await panel.press('Diagnostic');
  const now = async () => ({
    found: await linesOf(page, 'ul.found'),
    missing: await linesOf(page, 'ul.missing'),
  });
  await expect.poll(now, { timeout: PATIENCE }).toEqual(expected);
}

/** The lines of a list, with what is another one in each capture by its kind. */
async function linesOf(page: Page, list: string): Promise<string[]> {
  const lines = await page.$$eval(`>>> ${list} > li`, (items) => items.map((li) => li.innerText));
  return lines.map((line) => {
    return tidy(line)
      .replace(/\b[A-Z]{3}\d{5,6}\b/g, 'REF')
      .replace(/\b\d{10}\b/g, 'NUMBER');
  });
}
