import type { JournalState } from '../bulk/inventory/journal-state';
import type { Entry } from '../bulk/journal';
import { entriesInParts } from './entries-in-parts';
import type { JournalStore } from './store';

/**
 * Reads a journal in parts, and folds it; `undefined` where its beginning is gone or not understood.
 *
 * @param apply takes in one entry
 */
export async function readFolded<State extends JournalState>(
  store: Pick<JournalStore, 'entriesAfter'>,
  run: string,
  apply: (state: State | undefined, entry: Entry) => State | undefined,
): Promise<State | undefined> {
  let state: State | undefined;
  for await (const entries of entriesInParts(store, run)) {
    try {
      for (const entry of entries) state = apply(state, entry);
    } catch {
      // An entry that is not understood: what another version or a damaged disk has left.
      return undefined;
    }
  }
  return state;
}

/** Whether entries begin where a state ends, or before: none is missing between them. */
export function areNext(
  { lastSeq }: Pick<JournalState, 'lastSeq'>,
  [first]: readonly Entry[],
): boolean {
  return first === undefined || first.seq <= lastSeq + 1;
}

/** The one of two states of one journal that holds more: while all of it was read, newer entries may have come. */
export function newerOf<State extends JournalState>(
  known: State | undefined,
  read: State | undefined,
): State | undefined {
  return known && (!read || known.lastSeq > read.lastSeq) ? known : read;
}
