import { describe, expect, test, vi } from 'vitest';
import type { Entry, Intent } from '../../../utils/bulk/journal';
import { JournalFailure } from '../../../utils/bulk/problem';
import type { JournalAnswer, JournalRequests } from '../../../utils/journal/protocol';
import { failureReason, journalWriter, newEntry } from '../../../utils/journal/writer';
import type { Reply } from '../../../utils/requests';
import { intent, START } from '../support/builders';

type Answer = Reply<JournalRequests, 'append' | 'pick'> | { kind: 'gone' };

/** A writer to a server that answers when the test says so. */
function writerTo() {
  const batches: Entry[][] = [];
  const answers: ((answer: Answer) => void)[] = [];
  const onStored = vi.fn<(entry: Entry) => void>();
  const journal = journalWriter({
    run: 'run-1',
    lastSeq: 4,
    onStored,
    now: () => START,
    ask: (request) => {
      batches.push(request.kind === 'append' ? request.entries : [request.entry]);
      return new Promise((resolve) => answers.push(resolve));
    },
  });
  const answer = async (given: Answer = { kind: 'stored' }) => {
    answers.shift()?.(given);
    await new Promise((resolve) => setTimeout(resolve));
  };
  return { journal, batches, answer, onStored };
}

const seqs = (batches: Entry[][]) => batches.map((batch) => batch.map(({ seq }) => seq));

test('counts on from the last entry of the journal', async () => {
  const { journal, batches, answer } = writerTo();
  const written = journal.append(intent('FPC1'));
  await answer();
  await written;

  expect(batches).toEqual([
    [{ run: 'run-1', seq: 5, nonce: expect.any(String), at: START, event: intent('FPC1') }],
  ]);
});

test('resolves only when an event is stored', async () => {
  const { journal, answer, onStored } = writerTo();
  const stored = vi.fn();
  void journal.append(intent('FPC1')).then(stored);
  await new Promise((resolve) => setTimeout(resolve));
  expect(stored).not.toHaveBeenCalled();
  expect(onStored).not.toHaveBeenCalled();

  await answer();

  expect(stored).toHaveBeenCalledOnce();
  expect(onStored).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ seq: 5 }));
});

test('sends together, in order, the events that came while it was sending', async () => {
  const { journal, batches, answer, onStored } = writerTo();
  const all = ['FPC1', 'FPC2', 'FPC3'].map((licence) => journal.append(intent(licence)));
  expect(seqs(batches)).toEqual([[5]]);

  await answer();
  expect(seqs(batches)).toEqual([[5], [6, 7]]);
  await answer();
  await Promise.all(all);

  expect(onStored.mock.calls.map(([{ seq }]) => seq)).toEqual([5, 6, 7]);
});

test('sends again after it had nothing to send', async () => {
  const { journal, batches, answer } = writerTo();
  void journal.append(intent('FPC1'));
  await answer();

  void journal.append(intent('FPC2'));

  expect(seqs(batches)).toEqual([[5], [6]]);
});

test('a failure rejects every waiting event', async () => {
  const { journal, answer, onStored } = writerTo();
  const all = Promise.allSettled([
    journal.append(intent('FPC1')),
    journal.append(intent('FPC2')),
    journal.append(intent('FPC3')),
  ]);

  await answer({ kind: 'error', text: 'disk full' });

  for (const { status } of await all) expect(status).toBe('rejected');
  expect(onStored).not.toHaveBeenCalled();
});

test('a failure rejects every later event, without asking again', async () => {
  const { journal, batches, answer } = writerTo();
  const first = journal.append(intent('FPC1'));
  const failed = expect(first).rejects.toThrow(JournalFailure);
  await answer({ kind: 'clash' });
  await failed;

  await expect(journal.append(intent('FPC2'))).rejects.toThrow(JournalFailure);
  expect(batches).toHaveLength(1);
});

test('each entry has its own nonce', () => {
  const one = newEntry('run-1', 1, intent('FPC1'), START);
  const other = newEntry('run-1', 1, intent('FPC1'), START);

  expect(one.nonce).not.toBe(other.nonce);
});

test.each<[JournalAnswer | { kind: 'gone' }, ReturnType<typeof failureReason>]>([
  [{ kind: 'gone' }, { code: 'extension-gone' }],
  [{ kind: 'clash' }, { code: 'run-elsewhere' }],
  [{ kind: 'taken', tab: 3 }, { code: 'run-elsewhere' }],
  [
    { kind: 'error', text: 'disk full' },
    { code: 'journal-unavailable', text: 'disk full' },
  ],
])('words %o for a person', (answer, reason) => {
  expect(failureReason(answer)).toEqual(reason);
});

describe('a number that is to be chosen', () => {
  const INTENT: Intent = { kind: 'intent', licence: 'FPC1', change: 0, press: 'add', before: '' };

  test('is asked for once all before is stored, and comes with the intent that is', async () => {
    const { journal, batches, answer, onStored } = writerTo();
    void journal.append(intent('FPC1'));
    const picked = journal.pick(INTENT, ['0199001234']);
    void journal.append(intent('FPC2'));
    expect(seqs(batches)).toEqual([[5]]);
    await answer();
    expect(seqs(batches)).toEqual([[5], [6]]);
    const [entry] = batches[1] ?? [];
    if (!entry) throw new Error('Nothing was asked');

    await answer({
      kind: 'picked',
      entry: { ...entry, event: { ...INTENT, picked: '0199001234' } },
    });

    expect(await picked).toBe('0199001234');
    expect(onStored.mock.calls[1]?.[0].event).toMatchObject({ picked: '0199001234' });
    expect(seqs(batches)).toEqual([[5], [6], [7]]);
  });

  test.each([
    ['none-free', 'no-free-number'],
    ['not-whole', 'numbers-unread'],
  ] as const)('leaves no gap where there is none: %s', async (kind, code) => {
    const { journal, batches, answer, onStored } = writerTo();
    const picked = journal.pick(INTENT, ['0199001234']);
    await answer({ kind });

    expect(await picked).toEqual({ code });
    expect(onStored).not.toHaveBeenCalled();
    void journal.append(intent('FPC1'));
    expect(seqs(batches)).toEqual([[5], [5]]);
  });

  test('is not told before it is stored', async () => {
    const { journal, answer } = writerTo();
    const picked = journal.pick(INTENT, ['0199001234']);
    picked.catch(() => {});
    await answer({ kind: 'error', text: 'QuotaExceededError' });

    await expect(picked).rejects.toThrow(JournalFailure);
  });
});
