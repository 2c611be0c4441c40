import type { Entry, Intent } from '../bulk/journal';
import { inOrder } from '../bulk/lots/run-order';
import { type NumberFacts, numberFacts } from '../bulk/numbers/number-facts';
import { NumberLedger } from '../bulk/numbers/number-ledger';
import { GapError } from './append-entries';
import { lotIdOf } from './lot-records';
import type { RunRecord } from './protocol';
import type { JournalStore } from './store';

type Store = Pick<JournalStore, 'entries' | 'record' | 'runsOf'>;

/** Chooses the next free numbers, each according to everything that is stored of the service at that moment. */
export class NumberPicker {
  /** What the journals of runs that are over say: they never change, and are long. */
  readonly #known = new Map<string, NumberFacts>();

  /**
   * @param entry an intent that is to be stored; one that is sent again is found with the number that it has
   * @returns the intent with its number; `none-free`, or `not-whole` where a journal of the service cannot be read
   * @throws GapError where the run is not in the journal any more
   */
  async pick(
    store: Store,
    entry: Entry,
    offered: readonly string[],
  ): Promise<Entry | 'none-free' | 'not-whole'> {
    const { run, seq, nonce, event } = entry;
    const record = await store.record(run);
    if (!record || event.kind !== 'intent') throw new GapError(run);
    const entries = await store.entries(run);
    const stored = entries.find((one) => one.seq === seq);
    if (stored?.nonce === nonce) return stored;
    const option = optionOf(entries, event);
    const ledger = await this.#ledgerFor(store, record);
    if (!ledger || option === undefined) return 'not-whole';
    const picked = ledger.firstFree(offered, event.licence, option);
    return picked === undefined ? 'none-free' : { ...entry, event: { ...event, picked } };
  }

  /** What all journals of a run's service say; `undefined` where one of them is not whole. */
  async #ledgerFor(store: Store, asking: RunRecord): Promise<NumberLedger | undefined> {
    const records = await store.runsOf(asking.service);
    const ledger = new NumberLedger();
    for (const record of records.toSorted(inOrder)) {
      const facts = await this.#factsOf(store, record);
      if (!facts) return undefined;
      ledger.add(facts, !record.isOver || lotIdOf(record) === lotIdOf(asking));
    }
    return ledger;
  }

  async #factsOf(store: Store, { run, isOver }: RunRecord): Promise<NumberFacts | undefined> {
    const known = this.#known.get(run);
    if (known) return known;
    const facts = numberFacts(await store.entries(run), isOver);
    if (facts && isOver) this.#known.set(run, facts);
    return facts;
  }
}

function optionOf([first]: readonly Entry[], { change }: Intent): string | undefined {
  return first?.event.kind === 'started' ? first.event.plan.changes[change]?.option : undefined;
}
