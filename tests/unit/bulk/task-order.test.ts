import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Change } from '../../../utils/bulk/change';
import { undoPlan } from '../../../utils/bulk/lots/follow-up-plans';
import { planEach } from '../../../utils/bulk/plan-each';
import { RunControl } from '../../../utils/bulk/run/run-control';
import { visitsOf } from '../../../utils/bulk/task-order';
import { aPortal, LICENCES } from '../support/arbitrary-runs';
import { ADD_FAX, ADD_SUPERVISOR, REMOVE_SUPERVISOR, SERVICE, user } from '../support/builders';
import { MemoryJournal } from '../support/memory-journal';
import { FAX, STANDARD, SUPERVISOR } from '../support/one-user';
import { alwaysResume, outcomes, simulate } from '../support/simulate';
import { SimulatedPortal } from '../support/simulated-portal';

function planOf(wanted: Record<string, Change[]>) {
  return planEach(
    SERVICE,
    Object.entries(wanted).map(([licence, changes]) => ({ user: user(licence), changes })),
  );
}

const orderOf = (wanted: Record<string, Change[]>) => {
  return planOf(wanted).tasks.map((task) => task.user.licence);
};
const REMOVE_FAX: Change = { option: FAX, action: 'remove' };
const REMOVE_STANDARD: Change = { option: STANDARD, action: 'remove' };

/** A portal with no Superviseur left, FPC3 and FPC4 having one each. */
function withoutStock(faults: ConstructorParameters<typeof SimulatedPortal>[0]['faults'] = []) {
  return new SimulatedPortal({
    options: [
      { label: SUPERVISOR, kind: 'yes-no', stock: 0 },
      { label: FAX, kind: 'number' },
    ],
    users: {
      FPC1: { [SUPERVISOR]: 'Non' },
      FPC2: { [SUPERVISOR]: 'Non' },
      FPC3: { [SUPERVISOR]: 'Oui' },
      FPC4: { [SUPERVISOR]: 'Oui' },
    },
    faults,
  });
}

const TRANSFER = planOf({
  FPC1: [ADD_SUPERVISOR],
  FPC2: [ADD_SUPERVISOR],
  FPC3: [REMOVE_SUPERVISOR],
  FPC4: [REMOVE_SUPERVISOR],
});

async function run(portal: SimulatedPortal, plan = TRANSFER) {
  const control = new RunControl();
  const journal = new MemoryJournal();
  alwaysResume(journal, control);
  const wait = async () => portal.settle();
  return simulate({ portal, plan, journal, control, wait });
}

describe('the order of a plan', () => {
  test('takes away before it gives the same to others', () => {
    expect(
      orderOf({ FPC1: [ADD_SUPERVISOR], FPC2: [REMOVE_SUPERVISOR], FPC3: [ADD_SUPERVISOR] }),
    ).toEqual(['FPC2', 'FPC1', 'FPC3']);
  });

  test('follows the users where nothing that is taken is given to somebody else', () => {
    expect(
      orderOf({ FPC1: [ADD_SUPERVISOR], FPC2: [REMOVE_FAX], FPC3: [REMOVE_STANDARD] }),
    ).toEqual(['FPC1', 'FPC2', 'FPC3']);
  });

  test('has who frees one option and waits for another between the two', () => {
    expect(
      orderOf({
        FPC1: [ADD_SUPERVISOR],
        FPC2: [REMOVE_SUPERVISOR, ADD_FAX],
        FPC3: [REMOVE_FAX],
        FPC4: [REMOVE_SUPERVISOR],
      }),
    ).toEqual(['FPC3', 'FPC4', 'FPC2', 'FPC1']);
  });
});

describe('a transfer', () => {
  test('gives what it has taken away', async () => {
    const portal = withoutStock();

    const state = await run(portal);

    expect(outcomes(state)).toEqual([
      `FPC3 ${SUPERVISOR}: modified`,
      `FPC4 ${SUPERVISOR}: modified`,
      `FPC1 ${SUPERVISOR}: modified`,
      `FPC2 ${SUPERVISOR}: modified`,
    ]);
    expect(portal.saved('FPC2', SUPERVISOR)).toBe('Oui');
  });

  test('tells as not to be had what it could not take away', async () => {
    const portal = withoutStock([
      { kind: 'refuses', licence: 'FPC4', option: SUPERVISOR, button: 'remove', text: 'Interdit' },
    ]);

    const state = await run(portal);

    expect(outcomes(state)).toEqual([
      `FPC3 ${SUPERVISOR}: modified`,
      `FPC4 ${SUPERVISOR}: failed`,
      `FPC1 ${SUPERVISOR}: modified`,
      `FPC2 ${SUPERVISOR}: unavailable`,
    ]);
  });

  test('waits for who is to free it, and does not put them aside', async () => {
    const busy = { kind: 'busy', times: 1, isLate: false } as const;
    const portal = withoutStock([
      { ...busy, licence: 'FPC4', option: SUPERVISOR, button: 'remove' },
    ]);

    expect(outcomes(await run(portal)).map((line) => line.split(':')[1])).toEqual(
      Array.from({ length: 4 }, () => ' modified'),
    );
  });

  test('is undone beginning with the users who got something', async () => {
    const portal = withoutStock();
    const state = await run(portal);

    const undo = undoPlan(state);
    expect(undo.tasks.map((task) => task.user.licence)).toEqual(['FPC1', 'FPC2', 'FPC3', 'FPC4']);
    await run(portal, undo);

    expect(LICENCES.map((licence) => portal.saved(licence, SUPERVISOR))).toEqual([
      'Non',
      'Non',
      'Oui',
      'Oui',
    ]);
  });

  test('has taken away all that it can before it gives any, on any portal', {
    timeout: 60_000,
  }, async () => {
    const action = fc.constantFrom('add' as const, 'remove' as const, undefined);
    await fc.assert(
      fc.asyncProperty(
        fc.tuple(action, action, action, action),
        aPortal,
        async (wanted, options) => {
          const plan = planOf(
            Object.fromEntries(
              LICENCES.flatMap((licence, at) => {
                const does = wanted[at];
                return does ? [[licence, [{ option: SUPERVISOR, action: does }]]] : [];
              }),
            ),
          );
          const portal = new SimulatedPortal(options);
          await run(portal, plan);

          const isMixed = visitsOf(plan.tasks, plan.changes).some(({ frees }) => frees);
          const presses = portal.log.flatMap((entry) => {
            return entry.what === 'pressed' ? [entry.button] : [];
          });
          const firstAdd = presses.indexOf('add');
          if (isMixed && firstAdd >= 0) expect(presses.slice(firstAdd)).not.toContain('remove');
        },
      ),
      { numRuns: 300 },
    );
  });
});
