import { applyEntry, type RunState } from '../bulk/run-state';
import { readFolded } from '../journal/folded-state';
import type { JournalStore } from '../journal/store';

/** A run as the journal tells it, read in parts; `undefined` where its beginning is gone or not understood. */
export function readRun(
  store: Pick<JournalStore, 'entriesAfter'>,
  run: string,
): Promise<RunState | undefined> {
  return readFolded(store, run, applyEntry);
}

/** How many items are read before they are asked for. */
const AHEAD = 8;

/** Reads items before they are asked for: a disk answers several questions as fast as one. */
export async function* readAhead<Item, Read>(
  items: readonly Item[],
  read: (item: Item) => Promise<Read>,
): AsyncGenerator<Read> {
  const pending: Promise<Read>[] = [];
  for (const item of items) {
    pending.push(read(item));
    const first = pending.length >= AHEAD ? pending.shift() : undefined;
    if (first) yield await first;
  }
  for (const one of pending) yield await one;
}
