import { describe, expect } from 'vitest';
import { IN_CHROMIUM, IN_FIREFOX, onSkin } from '../support/test.ts';

const SHOWN = 'Numéro à présenter';

describe.each(['page', 'native'] as const)('a portal that asks by a dialog: %s', (confirmation) => {
  const asking = onSkin({ confirmation });
  /** A browser's own question is another in each browser. */
  const where = confirmation === 'page' ? IN_CHROMIUM : IN_FIREFOX;

  asking(
    'is answered once per change, also after it has asked for the value',
    where,
    async ({ panel, portal, proof }) => {
      portal.setOption('FPC172947', 'Superviseur', 'Oui');
      proof.selects('FPC172947', 'FPC172948');
      await panel.select('FPC172947', 'FPC172948');
      await panel.change(1, { action: 'Retirer', option: 'Superviseur' });
      await panel.change(2, { option: SHOWN, value: '0184780000' });
      await panel.apply();
      const outcomes = (await panel.results()).map((row) => `${row.Licence} ${row.Résultat}`);
      expect(outcomes.sort()).toEqual([
        'FPC172947 Modifié',
        'FPC172947 Modifié',
        'FPC172948 Déjà fait',
        'FPC172948 Modifié',
      ]);
      expect(portal.user('FPC172947').options).toMatchObject({
        Superviseur: 'Non',
        [SHOWN]: '0184780000',
      });
      expect(portal.user('FPC172948').options[SHOWN]).toBe('0184780000');
    },
  );
});
