import { browser } from 'wxt/browser';
import type { Entry } from '../bulk/journal';
import { countOutcomes, problemCount } from '../bulk/result-lines';
import { applyEntry, foldRun, isOver, type RunState } from '../bulk/run-state';

interface Store {
  entries: (run: string) => Promise<Entry[]>;
}

const CALM = '#0b6e99';
const BAD = '#b3261e';

/** The text on the toolbar's icon: how far the latest run is, then how many failed. */
export class Badge {
  readonly #store: Store;
  /** What has been folded so far; after a restart of the worker it is read again. */
  #states = new Map<string, RunState>();
  #work: Promise<void> = Promise.resolve();

  constructor(store: Store) {
    this.#store = store;
  }

  /** Shows what newly stored entries say. */
  add(run: string, entries: Entry[]): void {
    this.#work = this.#work
      .then(() => this.#show(run, entries))
      .catch(() => {
        // The badge is an ornament: the journal, the panel and the popup say the same in full.
      });
  }

  async #show(run: string, entries: Entry[]): Promise<void> {
    let state = this.#states.get(run);
    if (state) for (const entry of entries) applyEntry(state, entry);
    else state = foldRun(await this.#store.entries(run));
    if (!state) return;
    this.#states.set(run, state);
    const problems = problemCount(countOutcomes(state));
    await browser.action.setBadgeBackgroundColor({ color: problems > 0 ? BAD : CALM });
    await browser.action.setBadgeText({ text: badgeText(state, problems) });
    if (isOver(state)) this.#states.delete(run);
  }
}

/** Four characters at most: percent while running, then the number of failures, or a tick. */
export function badgeText(state: RunState, problems: number): string {
  if (isOver(state)) return problems > 0 ? String(problems) : '✓';
  if (state.phase === 'paused') return '❚❚';
  const share = state.results.size / Math.max(1, state.plan.tasks.length);
  return `${Math.floor(100 * share)}%`;
}
