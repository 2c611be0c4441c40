import { describe, expect, test } from 'vitest';
import { user } from '../support/builders';
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
    expect(shown().run.workState).toBe('idle');
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
  panel.showAnew();
  expect(shown().run.workState).toBe('interrupted');

  panel.actions.users.approach();
  expect(shown()).toMatchObject({ users: { isReading: true }, run: { workState: 'interrupted' } });
  await finish([user('FPC1'), user('FPC2')]);

  expect(shown()).toMatchObject({ users: { isReading: false }, run: { workState: 'interrupted' } });
});

describe('a user whom the person has left out', () => {
  const leftOut = async () => {
    const all = controller();
    await all.finish([user('FPC1'), user('FPC2')]);
    all.panel.select(['FPC1', 'FPC2'], true);
    all.panel.actions.changes.setDraft(0, { option: 'Superviseur' });
    all.previewer.excluded.add('FPC1');
    return all;
  };

  test('is not in the run, and that is said before it begins', async () => {
    const { panel, shown } = await leftOut();

    panel.actions.run.apply();
    await settle();

    expect(shown().run.confirmation).toMatchObject({
      plan: { tasks: [{ user: { licence: 'FPC2' } }] },
      excluded: 1,
    });
  });

  test('is in it again once selected anew, not where others are', async () => {
    const { panel, previewer } = await leftOut();

    panel.select(['FPC2'], false);
    expect([...previewer.excluded]).toEqual(['FPC1']);
    panel.select(['FPC1'], false);

    expect([...previewer.excluded]).toEqual([]);
  });
});
