import type { Page } from 'puppeteer';
import { describe, expect } from 'vitest';
import { openPopup } from '../../tools/browsers/open-popup.ts';
import { downloaded } from '../support/downloaded.ts';
import { find, waitForText } from '../support/find.ts';
import { Popup } from '../support/popup.ts';
import { setQuarantine } from '../support/settings.ts';
import { IN_FIREFOX, test } from '../support/test.ts';

const TWO = ['FPC172947', 'FPC172948'];
/** A busy portal may still act; for a test, no more than a moment. In seconds. */
const SHORT = 2;

const said = (page: Page) => page.$eval('main', (main) => main.innerText);

async function press(page: Page, name: string): Promise<void> {
  await page.bringToFront();
  await (await find(page, 'button', name)).click();
}

/** Other tests of the file, and a first try of this one, leave their runs. */
async function emptyJournal(page: Page): Promise<void> {
  const text = await waitForText(() => said(page), /lots? dans le journal/);
  if (text.includes('Aucun lot dans le journal')) return;
  await press(page, 'Tout effacer');
  await press(page, 'Effacer définitivement');
  await waitForText(() => said(page), 'Aucun lot dans le journal');
}

describe('Réglages', IN_FIREFOX, () => {
  test('sets how long a doubt is left alone; exports and erases the journal', async ({
    browser,
    downloads,
    panel,
    portal,
    proof,
  }) => {
    await emptyJournal(await openPopup(browser, 'options.html'));
    await setQuarantine(browser, SHORT);

    // The portal is too busy for the first change: it is asked again after the time that was set.
    portal.faults.add({ on: 'change', kind: 'error-500' });
    proof.selects(...TWO);
    proof.repeats('FPC172947 + Superviseur', 2);
    await panel.lookAt();
    await panel.startOn(TWO);
    await panel.waitForStatus(`Nouvelle lecture de la fiche dans ${SHORT} s.`);
    await panel.waitUntilIdle();
    expect(await panel.outcomes()).toEqual({ FPC172947: 'Modifié', FPC172948: 'Modifié' });

    const again = await openPopup(browser, 'options.html');
    await waitForText(() => said(again), '1 lot dans le journal');
    await press(again, 'Exporter le journal');
    const exported = /^openip_journal_\d{4}-\d\d-\d\d_\d\dh\d\d\.json$/;
    const { bytes } = await downloaded(downloads, exported);
    const [run] = JSON.parse(bytes.toString('utf8')).runs;
    const kinds = run.entries.map(({ event }: { event: { kind: string } }) => event.kind);
    const once = ['intent', 'outcome'];
    expect(kinds).toEqual(['started', 'intent', ...once, ...once, 'finished']);

    await press(again, 'Tout effacer');
    await press(again, 'Effacer définitivement');
    await waitForText(() => said(again), '1 lot effacé.');
    await waitForText(() => said(again), 'Aucun lot dans le journal');
    const popup = await Popup.open(browser);
    await popup.waitForStatus('Aucun lot en cours.');
    expect(await popup.page.$('.lot')).toBe(null);
  });
});
