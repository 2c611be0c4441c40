import { describe, expect, test } from 'vitest';
import {
  areSameChanges,
  changesByLicence,
  countOwn,
  isSameForAll,
  type OwnChanges,
  plannedOwn,
  planOfOwn,
} from '../../../../utils/bulk/form/own-changes';
import {
  ADD_FAX,
  ADD_SUPERVISOR,
  plan,
  REMOVE_SUPERVISOR,
  SERVICE,
  user,
} from '../../support/builders';

const OWN: OwnChanges = {
  label: 'Classeur a.xlsx',
  byLicence: new Map([
    ['FPC1', [ADD_SUPERVISOR, ADD_FAX]],
    ['FPC2', [REMOVE_SUPERVISOR]],
    ['FPC3', [ADD_SUPERVISOR]],
  ]),
};

test('what a selection takes of own changes is counted, and what it does not', () => {
  expect(countOwn(OWN, new Set(['FPC1', 'FPC2', 'FPC9']))).toEqual({
    users: 2,
    changes: 3,
    without: 1,
    left: 1,
  });
});

test('a plan of own changes has, of these users, those who have any, and of each what is their own', () => {
  const made = planOfOwn(SERVICE, OWN, [user('FPC9'), user('FPC2'), user('FPC1')]);

  expect([...changesByLicence(made)]).toEqual([
    ['FPC2', [REMOVE_SUPERVISOR]],
    ['FPC1', [ADD_SUPERVISOR, ADD_FAX]],
  ]);
  expect(made.tasks[0]?.user).not.toHaveProperty('cells');
});

test('what is said of own changes is said of the selected users alone', () => {
  const { changes, tasks } = plannedOwn(OWN, new Set(['FPC2', 'FPC9']));

  expect(changes).toEqual([REMOVE_SUPERVISOR]);
  expect(tasks.map(({ user: { licence } }) => licence)).toEqual(['FPC2']);
});

test('a plan is the same for all unless a user of it lacks a change', () => {
  expect(isSameForAll(plan([ADD_SUPERVISOR, ADD_FAX], ['FPC1', 'FPC2']))).toBe(true);
  expect(isSameForAll(planOfOwn(SERVICE, OWN, [user('FPC1'), user('FPC3')]))).toBe(false);
});

describe('lists of changes', () => {
  test('are the same where each change is', () => {
    expect(areSameChanges([ADD_SUPERVISOR, ADD_FAX], [{ ...ADD_SUPERVISOR }, { ...ADD_FAX }])).toBe(
      true,
    );
  });

  test.each([
    ['fewer', [ADD_FAX], []],
    ['more', [], [ADD_FAX]],
    ['another option', [ADD_SUPERVISOR], [{ ...ADD_SUPERVISOR, option: 'Standard' }]],
    ['another action', [ADD_SUPERVISOR], [REMOVE_SUPERVISOR]],
    ['another value', [ADD_FAX], [{ ...ADD_FAX, value: '0199009999' }]],
    [
      'another answer for those who have none',
      [ADD_FAX],
      [{ ...ADD_FAX, ifNone: 'leave' as const }],
    ],
    ['another number', [ADD_FAX], [{ ...ADD_FAX, pick: 'next-free' as const }]],
    ['another expectation', [ADD_FAX], [{ ...ADD_FAX, expect: '' }]],
  ])('are not the same with %s', (_, some, others) => {
    expect(areSameChanges(some, others)).toBe(false);
  });
});
