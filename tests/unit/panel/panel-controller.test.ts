import { describe, expect, test } from 'vitest';
import type { Change } from '../../../utils/bulk/change';
import type { Plan } from '../../../utils/bulk/plan';
import { Problem } from '../../../utils/bulk/problem';
import { ADD_SUPERVISOR, lotOf, outcome, plan, result, stateOf, user } from '../support/builders';
import { controller, settle } from '../support/panel-controller';

describe('an incomplete form', () => {
  test.each([
    ['nobody is selected', [], 'Superviseur'],
    ['no option is named', ['FPC1'], ''],
  ])('raises an alert and starts nothing where %s', async (_, licences, option) => {
    const { panel, start, shown } = controller();
    panel.select(licences, true);
    panel.actions.changes.setDraft(0, { option });

    panel.actions.run.preview();
    panel.actions.run.apply();
    await settle();

    expect(shown().alert).not.toBe('');
    expect(shown().run.activity).toBe('idle');
    expect(shown().run.confirmation).toBeUndefined();
    expect(start).not.toHaveBeenCalled();
  });

  test('gives the focus to the first field that is wrong, and says there what is', async () => {
    const { panel, shown } = controller();
    panel.select(['FPC1'], true);
    panel.actions.changes.setDraft(0, { option: 'Numéro Fax2Mail', value: 'abc' });

    panel.actions.run.preview();
    await settle();

    expect(shown()).toMatchObject({
      flow: { open: 'changes' },
      changes: {
        focus: { index: 0, field: 'value' },
        notices: [{ code: 'value-malformed', isError: true }],
      },
    });
  });

  test('opens the step of the users where nobody is selected', async () => {
    const { panel, shown } = controller();
    panel.actions.flow.open('changes');

    panel.actions.run.preview();
    await settle();

    expect(shown()).toMatchObject({ flow: { open: 'users' }, changes: { notices: [] } });
  });

  test('is forgiven as soon as a draft is edited', async () => {
    const { panel, shown } = controller();
    panel.actions.run.apply();
    await settle();

    panel.actions.changes.setDraft(0, { option: 'Superviseur' });

    expect(shown().alert).toBe('');
  });
});

test('a complete form is confirmed with the users, the changes and the way to read back', async () => {
  const { panel, shown } = controller();
  panel.select(['FPC1'], true);
  panel.actions.changes.setDraft(0, { option: 'Superviseur' });

  panel.actions.run.apply();
  await settle();

  expect(shown().run.confirmation).toMatchObject({ readBack: 'in-place', isUndo: false });
  expect(shown().run.confirmation?.plan.tasks.map(({ user: { licence } }) => licence)).toEqual([
    'FPC1',
  ]);
});

test('an interrupted run can still be resumed while and after the list is read', async () => {
  const { panel, finish, shown } = controller({ isInterrupted: true });
  panel.readingFirst();
  expect(shown().run.activity).toBe('interrupted');

  panel.actions.users.approach();
  expect(shown()).toMatchObject({ users: { isReading: true }, run: { activity: 'interrupted' } });
  await finish([user('FPC1'), user('FPC2')]);

  expect(shown()).toMatchObject({ users: { isReading: false }, run: { activity: 'interrupted' } });
});

