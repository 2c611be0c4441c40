import { beforeEach } from 'vitest';
import type { Continues, Entry, RunEvent } from '../../../utils/bulk/journal';
import type { Plan } from '../../../utils/bulk/plan';
import { LotBook } from '../../../utils/history/lot-book';
import { ADD_SUPERVISOR, entries, outcome, plan, result, START, started } from './builders';
import { MemoryStore } from './memory-store';

export const PLAN = plan([ADD_SUPERVISOR], ['FPC1', 'FPC2']);
export const FINISHED: RunEvent = { kind: 'finished' };
export const DONE = ['FPC1', 'FPC2'].map((licence) => {
  return outcome(licence, result(licence, 'modified', { before: 'Non', after: 'Oui' }));
});

/** The journal of a test, and the book that reads it. `useLotBook` makes both anew for each test. */
export const made = { store: new MemoryStore(), book: undefined as unknown as LotBook };

/** Gives each test of a file an empty journal and a book. @param onChange told of the lots that have changed */
export function useLotBook(onChange: (lot?: string) => void = () => {}): void {
  beforeEach(() => {
    made.store = new MemoryStore();
    made.book = new LotBook(made.store, (lot) => onChange(lot?.id));
  });
}

export interface Run {
  id: string;
  minutes?: number;
  of?: Plan;
  continues?: Continues;
}

export function entriesOf(
  { id, minutes = 0, of = PLAN, continues }: Run,
  events: RunEvent[],
): Entry[] {
  return entries([started(of, 'reopened', continues), ...events], id).map((entry) => {
    return { ...entry, at: entry.at + minutes * 60_000 };
  });
}

/** Stores a run as it is so far. */
export async function keep(run: Run, ...events: RunEvent[]): Promise<void> {
  const startedAt = START + (run.minutes ?? 0) * 60_000;
  const record = { run: run.id, service: 'host S1', tab: 7, startedAt, isOver: false };
  await made.store.append(entriesOf(run, events), record);
}

/** The cards of the book's lots. */
export const cards = () => made.book.lots.map(({ card }) => card);
/** The runs of each of its lots. */
export const families = () => made.book.lots.map(({ runs }) => runs);
