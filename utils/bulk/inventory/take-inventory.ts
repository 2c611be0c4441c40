import type { Driver } from '../driver';
import type { InventoryEvent, Journal, Result } from '../journal';
import type { PlannedUser } from '../plan';
import { Halt, JournalFailure, problemOfUser } from '../problem';
import type { Reason } from '../reason';
import { DetailSession } from '../run/detail-session';
import { Guard } from '../run/guard';
import type { RunControl } from '../run/run-control';
import type { Wait } from '../run/run-options';

/** What taking an inventory needs. */
export interface InventoryOptions {
  /** The users to read now: all, or those whom an interrupted inventory has left. */
  users: readonly PlannedUser[];
  /** An inventory opens, reads and closes details: it cannot press. */
  driver: Driver;
  journal: Journal;
  control: RunControl;
  signal: AbortSignal;
  wait: Wait;
}

/** What one user's detail has shown, or why it could not be read. */
type Reading = Extract<InventoryEvent, { kind: 'user-read' | 'user-unread' }>;

/**
 * Reads the detail of each user once, as a preview does, and writes into the journal what it shows. Presses nothing.
 *
 * It stops and pauses as a run does (`run/engine.ts`): when a person asks for it, at a `Halt`, and when the guard finds that
 * users cannot be read for one common reason. It rejects when `signal` aborts and when the journal cannot be written.
 */
export async function takeInventory(options: InventoryOptions): Promise<void> {
  const { users, journal, control, signal } = options;
  // There is no trial where nothing is changed.
  const guard = new Guard(true);
  let lastWrite = Promise.resolve();
  for (const [place, { licence }] of users.entries()) {
    let reading: Reading | undefined;
    while (!reading) {
      signal.throwIfAborted();
      if (control.wish === 'pause') await pause(options);
      if (control.wish === 'stop') {
        await lastWrite;
        return journal.append({ kind: 'stopped' });
      }
      try {
        reading = await readUser(licence, options);
      } catch (error) {
        if (!(error instanceof Halt) || error instanceof JournalFailure) throw error;
        await pauseFor(error.reason, options);
      }
    }
    // At most one is on its way to the disk while the next detail loads.
    await lastWrite;
    lastWrite = journal.append(reading);
    lastWrite.catch(() => {});
    const reason = guard.judge([resultOf(reading)]);
    if (!reason || control.isUnguarded || place === users.length - 1) continue;
    await lastWrite;
    await pauseFor(reason, options);
    guard.reset();
  }
  await lastWrite;
  await journal.append({ kind: 'finished' });
}

async function readUser(licence: string, options: InventoryOptions): Promise<Reading> {
  const session = new DetailSession(licence, options);
  try {
    const { options: lines } = await session.fresh();
    await closeAfterReading(session);
    if (lines.length > 0) return { kind: 'user-read', licence, options: lines };
    return { kind: 'user-unread', licence, reasons: [{ code: 'no-options-seen' }] };
  } catch (error) {
    const { reason } = problemOfUser(error);
    await session.close().catch(() => {
      // The reason that is told is why this user could not be read.
    });
    return { kind: 'user-unread', licence, reasons: [reason] };
  }
}

/** What was read stays so where the detail cannot be closed: the next opening then tells of it. */
async function closeAfterReading(session: DetailSession): Promise<void> {
  try {
    await session.close();
  } catch (error) {
    problemOfUser(error);
  }
}

/** A reading as the guard judges it: only a failure counts. */
function resultOf(reading: Reading): Result {
  const { licence } = reading;
  const line = { licence, change: 0, before: '' };
  if (reading.kind === 'user-read') return { ...line, outcome: 'already', reasons: [] };
  return { ...line, outcome: 'failed', reasons: reading.reasons };
}

function pauseFor(reason: Reason, options: InventoryOptions): Promise<void> {
  options.control.ask('pause');
  return pause(options, reason);
}

async function pause(
  { control, journal, signal }: InventoryOptions,
  reason?: Reason,
): Promise<void> {
  await journal.append({ kind: 'paused', ...(reason && { reason }) });
  await control.whilePaused(signal);
  if (control.wish !== 'go') return;
  const { isUnguarded } = control;
  await journal.append({ kind: 'resumed', ...(isUnguarded && { isUnguarded }) });
}
