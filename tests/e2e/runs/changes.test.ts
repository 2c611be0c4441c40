import { describe, expect } from 'vitest';
import { browserName, press } from '../support/find.ts';
import { IN_CHROMIUM, IN_FIREFOX, SELDOM, test } from '../support/test.ts';

const FAX = 'Numéro Fax2Mail';
const SHOWN = 'Numéro à présenter';

describe('Retirer', () => {
  test('takes an option away, and only where it is', async ({ panel, portal, proof }) => {
    portal.setOption('FPC172947', 'Superviseur', 'Oui');
    proof.selects('FPC172947', 'FPC172948');
    await panel.select('FPC172947', 'FPC172948');
    await panel.change(1, { action: 'Retirer', option: 'Superviseur' });
    await panel.apply();
    expect(await panel.outcomes()).toEqual({ FPC172947: 'Modifié', FPC172948: 'Déjà fait' });
    expect(await panel.rowsOf('FPC172947')).toEqual([
      expect.objectContaining({ Avant: 'Oui', Après: 'Non' }),
    ]);
    expect(proof.changes).toEqual(['FPC172947 x Superviseur']);
    expect(portal.user('FPC172947').options.Superviseur).toBe('Non');
  });
});

describe('a number', () => {
  test(
    'is added with its value, however that is written',
    IN_CHROMIUM,
    async ({ panel, portal, proof }) => {
      proof.selects('FPC172947', 'FPC172948');
      await panel.select('FPC172947', 'FPC172948');
      await panel.change(1, { option: SHOWN, value: '01 84 78 00 00' });
      await panel.apply();
      expect(await panel.outcomes()).toEqual({ FPC172947: 'Modifié', FPC172948: 'Modifié' });
      for (const licence of ['FPC172947', 'FPC172948']) {
        expect(portal.user(licence).options[SHOWN]).toBe('0184780000');
      }
    },
  );

  test(
    'is replaced: the old one taken away, the new one given; who has none gets it where that is said',
    IN_FIREFOX,
    async ({ panel, portal, proof }) => {
      proof.selects('FPC172947', 'FPC172961');
      await panel.select('FPC172947', 'FPC172961');
      await panel.change(1, { action: 'Remplacer', option: SHOWN, value: '0184780013' });
      await panel.preview();
      expect(await panel.outcomes()).toEqual({
        FPC172947: 'Indisponible',
        FPC172961: 'À modifier',
      });

      await panel.open('Modifications');
      await panel.waitForText('.if-none', '1 sur 2 n’en a pas.');
      await press(() => panel.find('radio', 'en reçoit un'));
      await panel.open('Vérification');
      expect(await panel.outcomes()).toEqual({ FPC172947: 'À modifier', FPC172961: 'À modifier' });
      await panel.apply();
      expect(await panel.outcomes()).toEqual({ FPC172947: 'Modifié', FPC172961: 'Modifié' });
      expect(await panel.rowsOf('FPC172961')).toEqual([
        expect.objectContaining({ Avant: '0184780000', Après: '0184780013' }),
      ]);
      expect(proof.changes).toEqual([
        `FPC172947 + ${SHOWN}: 0184780013`,
        `FPC172961 x ${SHOWN}`,
        `FPC172961 + ${SHOWN}: 0184780013`,
      ]);
      expect(portal.user('FPC172961').options[SHOWN]).toBe('0184780013');
    },
  );

  test(
    'that was replaced by one the portal does not offer is put back',
    SELDOM,
    async ({ panel, proof }) => {
      proof.selects('FPC172961');
      await panel.select('FPC172961');
      await panel.change(1, { action: 'Remplacer', option: SHOWN, value: '0999999999' });
      await panel.apply();
      const [row] = await panel.rowsOf('FPC172961');
      expect(row).toMatchObject({ Résultat: 'Échec', Avant: '0184780000', Après: '0184780000' });
      expect(row?.Détail).toContain('ne propose pas la valeur 0999999999');
      expect(row?.Détail).toContain('L’ancienne valeur 0184780000 a été remise.');
      expect(proof.changes).toEqual([`FPC172961 x ${SHOWN}`, `FPC172961 + ${SHOWN}: 0184780000`]);
    },
  );

  test(
    'that the portal does not offer is not sent',
    IN_CHROMIUM,
    async ({ panel, portal, proof }) => {
      proof.selects('FPC172947', 'FPC172948');
      await panel.select('FPC172947', 'FPC172948');
      // The other user's own fax number.
      portal.setOption('FPC172948', FAX, '0184795005');
      await panel.change(1, { option: FAX, value: '0184795005' });
      await panel.apply();
      expect(await panel.outcomes()).toEqual({ FPC172947: 'Échec', FPC172948: 'Déjà fait' });
      expect((await panel.rowsOf('FPC172947'))[0]?.Détail).toContain(
        'ne propose pas la valeur 0184795005',
      );
      expect(proof.changes).toEqual([]);
    },
  );

  test(
    'that is missing where the portal asks for it fails with words',
    IN_CHROMIUM,
    async ({ panel, proof }) => {
      proof.selects('FPC172947');
      await panel.select('FPC172947');
      await panel.change(1, { option: FAX });
      await panel.apply();
      const [row] = await panel.rowsOf('FPC172947');
      expect(row?.Résultat).toBe('Échec');
      expect(row?.Détail).toContain('Le portail demande une valeur');
      expect(proof.changes).toEqual([]);
    },
  );

  test(
    'that someone took while the portal’s list was open fails with the portal’s words',
    IN_CHROMIUM,
    async ({ panel, portal, proof }) => {
      portal.faults.add({ on: 'change', kind: 'stock-taken', licence: 'FPC172947' });
      proof.selects('FPC172947');
      await panel.select('FPC172947');
      await panel.change(1, { option: FAX, value: '0184795006' });
      await panel.apply();
      const [row] = await panel.rowsOf('FPC172947');
      expect(row?.Résultat).toBe('Échec');
      expect(row?.Détail).toContain(`Il n'y a plus d'option ${FAX} disponible`);
      expect(proof.changes).toEqual([`FPC172947 + ${FAX}: 0184795006`]);
    },
  );

  test(
    'is not put in the place of another one by Ajouter',
    IN_CHROMIUM,
    async ({ panel, proof }) => {
      proof.selects('FPC172961');
      await panel.select('FPC172961');
      await panel.change(1, { option: SHOWN, value: '0184780013' });
      await panel.apply();
      const [row] = await panel.rowsOf('FPC172961');
      expect(row?.Résultat).toBe('Indisponible');
      expect(row?.Détail).toContain('déjà une autre valeur (0184780000)');
      expect(proof.changes).toEqual([]);
    },
  );
});

