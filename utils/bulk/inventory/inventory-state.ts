import type { Entry, InventoryStarted, RunEvent } from '../journal';
import type { PlannedUser, Service } from '../plan';
import type { OptionLine } from '../reading';
import type { Reason } from '../reason';
import type { Phase, RunState } from '../run-state';

/** What an inventory knows of one user. */
export interface UserReading {
  /** When it was written, in ms since 1970. */
  at: number;
  /** The lines of the user's options; `null` where they could not be read. */
  options: readonly OptionLine[] | null;
  /** Why they could not be read. */
  reasons: readonly Reason[];
}

/** An inventory, as its journal tells it. It is no run of a lot: it has no plan, no results and no doubts. */
export interface InventoryState {
  id: string;
  service: Service;
  users: readonly PlannedUser[];
  /** Address of the page on which it was started. */
  page: string;
  phase: Phase;
  /** Why it paused by itself. */
  pauseReason?: Reason;
  /** Whether a person has resumed it unguarded. */
  isUnguarded: boolean;
  /** By licence reference. */
  readings: Map<string, UserReading>;
  startedAt: number;
  lastAt: number;
  lastSeq: number;
}

/** Whether these entries, or the first of them, are of an inventory. */
export function isInventory([first]: readonly Entry[]): boolean {
  return first?.event.kind === 'inventory-started';
}

/** Whether a state, of whatever the journal was, is an inventory's. */
export function isInventoryState(state: RunState | InventoryState): state is InventoryState {
  return 'readings' in state;
}

/** Folds a journal, oldest entry first, into the state of its inventory; `undefined` where it is of a run. */
export function foldInventory(entries: Iterable<Entry>): InventoryState | undefined {
  let state: InventoryState | undefined;
  for (const entry of entries) state = applyInventoryEntry(state, entry);
  return state;
}

/** One step of the fold, in place. An entry that the state already holds changes nothing. */
export function applyInventoryEntry(
  state: InventoryState | undefined,
  entry: Entry,
): InventoryState | undefined {
  const { event, at, seq } = entry;
  if (state && seq <= state.lastSeq) return state;
  if (event.kind === 'inventory-started') return startedInventory(event, entry);
  if (!state) return undefined;
  state.lastAt = at;
  state.lastSeq = seq;
  applyEvent(state, event, at);
  return state;
}

/** @returns `undefined` for a beginning that is not understood: what another version or a damaged disk has left */
function startedInventory(
  event: InventoryStarted,
  { run, at, seq }: Entry,
): InventoryState | undefined {
  const { service, users, page } = event;
  if (!service || !Array.isArray(users)) return undefined;
  return {
    id: run,
    service,
    users,
    page,
    phase: 'running',
    isUnguarded: false,
    readings: new Map(),
    startedAt: at,
    lastAt: at,
    lastSeq: seq,
  };
}

function applyEvent(state: InventoryState, event: RunEvent, at: number): void {
  switch (event.kind) {
    case 'user-read':
      state.readings.set(event.licence, { at, options: event.options, reasons: [] });
      break;
    case 'user-unread':
      state.readings.set(event.licence, { at, options: null, reasons: event.reasons });
      break;
    case 'paused':
      state.phase = 'paused';
      state.pauseReason = event.reason;
      break;
    case 'resumed':
      state.phase = 'running';
      state.pauseReason = undefined;
      if (event.isUnguarded) state.isUnguarded = true;
      break;
    case 'stopped':
    case 'finished':
      state.phase = event.kind;
      state.pauseReason = undefined;
      break;
    default:
    // Nothing else is written of an inventory.
  }
}

/** The users whom the inventory has not come to yet, in its order. */
export function unreadUsers({ users, readings }: InventoryState): PlannedUser[] {
  return users.filter(({ licence }) => !readings.has(licence));
}

/** How many users were read, and how many could not be. */
export function countReadings({ users, readings }: Pick<InventoryState, 'users' | 'readings'>): {
  read: number;
  unreadable: number;
  total: number;
} {
  let unreadable = 0;
  for (const { options } of readings.values()) if (options === null) unreadable++;
  return { read: readings.size - unreadable, unreadable, total: users.length };
}
