import type { Entry } from '../journal';
import { applyEntry, foldRun, type RunState } from '../run-state';
import {
  applyInventoryEntry,
  foldInventory,
  type InventoryState,
  isInventoryState,
} from './inventory-state';

/** What a journal folds into: a run, or an inventory. */
export type JournalState = RunState | InventoryState;

/** Folds a journal, oldest entry first, whatever it is of; `undefined` without a start that is understood. */
export function foldJournal(entries: readonly Entry[]): JournalState | undefined {
  return foldRun(entries) ?? foldInventory(entries);
}

/** Takes the next entries into a state, in place. */
export function applyEntries(state: JournalState, entries: readonly Entry[]): void {
  for (const entry of entries) {
    if (isInventoryState(state)) applyInventoryEntry(state, entry);
    else applyEntry(state, entry);
  }
}
