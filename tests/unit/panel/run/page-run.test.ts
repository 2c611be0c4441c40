import { describe, expect, test, vi } from 'vitest';
import { JournalClient } from '../../../../utils/journal/journal-client';
import type { JournalAnswer } from '../../../../utils/journal/protocol';
import { PageRun } from '../../../../utils/panel/run/page-run';
import { ADD_SUPERVISOR, entries, plan, started } from '../../support/builders';
import { FakeWorker } from '../../support/fake-worker';
import { SUPERVISOR } from '../../support/one-user';
import { SimulatedPortal } from '../../support/simulated-portal';

const LICENCES = ['FPC1', 'FPC2'];
const PLAN = plan([ADD_SUPERVISOR], LICENCES);
const PAGE = 'https://store-demo.extranet.myopenip.fr/Parametrage';
const STORED = { kind: 'stored' } as const;
const INTERRUPTED = entries([started(PLAN)]);

/** The run of a page whose journal has not answered yet. */
function pageWith(worker: FakeWorker, signal = new AbortController().signal) {
  const onChange = vi.fn();
  const onLastLot = vi.fn();
  const portal = new SimulatedPortal({
    options: [{ label: SUPERVISOR, kind: 'yes-no' }],
    users: { FPC1: {}, FPC2: {} },
  });
  const run = new PageRun({
    journal: new JournalClient({ connect: worker.connect, isAlive: () => true }),
    startWork: () => ({ driver: portal, leave: () => {} }),
    signal,
    waitTimes: () => ({ quarantine: 0, busy: 0 }),
    onChange,
    onLastLot,
  });
  return { run, portal, onChange, onLastLot };
}

/** A page that has found a run that no tab carries out. */
async function interrupted(...fates: ConstructorParameters<typeof FakeWorker>) {
  const found = { kind: 'entries', entries: INTERRUPTED, isHeld: false } as const;
  const worker = new FakeWorker(found, ...fates);
  const page = pageWith(worker);
  await page.run.findInterrupted(PLAN.service.key);
  expect(page.run.isInterrupted).toBe(true);
  return { ...page, worker };
}

const TAKEN_OVER = { kind: 'entries', entries: INTERRUPTED, isHeld: true } as const;

test('a run knows its place among the runs of its service from the journal', async () => {
  const { run } = pageWith(new FakeWorker({ kind: 'stored', nth: 7 }, STORED));

  await run.start(PLAN, 'reopened', PAGE);

  expect(run.state?.nth).toBe(7);
});

describe('while the journal has not answered', () => {
  test('a stop takes effect: no detail is opened', async () => {
    const worker = new FakeWorker('silence', STORED);
    const { run, portal } = pageWith(worker);

    const over = run.start(PLAN, 'reopened', PAGE);
    run.control?.ask('stop');
    worker.late[0]?.(STORED);

    expect(await over).toEqual({ kind: 'ended' });
    expect(run.state?.phase).toBe('stopped');
    expect(portal.log).toEqual([]);
  });

  test('a pause takes effect: no detail is opened until the run is resumed', async () => {
    const worker = new FakeWorker('silence', STORED);
    const { run, portal } = pageWith(worker);

    const over = run.start(PLAN, 'reopened', PAGE);
    run.control?.ask('pause');
    worker.late[0]?.(STORED);
    await expect.poll(() => run.state?.phase).toBe('paused');
    expect(portal.log).toEqual([]);
    run.control?.ask('resume');

    expect(await over).toEqual({ kind: 'ended' });
    expect(LICENCES.map((licence) => portal.saved(licence, SUPERVISOR))).toEqual(['Oui', 'Oui']);
  });

  test('the page says that it holds the run: a second page that asks meanwhile gets nothing', async () => {
    const worker = new FakeWorker('silence', STORED);
    const { run } = pageWith(worker);

    const over = run.start(PLAN, 'reopened', PAGE);
    expect(run.isActive).toBe(true);
    const [request] = worker.heard;
    const id = request?.kind === 'start' ? request.entry.run : '';
    expect(run.holds(id)).toBe(true);
    run.control?.ask('stop');
    worker.late[0]?.(STORED);
    await over;
    expect(run.holds(id)).toBe(false);
  });

  test('a run that is being resumed is no longer interrupted', async () => {
    const { run, worker } = await interrupted('silence', STORED);

    const over = run.resume();
    expect(run.isInterrupted).toBe(false);
    expect(run.holds(run.state?.id ?? '')).toBe(true);
    worker.late[0]?.(TAKEN_OVER);

    expect(await over).toEqual({ kind: 'ended' });
    expect(run.state?.phase).toBe('finished');
  });

  test('a run of another tab is left to it, and the page keeps its own state', async () => {
    const { run, portal } = await interrupted({ kind: 'taken', tab: 7 });

    expect((await run.start(PLAN, 'reopened', PAGE)).kind).toBe('taken');

    expect(run.isInterrupted).toBe(true);
    expect(run.state?.id).toBe(INTERRUPTED[0]?.run);
    expect(portal.log).toEqual([]);
  });

  test('an interrupted run can be stopped as it is', async () => {
    const { run, portal } = await interrupted(TAKEN_OVER, STORED);

    expect(await run.abandon()).toEqual({ kind: 'ended' });

    expect(run.state?.phase).toBe('stopped');
    expect(portal.log).toEqual([]);
  });

  test('one that another tab has by now is not stopped, though it looked so meanwhile', async () => {
    const { run, worker } = await interrupted({ kind: 'taken', tab: 7 });

    const over = run.abandon();
    expect(run.control?.wish).toBe('stop');

    expect(await over).toEqual({ kind: 'taken' });
    expect(worker.heard.filter(({ kind }) => kind === 'append')).toEqual([]);
  });
});

