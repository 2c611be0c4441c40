import { parentOf } from '../../../dom/flat-tree';
import { oncePerLook } from '../../../dom/remember/once-per-look';
import { all, closest, holds } from '../../../dom/tree/search';
import type { UsersTable } from './users-table';

/** Parts of one row may differ in their height by this much, in pixels. */
const SAME = 1.5;

/** The left and right edge of something in the window, in pixels. */
interface Reach {
  left: number;
  right: number;
}

/** All elements of an area by their kind and their height in the window: the parts of a row are of one kind. */
const elementsByHeight = oncePerLook((area: Element) => {
  const found = new Map<string, Element[]>();
  return (like: Element, top: number): readonly Element[] => {
    const kind = `${like.localName} ${like.getAttribute('role') ?? ''}`;
    if (!found.has(kind)) {
      found.set(kind, []);
      for (const one of all<Element>(area, like.localName)) {
        if (one.getAttribute('role') !== like.getAttribute('role')) continue;
        const key = `${kind} ${Math.round(one.getBoundingClientRect().top)}`;
        found.set(key, [...(found.get(key) ?? []), one]);
      }
    }
    const middle = Math.round(top);
    return [middle - 1, middle, middle + 1].flatMap((at) => found.get(`${kind} ${at}`) ?? []);
  };
});

/**
 * What a row is drawn in: the row itself, and its parts in the other boxes of a table that stands in several. A part is
 * as high as the row, at the same height in the window and in what scrolls the rows, and not marked as of another row. A
 * box that was not scrolled with the others shows other rows at this height.
 */
export function rowParts(
  row: Element,
  { area, boxes, cells = [] }: UsersTable,
): readonly Element[] {
  if (!boxes) return [row];
  const box = row.getBoundingClientRect();
  const alike = elementsByHeight(area)(row, box.top).filter((one) => {
    const isApart = one !== row && !holds(row, one) && !holds(one, row);
    return isApart && isSameHeight(row, one, area) && !cells.some((cell) => holds(one, cell));
  });
  const outermost = alike.filter(
    (one) => !alike.some((other) => other !== one && holds(other, one)),
  );
  const own = reachOf(row, area);
  const beside = outermost.filter((one) => {
    const reach = reachOf(one, area);
    return (
      reach.right > reach.left && (reach.left >= own.right - SAME || reach.right <= own.left + SAME)
    );
  });
  return [row, ...beside];
}

/** All that some rows are drawn in. */
export function partsOfAll(rows: readonly { element: Element }[], table: UsersTable): Element[] {
  return rows.flatMap(({ element }) => rowParts(element, table));
}

function isSameHeight(row: Element, other: Element, area: Element): boolean {
  const [one, two] = [heightsOf(row, area), heightsOf(other, area)];
  const isAlike = one.every((figure, at) => Math.abs(figure - (two[at] ?? 0)) <= SAME);
  const indices = [row, other].map((part) => closest(part, INDEX)?.getAttribute('aria-rowindex'));
  return isAlike && (indices.includes(undefined) || indices[0] === indices[1]);
}

const INDEX = '[aria-rowindex]';

/** Where an element begins in the window, its height, and where it begins in what is scrolled, in pixels. */
function heightsOf(element: Element, area: Element): readonly [number, number, number] {
  const { top, height } = element.getBoundingClientRect();
  let box = parentOf(element);
  // A box that cuts off the contents of one row does not scroll the rows.
  while (box && box !== area && (!isCutting(box) || box.clientHeight <= height + SAME))
    box = parentOf(box);
  const above = box ? box.getBoundingClientRect().top - box.scrollTop : 0;
  return [top, height, top - above];
}

function isCutting(box: Element): boolean {
  return getComputedStyle(box).overflowY !== 'visible';
}

/** Those of some parts of rows that stand in the box of a heading. */
export function partsBeneath(
  heading: Element,
  parts: readonly Element[],
  { area, boxes }: UsersTable,
): readonly Element[] {
  const box = boxes?.find((one) => holds(one, heading))?.getBoundingClientRect();
  return box ? parts.filter((part) => isBetween(part, area, box)) : parts;
}

/** Whether a row has a part in each box. */
export function isInEachBox(parts: readonly Element[], { area, boxes = [] }: UsersTable): boolean {
  return boxes.every((box) => {
    const reach = box.getBoundingClientRect();
    return parts.some((part) => isBetween(part, area, reach));
  });
}

/** Whether the middle of a part stands between two edges. */
function isBetween(part: Element, area: Element, box: Reach): boolean {
  const { left, right } = reachOf(part, area);
  const middle = (left + right) / 2;
  return right > left && middle > box.left && middle < box.right;
}

/** The edges between which an element is shown: no farther than the boxes that cut it off. */
function reachOf(element: Element, area: Element): Reach {
  let { left, right } = element.getBoundingClientRect();
  for (let at = parentOf(element); at && at !== area; at = parentOf(at)) {
    if (getComputedStyle(at).overflowX === 'visible') continue;
    const box = at.getBoundingClientRect();
    left = Math.max(left, box.left);
    right = Math.min(right, box.right);
  }
  return { left, right };
}
