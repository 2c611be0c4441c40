import type { OpenDoubt } from '../bulk/doubts';
import { isInventory } from '../bulk/inventory/inventory-state';
import type { Entry, WrittenNote } from '../bulk/journal';
import { answerMessage, type Handlers, type Message, type Reply } from '../requests';
import { ClashError, GapError, OverError } from './append-entries';
import { inventoryRecords, isOfInventory, lotRecords } from './lot-records';
import { NumberPicker } from './number-picker';
import type {
  JournalAnswer,
  JournalRequest,
  JournalRequests,
  LotNote,
  RunRecord,
} from './protocol';
import { doubtsOf, lostOf, lotContinuedBy, nextOf, otherRunsOfLot } from './service-history';
import type { JournalStore } from './store';
import { newEntry } from './writer';

/** What the journal's server needs: the store, and who carries out which run. */
export interface JournalServerOptions {
  store: JournalStore;
  /** Whether a tab carries out a run now. A tab that does not answer counts as one that does. */
  isHeld: (record: RunRecord) => Promise<boolean>;
  /** Called with what has been stored. */
  onStored: (run: string, entries: Entry[]) => void;
}

/** How many of the latest runs that are over are checked for a tab that still carries them out. */
const MOST_OVER = 3;

/** Answers what pages ask of the journal. It remembers nothing that is not stored: the worker may end between two requests. */
export class JournalServer {
  readonly #options: JournalServerOptions;
  /** Starts and take-overs run one after the other, so that two tabs cannot both find a service free. */
  #claims: Promise<unknown> = Promise.resolve();
  readonly #numbers = new NumberPicker();

  constructor(options: JournalServerOptions) {
    this.#options = options;
  }

  /**
   * @param tab the tab that asks, as the browser says
   * @returns the reply; `error` with its text when the journal could not be used
   */
  async answer(request: JournalRequest, tab: number): Promise<JournalAnswer> {
    try {
      return await answerMessage(this.#handlers, request, tab);
    } catch (error) {
      if (error instanceof ClashError) return { kind: 'clash' };
      if (error instanceof GapError) return { kind: 'lost' };
      if (error instanceof OverError) return { kind: 'over' };
      return { kind: 'error', text: error instanceof Error ? error.message : String(error) };
    }
  }

  readonly #handlers: Handlers<JournalRequests, [tab: number]> = {
    start: (asked, tab) => this.#claim(() => this.#start(asked, tab)),
    'take-over': ({ run }, tab) => this.#claim(() => this.#takeOver(run, tab)),
    append: async ({ entries }) => {
      await this.#store(entries);
      return { kind: 'stored' };
    },
    // One after the other, and not while a run begins: what one is given, the next one finds stored.
    pick: ({ entry, offered }) => this.#claim(() => this.#pick(entry, offered)),
    'of-service': ({ service }) => this.#ofService(service),
    'inventory-of-service': ({ service }) => this.#inventoryOf(service),
    'of-lot': ({ service, run }) => this.#ofLot(service, run),
  };