describe('a page that is left during a run', () => {
  test('presses nothing more where it is left for good', async () => {
    const worker = new FakeWorker(STORED, 'silence', STORED, STORED);
    const left = new AbortController();
    const { run, portal } = pageWith(worker, left.signal);

    const over = run.start(PLAN, 'reopened', PAGE);
    await expect.poll(() => worker.late).toHaveLength(1);
    left.abort();
    worker.late[0]?.(STORED);
    await over;

    expect(portal.log.filter(({ what }) => what === 'pressed')).toEqual([]);
  });

  test('goes on with it when it is shown again and a person wants that', async () => {
    const { run, portal } = await interrupted(TAKEN_OVER, STORED);
    run.interrupt();

    expect(await run.resume()).toEqual({ kind: 'ended' });

    expect(run.state?.phase).toBe('finished');
    expect(LICENCES.map((licence) => portal.saved(licence, SUPERVISOR))).toEqual(['Oui', 'Oui']);
  });

  test('presses nothing more, even when it is shown again', async () => {
    const worker = new FakeWorker(STORED, 'silence', STORED, STORED);
    const { run, portal } = pageWith(worker);

    const over = run.start(PLAN, 'reopened', PAGE);
    await expect.poll(() => worker.late).toHaveLength(1);
    run.interrupt();
    worker.late[0]?.(STORED);

    expect(await over).toEqual({ kind: 'ended' });
    expect(run.isInterrupted).toBe(true);
    expect(portal.log.filter(({ what }) => what === 'pressed')).toEqual([]);
  });
});

describe('the last lot of the service', () => {
  const first = entries([started(PLAN), { kind: 'stopped' }], 'first');
  const retry = entries(
    [started(PLAN, 'reopened', { run: 'first', as: 'retry' }), { kind: 'finished' }],
    'retry',
  );
  const over: Extract<JournalAnswer, { kind: 'entries' }> = {
    kind: 'entries',
    entries: retry,
    others: [first],
    isHeld: false,
  };

  test('is known after a load, also where it is over', async () => {
    const { run, onChange, onLastLot } = pageWith(new FakeWorker(over));

    await run.findInterrupted(PLAN.service.key);

    expect(run.lastLot?.runs.map(({ id }) => id)).toEqual(['first', 'retry']);
    expect([run.state, run.isInterrupted]).toEqual([undefined, false]);
    expect([onLastLot.mock.calls.length, onChange.mock.calls.length]).toEqual([1, 0]);
  });

  test('belongs to an interrupted run, which this page can go on with', async () => {
    const unfinished = { ...over, entries: retry.slice(0, 1) };
    const { run, onLastLot } = pageWith(new FakeWorker(unfinished));

    await run.findInterrupted(PLAN.service.key);

    expect(run.isInterrupted).toBe(true);
    expect(run.state?.id).toBe('retry');
    expect(run.lastLot?.runs).toContain(run.state);
    expect(onLastLot).not.toHaveBeenCalled();
  });

  test('is not one that another tab carries out', async () => {
    const { run } = pageWith(new FakeWorker({ ...over, isHeld: true }));

    await run.findInterrupted(PLAN.service.key);

    expect(run.lastLot).toBeUndefined();
  });

  test('is the one that this page continues, and the journal is told how', async () => {
    const worker = new FakeWorker(over, STORED);
    const { run } = pageWith(worker);
    await run.findInterrupted(PLAN.service.key);
    const continues = { run: 'first', as: 'undo' } as const;

    await run.start(PLAN, 'reopened', PAGE, { continues });

    expect(worker.heard[1]).toMatchObject({ kind: 'start', entry: { event: { continues } } });
    expect(run.lastLot?.id).toBe('first');
    expect(run.lastLot?.undo?.phase).toBe('finished');
  });

  test('stays where another tab carries out a run, and this one cannot be started', async () => {
    const { run } = pageWith(new FakeWorker(over, { kind: 'taken', tab: 7 }));
    await run.findInterrupted(PLAN.service.key);

    await run.start(PLAN, 'reopened', PAGE);

    expect(run.lastLot?.runs).toHaveLength(2);
  });
});
