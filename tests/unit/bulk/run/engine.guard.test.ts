import { describe, expect, test } from 'vitest';
import { countOutcomes } from '../../../../utils/bulk/result-lines';
import { RunControl } from '../../../../utils/bulk/run/run-control';
import { ADD_SUPERVISOR, plan } from '../../support/builders';
import type { Fault } from '../../support/faults';
import { MemoryJournal } from '../../support/memory-journal';
import { SUPERVISOR } from '../../support/one-user';
import { folded, simulate } from '../../support/simulate';
import { SimulatedPortal } from '../../support/simulated-portal';

const LICENCES = ['FPC1', 'FPC2', 'FPC3', 'FPC4', 'FPC5'];
const PLAN = plan([ADD_SUPERVISOR], LICENCES);

function portalWith(...faults: Fault[]): SimulatedPortal {
  return new SimulatedPortal({
    options: [{ label: SUPERVISOR, kind: 'yes-no' }],
    users: Object.fromEntries(LICENCES.map((licence) => [licence, {}])),
    faults,
  });
}

const refusesAll: Fault[] = LICENCES.map((licence) => {
  return { kind: 'refuses', licence, option: SUPERVISOR, text: 'Opération refusée' };
});

const presses = (portal: SimulatedPortal) => {
  return portal.log.flatMap(({ what, licence }) => (what === 'pressed' ? licence : []));
};

/** Carries the plan out and gives the next answer at each pause. */
async function answered(
  portal: SimulatedPortal,
  ...answers: ('resume' | 'resume-unguarded' | 'stop')[]
) {
  const journal = new MemoryJournal();
  const control = new RunControl();
  const pauses: (string | undefined)[] = [];
  journal.onStored = (event) => {
    if (event.kind !== 'paused') return;
    pauses.push(event.reason?.code);
    const answer = answers.shift();
    if (answer) setTimeout(() => control.ask(answer));
  };
  const state = await simulate({ portal, plan: PLAN, journal, control });
  return { state, pauses, journal };
}

describe('three users in a row that fail alike', () => {
  test('pause the run before the fourth is opened', async () => {
    const portal = portalWith(...refusesAll);

    const { state, pauses } = await answered(portal, 'stop');

    expect(pauses).toEqual(['failed-alike']);
    expect(presses(portal)).toEqual(['FPC1', 'FPC2', 'FPC3']);
    expect(countOutcomes(state)).toMatchObject({ failed: 3, stopped: 2 });
  });

  test('are counted from zero after a person has resumed the run', async () => {
    const portal = portalWith(...refusesAll);

    const { state, pauses } = await answered(portal, 'resume');

    expect(pauses).toEqual(['failed-alike']);
    expect(countOutcomes(state).failed).toBe(5);
  });
});

describe('a run that a person resumes unguarded', () => {
  const unread: Fault[] = LICENCES.map((licence) => ({
    kind: 'optimistic',
    licence,
    option: SUPERVISOR,
  }));

  test('is not paused again by its guard', async () => {
    const { state, pauses } = await answered(portalWith(...unread), 'resume-unguarded');

    expect(pauses).toEqual(['trial-failed']);
    expect(countOutcomes(state)['to-check']).toBe(5);
    expect(state.isUnguarded).toBe(true);
  });

  test('differs from one that is only resumed, which is paused at each doubt', async () => {
    const { pauses } = await answered(portalWith(...unread), 'resume', 'resume', 'resume', 'stop');

    expect(pauses).toEqual(['trial-failed', 'trial-failed', 'trial-failed', 'trial-failed']);
  });
});

test('a failure of the last user pauses nothing', async () => {
  const last: Fault = { kind: 'optimistic', licence: 'FPC5', option: SUPERVISOR };
  const journal = new MemoryJournal();

  const state = await simulate({
    portal: portalWith(last),
    plan: plan([ADD_SUPERVISOR], ['FPC5']),
    journal,
  });

  expect(state.phase).toBe('finished');
  expect(folded(journal).pauseReason).toBeUndefined();
});
