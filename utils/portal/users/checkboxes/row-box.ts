import { OWN } from '../../../dom/own-mark';
import { closest, holds } from '../../../dom/tree/search';
import { textNodes } from '../../../dom/tree/texts';
import { BRAND } from '../../../page-colours';
import type { UserRow } from '../table/user-rows';
import type { UsersTable } from '../table/users-table';
import { areAlike, isWithinLine, measure, rectOf, roomFor, sticksOut } from './row-measures';

/** The width and height of the checkbox, and the gap around it, in pixels. */
const SIZE = 16;
const GAP = 2;
/** How far a reference moves aside for it, in pixels. */
const ASIDE = SIZE + 2 * GAP;
/** This many rows show where all rows have room. */
const SAMPLE = 10;

/**
 * Where a checkbox stands: in the padding before the reference, in the free room after it, or before it, which then moves
 * aside; where the reference may not move, over its beginning.
 */
type Position = 'padding' | 'after' | 'aside' | 'over';

/** Where in a row there is room for a checkbox. */
interface Spot {
  cell: Element;
  /** The reference's own element, or its text. */
  reference: ChildNode;
  parent: Element;
  /** Free before and after the reference, in its line, in pixels. */
  before: number;
  after: number;
  /** Whether the parent lays its children out itself (flex, grid), perhaps with gaps. */
  isItem: boolean;
}

/**
 * Puts a checkbox into each of some rows, beside the reference. It is no cell and has no height: no row grows, and no
 * cell moves away from its heading.
 *
 * @param rows the table's rows that have no checkbox yet
 * @returns the checkboxes, by row
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
  const position = positionFor(sample.map(({ spot }) => spot));
  const measured = () =>
    sample.map(({ row, spot }) => [...measure(row, table), sticksOut(spot.reference, spot.cell)]);
  const before = position === 'aside' ? measured() : [];
  const room = roomFor(table, ASIDE);
  const boxes = new Map<Element, HTMLInputElement>();
  for (const { row, spot } of spots) boxes.set(row, addBox(spot, position));
  const width = table.area.getBoundingClientRect().width;
  if (position === 'aside' && (width > room + 1 || !areAlike(before, measured()))) {
    for (const [index, box] of [...boxes.values()].entries()) {
      const spot = spots[index]?.spot;
      if (spot) setPosition(box, spot, 'over');
    }
  }
  return boxes;
}

function positionFor(spots: readonly Spot[]): Position {
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
  // A checkbox in a link would be part of the link; after what has more lines it would stand in the last of them.
  const link = closest(text, 'a, button');
  const line = rectOf(text);
  const isToLeave = (around: Element) => {
    return (link !== null && holds(link, around)) || isWithinLine(around, line);
  };
  while (parent !== licenceCell && isInline(parent) && isToLeave(parent) && parent.parentElement) {
    reference = parent;
    parent = parent.parentElement;
  }
  const range = text.ownerDocument.createRange();
  range.selectNodeContents(reference);
  const own = range.getClientRects()[0] ?? range.getBoundingClientRect();
  const { left: start, right: end } = licenceCell.getBoundingClientRect();
  const others = texts.filter((other) => !holds(reference as Node, other)).map(rectOf);
  const beside = others.filter(({ top, bottom, width }) => {
    return width > 0 && top < own.bottom - 1 && bottom > own.top + 1;
  });
  const limits = beside.filter(({ left }) => left >= own.right - 1).map(({ left }) => left);
  return {
    cell: licenceCell,
    reference,
    parent,
    before: beside.some(({ right }) => right <= own.left + 1) ? 0 : own.left - start,
    after: isWithinLine(reference, line) ? Math.min(end, ...limits) - own.right : 0,
    isItem: /flex|grid/.test(getComputedStyle(parent).display),
  };
}

/** Whether a checkbox had to be put over its reference: elsewhere there was no room. */
export function isOverReference(box: HTMLInputElement): boolean {
  return box.parentElement?.dataset.position === 'over';
}

function isInline(element: Element): boolean {
  return getComputedStyle(element).display === 'inline';
}

function addBox(spot: Spot, position: Position): HTMLInputElement {
  const { ownerDocument: document } = spot.parent;
  const around = document.createElement('label');
  around.setAttribute(OWN, 'row');
  const box = document.createElement('input');
  box.type = 'checkbox';
  around.append(box);
  setPosition(box, spot, position);
  // The portal's handlers on the row are not meant for our checkbox.
  for (const type of ['click', 'mousedown', 'mouseup', 'pointerdown', 'pointerup', 'dblclick']) {
    around.addEventListener(type, (event) => event.stopPropagation());
  }
  const { reference, parent } = spot;
  if (position === 'after') parent.insertBefore(around, reference.nextSibling);
  else parent.insertBefore(around, reference);
  return box;
}

function setPosition(box: HTMLInputElement, { before, isItem }: Spot, position: Position): void {
  const width = position === 'aside' ? ASIDE : 0;
  const left = { padding: -SIZE - GAP, after: 2 * GAP, aside: 0, over: -Math.min(before, SIZE) }[
    position
  ];
  const around = box.parentElement as HTMLElement;
  around.dataset.position = position;
  // A flexible parent would give it a gap of its own, unless it is out of the flow. In a line no break may come between
  // it and the reference, as it may beside a box.
  around.style.cssText =
    `all: initial; display: inline; position: ${isItem ? 'absolute' : 'relative'}; ` +
    `padding-left: ${width}px; font-size: 0; line-height: 0; vertical-align: middle; cursor: pointer;`;
  box.style.cssText =
    `all: revert; position: absolute; left: ${left}px; top: ${-SIZE / 2}px; width: ${SIZE}px; ` +
    `height: ${SIZE}px; margin: 0; cursor: pointer; accent-color: ${BRAND};`;
}
