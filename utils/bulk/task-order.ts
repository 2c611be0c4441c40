import type { Change } from './change';
import { optionKey } from './option-names';
import type { Task } from './plan';
import { numberIn } from './shown-value';

/** A time at which a run opens a user's detail to change something. */
export interface Visit {
  /** The user, and those of their changes that are made now. */
  task: Task;
  /** Whether it takes away what others may be given at later visits. */
  frees: boolean;
  /** The changes that are left out, by their places in the plan: their number is not free before they are made. */
  circular: ReadonlySet<number>;
}

/**
 * The visits that make a plan's changes, ordered so that whatever is given is free by then. An option's removals come
 * before its additions; a user who gives up a number comes before the user who gets it. A user who gives up what others
 * need, and needs what others give up, is visited twice if there is no other way. All others are visited once. Where
 * nothing that is taken is given to somebody else, the visits keep the order of `tasks`.
 */
export function visitsOf(tasks: readonly Task[], changes: readonly Change[]): Visit[] {
  const keys = new Keys(tasks, changes);
  if (keys.areEmpty) return tasks.map((task) => ({ task, frees: false, circular: NOTHING }));
  return new VisitOrder(tasks, keys).visits();
}

/** The tasks of a plan in the order in which their users are visited first. */
export function inVisitOrder(tasks: readonly Task[], changes: readonly Change[]): Task[] {
  const byLicence = new Map(tasks.map((task) => [task.user.licence, task]));
  const licences = new Set(visitsOf(tasks, changes).map(({ task }) => task.user.licence));
  return [...licences].flatMap((licence) => byLicence.get(licence) ?? []);
}

/** One change for one user. `frees` and `needs` are keys of what others may need, or free. */
interface Item {
  place: number;
  frees: readonly string[];
  needs: readonly string[];
}

/** A user, and their changes that are in no visit yet. */
interface OpenTask {
  task: Task;
  items: Item[];
}

class VisitOrder {
  readonly #open: OpenTask[];
  /** How many changes that are in no visit yet free a key. */
  readonly #supply = new Map<string, number>();
  readonly #waiting = new Map<string, OpenTask[]>();
  /** Users who free something for others: all of their changes can be made now, or only some that free. */
  readonly #whole: OpenTask[] = [];
  readonly #part: OpenTask[] = [];
  readonly #visits: Visit[] = [];

