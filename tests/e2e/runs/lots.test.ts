import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect } from 'vitest';
import { PORTAL_HOSTS } from '../../tools/browsers/browser-options.ts';
import { launch } from '../../tools/browsers/launch.ts';
import { downloaded } from '../support/downloaded.ts';
import { browserName } from '../support/find.ts';
import { Panel } from '../support/panel.ts';
import { openUsers } from '../support/portal-tab.ts';
import { IN_FIREFOX, SELDOM, test } from '../support/test.ts';

const [ONE, TWO, THREE] = ['FPC17293', 'FPC172947', 'FPC172948'] as const;
const ALL = [ONE, TWO, THREE];
const ALL_DONE = { [ONE]: 'Modifié', [TWO]: 'Modifié', [THREE]: 'Modifié' };
const REPORT = /^openip_dupont-fils-sas_.*\.csv$/;

describe('a lot that is over', () => {
  test('is found again after a load: retry, report and undo are about the whole lot', {
    ...IN_FIREFOX,
    timeout: 120_000,
  }, async ({ downloads, panel, portal, proof }) => {
    const before = portal.users();
    portal.faults.add({ on: 'change', licence: TWO, kind: 'refused' });
    proof.selects(...ALL);
    proof.repeats(`${TWO} + Superviseur`, 2);
    await panel.startOn(ALL);
    await panel.waitUntilIdle();

    await panel.page.reload();
    await panel.waitForLot(/^Lot du \d\d\/\d\d \d\d:\d\d · 2 sur 3 modifiés · 1 échec$/);
    await panel.open('Bilan');
    expect(await panel.outcomes()).toEqual({ ...ALL_DONE, [TWO]: 'Échec' });

    await panel.apply('Réessayer les échecs');
    expect(await panel.outcomes()).toEqual(ALL_DONE);

    await panel.press('Exporter le rapport');
    const { bytes } = await downloaded(downloads, REPORT);
    const lines = bytes.toString('utf8').trimEnd().split('\r\n').slice(1);
    expect(lines.map((line) => line.match(/;(Modifié|Échec);/)?.[1])).toEqual(
      Object.values(ALL_DONE),
    );

    const question = await panel.ask('Annuler ce lot');
    expect(question).toContain('3 utilisateurs');
    await panel.confirm();
    await panel.waitUntilIdle();
    expect(portal.users()).toEqual(before);
    expect(await panel.status()).toContain('Lot annulé : 3 rétablis');

    await panel.page.reload();
    await panel.waitForLot(/^Lot du .* · Lot annulé : 3 rétablis$/);
    await panel.open('Bilan');
    expect(await panel.has('button', 'Annuler ce lot')).toBe(false);
  });

  test('is found again after the browser was closed', SELDOM, async ({ portal, proof }) => {
    const profile = await mkdtemp(join(tmpdir(), 'myopenip-bulk-profile-'));
    const open = async () => {
      const browser = await launch(browserName, { hosts: PORTAL_HOSTS, profile });
      return { browser, panel: new Panel(await openUsers(browser, portal)) };
    };
    try {
      const first = await open();
      proof.selects(ONE, TWO);
      await first.panel.lookAt();
      await first.panel.startOn([ONE, TWO]);
      await first.panel.waitUntilIdle();
      await first.browser.close();

      const second = await open();
      await second.panel.lookAt();
      await second.panel.waitForLot(/^Lot du .* · 2 sur 2 modifiés$/);
      await second.panel.open('Bilan');
      await second.panel.apply('Annuler ce lot');
      expect(portal.user(ONE).options.Superviseur).toBe('Non');
      expect(portal.user(TWO).options.Superviseur).toBe('Non');
      await second.browser.close();
    } finally {
      await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    }
  });
});
