/** What the portal was asked to do, by whom, and what came of it. */
import type { FaultKind } from './faults.ts';
import type { OptionName } from './model.ts';

export interface AuditEntry {
  /** Milliseconds since 1970. */
  at: number;
  /** `danger`: something was pressed that nobody was to press; `message` says what. */
  kind: 'change' | 'sip-reset' | 'login' | 'open' | 'other' | 'danger';
  licence?: string;
  option?: OptionName;
  action?: 'add' | 'remove';
  value?: string;
  /** `fault`: nothing was done, because a fault was switched on. */
  outcome: 'done' | 'refused' | 'fault';
  /** The fault met, also when the thing was done (`drop-after`). */
  fault?: FaultKind;
  message?: string;
  session: string;
}

export class Audit {
  readonly entries: AuditEntry[] = [];

  record(entry: Omit<AuditEntry, 'at'>): void {
    this.entries.push({ at: Date.now(), ...entry });
  }

  clear(): void {
    this.entries.length = 0;
  }
}
