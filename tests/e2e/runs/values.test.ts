import { expect } from 'vitest';
import { fill, find, findBySelector, press } from '../support/find.ts';
import { IN_FIREFOX, SELDOM, test } from '../support/test.ts';

const SHOWN = 'Numéro à présenter';

test(
  'an option that is used up is taken from one user, then given to another',
  IN_FIREFOX,
  async ({ panel, portal, proof }) => {
    portal.setOption('FPC172948', 'Superviseur', 'Oui');
    portal.setStock('Superviseur', 0);
    proof.selects('FPC172947', 'FPC172948', 'FPC172961');
    await panel.select('FPC172947', 'FPC172961');
    await panel.change(1, { option: 'Superviseur' });
    await panel.preview();

    const stock = () => panel.find('group', 'Stock de «\u00a0Superviseur\u00a0»');
    await press(async () => find(await stock(), 'button', 'Libérer d’abord…'));
    const filter = await find(await stock(), 'searchbox', 'Filtrer ceux à qui retirer');
    await fill(panel.page, filter, 'FPC172948');
    await press(async () => findBySelector(await stock(), '[role="option"]'));
    await press(async () => find(await stock(), 'button', 'Transférer de 1 utilisateur'));
    await panel.preview();
    await panel.apply();

    expect(await panel.outcomes()).toEqual({
      FPC172947: 'Modifié',
      FPC172948: 'Modifié',
      FPC172961: 'Indisponible',
    });
    expect(proof.changes).toEqual(['FPC172948 x Superviseur', 'FPC172947 + Superviseur']);
  },
);

test('each user is given a number of their own', SELDOM, async ({ panel, portal, proof }) => {
  proof.selects('FPC172947', 'FPC172948');
  await panel.select('FPC172947', 'FPC172948');
  await panel.change(1, { option: SHOWN });
  await (await panel.find('combobox', 'Pour qui')).select('each');
  const column = await panel.find('textbox', 'Valeurs à donner');
  await fill(panel.page, column, 'FPC172948 01 84 78 00 00');
  await press(() => panel.find('button', 'Prendre cette valeur'));
  await panel.apply();

  expect(await panel.outcomes()).toEqual({ FPC172948: 'Modifié' });
  expect(portal.user('FPC172948').options[SHOWN]).toBe('0184780000');
  expect(portal.user('FPC172947').options[SHOWN]).toBe('');
});

test(
  'the next free number is given once, and no user’s own',
  SELDOM,
  async ({ panel, portal, proof }) => {
    proof.selects('FPC172947', 'FPC172948');
    await panel.select('FPC172947', 'FPC172948');
    await panel.change(1, { option: SHOWN });
    await (await panel.find('combobox', 'Pour qui')).select('next');
    await panel.preview();
    expect((await panel.rowsOf('FPC172947'))[0]?.Après).toBe('choisi par le portail');
    await panel.apply();

    // All other numbers of the list are users' own.
    expect(await panel.outcomes()).toEqual({ FPC172947: 'Modifié', FPC172948: 'Échec' });
    expect(portal.user('FPC172947').options[SHOWN]).toBe('0184780000');
    expect(portal.user('FPC172948').options[SHOWN]).toBe('');
  },
);
