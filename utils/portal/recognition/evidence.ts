import type { Change } from '../../bulk/change';
import { optionKey } from '../../bulk/option-names';
import type { OptionState } from '../../bulk/option-state';
import type { RunState } from '../../bulk/run-state';
import { stateOfValue } from '../../bulk/shown-value';
import type { Sign } from '../detail/buttons/option-buttons';
import type { DetailLine } from '../detail/lines/detail-line';

/**
 * What has worked on one portal so far, stored per host. It has no personal data: of values only their kind, no names,
 * no references.
 */
export interface Evidence {
  version: 1;
  /** Columns of the list that were recognised. */
  columns: string[];
  hasOpened: boolean;
  hasClosed: boolean;
  /** Labels of the option lines that details have shown. */
  options: string[];
  /** By what a + and an x were first recognised. */
  add?: Sign;
  remove?: Sign;
  values: KnownValue[];
  /** The buttons whose effect was read back after the detail was opened again. */
  proven: ('add' | 'remove')[];
}

/** The kinds of values that are understood. */
export type KnownValue = Exclude<OptionState['kind'], 'unclear'>;

/** One more observation that goes into the evidence. */
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

/** The evidence with one more observation. @returns the same object where that is nothing new */
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
        // The first sign stays, so that the panel does not show another one for each user.
        ...((evidence.add ?? add) && { add: evidence.add ?? add }),
        ...((evidence.remove ?? remove) && { remove: evidence.remove ?? remove }),
      };
    }
  }
}

/** Whether no change has been read back on this host yet: the first user of a run is a trial then. */
export function isFirstContact({ proven }: Evidence): boolean {
  return proven.length === 0;
}

/** Whether the lines and buttons that changes need have been seen on this host. */
export function hasSeenEnough(evidence: Evidence, changes: readonly Change[]): boolean {
  if (!evidence.hasOpened || !evidence.hasClosed) return false;
  return changes.every(({ option, action }) => {
    const hasLine = evidence.options.some((known) => optionKey(known) === optionKey(option));
    const needsAdd = action !== 'remove';
    const needsRemove = action !== 'add';
    return hasLine && (!needsAdd || evidence.add) && (!needsRemove || evidence.remove);
  });
}

/** The evidence that was stored; empty where it is missing, or of another version. */
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

/** Observations from a run: the buttons that it has pressed and whose effect it has read back. */
export function proofsIn({ plan, results }: RunState): Seen[] {
  const done = [...results.values()].flat().filter(({ outcome }) => outcome === 'modified');
  const actions = new Set(done.map(({ change }) => plan.changes[change]?.action));
  const buttons = new Set<'add' | 'remove'>();
  if (actions.has('add') || actions.has('replace')) buttons.add('add');
  if (actions.has('remove') || actions.has('replace')) buttons.add('remove');
  return [...buttons].map((button) => ({ what: 'proven', button }));
}

/** The observation from one option line. */
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
