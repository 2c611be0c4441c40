import type { JournalPort } from '../../../utils/journal/journal-client';
import type { JournalAnswer, JournalRequest } from '../../../utils/journal/protocol';

/** What comes of a request: an answer, silence, or the death of the worker. */
export type Fate = JournalAnswer | 'silence' | 'death' | 'dead already';

/** A background worker as a page sees it through ports, with a fate for each request in turn. */
export class FakeWorker {
  readonly heard: JournalRequest[] = [];
  connections = 0;
  /** Sends the answer to a request that got none. */
  late: ((answer: JournalAnswer) => void)[] = [];
  readonly #fates: Fate[];

  /** @param fates one per request; the last one applies to all further requests */
  constructor(...fates: Fate[]) {
    this.#fates = fates;
  }

  readonly connect = (): JournalPort => {
    this.connections++;
    const onMessage: ((message: unknown) => void)[] = [];
    const onDisconnect: (() => void)[] = [];
    return {
      onMessage: { addListener: (listener) => onMessage.push(listener) },
      onDisconnect: { addListener: (listener) => onDisconnect.push(listener) },
      postMessage: ({ id, body }) => {
        const fate = this.#fates.length > 1 ? this.#fates.shift() : this.#fates[0];
        if (fate === undefined || fate === 'dead already') throw new Error('disconnected port');
        this.heard.push(body);
        const answer = (given: JournalAnswer) => {
          for (const listener of onMessage) listener({ id, body: given });
        };
        if (fate === 'silence') this.late.push(answer);
        else if (fate === 'death') for (const listener of onDisconnect) queueMicrotask(listener);
        else queueMicrotask(() => answer(fate));
      },
    };
  };
}
