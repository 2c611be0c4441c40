import { describe, expect, test } from 'vitest';
import type { User } from '../../../utils/bulk/reading';
import type { CellKind } from '../../../utils/report/table';
import { NOTHING_AGREED } from '../../../utils/wanted/fault';
import { FindUser, type ListOfUsers, type NamingCell } from '../../../utils/wanted/find-user';
import { user } from '../support/builders';
import { cell } from '../support/sheets';

const LEA = user('FPC1', {
  name: 'Léa Martin',
  sda: '01 99 00 12 34',
  cells: ['FPC1', '450012', 'Actif'],
});
const PAUL = user('FPC2', {
  name: 'Paul Durand',
  sda: '01 99 00 12 35',
  cells: ['FPC2', '450013', 'Actif'],
});
const TWIN = user('FPC3', { name: 'Zoé', sda: '01 99 00 12 36' });
const OTHER = user('FPC4', { name: 'Zoé', sda: '01 99 00 12 36' });
const LIST: ListOfUsers = {
  users: [LEA, PAUL, TWIN, OTHER],
  twice: new Set(['FPC4']),
  isComplete: true,
};

type Said = Partial<Record<NamingCell['use'], string>>;

function find(said: Said, list: Partial<ListOfUsers> = {}, agreed = NOTHING_AGREED) {
  const cells = Object.entries(said).map(([use, text], place): NamingCell => {
    return { use: use as NamingCell['use'], place, cell: cell(text) };
  });
  const found = new FindUser({ ...LIST, ...list }).find(cells, agreed);
  return 'code' in found ? found.code : found.licence;
}

test.each<[Said, string]>([
  [{ licence: 'FPC1' }, 'FPC1'],
  [{ licence: ' fpc1 ' }, 'FPC1'],
  [{ sda: '0199001234' }, 'FPC1'],
  [{ sda: '+33 1 99 00 12 34' }, 'FPC1'],
  [{ accountcode: '450013' }, 'FPC2'],
  [{ licence: 'FPC1', sda: '0199001234', name: 'Léa Martin' }, 'FPC1'],
  // Who was renamed, or given another number, is still the same licence.
  [{ licence: 'FPC1', name: 'Léa Dupont' }, 'FPC1'],
  [{ licence: 'FPC1', sda: '0199009999', name: 'Martin Léa' }, 'FPC1'],
  [{ licence: 'FPC1', sda: '199001234' }, 'FPC1'],
  [{ licence: '', sda: '0199001234', name: 'Mme Léa MARTIN' }, 'FPC1'],
])('%j means %s', (said, licence) => {
  expect(find(said)).toBe(licence);
});

test.each<[Said, string]>([
  [{}, 'nobody'],
  [{ licence: ' ' }, 'nobody'],
  [{ name: 'Léa Martin' }, 'name-alone'],
  [{ licence: 'FPC' }, 'unknown-user'],
  [{ licence: 'FPC11' }, 'unknown-user'],
  [{ licence: 'Léa Martin' }, 'unknown-user'],
  [{ licence: 'FPC9', sda: '0199001234' }, 'unknown-user'],
  [{ sda: '0199009999' }, 'unknown-user'],
  [{ sda: '199001234' }, 'zero-lost'],
  [{ sda: '1,99E+08' }, 'scientific'],
  [{ sda: '0199001236' }, 'several-users'],
  [{ licence: 'FPC4' }, 'several-users'],
  [{ licence: 'FPC1', sda: '0199001235' }, 'other-user'],
  [{ licence: 'FPC1', accountcode: '450013' }, 'other-user'],
  [{ licence: 'FPC1', sda: '0199009999', name: 'Paul Durand' }, 'other-name'],
  [{ sda: '0199001234', name: 'Paul Durand' }, 'other-name'],
  [{ sda: '0199001234', name: 'Jean Inconnu' }, 'other-name'],
  [{ accountcode: 'Actif' }, 'unknown-user'],
  // Another user's number, as a spreadsheet or a person has written it.
  [{ licence: 'FPC1', sda: '199001235' }, 'other-user'],
  [{ licence: 'FPC1', sda: '01 99 00 12 35 (Paul)' }, 'other-user'],
  [{ licence: 'FPC1', sda: '0199001234 / 0199001235' }, 'other-user'],
  // One column was sorted by itself.
  [{ licence: 'FPC1', name: 'Paul Durand' }, 'other-name'],
  [{ licence: 'FPC1', sda: '0199001234', name: 'DURAND Paul' }, 'other-name'],
])('%j means nobody: %s', (said, code) => {
  expect(find(said)).toBe(code);
});

test('a number without its zero is taken once a person agrees', () => {
  expect(find({ sda: '199001234' }, {}, { zeros: true, lengths: false })).toBe('FPC1');
});

describe('a reference of digits', () => {
  const users = [user('00123'), user('00456', { cells: ['00456', '0450012'] }), user('456')];
  const said = (use: 'licence' | 'accountcode', text: string, zeros = false, kind?: CellKind) => {
    const one: NamingCell = { use, place: 0, cell: cell(text, kind) };
    const list = { users, twice: new Set<string>(), isComplete: true };
    return new FindUser(list).find([one], { zeros, lengths: false });
  };

  test('is proposed with the zeros that a spreadsheet took, and taken once a person agrees', () => {
    expect(said('licence', '123')).toMatchObject({ code: 'zero-lost', meant: '00123' });
    expect(said('licence', '123', true)).toMatchObject({ licence: '00123' });
    expect(said('accountcode', '450012')).toMatchObject({ code: 'zero-lost', meant: '0450012' });
    expect(said('licence', '23', true)).toMatchObject({ code: 'unknown-user' });
  });

  test('that is whole means its user; a number may be either', () => {
    expect(said('licence', '456', true)).toMatchObject({ licence: '456' });
    expect(said('licence', '00456')).toMatchObject({ licence: '00456' });
    expect(said('licence', '456', true, 'number')).toMatchObject({ code: 'several-users' });
  });

  test('is not given zeros where two users could be meant, or the list was not read', () => {
    const two = [user('0789'), user('00789')];
    const find = (isComplete: boolean, own: User[]) => {
      const one: NamingCell = { use: 'licence', place: 0, cell: cell('789') };
      const finder = new FindUser({ users: own, twice: new Set(), isComplete });
      return finder.find([one], { zeros: true, lengths: false });
    };
    expect(find(true, two)).toMatchObject({ code: 'unknown-user' });
    expect(find(false, two.slice(1))).toMatchObject({ code: 'unread-user' });
    expect(find(true, two.slice(1))).toMatchObject({ licence: '00789' });
  });
});

describe('in a list that was not read to its end', () => {
  test('a licence is known, or not read yet', () => {
    expect(find({ licence: 'FPC1' }, { isComplete: false })).toBe('FPC1');
    expect(find({ licence: 'FPC9' }, { isComplete: false })).toBe('unread-user');
  });

  test('a number may be another user’s too', () => {
    expect(find({ sda: '0199001234' }, { isComplete: false })).toBe('unread-user');
  });
});

test.each([
  ['#REF!', 'error', 'error-value'],
  ['12/05/2026', 'date', 'date'],
] as const)('a cell with %j says nobody', (text, kind, code) => {
  const found = new FindUser(LIST).find(
    [{ use: 'licence', place: 0, cell: cell(text, kind) }],
    NOTHING_AGREED,
  );
  expect(found).toMatchObject({ code, place: 0, text });
});
