import { expect, test } from 'vitest';
import { readReport } from '../../../utils/wanted/report-in';
import { sheet } from '../support/sheets';
import { HEADINGS } from '../support/wanted-lines';

test('a report that comes back says who is not done', () => {
  const report = sheet([
    ['Service', 'Licence', 'SDA', 'Nom', 'Option', 'Action', 'Avant', 'Après', 'Résultat'],
    ['MCX1', 'FPC1', '', '', 'Superviseur', 'Ajouter', 'Non', 'Oui', 'Modifié'],
    ['MCX1', 'FPC1', '', '', 'Numéro Fax2Mail', 'Ajouter', '', '', 'Échec'],
    ['MCX1', 'FPC2', '', '', 'Superviseur', 'Ajouter', 'Oui', 'Oui', 'Déjà fait'],
    ['MCX1', 'FPC3', '', '', 'Superviseur', 'Ajouter', 'Non', '', 'Arrêté'],
    ['MCX1', 'FPC4', '', '', 'Superviseur', 'Ajouter', 'Non', '', 'Échec'],
    ['MCX1', 'FPC4', '', '', 'Superviseur', 'Ajouter', 'Non', 'Oui', 'Modifié'],
  ]);

  expect(readReport(report)).toEqual({
    ...{ total: 4, undone: ['FPC1', 'FPC3'] },
    services: ['MCX1'],
  });
  expect(readReport(sheet([HEADINGS, ['FPC1', '', 'Oui', '']]))).toBeUndefined();
});
