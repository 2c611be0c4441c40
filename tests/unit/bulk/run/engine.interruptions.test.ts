import { describe, expect, test } from 'vitest';
import { JournalFailure } from '../../../../utils/bulk/problem';
import { countOutcomes } from '../../../../utils/bulk/result-lines';
import { RunControl } from '../../../../utils/bulk/run/run-control';
import { ADD_SUPERVISOR, plan } from '../../support/builders';
import type { Fault } from '../../support/faults';
import { MemoryJournal } from '../../support/memory-journal';
import { SUPERVISOR } from '../../support/one-user';
import { alwaysResume, folded, lineOf, outcomes, simulate } from '../../support/simulate';
import { SimulatedPortal } from '../../support/simulated-portal';

const LICENCES = ['FPC1', 'FPC2', 'FPC3'];
const PLAN = plan([ADD_SUPERVISOR], LICENCES);
const failure = () => new JournalFailure({ code: 'journal-unavailable', text: 'disk full' });

const presses = (portal: SimulatedPortal) => {
  return portal.log.flatMap(({ what, licence }) => (what === 'pressed' ? licence : []));
};

function portalWith(...faults: Fault[]): SimulatedPortal {
  return new SimulatedPortal({
    options: [{ label: SUPERVISOR, kind: 'yes-no' }],
    users: { FPC1: {}, FPC2: {}, FPC3: {} },
    faults,
  });
}

describe('an expired session', () => {
  test('pauses the run, with its reason, until a person resumes it', async () => {
    const portal = portalWith({ kind: 'expires', licence: 'FPC2', at: 'opening' });
    const journal = new MemoryJournal();
    const control = new RunControl();
    const running = simulate({ portal, plan: PLAN, journal, control });
    await new Promise((resolve) => setTimeout(resolve, 5));

    expect(folded(journal)).toMatchObject({
      phase: 'paused',
      pauseReason: { code: 'session-expired' },
    });
    expect(folded(journal).results.size).toBe(1);

    control.ask('resume');
    const state = await running;
    expect(countOutcomes(state).modified).toBe(3);
  });

  test('leads to no second press where the first had its effect', async () => {
    const portal = portalWith({ kind: 'expires', licence: 'FPC2', at: 'after-press' });
    const journal = new MemoryJournal();
    const control = new RunControl();
    alwaysResume(journal, control);

    const state = await simulate({ portal, plan: PLAN, journal, control });

    expect(presses(portal)).toEqual(LICENCES);
    expect(lineOf(state, 'FPC2')).toMatchObject({
      outcome: 'modified',
      before: 'Non',
      after: 'Oui',
    });
  });

  test('leads to a second press, after the quarantine, where the first had none', async () => {
    const portal = portalWith({ kind: 'expires', licence: 'FPC2', at: 'before-press' });
    const journal = new MemoryJournal();
    const control = new RunControl();
    const waits: number[] = [];
    alwaysResume(journal, control);

    const state = await simulate({
      portal,
      plan: PLAN,
      journal,
      control,
      wait: async () => void waits.push(presses(portal).length),
    });

    // The user comes again after the others.
    expect(waits).toEqual([2]);
    expect(presses(portal)).toEqual(['FPC1', 'FPC3', 'FPC2']);
    expect(lineOf(state, 'FPC2').outcome).toBe('modified');
  });

  test('leads to no second press where the first has its effect during the quarantine', async () => {
    const portal = portalWith({ kind: 'expires', licence: 'FPC2', at: 'late-press' });
    const journal = new MemoryJournal();
    const control = new RunControl();
    alwaysResume(journal, control);

    const state = await simulate({ portal, plan: PLAN, journal, control });

    expect(presses(portal)).toEqual(LICENCES);
    expect(lineOf(state, 'FPC2').outcome).toBe('modified');
  });

  test('leaves the current user to be checked where a person stops the run', async () => {
    const portal = portalWith({ kind: 'expires', licence: 'FPC2', at: 'late-press' });
    const journal = new MemoryJournal();
    const control = new RunControl();
    journal.onStored = ({ kind }) => {
      if (kind === 'paused') control.ask('stop');
    };

    const state = await simulate({ portal, plan: PLAN, journal, control });

    expect(outcomes(state)).toEqual([
      'FPC1 Superviseur: modified',
      'FPC2 Superviseur: to-check',
      'FPC3 Superviseur: stopped',
    ]);
  });
});

describe('a journal that fails', () => {
  test.each(LICENCES)('ends the run before %s is pressed', async (licence) => {
    const portal = portalWith();
    const journal = new MemoryJournal();
    journal.before = (event) => {
      if (event.kind === 'intent' && event.licence === licence) throw failure();
    };

    await expect(simulate({ portal, plan: PLAN, journal })).rejects.toThrow(JournalFailure);

    expect(presses(portal)).toEqual(LICENCES.slice(0, LICENCES.indexOf(licence)));
  });

  test('ends the run: no person can resume it', async () => {
    const control = new RunControl();
    const journal = new MemoryJournal();
    journal.before = (event) => {
      if (event.kind === 'intent') throw failure();
    };

    const running = simulate({ portal: portalWith(), plan: PLAN, journal, control });

    await expect(running).rejects.toThrow('disk full');
    expect(control.wish).toBe('go');
  });

  test('has nothing pressed after an outcome that was not stored', async () => {
    const portal = portalWith();
    const journal = new MemoryJournal();
    journal.before = (event) => {
      if (event.kind === 'outcome') throw failure();
    };

    await expect(simulate({ portal, plan: PLAN, journal })).rejects.toThrow('disk full');

    expect(presses(portal)).toEqual(['FPC1']);
  });

  test('is a failure at the very end too', async () => {
    const portal = portalWith();
    const journal = new MemoryJournal();
    journal.before = (event) => {
      if (event.kind === 'outcome' && event.licence === 'FPC3') throw failure();
    };

    await expect(simulate({ portal, plan: PLAN, journal })).rejects.toThrow('disk full');

    expect(folded(journal).phase).toBe('running');
  });
});
