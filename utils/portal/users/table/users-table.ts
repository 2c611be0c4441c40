import { Problem } from '../../../bulk/problem';
import type { User } from '../../../bulk/reading';
import { childrenOf, parentOf } from '../../../dom/flat-tree';
import { oncePerLook } from '../../../dom/remember/once-per-look';
import { whileStanding, whileUnchanged } from '../../../dom/remember/while-unchanged';
import { boxOfNode } from '../../../dom/seen/position';
import { isTextSeen, isTextVisible, isVisible } from '../../../dom/seen/visible';
import { isOwn } from '../../../dom/tree/own-elements';
import { all, closest, holds } from '../../../dom/tree/search';
import { bySaid } from '../../../dom/tree/text-runs';
import { textNodes, textOf, textsThat } from '../../../dom/tree/texts';
import { taught } from '../../vocabulary/profile/taught';
import { detailControls, detailControlsIn } from '../detail-control';
import { areaWithWays, waysInto } from '../row-menu';
import { type Column, columnNamed, headingOf } from './column-headings';
import {
  blockAround,
  type LicenceText,
  mayHoldReference,
  readReferences,
  wordAround,
} from './licence-reference';
import { isInEachBox, partsBeneath, rowParts } from './row-parts';
import { isAtHeightOf, splitHeadings } from './split-headings';

/** The users table as it stands in the page. */
export interface UsersTable {
  /** The element that holds the headings, one child per column; of headings in several boxes that of the licences. */
  headings: Element;
  /** The closest element around headings and rows. */
  area: Element;
  columns: Partial<Record<Column, number>>;
  /** What heads each column, where the headings stand in several boxes. */
  cells?: readonly Element[];
  /** These boxes, side by side: each row has a part in each of them. */
  boxes?: readonly Element[];
}

/** A row of the users table, as it was last read. */
export interface UserRow {
  element: Element;
  licenceCell: Element;
  licence: string;
  /** Read when asked for: of most rows no more than the licence is. */
  readonly user: User;
}

/** How many of the known headings make a table the users table. */
const ENOUGH_HEADINGS = 3;
/** The same where a person has shown which one is of the licences. */
const ENOUGH_WITH_SHOWN = 2;
/** Of how many pieces of text a heading may be made. */
const MOST_PIECES = 6;
const ROW = '[role="row"]';
const CELL = '[role="columnheader"], [role="rowheader"], [role="gridcell"], [role="cell"]';
/** How far above a heading's text its row may be. */
const HEADING_DEPTH = 9;

/**
 * Finds the users table by its column headings: in a real table, an ARIA grid or plain elements,
 * with the headings in a table of their own or not. Where several have rows, the one that has a way
 * into a detail in each of them.
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

/**
 * The rows in view, in the page's order. Rows without a licence reference are not users; which word of a
 * cell is the reference is told by those of the others.
 *
 * What is read holds while nothing in the table changes and it takes as much room. Whether a row can
 * still be seen is asked again of the one that is to be used.
 */
export const readRows = oncePerLook(whileStanding(findRows, areaOfTable));

function findRows(table: UsersTable): UserRow[] {
  const rows = bodyRows(table).flatMap((element) => {
    const cells = cellsOf(element, table);
    const licenceCell = cells[table.columns.licence ?? -1];
    return licenceCell ? [{ element, cells, licenceCell }] : [];
  });
  const texts = readReferences(rows.map(({ licenceCell }) => licenceCell));
  return rows.flatMap(({ element, cells, licenceCell }, index) => {
    const text = texts[index];
    if (!text?.reference) return [];
    let user: User | undefined;
    return [
      {
        element,
        licenceCell,
        licence: text.reference,
        get user() {
          user ??= readUser(text, cells, table);
          return user;
        },
      },
    ];
  });
}

function readUser(
  { reference: licence, type }: LicenceText,
  cells: readonly Element[],
  { columns }: UsersTable,
): User {
  const cellText = (column: Column) => {
    const cell = cells[columns[column] ?? -1];
    return cell ? textOf(cell) : '';
  };
  const texts = cells.map((cell) => textOf(cell));
  return { licence, type, sda: cellText('sda'), name: cellText('name'), cells: texts };
}

function hasDetails(table: UsersTable): boolean {
  return bodyRows(table).every((row) => detailControls(row, table).length === 1);
}

/**
 * The cells of a row: what stands right in it. Those that say what they are may stand in groups, as the cells of
 * columns that stay in place do: then they are in the order that they tell, for each group is drawn by itself.
 */
const partsOf = whileUnchanged((row: Element): Element[] => {
  const parts = childrenOf(row);
  const told = row.matches(ROW) ? all(row, CELL).filter((cell) => closest(cell, ROW) === row) : [];
  if (told.every((cell) => parts.includes(cell))) return parts;
  const placeOf = (cell: Element) => Number(cell.getAttribute('aria-colindex'));
  return told.sort((one, other) => placeOf(one) - placeOf(other));
});

