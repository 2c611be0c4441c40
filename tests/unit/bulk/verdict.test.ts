import { describe, expect, test } from 'vitest';
import type { Change } from '../../../utils/bulk/change';
import { isDone, judge } from '../../../utils/bulk/verdict';
import {
  ADD_FAX,
  ADD_SUPERVISOR,
  REMOVE_SUPERVISOR,
  REPLACE_FAX,
  reading,
} from '../support/builders';

const NEW = '0199001234';
const OLD = '0199005678';
const REMOVE_FAX: Change = { option: 'Numéro Fax2Mail', action: 'remove' };

describe('to do', () => {
  test('adds a yes/no option that shows a +', () => {
    expect(judge(ADD_SUPERVISOR, reading([['Superviseur', 'Non', 'add']]))).toEqual({
      kind: 'to-do',
      before: 'Non',
      after: 'Oui',
      steps: [{ press: 'add' }],
      reasons: [],
    });
  });

  test('removes a yes/no option that shows an x', () => {
    expect(judge(REMOVE_SUPERVISOR, reading([['Superviseur', 'Oui', 'remove']]))).toEqual({
      kind: 'to-do',
      before: 'Oui',
      after: 'Non',
      steps: [{ press: 'remove' }],
      reasons: [],
    });
  });

  test('adds a number', () => {
    const verdict = judge(ADD_FAX, reading([['Numéro Fax2Mail', 'Aucun', 'add']]));

    expect(verdict).toMatchObject({ kind: 'to-do', before: 'Aucun', after: NEW });
    expect(verdict.steps).toEqual([{ press: 'add', value: NEW }]);
  });

  test('says that a number will come where the portal chooses it', () => {
    const verdict = judge(
      { option: 'Numéro Fax2Mail', action: 'add' },
      reading([['Numéro Fax2Mail', 'Aucun', 'add']]),
    );

    expect(verdict).toMatchObject({ kind: 'to-do', after: '…', steps: [{ press: 'add' }] });
  });

  test('removes a number', () => {
    const verdict = judge(REMOVE_FAX, reading([['Numéro Fax2Mail', OLD, 'remove']]));

    expect(verdict).toMatchObject({ kind: 'to-do', before: OLD, after: 'Aucun' });
  });

  test('replaces a number by taking the old one away first', () => {
    const verdict = judge(REPLACE_FAX, reading([['Numéro Fax2Mail', OLD, 'remove']]));

    expect(verdict).toMatchObject({ kind: 'to-do', before: OLD, after: NEW });
    expect(verdict.steps).toEqual([{ press: 'remove' }, { press: 'add', value: NEW }]);
  });

  test('gives the number at once where there is none to replace', () => {
    const verdict = judge(REPLACE_FAX, reading([['Numéro Fax2Mail', '', 'add']]));

    expect(verdict.steps).toEqual([{ press: 'add', value: NEW }]);
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

describe('already so', () => {
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
      steps: [],
      reasons: [],
    });
  });
});

describe('unavailable', () => {
  test.each<[string, Change, string, 'add' | 'remove' | 'none']>([
    ['no + to add with', ADD_SUPERVISOR, 'Non', 'none'],
    ['an x where a + is wanted', ADD_SUPERVISOR, 'Non', 'remove'],
    ['no x to remove with', REMOVE_SUPERVISOR, 'Oui', 'none'],
    ['no x to replace with', REPLACE_FAX, OLD, 'add'],
  ])('%s', (_, change, shown, button) => {
    const verdict = judge(change, reading([[change.option, shown, button]]));

    expect(verdict).toEqual({
      kind: 'unavailable',
      before: shown,
      after: shown,
      steps: [],
      reasons: [{ code: 'no-button' }],
    });
  });

  test('adds no second number to one that is there', () => {
    const verdict = judge(ADD_FAX, reading([['Numéro Fax2Mail', OLD, 'both']]));

    expect(verdict).toMatchObject({ kind: 'unavailable', steps: [] });
    expect(verdict.reasons).toEqual([{ code: 'other-value', value: OLD }]);
  });

  test('leaves what somebody has changed since', () => {
    const undo: Change = { ...REMOVE_FAX, expect: NEW };

    const verdict = judge(undo, reading([['Numéro Fax2Mail', OLD, 'remove']]));

    expect(verdict).toMatchObject({ kind: 'unavailable', steps: [] });
    expect(verdict.reasons).toEqual([{ code: 'changed-since', value: OLD }]);
  });

  test('undoes what still shows the expected value in another form', () => {
    const undo: Change = { ...REMOVE_FAX, expect: NEW };

    const verdict = judge(undo, reading([['Numéro Fax2Mail', '01 99 00 12 34', 'remove']]));

    expect(verdict.kind).toBe('to-do');
  });
});

describe('failed', () => {
  test('an option that the detail does not show', () => {
    const verdict = judge(ADD_SUPERVISOR, reading([['Numéro Fax2Mail', '', 'add']]));

    expect(verdict).toEqual({
      kind: 'failed',
      before: '',
      after: '',
      steps: [],
      reasons: [{ code: 'option-unknown', option: 'Superviseur' }],
    });
  });

  test('an option that the detail shows twice', () => {
    const verdict = judge(
      ADD_SUPERVISOR,
      reading([
        ['Superviseur', 'Non', 'add'],
        ['Superviseur', 'Non', 'add'],
      ]),
    );

    expect(verdict).toMatchObject({ kind: 'failed', steps: [] });
    expect(verdict.reasons).toEqual([{ code: 'option-ambiguous', option: 'Superviseur' }]);
  });
});

describe('isDone', () => {
  test('a removal is done when nothing is shown', () => {
    expect(isDone(REMOVE_SUPERVISOR, 'Non')).toBe(true);
    expect(isDone(REMOVE_SUPERVISOR, 'Oui')).toBe(false);
  });

  test('a number is given only when it is that number', () => {
    expect(isDone(ADD_FAX, '01 99 00 12 34')).toBe(true);
    expect(isDone(ADD_FAX, OLD)).toBe(false);
    expect(isDone(ADD_FAX, 'Aucun')).toBe(false);
  });
});
