import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  normaliseValue,
  numberIn,
  plainValue,
  stateOf,
  stateOfValue,
} from '../../../utils/bulk/option-state';
import type { OptionButton } from '../../../utils/bulk/reading';

const YES = ['Oui', 'OUI', 'Yes', 'Actif', 'Activé', '✓', '✔️', '✅ Oui', '(Oui)', ': Oui'];
const NO = [
  ...['', ' ', '-', '—', ':', 'Non', 'NON :', ': Non', '? Non', 'Non *', 'Non (3 disponibles)'],
  ...['Non (option payante)', 'Non – 3 disponibles', 'Non 10 €/mois', 'Non souscrit', 'Non activé'],
  ...['Non (indisponible)', 'Non – indisponible', 'Aucun (épuisé)', 'No (not available)'],
  ...['Non défini', 'Aucun', 'Aucun numéro', 'No number', 'Désactivée', 'Inactif', '✗', '❌ Non'],
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
  ...['✓ (indisponible)', '✗ (activation demandée)', '✗ 0184252688', '✓ Superviseur'],
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

  test('is that of the value or unclear, never the other one, whatever is put around it', () => {
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

describe('a value as a person is told it', () => {
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

describe('the state of a line', () => {
  const state = (value: string, button: OptionButton, label = 'Superviseur') => {
    return stateOf({ label, value, button }).kind;
  };
  test.each<[string, OptionButton, string]>([
    ['Oui', 'remove', 'yes'],
    ['Oui', 'none', 'yes'],
    ['Oui', 'both', 'yes'],
    ['Oui', 'add', 'unclear'],
    ['Non', 'add', 'no'],
    ['Non', 'none', 'no'],
    ['Non', 'remove', 'unclear'],
    ['', 'add', 'no'],
    ['', 'remove', 'unclear'],
    ['', 'none', 'unclear'],
    ['', 'both', 'unclear'],
    ['', 'unclear', 'unclear'],
    ['0184252688', 'remove', 'unclear'],
    ['En attente', 'add', 'unclear'],
    ['Non (indisponible)', 'none', 'no'],
    ['Non (indisponible)', 'add', 'unclear'],
    ['✗ (indisponible)', 'none', 'no'],
    ['✗ (indisponible)', 'add', 'unclear'],
  ])('of yes or no: %j beside %s is %s', (value, button, kind) => {
    expect(state(value, button)).toBe(kind);
  });
  test.each<[string, OptionButton, string]>([
    ['', 'none', 'no'],
    ['', 'add', 'no'],
    ['', 'remove', 'unclear'],
    ['', 'unclear', 'unclear'],
    ['0184252688', 'remove', 'number'],
    ['0184252688', 'add', 'unclear'],
  ])('of a number: %j beside %s is %s', (value, button, kind) => {
    expect(state(value, button, 'Numéro Fax2Mail')).toBe(kind);
    expect(state(value, button, 'Numéro de messagerie')).toBe(kind);
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
