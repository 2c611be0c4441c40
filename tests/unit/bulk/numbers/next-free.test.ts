import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Change } from '../../../../utils/bulk/change';
import type { Intent } from '../../../../utils/bulk/journal';
import { retryPlan, undoPlan } from '../../../../utils/bulk/lots/follow-up-plans';
import { withTaken } from '../../../../utils/bulk/numbers/with-taken';
import { resultLines } from '../../../../utils/bulk/result-lines';
import { RunControl } from '../../../../utils/bulk/run/run-control';
import { numberIn } from '../../../../utils/bulk/shown-value';
import { aFault, LICENCES } from '../../support/arbitrary-runs';
import { ADD_FAX, plan, user } from '../../support/builders';
import type { Fault } from '../../support/faults';
import { MemoryJournal } from '../../support/memory-journal';
import { FAX } from '../../support/one-user';
import { alwaysResume, simulate } from '../../support/simulate';
import { SimulatedPortal } from '../../support/simulated-portal';

const PICK: Change = { option: FAX, action: 'add', pick: 'next-free' };
const NUMBERS = ['0199001234', '0199005678', '0199000003', '0199000004', '0199000005'];

function portalWith(
  users: Record<string, string>,
  { faults = [] as readonly Fault[], numbers = NUMBERS as readonly string[] } = {},
) {
  return new SimulatedPortal({
    options: [{ label: FAX, kind: 'number' }],
    users: Object.fromEntries(
      Object.entries(users).map(([licence, value]) => [licence, { [FAX]: value }]),
    ),
    faults,
    numbers,
  });
}

async function run(
  portal: SimulatedPortal,
  of = plan([PICK], LICENCES),
  journal = new MemoryJournal(),
) {
  const control = new RunControl();
  alwaysResume(journal, control);
  return simulate({ portal, plan: of, journal, control });
}

const NOBODY = Object.fromEntries(LICENCES.map((licence) => [licence, 'Aucun']));

describe('the next free number', () => {
  test('is another one for each user, and who has one keeps it', async () => {
    const portal = portalWith({ ...NOBODY, FPC2: '0199009999' });
    const journal = new MemoryJournal();

    const state = await run(portal, undefined, journal);

    expect(resultLines(state).map(({ outcome, after }) => [outcome, after])).toEqual([
      ['modified', '0199001234'],
      ['already', '0199009999'],
      ['modified', '0199005678'],
      ['modified', '0199000003'],
    ]);
    const picked = journal.entries.flatMap(({ event }) => {
      return event.kind === 'intent' && event.picked ? [event.picked] : [];
    });
    expect(picked).toEqual(['0199001234', '0199005678', '0199000003']);
  });

  test('is taken back by an undo, exactly', async () => {
    const portal = portalWith({ FPC1: 'Aucun' });
    const state = await run(portal, plan([PICK], ['FPC1']));

    expect(undoPlan(state).changes).toEqual([
      { option: FAX, action: 'remove', expect: '0199001234' },
    ]);
  });

  test.each([
    ['the list cannot be read', []],
    ['all were given', ['0199009999']],
  ])('is not given where %s', async (_, numbers) => {
    const portal = portalWith({ FPC1: '0199009999', FPC2: 'Aucun' }, { numbers });
    const state = await run(portal, plan([PICK], ['FPC1', 'FPC2']));

    expect(resultLines(state)[1]).toMatchObject({
      outcome: 'failed',
      reasons: [{ code: 'no-free-number' }],
    });
    expect(portal.saved('FPC2', FAX)).toBe('Aucun');
  });

  test('is nobody’s own number, as far as the users are known, and so when it is tried again', async () => {
    const users = [user('FPC1'), user('FPC9', { sda: '01 99 00 12 34' })];
    const of = withTaken(plan([PICK], ['FPC1']), users);
    const portal = portalWith({ FPC1: 'Aucun' }, { numbers: NUMBERS.slice(0, 1) });

    const state = await run(portal, of);

    expect(resultLines(state)[0]?.reasons).toEqual([{ code: 'no-free-number' }]);
    expect(retryPlan(state)).toMatchObject({ taken: ['0199001234'], tasks: of.tasks });
    expect(withTaken(plan([ADD_FAX], ['FPC1']), users)).not.toHaveProperty('taken');
  });

  test('that a page had chosen before it died is given to that user, and to nobody else', async () => {
    const journal = new MemoryJournal();
    const portal = portalWith({ FPC1: 'Aucun', FPC2: 'Aucun' });
    const of = plan([PICK], ['FPC1', 'FPC2']);
    // It dies as soon as the number is announced, before it is pressed.
    journal.onStored = (event) => {
      if (event.kind === 'intent' && event.picked) {
        portal.before = () => {
          throw new Error('crash');
        };
      }
    };
    const control = new RunControl();
    await expect(simulate({ portal, plan: of, journal, control })).rejects.toThrow('crash');
    portal.before = () => {};
    portal.reload();

    await run(portal, of, journal.reopened());

    expect(portal.saved('FPC1', FAX)).toBe('0199001234');
    expect(portal.saved('FPC2', FAX)).toBe('0199005678');
  });

  test('that was chosen for a user before is given, whatever the list begins with now', async () => {
    const portal = portalWith({ FPC1: 'Aucun' });
    const of = plan([PICK], ['FPC1']);
    const journal = new MemoryJournal();
    await journal.append({ kind: 'started', plan: of, readBack: 'reopened', page: '' });
    const intent = { kind: 'intent', licence: 'FPC1', change: 0, press: 'add' } as const;
    await journal.append({ ...intent, before: 'Aucun', picked: '0199005678' });

    await run(portal, of, journal.reopened());

    expect(portal.saved('FPC1', FAX)).toBe('0199005678');
  });

  test('is to be checked where the portal gave another one', async () => {
    const portal = portalWith({ FPC1: 'Aucun' });
    const intent: Intent = {
      kind: 'intent',
      licence: 'FPC1',
      change: 0,
      press: 'add',
      before: 'Aucun',
      picked: '0199001234',
    };
    const journal = new MemoryJournal();
    const of = plan([PICK], ['FPC1']);
    await journal.append({ kind: 'started', plan: of, readBack: 'reopened', page: '' });
    await journal.append(intent);
    portal.change('FPC1', FAX, '0199007777');

    const state = await run(portal, of, journal.reopened());

    expect(resultLines(state)).toMatchObject([{ outcome: 'to-check' }]);
  });
});

