import { oncePerLook } from '../../../dom/remember/once-per-look';
import { whileStanding } from '../../../dom/remember/while-standing';
import { isVisible } from '../../../dom/seen/visible';
import { isOwn } from '../../../dom/tree/own-elements';
import { all, holds } from '../../../dom/tree/search';
import { mayHoldReference } from './licence-reference';
import { cellsIn } from './row-cells';
import { rowsBeneath, rowsInBoxes } from './rows-by-position';
import type { UsersTable } from './users-table';

const ROW = '[role="row"]';

/**
 * The rows of a users table that may be users', in the page's order. They are made like the row of headings; where no
 * row is, they are what stands beneath it.
 */
export const bodyRows = oncePerLook(whileStanding(findBodyRows, ({ area }: UsersTable) => area));

function findBodyRows(table: UsersTable): Element[] {
  if (table.boxes) return rowsInBoxes(table);
  const alike = rowsLikeHeadings(table);
  return alike.length > 0 ? alike : rowsBeneath(table);
}

function rowsLikeHeadings({ headings, area, columns }: UsersTable): Element[] {
  const like = headings.matches(`${ROW}:not(tr)`) ? ROW : headings.localName;
  const count = cellsIn(headings).length;
  return all(area, like).filter((row) => {
    if (row === headings || isOwn(row) || row.closest('thead, tfoot')) return false;
    const cells = cellsIn(row);
    const licence = cells[columns.licence ?? -1];
    return (
      cells.length === count &&
      licence !== undefined &&
      !holds(row, headings) &&
      mayHoldReference(licence) &&
      isVisible(licence)
    );
  });
}
