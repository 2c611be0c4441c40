import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkDrafts, type Draft, draftOf } from '../../../../utils/bulk/form/drafts';
import { KNOWN_OPTIONS } from '../../../../utils/bulk/option-names';
import { fold } from '../../../../utils/text';

const draft = (action: Draft['action'], option: string, value = ''): Draft => {
  return { action, option, value };
};

describe('the form', () => {
  test('makes changes in the order of its lines', () => {
    const drafts = [
      draft('replace', ' Numéro Fax2Mail ', ' 0199001234 '),
      draft('remove', 'Superviseur'),
    ];

    expect(checkDrafts(drafts)).toEqual({
      changes: [
        { option: 'Numéro Fax2Mail', action: 'replace', value: '0199001234', ifNone: 'leave' },
        { option: 'Superviseur', action: 'remove' },
      ],
      errors: [],
    });
  });

  test('gives a replacement to those without a number only where a person says so', () => {
    const line: Draft = { ...draft('replace', 'Numéro Fax2Mail', '0199001234'), ifNone: 'add' };

    const { changes } = checkDrafts([line]);

    expect(changes).toEqual([
      { option: 'Numéro Fax2Mail', action: 'replace', value: '0199001234' },
    ]);
    expect(changes.map(draftOf)).toEqual([line]);
    expect(checkDrafts([{ ...line, action: 'add' }]).changes[0]).not.toHaveProperty('ifNone');
  });

  test('refuses two replacements that say different things of those without a number', () => {
    const line = draft('replace', 'Numéro Fax2Mail', '0199001234');

    const { errors } = checkDrafts([line, { ...line, ifNone: 'add' }]);

    expect(errors).toMatchObject([{ index: 1, code: 'contradiction' }]);
  });

  test('asks for the next free number, whatever was typed', () => {
    const next: Draft = { ...draft('add', 'Numéro Fax2Mail', '0199001234'), pick: 'next-free' };
    const change = { option: 'Numéro Fax2Mail', action: 'add', pick: 'next-free' } as const;

    expect(checkDrafts([next]).changes).toEqual([change]);
    expect(draftOf(change)).toEqual({ ...next, value: '' });
    expect(checkDrafts([next, draft('add', 'Numéro Fax2Mail')]).errors).toMatchObject([
      { code: 'contradiction' },
    ]);
    expect(checkDrafts([{ ...next, action: 'replace' }]).changes[0]).not.toHaveProperty('pick');
    expect(checkDrafts([{ ...next, option: 'Superviseur', value: '' }]).changes).toEqual([
      { option: 'Superviseur', action: 'add' },
    ]);
  });

  test('asks who gets which, where each user gets a value of their own', () => {
    const each: Draft = { ...draft('add', 'Numéro Fax2Mail'), each: 'FPC1;0199001234' };
    const codes = (...drafts: Draft[]) => checkDrafts(drafts).errors.map(({ code }) => code);

    expect(checkDrafts([each]).changes).toEqual([]);
    expect(codes(each)).toEqual(['pairs-missing']);
    expect(codes(each, { ...each, option: 'Numéro à présenter' })).toEqual([
      'pairs-missing',
      'pairs-twice',
    ]);
    expect(codes({ ...each, action: 'remove' })).toEqual([]);
    expect(codes({ ...each, option: 'Superviseur' })).toEqual([]);
  });

  test('leaves out empty lines', () => {
    const { changes, errors } = checkDrafts([draft('add', ''), draft('remove', '  ', ' ')]);

    expect(changes).toEqual([]);
    expect(errors).toEqual([]);
  });

  test('refuses a value without an option', () => {
    const { changes, errors } = checkDrafts([draft('add', '', '0199001234')]);

    expect(changes).toEqual([]);
    expect(errors).toEqual([{ index: 0, code: 'option-missing', option: '' }]);
  });

  test('accepts a number option without a value, for portals that ask for none', () => {
    const { changes } = checkDrafts([draft('add', 'Numéro Fax2Mail')]);

    expect(changes).toEqual([{ option: 'Numéro Fax2Mail', action: 'add' }]);
  });

  test('refuses a replacement without a value', () => {
    const { changes, errors } = checkDrafts([draft('replace', 'Numéro Fax2Mail', ' ')]);

    expect(changes).toEqual([]);
    expect(errors).toEqual([{ index: 0, code: 'value-missing', option: 'Numéro Fax2Mail' }]);
  });

  test('refuses a replacement of an option that takes no value', () => {
    const { changes, errors } = checkDrafts([draft('replace', 'Superviseur')]);

    expect(changes).toEqual([]);
    expect(errors).toEqual([{ index: 0, code: 'not-replaceable', option: 'Superviseur' }]);
  });

  test('ignores the value of a removal', () => {
    const { changes } = checkDrafts([draft('remove', 'Numéro Fax2Mail', '0199001234')]);

    expect(changes).toEqual([{ option: 'Numéro Fax2Mail', action: 'remove' }]);
  });

  test('refuses a value for an option that takes none', () => {
    const { changes, errors } = checkDrafts([draft('add', 'Superviseur', '0199001234')]);

    expect(changes).toEqual([]);
    expect(errors).toEqual([{ index: 0, code: 'value-not-taken', option: 'Superviseur' }]);
  });

  test.each(['Mot de passe SIP', 'mots de passe', 'Réinitialisation', 'SIP password'])(
    'refuses an option that is never touched: %s',
    (option) => {
      const { changes, errors } = checkDrafts([draft('remove', option)]);

      expect(changes).toEqual([]);
      expect(errors).toEqual([{ index: 0, code: 'option-forbidden', option }]);
    },
  );

  test.each([
    ...['0199001234 ou 0199001235', '01 99 00 12 34 / 0199001235', 'Oui', 'Aucun'],
    ...['abc', 'Fax Paris', '12', '01 99 OO 12 34', '?'],
  ])('refuses a value that is no number, or several: %s', (value) => {
    const { errors } = checkDrafts([draft('add', 'Numéro Fax2Mail', value)]);

    expect(errors).toMatchObject([{ code: 'value-malformed' }]);
  });

  test.each([
    ['\u202d01 84 79 50 05\u202c', '0184795005'],
    ['+33 1 84 79 50 05', '0184795005'],
    ['0199001234 (Fax Paris)', '0199001234 (Fax Paris)'],
    ['3960', '3960'],
  ])('sends what was compared: %j', (typed, value) => {
    const { changes } = checkDrafts([draft('add', 'Numéro Fax2Mail', typed)]);

    expect(changes).toEqual([{ option: 'Numéro Fax2Mail', action: 'add', value }]);
  });

  test('leaves words alone for an option that may not be a number', () => {
    const { changes } = checkDrafts([draft('add', 'Fax', 'Fax Paris')]);

    expect(changes).toEqual([{ option: 'Fax', action: 'add', value: 'Fax Paris' }]);
  });

  test('asks the caller which options take no value', () => {
    const { errors } = checkDrafts([draft('add', 'Messagerie', '1')], () => true);

    expect(errors).toMatchObject([{ code: 'value-not-taken' }]);
  });

  test('makes one change of two lines that say the same', () => {
    const drafts = [draft('add', 'Superviseur'), draft('add', ' superviseur\u00a0:')];

    const { changes, errors } = checkDrafts(drafts);

    expect(changes).toEqual([{ option: 'Superviseur', action: 'add' }]);
    expect(errors).toEqual([]);
  });

  test('makes one change of one number in two spellings', () => {
    const drafts = [draft('add', 'Fax', '0199001234'), draft('add', 'Fax', '+33 1 99 00 12 34')];

    const { changes, errors } = checkDrafts(drafts);

    expect(changes).toEqual([{ option: 'Fax', action: 'add', value: '0199001234' }]);
    expect(errors).toEqual([]);
  });

  test.each([
    ['two actions', draft('add', 'SUPERVISEUR'), draft('remove', 'superviseur')],
    ['two values', draft('add', 'Fax', '0199001234'), draft('add', 'Fax', '0199001235')],
    ['a value and none', draft('add', 'Fax', '0199001234'), draft('add', 'Fax')],
  ])('finds a contradiction: %s for one option', (_, first, second) => {
    const { errors } = checkDrafts([draft('add', ''), first, second]);

    expect(errors).toEqual([{ index: 2, code: 'contradiction', option: second.option }]);
  });

  test('never makes two changes of one option', () => {
    const anyDraft = fc.record<Draft>({
      action: fc.constantFrom('add', 'remove', 'replace'),
      option: fc.constantFrom('', 'Superviseur', 'SUPERVISEUR', 'Fax', 'fax :', 'Numéro', 'Numero'),
      value: fc.constantFrom('', ' ', '0199001234', '0199001235'),
    });

    fc.assert(
      fc.property(fc.array(anyDraft, { maxLength: 6 }), (drafts) => {
        const { changes } = checkDrafts(drafts);
        const options = changes.map(({ option }) => fold(option));
        expect(new Set(options).size).toBe(options.length);
      }),
    );
  });

  test('makes a change or an error of each line that is not empty', () => {
    const anyDraft = fc.record<Draft>({
      action: fc.constantFrom('add', 'remove', 'replace'),
      option: fc.constantFrom('', ...KNOWN_OPTIONS.map(({ label }) => label)),
      value: fc.constantFrom('', '0199001234'),
    });

    fc.assert(
      fc.property(fc.array(anyDraft, { maxLength: 6 }), (drafts) => {
        const { changes, errors } = checkDrafts(drafts);
        const wrong = new Set(errors.map(({ index }) => index));
        const done = new Set(changes.map(({ option }) => option));
        const lost = drafts.filter(({ option, value }, index) => {
          return (option || value) && !wrong.has(index) && !done.has(option);
        });
        expect(lost).toEqual([]);
      }),
    );
  });
});
