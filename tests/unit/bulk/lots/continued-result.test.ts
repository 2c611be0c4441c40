import { describe, expect, test } from 'vitest';
import type { Change } from '../../../../utils/bulk/change';
import type { Continues, Outcome, Result } from '../../../../utils/bulk/journal';
import { continuedResult } from '../../../../utils/bulk/lots/continued-result';
import type { Reason } from '../../../../utils/bulk/reason';
import { ADD_SUPERVISOR, REPLACE_FAX, result } from '../../support/builders';

const [OLD, NEW, OTHER] = ['0199005678', '0199001234', '0199007777'];
const LOST: Reason = { code: 'old-value-lost', value: OLD };

/** A result as `outcome before → after`; `?` is a value that was not read. */
function line(words: string, ...reasons: Reason[]): Result {
  const [outcome, before, , after] = words.split(' ') as [Outcome, string, string, string];
  const value = (word: string) => (word === '_' ? 'Aucun' : word);
  return result('FPC1', outcome, {
    before: value(before),
    ...(after !== '?' && { after: value(after) }),
    reasons,
  });
}

function words({ outcome, before, after }: Result): string {
  const value = (text = '?') => (text === 'Aucun' ? '_' : text);
  return `${outcome} ${value(before)} → ${value(after)}`;
}

describe('after one more run of the lot, a yes or no', () => {
  test.each([
    ['is what the later run says', 'failed Non → Non', 'modified Non → Oui', 'modified Non → Oui'],
    ['is done already by others', 'failed Non → Non', 'already Oui → Oui', 'already Oui → Oui'],
    [
      'was changed by a late press',
      'to-check Non → Non',
      'already Oui → Oui',
      'modified Non → Oui',
    ],
    [
      'was changed by an unread press',
      'to-check Non → ?',
      'already Oui → Oui',
      'modified Non → Oui',
    ],
    ['stays in doubt unread', 'to-check Non → Non', 'failed Non → ?', 'to-check Non → Non'],
    ['stays changed unread', 'modified Non → Oui', 'failed Oui → ?', 'failed Non → Oui'],
    ['keeps what was read before', 'failed Non → Non', 'failed  → ?', 'failed Non → ?'],
    ['is as others have left it', 'modified Non → Oui', 'already Non → Non', 'already Non → Non'],
    ['is not treated by a stop', 'stopped  → ?', 'modified Non → Oui', 'modified Non → Oui'],
  ])('%s', (_, known, next, expected) => {
    expect(words(continuedResult(ADD_SUPERVISOR, line(known), line(next), 'retry'))).toBe(expected);
  });

  test('that was not treated is what the later run says, also where that puts a number back', () => {
    const next = line(`modified _ → ${OLD}`);
    const put: Change = { ...REPLACE_FAX, action: 'add', value: OLD };
    expect(continuedResult(put, line('stopped  → ?'), next, 'put-back')).toBe(next);
  });

  test('that is not in the detail any more has not been read', () => {
    const reasons: Reason[] = [{ code: 'option-unknown', option: 'Superviseur' }];
    const next = result('FPC1', 'failed', { before: '', after: '', reasons });

    const after = continuedResult(ADD_SUPERVISOR, line('modified Non → Oui'), next, 'undo');

    expect(words(after)).toBe('failed Non → Oui');
  });
});

