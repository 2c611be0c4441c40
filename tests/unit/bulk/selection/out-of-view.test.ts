import fc from 'fast-check';
import { expect, test } from 'vitest';
import { outOfView } from '../../../../utils/bulk/selection/out-of-view';
import { user } from '../../support/builders';
import { LEA, OTHER_PAUL, PAUL, USERS } from '../../support/some-users';

const SELECTED = new Set([LEA.licence, PAUL.licence, 'FPC8']);

test('whom the filter leaves out is outside, and whom no page has is absent', () => {
  const shown = { read: USERS, matching: [LEA, OTHER_PAUL], isRead: true, selected: SELECTED };

  expect(outOfView(shown)).toEqual({ outside: [PAUL.licence], unread: [], absent: ['FPC8'] });
});

test('whom no page has that was read is not absent while there are others', () => {
  const shown = { read: USERS, matching: USERS, isRead: false, selected: SELECTED };

  expect(outOfView(shown)).toEqual({ outside: [], unread: ['FPC8'], absent: [] });
});

test('each selected user is in the list, or out of view for one reason', () => {
  const all = Array.from({ length: 6 }, (_, index) => user(`FPC${index}`));
  const some = fc.subarray(all);
  fc.assert(
    fc.property(some, some, fc.boolean(), some, (read, left, isRead, chosen) => {
      const matching = read.filter((one) => left.includes(one));
      const selected = new Set(chosen.map(({ licence }) => licence));
      const { outside, unread, absent } = outOfView({ read, matching, isRead, selected });
      const shown = matching.map(({ licence }) => licence).filter((one) => selected.has(one));
      expect([...shown, ...outside, ...unread, ...absent].sort()).toEqual([...selected].sort());
      expect(isRead ? unread : absent).toEqual([]);
    }),
  );
});
