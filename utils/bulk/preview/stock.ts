import type { Change } from '../change';
import { optionKey } from '../option-names';
import type { Plan } from '../plan';
import type { Reason } from '../reason';
import { stockIn } from '../value-notes';
import { isNone, type PreviewLine } from './preview-line';

/** An option that runs short: a preview has seen less of it than is wanted. */
export interface Shortage {
  option: string;
  /** How many users who do not have it are to be given it. */
  wanted: number;
  /** How many the portal still has. */
  left: number;
  /** Whether the portal shows that number; else it is how many of these users have a +. */
  isShown: boolean;
  /** How many the same run takes away before. */
  freed: number;
  /** How many of these users have a + now. */
  givable: number;
  /** The licences of the users who are to be given it: first those who have a +, then those for whom it is freed. */
  wanting: readonly string[];
}

/** The options that run short: there is not enough for all users of a preview who are to get them. */
export function shortagesOf(
  { changes }: Plan,
  lines: readonly PreviewLine[],
  excluded: ReadonlySet<string>,
): Shortage[] {
  const counted = lines.filter(({ licence }) => !excluded.has(licence));
  const options = new Map<string, string>();
  for (const { option, action } of changes)
    if (action !== 'remove') options.set(optionKey(option), option);
  return [...options].flatMap(([key, option]) => {
    const own = counted.filter((line) => optionKey(changes[line.change]?.option ?? '') === key);
    const shortage = shortageOf(option, own, changes);
    return shortage ? [shortage] : [];
  });
}

function shortageOf(
  option: string,
  lines: readonly PreviewLine[],
  changes: readonly Change[],
): Shortage | undefined {
  const isRemoval = ({ change }: PreviewLine) => changes[change]?.action === 'remove';
  const wanting = lines.filter((line) => isNone(line) && isWanting(line));
  const givable = wanting.filter(({ kind }) => kind === 'to-do');
  const isGone = givable.length < wanting.length;
  const shown = wanting.flatMap(({ before }) => stockIn(before) ?? []);
  const isShown = shown.length > 0;
  if (!isShown && !isGone) return undefined;
  const left = isShown ? Math.min(...shown) : givable.length;
  const freed = lines.filter((line) => isRemoval(line) && line.kind === 'to-do').length;
  if (wanting.length <= left + freed) return undefined;
  const rest = wanting.filter(({ kind }) => kind !== 'to-do');
  const licences = [...givable, ...rest].map(({ licence }) => licence);
  return {
    option,
    wanted: wanting.length,
    left,
    isShown,
    freed,
    givable: givable.length,
    wanting: licences,
  };
}

/** Whether a user is to get what they do not have: they have a +, or the portal shows none. */
function isWanting({ kind, reasons }: PreviewLine): boolean {
  return kind === 'to-do' || (kind === 'unavailable' && reasons.some(isGoneReason));
}

function isGoneReason({ code }: Reason): boolean {
  return code === 'no-button' || code === 'after-removals';
}

/** Counts what the removals of a preview free, and who may get that. */
export class FreedStock {
  readonly #changes: readonly Change[];
  readonly #freed = new Map<string, number>();

  /** @param lines of all users whose removals come first */
  constructor({ changes }: Plan, lines: readonly PreviewLine[]) {
    this.#changes = changes;
    for (const line of lines) {
      const change = changes[line.change];
      if (change?.action !== 'remove' || line.kind !== 'to-do') continue;
      this.#freed.set(optionKey(change.option), this.#left(change) + 1);
    }
  }

  /**
   * A user's line after the removals that come before it: a + that is gone may come back. To be called once for each
   * line.
   */
  judged(line: PreviewLine): PreviewLine {
    const change = this.#changes[line.change];
    if (!change || change.action === 'remove') return line;
    const isGone = line.kind === 'unavailable' && isNone(line) && line.reasons.some(isGoneReason);
    const left = this.#left(change);
    if (!isGone || left === 0) return line;
    this.#freed.set(optionKey(change.option), left - 1);
    return { ...line, reasons: [{ code: 'after-removals' }] };
  }

  #left({ option }: Change): number {
    return this.#freed.get(optionKey(option)) ?? 0;
  }
}
