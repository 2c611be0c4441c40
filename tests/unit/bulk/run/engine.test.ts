import { describe, expect, test } from 'vitest';
import { countOutcomes } from '../../../../utils/bulk/result-lines';
import { RunControl } from '../../../../utils/bulk/run/run-control';
import { ADD_SUPERVISOR, plan } from '../../support/builders';
import type { Fault } from '../../support/faults';
import { MemoryJournal } from '../../support/memory-journal';
import { SUPERVISOR } from '../../support/one-user';
import { alwaysResume, folded, outcomes, simulate } from '../../support/simulate';
import { SimulatedPortal } from '../../support/simulated-portal';

const LICENCES = ['FPC1', 'FPC2', 'FPC3'];
const PLAN = plan([ADD_SUPERVISOR], LICENCES);

/** A portal with three users of the plan and another one. Five options are left to give. */
function portalWith(...faults: Fault[]): SimulatedPortal {
  return new SimulatedPortal({
    options: [{ label: SUPERVISOR, kind: 'yes-no', stock: 5 }],
    users: { FPC1: {}, FPC2: {}, FPC3: {}, FPC4: {} },
    faults,
  });
}

const presses = (portal: SimulatedPortal) => {
  return portal.log.flatMap(({ what, licence }) => (what === 'pressed' ? licence : []));
};

describe('a run', () => {
  test('does every user, in the order of the plan', async () => {
    const portal = portalWith();
    const journal = new MemoryJournal();

    const state = await simulate({ portal, plan: PLAN, journal });

    expect(state.phase).toBe('finished');
    expect(countOutcomes(state).modified).toBe(3);
    expect(presses(portal)).toEqual(LICENCES);
    expect(journal.events.map(({ kind }) => kind)).toEqual([
      'started',
      'intent',
      'outcome',
      'intent',
      'outcome',
      'intent',
      'outcome',
      'finished',
    ]);
  });

  test('opens nobody who is not in the plan', async () => {
    const portal = portalWith();

    await simulate({ portal, plan: PLAN });

    expect(portal.log.map(({ licence }) => licence)).not.toContain('FPC4');
    expect(portal.saved('FPC4', SUPERVISOR)).toBe('Non');
  });

  test('goes on after a user who fails', async () => {
    const portal = portalWith({ kind: 'not-found', licence: 'FPC2' });

    const state = await simulate({ portal, plan: PLAN });

    expect(outcomes(state)).toEqual([
      'FPC1 Superviseur: modified',
      'FPC2 Superviseur: failed',
      'FPC3 Superviseur: modified',
    ]);
  });

  test('finds an option unavailable once an earlier user has used up the last one', async () => {
    const portal = new SimulatedPortal({
      options: [{ label: SUPERVISOR, kind: 'yes-no', stock: 1 }],
      users: { FPC1: {}, FPC2: {} },
    });

    const state = await simulate({ portal, plan: plan([ADD_SUPERVISOR], ['FPC1', 'FPC2']) });

    expect(outcomes(state)).toEqual([
      'FPC1 Superviseur: modified',
      'FPC2 Superviseur: unavailable',
    ]);
  });

  test('without users finishes at once', async () => {
    const state = await simulate({ portal: portalWith(), plan: plan([ADD_SUPERVISOR], []) });

    expect(state.phase).toBe('finished');
  });

  test('opens the next user while the outcome of the one before is stored', async () => {
    const portal = portalWith();
    const journal = new MemoryJournal();
    const story: string[] = [];
    portal.before = (step) => void (step.startsWith('open FPC2') && story.push(step));
    journal.onStored = (event) => {
      if (event.kind === 'outcome' && event.licence === 'FPC1') story.push('stored outcome FPC1');
    };

    await simulate({ portal, plan: PLAN, journal });

    expect(story[0]).toBe('open FPC2');
  });
});

describe('a person who', () => {
  test('pauses and resumes a run is heard between two users', async () => {
    const portal = portalWith();
    const journal = new MemoryJournal();
    const control = new RunControl();
    portal.before = (step) => {
      if (step === `press add FPC1 ${SUPERVISOR}`) control.ask('pause');
    };
    alwaysResume(journal, control);

    const state = await simulate({ portal, plan: PLAN, journal, control });

    const kinds = journal.events.map(({ kind }) => kind);
    expect(kinds.slice(2, 6)).toEqual(['outcome', 'paused', 'resumed', 'intent']);
    expect(countOutcomes(state).modified).toBe(3);
  });

  test('pauses a run finds no detail opened meanwhile', async () => {
    const portal = portalWith();
    const journal = new MemoryJournal();
    const control = new RunControl();
    control.ask('pause');
    const running = simulate({ portal, plan: PLAN, journal, control });
    await new Promise((resolve) => setTimeout(resolve, 5));

    expect(folded(journal).phase).toBe('paused');
    expect(portal.log).toEqual([]);

    control.ask('resume');
    await running;
  });

  test('stops a run is heard after the current user', async () => {
    const portal = portalWith();
    const control = new RunControl();
    portal.before = (step) => {
      if (step === `press add FPC2 ${SUPERVISOR}`) control.ask('stop');
    };

    const state = await simulate({ portal, plan: PLAN, control });

    expect(state.phase).toBe('stopped');
    expect(outcomes(state)).toEqual([
      'FPC1 Superviseur: modified',
      'FPC2 Superviseur: modified',
      'FPC3 Superviseur: stopped',
    ]);
    expect(portal.saved('FPC3', SUPERVISOR)).toBe('Non');
  });

  test('stops a paused run is heard at once', async () => {
    const control = new RunControl();
    const journal = new MemoryJournal();
    control.ask('pause');
    journal.onStored = ({ kind }) => {
      if (kind === 'paused') control.ask('stop');
    };

    const state = await simulate({ portal: portalWith(), plan: PLAN, control, journal });

    expect(state.phase).toBe('stopped');
    expect(journal.events.map(({ kind }) => kind)).toEqual(['started', 'paused', 'stopped']);
  });
});
