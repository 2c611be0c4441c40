import { applyInventoryEntry, type InventoryState } from '../bulk/inventory/inventory-state';
import { readFolded } from '../journal/folded-state';
import { inventoryRecords } from '../journal/lot-records';
import type { RunRecord } from '../journal/protocol';
import type { JournalStore } from '../journal/store';

type Store = Pick<JournalStore, 'entriesAfter' | 'runsOf'>;

/** An inventory as the journal has it; `undefined` where it is gone, no inventory, or not understood. */
export function readInventory(
  store: Pick<Store, 'entriesAfter'>,
  run: string,
): Promise<InventoryState | undefined> {
  return readFolded(store, run, applyInventoryEntry);
}

/** The other inventories of a service, newest first. */
export async function otherInventories(
  store: Pick<Store, 'runsOf'>,
  { id, service }: Pick<InventoryState, 'id' | 'service'>,
): Promise<RunRecord[]> {
  const records = inventoryRecords(await store.runsOf(service.key));
  return records.filter(({ run }) => run !== id);
}
