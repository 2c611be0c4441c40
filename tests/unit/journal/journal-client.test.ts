import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { JournalClient } from '../../../utils/journal/journal-client';
import type { JournalRequest } from '../../../utils/journal/protocol';
import { entries, intent } from '../support/builders';
import { FakeWorker } from '../support/fake-worker';

const REQUEST: JournalRequest = { kind: 'append', entries: entries([intent('FPC1')]) };
const STORED = { kind: 'stored' } as const;

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function linkTo({ connect }: FakeWorker, isAlive = () => true): JournalClient {
  return new JournalClient({ connect, isAlive, patience: 1000 });
}

/** Lets the time pass until the answer comes. */
async function soon<T>(answer: Promise<T>): Promise<T> {
  await vi.runAllTimersAsync();
  return answer;
}

test('returns the answer', async () => {
  const worker = new FakeWorker(STORED);

  const answer = await soon(linkTo(worker).ask(REQUEST));

  expect(answer).toEqual(STORED);
  expect(worker.heard).toEqual([REQUEST]);
});

test('uses one port for many requests', async () => {
  const worker = new FakeWorker(STORED);
  const link = linkTo(worker);

  await soon(link.ask(REQUEST));
  await soon(link.ask(REQUEST));

  expect(worker.connections).toBe(1);
});

test('pairs answers with requests, in any order', async () => {
  const worker = new FakeWorker('silence', 'silence', STORED);
  const link = linkTo(worker);
  const first = link.ask(REQUEST);
  const second = link.ask({ kind: 'take-over', run: 'run-1' });

  worker.late[1]?.({ kind: 'taken', tab: 7 });
  worker.late[0]?.(STORED);

  expect(await soon(second)).toEqual({ kind: 'taken', tab: 7 });
  expect(await soon(first)).toEqual(STORED);
});

test('sends a request again unchanged when no answer comes', async () => {
  const worker = new FakeWorker('silence', 'silence', STORED);

  const answer = await soon(linkTo(worker).ask(REQUEST));

  expect(answer).toEqual(STORED);
  expect(worker.heard).toEqual([REQUEST, REQUEST, REQUEST]);
});

test('sends it again through a new port when the worker has ended', async () => {
  const worker = new FakeWorker('death', STORED);

  const answer = await soon(linkTo(worker).ask(REQUEST));

  expect(answer).toEqual(STORED);
  expect(worker.connections).toBe(2);
  expect(worker.heard).toEqual([REQUEST, REQUEST]);
});

test('sends it again at once when the worker has ended', async () => {
  const worker = new FakeWorker('death', STORED);
  const answer = linkTo(worker).ask(REQUEST);

  await vi.advanceTimersByTimeAsync(100);

  await expect(answer).resolves.toEqual(STORED);
});

test('opens a new port when the old one is closed', async () => {
  const worker = new FakeWorker('dead already', STORED);

  const answer = await soon(linkTo(worker).ask(REQUEST));

  expect(answer).toEqual(STORED);
  expect(worker.connections).toBe(2);
});

test('tries again after an error of the server', async () => {
  const worker = new FakeWorker({ kind: 'error', text: 'QuotaExceededError' }, STORED);

  expect(await soon(linkTo(worker).ask(REQUEST))).toEqual(STORED);
});

test('returns the server’s error after the last try', async () => {
  const worker = new FakeWorker({ kind: 'error', text: 'QuotaExceededError' });

  const answer = await soon(linkTo(worker).ask(REQUEST));

  expect(answer).toEqual({ kind: 'error', text: 'QuotaExceededError' });
  expect(worker.heard).toHaveLength(8);
});

test('returns an error of its own when no answer ever comes', async () => {
  expect(await soon(linkTo(new FakeWorker('silence')).ask(REQUEST))).toEqual({
    kind: 'error',
    text: 'no answer',
  });
});

test.each(['clash', 'taken'] as const)('does not try again after the answer “%s”', async (kind) => {
  const given = kind === 'taken' ? { kind, tab: 3 } : { kind };
  const worker = new FakeWorker(given);

  expect(await soon(linkTo(worker).ask(REQUEST))).toEqual(given);
  expect(worker.heard).toHaveLength(1);
});

test('asks nothing once the extension is gone', async () => {
  const worker = new FakeWorker(STORED);

  expect(await soon(linkTo(worker, () => false).ask(REQUEST))).toEqual({ kind: 'gone' });
  expect(worker.heard).toEqual([]);
});

test('stops asking as soon as the extension is gone', async () => {
  const worker = new FakeWorker('silence');
  let isAlive = true;
  const answer = linkTo(worker, () => isAlive).ask(REQUEST);

  isAlive = false;

  expect(await soon(answer)).toEqual({ kind: 'gone' });
  expect(worker.heard).toHaveLength(1);
});

test('a late answer to a request that was sent again changes nothing', async () => {
  const worker = new FakeWorker('silence', STORED);
  const answer = linkTo(worker).ask(REQUEST);
  await vi.advanceTimersByTimeAsync(1000);

  worker.late[0]?.({ kind: 'clash' });

  expect(await soon(answer)).toEqual(STORED);
});
