import type { Press } from '../../../utils/bulk/driver';
import type { OptionButton, Reading } from '../../../utils/bulk/reading';
import { isSet } from '../../../utils/bulk/shown-value';

/** An option that the service has. */
export interface SimulatedOption {
  label: string;
  kind: 'yes-no' | 'number';
  /** How many more users may get it; without a limit where absent. */
  stock?: number;
  /** Whether a number is one user's at a time. */
  isOneEach?: boolean;
  /** The option that hides this one's + for a user who has it. */
  hiddenBy?: string;
}

/** Values by option label. */
export type Values = Map<string, string>;

export interface SimulatedServerOptions {
  options: readonly SimulatedOption[];
  /** The values of each user at first, by licence reference; a user has no option that is not named. */
  users: Record<string, Record<string, string>>;
}

/** A portal's server: the values of its users, and the rules by which they change. */
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

  /** The value of a user's option on the server, whatever a detail shows. */
  saved(licence: string, option: string): string {
    return this.#saved.get(licence)?.get(option) ?? '';
  }

  /** The values that a detail opened now would show; `undefined` for a user who is not in the list. */
  valuesOf(licence: string): Values | undefined {
    const values = this.#hidden.has(licence) ? undefined : this.#saved.get(licence);
    return values && new Map(values);
  }

  /** All values on the server. */
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

  /** Removes a user from the list: deleted, or moved away. */
  hide(licence: string): void {
    this.#hidden.add(licence);
  }

  /** How many more users may get an option. */
  stockOf(label: string): number {
    return this.#stock.get(label) ?? Number.POSITIVE_INFINITY;
  }

  option(label: string): SimulatedOption | undefined {
    return this.options.find((option) => option.label === label);
  }

  #isTaken(label: string, value: string | undefined): boolean {
    return [...this.#saved.values()].some((values) => values.get(label) === value);
  }

  /** The button that a detail with these values shows on an option's line. */
  buttonOf({ label, hiddenBy }: SimulatedOption, shown: Values): OptionButton {
    if (isSet(shown.get(label) ?? '')) return 'remove';
    if (this.#stock.get(label) === 0) return 'none';
    return hiddenBy !== undefined && isSet(shown.get(hiddenBy) ?? '') ? 'none' : 'add';
  }

  /** The option lines of a detail with these values. */
  linesOf(shown: Values): Reading['options'] {
    return this.options.map((option) => {
      const value = shown.get(option.label) ?? '';
      return { label: option.label, value, button: this.buttonOf(option, shown) };
    });
  }

  /** Carries out a press. @returns the server's objection, if it has one */
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
    if (option.isOneEach && this.#isTaken(label, press.value)) return 'Numéro déjà attribué';
    if (stock !== undefined) this.#stock.set(label, stock + (press.button === 'add' ? -1 : 1));
    values.set(label, wanted(option, press));
    return undefined;
  }
}

/** The value of an option that a user does not have. */
function nothing(kind: SimulatedOption['kind']): string {
  return kind === 'yes-no' ? 'Non' : 'Aucun';
}

/** The value that a press leads to when it is carried out. */
export function wanted({ kind }: SimulatedOption, { button, value }: Press): string {
  if (button === 'remove') return nothing(kind);
  return kind === 'yes-no' ? 'Oui' : (value ?? '');
}
