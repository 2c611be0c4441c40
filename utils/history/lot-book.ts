import type { LotCard } from '../../components/history/history-model';
import type { Entry } from '../bulk/journal';
import { type Lot, lotsOf } from '../bulk/lots/lot';
import { applyEntry, isOver, type RunState } from '../bulk/run-state';
import { areNext } from '../journal/folded-state';
import { isOfInventory, lotRecords } from '../journal/lot-records';
import type { LotNote, NewsMessage, RunRecord } from '../journal/protocol';
import type { JournalStore } from '../journal/store';
import type { FoundBy } from './filter-lots';
import { cardOf, noteKeys, noteParts, searchKeys, unreadableCard } from './lot-card';
import { readAhead, readRun } from './read-run';

/** A lot that the book knows. */
export interface KnownLot extends FoundBy {
  card: LotCard;
  /** Oldest first. */
  runs: readonly string[];
}

type Store = Pick<JournalStore, 'runs' | 'record' | 'entriesAfter' | 'notes'>;

/**
 * Every lot of the journal. It reads the runs one after the other, newest first, joins those that continue each other,
 * and keeps of each lot what the list needs. For lots that go on, it keeps the runs, too, and follows them.
 */
export class LotBook {
  readonly #store: Store;
  readonly #onChange: (lot?: Lot) => void;
  #lots = new Map<string, KnownLot>();
  #lotOf = new Map<string, string>();
  #records = new Map<string, RunRecord>();
  #notes = new Map<string, LotNote>();
  /** The runs of lots that are not complete yet, or that go on. */
  #states = new Map<string, RunState>();
  /** The runs that a tab carries out; `undefined` until the background has said so. */
  #held: Set<string> | undefined;
  #isRead = false;
  #work: Promise<void> = Promise.resolve();

  /** @param onChange called when a lot is new or has changed, with the lot where it was read in full */
  constructor(store: Store, onChange: (lot?: Lot) => void) {
    this.#store = store;
    this.#onChange = onChange;
  }

