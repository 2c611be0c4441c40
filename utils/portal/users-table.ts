import type { User } from '../bulk/reading';
import { Problem } from '../bulk/reason';
import { controlWords, pressableParts } from '../dom/controls';
import { textNodes, textOf } from '../dom/texts';
import { isVisible } from '../dom/visible';
import { fold, tidy } from '../text';
import { DETAIL_CONTROL, FORBIDDEN, USER_COLUMNS } from './words';

type Column = keyof typeof USER_COLUMNS;

/** The users table as it stands in the page. Rows are read anew each time. */
export interface UsersTable {
  /** The element that holds the headings, one child per column. */
  headings: Element;
  /** The closest element around headings and rows. */
  area: Element;
  columns: Partial<Record<Column, number>>;
}

/** A row of the users table, as read just now. */
export interface UserRow {
  element: Element;
  licenceCell: Element;
  user: User;
}

/** How many of the known headings make a table the users table. */
const ENOUGH_HEADINGS = 3;
/** How far above a heading's text its row may be. */
const HEADING_DEPTH = 6;

/**
 * Finds the users table by its column headings: in a real table, an ARIA grid or plain elements,
 * with the headings in a table of their own or not.
 *
 * @returns `undefined` when there is none in view
 * @throws Problem when several are in view
 */
export function findUsersTable(root: Element): UsersTable | undefined {
  const found = new Map<Element, UsersTable>();
  for (const node of textNodes(root)) {
    if (columnOf(node.data) !== 'licence') continue;
    const table = tableAbove(node);
    if (table && isVisible(table.headings)) found.set(table.headings, table);
  }
  const tables = [...found.values()];
  const filled = tables.filter((table) => rowElements(table).length > 0);
  const candidates = filled.length > 0 ? filled : tables;
  if (candidates.length > 1) throw new Problem({ code: 'users-not-found' });
  return candidates[0];
}

/** The rows in view, in the page's order. Rows without a licence reference are not users. */
export function readRows(table: UsersTable): UserRow[] {
  return rowElements(table).flatMap((element) => {
    const cells = [...element.children];
    const licenceCell = cells[table.columns.licence ?? -1];
    if (!licenceCell) return [];
    const { reference, type } = readLicence(licenceCell);
    if (!reference) return [];
    const cellText = (column: Column) => {
      const cell = cells[table.columns[column] ?? -1];
      return cell ? textOf(cell) : '';
    };
    const texts = cells.map((cell) => textOf(cell));
    const user = { licence: reference, type, sda: cellText('sda'), name: cellText('name') };
    return [{ element, licenceCell, user: { ...user, cells: texts } }];
  });
}

/**
 * The control that opens a row's detail.
 *
 * @throws Problem when the row shows none, or several
 */
export function detailControl(row: UserRow): HTMLElement {
  const controls = pressableParts(row.element).filter((control) => {
    const words = controlWords(control);
    if (words.some((word) => FORBIDDEN.test(word))) return false;
    return words.some((word) => DETAIL_CONTROL.test(word));
  });
  const [control, ...others] = controls;
  if (!control || others.length > 0) throw new Problem({ code: 'no-detail-link' });
  return control;
}

/** The licence reference is the first word with a digit in its cell; what follows is the type. */
function readLicence(cell: Element): { reference: string; type: string } {
  const words = textNodes(cell).flatMap((node) => tidy(node.data).split(' '));
  const place = words.findIndex((word) => /\d/.test(word));
  return { reference: words[place] ?? '', type: words.slice(place + 1).join(' ') };
}

function tableAbove(node: Text): UsersTable | undefined {
  let headings = node.parentElement;
  for (let depth = 0; headings && depth < HEADING_DEPTH; depth++) {
    const columns = columnsOf(headings);
    if (Object.keys(columns).length >= ENOUGH_HEADINGS && 'licence' in columns) {
      return { headings, area: areaOf(headings), columns };
    }
    headings = headings.parentElement;
  }
  return undefined;
}

function columnsOf(headings: Element): UsersTable['columns'] {
  const columns: UsersTable['columns'] = {};
  for (const [index, cell] of [...headings.children].entries()) {
    if (!/\S/.test(cell.textContent)) continue;
    const column = columnOf(textOf(cell));
    if (column && !(column in columns)) columns[column] = index;
  }
  return columns;
}

function columnOf(text: string): Column | undefined {
  if (text.length > 40) return undefined;
  // A heading may carry the mark of the sorting.
  const heading = fold(text.replace(/[^\p{L}\p{N}.)]+$/u, ''));
  const entries = Object.entries(USER_COLUMNS) as [Column, readonly string[]][];
  return entries.find(([, names]) => names.includes(heading))?.[0];
}

/** The closest ancestor of the headings that also holds rows; a table without rows is itself. */
function areaOf(headings: Element): Element {
  const own = headings.closest('table, [role="grid"], [role="table"]') ?? headings.parentElement;
  let area = own;
  while (area && area !== headings.ownerDocument.body) {
    if (bodyRows(headings, area).length > 0) return area;
    area = area.parentElement;
  }
  return own ?? headings;
}

function rowElements({ headings, area }: UsersTable): Element[] {
  return bodyRows(headings, area);
}

function bodyRows(headings: Element, area: Element): Element[] {
  const like = headings.matches('[role="row"]:not(tr)') ? '[role="row"]' : headings.tagName;
  const count = headings.childElementCount;
  return [...area.querySelectorAll(like)].filter(
    (row) =>
      row !== headings &&
      row.childElementCount === count &&
      !row.contains(headings) &&
      !row.closest('thead, tfoot') &&
      /\d/.test(row.textContent) &&
      isVisible(row),
  );
}
