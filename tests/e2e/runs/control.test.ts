import { describe, expect } from 'vitest';
import { waitUntil } from '../support/find.ts';
import { IN_CHROMIUM, IN_FIREFOX, SELDOM, test } from '../support/test.ts';

const FOUR = ['FPC17293', 'FPC172947', 'FPC172948', 'FPC172952'];
const SHOWN = 'Numéro à présenter';

/** Long enough to press a button while the portal works on one user, on a busy machine. */
const HELD = 3_000;

describe('Pause and Arrêter', () => {
  test(
    'Pause takes effect after the user in hand; Reprendre goes on',
    IN_FIREFOX,
    async ({ panel, portal, proof }) => {
      portal.faults.add({ on: 'change', licence: 'FPC172947', kind: 'slow', ms: HELD });
      proof.selects(...FOUR);
      await panel.startOn(FOUR);
      await panel.waitForProgress(1);
      await panel.press('Pause');
      await panel.waitForStatus('La pause prendra effet après l’utilisateur en cours.');
      await panel.waitForStatus('En pause.');
      expect(await panel.progress()).toEqual({ done: 2, total: 4 });
      expect(await panel.outcomes()).toEqual({
        FPC17293: 'Modifié',
        FPC172947: 'Modifié',
        FPC172948: 'En attente',
        FPC172952: 'En attente',
      });
      expect(proof.opened).toEqual(['FPC17293', 'FPC172947']);

      await panel.resume();
      await panel.waitUntilIdle();
      expect(await panel.status()).toContain('Terminé : 4 utilisateurs modifiés.');
      expect(proof.changes).toEqual(FOUR.map((licence) => `${licence} + Superviseur`));
    },
  );

  test(
    'Arrêter takes effect after the user in hand; the rest can be done later',
    IN_CHROMIUM,
    async ({ panel, portal, proof }) => {
      portal.faults.add({ on: 'change', licence: 'FPC172947', kind: 'slow', ms: HELD });
      proof.selects(...FOUR);
      await panel.startOn(FOUR);
      await panel.waitForProgress(1);
      await panel.press('Arrêter');
      await panel.waitForStatus('L’arrêt prendra effet après l’utilisateur en cours.');
      await panel.waitUntilIdle();
      expect(await panel.status()).toContain('Arrêté : 2 sur 4 utilisateurs traités.');
      expect(await panel.outcomes()).toEqual({
        FPC17293: 'Modifié',
        FPC172947: 'Modifié',
        FPC172948: 'Arrêté',
        FPC172952: 'Arrêté',
      });
      expect(proof.opened).toEqual(['FPC17293', 'FPC172947']);

      await panel.apply('Traiter les arrêtés');
      // The rest belongs to the lot: its report is of all.
      const done = FOUR.map((licence) => [licence, 'Modifié']);
      expect(await panel.outcomes()).toEqual(Object.fromEntries(done));
      expect(proof.changes).toEqual(FOUR.map((licence) => `${licence} + Superviseur`));
    },
  );

  test('a paused run can be stopped', SELDOM, async ({ panel, portal, proof }) => {
    portal.faults.add({ on: 'change', licence: 'FPC17293', kind: 'slow', ms: HELD });
    proof.selects(...FOUR);
    await panel.startOn(FOUR);
    // A pause that is asked for sooner is heard before the first user.
    await waitUntil(
      () => proof.opened.length === 1,
      () => 'The first detail is not opened',
    );
    await panel.press('Pause');
    await panel.waitForStatus('En pause.');
    await panel.press('Arrêter');
    await panel.waitUntilIdle();
    expect(await panel.status()).toContain('Arrêté : 1 sur 4');
    expect(proof.changes).toEqual(['FPC17293 + Superviseur']);
  });

  test('a preview can be paused and stopped', SELDOM, async ({ panel, portal, proof }) => {
    portal.faults.add({ on: 'detail', licence: 'FPC17293', kind: 'slow', ms: HELD });
    proof.selects(...FOUR);
    await panel.select(...FOUR);
    await panel.change(1, { option: 'Superviseur' });
    await panel.pressStart('Prévisualiser');
    await panel.press('Pause');
    await panel.waitForStatus('En pause.');
    await panel.press('Arrêter');
    await panel.waitUntilIdle();
    expect(await panel.status()).toContain('Prévisualisation arrêtée : rien n’a été modifié.');
    expect(proof.changes).toEqual([]);
  });
});

