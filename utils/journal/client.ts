import type { JournalAnswer, JournalRequest, Numbered } from './protocol';

/** The part of a browser's port that is used here. */
export interface JournalPort {
  postMessage: (message: Numbered<JournalRequest>) => void;
  onMessage: { addListener: (listener: (message: unknown) => void) => void };
  onDisconnect: { addListener: (listener: () => void) => void };
}

export interface JournalLinkOptions {
  connect: () => JournalPort;
  /** Whether the extension that this page belongs to is still there. */
  isAlive: () => boolean;
  /** How long one answer may take before the same request is sent again, in ms. */
  patience?: number;
  /** Calls back after so many ms, as `setTimeout`, but also in a hidden tab. @returns how to call it off */
  later?: (ms: number, call: () => void) => () => void;
}

function byTimer(ms: number, call: () => void): () => void {
  const timer = setTimeout(call, ms);
  return () => clearTimeout(timer);
}

/** How often a request is sent before giving up: a worker takes a moment to start again. */
const MOST_TRIES = 8;
/** Between two tries, times the number of the try, in ms. */
const PAUSE = 100;

/**
 * A line to the journal's server that outlives it. The worker behind it may die at any moment; a
 * request that is not answered is sent again as it was, which its keys make harmless.
 */
export class JournalLink {
  readonly #options: JournalLinkOptions;
  readonly #later: NonNullable<JournalLinkOptions['later']>;
  #port: JournalPort | undefined;
  #lastId = 0;
  #waiting = new Map<number, (answer: JournalAnswer | undefined) => void>();

  constructor(options: JournalLinkOptions) {
    this.#options = options;
    this.#later = options.later ?? byTimer;
  }

  /** @returns the server's answer; `error` when it could not be reached, `gone` when it never will */
  async ask(request: JournalRequest): Promise<JournalAnswer | { kind: 'gone' }> {
    let last: JournalAnswer = { kind: 'error', text: 'no answer' };
    for (let attempt = 1; attempt <= MOST_TRIES; attempt++) {
      if (!this.#options.isAlive()) return { kind: 'gone' };
      const answer = await this.#askOnce(request);
      if (answer && answer.kind !== 'error') return answer;
      last = answer ?? last;
      await new Promise<void>((resolve) => void this.#later(PAUSE * attempt, resolve));
    }
    return last;
  }

  #askOnce(body: JournalRequest): Promise<JournalAnswer | undefined> {
    return new Promise((resolve) => {
      const id = ++this.#lastId;
      const stop = this.#later(this.#options.patience ?? 5000, () => {
        // A line whose other end was just going may stay without a word: the next try makes a new one.
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
        this.#link().postMessage({ id, body });
      } catch {
        // A dead port: the next try makes a new one.
        this.#port = undefined;
        answer(undefined);
      }
    });
  }

  #link(): JournalPort {
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
