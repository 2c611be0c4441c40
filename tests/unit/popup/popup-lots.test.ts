import { describe, expect, test } from 'vitest';
import { retryPlan, undoPlan } from '../../../utils/bulk/follow-up-plans';
import type { Continues, Entry, Outcome, Result, RunEvent } from '../../../utils/bulk/journal';
import type { Plan } from '../../../utils/bulk/plan';
import { foldRun, type RunState } from '../../../utils/bulk/run-state';
import { PopupLots } from '../../../utils/popup/popup-lots';
import {
  ADD_SUPERVISOR,
  entries,
  outcome,
  plan,
  REMOVE_SUPERVISOR,
  result,
  started,
} from '../support/builders';

const TWO = plan([ADD_SUPERVISOR], ['FPC1', 'FPC2']);
const FINISHED: RunEvent = { kind: 'finished' };
const SAID: Result['reasons'] = [{ code: 'portal-said', text: 'quota dépassé' }];
const MINUTE = 60_000;

interface Run {
  id: string;
  of?: Plan;
  minutes?: number;
  continues?: Continues;
  events: RunEvent[];
}

function entriesOf({ id, of = TWO, minutes = 0, continues, events }: Run): Entry[] {
  const all = entries([started(of, 'reopened', continues), ...events], id);
  return all.map((entry) => ({ ...entry, at: entry.at + minutes * MINUTE }));
}

function stateOf(run: Run): RunState {
  const state = foldRun(entriesOf(run));
  if (!state) throw new Error('no state');
  return state;
}

/** The lots as the popup shows them, of runs that no tab carries out unless they are held. */
function shown(runs: readonly Run[], held: readonly string[] = []) {
  const lots = new PopupLots();
  const followed = runs.map((run) => ({
    record: { run: run.id, service: 's', tab: 1, startedAt: 0, isOver: false },
    entries: entriesOf(run),
    isHeld: held.includes(run.id),
    isSlow: false,
  }));
  lots.hear({ kind: 'all', runs: followed });
  return lots.list();
}

/** One user's result: made, or failed with what the portal said. */
function became(licence: string, to: Outcome): RunEvent {
  const isMade = to === 'modified';
  const values = { before: 'Non', after: isMade ? 'Oui' : 'Non' };
  return outcome(licence, result(licence, to, { ...values, reasons: isMade ? [] : SAID }));
}

const FIRST: Run = {
  id: 'first',
  events: [became('FPC1', 'modified'), became('FPC2', 'failed'), FINISHED],
};
const RETRY: Run = {
  id: 'retry',
  of: retryPlan(stateOf(FIRST)),
  minutes: 1,
  continues: { run: 'first', as: 'retry' },
  events: [],
};
const UNDO: Run = {
  id: 'undo',
  of: undoPlan(stateOf(FIRST)),
  minutes: 2,
  continues: { run: 'first', as: 'undo' },
  events: [],
};

test('a lot that has ended shows its outcome and its errors', () => {
  expect(shown([FIRST])).toMatchObject([
    {
      id: 'first',
      run: 'first',
      phase: 'finished',
      headline: '1 sur 2 modifié · 1 échec',
      changes: ['Ajouter « Superviseur »'],
      errors: [
        { licence: 'FPC2', option: 'Superviseur', reason: 'Le portail répond : quota dépassé' },
      ],
    },
  ]);
});

test('a lot whose users are all done has ended, though its last entry is missing', () => {
  const run = { ...FIRST, events: FIRST.events.slice(0, 2) };

  expect(shown([run], ['first'])).toMatchObject([{ phase: 'finished' }]);
  expect(shown([run])).toMatchObject([{ phase: 'finished' }]);
});

describe('a retry', () => {
  test('goes on as its lot, with the progress of its own', () => {
    expect(shown([RETRY, FIRST], ['retry'])).toMatchObject([
      {
        id: 'first',
        run: 'retry',
        phase: 'running',
        part: 'Nouvel essai',
        progress: { done: 0, total: 1 },
        errors: [{ licence: 'FPC2' }],
      },
    ]);
  });

  test('takes the errors away that it has mended', () => {
    const done = { ...RETRY, events: [became('FPC2', 'modified'), FINISHED] };

    expect(shown([done, FIRST])).toMatchObject([
      { phase: 'finished', part: '', headline: '2 sur 2 modifiés', errors: [], mended: 0 },
    ]);
  });

  test('that fails leaves the error, once', () => {
    const done = { ...RETRY, events: [became('FPC2', 'failed'), FINISHED] };

    expect(shown([done, FIRST])[0]?.errors).toHaveLength(1);
  });
});

