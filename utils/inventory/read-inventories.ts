import { applyInventoryEntry, type InventoryState } from '../bulk/inventory-state';
import { entriesInParts } from '../journal/entries-in-parts';
import { isOfInventory, type RunRecord } from '../journal/protocol';
import type { JournalStore } from '../journal/store';

type Store = Pick<JournalStore, 'entriesAfter' | 'runsOf'>;

/** An inventory as the journal has it; `undefined` where it is gone, or no inventory. */
export async function readInventory(
  store: Pick<Store, 'entriesAfter'>,
  run: string,
): Promise<InventoryState | undefined> {
  let state: InventoryState | undefined;
  for await (const entries of entriesInParts(store, run)) {
    for (const entry of entries) state = applyInventoryEntry(state, entry);
  }
  return state;
}

/** The other inventories of a service, newest first. */
export async function othersOf(
  store: Pick<Store, 'runsOf'>,
  { id, service }: Pick<InventoryState, 'id' | 'service'>,
): Promise<RunRecord[]> {
  const records = await store.runsOf(service.key);
  return records.filter((record) => isOfInventory(record) && record.run !== id);
}
