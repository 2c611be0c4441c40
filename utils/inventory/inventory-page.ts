import { signal } from '@preact/signals';
import type {
  InventoryModel,
  InventoryPageActions,
  OtherInventory,
  ShownInventory,
} from '../../components/inventory/inventory-model';
import {
  applyInventoryEntry,
  countReadings,
  type InventoryState,
} from '../bulk/inventory/inventory-state';
import { isOver } from '../bulk/run-state';
import { areNext } from '../journal/folded-state';
import type { NewsMessage, RunRecord } from '../journal/protocol';
import type { JournalStore } from '../journal/store';
import { inventoryTitle, optionCellWords, readWords } from '../locales/inventory-words';
import { i18n } from '../locales/wording';
import { throttled } from '../throttle';
import { SHOW_INVENTORY } from '../timing';
import { compare } from './compare';
import { filterTable, WHOLE_TABLE } from './filter-table';
import { inventoryOf } from './inventory';
import { type InventoryTable, tableOf } from './inventory-table';
import { otherInventories, readInventory } from './read-inventories';
import { saveComparison, saveInventory, saveModel } from './save-inventory';
import { selectInPortal } from './select-in-portal';
import { shownDifferences } from './shown-differences';

type AddedEntries = Extract<NewsMessage, { kind: 'added' }>;
type Store = Pick<JournalStore, 'entriesAfter' | 'runsOf'>;

/** What the page *Inventaire* shows, and what its controls do. */
export class InventoryPage {
  readonly model = signal<InventoryModel>({ inventory: 'reading', news: '', alert: '' });
  readonly #store: Store;
  #state: InventoryState | undefined;
  /** Whether a person was sent to the portal to take another inventory, which is compared with once it is over. */
  #isAwaiting = false;
  #words = optionCellWords();
  readonly #renew = throttled(() => this.#showTable(), SHOW_INVENTORY);

