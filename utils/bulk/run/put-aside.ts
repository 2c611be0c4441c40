import type { Change } from '../change';
import type { Doubt } from '../doubts';
import type { Plan } from '../plan';
import { type Visit, visitsOf } from '../task-order';
import type { Guard } from './guard';
import type { RunOptions } from './run-options';

/** Thrown where a user would have to be waited for, and may come again after the others instead. */
export class PutAside extends Error {
  override name = 'PutAside';
}

/** A user's turn in a run. */
export interface Turn extends Visit {
  /** The doubts about the user: the earlier ones, and every press that was announced since. */
  doubts: Doubt[];
  /** Whether the user was put aside before: then they are waited for. */
  isSecond: boolean;
  /** Whether more of the user's changes are made at a later turn. */
  isPart: boolean;
}

/** The turns of a run's users: one each, and another one at the end for those who were put aside. */
export class Turns {
  readonly #turns: Turn[];
  readonly #guard: Guard;
  readonly #changes: readonly Change[];
  /** Whether the user before was put aside. */
  #wasPutAside = false;

  constructor(
    { plan, tasks, doubts }: Pick<RunOptions, 'tasks' | 'doubts'> & { plan: Plan },
    guard: Guard,
  ) {
    this.#guard = guard;
    this.#changes = plan.changes;
    const turns = visitsOf(tasks, plan.changes).map((visit): Turn => {
      const own = doubts?.get(visit.task.user.licence) ?? [];
      return { ...visit, doubts: doubtsOf(visit, own), isSecond: false, isPart: false };
    });
    const isHalf = (turn: Turn) => this.#isHalfReplaced(turn);
    // An earlier page may have put others aside before this one: they came first, and would be replaced before it.
    this.#turns = [...turns.filter(isHalf), ...turns.filter((turn) => !isHalf(turn))];
    const last = new Map(this.#turns.map((turn) => [turn.task.user.licence, turn]));
    for (const turn of this.#turns) turn.isPart = last.get(turn.task.user.licence) !== turn;
  }

  /** Every turn, also those that are added meanwhile. */
  all(): Iterable<Turn> {
    return this.#turns;
  }

  isLast(turn: Turn): boolean {
    return this.#turns.at(-1) === turn;
  }

  /**
   * Whether a user may be put aside. Three kinds of users may not. Before a change was read back, and right after
   * another user was put aside, the cause is probably common to all users, and the guard has to see it. A user whose
   * removal frees what others are given later must come first. And where a replacement may be about to take a user's
   * number, no other number is taken before that is settled.
   */
  mayPutAside(turn: Turn): boolean {
    if (turn.frees || this.#isHalfReplaced(turn)) return false;
    return !turn.isSecond && !this.isLast(turn) && this.#guard.isProven && !this.#wasPutAside;
  }

  #isHalfReplaced({ doubts }: Turn): boolean {
    return doubts.some(({ press, change }) => {
      return (
        press === 'remove' && change !== undefined && this.#changes[change]?.action === 'replace'
      );
    });
  }

  putAside(turn: Turn): void {
    this.#turns.push({ ...turn, isSecond: true });
    this.#wasPutAside = true;
  }

  /** To be called when a user has an outcome. */
  passed(): void {
    this.#wasPutAside = false;
  }
}

/** The doubts about a user that are settled at a visit: those of its changes, and those that other runs have left. */
function doubtsOf({ task }: Visit, doubts: readonly Doubt[]): Doubt[] {
  return doubts.filter(({ change }) => change === undefined || task.changes.includes(change));
}
