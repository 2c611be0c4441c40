import { shownText } from '../../../dom/seen/control-words';
import { shapeOf } from '../../../dom/seen/drawn-shapes';
import { iconNames } from '../../../dom/seen/icon-names';
import { all, holds, isBefore } from '../../../dom/tree/search';
import { textOf } from '../../../dom/tree/text-runs';
import { textNodes } from '../../../dom/tree/texts';
import { showsDanger } from '../../vocabulary/danger-words';
import { CLOSE_CHARACTER, CLOSE_NAMES, CROSS_PARTS } from '../../vocabulary/detail-phrases';
import type { DetailLine } from '../lines/detail-line';
import { rowAround } from './beside-control';
import { type Candidate, isClosing } from './close-candidates';

/**
 * The controls that close by a sign alone. Such a control stands where no line can be: above the first line, or by
 * itself below the last one. Its row says nothing else, except for a title. No line has a sign like it.
 */
export function closeSigns(
  candidates: readonly Candidate[],
  layer: Element,
  lines: readonly DetailLine[],
): Candidate[] {
  const inLines = lines.flatMap(({ add, remove, unclear }) => [...add, ...remove, ...unclear]);
  const appearances = new Set(inLines.map(signAppearance));
  const isLikeLine = (control: Element) =>
    appearances.has(signAppearance(control)) || isInRow(control, layer);
  const signs = candidates
    .filter(({ phrases, control }) => phrases.every(isClosing) && !showsDanger(iconNames(control)))
    .filter(({ phrases, words, control }) => isCloseSign(control, words, phrases.length > 0))
    .filter(({ control }) => !isLikeLine(control));
  const [first, last] = [lines[0], lines.at(-1)];
  const above = signs.filter(({ control }) => !first || isBefore(control, first.node));
  const below = signs.filter(({ control }) => last && isBefore(last.node, control));
  const sure = above.length > 0 ? above : below.length === 1 ? below : [];
  // Two crosses that look different close two things, or one of them takes something away.
  return new Set(sure.map(({ control }) => signAppearance(control))).size > 1 ? [] : sure;
}

/**
 * Whether a control is a cross to a person, by its sign, the whole name of its picture, or its drawing; or a
 * picture that is called a way to close. A cross that belongs to something in the picture does not count.
 *
 * @param isNamed whether the control has words
 */
function isCloseSign(control: Element, words: readonly string[], isNamed: boolean): boolean {
  if (/\p{L}{2}/u.test(shownText(control))) return false;
  const names = iconNames(control);
  if (names.some(isCrossOfOther)) return false;
  if (isNamed || words.some((word) => CLOSE_CHARACTER.test(word))) return true;
  return names.some((name) => CLOSE_NAMES.includes(name)) || shapeOf(control) === 'cross';
}

/** Whether the name of a picture has a cross that is not all of it: `user-times`, `person-x`. */
function isCrossOfOther(name: string): boolean {
  if (CLOSE_NAMES.includes(name) || CLOSE_BUTTON.test(name) || LAYOUT.test(name)) return false;
  return CROSS_PARTS.some((part) => `-${name}-`.includes(`-${part}-`));
}

/** Names of the button by what it closes (`dialog-close`), and not of a picture. */
const CLOSE_BUTTON =
  /(?:^|-)(?:btn|button|modal|dialog|popup|window|drawer|panel|toast|alert|titlebar|header|lightbox)-(?:[a-z]+-)*close$|^close-(?:btn|button|modal|dialog|popup|icon|link)$/;
/** Classes that place things along the x axis. */
const LAYOUT = /^(?:space|gap|overflow|translate|scroll|divide|inset|snap|skew|scale|border)-x\b/;

/** Whether a sign stands in a row, recognised as a line or not: with words that are not the title of its layer. */
function isInRow(control: Element, layer: Element): boolean {
  const row = rowAround(control, layer);
  if (!row) return false;
  if (row.matches('tr, li, dd, dl, [role="row"], [role="listitem"]')) return true;
  const [title] = textNodes(layer).filter((node) => !holds(control, node));
  return title !== undefined && !holds(row, title);
}

/** What tells one sign from another: its elements, its text and its size. */
function signAppearance(control: Element): string {
  const { width, height } = control.getBoundingClientRect();
  const classes = [control, ...all<Element>(control, '*')].map((part) => {
    return `${part.localName} ${part.getAttribute('class') ?? ''}`;
  });
  return [...classes, textOf(control), Math.round(width), Math.round(height)].join('\n');
}
