import { optionKey } from '../../../bulk/option-names';
import { childrenOf, parentOf } from '../../../dom/flat-tree';
import { inControl, usableControls } from '../../../dom/seen/controls';
import { isGlyphWord } from '../../../dom/seen/glyph-words';
import { isTextVisible } from '../../../dom/seen/visible';
import { all, around, closest } from '../../../dom/tree/search';
import { runsOf, textIn } from '../../../dom/tree/text-runs';
import { textNodes } from '../../../dom/tree/texts';
import { fold } from '../../../text';
import { DETAIL_LABELS, LICENCE_LABELS, PART_HEADINGS } from '../../vocabulary/portal-words';
import { taught } from '../../vocabulary/profile/taught';
import { isHelpControl, isHelpText } from './help-sign';
import { cellBeneath, isAmongValues } from './label-rows';
import { FIELD } from './line-value';

/** A label, its words, and the elements that make up its line. */
export interface Label {
  /** The texts that it is made of; the last one may go on with the value. */
  nodes: readonly Text[];
  text: string;
  /** What stands behind the label in its own texts. */
  rest: string;
  line: Element[];
}

/** What is read as one between two gaps that a person sees. */
interface Phrase {
  text: string;
  nodes: readonly Text[];
  /** Whether only a space parts it from the one before. */
  isGoingOn: boolean;
}

/** What a detail's lines are called, whatever else is asked for. */
export const LABELS = new Set([...DETAIL_LABELS, ...LICENCE_LABELS]);

/** Of how many pieces a label may be made, by what marks some of its words. */
const MOST_PIECES = 5;
/** What always is a line, and what is one where it holds more than the label. */
const LINES = new Set(['tr', 'li']);
const LINE_OR_LABEL = 'p, dt, [role="listitem"]';

/**
 * Labels are where a person expects them: first in a row, in a `dt` or `label`, or known by name.
 *
 * @param added labels to look for beside those of the guide, as `optionKey` gives them
 */
export function findLabels(detail: Element, added: readonly string[]): Label[] {
  const shown = [...taught.profile.options, ...taught.namingLabels].map(optionKey);
  const known = new Set([...LABELS, ...added, ...shown]);
  const phrases = phrasesIn(detail);
  const found: Omit<Label, 'line'>[] = [];
  for (let at = 0; at < phrases.length; at++) {
    const label = knownAt(phrases, at, known) ?? placedAt(phrases, at, known);
    if (!label) continue;
    found.push(label);
    while (phrases[at + 1]?.nodes.some((node) => label.nodes.includes(node))) at++;
  }
  const headings = phrases.filter(({ text }) => PART_HEADINGS.includes(fold(text)));
  const isHeading = (nodes: readonly Text[]) => {
    return headings.some((heading) => heading.nodes.some((node) => nodes.includes(node)));
  };
  const isValue = ({ text, nodes: [node] }: Omit<Label, 'line'>) => {
    return node !== undefined && !known.has(optionKey(text)) && isAmongValues(node, known);
  };
  const labels = found.filter((label) => !isHeading(label.nodes) && !isValue(label));
  const taken = new Set<Node>([...labels, ...headings].flatMap(({ nodes }) => nodes));
  return labels.map((label) => {
    const [node] = label.nodes;
    const value = node && cellBeneath(node, known);
    if (value && node) return { ...label, line: [closest(node, 'td, th') as Element, value] };
    return { ...label, line: lineOf(label.nodes, taken, detail) };
  });
}

/** The pieces of text that a person reads, but for what controls say of themselves. */
function phrasesIn(detail: Element): Phrase[] {
  return runsOf(detail).flatMap((run) => {
    const groups: Text[][] = [[]];
    for (const node of run.nodes) {
      if (!/\S/.test(node.data) || (!inControl(node) && isTextVisible(node))) {
        groups.at(-1)?.push(node);
      } else groups.push([]);
    }
    return groups
      .map((nodes, index) => ({
        nodes,
        text: textIn(nodes),
        isGoingOn: index > 0 || run.after === 'space',
      }))
      .filter(({ text }) => text !== '');
  });
}

