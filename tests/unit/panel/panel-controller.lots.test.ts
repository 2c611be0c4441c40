import { describe, expect, test } from 'vitest';
import type { Change } from '../../../utils/bulk/change';
import { ADD_SUPERVISOR, lotOf, outcome, plan, result, stateOf, user } from '../support/builders';
import { controller, settle } from '../support/panel-controller';

describe('a lot in view', () => {
  const replaced: Change = { action: 'replace', option: 'Numéro à présenter', value: '0199001234' };
  const lots = { inView: { state: { plan: plan([ADD_SUPERVISOR, replaced], ['FPC7', 'FPC8']) } } };

  test('gives its users to another one, and nobody else', () => {
    const { panel, shown } = controller({ lots });
    panel.select(['FPC1'], true);

    panel.actions.flow.reuse('users');

    expect([...shown().users.selected]).toEqual(['FPC7', 'FPC8']);
    expect(shown().flow.open).toBe('users');
  });

  test('gives its changes to another one', () => {
    const { panel, shown } = controller({ lots });
    panel.select(['FPC1'], true);
    panel.actions.changes.setDraft(0, { option: 'Numéro Fax2Mail' });

    panel.actions.flow.reuse('changes');

    expect(shown().changes.drafts).toEqual([
      { action: 'add', option: 'Superviseur', value: '' },
      { action: 'replace', option: 'Numéro à présenter', value: '0199001234', ifNone: 'add' },
    ]);
    expect([...shown().users.selected]).toEqual(['FPC1']);
  });
});

test('a run that is over before anything of it was shown leads to its report', async () => {
  const made = plan([ADD_SUPERVISOR], ['FPC1']);
  const state = stateOf(made, outcome('FPC1', result('FPC1', 'failed')), { kind: 'finished' });
  const run = {
    state,
    lots: { inView: lotOf(state), close: () => {} },
    start: async () => ({ kind: 'ended' }),
  };
  const { panel, finish, shown } = controller(run);
  await finish([user('FPC1')]);
  panel.select(['FPC1'], true);
  panel.actions.changes.setDraft(0, { option: 'Superviseur' });
  panel.actions.run.apply();
  await settle();

  panel.changed('run');
  panel.actions.run.confirm();
  await settle();

  expect(shown().flow.open).toBe('report');
});

describe('a lot that is asked for in the history', () => {
  const made = plan([ADD_SUPERVISOR], ['FPC7', 'FPC8']);
  const lot = lotOf(
    stateOf(made, outcome('FPC7', result('FPC7', 'modified')), { kind: 'stopped' }),
  );
  const lots = { inView: lot, open: async () => true };

  test.each([
    [undefined, 'report', [], ''],
    ['users', 'users', ['FPC7', 'FPC8'], ''],
    ['changes', 'users', [], 'Superviseur'],
  ] as const)(
    'is shown, with another one prepared from it: %s',
    async (reuse, open, selected, option) => {
      const { panel, start, portal, shown } = controller({ lots });

      expect(await panel.showLot('run-1', reuse)).toBe(true);
      await settle();

      expect(shown().flow.open).toBe(open);
      expect([...shown().users.selected]).toEqual(selected);
      expect(shown().changes.drafts[0]?.option).toBe(option);
      expect(shown().run.confirmation).toBeUndefined();
      expect(start).not.toHaveBeenCalled();
      expect(portal.startWork).not.toHaveBeenCalled();
    },
  );

  test('takes nothing from the lot that is in hand there', async () => {
    const { panel, shown } = controller({ lots, isActive: true, state: { id: 'run-1' } });
    panel.select(['FPC1'], true);

    expect(await panel.showLot('run-1', 'users')).toBe(true);

    expect([...shown().users.selected]).toEqual(['FPC1']);
  });
});
