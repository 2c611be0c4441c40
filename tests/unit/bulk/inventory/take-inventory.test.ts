import { describe, expect, test } from 'vitest';
import {
  countReadings,
  type InventoryState,
  unreadUsers,
} from '../../../../utils/bulk/inventory/inventory-state';
import { RunControl } from '../../../../utils/bulk/run/run-control';
import { foldRun } from '../../../../utils/bulk/run-state';
import { inventoryStarted } from '../../support/builders';
import type { Fault } from '../../support/faults';
import { MemoryJournal } from '../../support/memory-journal';
import { FAX, SUPERVISOR } from '../../support/one-user';
import { alwaysResume } from '../../support/simulate';
import { SimulatedPortal } from '../../support/simulated-portal';
import { LICENCES, openedIn, portalWith, taken } from '../../support/taken-inventory';

const shownOf = ({ readings }: InventoryState, licence: string) =>
  readings.get(licence)?.options?.map(({ label, value }) => [label, value]);

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