  constructor(tasks: readonly Task[], keys: Keys) {
    this.#open = tasks.map((task) => ({ task, items: keys.itemsOf(task) }));
    leaveUnneeded(this.#open);
    for (const open of this.#open) {
      for (const key of open.items.flatMap((item) => item.needs)) {
        const waiting = this.#waiting.get(key);
        if (waiting) waiting.push(open);
        else this.#waiting.set(key, [open]);
      }
      for (const key of freedBy(open.items)) this.#supply.set(key, this.#left(key) + 1);
    }
  }

  visits(): Visit[] {
    for (const open of this.#open) this.#queue(open);
    for (;;) {
      const open = this.#whole.shift() ?? this.#part.shift();
      if (!open) break;
      const ready = open.items.filter((item) => this.#isReady(item, open));
      const isWhole = ready.length === open.items.length;
      this.#visit(open, isWhole ? ready : ready.filter(isFreeing));
    }
    // The users who free nothing for others, and the users of a circle: what they free is not free before they need it.
    const left = this.#open.filter(({ items }) => items.length > 0);
    return [...this.#visits, ...left.map((open) => this.#lastVisit(open))];
  }

  #left(key: string): number {
    return this.#supply.get(key) ?? 0;
  }

  /** Whether everything that a change needs is free by now, apart from what the same user frees. */
  #isReady({ needs }: Item, { items }: OpenTask): boolean {
    const own = freedBy(items);
    return needs.every((key) => this.#left(key) <= own.filter((one) => one === key).length);
  }

  #queue(open: OpenTask): void {
    const ready = open.items.filter((item) => this.#isReady(item, open));
    if (!ready.some(isFreeing)) return;
    (ready.length === open.items.length ? this.#whole : this.#part).push(open);
  }

  #visit(open: OpenTask, items: readonly Item[]): void {
    if (items.length === 0) return;
    this.#visits.push(visitOf(open, items));
    open.items = open.items.filter((item) => !items.includes(item));
    for (const key of freedBy(items)) {
      const left = this.#left(key) - 1;
      this.#supply.set(key, left);
      // The user who frees the last of it does not wait for any of it.
      if (left <= 1) for (const other of this.#waiting.get(key) ?? []) this.#queue(other);
    }
  }

  #lastVisit(open: OpenTask): Visit {
    // The number that an undo expects does not count as known: what a run could give in a circle, its undo can give,
    // too.
    const stuck = open.items.filter((item) => {
      return open.task.shown?.[item.place] !== undefined && !this.#isReady(item, open);
    });
    return { ...visitOf(open, open.items), circular: new Set(stuck.map(({ place }) => place)) };
  }
}

function visitOf({ task }: OpenTask, items: readonly Item[]): Visit {
  const places = new Set(items.map(({ place }) => place));
  const changes = task.changes.filter((place) => places.has(place));
  return { task: { ...task, changes }, frees: items.some(isFreeing), circular: NOTHING };
}

const NOTHING: ReadonlySet<number> = new Set();

/** Makes changes free only what somebody else needs. */
function leaveUnneeded(all: readonly OpenTask[]): void {
  const needing = new Map<string, OpenTask | 'several'>();
  for (const open of all) {
    for (const key of open.items.flatMap(({ needs }) => needs)) {
      const known = needing.get(key) ?? open;
      needing.set(key, known === open ? open : 'several');
    }
  }
  for (const open of all) {
    const isNeeded = (key: string) => (needing.get(key) ?? open) !== open;
    open.items = open.items.map((item) => ({ ...item, frees: item.frees.filter(isNeeded) }));
  }
}

function freedBy(items: readonly Item[]): string[] {
  return items.flatMap(({ frees }) => frees);
}

function isFreeing({ frees }: Item): boolean {
  return frees.length > 0;
}

/** What others may need of an option: one more of it, a number that is not known yet, or any number. */
type Need = 'one' | 'unknown' | 'any';

/** What the changes of a plan need and free, as keys. A need that no change of the plan could meet is left out. */
class Keys {
  readonly #changes: readonly Change[];
  readonly #options = new Map<string, string>();
  readonly #removed: ReadonlySet<string>;
  readonly #replaced: ReadonlySet<string>;
  /** Whether the number that it takes is known for any replacement. */
  readonly #hasNumbers: boolean;
  readonly #needs: readonly (readonly string[])[];

  constructor(tasks: readonly Task[], changes: readonly Change[]) {
    this.#changes = changes;
    this.#removed = this.#optionsWith('remove');
    this.#replaced = this.#optionsWith('replace');
    const isKnown = ({ action, expect }: Change) => action === 'replace' && expect !== undefined;
    this.#hasNumbers = changes.some(isKnown) || tasks.some(({ shown }) => shown !== undefined);
    this.#needs = changes.map((change) => this.#needsOf(change));
  }

  /** Whether nothing that is taken is given to somebody else. */
  get areEmpty(): boolean {
    return this.#needs.every(({ length }) => length === 0);
  }

  itemsOf(task: Task): Item[] {
    return task.changes.flatMap((place) => {
      const change = this.#changes[place];
      if (!change) return [];
      const shown = change.expect ?? task.shown?.[place];
      return { place, frees: this.#freesOf(change, shown), needs: this.#needs[place] ?? [] };
    });
  }

  #freesOf(change: Change, shown: string | undefined): string[] {
    const option = this.#option(change);
    if (change.action === 'remove') return [keyOf(option, 'one')];
    if (change.action === 'add') return [];
    if (shown === undefined) return [keyOf(option, 'unknown'), keyOf(option, 'any')];
    const number = numberIn(shown);
    return number === undefined ? [] : [keyOf(option, { number }), keyOf(option, 'any')];
  }

  #needsOf(change: Change): string[] {
    const { action, value } = change;
    if (action === 'remove') return [];
    const option = this.#option(change);
    const needs = this.#removed.has(option) ? [keyOf(option, 'one')] : [];
    if (!this.#replaced.has(option)) return needs;
    // Two replacements whose numbers are not known have no order.
    if (action === 'add') needs.push(keyOf(option, value === undefined ? 'any' : 'unknown'));
    if (!this.#hasNumbers || value === undefined) return needs;
    return [...needs, keyOf(option, { number: numberIn(value) ?? value })];
  }

  #optionsWith(action: Change['action']): Set<string> {
    const changes = this.#changes.filter((change) => change.action === action);
    return new Set(changes.map((change) => this.#option(change)));
  }

  /** The key of a change's option: made once, of twenty thousand changes. */
  #option({ option }: Change): string {
    const key = this.#options.get(option) ?? optionKey(option);
    this.#options.set(option, key);
    return key;
  }
}

function keyOf(option: string, what: Need | { number: string }): string {
  return `${typeof what === 'string' ? what : `+${what.number}`} ${option}`;
}
