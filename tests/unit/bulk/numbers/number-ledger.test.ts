import { describe, expect, test } from 'vitest';
import type { Change } from '../../../../utils/bulk/change';
import type { ReadBack, RunEvent } from '../../../../utils/bulk/journal';
import { numberFacts } from '../../../../utils/bulk/numbers/number-facts';
import { NumberLedger } from '../../../../utils/bulk/numbers/number-ledger';
import { entries, inventoryStarted, outcome, plan, result, started } from '../../support/builders';
import { FAX, SHOWN_NUMBER } from '../../support/one-user';

const NUMBER = '0199000001';
const PICK: Change = { option: FAX, action: 'add', pick: 'next-free' };
const ADD: Change = { option: FAX, action: 'add', value: NUMBER };
const REMOVE: Change = { option: FAX, action: 'remove' };

/** Whether the number is free for FPC1's fax, by journals one after the other. */
function isFree(...journals: RunEvent[][]): boolean {
  const ledger = new NumberLedger();
  for (const events of journals) {
    const facts = numberFacts(entries(events), false);
    if (!facts) throw new Error('The journal is whole');
    ledger.add(facts, false);
  }
  return ledger.firstFree([NUMBER], 'FPC1', FAX) !== undefined;
}

const of = (change: Change, readBack: ReadBack = 'reopened') => {
  return started(plan([change], ['FPC1', 'FPC2']), readBack);
};
const sent = (licence = 'FPC2', part = {}): RunEvent => {
  return { kind: 'intent', licence, change: 0, press: 'add', before: 'Aucun', ...part };
};
const came = (...given: Parameters<typeof result>) => outcome(given[0], result(...given));
const PICKED = sent('FPC2', { picked: NUMBER });
const GONE = { before: 'Aucun', after: 'Aucun' };

describe('a number is not free', () => {
  test.each<[string, RunEvent[]]>([
    ['that was chosen for somebody', [of(PICK), PICKED]],
    ['that was sent to somebody on purpose', [of(ADD), sent()]],
    ['though the press is said not to have been made', [of(PICK), PICKED, retracted()]],
    ['of which nobody knows whether it came', [of(PICK), PICKED, came('FPC2', 'to-check', GONE)]],
    ['whose user could not be read', [of(PICK), PICKED, came('FPC2', 'failed')]],
    ['whose user was not come to', [of(PICK), PICKED, came('FPC2', 'stopped')]],
    ['that was given', [of(PICK), PICKED, came('FPC2', 'modified', { after: NUMBER })]],
    ['that somebody had already', [of(PICK), came('FPC2', 'already', { after: NUMBER })]],
    [
      'that a line shows which is not understood',
      [of(PICK), came('FPC2', 'failed', { after: `${NUMBER} (en attente)` })],
    ],
    [
      'that was there before, and may be still',
      [of(REMOVE), came('FPC2', 'to-check', { before: NUMBER })],
    ],
    [
      'whose x was pressed just now',
      [of(REMOVE), sent('FPC2', { press: 'remove', before: NUMBER })],
    ],
    [
      'that another option of somebody shows',
      [
        of(PICK),
        {
          ...came('FPC2', 'failed', GONE),
          shown: [{ option: SHOWN_NUMBER, value: NUMBER }],
        } as RunEvent,
      ],
    ],
    [
      'that another option of the same user shows',
      [
        of(PICK),
        {
          ...came('FPC1', 'failed', GONE),
          shown: [{ option: SHOWN_NUMBER, value: NUMBER }],
        } as RunEvent,
      ],
    ],
  ])('%s', (_, events) => {
    expect(isFree(events)).toBe(false);
  });

  test.each(['option-unknown', 'option-ambiguous', 'button-unclear', 'value-unclear'] as const)(
    'where its line was not read as empty: %s',
    (code) => {
      const reasons = [{ code, option: FAX, value: '' }];
      const unread = came('FPC2', 'failed', { before: '', after: '', reasons });
      expect(isFree([of(PICK), PICKED], [of(PICK), unread])).toBe(false);
    },
  );

  test('where only an open detail was seen without it', () => {
    const gone = came('FPC2', 'modified', { before: NUMBER, after: 'Aucun' });
    expect(isFree([of(REMOVE, 'in-place'), gone])).toBe(false);
    expect(isFree([of(REMOVE), gone])).toBe(true);
  });

  test('that an inventory has seen at somebody, or that it has not seen come yet', () => {
    const seen = (value: string): RunEvent => {
      const button = value ? 'remove' : 'add';
      return { kind: 'user-read', licence: 'FPC2', options: [{ label: FAX, value, button }] };
    };
    const start = inventoryStarted(['FPC2']);
    expect(isFree([start, seen(NUMBER)])).toBe(false);
    expect(isFree([start, seen(NUMBER)], [start, seen('')])).toBe(true);
    expect(isFree([of(PICK), PICKED], [start, seen('')])).toBe(false);
  });

  test('that was somebody’s own in an earlier run', () => {
    const [task] = plan([PICK], ['FPC2']).tasks;
    const owned = (sda: string) => {
      const made = plan([PICK], []);
      return started({ ...made, tasks: task ? [{ ...task, user: { ...task.user, sda } }] : [] });
    };
    expect(isFree([owned(NUMBER)])).toBe(false);
    expect(isFree([owned(NUMBER)], [owned('')])).toBe(false);
    expect(isFree([owned(NUMBER)], [owned('0199000002')])).toBe(true);
  });
});

describe('a number is free', () => {
  test.each<[string, RunEvent[]]>([
    [
      'that was refused, and seen not to be there',
      [of(PICK), PICKED, came('FPC2', 'failed', GONE)],
    ],
    ['that was on its way to this very user', [of(PICK), sent('FPC1', { picked: NUMBER })]],
    ['that a plan wanted which is over and not of the lot', [of(ADD)]],
  ])('%s', (_, events) => {
    expect(isFree(events)).toBe(true);
  });

  test('that somebody was seen to have lost since, and no other', () => {
    const given = came('FPC2', 'modified', { after: NUMBER });
    const lost = came('FPC2', 'already', { before: 'Aucun', after: 'Aucun' });
    expect(isFree([of(PICK), PICKED, given], [of(REMOVE), lost])).toBe(true);
    expect(isFree([of(PICK), PICKED, given], [of(REMOVE), came('FPC3', 'already', GONE)])).toBe(
      false,
    );
    const shown = started(plan([{ ...REMOVE, option: SHOWN_NUMBER }], ['FPC2']));
    expect(isFree([of(PICK), PICKED, given], [shown, lost])).toBe(false);
  });
});

function retracted(): RunEvent {
  return { kind: 'retracted', licence: 'FPC2', change: 0 };
}
