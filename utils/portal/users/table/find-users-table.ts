import { Problem } from '../../../bulk/problem';
import { parentOf } from '../../../dom/flat-tree';
import { oncePerLook } from '../../../dom/remember/once-per-look';
import { whileStanding } from '../../../dom/remember/while-standing';
import { isTextSeen, isTextVisible } from '../../../dom/seen/visible';
import { closest, holds } from '../../../dom/tree/search';
import { areaWithDetailControls } from '../detail-controls/area-with-detail-controls';
import { detailControls } from '../detail-controls/detail-control';
import { waysInto } from '../detail-controls/ways-into-detail';
import { bodyRows } from './body-rows';
import { isDrawnByColumns } from './column-drawn';
import type { UserColumn } from './column-headings';
import {
  columnOf,
  columnsNamedIn,
  enoughHeadings,
  headingWords,
  licenceHeadings,
} from './heading-row';
import { cellsIn } from './row-cells';
import { isTextAtHeightOf, splitHeadings } from './split-headings';
import type { UsersTable } from './users-table';

/** How far above a heading's text its row may be. */
const HEADING_DEPTH = 9;

/**
 * Finds the users table by its column headings: in a real table, an ARIA grid or plain elements, with the headings in a
 * table of their own or not. Where several tables have rows, it is the one with a way into a detail in each row.
 *
 * @returns `undefined` when there is none in view
 * @throws Problem when several are in view
 */
export const findUsersTable = oncePerLook((root: Element): UsersTable | undefined => {
  const candidates = usersTables(root);
  if (candidates.length < 2) return candidates[0];
  const filled = candidates.filter((table) => bodyRows(table).length > 0);
  const best = filled.length > 1 ? filled.filter(hasDetails) : filled;
  if (best.length > 1) throw new Problem({ code: 'users-not-found' });
  return best[0] ?? candidates[0];
});

/** The same, but `undefined` also when several are in view: that happens while the portal draws. */
export function safeUsersTable(root: Element): UsersTable | undefined {
  try {
    return findUsersTable(root);
  } catch {
    return undefined;
  }
}

function hasDetails(table: UsersTable): boolean {
  return bodyRows(table).every((row) => detailControls(row, table).length === 1);
}

/** Everything in view that has the headings of a users table. */
export function usersTables(root: Element): UsersTable[] {
  const nodes = licenceHeadings(root).filter(isTextSeen);
  const whole = nodes.flatMap((node) => tableAbove(node, root) ?? []);
  // To look for boxes side by side takes long, and a detail says Licence as well as a list does.
  const all = whole.length > 0 ? whole : nodes.flatMap((node) => splitTable(node, root) ?? []);
  const found = new Map(all.map((table) => [table.headings, table]));
  const tables = [...found.values()];
  // Sticky headings are often a copy of the ones in the table: both lead to the same rows.
  return tables.filter((table, index) => {
    const [first] = bodyRows(table);
    const twin = tables.findIndex((other) => first !== undefined && bodyRows(other)[0] === first);
    return twin < 0 || twin === index;
  });
}

/** The table whose headings stand in one row around a text that heads the licences. */
const tableAbove = whileStanding(findTableAbove, (node, table) => {
  // Whether a word heads a table, or is a label of a detail, depends on all that was looked at.
  if (!table) return highestAbove(node);
  // The rows of one that shows none may come anywhere.
  return bodyRows(table).length > 0 ? table.area : undefined;
});

function findTableAbove(node: Text, root: Element): UsersTable | undefined {
  const enough = enoughHeadings();
  let headings = parentOf(node);
  for (let depth = 0; headings && headings !== root && depth < HEADING_DEPTH; depth++) {
    const columns = columnsNamedIn(headings);
    if (Object.keys(columns).length >= enough && 'licence' in columns) {
      const table = { headings, area: areaOf(headings, columns, root), columns };
      const byColumns = drawnByColumns(table);
      if (byColumns) return byColumns;
      const area = areaWithDetailControls(table.area, bodyRows(table));
      // The rows are remembered by the table itself: it is not copied without need.
      return area === table.area ? table : { ...table, area };
    }
    headings = parentOf(headings);
  }
  return undefined;
}

/** A table that is drawn column by column: its columns are boxes side by side. */
function drawnByColumns(table: UsersTable): UsersTable | undefined {
  const { headings, area, columns } = table;
  const { licence = -1 } = columns;
  // Of the table itself, which remembers its rows.
  if (!bodyRows(table).some((row) => isDrawnByColumns(row, licence))) return undefined;
  const cells = cellsIn(headings);
  return { headings: cells[licence] as Element, area, columns, cells, boxes: cells };
}

/** The highest element that `findTableAbove` looks at. */
function highestAbove(node: Text): Element | undefined {
  let highest = parentOf(node);
  for (let depth = 1; highest && depth < HEADING_DEPTH; depth++) {
    const above = parentOf(highest);
    if (!above) break;
    highest = above;
  }
  return highest ?? undefined;
}

/** The closest ancestor of the headings that also holds rows; a table without rows is its own area. */
function areaOf(headings: Element, columns: UsersTable['columns'], root: Element): Element {
  const own = closest(headings, 'table, [role="grid"], [role="table"]') ?? parentOf(headings);
  for (let area = own; area && area !== root; area = parentOf(area)) {
    if (area.localName === 'body') break;
    if (bodyRows({ headings, area, columns }).length > 0) return area;
  }
  return own ?? headings;
}

/** The table whose headings, and rows, stand in several boxes side by side. */
function splitTable(node: Text, root: Element): UsersTable | undefined {
  const words = headingWords(root).filter((word) => {
    return word === node || (isTextAtHeightOf(word, node) && isTextVisible(word));
  });
  const named = words.map(({ data }) => columnOf(data) as UserColumn);
  const isOnce = new Set(named).size === named.length;
  const split = isOnce && named.length >= enoughHeadings() ? splitHeadings(words) : undefined;
  if (!split) return undefined;
  const { cells, boxes } = split;
  const indexOf = (word: Text) => cells.findIndex((cell) => holds(cell, word));
  const columns = Object.fromEntries(named.map((name, at) => [name, indexOf(words[at] as Text)]));
  const headings = cells[columns.licence as number] as Element;
  for (let area: Element | null = split.around; area && area !== root; area = parentOf(area)) {
    if (area.localName === 'body') break;
    const table = { headings, area, columns, cells, boxes };
    const rows = bodyRows(table);
    if (rows.length > 0)
      return rows.some((row) => waysInto(row, table).length === 1) ? table : undefined;
  }
  return undefined;
}
