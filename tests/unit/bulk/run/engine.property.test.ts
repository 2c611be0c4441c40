import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Change } from '../../../../utils/bulk/change';
import { type Plan, planSize } from '../../../../utils/bulk/plan';
import { planEach } from '../../../../utils/bulk/plan-each';
import { countOutcomes, type ResultLine, resultLines } from '../../../../utils/bulk/result-lines';
import { RunControl } from '../../../../utils/bulk/run/run-control';
import type { RunState } from '../../../../utils/bulk/run-state';
import { haveSameState } from '../../../../utils/bulk/shown-value';
import { isDone } from '../../../../utils/bulk/verdict';
import { aPlan, aPortal, LICENCES } from '../../support/arbitrary-runs';
import { SERVICE, user } from '../../support/builders';
import { MemoryJournal } from '../../support/memory-journal';
import { FAX } from '../../support/one-user';
import { alwaysResume, simulate } from '../../support/simulate';
import { SimulatedPortal } from '../../support/simulated-portal';

describe('for any plan on any portal', { timeout: 60_000 }, () => {
  const runs = { numRuns: 500 };

  test('the results of a run are true', async () => {
    await fc.assert(
      fc.asyncProperty(aPlan, aPortal, async (plan, options) => {
        const portal = new SimulatedPortal(options);
        const before = portal.everything;

        const state = await simulateToTheEnd(portal, plan);

        expectTruth(state, portal, before);
      }),
      runs,
    );
  });

  test('the results of a run that crashes anywhere are true', async () => {
    await fc.assert(
      fc.asyncProperty(aPlan, aPortal, fc.nat(60), async (plan, options, moment) => {
        const portal = new SimulatedPortal(options);
        const before = portal.everything;

        const state = await crashAndResume(portal, plan, moment);

        expectTruth(state, portal, before);
      }),
      runs,
    );
  });
});

async function simulateToTheEnd(
  portal: SimulatedPortal,
  plan: Plan,
  journal = new MemoryJournal(),
): Promise<RunState> {
  const control = new RunControl();
  alwaysResume(journal, control);
  return simulate({ portal, plan, journal, control });
}

/** The page crashes at the n-th action of portal or journal; a new page resumes the run. */
async function crashAndResume(
  portal: SimulatedPortal,
  plan: Plan,
  moment: number,
): Promise<RunState> {
  let left = moment;
  const tick = () => {
    if (left-- <= 0) throw new Error('crash');
  };
  const journal = new MemoryJournal();
  portal.before = tick;
  journal.before = ({ kind }) => void (kind !== 'started' && tick());
  try {
    return await simulateToTheEnd(portal, plan, journal);
  } catch (error) {
    expect(String(error)).toContain('crash');
  }
  portal.before = () => {};
  portal.reload();
  return simulateToTheEnd(portal, plan, journal.reopened());
}

/** What is true of every run, whatever the portal did. */
function expectTruth(
  state: RunState,
  portal: SimulatedPortal,
  before: SimulatedPortal['everything'],
): void {
  const { plan } = state;
  const lines = resultLines(state);
  const planned = new Set(plan.tasks.map(({ user: { licence } }) => licence));

  // Only a lost number stops a run early.
  const isHalted = state.stopReason?.code === 'number-lost';
  expect(state.phase).toBe(isHalted ? 'stopped' : 'finished');
  expect(state.doubts.size).toBe(0);
  expect(lines.map(({ licence, change }) => `${licence} ${change}`)).toEqual(
    plan.tasks.flatMap((task) => task.changes.map((change) => `${task.user.licence} ${change}`)),
  );
  expect(Object.values(countOutcomes(state)).reduce((sum, count) => sum + count)).toBe(
    planSize(plan),
  );
  expect(countOutcomes(state)).toMatchObject({ waiting: 0, ...(!isHalted && { stopped: 0 }) });

  for (const { licence } of portal.log) expect(planned).toContain(licence);
  for (const licence of LICENCES.filter((other) => !planned.has(other))) {
    expect(portal.everything[licence]).toEqual(before[licence]);
  }

  for (const line of lines) expectLineTruth(line, state, portal, before);
}

function expectLineTruth(
  { licence, change: place, outcome, reasons }: ResultLine,
  { plan }: RunState,
  portal: SimulatedPortal,
  before: SimulatedPortal['everything'],
): void {
  const change = plan.changes[place];
  if (!change) throw new Error('A line names a change of the plan');
  const was = before[licence]?.[change.option] ?? '';
  const is = portal.saved(licence, change.option);
  const done = doneOf(portal, licence, change.option);
  const isPutBack = reasons.some(({ code }) => code.startsWith('old-value'));

  if (outcome === 'modified') expect(isDone(change, is)).toBe(true);
  if (outcome === 'already') expect(done).toEqual([]);
  if (change.ifNone === 'leave' && haveSameState(was, '')) expect(done).toEqual([]);
  if (outcome === 'unavailable') expect(haveSameState(was, is)).toBe(true);
  if (outcome === 'failed' && !haveSameState(was, is)) {
    expect(reasons).toContainEqual({ code: 'old-value-lost', value: was });
  }
  // A replacement presses both buttons. After a crash, a number that was put back may be replaced once more.
  if (change.action !== 'replace') {
    expect(done.length).toBeLessThanOrEqual(1);
    expect(done.every(({ button }) => button === change.action)).toBe(true);
  } else if (!isPutBack && outcome !== 'to-check') {
    expect(done.filter(({ button }) => button === 'add').length).toBeLessThanOrEqual(1);
    expect(done.filter(({ button }) => button === 'remove').length).toBeLessThanOrEqual(1);
  }
}

function doneOf(portal: SimulatedPortal, licence: string, option: string) {
  return portal.log.flatMap((entry) => {
    const isHis = entry.what === 'done' && entry.licence === licence && entry.option === option;
    return isHis ? entry : [];
  });
}

test('a crash at each moment of one replacement leaves no doubt behind', async () => {
  const change: Change = { option: FAX, action: 'replace', value: '0199001234' };
  const plan = planEach(SERVICE, [{ user: user('FPC1'), changes: [change] }]);
  const moments = Array.from({ length: 20 }, (_, moment) => moment);

  for (const moment of moments) {
    const portal = new SimulatedPortal({
      options: [{ label: FAX, kind: 'number' }],
      users: { FPC1: { [FAX]: '0199005678' } },
    });

    const state = await crashAndResume(portal, plan, moment);

    expect(portal.saved('FPC1', FAX)).toBe('0199001234');
    expect(resultLines(state)).toMatchObject([
      { outcome: 'modified', before: '0199005678', after: '0199001234' },
    ]);
    expect(doneOf(portal, 'FPC1', FAX).map(({ button }) => button)).toEqual(['remove', 'add']);
    expect(state.phase).toBe('finished');
  }
});