describe('several changes', () => {
  test(
    'are made in one opening of each user’s detail',
    IN_CHROMIUM,
    async ({ panel, portal, proof }) => {
      portal.setOption('FPC172947', 'Option standardiste', 'Oui');
      proof.selects('FPC172947');
      await panel.select('FPC172947');
      await panel.change(1, { option: 'Superviseur' });
      await panel.change(2, { action: 'Retirer', option: 'Option standardiste' });
      await panel.apply();
      expect(await panel.outcomes()).toEqual({ FPC172947: 'Modifié, Modifié' });
      expect(proof.changes).toEqual(['FPC172947 + Superviseur', 'FPC172947 x Option standardiste']);
      // The portal's page asks for the detail after each change; then it is opened anew, once.
      const kinds = portal.audit.map(({ kind }) => kind).filter((kind) => kind !== 'login');
      // One is read before it is asked, where nothing was changed yet.
      expect(kinds).toEqual(['open', 'open', 'change', 'open', 'change', 'open', 'open']);
    },
  );

  test(
    'that contradict each other are refused before anything is opened',
    IN_CHROMIUM,
    async ({ panel, proof }) => {
      await panel.select('FPC172947');
      await panel.change(1, { option: 'Superviseur' });
      await panel.change(2, { action: 'Retirer', option: 'SUPERVISEUR' });
      await panel.pressStart('Appliquer');
      await panel.waitForAlert('Modification 2 : « SUPERVISEUR » est déjà demandée autrement.');
      await panel.pressStart('Prévisualiser');
      await panel.waitForAlert('Modification 2');
      expect(proof.isUntouched).toBe(true);
    },
  );
});

/** Said before the portal is asked for anything: the same in both browsers. */
describe.skipIf(browserName === 'firefox')('what is missing or unknown', () => {
  test('is said at once: no user, no change, no new value', async ({ panel, proof }) => {
    await panel.pressStart('Appliquer');
    await panel.waitForAlert('Sélectionnez au moins un utilisateur.');
    await panel.select('FPC172947');
    await panel.pressStart('Appliquer');
    await panel.waitForAlert('Indiquez au moins une modification.');
    await panel.change(1, { action: 'Remplacer', option: FAX });
    await panel.pressStart('Appliquer');
    await panel.waitForAlert('indiquez la nouvelle valeur');
    await panel.pressStart('Prévisualiser');
    await panel.waitForAlert('indiquez la nouvelle valeur');
    expect(await panel.has('alertdialog', 'Confirmer les modifications')).toBe(false);
    expect(proof.isUntouched).toBe(true);
  });

  test('an option that nobody has fails for each, and touches nothing', async ({
    panel,
    proof,
  }) => {
    proof.selects('FPC172947', 'FPC172948');
    await panel.select('FPC172947', 'FPC172948');
    await panel.change(1, { option: 'Messagerie vocale' });
    await panel.apply();
    expect(await panel.outcomes()).toEqual({ FPC172947: 'Échec', FPC172948: 'Échec' });
    expect((await panel.rowsOf('FPC172947'))[0]?.Détail).toContain(
      'La fiche ne montre pas d’option « Messagerie vocale »',
    );
    expect(proof.changes).toEqual([]);
  });
});
