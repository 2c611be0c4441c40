import type { Message, Reply } from '../requests';
import { JOURNAL_PATIENCE, JOURNAL_PAUSE } from '../timing';
import type { JournalAnswer, JournalRequest, JournalRequests, Numbered } from './protocol';

/** The part of a browser's port that is used here. */
export interface JournalPort {
  postMessage: (message: Numbered<JournalRequest>) => void;
  onMessage: { addListener: (listener: (message: unknown) => void) => void };
  onDisconnect: { addListener: (listener: () => void) => void };
}

/** How a page reaches the journal's server, and how patient it is. */
export interface JournalClientOptions {
  connect: () => JournalPort;
  /** Whether the extension that this page's script belongs to still exists. */
  isAlive: () => boolean;
  /** How long one reply may take before the request is sent again, in ms. */
  patience?: number;
  /** Calls back after `ms`, as `setTimeout` does, but on time in a hidden tab, too. @returns how to cancel */
  later?: (ms: number, call: () => void) => () => void;
}

function byTimer(ms: number, call: () => void): () => void {
  const timer = setTimeout(call, ms);
  return () => clearTimeout(timer);
}

/** How often a request is sent before it fails: a worker takes a moment to start again. */
const MOST_TRIES = 8;

/**
 * A page's connection to the journal's server. The worker behind it may end at any moment. A request that
 * gets no reply is sent again unchanged; the keys of its entries keep them from being stored twice.
 */
export class JournalClient {
  readonly #options: JournalClientOptions;
  readonly #later: NonNullable<JournalClientOptions['later']>;
  #port: JournalPort | undefined;
  #lastId = 0;
  /** What to do with the reply to each request that is on its way; no reply is `undefined`. */
  #waiting = new Map<number, (answer: JournalAnswer | undefined) => void>();

  constructor(options: JournalClientOptions) {
    this.#options = options;
    this.#later = options.later ?? byTimer;
  }

  /**
   * @returns the server's reply; `error` when every try failed; `gone` when the extension no longer exists
   */
  async ask<Kind extends keyof JournalRequests>(
    request: { kind: Kind } & Message<JournalRequests, Kind>,
  ): Promise<Reply<JournalRequests, Kind> | { kind: 'gone' } | { kind: 'error'; text: string }> {
    let last: { kind: 'error'; text: string } = { kind: 'error', text: 'no answer' };
    for (let attempt = 1; attempt <= MOST_TRIES; attempt++) {
      if (!this.#options.isAlive()) return { kind: 'gone' };
      const answer = await this.#askOnce(request as JournalRequest);
      if (answer && answer.kind !== 'error') return answer as Reply<JournalRequests, Kind>;
      last = answer ?? last;
      await new Promise<void>((resolve) => void this.#later(JOURNAL_PAUSE * attempt, resolve));
    }
    return last;
  }

  #askOnce(body: JournalRequest): Promise<JournalAnswer | undefined> {
    return new Promise((resolve) => {
      const id = ++this.#lastId;
      const stop = this.#later(this.#options.patience ?? JOURNAL_PATIENCE, () => {
        // The worker may end without closing the port: the next try opens a new one.
        this.#port = undefined;
        answer(undefined);
      });
      const answer = (given: JournalAnswer | undefined) => {
        stop();
        this.#waiting.delete(id);
        resolve(given);
      };
      this.#waiting.set(id, answer);
      try {
        this.#openPort().postMessage({ id, body });
      } catch {
        // The port is closed: the next try opens a new one.
        this.#port = undefined;
        answer(undefined);
      }
    });
  }

  #openPort(): JournalPort {
    if (this.#port) return this.#port;
    const port = this.#options.connect();
    this.#port = port;
    port.onMessage.addListener((message) => {
      const { id, body } = message as Numbered<JournalAnswer>;
      this.#waiting.get(id)?.(body);
    });
    port.onDisconnect.addListener(() => {
      if (this.#port === port) this.#port = undefined;
      for (const answer of [...this.#waiting.values()]) answer(undefined);
    });
    return port;
  }
}
