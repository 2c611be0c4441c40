import { signal } from '@preact/signals';
import { type Fragment, fragmentOf } from '../../components/history/fragment';
import {
  ALL_LOTS,
  type HistoryActions,
  type HistoryModel,
  type LotFilter,
  type OpenLot,
} from '../../components/history/history-model';
import { isSameForAll } from '../bulk/form/own-changes';
import { isInventory } from '../bulk/inventory/inventory-state';
import { causesOf } from '../bulk/lots/causes';
import type { Lot } from '../bulk/lots/lot';
import type { Reuse } from '../bulk/lots/lot-follow-up';
import { closeOwnTabSoon, showOwnTab } from '../extension/own-tab';
import { askFromExtensionPage } from '../extension/send-message';
import type { NewsMessage } from '../journal/protocol';
import { i18n } from '../locales/wording';
import { saveReport } from '../panel/run/save-report';
import { throttled } from '../throttle';
import { SHOW_HISTORY } from '../timing';
import { filterLots } from './filter-lots';
import { InventoryShelf } from './inventory-shelf';
import { type KnownLot, LotBook } from './lot-book';
import { openInPortal, portalWay } from './open-in-portal';
import { saveWorkbook } from './save-workbook';

type Store = ConstructorParameters<typeof LotBook>[0];

/** What the page *Historique* shows, and what its controls do. */
export class HistoryPage {
  readonly #store: Store;
  readonly #book: LotBook;
  readonly #shelf: InventoryShelf;
  readonly model = signal<HistoryModel>({
    lots: [],
    inventories: [],
    total: 0,
    isRead: false,
    filter: ALL_LOTS,
    news: '',
    alert: '',
  });
  #lot: Lot | undefined;
  /** The lot that the address names. */
  #wanted: string | undefined;
  /** Whether the address asks for the workbook of the lot. */
  #wantsExport = false;
  readonly #show = throttled(() => this.#showNow(), SHOW_HISTORY);

  readonly actions: HistoryActions = {
    filter: (part) => this.#filter(part),
    exportReport: () => this.#lot && saveReport(document, this.#lot),
    exportWorkbook: () => void this.#exportWorkbook(),
    print: () => print(),
    openInPortal: (reuse) => void this.#tellError(this.#openInPortal(reuse)),
    writeNote: (note) => void this.#tellError(this.#writeNote(note)),
  };

