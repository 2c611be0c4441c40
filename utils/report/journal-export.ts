import type { Entry } from '../bulk/journal';
import { fileTime } from './file-time';

/** A run as it is exported: its record, and all its entries. */
export interface ExportedRun {
  record: object;
  entries: readonly Entry[];
}

/** The journal as JSON, with every entry as it was stored. @param at when it is exported */
export function exportedJournal(runs: readonly ExportedRun[], at: Date): string {
  return JSON.stringify({ format: 'myopenip-bulk journal 1', exportedAt: at, runs }, null, 1);
}

/** @returns a file name such as `openip_journal_2026-10-31_14h05.json`, in local time */
export function exportFileName(at: Date): string {
  return `openip_journal_${fileTime(at)}.json`;
}
