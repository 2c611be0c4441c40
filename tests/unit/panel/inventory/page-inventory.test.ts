import { describe, expect, test, vi } from 'vitest';
import { countReadings } from '../../../../utils/bulk/inventory/inventory-state';
import { JournalClient } from '../../../../utils/journal/journal-client';
import { PageInventory } from '../../../../utils/panel/inventory/page-inventory';
import { endedInventory, shownInventory } from '../../../../utils/panel/inventory/shown-inventory';
import { entries, inventoryStarted, SERVICE, user } from '../../support/builders';
import { FakeWorker } from '../../support/fake-worker';
import { read } from '../../support/inventories';
import { SUPERVISOR } from '../../support/one-user';
import { SimulatedPortal } from '../../support/simulated-portal';

const LICENCES = ['FPC1', 'FPC2'];
const USERS = LICENCES.map((licence) => user(licence));
const WHERE = { page: 'https://store-demo.extranet.myopenip.fr/', isReady: Promise.resolve() };
const STORED = { kind: 'stored' } as const;
const HALF = entries([inventoryStarted(LICENCES), read('FPC1')]);
const TAKEN_OVER = { kind: 'entries', entries: HALF, isHeld: true } as const;

function pageWith(worker: FakeWorker) {
  const onChange = vi.fn();
  const portal = new SimulatedPortal({
    options: [{ label: SUPERVISOR, kind: 'yes-no' }],
    users: { FPC1: { [SUPERVISOR]: 'Oui' }, FPC2: {} },
  });
  const startWork = vi.fn(() => ({ driver: portal, leave: () => {} }));
  const inventory = new PageInventory({
    journal: new JournalClient({ connect: worker.connect, isAlive: () => true }),
    startWork,
    signal: new AbortController().signal,
    waitTimes: () => ({ quarantine: 0, busy: 0 }),
    seenOptions: () => ['Superviseur'],
    onChange,
  });
  return { inventory, portal, startWork, worker };
}

/** A page that has found an inventory that no tab takes: one of its two users was read. */
async function interrupted(...fates: ConstructorParameters<typeof FakeWorker>) {
  const page = pageWith(new FakeWorker({ ...TAKEN_OVER, isHeld: false }, ...fates));
  await page.inventory.findInterrupted(SERVICE.key);
  return page;
}

describe('an inventory of a page', () => {
  test('reads the users once the page is free, and writes it down', async () => {
    const { inventory, portal, worker, startWork } = pageWith(new FakeWorker(STORED));

    expect(await inventory.start(SERVICE, USERS, WHERE)).toEqual({ kind: 'ended' });

    expect(inventory.state?.phase).toBe('finished');
    expect(worker.heard[0]).toMatchObject({
      kind: 'start',
      service: SERVICE.key,
      entry: {
        event: { kind: 'inventory-started', users: [{ licence: 'FPC1' }, { licence: 'FPC2' }] },
      },
    });
    expect(startWork).toHaveBeenCalledWith(expect.objectContaining({ changes: [] }), [
      'Superviseur',
    ]);
    expect(portal.log.every(({ what }) => what === 'opened' || what === 'closed')).toBe(true);
    expect(endedInventory(inventory)).toMatchObject({ words: 'Inventaire\u00a0: 2 lus' });
  });

  test('is locked from the press on, before anything was answered', async () => {
    const { inventory } = pageWith(new FakeWorker(STORED));
    const { promise, resolve } = Promise.withResolvers<void>();

    const over = inventory.start(SERVICE, USERS, { ...WHERE, isReady: promise });
    expect(inventory.isActive).toBe(true);
    expect(shownInventory(inventory)).toMatchObject({ workState: 'previewing', work: 'inventory' });
    resolve();
    await over;

    expect(inventory.isActive).toBe(false);
  });

  test('is not begun while another tab works on the service', async () => {
    const { inventory, portal } = pageWith(new FakeWorker({ kind: 'taken', tab: 3 }));

    expect(await inventory.start(SERVICE, USERS, WHERE)).toEqual({ kind: 'taken', tab: 3 });
    expect(portal.log).toEqual([]);
  });

  test.each(['start', 'resume'] as const)('is held from the press on: %s', async (press) => {
    const worker = new FakeWorker({ ...TAKEN_OVER, isHeld: false }, 'silence', STORED);
    const { inventory } = pageWith(worker);
    await inventory.findInterrupted(SERVICE.key);

    const over =
      press === 'start' ? inventory.start(SERVICE, USERS, WHERE) : inventory.resume(WHERE.isReady);
    await expect.poll(() => worker.heard.length).toBe(2);
    const request = worker.heard[1];
    const id = request?.kind === 'start' ? request.entry.run : (inventory.state?.id ?? '');
    expect(inventory.holds(id)).toBe(true);
    worker.late[0]?.({ kind: 'taken', tab: 3 });
    await over;
    expect(inventory.holds(id)).toBe(false);
  });

  test('tells how far it is, pauses and stops', async () => {
    const { inventory, portal } = pageWith(new FakeWorker(STORED));
    portal.before = (step) => void (step === 'open FPC1' && inventory.control?.ask('pause'));

    const over = inventory.start(SERVICE, USERS, WHERE);
    await expect.poll(() => inventory.state?.phase).toBe('paused');
    expect(inventory.holds(inventory.state?.id ?? '')).toBe(true);
    expect(shownInventory(inventory)).toMatchObject({
      workState: 'paused',
      progress: { done: 1, total: 2, failed: 0 },
      news: expect.stringMatching(/pause/i),
    });
    inventory.control?.ask('stop');
    await over;

    expect(endedInventory(inventory)?.words).toBe('Inventaire\u00a0: 1 lu sur 2');
  });
});

describe('an interrupted inventory', () => {
  test('is found, and goes on with whom it has not read', async () => {
    const { inventory, portal } = await interrupted(TAKEN_OVER, STORED);
    expect(inventory.isInterrupted).toBe(true);
    expect(shownInventory(inventory)).toMatchObject({
      workState: 'interrupted',
      news: expect.stringContaining('1 sur 2'),
    });

    expect(await inventory.resume(Promise.resolve())).toEqual({ kind: 'ended' });

    expect(portal.log.map((entry) => ('licence' in entry ? entry.licence : ''))).toEqual([
      'FPC2',
      'FPC2',
    ]);
    expect(inventory.state && countReadings(inventory.state)).toEqual({
      read: 2,
      unreadable: 0,
      total: 2,
    });
  });

  test('can be ended as it is', async () => {
    const { inventory, portal } = await interrupted(TAKEN_OVER, STORED);

    expect(await inventory.abandon()).toEqual({ kind: 'ended' });

    expect(inventory.state?.phase).toBe('stopped');
    expect(portal.log).toEqual([]);
  });

  test('is not taken from another tab', async () => {
    const { inventory } = await interrupted({ kind: 'taken', tab: 2 });

    expect(await inventory.resume(Promise.resolve())).toEqual({ kind: 'taken' });
  });

  test('is left as it is when the page is left', async () => {
    const { inventory, portal } = pageWith(new FakeWorker(STORED));
    portal.before = (step) => void (step === 'open FPC2' && inventory.interrupt());

    expect(await inventory.start(SERVICE, USERS, WHERE)).toEqual({ kind: 'ended' });
    expect(inventory.state?.phase).toBe('running');
  });
});
