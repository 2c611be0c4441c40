import { childrenOf, parentOf } from '../../../dom/flat-tree';
import { boxOfNode } from '../../../dom/seen/position';
import { isTextVisible } from '../../../dom/seen/visible';
import { holds } from '../../../dom/tree/search';
import { textNodes } from '../../../dom/tree/texts';
import { saysBusy } from '../../page/waiting-sign';
import { readRows } from '../table/user-rows';
import type { UsersTable } from '../table/users-table';

/** An empty space is a hole from this share of a row's height on. */
const LEAST_HOLE = 0.6;

/**
 * Whether rows are missing that should be in view in a scrolled box: a list that loads rows as one scrolls leaves holes
 * until they have come. Where a hole says something else, no user is missing there.
 */
export function hasHole(table: UsersTable, box: Element): boolean {
  const rows = readRows(table).map(({ element }) => element);
  const content = childrenOf(box).find((child) => rows.some((row) => holds(child, row)));
  if (!content || box === box.ownerDocument.scrollingElement) return false;
  const { top: upper } = box.getBoundingClientRect();
  const [whole, heading] = [content, table.headings].map((one) => one.getBoundingClientRect());
  if (!whole || !heading) return false;
  const below = holds(box, table.headings) ? heading.bottom : upper;
  const [start, end] = [
    Math.max(whole.top, upper, below),
    Math.min(whole.bottom, upper + box.clientHeight),
  ];
  const boxes = rows
    .map((row) => row.getBoundingClientRect())
    .sort((one, two) => one.top - two.top);
  const height = boxes[Math.floor(boxes.length / 2)]?.height ?? 0;
  let at = start;
  for (const { top, bottom } of [...boxes, { top: end, bottom: end }]) {
    const gap = { top: at, bottom: Math.min(top, end) };
    if (gap.bottom - gap.top > height * LEAST_HOLE && !saysElse(content, gap)) return true;
    at = Math.max(at, bottom);
  }
  return false;
}

/** Whether something is said between two heights of the window, other than that rows are being loaded. */
function saysElse(content: Element, gap: { top: number; bottom: number }): boolean {
  return textNodes(content).some((text) => {
    if (!/\p{L}{2}/u.test(text.data) || !isTextVisible(text)) return false;
    const { top, bottom } = boxOfNode(text);
    const middle = (top + bottom) / 2;
    const around = parentOf(text);
    return middle > gap.top && middle < gap.bottom && !(around && saysBusy(around));
  });
}
