import { describe, expect, test } from 'vitest';
import { isSameOption, noticesOf, optionsToPick } from '../../../../utils/bulk/form/draft-notices';
import { type Draft, takesNoValue } from '../../../../utils/bulk/form/drafts';

const KNOWN = {
  labels: ['Superviseur', 'Option standardiste', 'Numéro Fax2Mail', 'Journal'],
  takesNoValue: (option: string) => takesNoValue(option),
};
const draft = (action: Draft['action'], option: string, value = ''): Draft => {
  return { action, option, value };
};
const said = (...drafts: Draft[]) => noticesOf(drafts, KNOWN);

describe('what is wrong', () => {
  test.each<[string, Draft[], object]>([
    ['no option', [draft('add', '', '01')], { field: 'option', code: 'option-missing' }],
    ['a password', [draft('add', 'SIP')], { field: 'option', code: 'option-forbidden' }],
    [
      'nothing to replace',
      [draft('replace', 'Superviseur')],
      { field: 'action', code: 'not-replaceable' },
    ],
    [
      'no new number',
      [draft('replace', 'Numéro Fax2Mail')],
      { field: 'value', code: 'value-missing' },
    ],
    [
      'a number too many',
      [draft('add', 'Superviseur', '01')],
      { field: 'value', code: 'value-not-taken' },
    ],
    [
      'no number',
      [draft('add', 'Numéro Fax2Mail', 'abc')],
      { field: 'value', code: 'value-malformed' },
    ],
  ])('is said at the field where it can be put right: %s', (_, drafts, notice) => {
    expect(said(...drafts)).toEqual([{ index: 0, isError: true, meant: [], ...notice }]);
  });

  test('is said at the second line about one option', () => {
    expect(said(draft('add', 'Journal'), draft('remove', 'journal'))).toMatchObject([
      { index: 1, field: 'option', code: 'contradiction', isError: true },
    ]);
  });

  test('is nothing in a form that is empty or complete', () => {
    expect(said(draft('add', ''), draft('remove', 'SUPERVISEUR :'))).toEqual([]);
    expect(said(draft('replace', 'Numéro Fax2Mail', '+33 1 99 00 12 34'))).toEqual([]);
  });
});

describe('what may be wrong', () => {
  test('is an option that was never seen, which may be a misspelt one', () => {
    expect(said(draft('add', 'Super'))).toEqual([
      {
        index: 0,
        field: 'option',
        code: 'option-unknown',
        isError: false,
        meant: ['Superviseur'],
      },
    ]);
    expect(said(draft('add', 'Messagerie vocale'))).toMatchObject([{ meant: [] }]);
  });

  test.each(['Superviseur', 'supervisor', 'Journal'])(
    'is not an option that is known: %s',
    (one) => {
      expect(said(draft('add', one))).toEqual([]);
    },
  );

  test.each([
    ['184795005', ['0184795005']],
    ['01847950', []],
    ['01847950055', []],
  ])('is a French number that has not ten digits: %s', (value, meant) => {
    expect(said(draft('add', 'Numéro Fax2Mail', value))).toEqual([
      { index: 0, field: 'value', code: 'value-length', isError: false, meant },
    ]);
  });

  test.each(['0184795005', '+33 1 84 79 50 05', '+32 2 123 45 67', '0032 2 123 45 67', '3960'])(
    'is not a number that there may be: %s',
    (value) => {
      expect(said(draft('add', 'Numéro Fax2Mail', value))).toEqual([]);
    },
  );

  test('is not said of a number that does not count', () => {
    expect(said(draft('remove', 'Numéro Fax2Mail', '018479'))).toEqual([]);
    expect(said(draft('add', 'Journal', '018479'))).toEqual([]);
  });

  test('is said once where something is wrong with the same field', () => {
    expect(said(draft('add', 'Mot de passe'))).toMatchObject([{ code: 'option-forbidden' }]);
  });
});

describe('the options to pick', () => {
  test('are the options of the guide as the portal spells them, then the others', () => {
    const seen = ['Journal', 'Supervisor', 'Mot de passe SIP', 'JOURNAL'];

    expect(optionsToPick(['Superviseur', 'Numéro Fax2Mail'], seen)).toEqual([
      'Supervisor',
      'Numéro Fax2Mail',
      'JOURNAL',
    ]);
  });

  test('are one option in French and in English', () => {
    expect(isSameOption('Superviseur', 'SUPERVISOR')).toBe(true);
    expect(isSameOption('Superviseur', 'Super')).toBe(false);
  });
});
