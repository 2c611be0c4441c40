import { describe, expect, test } from 'vitest';
import { editedDraft, takesNoValue } from '../../../../utils/bulk/form/drafts';

describe('the option of a form line', () => {
  test.each(['Superviseur', 'option standardiste ', 'SUPERVISEUR\u00a0:'])(
    'takes no value where the guide says so: %j',
    (option) => {
      expect(takesNoValue(option)).toBe(true);
    },
  );

  test.each(['Numéro Fax2Mail', 'Numéro à présenter', 'Messagerie'])(
    'takes a value unless it is known to take none: %j',
    (option) => {
      expect(takesNoValue(option)).toBe(false);
    },
  );

  test('takes no value where details have shown a yes or a no', () => {
    expect(takesNoValue('Messagérie', new Set(['messagerie']))).toBe(true);
  });

  test('takes a value where the guide says so, whatever details have shown', () => {
    expect(takesNoValue('Numéro Fax2Mail', new Set(['numero fax2mail']))).toBe(false);
  });
});

describe('a form line that a person changes', () => {
  const line = { action: 'add', option: 'Numéro à présenter', value: '0199001234' } as const;

  test('loses its number where it turns to an option that takes none', () => {
    expect(editedDraft(line, { option: 'Superviseur' })).toEqual({
      ...line,
      option: 'Superviseur',
      value: '',
    });
  });

  test.each([
    ['an option that the guide does not know', { option: 'Musique' }],
    ['another option with a number', { option: 'Numéro Fax2Mail' }],
    ['the same option in English', { option: 'Number to present' }],
    ['another action', { action: 'replace' } as const],
  ])('keeps it for %s', (_, part) => {
    expect(editedDraft(line, part)).toEqual({ ...line, ...part });
  });

  test('keeps what is typed into the field of its value, whatever the option', () => {
    const draft = { ...line, option: 'Superviseur', value: '' };

    expect(editedDraft(draft, { value: '01' }).value).toBe('01');
  });
});
