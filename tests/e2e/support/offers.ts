/** What must come of a run on a portal whose pages offer more than what is to be taken. */
import { expect } from 'vitest';
import { AIMED, type OfferName, STRANGER } from '../../portal/offers/names.ts';
import type { PortalOptions, SkinName } from '../../portal/server.ts';
import type { Desk } from './job-steps.ts';
import type { ResultRow } from './panel.ts';

/** What is done on a portal with some offers, and must end well. */
export type Check = (desk: Desk) => Promise<void>;

interface Case {
  check: Check;
  /** Manners that it needs. */
  manners?: PortalOptions;
}

const FIRST = 'FPC17293';
const SECOND = 'FPC172947';
/** What all of these portals have. */
const USERS = 8;
/** As long as two users may take on a busy machine, in ms. */
const PATIENCE = 60_000;
const SHOWN = 'Numéro à présenter';
const NUMBER = '0184780000';

/** The skin's own confirmation would be another question than the one that is offered. */
const UNASKED: PortalOptions = { confirmation: 'none' };

/** A document in a frame is one detail, whatever it shows. */
/** By the number, on skins whose users go by their number. */
const ANOTHER_USER = new RegExp(`celle de (?:${STRANGER}|0184780017)`);
const TWO_DETAILS = /Deux fiches sont ouvertes|La fiche montre plusieurs fois «\sSuperviseur\s»/;

/** What must come of each, whatever the skin. */
export const CASES: Record<OfferName, Case> = {
  'ways-out': { check: isDone },
  'twin-line': { check: isDone },
  'two-openers': {
    check: refusesAimed(/bouton Détail de cette ligne.* plusieurs\s: aucun n’a été cliqué/),
  },
  'twin-rows': { check: refusesAimed(/Deux lignes du tableau portent cette référence/) },
  'second-detail': { check: refusesTwo },
  'late-detail': { check: doesOrRefuses([FIRST], TWO_DETAILS) },
  'other-user': {
    check: doesOrRefuses([FIRST, SECOND], ANOTHER_USER),
  },
  'asked-twice': { check: givesNoAnswer(/question inattendue/), manners: UNASKED },
  prompt: { check: givesNoAnswer(/Nouveau nom de l’utilisateur/), manners: UNASKED },
  'two-steps': { check: isDone },
  polling: { check: isDone },
  icons: { check: isDone },
  'page-load': { check: isDone },
  notes: { check: isDone },
  titles: { check: givesNumber },
  'sip-fields': { check: isDone },
  stock: { check: isDone },
  'cut-words': { check: isDone },
  'kept-detail': { check: isDone },
  'empty-list': { check: isDone },
  'late-options': { check: isDone },
  'slow-question': { check: isDone, manners: UNASKED },
  'live-rows': { check: isDone },
};

/** A portal of some skin with some offers. */
export function offering(skin: SkinName, offers: readonly OfferName[]): PortalOptions {
  const manners = offers.map((offer) => CASES[offer].manners);
  return Object.assign({ users: USERS, skin, offers }, ...manners);
}

/** The list is read to its end; who has the option keeps it, who has it not is given it. */
export async function isDone(desk: Desk): Promise<void> {
  const { panel, portal, proof } = desk;
  portal.setOption(FIRST, 'Superviseur', 'Oui');
  proof.selects(FIRST, SECOND);
  await panel.select(FIRST);
  await panel.filter(SECOND);
  await panel.selectAll(2);
  await panel.filter('');
  expect(await panel.listed()).toEqual(portal.users().map(({ licence }) => licence));
  const rows = await addSupervisor(desk);
  const details = rows.map(({ Licence, Détail }) => `${Licence} ${Détail}`).join('\n');
  expect(rows, details).toMatchObject([
    { Licence: FIRST, Résultat: 'Déjà fait', Avant: 'Oui' },
    { Licence: SECOND, Résultat: 'Modifié', Avant: 'Non', Après: 'Oui' },
  ]);
  expect(proof.changes).toEqual([`${SECOND} + Superviseur`]);
  await expectOffered(desk);
}