test('whatever the portal does, and wherever a page dies, nobody gets two numbers, and no number two users', async () => {
  const values = fc.constantFrom('Aucun', 'Aucun', '0199009999', '0199001234');
  await fc.assert(
    fc.asyncProperty(
      fc.tuple(values, values, values, values),
      fc.array(aFault, { maxLength: 5 }),
      fc.nat(80),
      async (had, faults, moment) => {
        const users = Object.fromEntries(LICENCES.map((licence, at) => [licence, had[at] ?? '']));
        const portal = portalWith(users, { faults });
        const journal = new MemoryJournal();
        let left = moment;
        const tick = () => {
          if (left-- <= 0) throw new Error('crash');
        };
        portal.before = tick;
        journal.before = ({ kind }) => void (kind !== 'started' && tick());
        const of = plan([PICK], LICENCES);
        let state = await run(portal, of, journal).catch(() => undefined);
        portal.before = () => {};
        portal.reload();
        state ??= await run(portal, of, journal.reopened());
        portal.settle();

        const done = portal.log.flatMap((entry) => (entry.what === 'done' ? [entry] : []));
        for (const licence of LICENCES) {
          const own = done.filter((entry) => entry.licence === licence);
          expect(own.length).toBeLessThanOrEqual(1);
          if (own.length > 0) expect(users[licence]).toBe('Aucun');
        }
        const given = done.map(({ value }) => value);
        expect(new Set(given).size).toBe(given.length);
        for (const { licence, outcome, after } of resultLines(state)) {
          const saved = portal.saved(licence, FAX);
          if (outcome === 'modified') expect(numberIn(saved)).toBe(numberIn(after ?? ''));
          if (outcome === 'modified') expect(users[licence]).toBe('Aucun');
          if (outcome === 'already' || outcome === 'unavailable') {
            expect(saved).toBe(users[licence]);
          }
          if (outcome === 'failed') expect(saved).toBe(users[licence]);
        }
      },
    ),
    { numRuns: 1_000 },
  );
}, 60_000);
