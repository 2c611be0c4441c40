import { expect, test } from 'vitest';
import type { Change } from '../../../../utils/bulk/change';
import { ADD_SUPERVISOR, REPLACE_FAX } from '../../support/builders';
import type { Fault } from '../../support/faults';
import { FAX, oneUser, portalOf, pressed, STANDARD, SUPERVISOR } from '../../support/one-user';

const OLD = '0199005678';

/** A portal whose line changes right before a press. @param at called before each press, with its place from 1 */
function moving(
  has: Record<string, string>,
  fault: { option: string; button: 'add' | 'remove'; times: number },
  at: (place: number, change: (value: string) => void) => void = () => {},
) {
  const portal = portalOf(has, [{ kind: 'moves', licence: 'FPC1', ...fault } satisfies Fault]);
  const tries: string[] = [];
  portal.before = (step) => {
    if (!step.startsWith('press')) return;
    tries.push(step);
    at(tries.length, (value) => portal.change('FPC1', fault.option, value));
  };
  return { portal, tries };
}

const SUPERVISOR_MOVES = { option: SUPERVISOR, button: 'add', times: 9 } as const;

test('a line that has changed before the press is read again, and pressed then', async () => {
  const { portal, tries } = moving({}, { ...SUPERVISOR_MOVES, times: 1 });

  const [result] = await oneUser(portal, [ADD_SUPERVISOR]);

  expect(tries).toHaveLength(2);
  expect(result).toMatchObject({ outcome: 'modified', before: 'Non', after: 'Oui', reasons: [] });
});

test('a line that changes again is left as it is', async () => {
  const { portal, tries } = moving({}, SUPERVISOR_MOVES);

  const [result] = await oneUser(portal, [ADD_SUPERVISOR]);

  expect(tries).toHaveLength(2);
  expect(result).toMatchObject({
    outcome: 'failed',
    after: 'Non',
    reasons: [{ code: 'line-changed' }],
  });
});

test('a line that shows by then what is wanted is not pressed', async () => {
  const { portal, tries } = moving({}, SUPERVISOR_MOVES, (_, change) => change('Oui'));

  const [result] = await oneUser(portal, [ADD_SUPERVISOR]);

  expect(tries).toHaveLength(1);
  expect(result).toMatchObject({ outcome: 'failed', reasons: [{ code: 'line-changed' }] });
});

test('what somebody else has done is not told as done by a press that was not made', async () => {
  const { portal } = moving({}, SUPERVISOR_MOVES, (place, change) => {
    if (place === 2) change('Oui');
  });
  const both: Change[] = [ADD_SUPERVISOR, { option: STANDARD, action: 'add' }];

  const results = await oneUser(portal, both);

  expect(pressed(portal)).toEqual([`add ${STANDARD}`]);
  expect(results).toMatchObject([
    { outcome: 'failed', reasons: [{ code: 'line-changed' }] },
    { outcome: 'modified' },
  ]);
});

test('no new number is given where the old one went without a press of its x', async () => {
  const x = { option: FAX, button: 'remove', times: 9 } as const;
  const { portal } = moving({ [FAX]: OLD }, x, (place, change) => {
    if (place === 2) change('Aucun');
  });

  const [result] = await oneUser(portal, [REPLACE_FAX]);

  expect(pressed(portal)).toEqual([]);
  expect(result).toMatchObject({ outcome: 'failed', before: OLD });
});

test('a number that was taken is put back where the + is not pressed', async () => {
  const { portal } = moving({ [FAX]: OLD }, { option: FAX, button: 'add', times: 2 });

  const [result] = await oneUser(portal, [REPLACE_FAX]);

  expect(pressed(portal)).toEqual([`remove ${FAX}`, `add ${FAX} ${OLD}`]);
  expect(result).toMatchObject({ outcome: 'failed', before: OLD, after: OLD });
  expect(result?.reasons).toContainEqual({ code: 'old-value-put-back', value: OLD });
});

test('a number that was taken and cannot be put back is told as lost, though the + was not pressed', async () => {
  const { portal } = moving({ [FAX]: OLD }, { option: FAX, button: 'add', times: 9 });

  const [result] = await oneUser(portal, [REPLACE_FAX]);

  expect(pressed(portal)).toEqual([`remove ${FAX}`]);
  expect(result).toMatchObject({ outcome: 'failed', before: OLD, after: 'Aucun' });
  expect(result?.reasons).toContainEqual({ code: 'old-value-lost', value: OLD });
});
