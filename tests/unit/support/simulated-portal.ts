import type { Driver, OpenDetail, Press, PressResult } from '../../../utils/bulk/driver';
import { isSet, type OptionButton, type Reading } from '../../../utils/bulk/reading';
import { Halt, Problem } from '../../../utils/bulk/reason';
import { type Fault, isPressFault, type PressFault } from './faults';

/** An option that the service has. */
export interface SimulatedOption {
  label: string;
  kind: 'yes-no' | 'number';
  /** How many users more may have it; no limit where absent. */
  stock?: number;
  /** The option that takes this one's + away from a user who has it. */
  hiddenBy?: string;
}

/** What the server did, in order. */
export type LogEntry =
  | { what: 'opened' | 'closed'; licence: string }
  | ({ what: 'pressed' | 'done'; licence: string } & Press);

/** Values by option label. */
type Values = Map<string, string>;

export interface SimulatedPortalOptions {
  options: readonly SimulatedOption[];
  /** What each user has at first, by licence reference; what is not named he has not. */
  users: Record<string, Record<string, string>>;
  faults?: readonly Fault[];
}

/** A small portal without pages: a server that keeps users, and one dialog that shows one of them. */
export class SimulatedPortal implements Driver {
  readonly log: LogEntry[] = [];
  /** Called before each thing that the portal does. May throw: the page is gone. */
  before: (step: string) => void = () => {};
  readonly #options: readonly SimulatedOption[];
  readonly #stock = new Map<string, number>();
  readonly #saved = new Map<string, Values>();
  readonly #openings = new Map<string, number>();
  #faults: Fault[];
  #dialog: { licence: string; shown: Values } | undefined;
  /** Requests that the server has, and has not carried out. */
  #late: (() => void)[] = [];

  constructor({ options, users, faults = [] }: SimulatedPortalOptions) {
    this.#options = options;
    this.#faults = [...faults];
    for (const { label, stock } of options) if (stock !== undefined) this.#stock.set(label, stock);
    for (const [licence, has] of Object.entries(users)) {
      const values = options.map(
        ({ label, kind }) => [label, has[label] ?? nothing(kind)] as const,
      );
      this.#saved.set(licence, new Map(values));
    }
  }

  /** What the server has for a user and option, whatever any dialog shows. */
  saved(licence: string, option: string): string {
    return this.#saved.get(licence)?.get(option) ?? '';
  }

