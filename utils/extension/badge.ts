import { browser } from 'wxt/browser';
import { isInventoryState } from '../bulk/inventory/inventory-state';
import { applyEntries, foldJournal, type JournalState } from '../bulk/inventory/journal-state';
import type { Entry } from '../bulk/journal';
import { countUsers } from '../bulk/lots/lot-summary';
import { errorCount } from '../bulk/result-lines';
import { doneUsers, isOver } from '../bulk/run-state';
import { BAD, BRAND } from '../page-colours';

interface Store {
  entries: (run: string) => Promise<Entry[]>;
}

/** The text on the toolbar's icon: the progress of the latest run, then how many changes failed. */
export class Badge {
  readonly #store: Store;
  /** The runs that are not over. They are read from the journal again after the worker has restarted. */
  #states = new Map<string, JournalState>();
  #work: Promise<void> = Promise.resolve();

  constructor(store: Store) {
    this.#store = store;
  }

  /** Shows what newly stored entries say. */
  add(run: string, entries: Entry[]): void {
    this.#work = this.#work
      .then(() => this.#show(run, entries))
      .catch(() => {
        // The run does not need the badge: the panel and the popup say the same in full.
      });
  }

  async #show(run: string, entries: Entry[]): Promise<void> {
    const known = this.#states.get(run);
    if (known) applyEntries(known, entries);
    const state = known ?? foldJournal(await this.#store.entries(run));
    if (!state) return;
    this.#states.set(run, state);
    // A user whom an inventory could not read has lost nothing.
    const errors = isInventoryState(state) ? 0 : errorCount(countUsers(state).counts);
    await browser.action.setBadgeBackgroundColor({ color: errors > 0 ? BAD : BRAND });
    await browser.action.setBadgeText({ text: badgeText(state, errors) });
    if (isOver(state)) this.#states.delete(run);
  }
}

/** At most four characters: the percentage, then the number of failures, or a tick. */
export function badgeText(state: JournalState, errors: number): string {
  if (isOver(state)) return errors > 0 ? String(errors) : '✓';
  if (state.phase === 'paused') return '❚❚';
  const [done, total] = isInventoryState(state)
    ? [state.readings.size, state.users.length]
    : [doneUsers(state), state.plan.tasks.length];
  const share = done / Math.max(1, total);
  return `${Math.floor(100 * share)}%`;
}
