import { fold } from '../../text';

/** How many options are proposed at most. */
const MOST_PROPOSED = 3;
/** Fewer letters say too little to propose anything. */
const LEAST_LETTERS = 3;
/** More letters are no name of an option, and would take long to compare. */
const MOST_LETTERS = 80;
/** One slip for each of this many letters is forgiven. */
const LETTERS_PER_SLIP = 4;

/**
 * The options that a person may have meant by a name that is not known: those that contain what was typed or are
 * contained in it, and those that differ by few slips of the keyboard. The closest one is first.
 */
export function closeOptions(typed: string, options: readonly string[]): string[] {
  const wanted = fold(typed);
  if (wanted.length < LEAST_LETTERS || wanted.length > MOST_LETTERS) return [];
  return options
    .map((option) => ({ option, name: fold(option) }))
    .filter(({ name }) => name.length >= LEAST_LETTERS && name.length <= MOST_LETTERS)
    .map(({ option, name }) => ({ option, name, slips: slipsBetween(wanted, name) }))
    .filter(({ name, slips }) => {
      const allowed = Math.floor(Math.max(wanted.length, name.length) / LETTERS_PER_SLIP);
      return name.includes(wanted) || wanted.includes(name) || slips <= allowed;
    })
    .sort((a, b) => a.slips - b.slips)
    .slice(0, MOST_PROPOSED)
    .map(({ option }) => option);
}

/**
 * How many slips lie between two texts: a letter too many, one missing, a wrong one, or two beside each other
 * in the wrong order.
 */
export function slipsBetween(a: string, b: string): number {
  const [from, to] = [[...a], [...b]];
  let before: number[] = [];
  let last = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (const [row, letter] of from.entries()) {
    const now = [row + 1];
    for (const [column, other] of to.entries()) {
      const isSwap = letter === to[column - 1] && from[row - 1] === other;
      now.push(
        Math.min(
          (last[column + 1] ?? 0) + 1,
          (now[column] ?? 0) + 1,
          (last[column] ?? 0) + (letter === other ? 0 : 1),
          isSwap ? (before[column - 1] ?? 0) + 1 : Number.POSITIVE_INFINITY,
        ),
      );
    }
    [before, last] = [last, now];
  }
  return last.at(-1) ?? 0;
}
