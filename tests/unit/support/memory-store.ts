import type { Entry } from '../../../utils/bulk/journal';
import { inOrder } from '../../../utils/bulk/lots/run-order';
import { ClashError, GapError, OverError } from '../../../utils/journal/append-entries';
import type { LotNote, RunRecord } from '../../../utils/journal/protocol';
import { marksRun, runMarks } from '../../../utils/journal/run-marks';
import { JournalStore } from '../../../utils/journal/store';

/**
 * Keeps in memory what the real store keeps on disk, by the same rules. Node has no IndexedDB: the e2e tests
 * use the real store.
 */
export class MemoryStore extends JournalStore {
  readonly #entries = new Map<string, Entry[]>();
  readonly #runs = new Map<string, RunRecord>();
  readonly #notes = new Map<string, LotNote>();
  /** The error that is thrown instead of storing, where there is one. */
  failure: Error | undefined;

  override async append(
    entries: readonly Entry[],
    record?: RunRecord,
    note?: LotNote,
  ): Promise<void> {
    if (this.failure) throw this.failure;
    const isStart = record !== undefined && !this.#runs.has(record.run);
    for (const entry of entries) {
      const known = this.#find(entry);
      if (!known && !isStart && this.#runs.get(entry.run)?.isOver) throw new OverError(entry.run);
      const isNext = known || entry.seq === 1 || this.#isThere(entry, entries);
      if (!isNext) throw new GapError(`${entry.run} ${entry.seq}`);
      if (known && known.nonce !== entry.nonce) throw new ClashError(`${entry.run} ${entry.seq}`);
    }
    if (isStart) this.#runs.set(record.run, record);
    if (isStart && note) this.#notes.set(note.lot, note);
    for (const entry of entries) {
      const all = this.#entries.get(entry.run) ?? [];
      if (!this.#find(entry)) this.#entries.set(entry.run, [...all, entry]);
      const run = this.#runs.get(entry.run);
      if (!run || !marksRun(entry)) continue;
      const marks = runMarks(entry, this.#entries.get(entry.run) ?? []);
      this.#runs.set(entry.run, { ...run, ...marks });
    }
  }

  override async setTab(run: string, tab: number): Promise<void> {
    const record = this.#runs.get(run);
    if (record) this.#runs.set(run, { ...record, tab });
  }

  override async entries(run: string): Promise<Entry[]> {
    return this.#entries.get(run) ?? [];
  }

  override async entriesAfter(run: string, after: number, most: number): Promise<Entry[]> {
    return (await this.entries(run)).filter(({ seq }) => seq > after).slice(0, most);
  }

  override async notes(): Promise<LotNote[]> {
    return [...this.#notes.values()];
  }

  override async setNote(note: LotNote): Promise<void> {
    if (this.failure) throw this.failure;
    if ((note.text || note.ticket) && this.#runs.has(note.lot)) this.#notes.set(note.lot, note);
    else this.#notes.delete(note.lot);
  }

  override async record(run: string): Promise<RunRecord | undefined> {
    return this.#runs.get(run);
  }

  override async runsOf(service: string): Promise<RunRecord[]> {
    const records = (await this.runs()).filter((record) => record.service === service);
    return records.sort((a, b) => inOrder(b, a));
  }

  override async runs(): Promise<RunRecord[]> {
    return [...this.#runs.values()].sort((a, b) => b.startedAt - a.startedAt);
  }

  override async forget(run: string): Promise<void> {
    this.#entries.delete(run);
    this.#runs.delete(run);
  }

  /** All runs in the order of their starts, whatever the clock said. */
  get inOrder(): RunRecord[] {
    return [...this.#runs.values()];
  }

  get isEmpty(): boolean {
    return this.#runs.size === 0;
  }

  /** Erases everything, as when a person clears the browser's data. */
  clear(): void {
    this.#entries.clear();
    this.#runs.clear();
    this.#notes.clear();
  }

  #find({ run, seq }: Entry): Entry | undefined {
    return this.#entries.get(run)?.find((entry) => entry.seq === seq);
  }

  /** Whether the entry before this one is stored, or is part of the same batch. */
  #isThere({ run, seq }: Entry, batch: readonly Entry[]): boolean {
    const all = [...(this.#entries.get(run) ?? []), ...batch];
    return all.some((other) => other.run === run && other.seq === seq - 1);
  }
}
