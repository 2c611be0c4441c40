import type { PopupLot } from '../../components/popup/popup-model';
import { type Lot, lotsOf } from '../bulk/lot';
import { applyEntry, foldRun } from '../bulk/run-state';
import type { FollowedRun, FollowMessage } from '../journal/protocol';
import { madeIn, type Problem, problemsOf } from './lot-errors';
import { type KnownRun, popupLotOf, type Troubles } from './popup-lot';

/** The lots, as the background tells of their runs. */
export class PopupLots {
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

  /** The last run of a lot, which may be going on. */
  lastRunOf(lot: string): KnownRun | undefined {
    const found = this.#lots().find(({ id }) => id === lot);
    return found && this.#lastOf(found);
  }

  /** The lots as the popup shows them, newest first. */
  list(): PopupLot[] {
    const lots = this.#lots();
    const troubles = troublesOf(lots);
    return lots.flatMap((lot, index) => {
      const last = this.#lastOf(lot);
      const trouble = troubles[index];
      return last && trouble ? popupLotOf(lot, last, trouble) : [];
    });
  }

  #lots(): Lot[] {
    return lotsOf([...this.#runs.values()].map(({ state }) => state));
  }

  #lastOf({ runs }: Lot): KnownRun | undefined {
    return this.#runs.get(runs.at(-1)?.id ?? '');
  }
}

/** What is to be looked at in each lot, without what another one has mended since. */
function troublesOf(lots: readonly Lot[]): Troubles[] {
  const problems = lots.map(problemsOf);
  const wanted = new Set(problems.flat().map(({ key }) => key));
  const made = wanted.size > 0 ? lots.map((lot) => madeIn(lot, wanted)) : [];
  return problems.map((own, index) => {
    const isMended = ({ key, line: { at = 0 } }: Problem) => {
      return made.some((other, place) => place !== index && (other.get(key) ?? 0) > at);
    };
    const left = own.filter((problem) => !isMended(problem));
    return { problems: left, mended: own.length - left.length };
  });
}