  async #start(
    { entry, service, note }: Message<JournalRequests, 'start'>,
    tab: number,
  ): Promise<Reply<JournalRequests, 'start'>> {
    const holder = await this.#holderOf(service, entry.run);
    if (holder) return { kind: 'taken', tab: holder.tab };
    const { run, at, event } = entry;
    const { store } = this.#options;
    // A start that is sent again finds its run, which has its place.
    const nth = (await store.record(run))?.nth ?? (await nextOf(store, service));
    const lot = await lotContinuedBy(store, entry);
    const kind = isInventory([entry]) && { kind: 'inventory' as const };
    const record: RunRecord = {
      run,
      ...(lot && { lot }),
      ...kind,
      service,
      tab,
      startedAt: at,
      nth,
      isOver: false,
    };
    const doubts = await this.#doubtsFor(record, at);
    // The note is the lot's, which another run has begun.
    const stored = event.kind === 'started' ? { ...entry, event: { ...event, nth } } : entry;
    await this.#store([stored], record, lot ? undefined : noteOf(run, note));
    // The page sends a start again when it got no reply; a person may have stopped the run meanwhile.
    if ((await store.record(run))?.isOver) return { kind: 'over' };
    return { kind: 'stored', nth, ...(doubts.length > 0 && { doubts }) };
  }

  async #pick(entry: Entry, offered: readonly string[]): Promise<Reply<JournalRequests, 'pick'>> {
    const { store } = this.#options;
    const picked = await this.#numbers.pick(store, entry, offered);
    if (typeof picked !== 'object') return { kind: picked };
    await this.#store([picked]);
    return { kind: 'picked', entry: picked };
  }

  /**
   * Stops a run that no tab carries out.
   *
   * @returns whether the run is over now
   */
  async stop(run: string): Promise<boolean> {
    const { store, isHeld } = this.#options;
    return this.#claim(async () => {
      const record = await store.record(run);
      if (!record || record.isOver) return true;
      if (await isHeld(record)) return false;
      const last = (await store.entries(run)).at(-1);
      if (!last) return false;
      await this.#store([newEntry(run, last.seq + 1, { kind: 'stopped' }, Date.now())]);
      return true;
    });
  }

  async #takeOver(run: string, tab: number): Promise<Reply<JournalRequests, 'take-over'>> {
    const { store, isHeld } = this.#options;
    const record = await store.record(run);
    if (!record) return { kind: 'error', text: run };
    if (record.isOver) {
      // Stopped or finished meanwhile: the person who wanted to go on is shown how it ended.
      return { kind: 'entries', entries: await store.entries(run), isHeld: false };
    }
    if (record.tab !== tab && (await isHeld(record))) return { kind: 'taken', tab: record.tab };
    const holder = await this.#holderOf(record.service, run);
    if (holder) return { kind: 'taken', tab: holder.tab };
    await store.setTab(run, tab);
    const doubts = await this.#doubtsFor(record, Date.now());
    const entries = await store.entries(run);
    return { kind: 'entries', entries, isHeld: true, ...(doubts.length > 0 && { doubts }) };
  }

  /** What other runs of its service left in doubt. An inventory presses nothing: their journals are not read for it. */
  async #doubtsFor(record: RunRecord, now: number): Promise<OpenDoubt[]> {
    if (isOfInventory(record)) return [];
    return doubtsOf(this.#options.store, record.service, { but: record.run, now });
  }

  async #ofService(service: string): Promise<Reply<JournalRequests, 'of-service'>> {
    const { store } = this.#options;
    const records = lotRecords(await store.runsOf(service));
    const record = records.find(({ isOver }) => !isOver) ?? records[0];
    if (!record) return { kind: 'entries', entries: [], isHeld: false };
    const lost = await lostOf(store, records);
    const history = await this.#historyOf(record, records);
    return { ...history, ...(lost.length > 0 && { lost }) };
  }

  async #inventoryOf(service: string): Promise<Reply<JournalRequests, 'inventory-of-service'>> {
    const records = inventoryRecords(await this.#options.store.runsOf(service));
    const record = records.find(({ isOver }) => !isOver);
    if (!record) return { kind: 'entries', entries: [], isHeld: false };
    return this.#historyOf(record, []);
  }

  async #ofLot(service: string, run: string): Promise<Reply<JournalRequests, 'of-lot'>> {
    const records = lotRecords(await this.#options.store.runsOf(service));
    const record = records.find((one) => one.run === run);
    return record ? this.#historyOf(record, records) : { kind: 'lost' };
  }

  async #historyOf(record: RunRecord, records: readonly RunRecord[]) {
    const { store, isHeld } = this.#options;
    const held = !record.isOver && (await isHeld(record));
    const others = await otherRunsOfLot(store, record, records);
    const entries = await store.entries(record.run);
    return {
      kind: 'entries' as const,
      entries,
      isHeld: held,
      ...(others.length > 0 && { others }),
    };
  }

  /** The record of another run of the service that a tab carries out now. */
  async #holderOf(service: string, but: string): Promise<RunRecord | undefined> {
    const { store, isHeld } = this.#options;
    const records = (await store.runsOf(service)).filter(({ run }) => run !== but);
    const over = records.filter(({ isOver }) => isOver).slice(0, MOST_OVER);
    for (const record of [...records.filter(({ isOver }) => !isOver), ...over]) {
      if (await isHeld(record)) return record;
    }
    return undefined;
  }

  async #store(entries: Entry[], record?: RunRecord, note?: LotNote): Promise<void> {
    const run = entries[0]?.run;
    if (run === undefined) return;
    await this.#options.store.append(entries, record, note);
    this.#options.onStored(run, entries);
  }

  #claim<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#claims.then(work);
    this.#claims = result.catch(() => {});
    return result;
  }
}

/** What was written down about a lot that begins; nothing where that is empty. */
function noteOf(lot: string, note: WrittenNote | undefined): LotNote | undefined {
  const [text, ticket] = [note?.text.trim() ?? '', note?.ticket.trim() ?? ''];
  return text || ticket ? { lot, text, ticket } : undefined;
}
