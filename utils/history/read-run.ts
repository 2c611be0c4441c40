import { applyEntry, type RunState } from '../bulk/run-state';
import { entriesInParts } from '../journal/entries-in-parts';
import type { JournalStore } from '../journal/store';

/** A run as the journal tells it, read in parts; `undefined` where its beginning is gone or not understood. */
export async function readRun(
  store: Pick<JournalStore, 'entriesAfter'>,
  run: string,
): Promise<RunState | undefined> {
  let state: RunState | undefined;
  for await (const entries of entriesInParts(store, run)) {
    try {
      for (const entry of entries) state = applyEntry(state, entry);
    } catch {
      // An entry that is not understood: what another version or a damaged disk has left.
      return undefined;
    }
  }
  return state;
}

/** Reads `ahead` items before they are asked for: a disk answers several questions as fast as one. */
export async function* readAhead<Item, Read>(
  items: readonly Item[],
  read: (item: Item) => Promise<Read>,
  ahead: number,
): AsyncGenerator<Read> {
  const pending: Promise<Read>[] = [];
  for (const item of items) {
    pending.push(read(item));
    const first = pending.length >= ahead ? pending.shift() : undefined;
    if (first) yield await first;
  }
  for (const one of pending) yield await one;
}
