import { expect, test } from 'vitest';
import type { Change } from '../../../utils/bulk/change';
import { planForAll, planSize } from '../../../utils/bulk/plan';
import { planEach } from '../../../utils/bulk/plan-each';
import {
  ADD_FAX,
  ADD_SUPERVISOR,
  REMOVE_SUPERVISOR,
  REPLACE_FAX,
  SERVICE,
  user,
} from '../support/builders';

test('a plan for all gives every user every change, in the order of the list', () => {
  const made = planForAll(SERVICE, [ADD_SUPERVISOR, ADD_FAX], [user('FPC2'), user('FPC1')]);

  expect(made.tasks.map((task) => [task.user.licence, task.changes])).toEqual([
    ['FPC2', [0, 1]],
    ['FPC1', [0, 1]],
  ]);
  expect(planSize(made)).toBe(4);
});

test('a plan keeps of a user only what identifies them', () => {
  const given = user('FPC1', { name: 'Léa', cells: ['FPC1', 'Léa', 'Déconnecté'] });

  const made = planForAll(SERVICE, [ADD_SUPERVISOR], [given]);

  expect(made.tasks[0]?.user).toEqual({
    licence: 'FPC1',
    type: 'Licence simple',
    sda: '',
    name: 'Léa',
  });
});

test('a plan for nobody has no tasks', () => {
  expect(planSize(planForAll(SERVICE, [ADD_SUPERVISOR], []))).toBe(0);
});

test('a plan holds equal changes of several users once', () => {
  const made = planEach(SERVICE, [
    { user: user('FPC1'), changes: [ADD_FAX, { ...ADD_SUPERVISOR }] },
    { user: user('FPC2'), changes: [REMOVE_SUPERVISOR, ADD_SUPERVISOR] },
  ]);

  expect(made.changes).toEqual([ADD_FAX, ADD_SUPERVISOR, REMOVE_SUPERVISOR]);
  expect(made.tasks.map(({ changes }) => changes)).toEqual([
    [2, 1],
    [0, 1],
  ]);
  expect(planSize(made)).toBe(4);
});

test('changes that expect different values are different changes', () => {
  const made = planEach(SERVICE, [
    { user: user('FPC1'), changes: [{ ...ADD_FAX, expect: 'Aucun' }] },
    { user: user('FPC2'), changes: [{ ...ADD_FAX, expect: '0199005678' }] },
    { user: user('FPC3'), changes: [ADD_FAX] },
  ]);

  expect(made.changes).toHaveLength(3);
});

test.each<[string, Change, Change]>([
  ['leaves alone who has none', { ...REPLACE_FAX, ifNone: 'leave' }, REPLACE_FAX],
  [
    'gives the next free number',
    { option: 'Numéro Fax2Mail', action: 'add', pick: 'next-free' },
    { option: 'Numéro Fax2Mail', action: 'add' },
  ],
])('a change that %s is another one', (_, one, other) => {
  const made = planEach(SERVICE, [
    { user: user('FPC1'), changes: [one] },
    { user: user('FPC2'), changes: [other] },
  ]);

  expect(made.changes).toEqual([one, other]);
});
