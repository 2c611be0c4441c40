import type { InventoryCard } from '../../components/history/history-model';
import {
  applyInventoryEntry,
  countReadings,
  type InventoryState,
} from '../bulk/inventory/inventory-state';
import { isOver, shownPhase } from '../bulk/run-state';
import { readInventory } from '../inventory/read-inventories';
import { areNext, newerOf } from '../journal/folded-state';
import { inventoryRecords } from '../journal/lot-records';
import type { NewsMessage, RunRecord } from '../journal/protocol';
import type { JournalStore } from '../journal/store';
import { readWords } from '../locales/inventory-words';
import type { FoundBy } from './filter-lots';
import { usersKeys } from './lot-card';
import { readAhead } from './read-run';

type Store = Pick<JournalStore, 'runs' | 'entriesAfter'>;

/** An inventory with what it is found by. */
interface KnownInventory extends FoundBy {
  card: InventoryCard;
}

/** Every inventory of the journal: beside the lots, and none of them. Those that go on are followed. */
export class InventoryShelf {
  readonly #store: Store;
  readonly #known = new Map<string, KnownInventory>();
  readonly #states = new Map<string, InventoryState>();
  #held: Set<string> | undefined;

  constructor(store: Store) {
    this.#store = store;
  }

  /** Newest first. */
  get all(): readonly KnownInventory[] {
    return [...this.#known.values()].sort((a, b) => b.card.startedAt - a.card.startedAt);
  }

  /** Reads those that are new, or go on, and drops those that were erased. @param known the journal's records, if known */
  async read(known?: readonly RunRecord[]): Promise<void> {
    const records = inventoryRecords(known ?? (await this.#store.runs()));
    const there = new Set(records.map(({ run }) => run));
    for (const run of this.#known.keys()) if (!there.has(run)) this.#forget(run);
    const open = records.filter(({ run }) => !this.#known.has(run) || this.#states.has(run));
    const read = async ({ run }: RunRecord) =>
      [run, await readInventory(this.#store, run)] as const;
    for await (const [run, stored] of readAhead(open, read)) {
      const state = newerOf(this.#states.get(run), stored);
      if (state) this.#put(state);
    }
  }

  /**
   * Takes in what the background tells.
   *
   * @returns `missed` where an inventory has to be read again; `other` where the message is not about an inventory that
   *   goes on here
   */
  hear(message: NewsMessage): 'taken' | 'missed' | 'other' {
    if (message.kind === 'held') {
      this.#held = new Set(message.runs);
      for (const state of this.#states.values()) this.#put(state);
      return 'other';
    }
    const state = this.#states.get(message.run);
    if (!state) return 'other';
    if (!areNext(state, message.entries)) return 'missed';
    for (const entry of message.entries) applyInventoryEntry(state, entry);
    this.#held?.add(message.run);
    this.#put(state);
    return 'taken';
  }

  #put(state: InventoryState): void {
    const { id, service, startedAt, users } = state;
    const keys = this.#known.get(id)?.keys ?? usersKeys(service, users);
    const card: InventoryCard = {
      id,
      service,
      startedAt,
      // Until the background has said who is at work, nothing is taken for interrupted.
      phase: shownPhase(state, this.#held?.has(id) !== false),
      counts: readWords(countReadings(state)),
    };
    this.#known.set(id, { card, keys, noteKeys: '' });
    if (isOver(state)) this.#states.delete(id);
    else this.#states.set(id, state);
  }

  #forget(run: string): void {
    this.#known.delete(run);
    this.#states.delete(run);
  }
}
