import { describe, expect, test } from 'vitest';
import type { Result } from '../../../../utils/bulk/journal';
import type { OptionLine, Reading } from '../../../../utils/bulk/reading';
import {
  mayBegin,
  noteGift,
  noteReading,
  noteResults,
  type Replacements,
  replacementsOf,
} from '../../../../utils/bulk/run/replacements';
import type { UserChange } from '../../../../utils/bulk/run/user-change';
import { REPLACE_FAX, result } from '../../support/builders';

const OLD = '0199005678';

/** A change that takes a number away and gives another one. */
function replacing(before: string): UserChange {
  return {
    index: 0,
    change: REPLACE_FAX,
    verdict: {
      kind: 'to-do',
      before,
      after: '0199001234',
      presses: [{ press: 'remove' }, { press: 'add', value: '0199001234' }],
      reasons: [],
    },
    line: undefined,
    pressed: false,
    hasRemoved: false,
    isBegun: false,
    taken: undefined,
    wasPutBack: false,
    hasSeenGone: false,
    pressedAt: 0,
    objections: [],
    refused: false,
  };
}

describe('a replacement', () => {
  test.each<Replacements['state']>(['untried', 'proven'])(
    'may begin where its number is known and no other one is pending: %s',
    (state) => {
      expect(mayBegin(replacing(OLD), { state })).toBe(true);
    },
  );

  test.each(['Oui', 'Activé', '3 disponibles'])(
    'may not begin where %s could not be put back',
    (before) => {
      const userChange = replacing(before);

      expect(mayBegin(userChange, { state: 'proven' })).toBe(false);
      expect(userChange.verdict).toMatchObject({
        kind: 'unavailable',
        after: before,
        reasons: [{ code: 'old-value-unknown', value: before }],
      });
    },
  );

  test('may not begin again where its number was taken and put back by an earlier page', () => {
    const userChange = { ...replacing(OLD), isBegun: true, wasPutBack: true };

    expect(mayBegin(userChange, { state: 'proven' })).toBe(false);
    expect(userChange.verdict).toMatchObject({
      kind: 'failed',
      after: OLD,
      reasons: [{ code: 'old-value-put-back', value: OLD }],
    });
  });

  test('may not begin while another one is pending', () => {
    const userChange = replacing(OLD);

    expect(mayBegin(userChange, { state: 'pending' })).toBe(false);
    expect(userChange.verdict).toMatchObject({
      kind: 'failed',
      after: OLD,
      reasons: [{ code: 'replacement-untried' }],
    });
  });
});

test('a change that only takes, or only gives, may begin while a replacement is pending', () => {
  const userChange = replacing('Oui');
  userChange.verdict = { ...userChange.verdict, presses: [{ press: 'remove' }] };

  expect(mayBegin(userChange, { state: 'pending' })).toBe(true);
});

describe('after a replacement', () => {
  const stateAfter = (outcome: Result['outcome'], reasons: Result['reasons'] = []) => {
    const replacements: Replacements = { state: 'untried' };
    const userChange = { ...replacing(OLD), hasRemoved: true };
    noteResults([userChange], [result('FPC1', outcome, { reasons })], replacements);
    return replacements.state;
  };

  test('that was read back as whole, replacements are proven', () => {
    expect(stateAfter('modified')).toBe('proven');
  });

  test.each<[string, Result['outcome'], Result['reasons']]>([
    ['is to be checked', 'to-check', []],
    ['lost a number', 'failed', [{ code: 'old-value-lost', value: OLD }]],
    ['put the old number back', 'failed', [{ code: 'old-value-put-back', value: OLD }]],
  ])('that %s, one is pending', (_, outcome, reasons) => {
    expect(stateAfter(outcome, reasons)).toBe('pending');
  });

  test('that took nothing, none is pending', () => {
    expect(stateAfter('failed', [{ code: 'no-button' }])).toBe('untried');
  });
});

