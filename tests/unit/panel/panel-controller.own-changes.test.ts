import { describe, expect, test } from 'vitest';
import type { OwnChanges } from '../../../utils/bulk/form/own-changes';
import { ADD_FAX, ADD_SUPERVISOR, plan, REMOVE_SUPERVISOR, user } from '../support/builders';
import { controller, settle } from '../support/panel-controller';

const OWN: OwnChanges = {
  label: 'Classeur dupont.xlsx',
  byLicence: new Map([
    ['FPC1', [ADD_SUPERVISOR, ADD_FAX]],
    ['FPC2', [REMOVE_SUPERVISOR]],
  ]),
};
const USERS = [user('FPC1'), user('FPC2'), user('FPC3')];

async function taken(run: Record<string, unknown> = {}) {
  const all = controller(run);
  await all.finish(USERS);
  all.panel.select(['FPC3'], true);
  all.panel.takeOwn(OWN);
  return all;
}

test('changes of single users come with their users selected, and nobody else', async () => {
  const { shown } = await taken();

  expect([...shown().users.selected]).toEqual(['FPC1', 'FPC2']);
  expect(shown()).toMatchObject({ changes: { own: OWN }, flow: { open: 'changes' } });
});

test('a user who has no change of their own is not in the plan, though selected', async () => {
  const { panel, start } = await taken();
  panel.select(['FPC3'], true);
  panel.select(['FPC1'], false);

  panel.actions.run.preview();
  await settle();

  expect(start).toHaveBeenCalledExactlyOnceWith(
    expect.objectContaining({
      changes: [REMOVE_SUPERVISOR],
      tasks: [{ user: expect.objectContaining({ licence: 'FPC2' }), changes: [0] }],
    }),
    'in-place',
  );
});

test('each user is confirmed with what is wanted of them', async () => {
  const { panel, shown } = await taken();

  panel.actions.run.apply();
  await settle();

  expect(shown().run.confirmation?.plan).toMatchObject({
    changes: [ADD_SUPERVISOR, ADD_FAX, REMOVE_SUPERVISOR],
    tasks: [{ changes: [2] }, { changes: [0, 1] }],
  });
});

test('with nobody selected who has any, nothing is done, and it is said why', async () => {
  const { panel, shown, start } = await taken();
  panel.select(['FPC1', 'FPC2'], false);
  panel.select(['FPC3'], true);

  panel.actions.run.preview();
  panel.actions.run.apply();
  await settle();

  expect(start).not.toHaveBeenCalled();
  expect(shown().run.confirmation).toBeUndefined();
  expect(shown().alert).toContain('Classeur dupont.xlsx');
  expect(shown().flow.open).toBe('users');
});

test('the form counts again once they are given up', async () => {
  const { panel, shown } = await taken();
  panel.actions.changes.setDraft(0, { option: 'Superviseur' });

  panel.actions.changes.dropOwn();
  panel.actions.run.apply();
  await settle();

  expect(shown().changes.own).toBeUndefined();
  expect(shown().run.confirmation?.plan.changes).toEqual([ADD_SUPERVISOR]);
});

describe('after a reload', () => {
  test('they count again', () => {
    const { panel, shown } = controller();
    panel.restoreOwn(OWN);
    expect(shown().changes.own).toBe(OWN);
  });

  test('unless others came meanwhile', async () => {
    const { panel, shown } = await taken();
    panel.restoreOwn({ label: 'Classeur d’avant', byLicence: new Map() });
    expect(shown().changes.own).toBe(OWN);
  });
});

test('what was wanted of each their own is not written down for others', () => {
  const inView = plan([ADD_SUPERVISOR, ADD_FAX], ['FPC1', 'FPC2']);
  const tasks = inView.tasks.map((task, place) => ({ ...task, changes: [place] }));
  const { panel, shown } = controller({
    lots: { inView: { state: { plan: { ...inView, tasks } } } },
  });

  panel.actions.flow.reuse('changes');

  expect(shown().changes.drafts).toEqual([{ action: 'add', option: '', value: '' }]);
});

test('the changes of a lot that are the same for all take the place of single users’', async () => {
  const lots = { inView: { state: { plan: plan([ADD_FAX], ['FPC3']) } } };
  const { panel, shown } = await taken({ lots });

  panel.actions.flow.reuse('changes');

  expect(shown().changes).toMatchObject({ own: undefined, drafts: [{ action: 'add' }] });
});

test('an option is taken from others before it is given to those who are selected', async () => {
  const { panel, shown, finish, start } = controller();
  await finish(USERS);
  panel.select(['FPC1'], true);
  panel.actions.changes.setDraft(0, { option: 'Superviseur' });

  panel.actions.flow.transfer('Superviseur', ['FPC3']);

  expect([...shown().users.selected]).toEqual(['FPC1', 'FPC3']);
  expect(shown().flow.open).toBe('changes');
  panel.actions.run.preview();
  await settle();
  expect(start).toHaveBeenCalledExactlyOnceWith(
    expect.objectContaining({
      changes: [ADD_SUPERVISOR, REMOVE_SUPERVISOR],
      tasks: [
        { user: expect.objectContaining({ licence: 'FPC3' }), changes: [1] },
        { user: expect.objectContaining({ licence: 'FPC1' }), changes: [0] },
      ],
    }),
    'in-place',
  );
});

test('nobody is selected from whom an option would be taken that is given to nobody', async () => {
  const { panel, shown, finish } = controller();
  await finish(USERS);
  panel.select(['FPC1'], true);
  panel.actions.changes.setDraft(0, { option: 'Superviseur' });

  panel.actions.flow.transfer('Option standardiste', ['FPC3']);

  expect([...shown().users.selected]).toEqual(['FPC1']);
  expect(shown().changes.own).toBeUndefined();
});

test('a number is free only if it is the own one of nobody in the whole list', async () => {
  const { panel, finish, start } = controller();
  panel.select(['FPC1'], true);
  panel.actions.changes.setDraft(0, { option: 'Numéro Fax2Mail', pick: 'next-free' });

  panel.actions.run.preview();
  await settle();
  expect(start).not.toHaveBeenCalled();
  await finish([user('FPC1'), user('FPC9', { sda: '01 99 00 12 34' })]);
  await settle();

  expect(start).toHaveBeenCalledExactlyOnceWith(
    expect.objectContaining({ taken: ['0199001234'], tasks: [expect.anything()] }),
    'in-place',
  );
});
