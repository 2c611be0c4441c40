import { applyInventoryEntry, type InventoryState } from '../bulk/inventory-state';
import { isOfInventory, type RunRecord } from '../journal/protocol';
import type { JournalStore } from '../journal/store';

type Store = Pick<JournalStore, 'entriesAfter' | 'runsOf'>;

/** How many entries are read at once: what the browser copies of them must not hold up the page. */
const PART = 400;

/** An inventory as the journal has it; `undefined` where it is gone, or no inventory. */
export async function readInventory(
  store: Pick<Store, 'entriesAfter'>,
  run: string,
): Promise<InventoryState | undefined> {
  let state: InventoryState | undefined;
  let after = 0;
  for (;;) {
    const entries = await store.entriesAfter(run, after, PART);
    for (const entry of entries) state = applyInventoryEntry(state, entry);
    const last = entries.at(-1);
    if (!last || entries.length < PART) return state;
    after = last.seq;
  }
}

/** The other inventories of a service, newest first. */
export async function othersOf(
  store: Pick<Store, 'runsOf'>,
  { id, service }: Pick<InventoryState, 'id' | 'service'>,
): Promise<RunRecord[]> {
  const records = await store.runsOf(service.key);
  return records.filter((record) => isOfInventory(record) && record.run !== id);
}
