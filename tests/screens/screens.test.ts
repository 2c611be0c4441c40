/** `npm run screens`: pictures of every state of the interface, to be looked at, in .output/screens. */
import type { Browser } from 'puppeteer';
import type { Panel } from '../e2e/support/panel.ts';
import { Popup } from '../e2e/support/popup.ts';
import type { Portal } from '../portal/server.ts';
import { openPopup } from '../tools/browsers/open-popup.ts';
import { inBothLanguages, type Journey } from './in-both-languages.ts';
import type { Photographer } from './photographer.ts';

/** What the journey is about: users who can be given the option, one who has it, one who cannot have it. */
const ABLE = ['FPC172947', 'FPC172948', 'FPC172956'] as const;
const UNABLE = 'FPC172932';
const LISTED = [...ABLE, UNABLE, 'FPC172952', 'FPC17293', 'Inconnu', 'Martin'].join('\n');

inBothLanguages('every state of a lot', journey);

/** A person goes from an empty panel to the report of a lot, and undoes it; each state is photographed. */
async function journey({ portal, browser, panel, photographer }: Journey): Promise<void> {
  const take = (state: string) => photographer.take(panel.page, state);
  await take('first-sight');
  await panel.paste(LISTED);
  await take('pasted');
  await panel.press('Fermer la liste');
  await take('chosen');
  await panel.filter('hopital');
  await take('hidden-by-the-filter');
  await panel.filter('');
  await panel.open('Modifications');
  await take('changes');
  await panel.pressStart('Appliquer');
  await panel.waitForAlert(/./);
  await take('option-missing');
  await panel.change(1, { option: 'Superviseur' });
  await take('change');
  await panel.preview();
  await take('previewed');
  await panel.change(1, { action: 'Retirer' });
  await panel.open('Vérification');
  await take('preview-out-of-date');
  await panel.change(1, { action: 'Ajouter' });
  await carryOut(panel, portal, take);
  await aside(browser, photographer);
}

async function carryOut(
  panel: Panel,
  portal: Portal,
  take: (state: string) => Promise<void>,
): Promise<void> {
  await panel.ask();
  await take('confirmation');
  portal.faults.add({ on: 'change', licence: ABLE[1], kind: 'refused' });
  portal.faults.add({ on: 'detail', licence: ABLE[2], kind: 'slow', ms: 10_000 });
  await panel.confirm();
  await panel.waitForProgress(2);
  await take('running');
  await panel.fold();
  await take('folded');
  await panel.unfold();
  await panel.waitUntilIdle();
  await take('report');
  await panel.press('Annuler ce lot');
  await panel.find('button', 'Rétablir');
  await take('undo-asked');
  await panel.press('Revenir');
  await panel.page.reload();
  await panel.region();
  await take('loaded-again');
  await panel.open('Bilan');
  await take('report-of-before');
}

/** The extension's own pages. */
async function aside(browser: Browser, photographer: Photographer): Promise<void> {
  const popup = await Popup.open(browser);
  await popup.waitForStatus(/./);
  await photographer.take(popup.page, 'popup');
  for (const path of ['history.html', 'options.html']) {
    const page = await openPopup(browser, path);
    await page.waitForSelector('h1');
    await photographer.take(page, path.replace('.html', ''));
  }
}
