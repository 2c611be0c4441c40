import { describe, expect, test } from 'vitest';
import { lineOf } from '../../../utils/bulk/reading';
import { reading } from '../support/builders';

describe('the line of an option', () => {
  test('is found by its label, however it is written', () => {
    const shown = reading([
      ['Numéro Fax2Mail', 'Aucun', 'add'],
      ['NUME\u0301RO A\u0300 PRE\u0301SENTER\u00a0:', '', 'add'],
    ]);

    expect(lineOf(shown, 'Numéro à présenter')).toBe(shown.options[1]);
  });

  test('is not one whose label only begins alike', () => {
    const shown = reading([['Restrictions d’appels sortants hors forfait', 'Non', 'none']]);

    expect(lineOf(shown, 'Restrictions d’appels sortants')).toBeUndefined();
  });

  test('is ambiguous where two lines have its label', () => {
    const shown = reading([
      ['Superviseur', 'Oui', 'remove'],
      ['superviseur', 'Non', 'add'],
    ]);

    expect(lineOf(shown, 'Superviseur')).toBe('ambiguous');
  });
});