const licenceHeadings = textsThat((text) => columnOf(text) === 'licence');
const headingWords = textsThat((text) => columnOf(text) !== undefined);
const columnSaid = bySaid(columnOf);

const tableAbove = whileStanding(findTableAbove, (node, table) => {
  // That a word heads no table, as the labels of a detail, is told by all that was looked at.
  if (!table) return highestAbove(node);
  // The rows of one that shows none may come anywhere.
  return bodyRows(table).length > 0 ? table.area : undefined;
});

/** The highest element that was asked whether it is the row of a heading. */
function highestAbove(node: Text): Element | undefined {
  let highest = parentOf(node);
  for (let depth = 1; highest && depth < HEADING_DEPTH; depth++) {
    const above = parentOf(highest);
    if (!above) break;
    highest = above;
  }
  return highest ?? undefined;
}

function enoughHeadings(): number {
  return taught.profile.columns.licence ? ENOUGH_WITH_SHOWN : ENOUGH_HEADINGS;
}

function findTableAbove(node: Text, root: Element): UsersTable | undefined {
  const enough = enoughHeadings();
  let headings = parentOf(node);
  for (let depth = 0; headings && headings !== root && depth < HEADING_DEPTH; depth++) {
    const columns = columnsOf(headings);
    if (Object.keys(columns).length >= enough && 'licence' in columns) {
      const table = { headings, area: areaOf(headings, columns, root), columns };
      const area = areaWithWays(table.area, bodyRows(table));
      // Its rows are remembered with the table.
      return area === table.area ? table : { ...table, area };
    }
    headings = parentOf(headings);
  }
  return undefined;
}