describe('Réessayer les échecs', () => {
  test('does again only what failed', IN_CHROMIUM, async ({ panel, portal, proof }) => {
    portal.faults.add({ on: 'change', licence: 'FPC172947', kind: 'refused' });
    proof.selects('FPC17293', 'FPC172947', 'FPC172948');
    proof.repeats('FPC172947 + Superviseur', 2);
    await panel.select('FPC17293', 'FPC172947', 'FPC172948');
    await panel.change(1, { option: 'Superviseur' });
    await panel.apply();
    expect(await panel.outcomes()).toEqual({
      FPC17293: 'Modifié',
      FPC172947: 'Échec',
      FPC172948: 'Modifié',
    });

    const question = await panel.ask('Réessayer les échecs');
    expect(question).toContain('1 utilisateur');
    expect(question).toContain('FPC172947');
    expect(question).not.toContain('FPC17293,');
    await panel.confirm();
    await panel.waitUntilIdle();
    // Another try belongs to the lot: its report is of all.
    expect(await panel.outcomes()).toEqual({
      FPC17293: 'Modifié',
      FPC172947: 'Modifié',
      FPC172948: 'Modifié',
    });
    expect(proof.changes).toEqual([
      'FPC17293 + Superviseur',
      'FPC172947 + Superviseur',
      'FPC172948 + Superviseur',
      'FPC172947 + Superviseur',
    ]);
  });
});

describe('Annuler ce lot', () => {
  test(
    'puts back what this run changed, and what nobody changed since',
    IN_FIREFOX,
    async ({ panel, portal, proof }) => {
      portal.setOption('FPC172948', 'Superviseur', 'Oui');
      proof.selects('FPC172947', 'FPC172948', 'FPC172952');
      await panel.select('FPC172947', 'FPC172948', 'FPC172952');
      await panel.change(1, { option: 'Superviseur' });
      await panel.apply();
      expect(await panel.outcomes()).toEqual({
        FPC172947: 'Modifié',
        FPC172948: 'Déjà fait',
        FPC172952: 'Modifié',
      });

      const question = await panel.ask('Annuler ce lot');
      expect(question).toContain('2 utilisateurs seront rétablis');
      expect(question).toContain('Superviseur : Oui → Non pour 2');
      expect(question).toContain('1 autre reste tel quel');
      expect(question).not.toContain('FPC172948');
      await panel.confirm();
      await panel.waitUntilIdle();
      expect(await panel.outcomes()).toEqual({ FPC172947: 'Modifié', FPC172952: 'Modifié' });
      expect(portal.user('FPC172947').options.Superviseur).toBe('Non');
      expect(portal.user('FPC172948').options.Superviseur).toBe('Oui');
      expect(proof.changes.slice(2)).toEqual([
        'FPC172947 x Superviseur',
        'FPC172952 x Superviseur',
      ]);
    },
  );

  test(
    'leaves a number that someone else has changed since',
    SELDOM,
    async ({ panel, portal, proof }) => {
      proof.selects('FPC172961', 'FPC172962');
      // Once to replace the old number, once to take the new one back.
      proof.repeats(`FPC172961 x ${SHOWN}`, 2);
      await panel.select('FPC172961');
      await panel.filter('FPC172962');
      await panel.selectAll(2);
      await panel.change(1, { action: 'Remplacer', option: SHOWN, value: '0184780013' });
      await panel.apply();
      portal.setOption('FPC172962', SHOWN, '0184780014');

      await panel.apply('Annuler ce lot');
      expect(await panel.outcomes()).toEqual({ FPC172961: 'Modifié', FPC172962: 'Indisponible' });
      expect((await panel.rowsOf('FPC172962'))[0]?.Détail).toContain(
        'Modifié depuis par quelqu’un d’autre (vaut maintenant 0184780014)',
      );
      expect(portal.user('FPC172961').options[SHOWN]).toBe('0184780000');
      expect(portal.user('FPC172962').options[SHOWN]).toBe('0184780014');
    },
  );
});
