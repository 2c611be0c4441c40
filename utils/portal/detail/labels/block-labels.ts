import { parentOf } from '../../../dom/flat-tree';
import { boxOfNode } from '../../../dom/seen/position';
import { isSeen, isTextSeen } from '../../../dom/seen/visible';
import { all, closest, holds, isWithinAny } from '../../../dom/tree/search';
import { textOf } from '../../../dom/tree/text-runs';
import { textNodes } from '../../../dom/tree/texts';
import { FORBIDDEN } from '../../vocabulary/portal-words';
import { FIELD, fieldValue } from '../lines/line-value';
import { splitAtColons, textsSeen } from './seen-texts';

/** Elements that mark a label, a term or a heading. */
const LABEL = 'label, dt, th, legend, h1, h2, h3, h4, h5, h6, [role="heading"], [role="rowheader"]';
const MOST_LETTERS = 60;
const MOST_LABELS = 20;
/** The most texts of a line with its label above: the label, the value, a note, a button. */
const MOST_IN_LINE = 4;
/** How far apart the tops of two texts in one line may be, in px. */
const SAME_LINE = 6;

/**
 * The labels of a block that is about somebody and is not recognised: what ends with a colon, is marked as a
 * label or heading, or comes first in its line or above it. The block is the largest one that says whom it is
 * about and holds nothing of the users table.
 *
 * @param isNamed whether a text tells whom the block is about
 * @param aside the headings and the rows of the users table
 */
export function labelsIn(
  root: Element,
  isNamed: (text: string) => boolean,
  aside: readonly Element[],
): string[] {
  const block = blockOf(root, isNamed, aside);
  if (!block) return [];
  const texts = textsSeen(block);
  const nodes = texts.map(({ node }) => node);
  const tops = nodes.map((node) => boxOfNode(node).top);
  const isFirstInLine = (index: number) => {
    const isInLine = (other: number) =>
      Math.abs((tops[other] ?? 0) - (tops[index] ?? 0)) < SAME_LINE;
    return !isInLine(index - 1) && isInLine(index + 1);
  };
  const labels = texts.flatMap(({ node, text }, index) => {
    const [head = '', ...more] = splitAtColons(text);
    const isMarked = more.length > 0 || closest(node, LABEL) !== null;
    const isLabel = isMarked || isFirstInLine(index) || isAboveValue(node, nodes);
    const isWord = /\p{L}{2}/u.test(head) && !/\d{3}/.test(head) && head.length <= MOST_LETTERS;
    return isLabel && isWord && !isNamed(head) && !FORBIDDEN.test(head.toLowerCase()) ? [head] : [];
  });
  return [...new Set(labels)].slice(0, MOST_LABELS);
}

/** Whether a text is the first of the few that stand in one element. */
function isAboveValue(node: Text, nodes: readonly Text[]): boolean {
  for (let around = parentOf(node); around; around = parentOf(around)) {
    const group = around;
    const inside = nodes.filter((one) => holds(group, one));
    if (inside.length > 1) return inside.length <= MOST_IN_LINE && inside[0] === node;
  }
  return false;
}

function blockOf(
  root: Element,
  isNamed: (text: string) => boolean,
  aside: readonly Element[],
): Element | undefined {
  const apart = new Set(aside);
  const holder = textNodes(root).find((one) => {
    const isSaid = isNamed(textOf(parentOf(one) as Element));
    return isSaid && !isWithinAny(one, apart) && isTextSeen(one);
  });
  const field = all(root, FIELD).find((one) => {
    return isNamed(fieldValue(one)) && !isWithinAny(one, apart) && isSeen(one);
  });
  let block = (holder && parentOf(holder)) ?? field;
  for (let up = block && parentOf(block); up && up !== root; up = parentOf(up)) {
    const around = up;
    if (aside.some((part) => holds(around, part))) break;
    block = up;
  }
  return block ?? undefined;
}

/** All that an element says, with the values of its fields. */
export function textWithFields(element: Element): string {
  return [textOf(element), ...all(element, FIELD).map(fieldValue)].join('\n');
}
