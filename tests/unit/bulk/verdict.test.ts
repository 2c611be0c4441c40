import { describe, expect, test } from 'vitest';
import type { Change } from '../../../utils/bulk/change';
import { judge, judgeOneOf } from '../../../utils/bulk/verdict';
import {
  ADD_FAX,
  ADD_SUPERVISOR,
  REMOVE_SUPERVISOR,
  REPLACE_FAX,
  reading,
} from '../support/builders';

const NEW = '0199001234';
const OLD = '0199005678';
const LEAVING: Change = { ...REPLACE_FAX, ifNone: 'leave' };
const REMOVE_FAX: Change = { option: 'Numéro Fax2Mail', action: 'remove' };

describe('a verdict of to do', () => {
  test('adds a yes/no option that shows a +', () => {
    expect(judge(ADD_SUPERVISOR, reading([['Superviseur', 'Non', 'add']]))).toEqual({
      kind: 'to-do',
      before: 'Non',
      after: 'Oui',
      presses: [{ press: 'add' }],
      reasons: [],
    });
  });

  test('removes a yes/no option that shows an x', () => {
    expect(judge(REMOVE_SUPERVISOR, reading([['Superviseur', 'Oui', 'remove']]))).toEqual({
      kind: 'to-do',
      before: 'Oui',
      after: 'Non',
      presses: [{ press: 'remove' }],
      reasons: [],
    });
  });

  test('adds a number', () => {
    const verdict = judge(ADD_FAX, reading([['Numéro Fax2Mail', 'Aucun', 'add']]));

    expect(verdict).toMatchObject({ kind: 'to-do', before: 'Aucun', after: NEW });
    expect(verdict.presses).toEqual([{ press: 'add', value: NEW }]);
  });

  test('tells the number as unknown where the portal chooses it', () => {
    const verdict = judge(
      { option: 'Numéro Fax2Mail', action: 'add' },
      reading([['Numéro Fax2Mail', 'Aucun', 'add']]),
    );

    expect(verdict).toMatchObject({ kind: 'to-do', after: '…', presses: [{ press: 'add' }] });
  });

  test('removes a number', () => {
    const verdict = judge(REMOVE_FAX, reading([['Numéro Fax2Mail', OLD, 'remove']]));

    expect(verdict).toMatchObject({ kind: 'to-do', before: OLD, after: 'Aucun' });
  });

  test('replaces a number with an x, then a +', () => {
    const verdict = judge(REPLACE_FAX, reading([['Numéro Fax2Mail', OLD, 'remove']]));

    expect(verdict).toMatchObject({ kind: 'to-do', before: OLD, after: NEW });
    expect(verdict.presses).toEqual([{ press: 'remove' }, { press: 'add', value: NEW }]);
  });

  test('replaces nothing with a + alone', () => {
    const verdict = judge(REPLACE_FAX, reading([['Numéro Fax2Mail', '', 'add']]));

    expect(verdict.presses).toEqual([{ press: 'add', value: NEW }]);
  });

  test('replaces a number where those without one are left alone', () => {
    const verdict = judge(LEAVING, reading([['Numéro Fax2Mail', OLD, 'remove']]));

    expect(verdict.presses).toEqual([{ press: 'remove' }, { press: 'add', value: NEW }]);
  });

  test.each(['add', 'remove'] as const)('%ss on a line that shows both buttons', (action) => {
    const before = action === 'add' ? 'Non' : 'Oui';

    const verdict = judge(
      { option: 'Superviseur', action },
      reading([['Superviseur', before, 'both']]),
    );

    expect(verdict.kind).toBe('to-do');
  });
});

describe('a verdict of already done', () => {
  test.each<[string, Change, string]>([
    ['a yes/no option that is there', ADD_SUPERVISOR, 'Oui'],
    ['one that is not', REMOVE_SUPERVISOR, 'Non'],
    ['the same number in another form', ADD_FAX, '+33 1 99 00 12 34'],
    ['a replacement by the same number', REPLACE_FAX, '01 99 00 12 34'],
    ['any number, where none was asked for', { option: 'Numéro Fax2Mail', action: 'add' }, OLD],
    ['no number', REMOVE_FAX, 'Aucun'],
  ])('%s', (_, change, shown) => {
    const verdict = judge(change, reading([[change.option, shown, 'none']]));

    expect(verdict).toEqual({
      kind: 'already',
      before: shown,
      after: shown,
      presses: [],
      reasons: [],
    });
  });
});