describe('after one more run of the lot, a number', () => {
  test.each([
    [
      'that was lost and is given now',
      `failed ${OLD} → _`,
      `modified _ → ${NEW}`,
      `modified ${OLD} → ${NEW}`,
    ],
    [
      'that was lost, and cannot be given',
      `failed ${OLD} → _`,
      'unavailable _ → _',
      `failed ${OLD} → _`,
    ],
    [
      'that others have given',
      `failed ${OLD} → _`,
      `modified ${OTHER} → ${NEW}`,
      `modified ${OTHER} → ${NEW}`,
    ],
    [
      'that a press in doubt has taken',
      `to-check ${OLD} → ?`,
      `modified _ → ${NEW}`,
      `modified ${OLD} → ${NEW}`,
    ],
    [
      'that a press in doubt has not taken',
      `to-check ${OLD} → ?`,
      `modified ${OLD} → ${NEW}`,
      `modified ${OLD} → ${NEW}`,
    ],
    [
      'that others have set after it',
      `to-check ${OLD} → ?`,
      `modified ${OTHER} → ${NEW}`,
      `modified ${OTHER} → ${NEW}`,
    ],
  ])('%s', (_, known, next, expected) => {
    expect(words(continuedResult(REPLACE_FAX, line(known), line(next), 'retry'))).toBe(expected);
  });

  test('stays lost until it is seen again', () => {
    const lost = line(`failed ${OLD} → _`, LOST);

    const failed = continuedResult(REPLACE_FAX, lost, line('failed _ → _'), 'retry');
    const given = continuedResult(REPLACE_FAX, failed, line(`modified _ → ${NEW}`), 'retry');

    expect([failed.reasons, given.reasons]).toEqual([[LOST], []]);
  });

  test('that may have been taken is lost once a reading shows none', () => {
    const unsure = line(`to-check ${OLD} → ?`, { code: 'old-value-unsure', value: OLD });

    const read = continuedResult(REPLACE_FAX, unsure, line('failed _ → _'), 'retry');
    const inDoubt = continuedResult(REPLACE_FAX, unsure, line('to-check _ → _'), 'retry');

    expect([read.reasons, inDoubt.reasons]).toEqual([[LOST], unsure.reasons]);
  });
});

describe('putting a lost number back', () => {
  const lost = line(`failed ${OLD} → _`, LOST);
  const putBack = (next: Result, as: Continues['as'] = 'put-back') => {
    return continuedResult(REPLACE_FAX, lost, next, as);
  };

  test('leaves the change failed, and says so', () => {
    const back = putBack(line(`modified _ → ${OLD}`));

    expect(words(back)).toBe(`failed ${OLD} → ${OLD}`);
    expect(back.reasons).toEqual([{ code: 'old-value-put-back', value: OLD }]);
  });

  test('finds that it was made after all', () => {
    const made = putBack(line(`unavailable ${NEW} → ${NEW}`));

    expect([words(made), made.reasons]).toEqual([`modified ${OLD} → ${NEW}`, []]);
  });

  test('that fails leaves it lost', () => {
    const failed = putBack(line('failed _ → _', { code: 'no-answer' }));

    expect(words(failed)).toBe(`failed ${OLD} → _`);
    expect(failed.reasons).toEqual([LOST, { code: 'no-answer' }]);
  });
});

describe('after one more run of the lot, the next free number', () => {
  const PICK: Change = { option: 'Numéro Fax2Mail', action: 'add', pick: 'next-free' };
  const sent = (picked?: string) => ({ ...line('to-check _ → _'), ...(picked && { picked }) });

  test('that was chosen and came late is the lot’s', () => {
    const after = continuedResult(PICK, sent(NEW), line(`already ${NEW} → ${NEW}`), 'retry');
    expect(after).toMatchObject({ outcome: 'modified', before: 'Aucun', after: NEW, picked: NEW });
  });

  test.each([
    ['another one than was chosen', NEW],
    ['one where none was chosen', undefined],
  ])('%s is somebody else’s', (_, picked) => {
    const after = continuedResult(PICK, sent(picked), line(`already ${OTHER} → ${OTHER}`), 'retry');
    expect(after).toMatchObject({ outcome: 'already', before: OTHER, after: OTHER });
  });

  test('that the later run has chosen is what the lot has given', () => {
    const next = { ...line(`modified _ → ${OLD}`), picked: OLD };
    expect(continuedResult(PICK, sent(NEW), next, 'retry')).toMatchObject({ picked: OLD });
  });
});
