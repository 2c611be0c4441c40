import type { Entry, Journal, RunEvent } from '../bulk/journal';
import { JournalFailure } from '../bulk/problem';
import type { Reason } from '../bulk/reason';
import type { Message, Reply } from '../requests';
import type { JournalAnswer, JournalRequests } from './protocol';

/** What the writer of a run's journal begins with. */
export interface WriterOptions {
  run: string;
  /** The last sequence number in the journal. */
  lastSeq: number;
  ask: (
    request: Message<JournalRequests, 'append' | 'pick'>,
  ) => Promise<Reply<JournalRequests, 'append' | 'pick'> | { kind: 'gone' }>;
  /** Called with each entry once it is on the disk. */
  onStored: (entry: Entry) => void;
  /** In ms since 1970. */
  now?: () => number;
}

interface Pending {
  event: RunEvent;
  at: number;
  /** The numbers from which one is to be chosen for an intent. */
  offered?: readonly string[];
  resolve: (picked: string | Reason) => void;
  reject: (error: JournalFailure) => void;
}

/**
 * The only writer of a run's journal. Events are stored in order. Those that come while the server stores
 * others are sent together. After a failure nothing more is written, and the run halts.
 *
 * @returns a journal whose `append` and `pick` resolve once the event is on the disk, and reject with a
 *   JournalFailure
 */
export function journalWriter(options: WriterOptions): Journal {
  const { run, ask, onStored, now = Date.now } = options;
  let seq = options.lastSeq;
  let queue: Pending[] = [];
  let isSending = false;
  let failure: JournalFailure | undefined;

  const stored = (entry: Entry) => {
    seq = entry.seq;
    onStored(entry);
  };

  const send = async () => {
    isSending = true;
    while (queue.length > 0) {
      const batch = nextBatch(queue);
      queue = queue.slice(batch.length);
      const entries = batch.map(({ event, at }, place) =>
        newEntry(run, seq + 1 + place, event, at),
      );
      const [entry, offered] = [entries[0], batch[0]?.offered];
      const answer =
        entry && offered
          ? await ask({ kind: 'pick', entry, offered: [...offered] })
          : await ask({ kind: 'append', entries });
      const picked = pickedIn(answer);
      if (answer.kind !== 'stored' && picked === undefined) {
        failure = new JournalFailure(failureReason(answer));
        for (const { reject } of [...batch, ...queue]) reject(failure);
        queue = [];
        break;
      }
      for (const [place, { resolve }] of batch.entries()) {
        const one = answer.kind === 'picked' ? answer.entry : entries[place];
        if (one && typeof picked !== 'object') stored(one);
        resolve(picked ?? '');
      }
    }
    isSending = false;
  };

  const add = (event: RunEvent, offered?: readonly string[]) => {
    if (failure) return Promise.reject(failure);
    return new Promise<string | Reason>((resolve, reject) => {
      queue.push({ event, at: now(), offered, resolve, reject });
      if (!isSending) void send();
    });
  };

  return {
    append: async (event) => void (await add(event)),
    pick: (intent, offered) => add(intent, offered),
  };
}

/** What is sent next: all that waits, up to a number that is to be chosen, which is sent alone. */
function nextBatch(queue: readonly Pending[]): Pending[] {
  const pick = queue.findIndex(({ offered }) => offered);
  return queue.slice(0, pick < 0 ? undefined : Math.max(1, pick));
}

/** The number that was chosen, or why there is none; `undefined` where the answer does not tell. */
function pickedIn(answer: { kind: string; entry?: Entry }): string | Reason | undefined {
  if (answer.kind === 'none-free') return { code: 'no-free-number' };
  if (answer.kind === 'not-whole') return { code: 'numbers-unread' };
  if (answer.kind !== 'picked' || answer.entry?.event.kind !== 'intent') return undefined;
  return answer.entry.event.picked;
}

/** An entry with a new nonce. @param at in ms since 1970 */
export function newEntry(run: string, seq: number, event: RunEvent, at: number): Entry {
  return { run, seq, nonce: crypto.randomUUID(), at, event };
}

/** Why a request to the journal failed, for a person. */
export function failureReason(answer: JournalAnswer | { kind: 'gone' }): Reason {
  if (answer.kind === 'gone') return { code: 'extension-gone' };
  if (answer.kind === 'clash' || answer.kind === 'taken') return { code: 'run-elsewhere' };
  if (answer.kind === 'over') return { code: 'run-over' };
  if (answer.kind === 'lost') return { code: 'journal-lost' };
  return { code: 'journal-unavailable', text: answer.kind === 'error' ? answer.text : answer.kind };
}
