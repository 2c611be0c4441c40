import { optionKey } from '../option-names';
import type { Plan, Task } from '../plan';
import { numberIn } from '../shown-value';
import { inVisitOrder } from '../task-order';
import type { PreviewLine } from './preview-line';

/** What a preview has read of a plan. */
export interface SeenPlan {
  plan: Plan;
  lines: readonly PreviewLine[];
}

/**
 * The plan with the numbers that it takes, where it gives one of these to another user. It is in the order that
 * follows: the user who gives a number up comes before the user who gets it.
 *
 * @param seen the same changes for the same users, or for more
 * @returns the plan itself where nobody gets what another one gives up
 */
export function withShown(plan: Plan, seen: SeenPlan): Plan {
  const numbers = new SeenNumbers(seen);
  let isMore = false;
  const tasks = plan.tasks.map((task): Task => {
    const shown = task.changes.flatMap((place) => {
      const change = plan.changes[place];
      if (change?.action !== 'replace') return [];
      const number = numbers.of(task.user.licence, change.option);
      return number === undefined ? [] : [[place, number] as const];
    });
    if (shown.length === 0) return task;
    isMore = true;
    return { ...task, shown: Object.fromEntries(shown) };
  });
  return isMore ? { ...plan, tasks: inVisitOrder(tasks, plan.changes) } : plan;
}

/** The numbers that a preview has shown, for options whose numbers go from one user to another. */
class SeenNumbers {
  readonly #numbers = new Map<string, string>();
  /** The options whose numbers go from one to another, and those whose numbers several users have at once. */
  readonly #moved = new Set<string>();
  readonly #shared = new Set<string>();

  constructor({ plan: { changes }, lines }: SeenPlan) {
    const given = new Set(changes.map(({ option, value }) => keyOf(option, numberOf(value))));
    const held = new Set<string>();
    for (const { licence, change: place, before } of lines) {
      const number = numberIn(before);
      const change = changes[place];
      if (!change || number === undefined) continue;
      const { option, value } = change;
      const key = keyOf(option, number);
      if (held.has(key)) this.#shared.add(optionKey(option));
      held.add(key);
      // A user who is to keep their number gives up nothing.
      if (given.has(key) && numberOf(value) !== number) this.#moved.add(optionKey(option));
      this.#numbers.set(keyOf(option, licence), number);
    }
  }

  of(licence: string, option: string): string | undefined {
    const key = optionKey(option);
    // Where two users have the same number, nobody has to give it up first.
    if (this.#shared.has(key) || !this.#moved.has(key)) return undefined;
    return this.#numbers.get(keyOf(option, licence));
  }
}

function numberOf(value: string | undefined): string | undefined {
  return value && numberIn(value);
}

function keyOf(option: string, what: string | undefined): string {
  return JSON.stringify([optionKey(option), what]);
}
