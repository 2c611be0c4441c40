import type { PopupRun } from '../../components/popup/popup-model';
import { applyEntry, foldRun } from '../bulk/run-state';
import type { FollowedRun, FollowMessage } from '../journal/protocol';
import { type KnownRun, popupRunOf } from './popup-run';

/** The runs, as the background tells of them. */
export class PopupRuns {
  #runs = new Map<string, KnownRun>();

  /** @returns `false` when the popup must ask for all runs, because an entry or a run is missing here */
  hear(message: FollowMessage): boolean {
    if (message.kind === 'all') return this.#replaceAll(message.runs);
    const known = this.#runs.get(message.run);
    if (!known) return false;
    if (message.kind === 'unheard') {
      known.isUnheard = true;
      return true;
    }
    const [first] = message.entries;
    if (first && first.seq > known.state.lastSeq + 1) return false;
    for (const entry of message.entries) applyEntry(known.state, entry);
    known.isHeld = true;
    known.isUnheard = false;
    return true;
  }

  #replaceAll(runs: readonly FollowedRun[]): true {
    const before = this.#runs;
    this.#runs = new Map();
    for (const { record, entries, isHeld, isSlow } of runs) {
      const told = foldRun(entries);
      const old = before.get(record.run);
      const known = old?.state;
      // While the background read all runs, newer entries may have come here.
      const state = known && (!told || known.lastSeq > told.lastSeq) ? known : told;
      const isUnheard = old?.isUnheard === true && isHeld;
      if (state) this.#runs.set(record.run, { record, state, isHeld, isSlow, isUnheard });
    }
    return true;
  }

  /** The tab that carries out a run, or did last. */
  tabOf(run: string): number | undefined {
    return this.#runs.get(run)?.record.tab;
  }

  /** The runs as the popup shows them, newest first. */
  list(): PopupRun[] {
    const runs = [...this.#runs.values()];
    return runs.sort((a, b) => b.state.startedAt - a.state.startedAt).map(popupRunOf);
  }
}
