import type { Entry } from '../bulk/journal';
import type { JournalStore } from './store';

/** How many entries are read at once: what the browser copies of them must not hold up the page. */
const PART = 400;

/** The entries of a run, oldest first, one part after the other. */
export async function* entriesInParts(
  store: Pick<JournalStore, 'entriesAfter'>,
  run: string,
): AsyncGenerator<Entry[]> {
  let after = 0;
  for (;;) {
    const entries = await store.entriesAfter(run, after, PART);
    yield entries;
    const last = entries.at(-1);
    if (!last || entries.length < PART) return;
    after = last.seq;
  }
}
