import { describe, expect, test } from 'vitest';
import type { Job } from '../../../utils/bulk/job';
import {
  isUnfinished,
  lostIn,
  mayReplace,
  type Replacements,
  unsureOf,
} from '../../../utils/bulk/replacement';
import { REPLACE_FAX, result } from '../support/builders';

const OLD = '0199005678';

/** A number to be taken away and another one given. */
function replacing(before: string): Job {
  return {
    index: 0,
    change: REPLACE_FAX,
    verdict: {
      kind: 'to-do',
      before,
      after: '0199001234',
      steps: [{ press: 'remove' }, { press: 'add', value: '0199001234' }],
      reasons: [],
    },
    line: undefined,
    pressed: false,
    hasRemoved: false,
    isBegun: false,
    hasSeenGone: false,
    pressedAt: 0,
    objections: [],
    refused: false,
  } as Job;
}

describe('a replacement', () => {
  test.each<Replacements['state']>(['untried', 'proven'])(
    'is begun where the number is known and no other is under way: %s',
    (state) => {
      expect(mayReplace(replacing(OLD), { state })).toBe(true);
    },
  );

  test.each(['Oui', 'Activé', '3 disponibles'])(
    'of what could not be given back (%s) is not begun',
    (before) => {
      const job = replacing(before);

      expect(mayReplace(job, { state: 'proven' })).toBe(false);
      expect(job.verdict).toMatchObject({
        kind: 'unavailable',
        after: before,
        reasons: [{ code: 'old-value-unknown', value: before }],
      });
    },
  );

  test('is not begun while another one has taken a number without giving the new one', () => {
    const job = replacing(OLD);

    expect(mayReplace(job, { state: 'pending' })).toBe(false);
    expect(job.verdict).toMatchObject({
      kind: 'failed',
      after: OLD,
      reasons: [{ code: 'replacement-untried' }],
    });
  });

  test('is nothing that takes only, or gives only', () => {
    const job = replacing('Oui');
    job.verdict = { ...job.verdict, steps: [{ press: 'remove' }] };

    expect(mayReplace(job, { state: 'pending' })).toBe(true);
  });
});

test('an x in doubt may have taken a number, if a number was there', () => {
  const removed = { press: 'remove', before: OLD } as const;

  expect(unsureOf(REPLACE_FAX, [removed])).toEqual([{ code: 'old-value-unsure', value: OLD }]);
  expect(unsureOf(REPLACE_FAX, [{ press: 'add', before: OLD }])).toEqual([]);
  expect(unsureOf(REPLACE_FAX, [{ press: 'remove', before: 'Oui' }])).toEqual([]);
  expect(unsureOf({ ...REPLACE_FAX, action: 'remove' }, [removed])).toEqual([]);
});

test('what may have cost a number ends the replacements of a run', () => {
  const lost = { reasons: [{ code: 'old-value-lost', value: OLD }] } as const;

  expect(isUnfinished(result('FPC1', 'to-check'))).toBe(true);
  expect(isUnfinished(result('FPC1', 'failed', { reasons: [...lost.reasons] }))).toBe(true);
  expect(isUnfinished(result('FPC1', 'failed', { reasons: [{ code: 'no-button' }] }))).toBe(false);
  expect(isUnfinished(result('FPC1', 'modified'))).toBe(false);
});

test('the numbers that are lost are told with their options', () => {
  const results = [
    result('FPC1', 'failed', { reasons: [{ code: 'old-value-lost', value: OLD }] }),
    result('FPC2', 'to-check', { reasons: [{ code: 'old-value-unsure', value: '0199005679' }] }),
    result('FPC3', 'failed', { reasons: [{ code: 'old-value-put-back', value: OLD }] }),
  ];

  expect(lostIn(results, () => 'Numéro Fax2Mail')).toEqual([
    { licence: 'FPC1', option: 'Numéro Fax2Mail', value: OLD },
    { licence: 'FPC2', option: 'Numéro Fax2Mail', value: '0199005679' },
  ]);
});
