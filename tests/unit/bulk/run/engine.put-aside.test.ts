import { describe, expect, test } from 'vitest';
import type { Change } from '../../../../utils/bulk/change';
import type { OpenDoubt } from '../../../../utils/bulk/doubts';
import type { RunEvent } from '../../../../utils/bulk/journal';
import { RunControl } from '../../../../utils/bulk/run/run-control';
import type { Wait } from '../../../../utils/bulk/run/run-options';
import {
  ADD_SUPERVISOR,
  outcome,
  plan,
  REPLACE_FAX,
  result,
  started,
} from '../../support/builders';
import type { Fault } from '../../support/faults';
import { MemoryJournal } from '../../support/memory-journal';
import { FAX, SUPERVISOR } from '../../support/one-user';
import { outcomes, simulate } from '../../support/simulate';
import { SimulatedPortal } from '../../support/simulated-portal';

const LICENCES = ['FPC1', 'FPC2', 'FPC3', 'FPC4', 'FPC5'];

/** A run on a portal that is too busy for a press of some users, and what it did in which order. */
async function runWith(
  faults: Fault[],
  {
    changes = [ADD_SUPERVISOR] as Change[],
    stopAt = '',
    earlier = [] as RunEvent[],
    others = [] as OpenDoubt[],
  } = {},
) {
  const portal = new SimulatedPortal({
    options: [
      { label: SUPERVISOR, kind: 'yes-no' },
      { label: FAX, kind: 'number' },
    ],
    users: Object.fromEntries(LICENCES.map((licence) => [licence, { [FAX]: '0199005678' }])),
    faults,
  });
  const steps: string[] = [];
  const wait: Wait = async () => {
    steps.push('waited');
    portal.settle();
  };
  const journal = new MemoryJournal();
  if (earlier.length > 0) await journal.append(started(plan(changes, LICENCES), 'reopened'));
  for (const event of earlier) await journal.append(event);
  const control = new RunControl();
  journal.onStored = (event) => {
    if (event.kind === 'intent') steps.push(event.licence);
    if (event.kind === 'outcome' && event.licence === stopAt) control.ask('stop');
  };
  const of = plan(changes, LICENCES);
  const state = await simulate({ portal, plan: of, journal, control, wait, others });
  const opened = portal.log.flatMap((one) => (one.what === 'opened' ? one.licence : []));
  return { steps, opened, outcomes: outcomes(state) };
}

const busy = (licence: string, part: Partial<Extract<Fault, { kind: 'busy' }>> = {}): Fault => {
  return { kind: 'busy', times: 1, isLate: false, licence, option: SUPERVISOR, ...part } as Fault;
};
const REMOVE_FAX: Change = { option: FAX, action: 'remove' };
const allAre = (outcome: string) => LICENCES.map((one) => `${one} ${SUPERVISOR}: ${outcome}`);

describe('a user who would have to be waited for', () => {
  test('comes again after the others', async () => {
    const { steps, outcomes: are } = await runWith([busy('FPC2')]);

    expect(steps).toEqual(['FPC1', 'FPC2', 'FPC3', 'FPC4', 'FPC5', 'waited', 'FPC2']);
    expect(are).toEqual(allAre('modified'));
  });

  test('is not pressed again for what the portal did meanwhile', async () => {
    const { steps, outcomes: are } = await runWith([busy('FPC2', { isLate: true })]);

    expect(steps).toEqual(['FPC1', 'FPC2', 'FPC3', 'FPC4', 'FPC5', 'waited']);
    expect(are).toEqual(allAre('modified'));
  });

  test('is to be checked where the run is stopped before', async () => {
    const { outcomes: are } = await runWith([busy('FPC2')], { stopAt: 'FPC3' });

    expect(are).toContain(`FPC2 ${SUPERVISOR}: to-check`);
    expect(are).toContain(`FPC5 ${SUPERVISOR}: stopped`);
  });
});

describe('a user is waited for', () => {
  test('as the first, who is the trial', async () => {
    const { steps } = await runWith([busy('FPC1')]);

    expect(steps.slice(0, 3)).toEqual(['FPC1', 'waited', 'FPC1']);
  });

  test('where the one before was put aside: it may be wrong for all', async () => {
    const { steps } = await runWith([busy('FPC2'), busy('FPC3')]);

    expect(steps).toEqual([
      'FPC1',
      'FPC2',
      'FPC3',
      'waited',
      'FPC3',
      'FPC4',
      'FPC5',
      'waited',
      'FPC2',
    ]);
  });

  test('where their old number is gone, and the new one not given yet', async () => {
    const { steps } = await runWith([busy('FPC2', { option: FAX, button: 'add' })], {
      changes: [REPLACE_FAX],
    });

    expect(steps.slice(0, 6)).toEqual(['FPC1', 'FPC1', 'FPC2', 'FPC2', 'waited', 'FPC2']);
  });

  test('where another of their changes was pressed: it would be pressed again at the second turn', async () => {
    const refused: Fault = { kind: 'refuses', licence: 'FPC2', option: SUPERVISOR, text: 'Non' };
    const { steps } = await runWith([refused, busy('FPC2', { option: FAX, button: 'remove' })], {
      changes: [ADD_SUPERVISOR, REMOVE_FAX],
    });

    expect(steps.slice(2, 6)).toEqual(['FPC2', 'FPC2', 'waited', 'FPC2']);
    expect(steps.slice(6)).not.toContain('FPC2');
  });

  test('where an earlier page had begun to replace their number', async () => {
    const taken = { kind: 'intent', licence: 'FPC2', change: 0, press: 'remove' } as const;
    const before = { ...taken, before: '0199005678' };
    const { steps } = await runWith([], {
      changes: [REPLACE_FAX],
      earlier: [outcome('FPC1', result('FPC1', 'modified')), before],
    });

    expect(steps.slice(0, 3)).toEqual(['waited', 'FPC2', 'FPC2']);
  });

  test('where another run may be about to take their number', async () => {
    const press = { licence: 'FPC2', option: FAX, press: 'remove', before: '0199005678' } as const;
    const { steps } = await runWith([], {
      changes: [REPLACE_FAX],
      earlier: [outcome('FPC1', result('FPC1', 'modified'))],
      others: [{ ...press, at: 0, isGivenUp: false }],
    });

    expect(steps.slice(0, 3)).toEqual(['waited', 'FPC2', 'FPC2']);
  });

  test('as the last: nobody comes before them', async () => {
    const { steps, opened } = await runWith([busy('FPC5')]);

    expect(steps.slice(4)).toEqual(['FPC5', 'waited', 'FPC5']);
    // To read, after the quarantine, and to read back.
    expect(opened.filter((licence) => licence === 'FPC5')).toHaveLength(3);
  });

  test.each<[string, Change, 'add' | 'remove']>([
    ['is to lose an option', REMOVE_FAX, 'remove'],
    ['was to be given a number', REPLACE_FAX, 'add'],
  ])('in their order where an earlier page had pressed, and who %s', async (_, change, press) => {
    const before = '0199005678';
    const { steps } = await runWith([], {
      changes: [change],
      earlier: [
        outcome('FPC1', result('FPC1', 'modified')),
        { kind: 'intent', licence: 'FPC4', change: 0, press, before },
      ],
    });

    expect(steps[0]).toBe('FPC2');
  });

  test('at the second turn', async () => {
    const { steps } = await runWith([busy('FPC2', { times: 2 }), busy('FPC4')]);

    expect(steps.slice(5)).toEqual(['waited', 'FPC2', 'waited', 'FPC2', 'waited', 'FPC4']);
  });
});
