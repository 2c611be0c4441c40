import { controlWords, iconWords, pressableParts, usableControls } from '../dom/controls';
import { isCovered } from '../dom/press';
import { shapeOf } from '../dom/shapes';
import { textOf } from '../dom/texts';
import { holds, isBefore } from '../dom/tree';
import { type DetailLine, readLines } from './option-lines';
import { taught } from './taught';
import { CLOSE_ICONS, CLOSE_WORDS, FORBIDDEN } from './words';

/**
 * The control that closes a detail: the one in words before one that is only a sign, but one that can
 * be pressed before one that something lies over, as a toast may for seconds. Nothing in a line of the
 * detail is taken for it: an x there takes an option away.
 *
 * @returns `undefined` when there is none
 */
export function closeControl(detail: Element): HTMLElement | undefined {
  const controls = closeControls(detail);
  return controls.find((control) => !isCovered(control)) ?? controls[0];
}

function closeControls(detail: Element): HTMLElement[] {
  const lines = readLines(detail);
  const usable = closersAmong(usableControls(detail), lines);
  // Some makers give their buttons nothing but a hand for the pointer.
  return usable.length > 0 ? usable : closersAmong(pressableParts(detail), lines);
}

function closersAmong(found: readonly HTMLElement[], lines: readonly DetailLine[]): HTMLElement[] {
  const outside = found
    .filter((control) => !lines.some(({ parts }) => parts.some((part) => holds(part, control))))
    .map((control) => ({ control, words: controlWords(control) }))
    .filter(({ words }) => !words.some((word) => FORBIDDEN.test(word)));
  const isNamed = (words: readonly string[]) => words.some((word) => CLOSE_WORDS.test(word));
  const inWords = outside.filter(({ control, words }) => {
    return isNamed(words) && /\p{L}{2}/u.test(textOf(control));
  });
  const shown = outside.filter(({ control }) => taught.looksLike('close', control));
  const signs = outside.filter(({ control, words }) => isNamed(words) || isCross(control, words));
  // A sign may be an x of a line that was not recognised, unless it stands where none can be.
  const [first, last] = [lines[0], lines.at(-1)];
  const above = signs.filter(({ control }) => !first || isBefore(control, first.node));
  const below = signs.filter(({ control }) => last && isBefore(last.node, control));
  const sure = above.length > 0 ? above : below.length === 1 ? below : [];
  const ordered = [...inWords, ...shown, ...sure].map(({ control }) => control);
  return [...new Set(ordered)];
}

/** Whether a control is the drawing of a cross and says nothing. */
function isCross(control: Element, words: readonly string[]): boolean {
  if (words.some((word) => /[\p{L}\p{N}]/u.test(word))) return false;
  const icons = iconWords(control);
  return CLOSE_ICONS.some((word) => icons.includes(word)) || shapeOf(control) === 'cross';
}
