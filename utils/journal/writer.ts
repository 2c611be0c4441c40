import type { Entry, Journal, RunEvent } from '../bulk/journal';
import { JournalFailure } from '../bulk/problem';
import type { Reason } from '../bulk/reason';
import type { Message, Reply } from '../requests';
import type { JournalAnswer, JournalRequests } from './protocol';

export interface WriterOptions {
  run: string;
  /** The last sequence number in the journal. */
  lastSeq: number;
  ask: (
    request: Message<JournalRequests, 'append'>,
  ) => Promise<Reply<JournalRequests, 'append'> | { kind: 'gone' }>;
  /** Called with each entry once it is on the disk. */
  onStored: (entry: Entry) => void;
  /** In ms since 1970. */
  now?: () => number;
}

interface Pending {
  entry: Entry;
  resolve: () => void;
  reject: (error: JournalFailure) => void;
}

/**
 * The only writer of a run's journal. Events are stored in order. Those that come while the server stores
 * others are sent together. After a failure nothing more is written, and the run halts.
 *
 * @returns a journal whose `append` resolves once the event is on the disk, and rejects with a
 *   JournalFailure
 */
export function journalWriter(options: WriterOptions): Journal {
  const { run, ask, onStored, now = Date.now } = options;
  let seq = options.lastSeq;
  let queue: Pending[] = [];
  let isSending = false;
  let failure: JournalFailure | undefined;

  const send = async () => {
    isSending = true;
    while (queue.length > 0) {
      const batch = queue;
      queue = [];
      const answer = await ask({ kind: 'append', entries: batch.map(({ entry }) => entry) });
      if (answer.kind !== 'stored') {
        failure = new JournalFailure(failureReason(answer));
        for (const { reject } of [...batch, ...queue]) reject(failure);
        queue = [];
        break;
      }
      for (const { entry, resolve } of batch) {
        onStored(entry);
        resolve();
      }
    }
    isSending = false;
  };

  return {
    append(event: RunEvent) {
      if (failure) return Promise.reject(failure);
      return new Promise<void>((resolve, reject) => {
        const entry = newEntry(run, ++seq, event, now());
        queue.push({ entry, resolve, reject });
        if (!isSending) void send();
      });
    },
  };
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
