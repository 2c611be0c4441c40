import type { Entry, Journal, RunEvent } from '../../../utils/bulk/journal';
import { START } from './builders';

/** A journal in memory, which takes time to store an event as a disk does. */
export class MemoryJournal implements Journal {
  readonly entries: Entry[] = [];
  /** Called before an event is stored. Where it throws, nothing more is stored. */
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

  /** A working journal with the same entries: that of the next page. */
  reopened(): MemoryJournal {
    const journal = new MemoryJournal();
    journal.entries.push(...this.entries);
    return journal;
  }
}
