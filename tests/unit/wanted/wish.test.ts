import { describe, expect, test } from 'vitest';
import type { CellKind } from '../../../utils/report/table';
import { NOTHING_AGREED } from '../../../utils/wanted/fault';
import { readWish, wantedOption } from '../../../utils/wanted/wish';
import { cell } from '../support/sheets';

const SUPERVISOR = wantedOption('Superviseur', new Set());
const FAX = wantedOption('Numéro Fax2Mail', new Set());
const UNKNOWN = wantedOption('Messagerie', new Set());

const wish = (text: string, option = SUPERVISOR, kind?: CellKind, agreed = NOTHING_AGREED) => {
  return readWish(cell(text, kind), option, agreed);
};

test.each(['', '  ', '\u00a0', '\u200b'])(
  'an empty cell (%j) leaves the option as it is',
  (text) => {
    expect(wish(text, SUPERVISOR, 'text')).toEqual({ kind: 'nothing' });
    expect(wish(text, FAX, 'text')).toEqual({ kind: 'nothing' });
  },
);

test.each(['Oui', 'OUI', 'oui ', 'yes', 'X', 'x', '1', 'vrai', 'TRUE', '✓', 'Actif'])(
  '%j adds',
  (text) => {
    expect(wish(text)).toEqual({
      kind: 'change',
      change: { option: 'Superviseur', action: 'add' },
    });
    expect(wish(text, UNKNOWN)).toMatchObject({ change: { action: 'add' } });
  },
);

test.each(['Non', 'no', '0', 'FAUX', 'false', '✗', '#VIDER', '#vider', 'Aucun', '#clear'])(
  '%j removes',
  (text) => {
    expect(wish(text)).toEqual({
      kind: 'change',
      change: { option: 'Superviseur', action: 'remove' },
    });
  },
);

test.each(['12/10', '15/03/2024', '1-2-24', '15.03.2024', '2024-03-15'])('%j is a date', (text) => {
  const agreed = { zeros: true, lengths: true };
  expect(wish(text, FAX, 'text', agreed)).toEqual({ kind: 'fault', code: 'date' });
});

test.each(['12.50', '12,5', '1234,00'])('%j is an amount', (text) => {
  expect(wish(text, FAX)).toMatchObject({ kind: 'fault', code: 'not-a-number' });
});

test('the number of a day is asked for, and no other short number', () => {
  expect(wish('45291', FAX, 'number')).toMatchObject({ kind: 'fault', code: 'length' });
  expect(wish('45291', FAX, 'text')).toMatchObject({ change: { value: '45291' } });
  expect(wish('1234', FAX, 'number')).toMatchObject({ change: { value: '1234' } });
});

test.each(['garder 0184252688', '0184252688 ?', 'à la place de 0184252688', '0184252688 (Paris)'])(
  '%j is sent only where a person has agreed to it',
  (text) => {
    expect(wish(text, FAX)).toEqual({ kind: 'fault', code: 'words' });
    const agreed = { zeros: false, lengths: true };
    expect(wish(text, FAX, 'text', agreed)).toMatchObject({ change: { value: text } });
  },
);

test.each(['Aucun', 'Non', '#VIDER'])('%j takes a number away', (text) => {
  expect(wish(text, FAX)).toEqual({
    kind: 'change',
    change: { option: 'Numéro Fax2Mail', action: 'remove' },
  });
});

test.each(['-', '—', 'n/a', '?', 'peut-être', 'illisible', 'Oui et non', '2', '×', '0184252688'])(
  '%j is neither a yes nor a no',
  (text) => {
    expect(wish(text)).toMatchObject({ kind: 'fault', code: 'not-yes-no' });
  },
);

test.each([
  '0184252688',
  '01 84 25 26 88',
  '01.84.25.26.88',
  '+33 1 84 25 26 88',
  '0033184252688',
  "'0184252688",
  '="0184252688"',
  'tel:0184252688',
])('%j is a number, given to who has none and in place of any other', (text) => {
  const change = { option: 'Numéro Fax2Mail', action: 'replace', value: '0184252688' };
  expect(wish(text, FAX)).toEqual({ kind: 'change', change });
});

test('an unknown option takes a number, too', () => {
  expect(wish('0184252688', UNKNOWN)).toMatchObject({ change: { value: '0184252688' } });
});

test('an option that details have shown with a yes or a no takes none', () => {
  const option = wantedOption('Messagerie', new Set(['messagerie']));
  expect(wish('0184252688', option)).toMatchObject({ code: 'not-yes-no' });
});

describe('a number is not guessed', () => {
  test.each([
    ['184252688', 'zero-lost', '0184252688'],
    ['184252688,0', 'zero-lost', '0184252688'],
    ['1,84252688E+08', 'scientific', '0184252688'],
    ['1,85E+08', 'scientific', undefined],
    ['1.85e8', 'scientific', undefined],
    ['Oui', 'number-missing', undefined],
    ['1', 'not-a-number', undefined],
    ['0', 'not-a-number', undefined],
    ['-184252688', 'not-a-number', undefined],
    ['184252688,5', 'not-a-number', undefined],
    ['0184252688 ou 0184252689', 'several-numbers', undefined],
    ['01842526', 'length', undefined],
    ['018425268899', 'length', undefined],
    ['bonjour', 'not-a-number', undefined],
    ['-', 'not-a-number', undefined],
  ])('from %j', (text, code, meant) => {
    expect(wish(text, FAX, 'text')).toEqual({ kind: 'fault', code, ...(meant && { meant }) });
    expect(wish(text, FAX, 'number')).toEqual({ kind: 'fault', code, ...(meant && { meant }) });
  });

  test('nor from a date or an error', () => {
    expect(wish('25/12/2026', FAX, 'date')).toMatchObject({ code: 'date' });
    expect(wish('25/12/2026', SUPERVISOR, 'date')).toMatchObject({ code: 'date' });
    expect(wish('#REF!', FAX, 'error')).toMatchObject({ code: 'error-value' });
    expect(wish('#N/A', SUPERVISOR, 'error')).toMatchObject({ code: 'error-value' });
  });
});

test('a lost zero, or an unusual length, is taken once a person agrees', () => {
  const agreed = { zeros: true, lengths: true };
  expect(wish('184252688', FAX, 'number', agreed)).toMatchObject({
    change: { value: '0184252688' },
  });
  expect(wish('01842526', FAX, 'text', agreed)).toMatchObject({ change: { value: '01842526' } });
  expect(wish('1,85E+08', FAX, 'number', agreed)).toMatchObject({ code: 'scientific' });
});
