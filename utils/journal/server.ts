import type { Entry } from '../bulk/journal';
import type { JournalAnswer, JournalRequest, RunRecord } from './protocol';
import { ClashError, GapError, type JournalStore } from './store';

export interface JournalServerOptions {
  store: JournalStore;
  /** Whether a tab is at a run now. A tab that does not answer is taken to be. */
  isHeld: (record: RunRecord) => Promise<boolean>;
  /** Told of what has been stored. */
  onStored: (run: string, entries: Entry[]) => void;
}

/** Answers what pages ask of the journal. Keeps nothing: it may die between any two requests. */
export class JournalServer {
  readonly #options: JournalServerOptions;
  /** Starts and take-overs wait for each other, so that two tabs cannot both find a service free. */
  #claims: Promise<unknown> = Promise.resolve();

  constructor(options: JournalServerOptions) {
    this.#options = options;
  }

  /** @param tab the tab that asks, as the browser says */
  async answer(request: JournalRequest, tab: number): Promise<JournalAnswer> {
    try {
      switch (request.kind) {
        case 'start':
          return await this.#claim(() => this.#start(request.entry, request.service, tab));
        case 'take-over':
          return await this.#claim(() => this.#takeOver(request.run, tab));
        case 'append':
          await this.#store(request.entries);
          return { kind: 'stored' };
        case 'of-service':
          return await this.#ofService(request.service);
      }
    } catch (error) {
      if (error instanceof ClashError) return { kind: 'clash' };
      if (error instanceof GapError) return { kind: 'lost' };
      return { kind: 'error', text: error instanceof Error ? error.message : String(error) };
    }
  }

  async #start(entry: Entry, service: string, tab: number): Promise<JournalAnswer> {
    const holder = await this.#holderOf(service, entry.run);
    if (holder) return { kind: 'taken', tab: holder.tab };
    const { run, at } = entry;
    await this.#store([entry], { run, service, tab, startedAt: at, isOver: false });
    return { kind: 'stored' };
  }

  async #takeOver(run: string, tab: number): Promise<JournalAnswer> {
    const { store, isHeld } = this.#options;
    const record = await store.record(run);
    if (!record) return { kind: 'error', text: run };
    if (record.tab !== tab && (await isHeld(record))) return { kind: 'taken', tab: record.tab };
    const holder = await this.#holderOf(record.service, run);
    if (holder) return { kind: 'taken', tab: holder.tab };
    await store.setTab(run, tab);
    return { kind: 'entries', entries: await store.entries(run), isHeld: true };
  }

  async #ofService(service: string): Promise<JournalAnswer> {
    const { store, isHeld } = this.#options;
    const records = await store.runsOf(service);
    const record = records.find(({ isOver }) => !isOver) ?? records[0];
    if (!record) return { kind: 'entries', entries: [], isHeld: false };
    const held = !record.isOver && (await isHeld(record));
    return { kind: 'entries', entries: await store.entries(record.run), isHeld: held };
  }

  /** The other run of a service that a tab is at now. */
  async #holderOf(service: string, but: string): Promise<RunRecord | undefined> {
    const { store, isHeld } = this.#options;
    for (const record of await store.runsOf(service)) {
      if (!record.isOver && record.run !== but && (await isHeld(record))) return record;
    }
    return undefined;
  }

  async #store(entries: Entry[], record?: RunRecord): Promise<void> {
    const run = entries[0]?.run;
    if (run === undefined) return;
    await this.#options.store.append(entries, record);
    this.#options.onStored(run, entries);
  }

  #claim(work: () => Promise<JournalAnswer>): Promise<JournalAnswer> {
    const result = this.#claims.then(work, work);
    this.#claims = result.catch(() => {});
    return result;
  }
}
