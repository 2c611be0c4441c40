import type { RunRecord } from './protocol';

/** Whether a record belongs to an inventory, which is never a lot or a part of one. */
export function isOfInventory({ kind }: Pick<RunRecord, 'kind'>): boolean {
  return kind === 'inventory';
}

/** The records whose runs belong to lots: an inventory does not. */
export function lotRecords(records: readonly RunRecord[]): RunRecord[] {
  return records.filter((record) => !isOfInventory(record));
}

/** The records of inventories. */
export function inventoryRecords(records: readonly RunRecord[]): RunRecord[] {
  return records.filter(isOfInventory);
}

/** The id of the first run of the lot that a run is of. */
export function lotIdOf({ run, lot = run }: Pick<RunRecord, 'run' | 'lot'>): string {
  return lot;
}
