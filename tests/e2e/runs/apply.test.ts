import { describe, expect } from 'vitest';
import { IN_CHROMIUM, IN_FIREFOX, SELDOM, test } from '../support/test.ts';

const SIMPLE = [
  'FPC17293',
  'FPC172947',
  'FPC172948',
  'FPC172952',
  'FPC172955',
  'FPC172956',
  'FPC172961',
  'FPC172962',
  'FPC172964',
  'FPC172967',
  'FPC172968',
];

describe('Prévisualiser', () => {
  test(
    'says what would happen, and changes nothing',
    IN_CHROMIUM,
    async ({ panel, portal, proof }) => {
      portal.setOption('FPC172947', 'Superviseur', 'Oui');
      proof.selects('FPC172932', 'FPC172947', 'FPC172948');
      await panel.select('FPC172932', 'FPC172947', 'FPC172948');
      await panel.change(1, { option: 'Superviseur' });
      await panel.preview();

      expect(await panel.outcomes()).toEqual({
        FPC172932: 'Indisponible',
        FPC172947: 'Déjà fait',
        FPC172948: 'À modifier',
      });
      expect(await panel.rowsOf('FPC172948')).toEqual([
        expect.objectContaining({ Option: 'Superviseur', Avant: 'Non', Après: 'Oui' }),
      ]);
      expect(await panel.status()).toContain('rien n’a été modifié');
      expect(proof.opened).toEqual(['FPC172932', 'FPC172947', 'FPC172948']);
      expect(proof.changes).toEqual([]);
    },
  );

  test(
    'of several changes says each of them, and then applies them',
    SELDOM,
    async ({ panel, proof, portal }) => {
      proof.selects('FPC172948', 'FPC172951');
      await panel.select('FPC172948', 'FPC172951');
      await panel.change(1, { option: 'Superviseur' });
      await panel.change(2, { option: 'Numéro Fax2Mail', value: '0184795005' });
      await panel.preview();
      expect(await panel.outcomes()).toEqual({
        FPC172948: 'À modifier, À modifier',
        FPC172951: 'Déjà fait, Indisponible',
      });
      expect(proof.changes).toEqual([]);

      await panel.apply();
      expect(await panel.outcomes()).toEqual({
        FPC172948: 'Modifié, Modifié',
        FPC172951: 'Déjà fait, Indisponible',
      });
      expect(portal.user('FPC172948').options).toMatchObject({
        Superviseur: 'Oui',
        'Numéro Fax2Mail': '0184795005',
      });
      // The second change was made in the opening of the first.
      expect(proof.changes).toEqual([
        'FPC172948 + Superviseur',
        'FPC172948 + Numéro Fax2Mail: 0184795005',
      ]);
    },
  );
});

