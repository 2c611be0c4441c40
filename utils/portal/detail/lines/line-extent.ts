import { childrenOf, parentOf } from '../../../dom/flat-tree';
import { usableControls } from '../../../dom/seen/controls';
import { isGlyphWord } from '../../../dom/seen/glyph-words';
import { isTextVisible } from '../../../dom/seen/visible';
import { all, around } from '../../../dom/tree/search';
import { textNodes } from '../../../dom/tree/texts';
import { isHelpControl, isHelpText } from './help-sign';
import { FIELD } from './line-value';

/** Elements that are always a whole line. */
const LINES = new Set(['tr', 'li']);
/** Elements that are a whole line where they hold a control: else they may hold the label alone. */
const LINE_OR_LABEL = 'p, dt, [role="listitem"]';

/**
 * The elements of a label's line: the largest one around the label without another label or heading, and what
 * stands beside it where it shows the label alone.
 *
 * @param own the label's texts
 * @param taken the texts of all labels and headings
 */
export function lineAroundLabel(
  own: readonly Text[],
  taken: ReadonlySet<Node>,
  detail: Element,
): Element[] {
  const holdsOther = (element: Element) => {
    return textNodes(element).some((other) => taken.has(other) && !own.includes(other));
  };
  // What looks like this line may be the line of an option that is not known.
  const isAmongOthers = (element: Element) => {
    const others = siblingsAlike(element).filter((other) => !isPartBeside(element, other));
    return !isBareLabel(element, own) && others.some(saysSomething);
  };
  let line = around(own) as Element;
  for (let up = parentOf(line); up && line !== detail && !isWholeLine(line); up = parentOf(line)) {
    if (up === detail || holdsOther(up) || isAmongOthers(line)) break;
    line = up;
  }
  return isBareLabel(line, own) ? [line, ...partsBehind(line, taken)] : [line];
}

/**
 * Whether two siblings are parts of one line: they stand side by side, and are made for different things. A note
 * beneath the label stands with it, the value beside both.
 */
function isPartBeside(element: Element, other: Element): boolean {
  const [own, others] = [element.className, other.className].map(String);
  return own !== '' && others !== '' && own !== others && overlapInHeight(element, other);
}

function isWholeLine(element: Element): boolean {
  if (LINES.has(element.localName) || element.getAttribute('role') === 'row') return true;
  return element.matches(LINE_OR_LABEL) && usableControls(element).length > 0;
}

/** Whether a person reads more in an element than the pictures on its buttons. */
function saysSomething(element: Element): boolean {
  const words = textNodes(element).filter((node) => /[\p{L}\p{N}]/u.test(node.data));
  return words.some((node) => !isGlyphWord(node) && isTextVisible(node));
}

function siblingsAlike(element: Element): Element[] {
  const parent = parentOf(element);
  const siblings = parent ? childrenOf(parent) : [];
  return siblings.filter((other) => other !== element && other.localName === element.localName);
}

/** Whether an element shows a label and nothing else. */
function isBareLabel(element: Element, own: readonly Text[]): boolean {
  const isOther = (node: Text) => !own.includes(node) && !isHelpText(node) && SAYS.test(node.data);
  if (textNodes(element).some(isOther)) return false;
  if (usableControls(element).some((control) => !isHelpControl(control))) return false;
  return !element.matches(FIELD) && all(element, FIELD).length === 0;
}

/** Anything but a colon, which some makers give an element of its own. */
const SAYS = /[^\s:：]/;

/** The elements behind a bare label in its line, up to the next label. */
function partsBehind(label: Element, taken: ReadonlySet<Node>): Element[] {
  const row = parentOf(label);
  const siblings = row ? childrenOf(row) : [];
  const parts: Element[] = [];
  for (const next of siblings.slice(siblings.indexOf(label) + 1)) {
    if (next.matches('dt') || textNodes(next).some((node) => taken.has(node))) break;
    // A person takes for one line what stands at one height, or directly beneath in a list of terms.
    if (!next.matches('dd') && !overlapInHeight(label, next)) break;
    parts.push(next);
  }
  return parts;
}

function overlapInHeight(a: Element, b: Element): boolean {
  const [first, second] = [a.getBoundingClientRect(), b.getBoundingClientRect()];
  return first.top < second.bottom && second.top < first.bottom;
}
