import { describe, expect } from 'vitest';
import type { PortalOptions } from '../portal/server.ts';
import { Panel } from './support/panel.ts';
import { logIn } from './support/portal-tab.ts';
import { test } from './support/test.ts';

const SHOWN = 'Numéro à présenter';

describe.each(['bare', 'native'] as const)('a portal of another make: %s', (skin) => {
  const skinned = test
    .override('portalOptions', { users: 8, latency: 20, skin } as PortalOptions)
    .override('panel', async ({ browser, portal, tabs: _ }) => {
      const page = await browser.newPage();
      await page.goto(portal.service.usersUrl);
      if (await page.$('#login')) await logIn(page);
      return new Panel(page);
    });

  skinned('is previewed, changed, read back and put back', async ({ panel, portal, proof }) => {
    const before = portal.users().map(({ options }) => options);
    portal.setOption('FPC172947', 'Superviseur', 'Oui');
    proof.selects('FPC17293', 'FPC172947', 'FPC172948');
    await panel.select('FPC17293', 'FPC172947', 'FPC172948');
    await panel.change(1, { option: 'Superviseur' });
    await panel.change(2, { option: SHOWN, value: '0184780000' });
    await panel.preview();
    expect(proof.changes).toEqual([]);
    await panel.apply();
    const outcomes = (await panel.results()).map((row) => {
      return [row.Licence, row.Option, row.Après, row.Résultat].join(' ');
    });
    expect(outcomes.sort()).toEqual([
      `FPC17293 ${SHOWN} 0184780000 Modifié`,
      'FPC17293 Superviseur Oui Modifié',
      `FPC172947 ${SHOWN} 0184780000 Modifié`,
      'FPC172947 Superviseur Oui Déjà fait',
      `FPC172948 ${SHOWN} 0184780000 Modifié`,
      'FPC172948 Superviseur Oui Modifié',
    ]);
    expect(proof.changes).toHaveLength(5);
    await panel.apply('Annuler ce lot');
    portal.setOption('FPC172947', 'Superviseur', 'Non');
    expect(portal.users().map(({ options }) => options)).toEqual(before);
  });
});