  /** All that the server has. */
  get everything(): Record<string, Record<string, string>> {
    const users = [...this.#saved].map(([licence, values]) => {
      return [licence, Object.fromEntries(values)] as const;
    });
    return Object.fromEntries(users);
  }

  get openDialog(): string | undefined {
    return this.#dialog?.licence;
  }

  /** Somebody else changes a user, in another window. */
  change(licence: string, option: string, value: string): void {
    this.#saved.get(licence)?.set(option, value);
  }

  /** The page is loaded again: what was open is gone; the server knows nothing of it. */
  reload(): void {
    this.#dialog = undefined;
  }

  /** The server carries out what it still has to do. */
  settle(): void {
    for (const carryOut of this.#late.splice(0)) carryOut();
  }

  async open(licence: string, signal: AbortSignal): Promise<OpenDetail> {
    await this.#step(`open ${licence}`, signal);
    if (this.#expires(licence, 'opening')) throw this.#expire();
    const opening = (this.#openings.get(licence) ?? 0) + 1;
    this.#openings.set(licence, opening);
    const values = this.#saved.get(licence);
    for (const fault of this.#faults.filter((other) => other.licence === licence)) {
      if (fault.kind === 'not-found' && opening >= (fault.from ?? 1)) {
        throw new Problem({ code: 'user-not-found' });
      }
      if (fault.kind === 'opens-other') {
        throw new Problem({ code: 'detail-of-other', shown: fault.other });
      }
    }
    if (!values) throw new Problem({ code: 'user-not-found' });
    this.log.push({ what: 'opened', licence });
    const dialog = { licence, shown: new Map(values) };
    this.#dialog = dialog;
    const isOpen = () => this.#dialog === dialog;
    return {
      isOpen,
      read: () => {
        if (!isOpen()) throw new Problem({ code: 'detail-closed' });
        return this.#read(licence, dialog.shown, opening);
      },
      press: (press, stop) => this.#press(licence, press, stop),
      close: async (stop) => {
        if (isOpen()) await this.#close(licence, stop);
      },
    };
  }

  #read(licence: string, shown: Values, opening: number): Reading {
    const hidden = this.#faults.flatMap((fault) => {
      const isHis = fault.kind === 'hides' && fault.licence === licence && opening >= fault.from;
      return isHis ? fault.label : [];
    });
    const listed = this.#options.filter(({ label }) => !hidden.includes(label));
    const options = listed.map((option) => {
      const value = shown.get(option.label) ?? '';
      return { label: option.label, value, button: this.#buttonOf(option, shown) };
    });
    return { licence, options };
  }

  #buttonOf({ label, hiddenBy }: SimulatedOption, shown: Values): OptionButton {
    if (isSet(shown.get(label) ?? '')) return 'remove';
    if (this.#stock.get(label) === 0) return 'none';
    return hiddenBy !== undefined && isSet(shown.get(hiddenBy) ?? '') ? 'none' : 'add';
  }

  async #press(licence: string, press: Press, signal: AbortSignal): Promise<PressResult> {
    await this.#step(`press ${press.button} ${licence} ${press.option}`, signal);
    const dialog = this.#dialog;
    const option = this.#options.find(({ label }) => label === press.option);
    if (dialog?.licence !== licence || !option) {
      return { kind: 'refused', reason: { code: 'detail-closed' } };
    }
    if (this.#buttonOf(option, dialog.shown) !== press.button) {
      return { kind: 'refused', reason: { code: 'no-button' } };
    }
    if (press.button === 'add' && option.kind === 'number' && press.value === undefined) {
      return { kind: 'refused', reason: { code: 'value-needed' } };
    }
    if (this.#expires(licence, 'before-press')) throw this.#expire();
    this.log.push({ what: 'pressed', licence, ...press });
    if (this.#expires(licence, 'late-press')) {
      this.#late.push(() => this.#serve(licence, option, press));
      throw this.#expire();
    }
    const result = this.#answer(licence, option, press, dialog.shown);
    this.before(`after press ${press.button} ${licence} ${press.option}`);
    if (this.#expires(licence, 'after-press')) throw this.#expire();
    return result;
  }

  #answer(licence: string, option: SimulatedOption, press: Press, shown: Values): PressResult {
    const fault = this.#faultOf(licence, press);
    const { label } = option;
    const result = fault?.kind ?? 'none';
    if (result === 'throws') throw new Problem({ code: 'detail-of-other', shown: '' });
    if (result === 'ignores') return { kind: 'unclear' };
    if (result === 'optimistic') {
      shown.set(label, wanted(option, press));
      return { kind: 'shown' };
    }
    if (fault?.kind === 'refuses' || fault?.kind === 'refuses-value') return refused(fault.text);
    const objection = this.#serve(licence, option, press);
    if (fault?.kind === 'lies') return refused(fault.text);
    if (objection) return refused(objection);
    if (result === 'silent') return { kind: 'unclear', reason: { code: 'no-answer' } };
    if (result === 'closes') {
      this.#dialog = undefined;
      return { kind: 'unclear' };
    }
    shown.set(label, this.saved(licence, label));
    return { kind: 'shown' };
  }

  /** What the server does with a request. @returns its objection, if it has one */
  #serve(licence: string, option: SimulatedOption, press: Press): string | undefined {
    const values = this.#saved.get(licence);
    if (!values) return 'Utilisateur inconnu';
    const { label } = option;
    const stock = this.#stock.get(label);
    const has = isSet(values.get(label) ?? '');
    if (has === (press.button === 'add')) return 'Opération impossible dans cet état';
    if (press.button === 'add' && this.#buttonOf(option, values) !== 'add') {
      return 'Plus d’option disponible';
    }
    if (stock !== undefined) this.#stock.set(label, stock + (press.button === 'add' ? -1 : 1));
    values.set(label, wanted(option, press));
    this.log.push({ what: 'done', licence, ...press });
    return undefined;
  }

  async #close(licence: string, signal: AbortSignal): Promise<void> {
    await this.#step(`close ${licence}`, signal);
    const stays = this.#faults.some((fault) => {
      return fault.kind === 'stays-open' && fault.licence === licence;
    });
    if (stays) throw new Problem({ code: 'detail-not-closed' });
    this.#dialog = undefined;
    this.log.push({ what: 'closed', licence });
  }

  async #step(step: string, signal: AbortSignal): Promise<void> {
    await Promise.resolve();
    signal.throwIfAborted();
    this.before(step);
  }

  #faultOf(licence: string, press: Press): PressFault | undefined {
    return this.#faults.filter(isPressFault).find((fault) => {
      return (
        fault.licence === licence &&
        fault.option === press.option &&
        (fault.button ?? press.button) === press.button &&
        (fault.kind !== 'refuses-value' || fault.value === press.value)
      );
    });
  }

  #expires(licence: string, at: (Fault & { kind: 'expires' })['at']): boolean {
    const fault = this.#faults.find((other) => {
      return other.kind === 'expires' && other.licence === licence && other.at === at;
    });
    this.#faults = this.#faults.filter((other) => other !== fault);
    return fault !== undefined;
  }

  #expire(): Halt {
    this.#dialog = undefined;
    return new Halt({ code: 'session-expired' });
  }
}

function nothing(kind: SimulatedOption['kind']): string {
  return kind === 'yes-no' ? 'Non' : 'Aucun';
}

function wanted({ kind }: SimulatedOption, { button, value }: Press): string {
  if (button === 'remove') return nothing(kind);
  return kind === 'yes-no' ? 'Oui' : (value ?? '');
}

function refused(text: string): PressResult {
  return { kind: 'refused', reason: { code: 'portal-said', text } };
}