/** The table whose headings, and rows, stand in several boxes side by side. */
function splitTable(node: Text, root: Element): UsersTable | undefined {
  const words = headingWords(root).filter((word) => {
    return word === node || (isAtHeightOf(word, node) && isTextVisible(word));
  });
  const named = words.map(({ data }) => columnOf(data) as Column);
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

function columnsOf(headings: Element): UsersTable['columns'] {
  const columns: UsersTable['columns'] = {};
  const cells = partsOf(headings);
  for (const [index, cell] of cells.entries()) {
    const within = headingWords(cell).map(({ data }) => columnOf(data));
    // To put the words of half a page together takes long, and makes no heading.
    const isShort = textNodes(cell).length <= MOST_PIECES;
    const said = isShort ? columnSaid(cell) : undefined;
    const named = new Set([said, ...within].filter((column) => column !== undefined));
    // A cell that holds several headings is more than a cell.
    if (named.size > 1) return {};
    const [column] = named;
    if (column && !(column in columns) && saysNoMore(cell)) columns[column] = index;
  }
  const known = Object.values(columns).flatMap((index) => cells[index] ?? []);
  return areSideBySide(known) ? columns : {};
}

/** Whether a cell holds its heading alone: a label with its value beside it is none. */
function saysNoMore(cell: Element): boolean {
  if (cell.matches('th, [role="columnheader"]')) return true;
  const words = textNodes(cell).filter((node) => /[\p{L}\p{N}]/u.test(node.data));
  return words.filter(isTextVisible).length <= 1;
}

/** Headings stand beside each other; the terms of a list stand beneath. Those of folded columns take no room. */
function areSideBySide(cells: readonly Element[]): boolean {
  const boxes = cells.map((cell) => cell.getBoundingClientRect());
  const places = boxes.filter(({ width, height }) => width > 0 && height > 0);
  if (places.length < Math.min(2, cells.length)) return false;
  const top = Math.max(...places.map((place) => place.top));
  const bottom = Math.min(...places.map((place) => place.bottom));
  return top < bottom;
}

function columnOf(text: string): Column | undefined {
  const heading = headingOf(text);
  return heading ? (columnNamed(heading) ?? taught.columnOf(heading)) : undefined;
}

/** The closest ancestor of the headings that also holds rows; a table without rows is itself. */
function areaOf(headings: Element, columns: UsersTable['columns'], root: Element): Element {
  const own = closest(headings, 'table, [role="grid"], [role="table"]') ?? parentOf(headings);
  for (let area = own; area && area !== root; area = parentOf(area)) {
    if (area.localName === 'body') break;
    if (bodyRows({ headings, area, columns }).length > 0) return area;
  }
  return own ?? headings;
}

/** Rows are built like the row of headings; where they are not, they are what stands beneath it. */
const bodyRows = oncePerLook(whileStanding(findBodyRows, areaOfTable));

function findBodyRows(table: UsersTable): Element[] {
  if (table.boxes) return rowsInParts(table);
  const alike = rowsAlike(table);
  return alike.length > 0 ? alike : rowsBeneath(table);
}

function areaOfTable({ area }: UsersTable): Element {
  return area;
}

function rowsAlike({ headings, area, columns }: UsersTable): Element[] {
  const like = headings.matches(`${ROW}:not(tr)`) ? ROW : headings.localName;
  const count = partsOf(headings).length;
  return all(area, like).filter((row) => {
    if (row === headings || isOwn(row) || row.closest('thead, tfoot')) return false;
    const cells = partsOf(row);
    const licence = cells[columns.licence ?? -1];
    return (
      cells.length === count &&
      licence !== undefined &&
      !holds(row, headings) &&
      mayHoldReference(licence) &&
      isVisible(row)
    );
  });
}

/**
 * Where headings and rows are not made alike, a person goes by place: below the heading of the
 * licences stand the references, and at the height of each its user.
 */
function rowsBeneath({ headings, area, columns }: UsersTable): Element[] {
  const heading = partsOf(headings)[columns.licence ?? -1];
  if (!heading) return [];
  const { bottom } = heading.getBoundingClientRect();
  const pieces = referencesBeneath(heading, area).filter((node) => {
    return !holds(headings, node) && boxOfNode(node).top >= bottom - 1;
  });
  const rows = placesAround(onceEach(pieces), area).flatMap((places) => {
    return places.findLast((place) => !holds(place, headings)) ?? [];
  });
  // What only happens to stand there, as an unfolded detail may, is no row.
  return rows.filter((row) => detailControlsIn(row).length === 1);
}

/** Where a row stands in several boxes: what shows the reference, and has its like at its height in each of them. */
function rowsInParts(table: UsersTable): Element[] {
  const { headings, area, cells = [] } = table;
  const pieces = referencesBeneath(headings, area).filter((node) => {
    // What was scrolled beneath another box shows nothing there.
    const isHere = partsBeneath(headings, [parentOf(node) as Element], table).length > 0;
    return isHere && !cells.some((cell) => holds(cell, node));
  });
  return placesAround(onceEach(pieces), area).flatMap((places) => {
    const row = places.findLast((place) => {
      return !holds(place, headings) && isInEachBox(rowParts(place, table), table);
    });
    return row ?? [];
  });
}

/** What may be a reference and stands in the column of a heading, at whatever height. */
function referencesBeneath(heading: Element, area: Element): Text[] {
  const column = heading.getBoundingClientRect();
  return textNodes(area)
    .filter((node) => /\d/.test(node.data) && REFERENCE.test(wordAround(node)))
    .filter((node) => {
      const { left, right } = boxOfNode(node);
      const middle = (left + right) / 2;
      return middle >= column.left && middle <= column.right;
    })
    .filter(isTextVisible);
}

/** A reference may be cut by inline elements: one piece of each is enough. */
function onceEach(pieces: readonly Text[]): Text[] {
  const blocks = pieces.map(blockAround);
  return pieces.filter((node, index) => {
    const first = blocks.indexOf(blocks[index] as Element);
    return first === index || wordAround(pieces[first] as Text) !== wordAround(node);
  });
}

/** All that stands around each of some texts and around no other one, from the smallest on. */
function placesAround(nodes: readonly Text[], area: Element): Element[][] {
  const held = new Map<Element, number>();
  const pathOf = (node: Text) => {
    const path: Element[] = [];
    for (let up = parentOf(node); up && up !== area; up = parentOf(up)) path.push(up);
    return path;
  };
  const paths = nodes.map(pathOf);
  for (const place of paths.flat()) held.set(place, (held.get(place) ?? 0) + 1);
  return paths.map((path) => path.filter((place) => held.get(place) === 1));
}

const REFERENCE = /^[\p{L}_-]{0,8}\d[\p{L}\d_-]{2,}$/u;

/** A row's cells in the order of the headings. */
function cellsOf(row: Element, table: UsersTable): Element[] {
  const { headings, cells: heads = partsOf(headings), boxes } = table;
  const cells = partsOf(row);
  if (!boxes && cells.length === heads.length) return cells;
  const parts = rowParts(row, table);
  const nothing = () => row.ownerDocument.createElement('i');
  return heads.map((heading) => {
    const own = partsBeneath(heading, parts, table);
    return own.map((part) => cellBeneath(heading, part)).find(Boolean) ?? nothing();
  });
}

/** What of a part of a row stands beneath a heading; the rows of two tables need not be of one width. */
function cellBeneath(heading: Element, part: Element): Element | undefined {
  const heads = closest(heading, 'tr');
  if (heads && part.localName === 'tr') {
    const [own, others] = [childrenOf(part), childrenOf(heads)];
    if (own.length === others.length) return own[others.findIndex((one) => holds(one, heading))];
  }
  const { left, right } = heading.getBoundingClientRect();
  const own = textNodes(part).filter((node) => {
    const place = boxOfNode(node);
    return place.width > 0 && place.left < right && place.right > left;
  });
  const [first] = own;
  if (!first) return undefined;
  let cell = parentOf(first) as Element;
  const isWithin = (element: Element) => textNodes(element).every((node) => own.includes(node));
  while (cell !== part) {
    const up = parentOf(cell);
    if (!up || up === part || !isWithin(up)) break;
    cell = up;
  }
  return cell;
}
