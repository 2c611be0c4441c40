import { childrenOf } from '../../../dom/flat-tree';
import { mayHoldReference } from './licence-reference';
import { cellsIn } from './row-cells';

/** Cells of one user may differ in their place and height by this much, in pixels. */
const SAME = 1.5;

/**
 * Whether what looks like one row holds all of them: some kits draw a grid column by column, and each column is an
 * element with a cell for each user. All columns have as many cells, which stand at the same heights, and each cell of
 * the licences may hold a reference.
 *
 * @param licence the index of the column of the licences
 */
export function isDrawnByColumns(row: Element, licence: number): boolean {
  const columns = cellsIn(row).map(childrenOf);
  const licences = columns[licence] ?? [];
  return (
    licences.length > 1 &&
    areBeneathEachOther(licences) &&
    licences.every(mayHoldReference) &&
    columns.every((cells) => areAtSameHeights(cells, licences))
  );
}

function areBeneathEachOther(cells: readonly Element[]): boolean {
  const boxes = cells.map((cell) => cell.getBoundingClientRect());
  return boxes.every(({ top }, at) => at === 0 || top >= (boxes[at - 1]?.bottom ?? 0) - SAME);
}

function areAtSameHeights(cells: readonly Element[], others: readonly Element[]): boolean {
  return (
    cells.length === others.length &&
    cells.every((cell, at) => {
      const [one, two] = [cell, others[at] as Element].map((each) => each.getBoundingClientRect());
      if (!one || !two) return false;
      return Math.abs(one.top - two.top) <= SAME && Math.abs(one.height - two.height) <= SAME;
    })
  );
}