describe('a line without a number that has a list and no button', () => {
  const stateAfter = (line: Partial<OptionLine>, state: Replacements['state'] = 'untried') => {
    const replacements: Replacements = { state };
    const whole = { label: 'Numéro Fax2Mail', value: 'Aucun', button: 'none', isListAlone: true };
    const options = [{ ...whole, ...line } as OptionLine];
    noteReading({ licence: 'FPC1', options }, replacements);
    return replacements.state;
  };

  test('keeps a number from being taken', () => {
    expect(stateAfter({})).toBe('ungiven');
    expect(stateAfter({ value: '' })).toBe('ungiven');
    expect(stateAfter({ value: 'Aucun Choisir un numéro' })).toBe('ungiven');
  });

  test('does not where replacements are proven', () => {
    expect(stateAfter({}, 'proven')).toBe('proven');
  });

  test.each<Partial<OptionLine>>([
    { isListAlone: false },
    { value: OLD },
    { label: 'Superviseur', value: 'Non' },
  ])('is another matter: %o', (line) => {
    expect(stateAfter(line)).toBe('untried');
  });
});

describe('where a number was to be given to somebody who had none', () => {
  const VALUE = '0199001234';
  const giving = (reasons: Result['reasons'], change: Partial<UserChange['change']> = {}) => {
    const userChange = replacing('');
    userChange.change = { ...REPLACE_FAX, action: 'add', value: VALUE, ...change };
    userChange.verdict = { ...userChange.verdict, presses: [{ press: 'add', value: VALUE }] };
    return { ...userChange, objections: reasons };
  };
  const read = async (): Promise<Reading> => ({ licence: 'FPC1', options: [] });
  const stateAfter = async (userChange: UserChange, state: Replacements['state'] = 'untried') => {
    const replacements: Replacements = { state };
    await noteGift(userChange, replacements, read);
    return replacements;
  };

  test.each<Result['reasons'][0]>([
    { code: 'no-answer' },
    { code: 'list-not-opened' },
    { code: 'value-not-pressable', value: VALUE },
    { code: 'question-unknown', text: 'Numéro', sentence: '' },
  ])('and could not be by $code, none is taken', async (reason) => {
    const replacements = await stateAfter(giving([reason]));
    const userChange = replacing(OLD);

    expect(mayBegin(userChange, replacements)).toBe(false);
    expect(userChange.verdict).toMatchObject({
      kind: 'failed',
      after: OLD,
      reasons: [{ code: 'number-ungiven' }],
    });
  });

  test('by a replacement, the same', async () => {
    const gift = giving([{ code: 'no-answer' }], { action: 'replace' });
    expect((await stateAfter(gift)).state).toBe('ungiven');
  });

  test('and only this number was refused, another may be taken', async () => {
    const gift = giving([{ code: 'value-not-offered', value: VALUE }]);
    expect((await stateAfter(gift)).state).toBe('untried');
  });

  test('and it was an option without a number, one may be taken', async () => {
    const gift = giving([{ code: 'no-answer' }]);
    delete gift.change.value;
    expect((await stateAfter(gift)).state).toBe('untried');
  });

  test('and replacements are proven, they go on', async () => {
    expect((await stateAfter(giving([{ code: 'no-answer' }]), 'proven')).state).toBe('proven');
  });

  test('and is given to the next one, a number may be taken', () => {
    const replacements: Replacements = { state: 'ungiven' };
    noteResults([giving([])], [result('FPC2', 'modified')], replacements);
    expect(replacements.state).toBe('untried');
  });

  test('and could not be to the last user, none is taken from the next', () => {
    const replacements: Replacements = { state: 'untried' };
    const failed = result('FPC2', 'failed', { reasons: [{ code: 'no-answer' }] });
    noteResults([giving([{ code: 'no-answer' }])], [failed], replacements);
    expect(replacements.state).toBe('ungiven');
  });

  test('and a number was taken in vain, that number does not count as given', () => {
    const replacements: Replacements = { state: 'ungiven' };
    noteResults([{ ...replacing(OLD) }], [result('FPC2', 'failed')], replacements);
    expect(replacements.state).toBe('ungiven');
  });

  test('an interrupted run knows it by its results', () => {
    const known = (...results: Result[]) => {
      const plan = { changes: [{ ...REPLACE_FAX, action: 'add', value: VALUE }] };
      const state = { plan, results: new Map(results.map((one) => [one.licence, [one]])) };
      return replacementsOf(state as unknown as Parameters<typeof replacementsOf>[0]);
    };
    const failed = result('FPC1', 'failed', { before: '', reasons: [{ code: 'no-answer' }] });
    expect(known(failed)).toBe('ungiven');
    expect(known(failed, result('FPC2', 'modified', { before: '' }))).toBe('untried');
    expect(known(result('FPC1', 'failed', { before: '' }))).toBe('untried');
  });
});
