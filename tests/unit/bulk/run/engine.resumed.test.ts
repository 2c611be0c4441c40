import { describe, expect, test, vi } from 'vitest';
import { countOutcomes } from '../../../../utils/bulk/result-lines';
import { RunControl } from '../../../../utils/bulk/run/run-control';
import { ADD_SUPERVISOR, intent, outcome, plan, result, started } from '../../support/builders';
import type { Fault } from '../../support/faults';
import { MemoryJournal } from '../../support/memory-journal';
import { SUPERVISOR } from '../../support/one-user';
import { folded, lineOf, simulate } from '../../support/simulate';
import { SimulatedPortal } from '../../support/simulated-portal';

const LICENCES = ['FPC1', 'FPC2', 'FPC3'];
const PLAN = plan([ADD_SUPERVISOR], LICENCES);

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

describe('leaving the page', () => {
  test('ends the run with nothing more pressed', async () => {
    const portal = portalWith();
    const page = new AbortController();
    portal.before = (step) => {
      if (step === 'open FPC2') page.abort(new Error('page left'));
    };

    const running = simulate({ portal, plan: PLAN, signal: page.signal });

    await expect(running).rejects.toThrow('page left');
    expect(presses(portal)).toEqual(['FPC1']);
  });

  test('opens no further detail', async () => {
    const portal = portalWith();
    const open = vi.spyOn(portal, 'open');
    const journal = new MemoryJournal();
    const page = new AbortController();
    const append = journal.append.bind(journal);
    vi.spyOn(journal, 'append').mockImplementation((event) => {
      if (event.kind === 'outcome') page.abort(new Error('page left'));
      return append(event);
    });

    const running = simulate({ portal, plan: PLAN, journal, signal: page.signal });

    await expect(running).rejects.toThrow('page left');
    expect(new Set(open.mock.calls.map(([licence]) => licence))).toEqual(new Set(['FPC1']));
  });

  test('ends a paused run too', async () => {
    const control = new RunControl();
    const journal = new MemoryJournal();
    const page = new AbortController();
    control.ask('pause');
    journal.onStored = ({ kind }) => {
      if (kind === 'paused') page.abort(new Error('page left'));
    };

    const running = simulate({
      portal: portalWith(),
      plan: PLAN,
      journal,
      control,
      signal: page.signal,
    });

    await expect(running).rejects.toThrow('page left');
    expect(folded(journal).phase).toBe('paused');
  });
});

describe('an interrupted run', () => {
  /** The journal of a page that was closed during a press for FPC2. */
  async function interrupted(): Promise<MemoryJournal> {
    const journal = new MemoryJournal();
    await journal.append(started(PLAN));
    const done = result('FPC1', 'modified', { before: 'Non', after: 'Oui' });
    await journal.append(outcome('FPC1', done));
    await journal.append(intent('FPC2', { before: 'Non' }));
    return journal;
  }

  test('does only the users that are left', async () => {
    const portal = portalWith();
    portal.change('FPC1', SUPERVISOR, 'Oui');

    const state = await simulate({ portal, plan: PLAN, journal: await interrupted() });

    // The user who was in hand then comes after the others.
    expect(presses(portal)).toEqual(['FPC3', 'FPC2']);
    expect(countOutcomes(state).modified).toBe(3);
  });

  test('settles its doubt by reading, without a second press', async () => {
    const portal = portalWith();
    portal.change('FPC2', SUPERVISOR, 'Oui');

    const state = await simulate({ portal, plan: PLAN, journal: await interrupted() });

    expect(presses(portal)).toEqual(['FPC3']);
    expect(lineOf(state, 'FPC2')).toMatchObject({
      outcome: 'modified',
      before: 'Non',
      after: 'Oui',
    });
  });

  test('leaves to be checked what can no longer be read', async () => {
    const portal = portalWith({ kind: 'not-found', licence: 'FPC2' });

    const state = await simulate({ portal, plan: PLAN, journal: await interrupted() });

    expect(lineOf(state, 'FPC2')).toMatchObject({ outcome: 'to-check', before: 'Non' });
  });
});