  /** Reads the whole journal. @param records of its runs, where they are known @throws DOMException where it cannot be read */
  async read(records?: readonly RunRecord[]): Promise<void> {
    const known = records ?? (await this.#store.runs());
    await this.#readNotes();
    await this.#readRuns(lotRecords(known));
    this.#isRead = true;
    // Runs that were going on have new entries by now.
    await this.look();
  }

  /** Looks whether runs were added or removed behind the page's back, as when the journal is erased. @param now as in `read` */
  async look(now?: readonly RunRecord[]): Promise<void> {
    if (!this.#isRead) return;
    const records = lotRecords(now ?? (await this.#store.runs()));
    const there = new Set(records.map(({ run }) => run));
    const gone = [...this.#records.keys()].filter((run) => !there.has(run));
    for (const run of gone) this.#forget(run);
    await this.#readRuns(
      records.filter(({ run, isOver: isPast }) => {
        return !isPast || !this.#records.has(run) || this.#states.has(run);
      }),
    );
    if (gone.length > 0) this.#onChange();
  }

  /** Newest first. */
  get lots(): readonly KnownLot[] {
    return [...this.#lots.values()].sort((a, b) => b.card.startedAt - a.card.startedAt);
  }

  get isRead(): boolean {
    return this.#isRead;
  }

  /** The lot that a run belongs to. */
  known(run: string): KnownLot | undefined {
    return this.#lots.get(this.#lotOf.get(run) ?? run);
  }

  /** The tab that carries out a lot now. */
  tabOf({ runs }: KnownLot): number | undefined {
    const held = runs.find((run) => {
      const state = this.#states.get(run);
      return state && !isOver(state) && this.#held?.has(run);
    });
    return held === undefined ? undefined : this.#records.get(held)?.tab;
  }

  /** All of a lot, read again; `undefined` where its journal cannot be read. */
  async lot({ runs }: Pick<KnownLot, 'runs'>): Promise<Lot | undefined> {
    const read = (run: string) => this.#states.get(run) ?? readRun(this.#store, run);
    const states = await Promise.all(runs.map(read));
    return lotsOf(states.filter((state) => state !== undefined))[0];
  }

  setNote(note: LotNote): void {
    this.#notes.set(note.lot, note);
    const known = this.#lots.get(note.lot);
    if (!known) return;
    const card = { ...known.card, ...noteParts(note) };
    this.#lots.set(note.lot, { ...known, card, noteKeys: noteKeys(card) });
    this.#onChange();
  }

  /** Takes in what the background tells of the runs, one message after the other. */
  hear(message: NewsMessage): Promise<void> {
    this.#work = this.#work.then(
      () => this.#take(message),
      () => this.#take(message),
    );
    return this.#work;
  }

  async #take(message: NewsMessage): Promise<void> {
    if (message.kind === 'held') {
      this.#held = new Set(message.runs);
      await this.look();
    } else {
      this.#held?.add(message.run);
      // Until all is read, it is enough to know who is at work: what goes on is read once more at the end.
      if (this.#isRead) await this.#add(message.run, message.entries);
    }
  }

  async #add(run: string, entries: readonly Entry[]): Promise<void> {
    const state = this.#states.get(run);
    if (state && areNext(state, entries)) {
      for (const entry of entries) applyEntry(state, entry);
      return this.#join(await this.#familyOf(state));
    }
    const record = await this.#store.record(run);
    if (!record || isOfInventory(record)) return;
    // A note may have been written where the lot was begun.
    await this.#readNotes();
    await this.#readRuns([record]);
  }

  async #readNotes(): Promise<void> {
    for (const note of await this.#store.notes()) this.#notes.set(note.lot, note);
  }

  async #readRuns(records: readonly RunRecord[]): Promise<void> {
    const read = async (record: RunRecord) => ({
      record,
      state: await readRun(this.#store, record.run),
    });
    for await (const { record, state } of readAhead(records, read)) {
      this.#records.set(record.run, record);
      if (!state) this.#addUnreadable(record);
      else await this.#addState(state);
    }
    // What continues a run that is not in the journal any more.
    const left = [...this.#states.values()].filter(({ id }) => !this.#lotOf.has(id));
    for (const lot of lotsOf(left)) this.#put(lot);
    if (left.length > 0) this.#onChange();
  }

  /** A run that continues an older one waits for it: the runs are read newest first. */
  async #addState(state: RunState): Promise<void> {
    this.#states.set(state.id, state);
    const { continues } = state;
    const isRoot = !continues || this.#lotOf.has(continues.run) || this.#lotOf.has(state.id);
    if (isRoot) this.#join(await this.#familyOf(state));
  }

  /** The runs of a run's lot, as far as they are known. */
  async #familyOf(state: RunState): Promise<RunState[]> {
    const lot = this.#lotOf.get(state.id) ?? this.#lotOf.get(state.continues?.run ?? '');
    const family = new Set([...(this.#lots.get(lot ?? '')?.runs ?? []), state.id]);
    // Each may be continued by another one that waits.
    for (const run of family) {
      for (const { id, continues } of this.#states.values()) {
        if (continues?.run === run) family.add(id);
      }
    }
    const states = [...family].map((run) => this.#states.get(run) ?? readRun(this.#store, run));
    return (await Promise.all(states)).filter((one) => one !== undefined);
  }

  #join(family: readonly RunState[]): void {
    for (const lot of lotsOf(family)) {
      this.#put(lot);
      this.#onChange(lot);
    }
  }

  #put(lot: Lot): void {
    const card = cardOf(lot, (run) => this.#held?.has(run) !== false, this.#notes.get(lot.id));
    const runs = lot.runs.map(({ id }) => id);
    const known = this.#lots.get(lot.id);
    // A lot's words stay the same while it goes on: it has the plan of its first run.
    const keys = known?.keys || searchKeys(lot);
    this.#lots.set(lot.id, { card, runs, keys, noteKeys: noteKeys(card) });
    const goesOn = lot.runs.some((run) => !isOver(run));
    for (const run of lot.runs) {
      this.#lotOf.set(run.id, lot.id);
      if (goesOn) this.#states.set(run.id, run);
      else this.#states.delete(run.id);
    }
  }

  #addUnreadable(record: RunRecord): void {
    const card = unreadableCard(record, this.#notes.get(record.run));
    this.#lots.set(record.run, { card, runs: [record.run], keys: '', noteKeys: noteKeys(card) });
    this.#lotOf.set(record.run, record.run);
    this.#onChange();
  }

  #forget(run: string): void {
    const lot = this.#lotOf.get(run);
    this.#records.delete(run);
    this.#states.delete(run);
    this.#lotOf.delete(run);
    const known = this.#lots.get(lot ?? '');
    if (!lot || !known) return;
    const runs = known.runs.filter((one) => one !== run);
    if (runs.length === 0 || lot === run) this.#lots.delete(lot);
    else this.#lots.set(lot, { ...known, runs });
    // What has continued it is a lot of its own now, and read again.
    if (lot === run) for (const one of runs) this.#records.delete(one) && this.#lotOf.delete(one);
  }
}
