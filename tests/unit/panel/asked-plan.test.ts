import { describe, expect, test, vi } from 'vitest';
import type { Change } from '../../../utils/bulk/change';
import { AskedPlan } from '../../../utils/panel/asked-plan';
import {
  ADD_FAX,
  ADD_SUPERVISOR,
  plan,
  REMOVE_SUPERVISOR,
  SERVICE,
  user,
} from '../support/builders';
import { FAX } from '../support/one-user';
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

const PICK: Change = { option: FAX, action: 'add', pick: 'next-free' };
const LISTED = [user('FPC1'), user('FPC2'), user('FPC9', { sda: '01 99 00 12 34' })];

/** What is asked for with FPC1 and FPC2 selected: of all the same, or of each their own. */
function asking(same: Change[], own?: Record<string, Change[]>, canRead = true) {
  const chosen = vi.fn(async () => LISTED.slice(0, 2));
  const readNow = vi.fn(async () => canRead);
  const byLicence = own && new Map(Object.entries(own));
  const asked = new AskedPlan({
    service: SERVICE,
    users: {
      selected: new Set(['FPC1', 'FPC2']),
      chosen,
      readNow,
      model: { value: { read: LISTED } },
    },
    changes: {
      model: { value: { readBack: 'reopened', own: byLicence && { label: '', byLicence } } },
      wanted: () => ({ changes: same }),
    },
    flow: { open: () => {} },
    warn: () => {},
  } as unknown as ConstructorParameters<typeof AskedPlan>[0]);
  return { asked, chosen, readNow };
}

describe.each<[string, Change[], Record<string, Change[]> | undefined]>([
  ['of all', [PICK], undefined],
  ['of each', [], { FPC1: [ADD_SUPERVISOR], FPC2: [PICK] }],
])('where the next free number is asked for %s', (_, same, own) => {
  test('the whole list is read, and the users’ own numbers are in the plan', async () => {
    const { asked, chosen, readNow } = asking(same, own);
    expect(await asked.plan()).toMatchObject({ taken: ['0199001234'] });
    expect(readNow).toHaveBeenCalledOnce();
    expect(chosen).toHaveBeenCalledExactlyOnceWith(true);
  });

  test('nothing is planned while the list, which says whose the numbers are, cannot be read', async () => {
    const { asked, chosen } = asking(same, own, false);
    expect(await asked.plan()).toBeUndefined();
    expect(chosen).not.toHaveBeenCalled();
  });
});

test('nothing more is read where every number is given on purpose', async () => {
  const { asked, chosen, readNow } = asking([ADD_FAX]);
  expect(await asked.plan()).not.toHaveProperty('taken');
  expect(readNow).not.toHaveBeenCalled();
  expect(chosen).toHaveBeenCalledExactlyOnceWith(false);
});

describe('a plan of yesterday', () => {
  const OLD = { ...plan([PICK], ['FPC1']), taken: ['0199005678'] };

  test('knows who has been given a number since, too', async () => {
    const { asked, readNow } = asking([]);
    expect(await asked.withTakenNow(OLD)).toEqual({ ...OLD, taken: ['0199005678', '0199001234'] });
    expect(readNow).toHaveBeenCalledOnce();
  });

  test('is not gone on with while the list cannot be read', async () => {
    expect(await asking([], undefined, false).asked.withTakenNow(OLD)).toBeUndefined();
  });
});

test('of own changes, only the selected users who have any are asked for', () => {
  const { asked } = asking([], { FPC1: [ADD_FAX], FPC9: [ADD_FAX] });
  expect([...asked.now().licences]).toEqual(['FPC1']);
});
