import { childrenOf, parentOf } from '../../../dom/flat-tree';
import { boxOfNode } from '../../../dom/seen/position';
import { isTextVisible } from '../../../dom/seen/visible';
import { around, closest, holds } from '../../../dom/tree/search';
import { textNodes } from '../../../dom/tree/texts';

/** Headings that stand in several boxes side by side: kits keep some columns in view so, as others are scrolled. */
export interface SplitHeadings {
  /** The smallest element around them all. */
  around: Element;
  /** The boxes, from left to right, each with some of the headings, perhaps with the rows beneath. */
  boxes: readonly Element[];
  /** What heads each column, from left to right. */
  cells: readonly Element[];
}

const HEADING_CELL = 'th, td, [role="columnheader"]';
/** Boxes of one table stand close to each other, in pixels: two tables have some room between them. */
const LEAST_GAP = 4;

/**
 * The boxes that some headings stand in.
 *
 * @param words the headings' texts, all at one height
 * @returns `undefined` where they stand in one box, or in boxes that are not of one table
 */
export function splitHeadings(words: readonly Text[]): SplitHeadings | undefined {
  const whole = around(words);
  if (!whole || whole.localName === 'body' || whole.localName === 'html') return undefined;
  const boxes = childrenOf(whole).filter((child) => words.some((word) => holds(child, word)));
  boxes.sort((one, other) => leftOf(one) - leftOf(other));
  if (boxes.length < 2 || !areSideBySide(boxes)) return undefined;
  const cells = boxes.flatMap((box) => cellsIn(box, words));
  // A cell that says more is no heading: a label with its value, perhaps.
  const isPlain = words.every((word) => cells.some((cell) => holds(cell, word)));
  return isPlain ? { around: whole, boxes, cells } : undefined;
}

function areSideBySide(boxes: readonly Element[]): boolean {
  return boxes.slice(1).every((box, index) => {
    const { right } = (boxes[index] as Element).getBoundingClientRect();
    return Math.abs(leftOf(box) - right) <= LEAST_GAP;
  });
}

/** What heads a column in a box, at the height of the headings that are known. */
function cellsIn(box: Element, words: readonly Text[]): Element[] {
  const texts = textNodes(box).filter((text) => isTextAtHeightOf(text, words[0] as Text));
  const said = texts.filter(isTextVisible);
  const cells = said.map((text) => cellOf(text, box, said));
  return cells.filter((cell, index) => cell && cells.indexOf(cell) === index) as Element[];
}

/** The largest element around a heading that holds no other text at its height. */
function cellOf(text: Text, box: Element, said: readonly Text[]): Element | undefined {
  const isOnlyIts = (element: Element) => {
    return said.every((other) => other === text || !holds(element, other));
  };
  const told = closest(text, HEADING_CELL);
  if (told && holds(box, told)) return isOnlyIts(told) ? told : undefined;
  let cell = parentOf(text);
  for (let up = cell; up && holds(box, up) && isOnlyIts(up); up = parentOf(up)) cell = up;
  return cell ?? undefined;
}

/** Whether the middle of a text stands at the height of another one. */
export function isTextAtHeightOf(text: Text, other: Text): boolean {
  const [{ top, bottom }, place] = [boxOfNode(other), boxOfNode(text)];
  const middle = (place.top + place.bottom) / 2;
  return middle > top && middle < bottom;
}

function leftOf(element: Element): number {
  return element.getBoundingClientRect().left;
}
