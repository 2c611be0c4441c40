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

/** Lets all the time pass that the answer may take. */
async function soon<T>(answer: Promise<T>): Promise<T> {
  await vi.runAllTimersAsync();
  return answer;
}

test('hands on the answer', async () => {
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

test('pairs answers with requests, in whatever order they come', async () => {
  const worker = new FakeWorker('silence', 'silence', STORED);
  const link = linkTo(worker);
  const first = link.ask(REQUEST);
  const second = link.ask({ kind: 'take-over', run: 'run-1' });

  worker.late[1]?.({ kind: 'taken', tab: 7 });
  worker.late[0]?.(STORED);

  expect(await soon(second)).toEqual({ kind: 'taken', tab: 7 });
  expect(await soon(first)).toEqual(STORED);
});

test('sends a request again, as it was, when no answer comes', async () => {
  const worker = new FakeWorker('silence', 'silence', STORED);

  const answer = await soon(linkTo(worker).ask(REQUEST));

  expect(answer).toEqual(STORED);
  expect(worker.heard).toEqual([REQUEST, REQUEST, REQUEST]);
});

test('sends it again through a new port when the worker has died over it', async () => {
  const worker = new FakeWorker('death', STORED);

  const answer = await soon(linkTo(worker).ask(REQUEST));

  expect(answer).toEqual(STORED);
  expect(worker.connections).toBe(2);
  expect(worker.heard).toEqual([REQUEST, REQUEST]);
});

test('does not wait for its patience to end when the worker has died', async () => {
  const worker = new FakeWorker('death', STORED);
  const answer = linkTo(worker).ask(REQUEST);

  await vi.advanceTimersByTimeAsync(100);

  await expect(answer).resolves.toEqual(STORED);
});

test('makes a new port when the old one is dead', async () => {
  const worker = new FakeWorker('dead already', STORED);

  const answer = await soon(linkTo(worker).ask(REQUEST));

  expect(answer).toEqual(STORED);
  expect(worker.connections).toBe(2);
});

test('tries again when the server could not do it', async () => {
  const worker = new FakeWorker({ kind: 'error', text: 'QuotaExceededError' }, STORED);

  expect(await soon(linkTo(worker).ask(REQUEST))).toEqual(STORED);
});

test('gives up with the server’s words', async () => {
  const worker = new FakeWorker({ kind: 'error', text: 'QuotaExceededError' });

  const answer = await soon(linkTo(worker).ask(REQUEST));

  expect(answer).toEqual({ kind: 'error', text: 'QuotaExceededError' });
  expect(worker.heard).toHaveLength(8);
});

test('gives up in words of its own when nobody ever answers', async () => {
  expect(await soon(linkTo(new FakeWorker('silence')).ask(REQUEST))).toEqual({
    kind: 'error',
    text: 'no answer',
  });
});

test.each(['clash', 'taken'] as const)('takes “%s” for an answer', async (kind) => {
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

test('an answer that comes after the request was sent again does no harm', async () => {
  const worker = new FakeWorker('silence', STORED);
  const answer = linkTo(worker).ask(REQUEST);
  await vi.advanceTimersByTimeAsync(1000);

  worker.late[0]?.({ kind: 'clash' });

  expect(await soon(answer)).toEqual(STORED);
});