/** The user whom the offer is about is left alone, and another is not. */
function refusesAimed(reason: RegExp): Check {
  return async (desk) => {
    const { panel, proof } = desk;
    proof.selects(SECOND, AIMED);
    await panel.select(SECOND, AIMED);
    const rows = await addSupervisor(desk);
    expect(rows).toMatchObject([
      { Licence: SECOND, Résultat: 'Modifié' },
      { Licence: AIMED, Résultat: 'Échec', Détail: expect.stringMatching(reason) },
    ]);
    expect(proof.changes).toEqual([`${SECOND} + Superviseur`]);
    await expectOffered(desk);
  };
}

async function refusesTwo(desk: Desk): Promise<void> {
  const { panel, proof } = desk;
  proof.selects(FIRST);
  await panel.select(FIRST);
  const rows = await addSupervisor(desk);
  expect(rows).toMatchObject([{ Résultat: 'Échec', Détail: expect.stringMatching(TWO_DETAILS) }]);
  expect(proof.changes).toEqual([]);
  await expectOffered(desk);
}

/** Whatever the moment at which it happens: what is said is true, and the reason is the right one. */
function doesOrRefuses(licences: string[], reason: RegExp): Check {
  return async (desk) => {
    const { panel, portal, proof } = desk;
    proof.selects(...licences);
    await panel.select(...licences);
    await panel.change(1, { option: 'Superviseur' });
    await panel.start();
    // What could not be read back has it wait for the person.
    const status = await panel.waitForStatus(/Terminé|En pause/, PATIENCE);
    if (status.includes('En pause')) await panel.press('Arrêter');
    await panel.waitUntilIdle();
    for (const { Licence = '', Résultat = '', Détail } of await panel.results()) {
      const { Superviseur } = portal.user(Licence).options;
      if (!['Modifié', 'Arrêté'].includes(Résultat)) expect(Détail).toMatch(reason);
      if (Résultat !== 'À vérifier') expect(Superviseur === 'Oui').toBe(Résultat === 'Modifié');
    }
  };
}

async function givesNumber(desk: Desk): Promise<void> {
  const { panel, proof } = desk;
  proof.selects(SECOND);
  await panel.select(SECOND);
  await panel.change(1, { option: SHOWN, value: NUMBER });
  await panel.apply();
  expect(await panel.results()).toMatchObject([
    { Résultat: 'Modifié', Avant: '', Après: NUMBER, Détail: '' },
  ]);
  expect(proof.changes).toEqual([`${SECOND} + ${SHOWN}: ${NUMBER}`]);
  await expectOffered(desk);
}

/** A number is to be given, and the portal asks what nobody can answer for the person. */
function givesNoAnswer(reason: RegExp): Check {
  return async (desk) => {
    const { panel, proof } = desk;
    proof.selects(SECOND);
    await panel.select(SECOND);
    await panel.change(1, { option: SHOWN, value: NUMBER });
    await panel.apply();
    expect(await panel.results()).toMatchObject([
      { Résultat: 'Échec', Détail: expect.stringMatching(reason) },
    ]);
    expect(proof.changes).toEqual([]);
    await expectOffered(desk);
  };
}

async function addSupervisor({ panel }: Desk): Promise<ResultRow[]> {
  await panel.change(1, { option: 'Superviseur' });
  await panel.apply();
  const rows = await panel.results();
  const rank = ({ Licence = '' }: ResultRow) => Number(Licence.slice(3).padEnd(7, '0'));
  return rows.sort((one, other) => rank(one) - rank(other));
}

/** A test whose portal has offered nothing has proved nothing. */
async function expectOffered({ panel, portal }: Desk): Promise<void> {
  const offered = await panel.page.evaluate(() => Object.keys(localStorage));
  expect(offered).toEqual(expect.arrayContaining([...portal.offers]));
}
