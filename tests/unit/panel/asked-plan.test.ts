import { describe, expect, test } from 'vitest';
import { ADD_SUPERVISOR, REMOVE_SUPERVISOR, user } from '../support/builders';
import { controller, settle } from '../support/panel-controller';

type Panel = ReturnType<typeof controller>['panel'];

const OWN = { label: 'Classeur dupont.xlsx', byLicence: new Map([['FPC2', [REMOVE_SUPERVISOR]]]) };
const USERS = [user('FPC1'), user('FPC2', { sda: '01 99 00 12 34' })];

/** A preview was asked for of FPC2, whom only a reading of the list makes known; that reading goes on. */
async function waiting() {
  const all = controller();
  all.panel.select(['FPC2'], true);
  all.panel.actions.changes.setDraft(0, { option: 'Superviseur' });
  all.panel.actions.run.preview();
  await settle();
  expect(all.start).not.toHaveBeenCalled();
  return all;
}

describe('what is asked for otherwise while the list is read', () => {
  test.each<[string, (panel: Panel) => void, string, unknown[]]>([
    [
      'another change',
      ({ actions }) => actions.changes.setDraft(0, { action: 'remove' }),
      'FPC2',
      [REMOVE_SUPERVISOR],
    ],
    ['another user', (panel) => panel.selectOnly(['FPC1']), 'FPC1', [ADD_SUPERVISOR]],
    ['a workbook', (panel) => panel.takeOwn(OWN), 'FPC2', [REMOVE_SUPERVISOR]],
  ])('is what is planned: %s', async (_, ask, licence, changes) => {
    const { panel, finish, start } = await waiting();

    ask(panel);
    await finish(USERS);
    await settle();

    const task = expect.objectContaining({ user: expect.objectContaining({ licence }) });
    expect(start).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ changes, tasks: [task] }),
      'in-place',
    );
  });

  test('is no workbook that was given up', async () => {
    const { panel, finish, start } = await waiting();
    panel.takeOwn(OWN);
    panel.actions.run.preview();
    await settle();

    panel.actions.changes.dropOwn();
    await finish(USERS);
    await settle();

    for (const [made] of start.mock.calls as unknown as [unknown][])
      expect(made).toMatchObject({ changes: [ADD_SUPERVISOR] });
  });

  test('is looked for in the whole list, where it is the next free number', async () => {
    const { panel, finish, list, readings, start } = await waiting();
    const part = { option: 'Numéro Fax2Mail', pick: 'next-free' } as const;
    panel.actions.changes.setDraft(0, part);

    const read = finish([user('FPC2')]);
    list.outdate();
    await read;
    await settle();
    expect(start).not.toHaveBeenCalled();
    expect(readings()).toBe(2);
    await finish(USERS);
    await settle();

    expect(start).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ taken: ['0199001234'] }),
      'in-place',
    );
  });
});
