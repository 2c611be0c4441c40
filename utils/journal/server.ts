import type { Entry } from '../bulk/journal';
import type { JournalAnswer, JournalRequest, RunRecord } from './protocol';
import { doubtsOf, lostOf } from './service-history';
import { ClashError, GapError, type JournalStore, OverError } from './store';
import { newEntry } from './writer';

export interface JournalServerOptions {
  store: JournalStore;
  /** Whether a tab is at a run now. A tab that does not answer is taken to be. */
  isHeld: (record: RunRecord) => Promise<boolean>;
  /** Told of what has been stored. */
  onStored: (run: string, entries: Entry[]) => void;
}

/** So many runs that are over are asked for a tab that may still be at them. */
const MOST_OVER = 3;

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
      if (error instanceof OverError) return { kind: 'over' };
      return { kind: 'error', text: error instanceof Error ? error.message : String(error) };
    }
  }

  async #start(entry: Entry, service: string, tab: number): Promise<JournalAnswer> {
    const holder = await this.#holderOf(service, entry.run);
    if (holder) return { kind: 'taken', tab: holder.tab };
    const { run, at } = entry;
    const doubts = await doubtsOf(this.#options.store, service, { but: run, now: at });
    await this.#store([entry], { run, service, tab, startedAt: at, isOver: false });
    // Sent again, because nobody had answered, and stopped by a person meanwhile.
    if ((await this.#options.store.record(run))?.isOver) return { kind: 'over' };
    return { kind: 'stored', ...(doubts.length > 0 && { doubts }) };
  }

  /**
   * Stops a run that no tab is at.
   *
   * @returns whether it is over now
   */
  async stop(run: string): Promise<boolean> {
    const answer = await this.#claim(async () => {
      const record = await this.#options.store.record(run);
      if (!record || record.isOver) return { kind: 'over' };
      if (await this.#options.isHeld(record)) return { kind: 'taken', tab: record.tab };
      const last = (await this.#options.store.entries(run)).at(-1);
      if (!last) return { kind: 'lost' };
      await this.#store([newEntry(run, last.seq + 1, { kind: 'stopped' }, Date.now())]);
      return { kind: 'stored' };
    });
    return answer.kind === 'stored' || answer.kind === 'over';
  }

  async #takeOver(run: string, tab: number): Promise<JournalAnswer> {
    const { store, isHeld } = this.#options;
    const record = await store.record(run);
    if (!record) return { kind: 'error', text: run };
    if (record.isOver) {
      // Stopped or ended meanwhile: whoever wanted to go on with it is shown how it ended.
      return { kind: 'entries', entries: await store.entries(run), isHeld: false };
    }
    if (record.tab !== tab && (await isHeld(record))) return { kind: 'taken', tab: record.tab };
    const holder = await this.#holderOf(record.service, run);
    if (holder) return { kind: 'taken', tab: holder.tab };
    await store.setTab(run, tab);
    const doubts = await doubtsOf(store, record.service, { but: run, now: Date.now() });
    const entries = await store.entries(run);
    return { kind: 'entries', entries, isHeld: true, ...(doubts.length > 0 && { doubts }) };
  }

  async #ofService(service: string): Promise<JournalAnswer> {
    const { store, isHeld } = this.#options;
    const records = await store.runsOf(service);
    const record = records.find(({ isOver }) => !isOver) ?? records[0];
    if (!record) return { kind: 'entries', entries: [], isHeld: false };
    const held = !record.isOver && (await isHeld(record));
    const lost = await lostOf(store, records);
    const entries = await store.entries(record.run);
    return { kind: 'entries', entries, isHeld: held, ...(lost.length > 0 && { lost }) };
  }

  /** The other run of a service that a tab is at now; of those that are over, the latest are asked too. */
  async #holderOf(service: string, but: string): Promise<RunRecord | undefined> {
    const { store, isHeld } = this.#options;
    const records = (await store.runsOf(service)).filter(({ run }) => run !== but);
    const over = records.filter(({ isOver }) => isOver).slice(0, MOST_OVER);
    for (const record of [...records.filter(({ isOver }) => !isOver), ...over]) {
      if (await isHeld(record)) return record;
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
