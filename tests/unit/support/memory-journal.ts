import type { Entry, Journal, RunEvent } from '../../../utils/bulk/journal';
import { START } from './builders';

/** A journal that is stored nowhere, but takes its time, as a disk does. */
export class MemoryJournal implements Journal {
  readonly entries: Entry[] = [];
  /** Called before an event is stored. May throw: from then on nothing is stored any more. */
  before: (event: RunEvent) => void = () => {};
  onStored: (event: RunEvent) => void = () => {};
  #last: Promise<void> = Promise.resolve();

  get events(): RunEvent[] {
    return this.entries.map(({ event }) => event);
  }

  append(event: RunEvent): Promise<void> {
    this.#last = this.#last.then(async () => {
      for (let turn = 0; turn < 5; turn++) await Promise.resolve();
      this.before(event);
      const seq = this.entries.length + 1;
      this.entries.push({ run: 'run-1', seq, nonce: `nonce-${seq}`, at: START + seq, event });
      this.onStored(event);
    });
    return this.#last;
  }

  /** A journal with the same entries that works again: the next page's. */
  reopened(): MemoryJournal {
    const journal = new MemoryJournal();
    journal.entries.push(...this.entries);
    return journal;
  }
}
