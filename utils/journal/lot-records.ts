import type { RunRecord } from './protocol';

/** Whether a record is of an inventory, which is never a lot, nor a part of one. */
export function isOfInventory({ kind }: Pick<RunRecord, 'kind'>): boolean {
  return kind === 'inventory';
}

/** Those of the records whose runs are of lots: an inventory is of none. */
export function lotRecords(records: readonly RunRecord[]): RunRecord[] {
  return records.filter((record) => !isOfInventory(record));
}

/** Those of the records that are of inventories. */
export function inventoryRecords(records: readonly RunRecord[]): RunRecord[] {
  return records.filter(isOfInventory);
}

/** The id of the first run of the lot that a run is of. */
export function lotIdOf({ run, lot = run }: Pick<RunRecord, 'run' | 'lot'>): string {
  return lot;
}
