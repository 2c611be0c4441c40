import type { Change } from '../../bulk/change';
import { optionKey } from '../../bulk/option-names';
import type { OptionState } from '../../bulk/option-state';
import type { RunState } from '../../bulk/run-state';
import { stateOfValue } from '../../bulk/shown-value';
import type { Sign } from '../detail/buttons/option-buttons';
import type { DetailLine } from '../detail/lines/option-lines';

/**
 * What has been seen to work on one portal, kept per host. It tells of the portal, never of a person: no
 * value but its kind, no name, no reference.
 */
export interface Evidence {
  version: 1;
  /** Columns of the users table that were recognised. */
  columns: string[];
  hasOpened: boolean;
  hasClosed: boolean;
  /** Labels of the option lines that details have shown. */
  options: string[];
  /** By what a + and an x were last recognised. */
  add?: Sign;
  remove?: Sign;
  values: KnownValue[];
  /** The buttons whose effect was read back from a detail opened anew. */
  proven: ('add' | 'remove')[];
}

/** The kinds of values that are understood. */
export type KnownValue = Exclude<OptionState['kind'], 'unclear'>;

/** What a detail has just shown, or what has just been done with it. */
export type Seen =
  | { what: 'table'; columns: readonly string[] }
  | { what: 'opened' | 'closed' }
  | { what: 'line'; label: string; state: OptionState['kind']; add?: Sign; remove?: Sign }
  | { what: 'proven'; button: 'add' | 'remove' };

export const NO_EVIDENCE: Evidence = {
  version: 1,
  columns: [],
  hasOpened: false,
  hasClosed: false,
  options: [],
  values: [],
  proven: [],
};

/** Takes in what was seen. @returns the same object where that is nothing new */
export function withSeen(evidence: Evidence, seen: Seen): Evidence {
  const next = added(evidence, seen);
  return JSON.stringify(next) === JSON.stringify(evidence) ? evidence : next;
}

function added(evidence: Evidence, seen: Seen): Evidence {
  switch (seen.what) {
    case 'table':
      return { ...evidence, columns: union(evidence.columns, seen.columns) };
    case 'opened':
      return { ...evidence, hasOpened: true };
    case 'closed':
      return { ...evidence, hasClosed: true };
    case 'proven':
      return { ...evidence, proven: union(evidence.proven, [seen.button]) };
    case 'line': {
      const { label, state, add, remove } = seen;
      const isNew = !evidence.options.some((known) => optionKey(known) === optionKey(label));
      return {
        ...evidence,
        options: isNew ? [...evidence.options, label] : evidence.options,
        values: state === 'unclear' ? evidence.values : union(evidence.values, [state]),
        // The first sign stays: what a person has been told does not change from user to user.
        ...((evidence.add ?? add) && { add: evidence.add ?? add }),
        ...((evidence.remove ?? remove) && { remove: evidence.remove ?? remove }),
      };
    }
  }
}

/** Whether nothing has been changed and read back here yet. */
export function isFirstContact({ proven }: Evidence): boolean {
  return proven.length === 0;
}

/** Whether all that the changes rely on has been seen: their lines, and the buttons that they press. */
export function hasSeenEnough(evidence: Evidence, changes: readonly Change[]): boolean {
  if (!evidence.hasOpened || !evidence.hasClosed) return false;
  return changes.every(({ option, action }) => {
    const hasLine = evidence.options.some((known) => optionKey(known) === optionKey(option));
    const needsAdd = action !== 'remove';
    const needsRemove = action !== 'add';
    return hasLine && (!needsAdd || evidence.add) && (!needsRemove || evidence.remove);
  });
}

/** What was stored; nothing when it is not, or no longer, what is stored now. */
export function evidenceFrom(stored: unknown): Evidence {
  const read = (stored ?? {}) as Partial<Evidence>;
  const areTexts = (list: unknown) => Array.isArray(list) && list.every(isText);
  const isRight =
    read.version === 1 && [read.columns, read.options, read.values, read.proven].every(areTexts);
  return isRight ? { ...NO_EVIDENCE, ...(read as Evidence) } : NO_EVIDENCE;
}

function isText(one: unknown): one is string {
  return typeof one === 'string';
}

function union<T>(known: readonly T[], seen: readonly T[]): T[] {
  return [...new Set([...known, ...seen])];
}

/** The buttons that a run has pressed, and whose effect it has read back. */
export function proofsIn({ plan, results }: RunState): Seen[] {
  const done = [...results.values()].flat().filter(({ outcome }) => outcome === 'modified');
  const actions = new Set(done.map(({ change }) => plan.changes[change]?.action));
  const buttons = new Set<'add' | 'remove'>();
  if (actions.has('add') || actions.has('replace')) buttons.add('add');
  if (actions.has('remove') || actions.has('replace')) buttons.add('remove');
  return [...buttons].map((button) => ({ what: 'proven', button }));
}

/** What an option's line of a detail shows that is worth to be remembered. */
export function lineSeen({ label, value, add, remove, signs }: DetailLine): Seen {
  const [plus, cross] = [add[0] && signs.get(add[0]), remove[0] && signs.get(remove[0])];
  return {
    what: 'line',
    label,
    state: stateOfValue(value).kind,
    ...(plus && { add: plus }),
    ...(cross && { remove: cross }),
  };
}