describe('a verdict of unavailable', () => {
  test.each<[string, Change, string, 'add' | 'remove' | 'none']>([
    ['no + to add with', ADD_SUPERVISOR, 'Non', 'none'],
    ['no x to remove with', REMOVE_SUPERVISOR, 'Oui', 'none'],
    ['no x to replace with', REPLACE_FAX, OLD, 'none'],
  ])('%s', (_, change, shown, button) => {
    const verdict = judge(change, reading([[change.option, shown, button]]), { seenButtons: true });

    expect(verdict).toEqual({
      kind: 'unavailable',
      before: shown,
      after: shown,
      presses: [],
      reasons: [{ code: 'no-button' }],
    });
  });

  test('for a greyed +, which was recognised', () => {
    const line = { label: 'Superviseur', value: 'Non', button: 'none' as const, isGreyed: true };

    const verdict = judge(ADD_SUPERVISOR, { licence: 'FPC1', options: [line] });

    expect(verdict).toMatchObject({ kind: 'unavailable', reasons: [{ code: 'no-button' }] });
  });

  test('for a line without a button, where another line of the reading has one', () => {
    const lines = reading([
      ['Superviseur', 'Non', 'none'],
      ['Option standardiste', 'Non', 'add'],
    ]);

    expect(judge(ADD_SUPERVISOR, lines)).toMatchObject({ kind: 'unavailable' });
  });

  test('for a line without a button, where one was seen for another user', () => {
    const earlierReadings = { seenButtons: false };
    judgeOneOf(ADD_SUPERVISOR, reading([['Superviseur', 'Non', 'add']]), earlierReadings);
    const verdict = judgeOneOf(
      ADD_SUPERVISOR,
      reading([['Superviseur', 'Non', 'none']]),
      earlierReadings,
    );

    expect(verdict.kind).toBe('unavailable');
  });

  test('adds no second number to one that is there', () => {
    const verdict = judge(ADD_FAX, reading([['Numéro Fax2Mail', OLD, 'both']]));

    expect(verdict).toMatchObject({ kind: 'unavailable', presses: [] });
    expect(verdict.reasons).toEqual([{ code: 'other-value', value: OLD }]);
  });

  test('undoes nothing that somebody has changed since', () => {
    const undo: Change = { ...REMOVE_FAX, expect: NEW };

    const verdict = judge(undo, reading([['Numéro Fax2Mail', OLD, 'remove']]));

    expect(verdict).toMatchObject({ kind: 'unavailable', presses: [] });
    expect(verdict.reasons).toEqual([{ code: 'changed-since', value: OLD }]);
  });

  test('does not keep from undoing what shows the expected value in another form', () => {
    const undo: Change = { ...REMOVE_FAX, expect: NEW };

    const verdict = judge(undo, reading([['Numéro Fax2Mail', '01 99 00 12 34', 'remove']]));

    expect(verdict.kind).toBe('to-do');
  });
});

describe('a verdict of failed', () => {
  test('for an option that the detail does not show', () => {
    const verdict = judge(ADD_SUPERVISOR, reading([['Numéro Fax2Mail', '', 'add']]));

    expect(verdict).toEqual({
      kind: 'failed',
      before: '',
      after: '',
      presses: [],
      reasons: [{ code: 'option-unknown', option: 'Superviseur' }],
    });
  });

  test('for an option that the detail shows twice', () => {
    const verdict = judge(
      ADD_SUPERVISOR,
      reading([
        ['Superviseur', 'Non', 'add'],
        ['Superviseur', 'Non', 'add'],
      ]),
    );

    expect(verdict).toMatchObject({ kind: 'failed', presses: [] });
    expect(verdict.reasons).toEqual([{ code: 'option-ambiguous', option: 'Superviseur' }]);
  });
});
