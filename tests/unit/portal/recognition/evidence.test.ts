import { describe, expect, test } from 'vitest';
import type { Change } from '../../../../utils/bulk/change';
import {
  type Evidence,
  evidenceFrom,
  hasSeenEnough,
  isFirstContact,
  NO_EVIDENCE,
  proofsIn,
  type Seen,
  withSeen,
} from '../../../../utils/portal/recognition/evidence';
import {
  ADD_SUPERVISOR,
  outcome,
  plan,
  REMOVE_SUPERVISOR,
  REPLACE_FAX,
  result,
  stateOf,
} from '../../support/builders';

const PLUS = { by: 'word', text: '+' } as const;
const CROSS = { by: 'shape', text: 'cross' } as const;
const LINE: Seen = { what: 'line', label: 'Superviseur', state: 'no', add: PLUS };

function seenTo(...seen: Seen[]): Evidence {
  return seen.reduce(withSeen, NO_EVIDENCE);
}

describe('the evidence of a host', () => {
  test('is the same object where nothing is new', () => {
    const evidence = seenTo({ what: 'opened' }, LINE);

    expect(withSeen(evidence, LINE)).toBe(evidence);
    expect(withSeen(evidence, { what: 'closed' })).not.toBe(evidence);
  });

  test('keeps the kind of a value, and never one that is not understood', () => {
    const { values } = seenTo(LINE, { what: 'line', label: 'Autre', state: 'unclear' });

    expect(values).toEqual(['no']);
  });

  test('keeps an option once, in whichever language it is named', () => {
    const { options } = seenTo(LINE, { what: 'line', label: 'Supervisor', state: 'yes' });

    expect(options).toEqual(['Superviseur']);
  });

  test('keeps the sign that the panel has shown first', () => {
    const other = { by: 'icon', text: 'plus' } as const;

    expect(seenTo(LINE, { ...LINE, add: other }).add).toEqual(PLUS);
  });
});

describe('a plan', () => {
  const opened: Seen[] = [{ what: 'opened' }, { what: 'closed' }];

  test.each<[string, Change, Seen[], boolean]>([
    ['an addition', ADD_SUPERVISOR, [...opened, LINE], true],
    [
      'an addition whose detail was never closed',
      ADD_SUPERVISOR,
      [{ what: 'opened' }, LINE],
      false,
    ],
    ['an addition whose line was not seen', ADD_SUPERVISOR, opened, false],
    ['a removal without an x', REMOVE_SUPERVISOR, [...opened, LINE], false],
    ['a removal', REMOVE_SUPERVISOR, [...opened, { ...LINE, remove: CROSS }], true],
    [
      'a replacement without an x',
      REPLACE_FAX,
      [...opened, { ...LINE, label: REPLACE_FAX.option }],
      false,
    ],
  ])('has been seen to have all that it needs, or not: %s', (_, change, seen, isEnough) => {
    expect(hasSeenEnough(seenTo(...seen), [change])).toBe(isEnough);
  });
});

describe('first contact', () => {
  test('lasts until a change has been read back', () => {
    const before = seenTo({ what: 'opened' }, LINE);

    expect(isFirstContact(before)).toBe(true);
    expect(isFirstContact(withSeen(before, { what: 'proven', button: 'add' }))).toBe(false);
  });

  test.each<[string, Change, Seen[]]>([
    ['an addition', ADD_SUPERVISOR, [{ what: 'proven', button: 'add' }]],
    ['a removal', REMOVE_SUPERVISOR, [{ what: 'proven', button: 'remove' }]],
    [
      'a replacement',
      REPLACE_FAX,
      [
        { what: 'proven', button: 'add' },
        { what: 'proven', button: 'remove' },
      ],
    ],
  ])('ends with %s for the buttons that it pressed', (_, change, proofs) => {
    const proofsOf = (what: 'modified' | 'already') => {
      return proofsIn(stateOf(plan([change], ['FPC1']), outcome('FPC1', result('FPC1', what))));
    };

    expect(proofsOf('modified')).toEqual(proofs);
    expect(proofsOf('already')).toEqual([]);
  });
});

describe('stored evidence', () => {
  test('is read as it was written', () => {
    const evidence = seenTo({ what: 'table', columns: ['licence', 'sda'] }, LINE);

    expect(evidenceFrom(JSON.parse(JSON.stringify(evidence)))).toEqual(evidence);
  });

  test.each([undefined, null, 'x', 3, {}, { version: 2 }, { ...NO_EVIDENCE, options: [1] }])(
    'counts as nothing where it is something else: %j',
    (stored) => {
      expect(evidenceFrom(stored)).toEqual(NO_EVIDENCE);
    },
  );
});
