import { childrenOf, parentOf } from '../../../dom/flat-tree';
import { boxOfNode } from '../../../dom/seen/position';
import { isTextVisible } from '../../../dom/seen/visible';
import { around, closest, holds } from '../../../dom/tree/search';
import { textNodes } from '../../../dom/tree/texts';

/** Headings in several boxes side by side: so kits keep some columns in view while the others are scrolled. */
export interface SplitHeadings {
  /** The smallest element around them all. */
  around: Element;
  /** The boxes from left to right. Each holds some of the headings, and may hold rows. */
  boxes: readonly Element[];
  /** The heading cell of each column, from left to right. */
  cells: readonly Element[];
}

const HEADING_CELL = 'th, td, [role="columnheader"]';
/** The boxes of one table stand this close to each other, in pixels; two tables are farther apart. */
const MOST_GAP = 4;

/**
 * Finds the boxes that some headings stand in.
 *
 * @param words the headings' texts, all at one height
 * @returns `undefined` where they stand in one box, or in boxes of several tables
 */
export function splitHeadings(words: readonly Text[]): SplitHeadings | undefined {
  const whole = around(words);
  if (!whole || whole.localName === 'body' || whole.localName === 'html') return undefined;
  const boxes = childrenOf(whole).filter((child) => words.some((word) => holds(child, word)));
  boxes.sort((one, other) => leftOf(one) - leftOf(other));
  if (boxes.length < 2 || !areAdjoining(boxes)) return undefined;
  const cells = boxes.flatMap((box) => headingCellsIn(box, words));
  // A cell that says more is no heading but, for example, a label with its value.
  const isPlain = words.every((word) => cells.some((cell) => holds(cell, word)));
  return isPlain ? { around: whole, boxes, cells } : undefined;
}

function areAdjoining(boxes: readonly Element[]): boolean {
  return boxes.slice(1).every((box, index) => {
    const { right } = (boxes[index] as Element).getBoundingClientRect();
    return Math.abs(leftOf(box) - right) <= MOST_GAP;
  });
}

/** The heading cells in a box, at the height of the known headings. */
function headingCellsIn(box: Element, words: readonly Text[]): Element[] {
  const texts = textNodes(box).filter((text) => isTextAtHeightOf(text, words[0] as Text));
  const said = texts.filter(isTextVisible);
  const cells = said.map((text) => headingCellOf(text, box, said));
  return cells.filter((cell, index) => cell && cells.indexOf(cell) === index) as Element[];
}

/** The heading cell around a text: the largest element that holds no other text at its height. */
function headingCellOf(text: Text, box: Element, said: readonly Text[]): Element | undefined {
  const holdsNoOther = (element: Element) => {
    return said.every((other) => other === text || !holds(element, other));
  };
  const told = closest(text, HEADING_CELL);
  if (told && holds(box, told)) return holdsNoOther(told) ? told : undefined;
  let cell = parentOf(text);
  for (let up = cell; up && holds(box, up) && holdsNoOther(up); up = parentOf(up)) cell = up;
  return cell ?? undefined;
}

/** Whether the middle of a text stands at the height of another text. */
export function isTextAtHeightOf(text: Text, other: Text): boolean {
  const [{ top, bottom }, box] = [boxOfNode(other), boxOfNode(text)];
  const middle = (box.top + box.bottom) / 2;
  return middle > top && middle < bottom;
}

function leftOf(element: Element): number {
  return element.getBoundingClientRect().left;
}
