import { describe, expect, test } from 'vitest';
import type { Doubt } from '../../../utils/bulk/doubts';
import { type Ending, isStillToCheck, isToCheck, unreadResult } from '../../../utils/bulk/to-check';
import { ADD_SUPERVISOR, REPLACE_FAX } from '../support/builders';

const OLD = '0199005678';
const ENDINGS: [Ending['shown'], isRefused: boolean, isToCheck: boolean][] = [
  ['wanted', false, false],
  ['wanted', true, false],
  ['other', false, true],
  ['other', true, false],
  ['unknown', false, true],
  ['unknown', true, true],
  ['not-given', false, true],
  ['not-given', true, true],
];

describe('a change for which a press may have had an effect', () => {
  test.each(ENDINGS)('whose line shows the %s state, refused: %s', (shown, isRefused, expected) => {
    expect(isToCheck({ isTouched: true, isRefused, shown })).toBe(expected);
  });
});

test.each(ENDINGS)('what was not touched is never to be checked: %s, %s', (shown, isRefused) => {
  expect(isToCheck({ isTouched: false, isRefused, shown })).toBe(false);
});

test.each([
  [['to-check'], true],
  [['failed', 'to-check'], true],
  [['failed', 'failed'], false],
] as const)('a run that reads nothing leaves it open: %j', (outcomes, expected) => {
  expect(isStillToCheck(...outcomes)).toBe(expected);
});

describe('a change that could not be read to the end', () => {
  const KEY = { licence: 'FPC1', change: 0 };
  const why = [{ code: 'session-expired' } as const];
  const resultOf = (change = REPLACE_FAX, ...presses: Pick<Doubt, 'press' | 'before'>[]) => {
    return unreadResult(KEY, change, presses, why);
  };

  test('has failed where nothing was pressed for it', () => {
    expect(resultOf()).toEqual({ ...KEY, outcome: 'failed', before: '', reasons: why });
  });

  test('is to be checked where a press was announced for it', () => {
    expect(resultOf(ADD_SUPERVISOR, { press: 'add', before: 'Non' })).toEqual({
      ...KEY,
      outcome: 'to-check',
      before: 'Non',
      reasons: [{ code: 'not-read-back' }, ...why],
    });
  });

  test('may have lost the number that a replacement takes', () => {
    expect(resultOf(REPLACE_FAX, { press: 'remove', before: OLD }).reasons).toContainEqual({
      code: 'old-value-unsure',
      value: OLD,
    });
  });

  test.each([
    ['whose + alone was pressed', REPLACE_FAX, { press: 'add', before: OLD }],
    ['that takes away no number', REPLACE_FAX, { press: 'remove', before: 'Oui' }],
    [
      'that is to take the number away',
      { ...REPLACE_FAX, action: 'remove' },
      { press: 'remove', before: OLD },
    ],
  ] as const)('has lost no number %s', (_, change, press) => {
    const codes = resultOf(change, press).reasons.map(({ code }) => code);

    expect(codes).toEqual(['not-read-back', 'session-expired']);
  });
});

test('a change that could not be read knows the number that was chosen for it', () => {
  const press = { press: 'add', before: 'Aucun' } as const;
  const line = { licence: 'FPC1', change: 0 };
  const chosen = unreadResult(line, undefined, [{ ...press, picked: '0199001234' }, press]);
  expect(chosen).toMatchObject({ outcome: 'to-check', picked: '0199001234' });
  expect(unreadResult(line, undefined, [press])).not.toHaveProperty('picked');
});
