import type { Change } from './change';
import { optionKey } from './option-names';
import type { Plan } from './plan';
import type { Reading, User } from './reading';
import { numberIn } from './shown-value';

/** A number that was chosen for a user. */
export interface Picked {
  licence: string;
  option: string;
  value: string;
}

/** The numbers that a run has chosen, or has seen at a user: each is given once. */
export class PickedNumbers {
  readonly #picked: Picked[];
  readonly #taken = new Set<string>();

  readonly #others: ReadonlySet<string>;

  /**
   * @param picked what earlier pages of this run have chosen
   * @param taken the digits of numbers that are somebody's
   */
  constructor(picked: readonly Picked[] = [], taken: readonly string[] = []) {
    this.#picked = [...picked];
    this.#others = new Set(taken);
    for (const { option, value } of picked) this.#take(option, value);
  }

  /** What was chosen for a user before: they are given that, or nothing. */
  of(licence: string, option: string): string | undefined {
    const key = optionKey(option);
    const own = this.#picked.findLast((one) => {
      return one.licence === licence && optionKey(one.option) === key;
    });
    return own?.value;
  }

  /** Notes the numbers that a user has, of the options of which the next free one is given. */
  see({ options }: Reading, changes: readonly Change[]): void {
    const keys = new Set(changes.filter(({ pick }) => pick).map(({ option }) => optionKey(option)));
    for (const { label, value } of options)
      if (keys.has(optionKey(label))) this.#take(label, value);
  }

  /** Chooses the first of the offered numbers that is not taken. @returns `undefined` where there is none */
  choose(licence: string, option: string, offered: readonly string[]): string | undefined {
    const numbers = offered.flatMap((text) => numberIn(text) ?? []);
    const value = numbers.find((digits) => {
      return !this.#others.has(digits) && !this.#taken.has(keyOf(option, digits));
    });
    if (value !== undefined) {
      this.#picked.push({ licence, option, value });
      this.#take(option, value);
    }
    return value;
  }

  #take(option: string, value: string): void {
    const digits = numberIn(value);
    if (digits !== undefined) this.#taken.add(keyOf(option, digits));
  }
}

/** A plan that knows the users' own numbers, where it gives the next free ones. */
export function withTaken(plan: Plan, users: readonly User[]): Plan {
  if (!plan.changes.some(({ pick }) => pick)) return plan;
  const taken = users.flatMap(({ sda }) => numberIn(sda) ?? []);
  return { ...plan, taken: [...new Set(taken)] };
}

function keyOf(option: string, digits: string): string {
  return JSON.stringify([optionKey(option), digits]);
}