/** A known label that begins at a phrase, the longest one, whatever marks some of its words. */
function knownAt(
  phrases: readonly Phrase[],
  at: number,
  known: ReadonlySet<string>,
): Omit<Label, 'line'> | undefined {
  const first = phrases[at];
  if (!first) return undefined;
  const pieces = [first];
  for (const next of phrases.slice(at + 1, at + MOST_PIECES)) {
    if (!next.isGoingOn) break;
    pieces.push(next);
  }
  const labels = pieces.map((_, index) => labelIn(pieces.slice(0, index + 1), known));
  const named = labels.filter(({ text }) => known.has(optionKey(text)));
  // The longest that is a label alone, else the shortest that goes on with its value.
  const label = named.findLast(({ rest }) => rest === '') ?? named[0];
  if (label) return label;
  // Where nothing parts label and value but the elements that a maker gave them.
  for (let count = first.nodes.length - 1; count > 0; count--) {
    const nodes = first.nodes.slice(0, count);
    const label = labelIn([{ ...first, nodes, text: textIn(nodes) }], known);
    if (known.has(optionKey(label.text))) return label;
  }
  return undefined;
}

function placedAt(
  phrases: readonly Phrase[],
  at: number,
  known: ReadonlySet<string>,
): Omit<Label, 'line'> | undefined {
  const phrase = phrases[at];
  return phrase && isLabelByPlace(phrase) ? labelIn([phrase], known) : undefined;
}

/** The label alone, where label and value share one text (`Superviseur : Oui`). */
function labelIn(pieces: readonly Phrase[], known: ReadonlySet<string>): Omit<Label, 'line'> {
  const nodes = pieces.flatMap((piece) => piece.nodes);
  const text = pieces.map((piece) => piece.text).join(' ');
  const [head = '', ...rest] = text.split(/\s*:\s*/);
  if (rest.length > 0 && known.has(optionKey(head))) {
    return { nodes, text: head, rest: text.slice(head.length).replace(/^\s*:\s*/, '') };
  }
  return { nodes, text: text.replace(/\s*:$/, ''), rest: '' };
}

function isLabelByPlace({ nodes: [node] }: Phrase): boolean {
  if (!node || isHelpText(node)) return false;
  const term = closest(node, 'dt, label, dd');
  if (term && term.localName !== 'dd') return true;
  const cell = closest(node, 'td, th, [role="cell"], [role="gridcell"], [role="rowheader"]');
  const row = cell && parentOf(cell);
  if (!cell || !row) return false;
  const cells = childrenOf(row);
  if (cells[0] !== cell || cells.length < 2) return false;
  return textNodes(cell)[0] === node;
}

/** The elements of a label's line: as far around it as no other label or heading is. */
function lineOf(own: readonly Text[], taken: ReadonlySet<Node>, detail: Element): Element[] {
  const holdsOther = (element: Element) => {
    return textNodes(element).some((other) => taken.has(other) && !own.includes(other));
  };
  const isWhole = (element: Element) => {
    if (LINES.has(element.localName) || element.getAttribute('role') === 'row') return true;
    return element.matches(LINE_OR_LABEL) && hasControl(element);
  };
  // The next line may be of an option that is not known: what looks like this one is another.
  const isAmongOthers = (element: Element) => {
    return !isBare(element, own) && siblingsAlike(element).some(saysSomething);
  };
  let line = around(own) as Element;
  for (let up = parentOf(line); up && line !== detail && !isWhole(line); up = parentOf(line)) {
    if (up === detail || holdsOther(up) || isAmongOthers(line)) break;
    line = up;
  }
  return isBare(line, own) ? [line, ...besides(line, taken)] : [line];
}

function hasControl(element: Element): boolean {
  return usableControls(element).length > 0;
}

/** Whether a person reads more in an element than the signs on its buttons. */
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
function isBare(element: Element, own: readonly Text[]): boolean {
  const isOther = (node: Text) => !own.includes(node) && !isHelpText(node) && SAYS.test(node.data);
  if (textNodes(element).some(isOther)) return false;
  if (usableControls(element).some((control) => !isHelpControl(control))) return false;
  return !element.matches(FIELD) && all(element, FIELD).length === 0;
}

/** What follows a bare label in its line: the elements up to the next label. */
function besides(label: Element, taken: ReadonlySet<Node>): Element[] {
  const row = parentOf(label);
  const siblings = row ? childrenOf(row) : [];
  const parts: Element[] = [];
  for (const next of siblings.slice(siblings.indexOf(label) + 1)) {
    if (next.matches('dt') || textNodes(next).some((node) => taken.has(node))) break;
    // A person takes for one line what stands at one height, or directly beneath in a list of terms.
    if (!next.matches('dd') && !sameHeight(label, next)) break;
    parts.push(next);
  }
  return parts;
}

/** Anything but a colon, which some makers give an element of its own. */
const SAYS = /[^\s:：]/;

function sameHeight(a: Element, b: Element): boolean {
  const [first, second] = [a.getBoundingClientRect(), b.getBoundingClientRect()];
  return first.top < second.bottom && second.top < first.bottom;
}
