import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  countReadings,
  foldInventory,
  type InventoryState,
  unreadUsers,
} from '../../../utils/bulk/inventory-state';
import type { RunEvent } from '../../../utils/bulk/journal';
import { RunControl } from '../../../utils/bulk/run-control';
import { foldRun } from '../../../utils/bulk/run-state';
import { takeInventory } from '../../../utils/bulk/take-inventory';
import { inventoryStarted, user } from '../support/builders';
import type { Fault } from '../support/faults';
import { MemoryJournal } from '../support/memory-journal';
import { FAX, SUPERVISOR } from '../support/one-user';
import { alwaysResume } from '../support/simulate';
import { SimulatedPortal, type SimulatedPortalOptions } from '../support/simulated-portal';

const LICENCES = ['FPC1', 'FPC2', 'FPC3', 'FPC4', 'FPC5', 'FPC6'];
const USERS: SimulatedPortalOptions['users'] = {
  FPC1: { [SUPERVISOR]: 'Oui' },
  FPC2: { [FAX]: '0199001234' },
  FPC3: {},
  FPC4: {},
  FPC5: { [SUPERVISOR]: 'Oui', [FAX]: '0199005678' },
  FPC6: {},
};

function portalWith(...faults: Fault[]): SimulatedPortal {
  return new SimulatedPortal({
    options: [
      { label: SUPERVISOR, kind: 'yes-no' },
      { label: FAX, kind: 'number' },
    ],
    users: USERS,
    faults,
  });
}

interface Given {
  portal: SimulatedPortal;
  journal?: MemoryJournal;
  control?: RunControl;
}

/** Takes an inventory, or goes on with the one of the journal. */
async function taken({
  portal,
  journal = new MemoryJournal(),
  control = new RunControl(),
}: Given): Promise<InventoryState> {
  if (journal.entries.length === 0) await journal.append(inventoryStarted(LICENCES));
  else await journal.append({ kind: 'resumed' });
  const before = foldInventory(journal.entries);
  await takeInventory({
    users: before ? unreadUsers(before) : [],
    driver: portal,
    journal,
    control,
    signal: new AbortController().signal,
    wait: async () => {},
  });
  const state = foldInventory(journal.entries);
  if (!state) throw new Error('A journal that begins with a start has a state');
  return state;
}

const shownOf = ({ readings }: InventoryState, licence: string) =>
  readings.get(licence)?.options?.map(({ label, value }) => [label, value]);

const openedIn = ({ log }: SimulatedPortal) =>
  log.flatMap((entry) => (entry.what === 'opened' ? entry.licence : []));

describe('an inventory', () => {
  test('writes what each detail shows, and changes nothing', async () => {
    const portal = portalWith();
    const before = portal.everything;

    const state = await taken({ portal });

    expect(state.phase).toBe('finished');
    expect(shownOf(state, 'FPC5')).toEqual([
      [SUPERVISOR, 'Oui'],
      [FAX, '0199005678'],
    ]);
    expect(shownOf(state, 'FPC3')?.[0]).toEqual([SUPERVISOR, 'Non']);
    expect(portal.everything).toEqual(before);
    expect(new Set(portal.log.map(({ what }) => what))).toEqual(new Set(['opened', 'closed']));
  });

  test('says whom it could not read and why, and reads the next', async () => {
    const state = await taken({ portal: portalWith({ kind: 'not-found', licence: 'FPC2' }) });

    expect(state.readings.get('FPC2')).toMatchObject({
      options: null,
      reasons: [{ code: 'user-not-found' }],
    });
    expect(countReadings(state)).toEqual({ read: 5, unreadable: 1, total: 6 });
  });

  test('takes a detail without options for one that it could not read', async () => {
    const portal = new SimulatedPortal({ options: [], users: { FPC1: {} } });
    const journal = new MemoryJournal();
    await journal.append(inventoryStarted(['FPC1']));

    const state = await taken({ portal, journal });

    expect(state.readings.get('FPC1')).toMatchObject({
      options: null,
      reasons: [{ code: 'no-options-seen' }],
    });
  });

  test('asks a busy portal again', async () => {
    const state = await taken({
      portal: portalWith({ kind: 'busy-detail', licence: 'FPC2', times: 2 }),
    });

    expect(countReadings(state)).toMatchObject({ unreadable: 0 });
  });

  test('keeps what it has read where the detail cannot be closed', async () => {
    const portal = portalWith({ kind: 'stays-open', licence: 'FPC6' });

    expect(shownOf(await taken({ portal }), 'FPC6')).toHaveLength(2);
  });

  test('is no run', async () => {
    const journal = new MemoryJournal();
    await taken({ portal: portalWith(), journal });

    expect(foldRun(journal.entries)).toBeUndefined();
  });
});

