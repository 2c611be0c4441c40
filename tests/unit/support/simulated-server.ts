import type { Press } from '../../../utils/bulk/driver';
import type { OptionButton, Reading } from '../../../utils/bulk/reading';
import { isSet } from '../../../utils/bulk/shown-value';

/** An option that the service has. */
export interface SimulatedOption {
  label: string;
  kind: 'yes-no' | 'number';
  /** How many users more may have it; no limit where absent. */
  stock?: number;
  /** The option that takes this one's + away from a user who has it. */
  hiddenBy?: string;
}

/** Values by option label. */
export type Values = Map<string, string>;

export interface SimulatedServerOptions {
  options: readonly SimulatedOption[];
  /** What each user has at first, by licence reference; what is not named he has not. */
  users: Record<string, Record<string, string>>;
}

/** What a portal's server knows, and by which rules it changes. */
export class SimulatedServer {
  readonly options: readonly SimulatedOption[];
  readonly #stock = new Map<string, number>();
  readonly #saved = new Map<string, Values>();
  readonly #hidden = new Set<string>();

  constructor({ options, users }: SimulatedServerOptions) {
    this.options = options;
    for (const { label, stock } of options) if (stock !== undefined) this.#stock.set(label, stock);
    for (const [licence, has] of Object.entries(users)) {
      const values = options.map(({ label, kind }) => {
        return [label, has[label] ?? nothing(kind)] as const;
      });
      this.#saved.set(licence, new Map(values));
    }
  }

  /** What the server has for a user and option, whatever any dialog shows. */
  saved(licence: string, option: string): string {
    return this.#saved.get(licence)?.get(option) ?? '';
  }

  /** What it tells of a user when asked now; nothing of one it does not show. */
  valuesOf(licence: string): Values | undefined {
    const values = this.#hidden.has(licence) ? undefined : this.#saved.get(licence);
    return values && new Map(values);
  }

  /** All that the server has. */
  get everything(): Record<string, Record<string, string>> {
    const users = [...this.#saved].map(([licence, values]) => {
      return [licence, Object.fromEntries(values)] as const;
    });
    return Object.fromEntries(users);
  }

  /** Somebody else changes a user, in another window. */
  change(licence: string, option: string, value: string): void {
    this.#saved.get(licence)?.set(option, value);
  }

  /** A user no longer shows in the table, deleted or moved away. */
  hide(licence: string): void {
    this.#hidden.add(licence);
  }

  option(label: string): SimulatedOption | undefined {
    return this.options.find((option) => option.label === label);
  }

  /** The button that a dialog with these values shows beside an option. */
  buttonOf({ label, hiddenBy }: SimulatedOption, shown: Values): OptionButton {
    if (isSet(shown.get(label) ?? '')) return 'remove';
    if (this.#stock.get(label) === 0) return 'none';
    return hiddenBy !== undefined && isSet(shown.get(hiddenBy) ?? '') ? 'none' : 'add';
  }

  /** The lines of a dialog with these values. */
  linesOf(shown: Values): Reading['options'] {
    return this.options.map((option) => {
      const value = shown.get(option.label) ?? '';
      return { label: option.label, value, button: this.buttonOf(option, shown) };
    });
  }

  /** What the server does with a request. @returns its objection, if it has one */
  serve(licence: string, press: Press): string | undefined {
    const values = this.#saved.get(licence);
    const option = this.option(press.option);
    if (!values || !option) return 'Utilisateur inconnu';
    const { label } = option;
    const stock = this.#stock.get(label);
    const has = isSet(values.get(label) ?? '');
    if (has === (press.button === 'add')) return 'Opération impossible dans cet état';
    if (press.button === 'add' && this.buttonOf(option, values) !== 'add') {
      return 'Plus d’option disponible';
    }
    if (stock !== undefined) this.#stock.set(label, stock + (press.button === 'add' ? -1 : 1));
    values.set(label, wanted(option, press));
    return undefined;
  }
}

/** What a user has of an option that he has not. */
function nothing(kind: SimulatedOption['kind']): string {
  return kind === 'yes-no' ? 'Non' : 'Aucun';
}

/** What a press leads to where it is heeded. */
export function wanted({ kind }: SimulatedOption, { button, value }: Press): string {
  if (button === 'remove') return nothing(kind);
  return kind === 'yes-no' ? 'Oui' : (value ?? '');
}