describe('a lot in view', () => {
  const replaced: Change = { action: 'replace', option: 'Numéro à présenter', value: '0199001234' };
  const lots = { inView: { state: { plan: plan([ADD_SUPERVISOR, replaced], ['FPC7', 'FPC8']) } } };

  test('gives its users to another one, and nobody else', () => {
    const { panel, shown } = controller({ lots });
    panel.select(['FPC1'], true);

    panel.actions.flow.reuseUsers();

    expect([...shown().users.selected]).toEqual(['FPC7', 'FPC8']);
    expect(shown().flow.open).toBe('users');
  });

  test('gives its changes to another one', () => {
    const { panel, shown } = controller({ lots });
    panel.select(['FPC1'], true);
    panel.actions.changes.setDraft(0, { option: 'Numéro Fax2Mail' });

    panel.actions.flow.reuseChanges();

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

describe('the detail of a user of the report', () => {
  const lots = { inView: { state: { plan: plan([ADD_SUPERVISOR], ['FPC7', 'FPC8']) } } };

  test('is opened as a run does, with nothing pressed in it, and stays open', async () => {
    const { panel, portal, shown } = controller({ lots });

    panel.actions.flow.openDetail('FPC8');
    expect(shown().run).toMatchObject({
      activity: 'opening',
      news: 'Ouverture de la fiche de FPC8. Rien n’est modifié.',
    });
    expect(panel.isActive).toBe(true);
    await settle();

    const [[made]] = portal.startWork.mock.calls as [[Plan]];
    expect(made.tasks.map(({ user: { licence } }) => licence)).toEqual(['FPC8']);
    expect(portal.open).toHaveBeenCalledExactlyOnceWith('FPC8', expect.any(AbortSignal));
    expect(portal.leave).toHaveBeenCalledOnce();
    expect(portal.detail.press).not.toHaveBeenCalled();
    expect(portal.detail.close).not.toHaveBeenCalled();
    expect(shown()).toMatchObject({ alert: '', folded: false, run: { activity: 'idle' } });
    expect(panel.isActive).toBe(false);
  });

  test('is told of until something else goes on', async () => {
    const { panel, shown } = controller({ lots });
    panel.actions.flow.openDetail('FPC8');
    await settle();
    expect(shown().run.news).toBe('Fiche de FPC8 ouverte dans le portail.');

    panel.changed('preview');

    expect(shown().run.news).toBe('');
  });

  test('is not opened while something goes on, and the person is told', async () => {
    const { panel, portal, shown } = controller({ lots, isActive: true });

    panel.actions.flow.openDetail('FPC8');
    await settle();

    expect(portal.open).not.toHaveBeenCalled();
    expect(shown().alert).toBe('Attendez la fin de ce qui est en cours, puis ouvrez la fiche.');
  });

  test('is not opened over another one, which the person has open', async () => {
    const { panel, portal, shown } = controller({ lots });
    portal.isOneOpen.mockReturnValue(true);

    panel.actions.flow.openDetail('FPC8');
    await settle();

    expect(portal.startWork).not.toHaveBeenCalled();
    expect(shown().alert).toMatch(/^Une fiche est déjà ouverte/);
    expect(panel.isActive).toBe(false);
  });

  test('of somebody who is not in the lot is not opened', async () => {
    const { panel, portal } = controller({ lots });

    panel.actions.flow.openDetail('FPC1');
    await settle();

    expect(portal.startWork).not.toHaveBeenCalled();
  });

  test('that could not be opened is said to be so', async () => {
    const { panel, portal, shown } = controller({ lots });
    portal.open.mockRejectedValue(new Problem({ code: 'user-not-found' }));

    panel.actions.flow.openDetail('FPC8');
    await settle();

    expect(shown().alert).toMatch(/^La fiche de FPC8 n’a pas été ouverte\. Introuvable/);
    expect(portal.leave).toHaveBeenCalledOnce();
  });

  test('is not opened any more once the person stops it, and nothing is said', async () => {
    const { panel, portal, shown } = controller({ lots });
    portal.open.mockImplementation((_, stop) => {
      return new Promise((__, reject) => {
        stop.addEventListener('abort', () => reject(stop.reason));
      });
    });
    panel.actions.flow.openDetail('FPC8');
    await settle();

    panel.ask('resume');
    expect(shown().run.activity).toBe('opening');
    panel.actions.run.stop();
    await settle();

    expect(shown()).toMatchObject({ alert: '', run: { activity: 'idle', news: '' } });
    expect(portal.leave).toHaveBeenCalledOnce();
  });

  test('is not hidden by a panel that lies over the page', async () => {
    const { panel, portal, shown } = controller({ lots });
    portal.isOverPage.mockReturnValue(true);

    panel.actions.flow.openDetail('FPC8');
    await settle();

    expect(shown().folded).toBe(true);
  });
});
