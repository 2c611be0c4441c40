import type { Change } from '../change';
import { areSameChanges } from '../form/own-changes';
import { optionKey } from '../option-names';
import type { Plan } from '../plan';
import { isNone, type PreviewLine } from './preview-line';

/** The change with the other answer to the question what becomes of users who have no number to replace. */
export function withOtherAnswer({ ifNone, ...change }: Change): Change {
  return ifNone ? change : { ...change, ifNone: 'leave' };
}

/**
 * A preview after a person has changed their answer about users who have no number. Nothing has to be read again for
 * that.
 *
 * @param changes what is asked for now
 * @returns `undefined` where that differs in anything else, or in nothing
 */
export function reanswered(
  { plan, lines }: { plan: Plan; lines: readonly PreviewLine[] },
  changes: readonly Change[],
): { plan: Plan; lines: PreviewLine[] } | undefined {
  if (plan.changes.length !== changes.length) return undefined;
  if (!plan.changes.every((change, index) => isSameBut(change, changes[index]))) return undefined;
  const isOther = plan.changes.map(({ ifNone }, index) => ifNone !== changes[index]?.ifNone);
  if (!isOther.includes(true)) return undefined;
  return {
    plan: { ...plan, changes: [...changes] },
    lines: lines.map((line) => {
      const { otherwise, kind, after, reasons } = line;
      if (!otherwise || !isOther[line.change]) return line;
      return { ...line, ...otherwise, otherwise: { kind, after, reasons } };
    }),
  };
}

function isSameBut(one: Change, other: Change | undefined): boolean {
  return other !== undefined && areSameChanges([one], [{ ...other, ifNone: one.ifNone }]);
}

/** For how many users a preview has seen an option, and how many of them have no value. */
export interface Without {
  none: number;
  read: number;
}

/** How many users have no value of an option, by the option's key. Users who could not be read are not counted. */
export function withoutValue(
  { changes }: Plan,
  lines: readonly PreviewLine[],
): ReadonlyMap<string, Without> {
  const all = new Map<string, Without>();
  for (const line of lines) {
    const option = changes[line.change]?.option;
    if (option === undefined || line.kind === 'failed') continue;
    const key = optionKey(option);
    const { none, read } = all.get(key) ?? { none: 0, read: 0 };
    all.set(key, { none: none + (isNone(line) ? 1 : 0), read: read + 1 });
  }
  return all;
}
