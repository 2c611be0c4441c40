import type { Entry, Intent, Journal, RunEvent } from '../../../utils/bulk/journal';
import { type NumberFacts, numberFacts } from '../../../utils/bulk/numbers/number-facts';
import { NumberLedger } from '../../../utils/bulk/numbers/number-ledger';
import type { Reason } from '../../../utils/bulk/reason';
import { START } from './builders';

/** A journal in memory, which takes time to store an event as a disk does. */
export class MemoryJournal implements Journal {
  readonly entries: Entry[] = [];
  /** Called before an event is stored. Where it throws, nothing more is stored. */
  before: (event: RunEvent) => void = () => {};
  onStored: (event: RunEvent) => void = () => {};
  /** The journals of earlier runs of the service. */
  others: readonly (readonly Entry[])[] = [];
  #last: Promise<void> = Promise.resolve();

  get events(): RunEvent[] {
    return this.entries.map(({ event }) => event);
  }

  append(event: RunEvent): Promise<void> {
    return this.#store(() => event);
  }

  /** Chooses by this journal, and by those of other runs of the service. */
  async pick(intent: Intent, offered: readonly string[]): Promise<string | Reason> {
    let picked: string | undefined;
    await this.#store(() => {
      const ledger = new NumberLedger();
      for (const entries of this.others) ledger.add(factsIn(entries), true);
      ledger.add(factsIn(this.entries), true);
      const [first] = this.events;
      const changes = first?.kind === 'started' ? first.plan.changes : [];
      picked = ledger.firstFree(offered, intent.licence, changes[intent.change]?.option ?? '');
      return picked === undefined ? undefined : { ...intent, picked };
    });
    return picked ?? { code: 'no-free-number' };
  }

  #store(given: () => RunEvent | undefined): Promise<void> {
    this.#last = this.#last.then(async () => {
      for (let turn = 0; turn < 5; turn++) await Promise.resolve();
      const event = given();
      if (!event) return;
      this.before(event);
      const seq = this.entries.length + 1;
      this.entries.push({ run: 'run-1', seq, nonce: `nonce-${seq}`, at: START + seq, event });
      this.onStored(event);
    });
    return this.#last;
  }

  /** A working journal with the same entries: the next page has it. */
  reopened(): MemoryJournal {
    const journal = new MemoryJournal();
    journal.entries.push(...this.entries);
    journal.others = this.others;
    return journal;
  }
}

function factsIn(entries: readonly Entry[]): NumberFacts {
  return numberFacts(entries, false) ?? { facts: [], reserved: [] };
}
