import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  haveSameState,
  isAbsent,
  isSet,
  isYesNo,
  normaliseValue,
  numberIn,
  plainValue,
  stateOfValue,
} from '../../../utils/bulk/shown-value';

const YES = ['Oui', 'OUI', 'Yes', 'Actif', 'Activé', '✓', '✔️', '✅ Oui', '(Oui)', ': Oui'];
const NO = [
  ...['', ' ', '-', '—', ':', 'Non', 'NON :', ': Non', '? Non', 'Non *', 'Non (3 disponibles)'],
  ...['Non (option payante)', 'Non – 3 disponibles', 'Non 10 €/mois', 'Non souscrit', 'Non activé'],
  ...['Non (indisponible)', 'Non – indisponible', 'Aucun (épuisé)', 'No (not available)'],
  ...[
    'Non défini',
    'Aucun',
    'Aucun numéro',
    'No number',
    'Désactivée',
    'Inactif',
    '✗',
    '❌ Non',
    '∅',
  ],
  ...['✗ (indisponible)', '✗ indisponible', '✗ (3 disponibles)', '❌ 10 €/mois'],
];
const UNCLEAR = [
  ...[
    'En attente de validation',
    "En cours d'activation",
    "Échec d'activation",
    'Refusé',
    'Résilié',
  ],
  ...['✓ (indisponible)', '✗ (activation demandée)', '✗ 0184252688', '✓ Superviseur', '∅ Oui'],
  ...['Oui (indisponible)', 'Non (indisponible jusqu’à demain)', '(indisponible)'],
  ...['Suspendu', 'Indisponible', '0', 'KO', 'NC', 'Oui Non', 'Non Oui', 'Non Enregistrement Oui'],
  ...['Oui (résiliation en cours)', 'Non (activation demandée)', 'Non, mais bientôt', '✗ Oui', '…'],
  ...['Êtes-vous sûr ?', 'Chargement...', '••••••', 'Oui, à partir du 1er mars', 'Nonante', 'Ouïe'],
  ...['Retirer 0184252688 ?', '0184252688 ou 0184252689', '01 84 25 26 88 / 89', 'Non 0184252688'],
  ...['0184252688 (puis 0184252689)', '0184252688 [fax : 0184252689]'],
  ...['0184252688 (en attente)', 'Ancien numéro : 0184252688', '0184252688 poste 12', 'Choisir'],
];

describe('the state of a value', () => {
  test.each(YES)('%j is yes', (value) => {
    expect(stateOfValue(value)).toEqual({ kind: 'yes' });
  });
  test.each(NO)('%j is no', (value) => {
    expect(stateOfValue(value)).toEqual({ kind: 'no' });
  });
  test.each(UNCLEAR)('%j is unclear', (value) => {
    expect(stateOfValue(value)).toEqual({ kind: 'unclear' });
  });
  test.each([
    '0184252688',
    '+33 1 84 25 26 88',
    '01 84 25 26 88',
    '0184252688 (Fax Paris)',
    '0184252688 (Fax Nord)',
    'Fax Paris : 0184252688',
    '0184252688 *',
    '0184252688 (2 canaux)',
    'Fax2Mail 0184252688',
  ])('%j is its number', (value) => {
    expect(stateOfValue(value)).toEqual({ kind: 'number', digits: '0184252688' });
    expect(numberIn(value)).toBe('0184252688');
  });

  test('is its own or unclear, never the opposite, whatever is put around it', () => {
    const value = fc.constantFrom('Oui', 'Non', 'Aucun', 'Actif', 'Désactivé', '0184252688', '');
    const before = fc.constantFrom(
      '',
      ': ',
      '? ',
      '• ',
      '- ',
      '* ',
      '🟢 ',
      '✓ ',
      '❌ ',
      '(',
      'Statut ',
    );
    const behind = fc.constantFrom(
      ...['', ' *', ' ?', ' (3 disponibles)', ' (option payante)', ' – 2 restantes', ' 10 €/mois'],
      ...[
        ' (Fax Paris)',
        ' en attente',
        ' (activation en cours)',
        ' Oui',
        ' Non',
        ' 0184252689',
        ')',
      ],
      ...[' demain', ' ?!', ' (non facturé)', ' 12', '\u200b', ' …'],
    );
    fc.assert(
      fc.property(before, value, behind, behind, (start, text, end, last) => {
        const { kind } = stateOfValue(start + text + end + last);
        const own = stateOfValue(text).kind;
        if (text !== '') expect([own, 'unclear']).toContain(kind);
      }),
      { numRuns: 3_000 },
    );
  });
});

describe('a value, as a person is told it,', () => {
  test.each([
    [': Non', 'Non'],
    ['Non (3 disponibles)', 'Non'],
    ['? Non', 'Non'],
    ['Non *', 'Non'],
    ['Aucun numéro', 'Aucun numéro'],
    ['Superviseur : Oui', 'Oui'],
    ['0184252688 (Fax Paris)', '0184252688 (Fax Paris)'],
    ['Non (indisponible)', 'Non (indisponible)'],
    ['✗ (3 disponibles)', 'Non'],
    ['En attente', 'En attente'],
    [' : ', ''],
    ['-', '-'],
  ])('%j is %j', (value, plain) => {
    expect(plainValue(value, 'Superviseur')).toBe(plain);
  });
});

test.each([
  ['\u202d01 84 79 50 05\u202c', '0184795005'],
  ['+33 1 84 79 50 05', '0184795005'],
  ['tel:0184795005', '0184795005'],
  ["'0184795005", '0184795005'],
  [' Fax\u200b Paris ', 'Fax Paris'],
])('a typed %j is sent as %j', (typed, sent) => {
  expect(normaliseValue(typed)).toBe(sent);
});

describe('a user has the option', () => {
  test.each(['Oui', 'OUI', 'oui\u00a0', 'Yes', 'Actif', '0199001234', '01 99 00 12 34'])(
    'where the value is %j',
    (value) => {
      expect(isSet(value)).toBe(true);
    },
  );

  test.each(['', ' ', '\u00a0', 'Non', 'NON :', 'Aucun', 'aucune', '-', '—', 'Non défini', 'No'])(
    'not where the value is %j',
    (value) => {
      expect(isSet(value)).toBe(false);
    },
  );
});

describe('a value that is not understood', () => {
  test.each(['0', 'En attente', 'Oui Non', 'Indisponible'])(
    'says neither that the user has the option nor that they have not: %j',
    (value) => {
      expect([isSet(value), isAbsent(value)]).toEqual([false, false]);
      expect(haveSameState(value, value)).toBe(false);
    },
  );
});

describe('a yes or a no', () => {
  test.each(['Oui', 'non', 'Yes', 'NO', 'Actif'])('is %j', (value) => {
    expect(isYesNo(value)).toBe(true);
  });

  test.each(['', 'Aucun', '0199001234', '-'])('is not %j', (value) => {
    expect(isYesNo(value)).toBe(false);
  });
});

describe('two values', () => {
  test.each([
    ['Aucun', ''],
    ['Non', '-'],
    ['0199001234', '+33 1 99 00 12 34'],
    ['Oui', 'OUI'],
  ])('have the same state: %j and %j', (one, other) => {
    expect(haveSameState(one, other)).toBe(true);
  });

  test.each([
    ['Oui', 'Non'],
    ['0199001234', 'Aucun'],
    ['0199001234', '0199001235'],
    ['Oui', '0199001234'],
  ])('have another state: %j and %j', (one, other) => {
    expect(haveSameState(one, other)).toBe(false);
  });
});
