import type { UserColumn } from './column-headings';

/** The users table as it stands in the page. */
export interface UsersTable {
  /**
   * The element that holds the headings, one child per column; if they stand in several boxes, the one with the
   * licences.
   */
  headings: Element;
  /** The closest element around headings and rows. */
  area: Element;
  /** The index of the cell of each known column. */
  columns: Partial<Record<UserColumn, number>>;
  /** The cell that heads each column, where the headings stand in several boxes. */
  cells?: readonly Element[];
  /** These boxes, side by side: each row has a part in each of them. */
  boxes?: readonly Element[];
}
