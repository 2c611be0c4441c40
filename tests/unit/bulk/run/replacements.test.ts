import { describe, expect, test } from 'vitest';
import type { Result } from '../../../../utils/bulk/journal';
import { mayBegin, noteResults, type Replacements } from '../../../../utils/bulk/run/replacements';
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
