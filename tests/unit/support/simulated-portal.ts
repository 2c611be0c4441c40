import type { Driver, OpenDetail, Opening, Press, PressResult } from '../../../utils/bulk/driver';
import { Halt, Problem } from '../../../utils/bulk/problem';
import type { Reading } from '../../../utils/bulk/reading';
import { FaultList } from './fault-list';
import type { Fault } from './faults';
import {
  type SimulatedOption,
  SimulatedServer,
  type SimulatedServerOptions,
  type Values,
  wanted,
} from './simulated-server';

/** What the server did, in order. */
export type LogEntry =
  | { what: 'opened' | 'closed'; licence: string }
  | ({ what: 'pressed' | 'done'; licence: string } & Press);

export interface SimulatedPortalOptions extends SimulatedServerOptions {
  faults?: readonly Fault[];
  /** Whether the page keeps its details: one that is opened plainly shows its last state again. */
  keepsDetails?: boolean;
  /** The numbers that its list offers, except those that a user has. */
  numbers?: readonly string[];
  /** Whether it offers also those that a user has. */
  isListStale?: boolean;
}

const BUSY = 'Service indisponible (503)';

/** A simulated portal without pages: a server with users, and a detail that shows one of them. */
export class SimulatedPortal implements Driver {
  readonly log: LogEntry[] = [];
  /** Called before each action of the portal. May throw: then the page is gone. */
  before: (step: string) => void = () => {};
  readonly #server: SimulatedServer;
  readonly #openings = new Map<string, number>();
  readonly #faults: FaultList;
  #dialog: { licence: string; shown: Values; signless: Set<string> } | undefined;
  readonly #kept: Map<string, Values> | undefined;
  readonly #numbers: readonly string[] | undefined;
  readonly #isListStale: boolean;
  /** Requests that the server has not carried out yet. */
  #late: (() => void)[] = [];

  constructor({
    faults = [],
    keepsDetails,
    numbers,
    isListStale = false,
    ...server
  }: SimulatedPortalOptions) {
    this.#isListStale = isListStale;
    this.#numbers = numbers;
    if (keepsDetails) this.#kept = new Map();
    this.#server = new SimulatedServer(server);
    this.#faults = new FaultList(faults);
  }

  saved(licence: string, option: string): string {
    return this.#server.saved(licence, option);
  }

  get everything(): Record<string, Record<string, string>> {
    return this.#server.everything;
  }

  change(licence: string, option: string, value: string): void {
    this.#server.change(licence, option, value);
  }

  get openDialog(): string | undefined {
    return this.#dialog?.licence;
  }

  /** Loads the page again: an open detail is gone, and the server is as before. */
  reload(): void {
    this.#dialog = undefined;
  }

  /** Has the server carry out all requests that wait. */
  settle(): void {
    for (const carryOut of this.#late.splice(0)) carryOut();
  }

  async open(licence: string, signal: AbortSignal, way?: Opening): Promise<OpenDetail> {
    await this.#step(`open ${licence}`, signal);
    if (this.#faults.expires(licence, 'opening')) throw this.#expire();
    const opening = (this.#openings.get(licence) ?? 0) + 1;
    this.#openings.set(licence, opening);
    const kept = way === 'anew' ? undefined : this.#kept?.get(licence);
    const values = kept ?? this.#server.valuesOf(licence);
    for (const fault of this.#faults.of(licence)) {
      if (fault.kind === 'not-found' && opening >= (fault.from ?? 1)) {
        throw new Problem({ code: 'user-not-found' });
      }
      if (fault.kind === 'busy-detail' && this.#faults.strikes(fault, fault.times)) {
        throw new Problem({ code: 'portal-busy', text: BUSY });
      }
      if (fault.kind === 'opens-other') {
        throw new Problem({ code: 'detail-of-other', shown: fault.other });
      }
    }
    if (!values) throw new Problem({ code: 'user-not-found' });
    this.log.push({ what: 'opened', licence });
    const dialog = { licence, shown: values, signless: new Set<string>() };
    this.#dialog = dialog;
    this.#kept?.set(licence, values);
    const isOpen = () => this.#dialog === dialog;
    return {
      isOpen,
      read: () => {
        if (!isOpen()) throw new Problem({ code: 'detail-closed' });
        const reading = this.#read(licence, dialog.shown, opening);
        const options = reading.options.map((line) => {
          return dialog.signless.has(line.label) ? { ...line, button: 'none' as const } : line;
        });
        return { ...reading, options };
      },
      press: (press, announced, stop) => this.#press(licence, press, announced, stop),
      close: async (stop) => {
        if (isOpen()) await this.#close(licence, stop);
      },
    };
  }

  #read(licence: string, shown: Values, opening: number): Reading {
    const hidden = this.#faults.of(licence).flatMap((fault) => {
      return fault.kind === 'hides' && opening >= fault.from ? fault.label : [];
    });
    const lines = this.#server.linesOf(shown);
    return { licence, options: lines.filter(({ label }) => !hidden.includes(label)) };
  }

