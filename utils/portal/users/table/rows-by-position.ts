import { parentOf } from '../../../dom/flat-tree';
import { boxOfNode } from '../../../dom/seen/position';
import { isTextVisible } from '../../../dom/seen/visible';
import { holds } from '../../../dom/tree/search';
import { textNodes } from '../../../dom/tree/texts';
import { detailControlsIn } from '../detail-controls/detail-control';
import { rowMenusIn } from '../detail-controls/row-menu';
import { blockAround, wordAround } from './cell-words';
import { cellsIn } from './row-cells';
import { isInEachBox, partsBeneath, rowParts } from './row-parts';
import type { UsersTable } from './users-table';

/**
 * A reference where no column of licences is known, stricter than `mayBeReference`: at most 8 letters, a digit, then
 * two or more letters or digits.
 */
const WORD_OF_REFERENCE = /^[\p{L}_-]{0,8}\d[\p{L}\d_-]{2,}$/u;

/**
 * The rows of a table whose rows are not made like its headings. They are found as a person finds them: below the
 * heading of the licences stand the references, and at the height of each reference stands its user.
 */
export function rowsBeneath({ headings, area, columns }: UsersTable): Element[] {
  const heading = cellsIn(headings)[columns.licence ?? -1];
  if (!heading) return [];
  const { bottom } = heading.getBoundingClientRect();
  const pieces = referencesBeneath(heading, area).filter((node) => {
    return !holds(headings, node) && boxOfNode(node).top >= bottom - 1;
  });
  const rows = ownAncestors(onePieceEach(pieces), area).flatMap((ancestors) => {
    return ancestors.findLast((one) => !holds(one, headings)) ?? [];
  });
  // Something else may stand there by chance, such as an unfolded detail: it is not a row.
  const withDetail = rows.filter((row) => detailControlsIn(row).length === 1);
  if (withDetail.length > 0) return withDetail;
  const withMenu = rows.filter((row) => rowMenusIn(row).length === 1);
  if (withMenu.length > 0) return withMenu;
  // Pictures may lead into the details, and only a person or a tip can tell that: then it is enough that all rows are
  // made alike.
  return areAlike(rows, Object.keys(columns).length) ? rows : [];
}

/** Whether rows are all made of as many cells, at least so many, and stand in one part of the page. */
function areAlike(rows: readonly Element[], atLeast: number): boolean {
  const [first] = rows;
  if (!first || rows.length < 2) return false;
  const { length } = cellsWithin(first);
  return (
    length >= atLeast &&
    rows.every((row) => {
      return cellsWithin(row).length === length && parentOf(row) === parentOf(first);
    })
  );
}

/** The cells of a row. Some kits draw each row as a table of its own: then they stand deeper. */
function cellsWithin(row: Element): Element[] {
  let cells = cellsIn(row);
  while (cells.length === 1 && cells[0]) cells = cellsIn(cells[0]);
  return cells;
}

/**
 * The rows of a table that stands in several boxes side by side: each row shows a reference, and has a part at its
 * height in each of the boxes.
 *
 * @returns the part of each row that stands in the box of the licences
 */
export function rowsInBoxes(table: UsersTable): Element[] {
  const { headings, area, cells = [] } = table;
  const pieces = referencesBeneath(headings, area).filter((node) => {
    // A part that was scrolled beneath another box does not show there.
    const isHere = partsBeneath(headings, [parentOf(node) as Element], table).length > 0;
    return isHere && !cells.some((cell) => holds(cell, node));
  });
  return ownAncestors(onePieceEach(pieces), area).flatMap((ancestors) => {
    const row = ancestors.findLast((one) => {
      return !holds(one, headings) && isInEachBox(rowParts(one, table), table);
    });
    return row ?? [];
  });
}

/** The texts that may be a reference and stand in the column of a heading, at whatever height. */
function referencesBeneath(heading: Element, area: Element): Text[] {
  const column = heading.getBoundingClientRect();
  return textNodes(area)
    .filter((node) => /\d/.test(node.data) && WORD_OF_REFERENCE.test(wordAround(node)))
    .filter((node) => {
      const { left, right } = boxOfNode(node);
      const middle = (left + right) / 2;
      return middle >= column.left && middle <= column.right;
    })
    .filter(isTextVisible);
}

/** Inline elements may cut a reference into pieces: one piece of each is enough. */
function onePieceEach(pieces: readonly Text[]): Text[] {
  const blocks = pieces.map(blockAround);
  return pieces.filter((node, index) => {
    const first = blocks.indexOf(blocks[index] as Element);
    return first === index || wordAround(pieces[first] as Text) !== wordAround(node);
  });
}

/** For each of some texts, the elements that hold it and none of the others, from the smallest on. */
function ownAncestors(nodes: readonly Text[], area: Element): Element[][] {
  const held = new Map<Element, number>();
  const pathOf = (node: Text) => {
    const path: Element[] = [];
    for (let up = parentOf(node); up && up !== area; up = parentOf(up)) path.push(up);
    return path;
  };
  const paths = nodes.map(pathOf);
  for (const one of paths.flat()) held.set(one, (held.get(one) ?? 0) + 1);
  return paths.map((path) => path.filter((one) => held.get(one) === 1));
}
