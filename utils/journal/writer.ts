import type { Entry, Journal, RunEvent } from '../bulk/journal';
import { JournalFailure } from '../bulk/problem';
import type { Reason } from '../bulk/reason';
import type { JournalAnswer, JournalRequest } from './protocol';

export interface WriterOptions {
  run: string;
  /** The last sequence number in the journal. */
  lastSeq: number;
  ask: (request: JournalRequest) => Promise<JournalAnswer | { kind: 'gone' }>;
  /** Told of each event as soon as it is safely stored. */
  onStored: (entry: Entry) => void;
  now?: () => number;
}

interface Pending {
  entry: Entry;
  resolve: () => void;
  reject: (error: JournalFailure) => void;
}

/**
 * The one writer of a run's journal. Events are stored in order; those that gather while the server
 * is at work go together in one transaction. After a failure nothing more is written: the run halts.
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

/** An entry with a nonce of its own. @param at milliseconds since 1970 */
export function newEntry(run: string, seq: number, event: RunEvent, at: number): Entry {
  return { run, seq, nonce: crypto.randomUUID(), at, event };
}

/** Why a request to the journal came to nothing, for a person. */
export function failureReason(answer: JournalAnswer | { kind: 'gone' }): Reason {
  if (answer.kind === 'gone') return { code: 'extension-gone' };
  if (answer.kind === 'clash' || answer.kind === 'taken') return { code: 'run-elsewhere' };
  if (answer.kind === 'over') return { code: 'run-over' };
  if (answer.kind === 'lost') return { code: 'journal-lost' };
  return { code: 'journal-unavailable', text: answer.kind === 'error' ? answer.text : answer.kind };
}
