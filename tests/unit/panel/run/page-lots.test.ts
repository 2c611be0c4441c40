import { describe, expect, test, vi } from 'vitest';
import type { Entry } from '../../../../utils/bulk/journal';
import { applyEntry, foldRun, type RunState } from '../../../../utils/bulk/run-state';
import { JournalClient } from '../../../../utils/journal/journal-client';
import { PageLots } from '../../../../utils/panel/run/page-lots';
import { ADD_SUPERVISOR, entries, outcome, plan, result, started } from '../../support/builders';
import { FakeWorker } from '../../support/fake-worker';

const PLAN = plan([ADD_SUPERVISOR], ['FPC1']);
const FIRST = entries(
  [started(PLAN), outcome('FPC1', result('FPC1', 'failed')), { kind: 'finished' }],
  'first',
);
const RETRY = entries(
  [started(PLAN, 'reopened', { run: 'first', as: 'retry' }), { kind: 'finished' }],
  'retry',
);
const OLD = entries([started(PLAN), { kind: 'finished' }], 'old');

/** The lots of a page whose journal has these answers. */
function lotsWith(...fates: ConstructorParameters<typeof FakeWorker>) {
  const worker = new FakeWorker(...fates);
  const onChange = vi.fn();
  const journal = new JournalClient({ connect: worker.connect, isAlive: () => true });
  return { lots: new PageLots({ journal, onChange }), worker, onChange };
}

function state(of: readonly Entry[]): RunState {
  return foldRun(of) as RunState;
}

describe('the lots of a page', () => {
  test('are none before the journal has answered', () => {
    const { lots } = lotsWith();

    expect([lots.last, lots.inView]).toEqual([undefined, undefined]);
  });

  test('begin with the last one as the journal has it', () => {
    const { lots } = lotsWith();

    lots.learnLast([RETRY, FIRST]);

    expect(lots.last?.id).toBe('first');
    expect(lots.last?.runs).toHaveLength(2);
    expect(lots.inView).toBe(lots.last);
  });

  test('follow a run of the page as it moves on', () => {
    const { lots } = lotsWith();
    lots.learnLast([FIRST]);
    const [start, ...later] = RETRY;
    const run = state([start as Entry]);

    lots.follow(run);
    expect(lots.last?.runs.map(({ phase }) => phase)).toEqual(['finished', 'running']);
    const before = lots.last;
    expect(lots.last).toBe(before);
    for (const entry of later) applyEntry(run, entry);

    expect(lots.last).not.toBe(before);
    expect(lots.last?.runs.map(({ phase }) => phase)).toEqual(['finished', 'finished']);
  });

  test('have an opened one in view until it is closed, or a run is started', async () => {
    const found = { kind: 'entries', entries: OLD, isHeld: false } as const;
    const { lots, worker, onChange } = lotsWith(found);
    lots.learnLast([FIRST]);

    expect(await lots.open('SRV1042', 'old')).toBe(true);
    expect(worker.heard).toEqual([{ kind: 'of-lot', service: 'SRV1042', run: 'old' }]);
    expect(onChange).toHaveBeenCalledOnce();
    expect([lots.inView?.id, lots.last?.id]).toEqual(['old', 'first']);

    lots.close();
    expect(lots.inView?.id).toBe('first');

    await lots.open('SRV1042', 'old');
    lots.follow(state(RETRY));
    expect(lots.inView?.id).toBe('first');
  });

  test.each([
    ['that was erased', { kind: 'lost' }],
    ['that another tab carries out', { kind: 'entries', entries: OLD, isHeld: true }],
  ] as const)('do not open one %s', async (_, fate) => {
    const { lots, onChange } = lotsWith(fate);

    expect(await lots.open('SRV1042', 'old')).toBe(false);
    expect(lots.inView).toBeUndefined();
    expect(onChange).not.toHaveBeenCalled();
  });
});
