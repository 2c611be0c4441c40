import type { Entry } from '../bulk/journal';
import { fileTime } from './file-time';

/** A run as it is exported: what is kept of it to find it again, and all that was written. */
export interface ExportedRun {
  record: object;
  entries: readonly Entry[];
}

/** The journal as a file for whoever wants to look into it: JSON, with every entry as it was stored. */
export function exportedJournal(runs: readonly ExportedRun[], at: Date): string {
  return JSON.stringify({ format: 'myopenip-bulk journal 1', exportedAt: at, runs }, null, 1);
}

/** @returns a name such as `openip_journal_2026-10-31_14h05.json`, in local time */
export function exportFileName(at: Date): string {
  return `openip_journal_${fileTime(at)}.json`;
}
