import { describe, expect, test } from 'vitest';
import type { Change } from '../../../utils/bulk/change';
import { undoPlan } from '../../../utils/bulk/lots/follow-up-plans';
import type { Task } from '../../../utils/bulk/plan';
import { preview } from '../../../utils/bulk/preview/preview';
import type { PreviewLine } from '../../../utils/bulk/preview/preview-line';
import { withShown } from '../../../utils/bulk/preview/seen-numbers';
import { settledLines } from '../../../utils/bulk/preview/settled-preview';
import { RunControl } from '../../../utils/bulk/run/run-control';
import { started } from '../support/builders';
import { add, planOf, visits, type Wanted } from '../support/exchange';
import { MemoryJournal } from '../support/memory-journal';
import { FAX } from '../support/one-user';
import { lineOf, simulate } from '../support/simulate';
import { SimulatedPortal } from '../support/simulated-portal';

const [W, X, Y, Z] = ['0199000001', '0199000002', '0199000003', '0199000004'];
const NOBODY = new Set<string>();
const replace = (value: string): Change => ({ option: FAX, action: 'replace', value });

/** A portal on which each number is one user's. */
function numberPortal(has: Record<string, string>) {
  return new SimulatedPortal({
    options: [{ label: FAX, kind: 'number', isOneEach: true }],
    users: Object.fromEntries(Object.entries(has).map(([one, value]) => [one, { [FAX]: value }])),
  });
}

const faxes = (portal: SimulatedPortal) => {
  return Object.values(portal.everything).map((values) => values[FAX]);
};

async function previewed(portal: SimulatedPortal, wanted: Wanted) {
  const plan = planOf(wanted);
  const lines: PreviewLine[] = [];
  await preview({
    plan,
    driver: portal,
    control: new RunControl(),
    signal: new AbortController().signal,
    wait: async () => {},
    onUser: (own) => lines.push(...own),
  });
  const settled = (excluded = NOBODY) => settledLines({ plan, lines }, excluded);
  return { plan: withShown(plan, { plan, lines }), lines: settled(), settled };
}