describe('an undo', () => {
  test('is called an undo while it goes on, of the changes that were made', () => {
    expect(shown([UNDO, FIRST], ['undo'])).toMatchObject([
      {
        id: 'first',
        run: 'undo',
        phase: 'running',
        part: 'Annulation',
        changes: ['Ajouter « Superviseur »'],
      },
    ]);
  });

  test('leaves a lot that is undone, without the errors of what is put back', () => {
    const back = outcome('FPC1', result('FPC1', 'modified', { before: 'Oui', after: 'Non' }));

    expect(shown([{ ...UNDO, events: [back, FINISHED] }, FIRST])).toMatchObject([
      { phase: 'undone', headline: 'Lot annulé : 1 rétabli, 0 laissé', errors: [] },
    ]);
  });

  test('leaves what nobody knows of to be looked at', () => {
    const doubt = {
      ...FIRST,
      events: [became('FPC1', 'modified'), became('FPC2', 'to-check'), FINISHED],
    };
    const back = outcome('FPC1', result('FPC1', 'modified', { before: 'Oui', after: 'Non' }));

    expect(shown([{ ...UNDO, events: [back, FINISHED] }, doubt])[0]?.errors).toMatchObject([
      { licence: 'FPC2' },
    ]);
  });

  test('that failed is to be looked at', () => {
    expect(
      shown([{ ...UNDO, events: [became('FPC1', 'failed'), FINISHED] }, FIRST])[0]?.errors,
    ).toMatchObject([{ licence: 'FPC1', reason: 'Le portail répond : quota dépassé' }]);
  });

  test('by an earlier version is called one too', () => {
    const old = { ...UNDO, continues: undefined, events: [FINISHED] };

    expect(shown([old, FIRST]).map(({ part }) => part)).toEqual(['Annulation', '']);
  });
});

describe('another lot', () => {
  const other = (part: Partial<Run>): Run => ({
    id: 'other',
    minutes: 5,
    events: [became('FPC2', 'modified'), FINISHED],
    ...part,
  });

  test('that has made the same change since takes the error away', () => {
    const [, first] = shown([other({}), FIRST]);

    expect(first).toMatchObject({ id: 'first', errors: [], mended: 1 });
  });

  test('that was earlier mends nothing', () => {
    expect(shown([other({ minutes: -5 }), FIRST])[0]).toMatchObject({ mended: 0, errors: [{}] });
  });

  test('that has done the contrary mends nothing', () => {
    const of = plan([REMOVE_SUPERVISOR], ['FPC1', 'FPC2']);

    expect(shown([other({ of }), FIRST])[1]).toMatchObject({ mended: 0, errors: [{}] });
  });

  test('of another service mends nothing', () => {
    const of = { ...TWO, service: { ...TWO.service, key: 'SRV9' } };

    expect(shown([other({ of }), FIRST])[1]).toMatchObject({ mended: 0, errors: [{}] });
  });
});

describe('a pause', () => {
  const paused = (reason?: Extract<RunEvent, { kind: 'paused' }>['reason']): Run => ({
    id: 'first',
    events: [became('FPC1', 'failed'), { kind: 'paused', reason }],
  });

  test('by the guard needs a person, and says what resuming does', () => {
    expect(shown([paused({ code: 'trial-failed' })], ['first'])).toMatchObject([
      {
        phase: 'paused',
        needsPerson: true,
        note: expect.stringMatching(/avant de continuer\. Reprendre continue.*de nouveau/),
      },
    ]);
  });

  test('by the guard that is told only once promises no other one', () => {
    const [lot] = shown([paused({ code: 'replacement-failed' })], ['first']);

    expect(lot?.note).not.toContain('de nouveau');
  });

  test('for a question says that resuming does not answer it', () => {
    const reason = {
      code: 'question-unknown',
      text: 'Confirmer ?',
      sentence: 'confirmer ?',
    } as const;

    expect(shown([paused(reason)], ['first'])[0]?.note).toMatch(
      /Reprendre continue sans répondre oui/,
    );
  });

  test('by a person needs no words', () => {
    expect(shown([paused()], ['first'])).toMatchObject([
      { phase: 'paused', needsPerson: false, note: '' },
    ]);
  });

  test('of a run whose tab is gone is an interruption', () => {
    expect(shown([paused({ code: 'trial-failed' })])).toMatchObject([
      { phase: 'interrupted', needsPerson: false },
    ]);
  });
});

test('the last run of a lot is known, to show its tab', () => {
  const lots = new PopupLots();
  lots.hear({
    kind: 'all',
    runs: [RETRY, FIRST].map((run) => ({
      record: { run: run.id, service: 's', tab: 1, startedAt: 0, isOver: false },
      entries: entriesOf(run),
      isHeld: false,
      isSlow: false,
    })),
  });

  expect(lots.lastRunOf('first')?.record.run).toBe('retry');
  expect(lots.lastRunOf('gone')).toBeUndefined();
});