  constructor(store: Store) {
    this.#store = store;
    this.#book = new LotBook(store, (lot) => {
      if (lot && this.#lot?.id === lot.id) this.#lot = lot;
      this.#show.soon();
    });
    this.#shelf = new InventoryShelf(store);
  }

  /** Reads the journal. What is read is shown at once; an error is shown, too. */
  async read(): Promise<void> {
    await this.#tellError(this.#readJournal());
    this.#show.now();
    // The lot that is wanted may be part of another one, or not in the journal.
    await this.#tellError(this.#open());
  }

  /** Looks whether the journal was erased meanwhile. */
  look(): void {
    void this.#tellError(this.#lookAgain());
  }

  hear(message: NewsMessage): void {
    // An inventory that has begun since does not belong to a lot.
    const isNew = message.kind === 'added' && isInventory(message.entries);
    const heard = this.#shelf.hear(message);
    if (heard === 'taken') this.#show.soon();
    // When the background tells which runs go on, an inventory may have gone on or ended without our hearing of it.
    const isToRead = isNew || heard === 'missed' || message.kind === 'held';
    if (isToRead) void this.#tellError(this.#readShelf());
    if (!isNew && heard === 'other') void this.#tellError(this.#book.hear(message));
  }

  /** Shows what the page's address names. */
  goTo({ lot, user = '', as }: Fragment): void {
    this.#wanted = lot;
    this.#wantsExport = as === 'export';
    this.#patch({ isForPrint: as === 'print' });
    this.#lot = undefined;
    this.#patch({ opened: lot === undefined ? undefined : 'reading', news: '' });
    if (user !== this.model.value.filter.user) this.#filter({ user });
    void this.#tellError(this.#open());
  }

  async #readJournal(): Promise<void> {
    const records = await this.#store.runs();
    await this.#tellError(this.#book.read(records));
    await this.#shelf.read(records);
  }

  async #lookAgain(): Promise<void> {
    const records = await this.#store.runs();
    await Promise.all([
      this.#tellError(this.#book.look(records)),
      this.#tellError(this.#shelf.read(records)),
    ]);
    this.#show.soon();
  }

  async #readShelf(): Promise<void> {
    await this.#shelf.read();
    this.#show.soon();
  }

  #filter(part: Partial<LotFilter>): void {
    this.#patch({ filter: { ...this.model.value.filter, ...part } });
    this.#show.now();
  }

  #showNow(): void {
    const { filter, opened } = this.model.value;
    const known = this.#book.lots;
    const lots = filterLots(known, filter).map(({ card }) => card);
    const inventories = filterLots(this.#shelf.all, filter).map(({ card }) => card);
    this.#patch({ lots, inventories, total: known.length, isRead: this.#book.isRead });
    const open = this.#wanted === undefined ? undefined : this.#book.known(this.#wanted);
    if (opened === 'reading' && open) void this.#tellError(this.#open());
    else if (typeof opened === 'object' && open) this.#showLot(open, opened.portal);
    else if (typeof opened === 'object') this.#patch({ opened: 'missing' });
  }

  /** Opens the lot that is wanted, as soon as the book knows it. */
  async #open(): Promise<void> {
    const wanted = this.#wanted;
    if (wanted === undefined || typeof this.model.value.opened === 'object') return;
    const known = this.#book.known(wanted);
    if (!known) {
      if (this.#book.isRead) this.#patch({ opened: 'missing' });
      return;
    }
    const lot = await this.#book.lot(known);
    const portal = lot
      ? await portalWay(this.#inPortal(known, lot))
      : { canOpen: false as const, why: i18n.t('history.unreadableHint') };
    if (this.#wanted !== wanted) return;
    this.#lot = lot;
    this.#showLot(known, portal);
    if (this.#wantsExport) await this.#exportAsAsked();
  }

  #showLot({ card }: KnownLot, portal: OpenLot['portal']): void {
    const lot = this.#lot;
    const causes = lot ? causesOf(lot.state) : [];
    const undoCauses = lot?.undo ? causesOf(lot.undo) : [];
    const isOwn = lot !== undefined && !isSameForAll(lot.state.plan);
    this.#patch({ opened: { card, lot, isOwn, causes, undoCauses, portal } });
  }

  async #exportWorkbook(): Promise<boolean> {
    const { opened } = this.model.value;
    const lot = this.#lot;
    if (!lot || typeof opened !== 'object') return false;
    return saveWorkbook(document, lot, opened.card).then(
      (name) => {
        this.#patch({ news: i18n.t('handout.written', { name }) });
        return true;
      },
      (error: unknown) => {
        this.#patch({ alert: i18n.t('handout.failed', { text: String(error) }) });
        return false;
      },
    );
  }

  /** Exports the lot once, for the panel, whose tab is in front: nobody has asked for this page. */
  async #exportAsAsked(): Promise<void> {
    this.#wantsExport = false;
    // Loaded again, the page must not save it again.
    history.replaceState(null, '', fragmentOf({ lot: this.#wanted }));
    const isSaved = await this.#exportWorkbook();
    if (document.hidden) await (isSaved ? closeOwnTabSoon() : showOwnTab());
  }

  #inPortal(known: KnownLot, { id, runs, state }: Lot) {
    return {
      run: runs.at(-1)?.id ?? id,
      service: state.plan.service.key,
      page: state.page,
      tab: this.#book.tabOf(known),
    };
  }

  async #openInPortal(reuse?: Reuse): Promise<void> {
    const known = this.#lot && this.#book.known(this.#lot.id);
    if (!known || !this.#lot) return;
    const came = await openInPortal({ ...this.#inPortal(known, this.#lot), reuse });
    const words = {
      shown: '',
      opened: i18n.t('history.opened'),
      busy: i18n.t('history.busy'),
      'not-allowed': i18n.t('inventory.notAllowed'),
    };
    this.#patch({ news: words[came] });
  }

  async #writeNote({ text, ticket }: { text: string; ticket: string }): Promise<void> {
    const { opened } = this.model.value;
    if (typeof opened !== 'object') return;
    const note = { lot: opened.card.id, text: text.trim(), ticket: ticket.trim() };
    await askFromExtensionPage({ kind: 'store-note', note });
    this.#book.setNote(note);
    this.#show.now();
    this.#patch({ news: i18n.t('history.noteKept') });
  }

  /** Shows the error that the work ends with, if it does. */
  async #tellError(work: Promise<void>): Promise<void> {
    try {
      await work;
    } catch (error) {
      const text = error instanceof Error ? error.message : String(error);
      this.#patch({ alert: i18n.t('history.failed', { text }) });
    }
  }

  #patch(part: Partial<HistoryModel>): void {
    this.model.value = { ...this.model.value, ...part };
  }
}
