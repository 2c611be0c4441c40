import { describe, expect } from 'vitest';
import { IN_CHROMIUM, test } from '../support/test.ts';

const FIVE = ['FPC17293', 'FPC172947', 'FPC172948', 'FPC172952', 'FPC172955'];

describe('a run that pauses by itself', IN_CHROMIUM, () => {
  test('after three users that fail alike: Continuer quand même does the others', async ({
    panel,
    portal,
    proof,
  }) => {
    portal.faults.add({ on: 'change', kind: 'refused', times: 4 });
    proof.selects(...FIVE);
    await panel.startOn(FIVE);
    await panel.waitForAlert(/Trois utilisateurs de suite ont échoué .*Opération refusée/);
    expect(proof.opened).toEqual(FIVE.slice(0, 3));
    expect(await panel.outcomes()).toMatchObject({ FPC172948: 'Échec', FPC172952: 'En attente' });

    await panel.press('Continuer quand même');
    await panel.waitUntilIdle();
    expect(await panel.outcomes()).toMatchObject({ FPC172952: 'Échec', FPC172955: 'Modifié' });
    expect(proof.changes).toEqual(FIVE.map((licence) => `${licence} + Superviseur`));
  });

  test('after a first change that cannot be read back: Arrêter leaves the others as they are', async ({
    panel,
    portal,
    proof,
  }) => {
    portal.faults.add({ on: 'change', kind: 'ignored' });
    proof.selects(...FIVE);
    await panel.startOn(FIVE);
    await panel.waitForAlert('La première modification n’a pas pu être relue');
    expect(await panel.has('button', 'Reprendre')).toBe(true);

    await panel.press('Arrêter');
    await panel.waitUntilIdle();
    expect(await panel.outcomes()).toMatchObject({ FPC17293: 'À vérifier', FPC172947: 'Arrêté' });
    expect(proof.changes).toEqual(['FPC17293 + Superviseur']);
  });
});
