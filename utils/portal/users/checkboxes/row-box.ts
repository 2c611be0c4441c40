import { childrenOf, parentOf } from '../../../dom/flat-tree';
import { OWN } from '../../../dom/own-mark';
import { holds } from '../../../dom/tree/search';
import { textNodes } from '../../../dom/tree/texts';
import type { UserRow } from '../table/user-rows';
import type { UsersTable } from '../table/users-table';

/** Width and height of the box, and what there is around it, in pixels. */
const SIZE = 16;
const GAP = 2;
/** So many rows tell where there is room in all of them. */
const SAMPLE = 10;

/**
 * Where a box stands: in the padding before the reference, in what is free after it, or before it, which then
 * moves aside; where it may not move, over its beginning.
 */
type Place = 'padding' | 'after' | 'aside' | 'over';

/** Where in a row a box goes. */
interface Spot {
  /** The reference's own element, or its text. */
  reference: ChildNode;
  parent: Element;
  /** Free before and after the reference, in pixels. */
  before: number;
  after: number;
  /** Whether what stands in the parent is laid out by it, with gaps perhaps. */
  isItem: boolean;
}

/**
 * Puts a box into each of some rows, beside its reference. It is no cell, and of no height: no row grows, no
 * cell leaves its heading.
 *
 * @param rows those of the table that have none yet
 * @returns the boxes, by row
 */
export function addBoxes(
  rows: readonly UserRow[],
  table: UsersTable,
): Map<Element, HTMLInputElement> {
  const spots = rows.flatMap((row) => {
    const spot = spotOf(row);
    return spot ? [{ row: row.element, spot }] : [];
  });
  const sample = spots.slice(0, SAMPLE);
  const place = placeFor(sample.map(({ spot }) => spot));
  const measured = () => sample.map(({ row }) => measure(row, table));
  const before = place === 'aside' ? measured() : [];
  const boxes = new Map<Element, HTMLInputElement>();
  for (const { row, spot } of spots) boxes.set(row, addBox(spot, place));
  if (place === 'aside' && !areAlike(before, measured())) {
    for (const [index, box] of [...boxes.values()].entries()) {
      const spot = spots[index]?.spot;
      if (spot) setPlace(box, spot, 'over');
    }
  }
  return boxes;
}

function placeFor(spots: readonly Spot[]): Place {
  const room = SIZE + GAP;
  if (spots.every(({ before }) => before >= room)) return 'padding';
  if (spots.every(({ isItem }) => isItem)) return 'over';
  return spots.every(({ after, isItem }) => !isItem && after >= room + 2 * GAP) ? 'after' : 'aside';
}

function spotOf({ licenceCell, licence }: UserRow): Spot | undefined {
  const texts = textNodes(licenceCell);
  const text = texts.find(({ data }) => data.includes(licence)) ?? texts[0];
  let reference: ChildNode | undefined = text;
  let parent = text?.parentElement;
  if (!text || !reference || !parent) return undefined;
  // A box in a link would be part of it.
  while (parent !== licenceCell && isInline(parent) && parent.parentElement) {
    reference = parent;
    parent = parent.parentElement;
  }
  const range = text.ownerDocument.createRange();
  range.selectNodeContents(reference);
  const own = range.getClientRects()[0] ?? range.getBoundingClientRect();
  const cell = licenceCell.getBoundingClientRect();
  const others = texts.filter((other) => !holds(reference as Node, other)).map(rectOf);
  const beside = others.filter(({ top, bottom, width }) => {
    return width > 0 && top < own.bottom - 1 && bottom > own.top + 1;
  });
  const limits = beside.filter(({ left }) => left >= own.right - 1).map(({ left }) => left);
  return {
    reference,
    parent,
    before: beside.some(({ right }) => right <= own.left + 1) ? 0 : own.left - cell.left,
    after: Math.min(cell.right, ...limits) - own.right,
    isItem: /flex|grid/.test(getComputedStyle(parent).display),
  };
}

function isInline(element: Element): boolean {
  return getComputedStyle(element).display === 'inline';
}

function rectOf(node: Text): DOMRect {
  const range = node.ownerDocument.createRange();
  range.selectNodeContents(node);
  return range.getBoundingClientRect();
}

function addBox(spot: Spot, place: Place): HTMLInputElement {
  const { ownerDocument: document } = spot.parent;
  const around = document.createElement('label');
  around.setAttribute(OWN, 'row');
  const box = document.createElement('input');
  box.type = 'checkbox';
  around.append(box);
  setPlace(box, spot, place);
  // The portal's own handlers on the row are not meant for our box.
  for (const type of ['click', 'mousedown', 'mouseup', 'pointerdown', 'pointerup', 'dblclick']) {
    around.addEventListener(type, (event) => event.stopPropagation());
  }
  const { reference, parent } = spot;
  if (place === 'after') parent.insertBefore(around, reference.nextSibling);
  else parent.insertBefore(around, reference);
  return box;
}

function setPlace(box: HTMLInputElement, { before, isItem }: Spot, place: Place): void {
  const width = place === 'aside' ? SIZE + 2 * GAP : 0;
  const left = { padding: -SIZE - GAP, after: 2 * GAP, aside: 0, over: -Math.min(before, SIZE) }[
    place
  ];
  const around = box.parentElement as HTMLElement;
  // What is laid out by a flexible parent would have a gap of its own, but for what stands in no line.
  around.style.cssText =
    `all: initial; display: inline-block; position: ${isItem ? 'absolute' : 'relative'}; ` +
    `width: ${width}px; height: 0; vertical-align: middle; line-height: 0; cursor: pointer;`;
  box.style.cssText =
    `all: revert; position: absolute; left: ${left}px; top: ${-SIZE / 2}px; width: ${SIZE}px; ` +
    `height: ${SIZE}px; margin: 0; cursor: pointer; accent-color: #0b6e99;`;
}

/** The height of a row, and how far its cells stand from their headings. */
function measure(row: Element, { headings }: UsersTable): number[] {
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

function areAlike(before: readonly number[][], after: readonly number[][]): boolean {
  return before.flat().every((figure, index) => Math.abs(figure - (after.flat()[index] ?? 0)) < 1);
}