describe('an inventory that is interrupted', () => {
  test('pauses where the session has expired, and goes on with the same user', async () => {
    const journal = new MemoryJournal();
    const control = new RunControl();
    alwaysResume(journal, control);
    const portal = portalWith({ kind: 'expires', licence: 'FPC3', at: 'opening' });

    const state = await taken({ portal, journal, control });

    expect(journal.events).toContainEqual({ kind: 'paused', reason: { code: 'session-expired' } });
    expect(countReadings(state)).toEqual({ read: 6, unreadable: 0, total: 6 });
  });

  test('pauses after three users who cannot be read for one reason', async () => {
    const journal = new MemoryJournal();
    const control = new RunControl();
    alwaysResume(journal, control);
    const faults = LICENCES.map((licence): Fault => ({ kind: 'not-found', licence }));

    const state = await taken({ portal: portalWith(...faults), journal, control });

    const pauses = journal.events.filter(({ kind }) => kind === 'paused');
    expect(pauses).toEqual([
      { kind: 'paused', reason: { code: 'failed-alike', cause: { code: 'user-not-found' } } },
    ]);
    expect(countReadings(state)).toEqual({ read: 0, unreadable: 6, total: 6 });
  });

  test('does not pause for it again once a person goes on unguarded', async () => {
    const journal = new MemoryJournal();
    const control = new RunControl();
    journal.onStored = (event) => {
      if (event.kind === 'paused') control.ask('resume-unguarded');
    };
    const faults = LICENCES.map((licence): Fault => ({ kind: 'not-found', licence }));

    const state = await taken({ portal: portalWith(...faults), journal, control });

    expect(state.isUnguarded).toBe(true);
  });

  test('stops after the user in hand', async () => {
    const portal = portalWith();
    const control = new RunControl();
    portal.before = (step) => void (step === 'open FPC2' && control.ask('stop'));

    const state = await taken({ portal, control });

    expect(state.phase).toBe('stopped');
    expect([...state.readings.keys()]).toEqual(['FPC1', 'FPC2']);
    expect(unreadUsers(state).map(({ licence }) => licence)).toEqual(LICENCES.slice(2));
  });

  test('ends where its journal cannot be written', async () => {
    const journal = new MemoryJournal();
    journal.before = (event) => {
      if (event.kind === 'user-read') throw new Error('QuotaExceededError');
    };
    const portal = portalWith();

    await expect(taken({ portal, journal })).rejects.toThrow('QuotaExceededError');
    expect(openedIn(portal)).toEqual(['FPC1', 'FPC2']);
  });
});

test('whatever happens, nothing is pressed, and each user is read once', async () => {
  const aFault = fc.oneof(
    fc.record({ kind: fc.constant('not-found' as const), licence: fc.constantFrom(...LICENCES) }),
    fc.record({
      kind: fc.constant('busy-detail' as const),
      licence: fc.constantFrom(...LICENCES),
      times: fc.integer({ min: 1, max: 5 }),
    }),
    fc.record({
      kind: fc.constant('opens-other' as const),
      licence: fc.constantFrom(...LICENCES),
      other: fc.constantFrom(...LICENCES),
    }),
    fc.record({ kind: fc.constant('stays-open' as const), licence: fc.constantFrom(...LICENCES) }),
    fc.record({
      kind: fc.constant('expires' as const),
      licence: fc.constantFrom(...LICENCES),
      at: fc.constant('opening' as const),
    }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(aFault), fc.nat(40), async (faults, moment) => {
      const portal = portalWith(...faults);
      const before = portal.everything;
      const { journal, readBefore } = await interrupted(portal, moment);
      const opened = openedIn(portal).length;

      const state = await taken({ portal, journal, control: resuming(journal) });

      expect(portal.everything).toEqual(before);
      expect(portal.log.every(({ what }) => what === 'opened' || what === 'closed')).toBe(true);
      const written = journal.events.flatMap((event) => ('licence' in event ? event.licence : []));
      expect(written.toSorted()).toEqual(LICENCES);
      expect(
        openedIn(portal)
          .slice(opened)
          .filter((one) => readBefore.has(one)),
      ).toEqual([]);
      expect(unreadUsers(state)).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

function resuming(journal: MemoryJournal): RunControl {
  const control = new RunControl();
  alwaysResume(journal, control);
  return control;
}

/** An inventory whose page dies at the n-th action of the portal. */
async function interrupted(portal: SimulatedPortal, moment: number) {
  const journal = new MemoryJournal();
  let left = moment;
  portal.before = () => {
    if (left-- === 0) throw new Error('the page is gone');
  };
  await taken({ portal, journal, control: resuming(journal) }).catch(() => {});
  portal.before = () => {};
  portal.reload();
  const next = journal.reopened();
  const readBefore = new Set(foldInventory(next.entries)?.readings.keys());
  const isOver = next.events.some(({ kind }) => kind === 'finished');
  if (isOver) next.entries.pop();
  return { journal: next, readBefore };
}

test('an entry that is told twice counts once', () => {
  const first = inventoryStarted(['FPC1']);
  const entry = { run: 'run-1', seq: 1, nonce: '1', at: 5, event: first };
  const read: RunEvent = { kind: 'user-read', licence: 'FPC1', options: [] };
  const next = { run: 'run-1', seq: 2, nonce: '2', at: 6, event: read };

  const state = foldInventory([entry, next, { ...next, at: 9 }]);

  expect(state).toMatchObject({
    lastAt: 6,
    users: [user('FPC1')].map(({ cells: _, ...one }) => one),
  });
});
