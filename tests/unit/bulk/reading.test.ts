import { describe, expect, test } from 'vitest';
import { isAbsent, isSet, isYesNo, lineOf, sameState } from '../../../utils/bulk/reading';
import { reading } from '../support/builders';

describe('isSet', () => {
  test.each(['Oui', 'OUI', 'oui\u00a0', 'Yes', 'Actif', '0199001234', '01 99 00 12 34'])(
    'sees an option in %j',
    (value) => {
      expect(isSet(value)).toBe(true);
    },
  );

  test.each(['', ' ', '\u00a0', 'Non', 'NON :', 'Aucun', 'aucune', '-', '—', 'Non défini', 'No'])(
    'sees none in %j',
    (value) => {
      expect(isSet(value)).toBe(false);
    },
  );
});

describe('what is not understood', () => {
  test.each(['0', 'En attente', 'Oui Non', 'Indisponible'])(
    'is neither there nor not: %j',
    (value) => {
      expect([isSet(value), isAbsent(value)]).toEqual([false, false]);
      expect(sameState(value, value)).toBe(false);
    },
  );
});

describe('isYesNo', () => {
  test.each(['Oui', 'non', 'Yes', 'NO', 'Actif'])('is true of %j', (value) => {
    expect(isYesNo(value)).toBe(true);
  });

  test.each(['', 'Aucun', '0199001234', '-'])('is false of %j', (value) => {
    expect(isYesNo(value)).toBe(false);
  });
});

describe('lineOf', () => {
  test('finds a line by its label, however it is written', () => {
    const shown = reading([
      ['Numéro Fax2Mail', 'Aucun', 'add'],
      ['NUME\u0301RO A\u0300 PRE\u0301SENTER\u00a0:', '', 'add'],
    ]);

    expect(lineOf(shown, 'Numéro à présenter')).toBe(shown.options[1]);
  });

  test('does not take a label that only begins alike', () => {
    const shown = reading([['Restrictions d’appels sortants hors forfait', 'Non', 'none']]);

    expect(lineOf(shown, 'Restrictions d’appels sortants')).toBeUndefined();
  });

  test('says so when two lines have the label', () => {
    const shown = reading([
      ['Superviseur', 'Oui', 'remove'],
      ['superviseur', 'Non', 'add'],
    ]);

    expect(lineOf(shown, 'Superviseur')).toBe('ambiguous');
  });
});

describe('sameState', () => {
  test.each([
    ['Aucun', ''],
    ['Non', '-'],
    ['0199001234', '+33 1 99 00 12 34'],
    ['Oui', 'OUI'],
  ])('takes %j and %j for one', (one, other) => {
    expect(sameState(one, other)).toBe(true);
  });

  test.each([
    ['Oui', 'Non'],
    ['0199001234', 'Aucun'],
    ['0199001234', '0199001235'],
    ['Oui', '0199001234'],
  ])('tells %j from %j', (one, other) => {
    expect(sameState(one, other)).toBe(false);
  });
});