describe('a number that is given up', () => {
  test('is given once it is, also where it was replaced', async () => {
    const wanted = { FPC1: [add(FAX, X)], FPC2: [replace(Y)] };
    expect(visits(wanted)).toEqual(['FPC2 replace Numéro Fax2Mail', 'FPC1 add Numéro Fax2Mail']);
    const portal = numberPortal({ FPC1: 'Aucun', FPC2: X });

    await simulate({ portal, plan: planOf(wanted) });

    expect(faxes(portal)).toEqual([X, Y]);
  });

  test('goes from one to the next in the order that a preview has shown', async () => {
    const has = { FPC1: W, FPC2: X, FPC3: Y };
    const wanted = { FPC1: [replace(X)], FPC2: [replace(Y)], FPC3: [replace(Z)] };
    const portal = numberPortal(has);
    const { plan, lines } = await previewed(portal, wanted);
    expect(lines.map(({ kind }) => kind)).toEqual(['to-do', 'to-do', 'to-do']);

    const state = await simulate({ portal, plan });

    expect(faxes(portal)).toEqual([X, Y, Z]);
    const undo = undoPlan(state);
    await simulate({ portal, plan: undo });
    expect(faxes(portal)).toEqual([W, X, Y]);
  });

  test.each<[string, Wanted, Record<string, string>, string[]]>([
    ['two users swap', { FPC1: [replace(Y)], FPC2: [replace(X)] }, { FPC1: X, FPC2: Y }, []],
    [
      'three go round',
      { FPC1: [replace(Y)], FPC2: [replace(Z)], FPC3: [replace(X)] },
      { FPC1: X, FPC2: Y, FPC3: Z },
      [],
    ],
    [
      'one waits for two who swap, and another one for nobody',
      { FPC1: [replace(Y)], FPC2: [replace(X)], FPC3: [replace(X)], FPC4: [replace('0199000009')] },
      { FPC1: X, FPC2: Y, FPC3: Z, FPC4: W },
      ['FPC4'],
    ],
  ])('is left where it is where %s', async (_, wanted, has, done) => {
    const portal = numberPortal(has);
    const { plan, lines } = await previewed(portal, wanted);
    const leftOut = Object.keys(has).filter((licence) => !done.includes(licence));
    const told = lines.filter(({ reasons }) => reasons[0]?.code === 'number-circle');
    expect(told.map(({ licence, kind }) => `${licence} ${kind}`)).toEqual(
      leftOut.map((licence) => `${licence} unavailable`),
    );
    expect(told.filter(({ before, after }) => before !== after)).toEqual([]);

    const state = await simulate({ portal, plan });

    expect(portal.log.filter(({ what }) => what === 'pressed')).toHaveLength(2 * done.length);
    for (const licence of leftOut) {
      const place = plan.tasks.find((task) => task.user.licence === licence)?.changes[0];
      expect(lineOf(state, licence, place)).toMatchObject({
        outcome: 'unavailable',
        reasons: [{ code: 'number-circle' }],
      });
    }
  });

  test('is exchanged where two users have it at once: several may', async () => {
    const wanted = { FPC1: [replace(Y)], FPC2: [replace(X)], FPC3: [replace(Z)] };
    const portal = numberPortal({ FPC1: X, FPC2: Y, FPC3: Y });

    const { plan, lines, settled } = await previewed(portal, wanted);

    expect(lines.map(({ kind }) => kind)).toEqual(['to-do', 'to-do', 'to-do']);
    expect(plan.tasks.filter(({ shown }) => shown)).toEqual([]);
    const left = settled(new Set(['FPC3']));
    expect(left.map(({ kind }) => kind)).toEqual(['to-do', 'to-do', 'to-do']);
  });

  test('goes back to who had it where a portal has let two exchange theirs', async () => {
    const portal = new SimulatedPortal({
      options: [{ label: FAX, kind: 'number' }],
      users: { FPC1: { [FAX]: X }, FPC2: { [FAX]: Y } },
    });
    const state = await simulate({
      portal,
      plan: planOf({ FPC1: [replace(Y)], FPC2: [replace(X)] }),
    });
    expect(faxes(portal)).toEqual([Y, X]);

    await simulate({ portal, plan: undoPlan(state) });

    expect(faxes(portal)).toEqual([X, Y]);
  });

  test.each<[string, Wanted]>([
    ['all are to have the same', { FPC1: [replace(X)], FPC2: [replace(X)] }],
    ['nobody gets what another has', { FPC1: [replace(W)], FPC2: [replace(Z)] }],
  ])('is in no order where %s', async (_, wanted) => {
    const { plan } = await previewed(numberPortal({ FPC1: X, FPC2: Y }), wanted);

    expect(plan.tasks.filter(({ shown }) => shown)).toEqual([]);
  });

  test('is tried where the person leaves the other one out', async () => {
    const wanted = { FPC1: [replace(Y)], FPC2: [replace(X)] };
    const { settled } = await previewed(numberPortal({ FPC1: X, FPC2: Y }), wanted);
    const kinds = (excluded: string[]) => settled(new Set(excluded)).map(({ kind }) => kind);

    expect(kinds([])).toEqual(['unavailable', 'unavailable']);
    expect(kinds(['FPC2'])).toEqual(['to-do', 'to-do']);
  });

  test('of who cannot be changed anyway is left where it is for that reason', async () => {
    const { plan, lines } = await previewed(numberPortal({ FPC1: X, FPC2: Y }), {
      FPC1: [replace(Y)],
      FPC2: [replace(X)],
    });
    const read = lines.map((line): PreviewLine => {
      const isFirst = line.licence === 'FPC1';
      return isFirst ? { ...line, kind: 'failed', reasons: [{ code: 'button-unclear' }] } : line;
    });

    const told = settledLines({ plan, lines: read }, NOBODY);

    expect(told.map(({ reasons }) => reasons[0]?.code)).toEqual([
      'button-unclear',
      'number-circle',
    ]);
  });

  test('whose replacement was begun is not left out of it', async () => {
    const portal = numberPortal({ FPC1: 'Aucun', FPC2: Y });
    const wanted = { FPC1: [replace(X)], FPC2: [replace(W)] };
    const plan = planOf(wanted);
    const shown = [W, X];
    const tasks = plan.tasks.map((task, place): Task => {
      return { ...task, shown: { [place]: shown[place] ?? '' } };
    });
    const journal = new MemoryJournal();
    await journal.append(started({ ...plan, tasks }, 'reopened'));
    const begun = {
      kind: 'intent',
      licence: 'FPC1',
      change: 0,
      press: 'remove',
      before: W,
    } as const;
    await journal.append(begun);

    const state = await simulate({ portal, plan, journal });

    expect(lineOf(state, 'FPC1').outcome).toBe('modified');
    expect(lineOf(state, 'FPC2', 1).outcome).toBe('unavailable');
  });
});