describe('Appliquer', () => {
  test(
    'adds an option to every Licence simple, on all pages of the table',
    IN_FIREFOX,
    async ({ panel, portal, proof }) => {
      proof.selects(...SIMPLE);
      await panel.filter('licence simple');
      await panel.selectAll(SIMPLE.length);
      await panel.change(1, { option: 'Superviseur' });

      const question = await panel.ask();
      expect(question).toContain('11 utilisateurs');
      expect(question).toContain('Ajouter « Superviseur »');
      expect(question).toContain(portal.service.customer);
      expect(question).toContain(portal.service.name);
      expect(question).toContain(portal.service.ref);
      for (const licence of SIMPLE) expect(question).toContain(licence);
      await panel.confirm();
      await panel.waitUntilIdle();

      expect(await panel.status()).toContain('Terminé : 11 utilisateurs modifiés.');
      expect(await panel.outcomes()).toEqual(
        Object.fromEntries(SIMPLE.map((licence) => [licence, 'Modifié'])),
      );
      expect(await panel.rowsOf('FPC17293')).toEqual([
        expect.objectContaining({ Avant: 'Non', Après: 'Oui' }),
      ]);
      expect(proof.changes.sort()).toEqual(SIMPLE.map((licence) => `${licence} + Superviseur`));
      for (const licence of SIMPLE) expect(portal.user(licence).options.Superviseur).toBe('Oui');
    },
  );

  test('leaves the portal scrolled as the person had it', IN_CHROMIUM, async ({ panel, proof }) => {
    const sideways = () => panel.page.evaluate(() => document.body.scrollLeft);
    expect(await sideways()).toBe(0);
    proof.selects('FPC172947');
    await panel.select('FPC172947');
    await panel.change(1, { option: 'Superviseur' });
    await panel.apply();
    expect(await panel.outcomes()).toEqual({ FPC172947: 'Modifié' });
    expect(await sideways()).toBe(0);
  });

  test('asks first: Annuler and Échap change nothing', async ({ panel, proof }) => {
    proof.selects('FPC172947');
    await panel.select('FPC172947');
    await panel.change(1, { option: 'Superviseur' });
    await panel.ask();
    await panel.press('Annuler');
    await panel.waitUntilAnswered();
    expect(await panel.has('table', 'Résultats')).toBe(false);

    await panel.ask();
    await panel.page.keyboard.press('Escape');
    await panel.waitUntilAnswered();
    expect(await panel.status()).toBe('1 utilisateur sélectionné');
    // Where nothing was changed yet, a detail has been read before it was asked.
    expect(proof.changes).toEqual([]);
  });

  test('leaves alone who has it already, and says so', SELDOM, async ({ panel, portal, proof }) => {
    portal.setOption('FPC172948', 'Superviseur', 'Oui');
    proof.selects('FPC172947', 'FPC172948');
    await panel.select('FPC172947', 'FPC172948');
    await panel.change(1, { option: 'superviseur' });
    await panel.apply();
    expect(await panel.outcomes()).toEqual({ FPC172947: 'Modifié', FPC172948: 'Déjà fait' });
    expect(proof.changes).toEqual(['FPC172947 + Superviseur']);
  });
});

describe('the stock', IN_CHROMIUM, () => {
  test('that is used up leaves the rest unavailable', async ({ panel, portal, proof }) => {
    portal.setStock('Superviseur', 2);
    proof.selects('FPC17293', 'FPC172947', 'FPC172948', 'FPC172952');
    await panel.select('FPC17293', 'FPC172947', 'FPC172948', 'FPC172952');
    await panel.change(1, { option: 'Superviseur' });
    await panel.apply();
    expect(await panel.outcomes()).toEqual({
      FPC17293: 'Modifié',
      FPC172947: 'Modifié',
      FPC172948: 'Indisponible',
      FPC172952: 'Indisponible',
    });
    expect((await panel.rowsOf('FPC172948'))[0]?.Détail).toContain('ne propose pas cette action');
    expect(proof.changes).toEqual(['FPC17293 + Superviseur', 'FPC172947 + Superviseur']);
    expect(portal.stock('Superviseur')).toBe(0);
  });

  test('that someone else takes at the last moment fails with the portal’s own words', async ({
    panel,
    portal,
    proof,
  }) => {
    portal.faults.add({ on: 'change', licence: 'FPC172947', kind: 'stock-taken' });
    proof.selects('FPC17293', 'FPC172947', 'FPC172948');
    await panel.select('FPC17293', 'FPC172947', 'FPC172948');
    await panel.change(1, { option: 'Superviseur' });
    await panel.apply();
    expect(await panel.outcomes()).toEqual({
      FPC17293: 'Modifié',
      FPC172947: 'Échec',
      FPC172948: 'Indisponible',
    });
    expect((await panel.rowsOf('FPC172947'))[0]?.Détail).toContain(
      "Il n'y a plus d'option Superviseur disponible pour ce service.",
    );
    expect(portal.user('FPC172947').options.Superviseur).toBe('Non');
  });
});
