import { describe, expect, test } from 'vitest';
import type { RunEvent } from '../../../utils/bulk/journal';
import { PopupLots } from '../../../utils/popup/popup-lots';
import { became, entriesOf, FIRST, RETRY, type Run, shown } from '../support/popup-runs';

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
