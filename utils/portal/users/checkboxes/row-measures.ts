import { childrenOf, parentOf } from '../../../dom/flat-tree';
import { OWN } from '../../../dom/own-mark';
import type { UsersTable } from '../table/users-table';

/** Where a node stands in the window. */
export function rectOf(node: Node): DOMRect {
  const range = (node.ownerDocument as Document).createRange();
  range.selectNodeContents(node);
  return range.getBoundingClientRect();
}

/** Whether all that is drawn of a node stands in one line. @param line a box in that line */
export function isWithinLine(node: Node, { top, bottom }: DOMRect): boolean {
  const range = (node.ownerDocument as Document).createRange();
  range.selectNodeContents(node);
  const boxes = [...range.getClientRects()].filter(({ width }) => width > 0);
  return boxes.every((box) => box.top < bottom - 1 && box.bottom > top + 1);
}

/** The height of a row, and how far its cells stand from their headings, in pixels. */
export function measure(row: Element, { headings }: UsersTable): number[] {
  const heads = childrenOf(headings).map((head) => head.getBoundingClientRect().left);
  const parts = childrenOf(row).filter((cell) => !cell.hasAttribute(OWN));
  const cells = parts.map((cell) => cell.getBoundingClientRect().left);
  const isOfSame = heads.length === cells.length;
  const apart = cells.map((left, index) => left - (isOfSame ? (heads[index] ?? 0) : 0));
  const around = parentOf(row)?.getBoundingClientRect().left ?? 0;
  return [
    row.getBoundingClientRect().height,
    ...apart.map((left) => (isOfSame ? left : left - around)),
  ];
}

/** How far something in a cell reaches out of it, in pixels. */
export function sticksOut(inside: Node, cell: Element): number {
  return Math.max(0, rectOf(inside).right - cell.getBoundingClientRect().right);
}

/**
 * How wide a table may become, in pixels: as wide as what it stands in, or a little wider where it reaches out of that
 * already, and can be scrolled to its end.
 *
 * @param most how much wider it may become
 */
export function roomFor({ area }: UsersTable, most: number): number {
  const { width, right } = area.getBoundingClientRect();
  const around = parentOf(area);
  if (!around) return width;
  const end = around.getBoundingClientRect().right;
  if (right <= end + 1) {
    const { paddingRight, borderRightWidth } = getComputedStyle(around);
    const rim = Number.parseFloat(paddingRight) + Number.parseFloat(borderRightWidth);
    return width + Math.min(most, Math.max(0, end - rim - right));
  }
  let at: Element | null = around;
  while (at && !/hidden|clip/.test(getComputedStyle(at).overflowX)) at = parentOf(at);
  return at ? width : width + most;
}

/** Whether no row has grown by a pixel, and nothing else in it has moved by one. A row may have become lower. */
export function areAlike(before: readonly number[][], after: readonly number[][]): boolean {
  return before.every(([height = 0, ...others], row) => {
    const [now = 0, ...moved] = after[row] ?? [];
    return now - height < 1 && others.every((one, at) => Math.abs(one - (moved[at] ?? 0)) < 1);
  });
}