  readonly actions: InventoryPageActions = {
    filter: (part) => {
      const { filter } = this.#shown ?? {};
      if (filter) this.#filter({ ...filter, ...part });
    },
    select: () => void this.#report(this.#select(this.#listed)),
    takeAgain: () => {
      const users = this.#state?.users ?? [];
      void this.#report(
        this.#select(
          users.map(({ licence }) => licence),
          'inventory.takeAgainNow',
        ),
      );
    },
    exportAs: (kind) => {
      const shown = this.#shown;
      if (!shown) return;
      const { comparison, table, filtered } = shown;
      void this.#report(
        comparison
          ? saveComparison(table, { ...comparison, differences: comparison.shown }, kind)
          : saveInventory(table, filtered.rows, kind),
      );
    },
    saveModel: () => {
      const shown = this.#shown;
      if (shown) void this.#report(saveModel(shown.table, shown.filtered.rows));
    },
    compareWith: (id) => void this.#report(this.#compareWith(id)),
    filterDifferences: (query) => {
      const { comparison } = this.#shown ?? {};
      if (!comparison) return;
      const shown = shownDifferences(comparison, query, this.#words);
      this.#patchShown({ comparison: { ...comparison, query, shown } });
    },
  };

  constructor(store: Store) {
    this.#store = store;
  }

  /** Reads the inventory that the page's address names. */
  async read(run: string): Promise<void> {
    await this.#report(this.#read(run));
  }

  /** Takes in what the background tells of runs. */
  hear(message: NewsMessage): void {
    const state = this.#state;
    if (message.kind !== 'added' || !state) return;
    if (message.run !== state.id) return void this.#report(this.#hearOther(message));
    if (!areNext(state, message.entries)) return void this.read(state.id);
    for (const entry of message.entries) applyInventoryEntry(state, entry);
    this.#renew.soon();
  }

  get #shown(): ShownInventory | undefined {
    const { inventory } = this.model.value;
    return typeof inventory === 'object' ? inventory : undefined;
  }

  /** The users whom the page lists now: of the rows, or of the differences, that the filter leaves. */
  get #listed(): string[] {
    const { comparison, filtered } = this.#shown ?? {};
    const users = comparison?.shown ?? filtered?.rows ?? [];
    return [...new Set(users.map(({ user }) => user.licence))];
  }

  async #read(run: string): Promise<void> {
    this.#state = await readInventory(this.#store, run);
    if (!this.#state) return this.#patch({ inventory: 'missing' });
    this.#isAwaiting = false;
    const others = await otherInventories(this.#store, this.#state);
    this.#showTable(others.map(asOther));
  }

  #showTable(others?: readonly OtherInventory[]): void {
    const state = this.#state;
    if (!state) return;
    const table = tableOf(inventoryOf(state));
    const filter = this.#shown?.filter ?? WHOLE_TABLE;
    this.#patch({
      inventory: {
        service: state.service,
        title: inventoryTitle(state.startedAt),
        counts: readWords(countReadings(state)),
        goesOn: !isOver(state),
        table,
        filter,
        filtered: filterTable(table, filter, this.#words),
        others: others ?? this.#shown?.others ?? [],
        comparison: this.#shown?.comparison,
      },
    });
  }

  /** Another inventory of the service can be compared with; the one that was asked for here is, once it is over. */
  async #hearOther({ run, entries }: AddedEntries): Promise<void> {
    const kinds = entries.map(({ event }) => event.kind);
    const isOther = kinds.some((kind) => kind === 'inventory-started' || kind === 'finished');
    if (!isOther || !this.#state) return;
    const others = await otherInventories(this.#store, this.#state);
    if (!others.some((other) => other.run === run)) return;
    this.#patchShown({ others: others.map(asOther) });
    if (!this.#isAwaiting || !kinds.includes('finished')) return;
    this.#isAwaiting = false;
    await this.#compareWith(run);
    this.#patch({ news: i18n.t('inventory.takenAgain') });
  }

  #filter(filter: ShownInventory['filter']): void {
    const { table } = this.#shown ?? {};
    if (!table) return;
    this.#patchShown({ filter, filtered: filterTable(table, filter, this.#words) });
  }

  async #compareWith(id: string | undefined): Promise<void> {
    const own = this.#shown?.table;
    if (!own) return;
    if (id === undefined) return this.#patchShown({ comparison: undefined });
    const state = await readInventory(this.#store, id);
    if (!state) return this.#patch({ alert: i18n.t('inventory.missing') });
    const other = tableOf(inventoryOf(state));
    const [before, after] = byAge(own, other);
    const comparison = compare(before, after);
    this.#patchShown({
      comparison: {
        ...comparison,
        before: inventoryTitle(before.at),
        after: inventoryTitle(after.at),
        query: '',
        shown: comparison.differences,
      },
    });
  }

  async #select(
    licences: readonly string[],
    then: 'inventory.selected' | 'inventory.takeAgainNow' = 'inventory.selected',
  ): Promise<void> {
    const state = this.#state;
    if (!state || licences.length === 0) return;
    const came = await selectInPortal(licences, { service: state.service.key, page: state.page });
    const words = {
      selected: i18n.t(then),
      opened: i18n.t('inventory.opened'),
      busy: i18n.t('inventory.busy'),
      'not-allowed': i18n.t('inventory.notAllowed'),
    };
    this.#isAwaiting =
      then === 'inventory.takeAgainNow' && (came === 'selected' || came === 'opened');
    this.#patch({ news: words[came] });
  }

  /** Shows the error that the work ends with, if it does. */
  async #report(work: Promise<void>): Promise<void> {
    this.#patch({ alert: '' });
    try {
      await work;
    } catch (error) {
      const text = error instanceof Error ? error.message : String(error);
      this.#patch({ alert: i18n.t('inventory.failed', { text }) });
    }
  }

  #patchShown(part: Partial<ShownInventory>): void {
    const shown = this.#shown;
    if (shown) this.#patch({ inventory: { ...shown, ...part } });
  }

  #patch(part: Partial<InventoryModel>): void {
    this.model.value = { ...this.model.value, ...part };
  }
}

function asOther({ run: id, startedAt }: RunRecord): OtherInventory {
  return { id, title: inventoryTitle(startedAt) };
}

/** The older one first. */
function byAge(a: InventoryTable, b: InventoryTable): [InventoryTable, InventoryTable] {
  return a.at <= b.at ? [a, b] : [b, a];
}
