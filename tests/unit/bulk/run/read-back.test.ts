import { describe, expect, test } from 'vitest';
import type { OptionLine, Reading } from '../../../../utils/bulk/reading';
import { resultsOf } from '../../../../utils/bulk/run/read-back';
import type { UserChange } from '../../../../utils/bulk/run/user-change';
import { ADD_SUPERVISOR, REPLACE_FAX } from '../../support/builders';

const LABEL = 'Superviseur';

function line(value: string, button: OptionLine['button'], label = LABEL): OptionLine {
  return { label, value, button };
}

const reading = (...options: OptionLine[]): Reading => ({ licence: 'FPC1', options });
const NO = line('Non', 'add');

/** A change whose + was pressed. */
function pressed(part: Partial<UserChange> = {}): UserChange {
  return {
    index: 0,
    change: ADD_SUPERVISOR,
    verdict: {
      kind: 'to-do',
      before: 'Non',
      after: 'Oui',
      presses: [{ press: 'add' }],
      reasons: [],
    },
    line: NO,
    pressed: true,
    hasRemoved: false,
    hasSeenGone: false,
    pressedAt: 0,
    objections: [],
    refused: false,
    ...part,
  } as UserChange;
}

/** The result of a change by the last reading. */
function resultBy(last: Reading, userChange = pressed()) {
  const [result] = resultsOf([userChange], {
    licence: 'FPC1',
    first: reading(NO),
    last,
    earlier: [],
  });
  return result;
}

test.each([true, false])(
  'a number that an x took late is what there was before, pressed now: %s',
  (isPressed) => {
    const taken = pressed({ change: REPLACE_FAX, pressed: isPressed, taken: '0199005678' });

    expect(resultBy(reading(), taken)).toMatchObject({ before: '0199005678' });
  },
);

describe('a change that was pressed', () => {
  test('is made once the last reading shows it', () => {
    expect(resultBy(reading(line('Oui', 'remove')))).toMatchObject({ outcome: 'modified' });
  });

  test('is to be checked where the last reading shows the old state', () => {
    expect(resultBy(reading(NO))).toMatchObject({
      outcome: 'to-check',
      reasons: [{ code: 'not-shown' }],
    });
  });

  test.each([line('En cours d’activation', 'remove'), line('Oui', 'add'), line('Non', 'remove')])(
    'is to be checked where the last reading is not understood: %j',
    (shown) => {
      expect(resultBy(reading(shown))).toMatchObject({
        outcome: 'to-check',
        reasons: [{ code: 'read-back-unclear', option: LABEL, value: shown.value }],
      });
    },
  );

  test('is to be checked where its line is gone', () => {
    expect(resultBy(reading())).toMatchObject({
      outcome: 'to-check',
      reasons: [{ code: 'not-read-back' }],
    });
  });

  test('has failed where the portal refused it and nothing has changed', () => {
    const userChange = pressed({
      refused: true,
      objections: [{ code: 'portal-said', text: 'Quota' }],
    });

    expect(resultBy(reading(NO), userChange)).toMatchObject({
      outcome: 'failed',
      reasons: [{ code: 'portal-said', text: 'Quota' }],
    });
  });
});

test('a replacement whose x was shown, and whose old number is there again, is to be checked', () => {
  const FAX = 'Numéro Fax2Mail';
  const OLD = '0199005678';
  const userChange = pressed({
    change: REPLACE_FAX,
    verdict: { kind: 'to-do', before: OLD, after: OLD, presses: [], reasons: [] },
    hasRemoved: true,
    hasSeenGone: true,
    refused: true,
    objections: [{ code: 'no-button' }],
  });

  expect(resultBy(reading(line(OLD, 'remove', FAX)), userChange)).toMatchObject({
    outcome: 'to-check',
    reasons: [{ code: 'no-button' }, { code: 'not-shown' }],
  });
  // The number is gone as the x has shown, and the + was refused: nothing more can come.
  expect(resultBy(reading(line('Aucun', 'add', FAX)), userChange)).toMatchObject({
    outcome: 'failed',
  });
});

test('an option that has changed though nobody asked for it is told', () => {
  const other = 'Option standardiste';
  const first = reading(NO, line('Non', 'add', other));
  const last = reading(line('Oui', 'remove'), line('Oui', 'remove', other));
  const [result] = resultsOf([pressed()], { licence: 'FPC1', first, last, earlier: [] });

  expect(result?.reasons).toEqual([
    { code: 'also-changed', option: other, before: 'Non', after: 'Oui' },
  ]);
});

test('of two lines of one option by then, none is told as changed', () => {
  const other = 'Option standardiste';
  const first = reading(NO, line('Non', 'add', other));
  const twice = [line('Oui', 'remove', other), line('Non', 'add', other)];
  const last = reading(line('Oui', 'remove'), ...twice);
  const [result] = resultsOf([pressed()], { licence: 'FPC1', first, last, earlier: [] });

  expect(result?.reasons).toEqual([]);
});
