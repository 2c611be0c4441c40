import type { PopupLot } from '../../components/popup/popup-model';
import { isInventoryState } from '../bulk/inventory/inventory-state';
import { applyEntries, foldJournal } from '../bulk/inventory/journal-state';
import { type Lot, lotsOf } from '../bulk/lots/lot';
import { areNext, newerOf } from '../journal/folded-state';
import type { FollowedRun, FollowMessage } from '../journal/protocol';
import { type ErrorLine, errorsOf, madeIn } from './lot-errors';
import { type KnownInventory, popupInventoryOf } from './popup-inventory';
import { type KnownRun, type OpenErrors, popupLotOf } from './popup-lot';

/** The lots, as the background tells of their runs. */
export class PopupLots {
  #runs = new Map<string, KnownRun>();
  /** Inventories that go on, or have ended meanwhile. */
  #inventories = new Map<string, KnownInventory>();

  /** @returns `false` when the popup must ask for all runs, because an entry or a run is missing here */
  hear(message: FollowMessage): boolean {
    if (message.kind === 'all') return this.#replaceAll(message.runs);
    const known = this.#runs.get(message.run) ?? this.#inventories.get(message.run);
    if (!known) return false;
    if (message.kind === 'unheard') {
      known.isUnheard = true;
      return true;
    }
    if (!areNext(known.state, message.entries)) return false;
    applyEntries(known.state, message.entries);
    known.isHeld = true;
    known.isUnheard = false;
    return true;
  }

  #replaceAll(runs: readonly FollowedRun[]): true {
    const [before, inventoriesBefore] = [this.#runs, this.#inventories];
    this.#runs = new Map();
    this.#inventories = new Map();
    for (const { record, entries, isHeld, isSlow } of runs) {
      const { run } = record;
      const old = before.get(run) ?? inventoriesBefore.get(run);
      const isUnheard = old?.isUnheard === true && isHeld;
      const how = { record, isHeld, isSlow, isUnheard };
      const state = newerOf(old?.state, foldJournal(entries));
      if (state && isInventoryState(state)) this.#inventories.set(run, { ...how, state });
      else if (state) this.#runs.set(run, { ...how, state });
    }
    return true;
  }

  /** An inventory that goes on. */
  inventory(id: string): KnownInventory | undefined {
    return this.#inventories.get(id);
  }

  /** The last run of a lot, which may be going on. */
  lastRunOf(lot: string): KnownRun | undefined {
    const found = this.#lots().find(({ id }) => id === lot);
    return found && this.#lastOf(found);
  }

  /** The lots as the popup shows them, newest first; above them the inventories that go on. */
  list(): PopupLot[] {
    const lots = this.#lots();
    const openErrors = openErrorsOf(lots);
    const shown = lots.flatMap((lot, index) => {
      const last = this.#lastOf(lot);
      const own = openErrors[index];
      return last && own ? popupLotOf(lot, last, own) : [];
    });
    return [...[...this.#inventories.values()].map(popupInventoryOf), ...shown];
  }

  #lots(): Lot[] {
    return lotsOf([...this.#runs.values()].map(({ state }) => state));
  }

  #lastOf({ runs }: Lot): KnownRun | undefined {
    return this.#runs.get(runs.at(-1)?.id ?? '');
  }
}

/** What is to be looked at in each lot, without what another one has mended since. */
function openErrorsOf(lots: readonly Lot[]): OpenErrors[] {
  const errors = lots.map(errorsOf);
  const wanted = new Set(errors.flat().map(({ key }) => key));
  const made = wanted.size > 0 ? lots.map((lot) => madeIn(lot, wanted)) : [];
  return errors.map((own, index) => {
    const isMended = ({ key, line: { at = 0 } }: ErrorLine) => {
      return made.some((other, place) => place !== index && (other.get(key) ?? 0) > at);
    };
    const left = own.filter((error) => !isMended(error));
    return { errors: left, mended: own.length - left.length };
  });
}
