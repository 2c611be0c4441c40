import { vi } from 'vitest';
import type { Entry } from '../../../utils/bulk/journal';
import { JournalServer } from '../../../utils/journal/server';
import { ADD_SUPERVISOR, entries, plan, START, started } from './builders';
import { MemoryStore } from './memory-store';

/** The plan of the runs, and where they run. */
export const PLAN = plan([ADD_SUPERVISOR], ['FPC1', 'FPC2']);
export const SERVICE = 'SRV1042';
export const [TAB, OTHER_TAB] = [1, 2];

/** A run's first entry. @param later in minutes */
export function start(run: string, later = 0): Entry {
  const event = started(PLAN);
  return { run, seq: 1, nonce: `${run}-1`, at: START + later * 60_000, event };
}

/** A run's first entry as the server stores it. @param nth its place among the runs of its service */
export function stored(entry: Entry, nth: number): Entry {
  const { event } = entry;
  return event.kind === 'started' ? { ...entry, event: { ...event, nth } } : entry;
}

/** A server with one run in tab 1. @param held the runs that some tab carries out now */
export async function serverWith(...held: string[]) {
  const store = new MemoryStore();
  const onStored = vi.fn<(run: string, entries: Entry[]) => void>();
  const isHeld = vi.fn(async ({ run }: { run: string }) => held.includes(run));
  const server = new JournalServer({ store, isHeld, onStored });
  await server.answer({ kind: 'start', entry: start('run-1'), service: SERVICE }, TAB);
  onStored.mockClear();
  return { store, server, onStored, isHeld };
}

/** Events of the run as entries behind its first one. */
export function rest(...events: Parameters<typeof entries>[0]): Entry[] {
  return entries([started(PLAN), ...events]).slice(1);
}
