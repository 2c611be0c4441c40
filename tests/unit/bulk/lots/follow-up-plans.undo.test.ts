import { describe, expect, test } from 'vitest';
import type { Change } from '../../../../utils/bulk/change';
import type { Outcome, Result } from '../../../../utils/bulk/journal';
import { undoPlan } from '../../../../utils/bulk/lots/follow-up-plans';
import type { Plan } from '../../../../utils/bulk/plan';
import {
  ADD_FAX,
  ADD_SUPERVISOR,
  outcome,
  plan,
  REMOVE_SUPERVISOR,
  REPLACE_FAX,
  result,
  stateOf,
} from '../../support/builders';

const OLD = '0199005678';
const NEW = '0199001234';

/** A plan's tasks as licences with their changes. */
function _wanted({ tasks, changes }: Plan): [string, (Change | undefined)[]][] {
  return tasks.map((task) => [task.user.licence, task.changes.map((index) => changes[index])]);
}

describe('the plan of an undo', () => {
  const undo = (change: Change, part: Partial<Result>, of: Outcome = 'modified') => {
    const done = result('FPC1', of, part);
    const state = stateOf(plan([change], ['FPC1']), outcome('FPC1', done), { kind: 'finished' });
    return undoPlan(state).changes;
  };

  test.each<[string, Change, Partial<Result>, Change]>([
    [
      'an option that was added',
      ADD_SUPERVISOR,
      { before: 'Non', after: 'Oui' },
      { option: 'Superviseur', action: 'remove', expect: 'Oui' },
    ],
    [
      'a number that was added',
      ADD_FAX,
      { before: 'Aucun', after: NEW },
      { option: 'Numéro Fax2Mail', action: 'remove', expect: NEW },
    ],
    [
      'an option that was removed',
      REMOVE_SUPERVISOR,
      { before: 'Oui', after: 'Non' },
      { option: 'Superviseur', action: 'add', expect: 'Non' },
    ],
    [
      'a number that was removed',
      { option: 'Numéro Fax2Mail', action: 'remove' },
      { before: OLD, after: '' },
      { option: 'Numéro Fax2Mail', action: 'add', value: OLD, expect: '' },
    ],
    [
      'a number that was replaced',
      REPLACE_FAX,
      { before: OLD, after: NEW },
      { option: 'Numéro Fax2Mail', action: 'replace', value: OLD, expect: NEW },
    ],
  ])('puts back %s, where it still shows what was written', (_, change, part, expected) => {
    expect(undo(change, part)).toEqual([expected]);
  });

  test('puts back a number that a failed replacement lost', () => {
    expect(undo(REPLACE_FAX, { before: OLD, after: 'Aucun' }, 'failed')).toEqual([
      { option: 'Numéro Fax2Mail', action: 'add', value: OLD, expect: 'Aucun' },
    ]);
  });

  test.each<[string, Outcome, Partial<Result>]>([
    ['was so before', 'already', { before: 'Oui', after: 'Oui' }],
    ['was unavailable', 'unavailable', { before: 'Non', after: 'Non' }],
    ['somebody else has set meanwhile', 'unavailable', { before: 'Non', after: 'Oui' }],
    ['failed, the old value still there', 'failed', { before: 'Non', after: 'Non' }],
    ['could never be read back', 'to-check', { before: 'Non' }],
    ['was stopped', 'stopped', {}],
  ])('leaves alone what %s', (_, of, part) => {
    expect(undo(ADD_SUPERVISOR, part, of)).toEqual([]);
  });

  test('holds only the users that the run changed', () => {
    const state = stateOf(
      plan([ADD_SUPERVISOR], ['FPC1', 'FPC2', 'FPC3']),
      outcome('FPC1', result('FPC1', 'already', { before: 'Oui', after: 'Oui' })),
      outcome('FPC2', result('FPC2', 'modified', { before: 'Non', after: 'Oui' })),
      { kind: 'stopped' },
    );

    expect(undoPlan(state).tasks.map(({ user }) => user.licence)).toEqual(['FPC2']);
  });

  test('can itself be undone', () => {
    const back = undo(REPLACE_FAX, { before: OLD, after: NEW });
    const [change] = back;
    const state = stateOf(
      plan(back, ['FPC1']),
      outcome('FPC1', result('FPC1', 'modified', { before: NEW, after: OLD })),
    );

    expect(change).toBeDefined();
    expect(undoPlan(state).changes).toEqual([{ ...REPLACE_FAX, expect: OLD }]);
  });
});

describe('an undo leaves alone what the run has not given', () => {
  const PICK: Change = { option: 'Numéro Fax2Mail', action: 'add', pick: 'next-free' };
  const NONE = 'Aucun';

  test.each<[string, Change, string, string, string | undefined]>([
    ['another number than was chosen', PICK, NONE, OLD, NEW],
    ['a number where none was chosen', PICK, NONE, OLD, undefined],
    ['another number than was to be given', ADD_FAX, NONE, OLD, undefined],
    ['a third number after a replacement', REPLACE_FAX, OLD, '0199009999', undefined],
    [
      'another number after a removal',
      { option: PICK.option, action: 'remove' },
      OLD,
      NEW,
      undefined,
    ],
    ['an option that came by itself', REMOVE_SUPERVISOR, 'Non', 'Oui', undefined],
    ['an option that went by itself', ADD_SUPERVISOR, 'Oui', 'Non', undefined],
    ['a number that went by itself', PICK, OLD, NONE, undefined],
  ])('%s', (_, change, before, after, picked) => {
    const unsure = result('FPC1', 'to-check', { before, after, ...(picked && { picked }) });
    const state = stateOf(plan([change], ['FPC1']), outcome('FPC1', unsure), { kind: 'finished' });
    expect(undoPlan(state).tasks).toEqual([]);
  });

  test.each<[string, Change, string, string, string | undefined]>([
    ['the number that was chosen', PICK, NONE, NEW, NEW],
    ['the number that was to be given', ADD_FAX, NONE, NEW, undefined],
    [
      'whatever the portal was to give',
      { option: PICK.option, action: 'add' },
      NONE,
      OLD,
      undefined,
    ],
    ['the number that was taken', { option: PICK.option, action: 'remove' }, OLD, NONE, undefined],
    ['the old number after a replacement', REPLACE_FAX, OLD, NEW, undefined],
    ['the old number that a replacement has lost', REPLACE_FAX, OLD, NONE, undefined],
  ])('and puts back %s', (_, change, before, after, picked) => {
    const done = result('FPC1', 'modified', { before, after, ...(picked && { picked }) });
    const state = stateOf(plan([change], ['FPC1']), outcome('FPC1', done), { kind: 'finished' });
    expect(undoPlan(state).tasks).toHaveLength(1);
  });
});
