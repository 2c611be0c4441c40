import { expect, test, vi } from 'vitest';
import { FileRequests } from '../../../utils/panel/file-requests';
import { ADD_FAX, ADD_SUPERVISOR, SERVICE, user } from '../support/builders';
import { controller, settle } from '../support/panel-controller';

const USERS = [user('FPC1'), user('FPC2'), user('FPC3')];
const OWN = {
  label: 'Classeur dupont.xlsx',
  wanted: [
    { licence: 'FPC1', changes: [ADD_SUPERVISOR, ADD_FAX] },
    { licence: 'FPC3', changes: [ADD_FAX] },
  ],
};

function fileRequests(run: Record<string, unknown> = {}) {
  const all = controller(run, (licence) => licence === 'FPC3');
  const isHere = vi.fn(() => true);
  const files = new FileRequests(
    { service: SERVICE, isHere, users: all.list, controller: all.panel },
    { yesNo: new Set(['superviseur']) },
  );
  return { ...all, files, isHere };
}

test('a file is understood by the whole list, and the options of this portal', async () => {
  const { files, finish, panel } = fileRequests();
  panel.suggest(['Messagerie'], new Set());

  const asked = files.details();
  await finish(USERS);

  expect(await asked).toMatchObject({
    service: SERVICE,
    users: USERS,
    twice: ['FPC3'],
    isComplete: true,
    options: expect.arrayContaining(['Superviseur', 'Messagerie']),
    yesNo: ['superviseur'],
  });
});

test('a list that was read in part is read again, and a whole one is not', async () => {
  const { files, finish, readings } = fileRequests();
  const first = files.details();
  await finish(USERS, false);
  expect(await first).toMatchObject({ isComplete: false });

  const second = files.details();
  await finish(USERS);
  expect(await second).toMatchObject({ isComplete: true });
  await files.details();

  expect(readings()).toBe(2);
});

test('changes wait for a person once the list was read; who is not in it, or twice, is told', async () => {
  const { files, finish, start, shown } = fileRequests();
  const wanted = [...OWN.wanted, { licence: 'FPC9', changes: [ADD_FAX] }];

  const taking = files.takeChanges(SERVICE.key, { ...OWN, wanted });
  await finish(USERS);

  expect(await taking).toBe('taken');
  expect(shown().changes.own).toEqual({
    label: OWN.label,
    byLicence: new Map([['FPC1', [ADD_SUPERVISOR, ADD_FAX]]]),
  });
  expect([...shown().users.selected]).toEqual(['FPC1']);
  expect(shown().flow.open).toBe('changes');
  expect(shown().alert).toContain('FPC3, FPC9');
  expect(shown().run).toMatchObject({ workState: 'idle' });
  expect(start).not.toHaveBeenCalled();
});

test('what is never touched is not taken', async () => {
  const { files, finish, shown } = fileRequests();
  await finish(USERS);
  const forbidden = { option: 'Mot de passe SIP', action: 'remove' as const };

  await files.takeChanges(SERVICE.key, {
    label: '',
    wanted: [
      { licence: 'FPC1', changes: [forbidden] },
      { licence: 'FPC2', changes: [forbidden, ADD_FAX] },
    ],
  });

  expect([...(shown().changes.own?.byLicence ?? [])]).toEqual([['FPC2', [ADD_FAX]]]);
});

test('users are selected, and nobody else', async () => {
  const { files, finish, panel, shown } = fileRequests();
  await finish(USERS);
  panel.select(['FPC1'], true);

  expect(await files.selectUsers(SERVICE.key, ['FPC2', 'FPC8'])).toBe('taken');

  expect([...shown().users.selected]).toEqual(['FPC2']);
  expect(shown()).toMatchObject({ flow: { open: 'users' }, folded: false });
  expect(shown().alert).toContain('FPC8');
});

test('another service takes nothing', async () => {
  const { files, shown } = fileRequests();

  expect(await files.takeChanges('another', OWN)).toBe('elsewhere');
  expect(await files.selectUsers('another', ['FPC1'])).toBe('elsewhere');
  expect(shown().changes.own).toBeUndefined();
});

test('a panel at work takes nothing, also if the work began while the list was read', async () => {
  const run = { isActive: false };
  const { files, finish, shown } = fileRequests(run);

  const taking = files.takeChanges(SERVICE.key, OWN);
  run.isActive = true;
  await finish(USERS);
  await settle();

  expect(await taking).toBe('busy');
  expect(await files.selectUsers(SERVICE.key, ['FPC1'])).toBe('busy');
  expect(shown().changes.own).toBeUndefined();
  expect(shown().users.selected.size).toBe(0);
});

test('a page that comes to another service while the list is read takes nothing', async () => {
  const { files, finish, isHere, shown } = fileRequests();

  const taking = files.takeChanges(SERVICE.key, OWN);
  isHere.mockReturnValue(false);
  await finish(USERS);

  expect(await taking).toBe('elsewhere');
  expect(shown().changes.own).toBeUndefined();
  expect(shown().users.selected.size).toBe(0);
});
