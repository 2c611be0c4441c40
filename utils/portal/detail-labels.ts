import { inControl } from '../dom/controls';
import { parentOf } from '../dom/steps';
import { textNodes, textOf } from '../dom/texts';
import { all, closest, holds, isWithinAny } from '../dom/tree';
import { isSeen, isTextSeen } from '../dom/visible';
import { tidy } from '../text';
import { FIELD, fieldValue } from './line-value';
import { FORBIDDEN } from './words';

/** What is marked as a label, a term or a heading. */
const LABEL = 'label, dt, th, legend, h1, h2, h3, h4, h5, h6, [role="heading"], [role="rowheader"]';
const MOST_LETTERS = 60;
const MOST_LABELS = 20;
/** How far apart the tops of two texts may be that stand in one line, in px. */
const SAME_LINE = 6;

/**
 * The labels of a block that is somebody's and is not recognised: what ends with a colon, is marked as a
 * label or heading, or comes first in its line. The block is the largest one that says whose it is and
 * holds none of the users table.
 *
 * @param isNamed whether a text tells whose the block is
 * @param aside the headings and the rows of the users table
 */
export function labelsIn(
  root: Element,
  isNamed: (text: string) => boolean,
  aside: readonly Element[],
): string[] {
  const block = blockOf(root, isNamed, aside);
  if (!block) return [];
  const nodes = textNodes(block).filter((node) => isTextSeen(node) && !inControl(node));
  const tops = nodes.map(topOf);
  const isFirst = (index: number) => {
    const isInLine = (other: number) =>
      Math.abs((tops[other] ?? 0) - (tops[index] ?? 0)) < SAME_LINE;
    return !isInLine(index - 1) && isInLine(index + 1);
  };
  const labels = nodes.flatMap((node, index) => {
    const [head = '', ...more] = tidy(node.data).split(/\s*:(?:\s+|$)/);
    const isLabel = more.length > 0 || closest(node, LABEL) !== null || isFirst(index);
    const isWord = /\p{L}{2}/u.test(head) && !/\d{3}/.test(head) && head.length <= MOST_LETTERS;
    return isLabel && isWord && !isNamed(head) && !FORBIDDEN.test(head.toLowerCase()) ? [head] : [];
  });
  return [...new Set(labels)].slice(0, MOST_LABELS);
}

/** All that an element says, what stands in its fields too. */
export function saidIn(element: Element): string {
  return [textOf(element), ...all(element, FIELD).map(fieldValue)].join('\n');
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

function topOf(node: Text): number {
  const range = node.ownerDocument.createRange();
  range.selectNode(node);
  return range.getBoundingClientRect().top;
}
