import { expect } from 'vitest';
import type { AuditEntry } from '../../portal/audit.ts';
import type { OptionValues } from '../../portal/model.ts';
import type { Portal } from '../../portal/server.ts';

/** What the portal itself says was done to it. Checked after every test. */
export class Proof {
  readonly #portal: Portal;
  readonly #before: Map<string, OptionValues>;
  readonly #mayBeTouched = new Set<string>();
  readonly #mayBeRepeated = new Map<string, number>();

  constructor(portal: Portal) {
    this.#portal = portal;
    this.#before = allOptions(portal);
  }

  /** Says whom the person of this test selects: nobody else may be touched. */
  selects(...licences: string[]): void {
    for (const licence of licences) this.#mayBeTouched.add(licence);
  }

  /** Says that a change, as `changes` words it, is rightly asked for several times. */
  repeats(change: string, times: number): void {
    this.#mayBeRepeated.set(change, times);
  }

  /** The changes that were asked for, in order: `FPC172947 + Superviseur`, `FPC1 + Numéro: 01`. */
  get changes(): string[] {
    return this.#portal.audit.filter(({ kind }) => kind === 'change').map(changeText);
  }

  /** The users whose detail was opened, each once, in order. */
  get opened(): string[] {
    const opened = this.#portal.audit.filter(({ kind }) => kind === 'open');
    return [...new Set(opened.map(({ licence = '' }) => licence))];
  }

  /** Whether anything was asked of the portal beyond logging in and looking at pages. */
  get isUntouched(): boolean {
    return this.#portal.audit.every(({ kind }) => kind === 'login');
  }

  check(): void {
    const { audit } = this.#portal;
    expect(ofKind(audit, 'sip-reset'), 'touches of the SIP reset').toEqual([]);
    const dangers = ofKind(audit, 'danger').map(({ message }) => message);
    expect(dangers, 'presses of what nobody may press').toEqual([]);
    const strayPresses = ofKind(audit, 'other').filter(({ outcome }) => outcome === 'done');
    expect(strayPresses, 'presses of other buttons').toEqual([]);
    const strangers = audit.filter(
      ({ licence }) => licence !== undefined && !this.#mayBeTouched.has(licence),
    );
    expect(strangers, 'touches of users who were not selected').toEqual([]);
    expect(this.#repeated(), 'changes asked more than once').toEqual({});
    expect(this.#changedStrangers(), 'users who changed without being selected').toEqual([]);
  }

  #repeated(): Record<string, number> {
    const counts = new Map<string, number>();
    for (const change of this.changes) counts.set(change, (counts.get(change) ?? 0) + 1);
    return Object.fromEntries(
      [...counts].filter(([change, count]) => count !== (this.#mayBeRepeated.get(change) ?? 1)),
    );
  }

  #changedStrangers(): string[] {
    const now = allOptions(this.#portal);
    return [...this.#before].flatMap(([licence, before]) => {
      if (this.#mayBeTouched.has(licence)) return [];
      return JSON.stringify(now.get(licence)) === JSON.stringify(before) ? [] : [licence];
    });
  }
}

function ofKind(audit: readonly AuditEntry[], wanted: AuditEntry['kind']): AuditEntry[] {
  return audit.filter(({ kind }) => kind === wanted);
}

function changeText({ licence, action, option, value }: AuditEntry): string {
  const sign = action === 'add' ? '+' : 'x';
  return `${licence} ${sign} ${option}${value ? `: ${value}` : ''}`;
}

function allOptions(portal: Portal): Map<string, OptionValues> {
  const users = portal.services.flatMap(({ ref }) => portal.users(ref));
  return new Map(users.map(({ licence, options }) => [licence, { ...options }]));
}