  async #press(
    licence: string,
    press: Press,
    announced: Promise<void>,
    signal: AbortSignal,
  ): Promise<PressResult> {
    await announced;
    await this.#step(`press ${press.button} ${licence} ${press.option}`, signal);
    const dialog = this.#dialog;
    const option = this.#server.option(press.option);
    if (dialog?.licence !== licence || !option) {
      return { kind: 'not-pressed', reason: { code: 'detail-closed' } };
    }
    const hasSign = !dialog.signless.has(option.label);
    if (!hasSign || this.#server.buttonOf(option, dialog.shown) !== press.button) {
      return { kind: 'not-pressed', reason: { code: 'no-button' } };
    }
    const fault = this.#faults.ofPress(licence, press);
    if (fault?.kind === 'moves' && this.#faults.strikes(fault, fault.times)) {
      return { kind: 'not-pressed', reason: { code: 'line-changed', option: press.option } };
    }
    if (press.button === 'add' && option.kind === 'number' && press.value === undefined) {
      if (fault?.kind === 'busy' && this.#faults.strikes(fault, fault.times)) {
        return { kind: 'refused', reason: { code: 'portal-busy', text: BUSY } };
      }
      const kind = this.#numbers ? 'refused' : 'not-pressed';
      return { kind, reason: { code: 'value-needed' }, offered: this.#offered };
    }
    if (this.#faults.expires(licence, 'before-press')) throw this.#expire();
    this.log.push({ what: 'pressed', licence, ...press });
    if (this.#faults.expires(licence, 'late-press')) {
      this.#late.push(() => this.#serve(licence, press));
      throw this.#expire();
    }
    const result = this.#answer(licence, option, press, dialog.shown);
    this.before(`after press ${press.button} ${licence} ${press.option}`);
    if (this.#faults.expires(licence, 'after-press')) throw this.#expire();
    return result;
  }

  get #offered(): string[] {
    if (this.#isListStale) return [...(this.#numbers ?? [])];
    const had = Object.values(this.everything).flatMap((values) => Object.values(values));
    return (this.#numbers ?? []).filter((number) => !had.includes(number));
  }

  #answer(licence: string, option: SimulatedOption, press: Press, shown: Values): PressResult {
    const fault = this.#faults.ofPress(licence, press);
    const { label } = option;
    const result = fault?.kind ?? 'none';
    if (fault?.kind === 'busy' && this.#faults.strikes(fault, fault.times)) {
      if (fault.isLate) this.#late.push(() => this.#serve(licence, press));
      return { kind: 'refused', reason: { code: 'portal-busy', text: BUSY } };
    }
    if (result === 'throws') throw new Problem({ code: 'detail-of-other', shown: '' });
    if (result === 'ignores') return { kind: 'unclear' };
    if (result === 'optimistic') {
      shown.set(label, wanted(option, press));
      return { kind: 'shown' };
    }
    if (fault?.kind === 'refuses' || fault?.kind === 'refuses-value') return refused(fault.text);
    const objection = this.#serve(licence, press);
    if (fault?.kind === 'lies') return refused(fault.text);
    if (objection) return refused(objection);
    if (result === 'silent') return { kind: 'unclear', reason: { code: 'no-answer' } };
    if (result === 'closes') {
      this.#dialog = undefined;
      return { kind: 'unclear' };
    }
    shown.set(label, this.saved(licence, label));
    if (result === 'signless') this.#dialog?.signless.add(label);
    return { kind: 'shown' };
  }

  /** Has the server carry out a press. @returns its objection, if it has one */
  #serve(licence: string, press: Press): string | undefined {
    const objection = this.#server.serve(licence, press);
    if (objection === undefined) this.log.push({ what: 'done', licence, ...press });
    return objection;
  }

  async #close(licence: string, signal: AbortSignal): Promise<void> {
    await this.#step(`close ${licence}`, signal);
    const stays = this.#faults.of(licence).some(({ kind }) => kind === 'stays-open');
    if (stays) throw new Problem({ code: 'detail-not-closed' });
    this.#dialog = undefined;
    this.log.push({ what: 'closed', licence });
  }

  async #step(step: string, signal: AbortSignal): Promise<void> {
    await Promise.resolve();
    signal.throwIfAborted();
    this.before(step);
  }

  #expire(): Halt {
    this.#dialog = undefined;
    return new Halt({ code: 'session-expired' });
  }
}

function refused(text: string): PressResult {
  return { kind: 'refused', reason: { code: 'portal-said', text } };
}
