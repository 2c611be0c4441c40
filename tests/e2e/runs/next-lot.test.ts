/** What a person does after a lot: comes back to it, or takes its users and its changes for another one. */
import { describe, expect } from 'vitest';
import { waitUntilGone } from '../support/find.ts';
import { IN_CHROMIUM, test } from '../support/test.ts';

const TWO = ['FPC17293', 'FPC172947'] as const;
const DONE = { FPC17293: 'Modifié', FPC172947: 'Modifié' };

describe('a lot that is over', () => {
  test(
    'is there again after another page of the portal',
    IN_CHROMIUM,
    async ({ panel, portal, proof }) => {
      const { page } = panel;
      proof.selects(...TWO);
      await panel.startOn(TWO);
      await panel.waitUntilIdle();

      await page.goto(new URL('/', portal.service.usersUrl).href);
      await page.goto(portal.service.usersUrl);

      await panel.open('Bilan');
      expect(await panel.outcomes()).toEqual(DONE);
    },
  );

  test('gives its users and its changes to another lot', IN_CHROMIUM, async ({ panel, proof }) => {
    proof.selects(...TWO);
    await panel.startOn(TWO);
    await panel.waitUntilIdle();
    await panel.press('Nouveau lot');
    await waitUntilGone(await panel.region(), 'table', 'Résultats');
    await panel.toggle(TWO[0]);
    await panel.waitForSelected(1);

    await panel.open('Bilan');
    await panel.press('Re-sélectionner les mêmes');
    await panel.waitForSelected(2);
    await panel.open('Bilan');
    await panel.press('Refaire pour d’autres');
    await panel.preview();
    expect(await panel.outcomes()).toEqual({ FPC17293: 'Déjà fait', FPC172947: 'Déjà fait' });
  });
});
