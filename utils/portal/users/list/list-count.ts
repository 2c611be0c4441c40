import { childrenOf, parentOf } from '../../../dom/flat-tree';
import { whileUnchanged } from '../../../dom/remember/while-unchanged';
import { isVisible } from '../../../dom/seen/visible';
import { isOwn } from '../../../dom/tree/own-elements';
import { all, closest, holds } from '../../../dom/tree/search';
import { textOf } from '../../../dom/tree/text-runs';
import { fold } from '../../../text';
import {
  type CountSaid,
  countSaid,
  pagesSaid,
  speaksOfPages,
} from '../../vocabulary/count-phrases';
import { partsOfAll } from '../table/row-parts';
import { readRows } from '../table/user-rows';
import type { UsersTable } from '../table/users-table';

/** How many elements above the table the count may stand. */
const REACH = 8;
/** A longer text is a sentence about something else, in letters. */
const MOST_LETTERS = 90;

/** Where no count is of the users: other tables, lists of choices, layers over the page. */
const ELSEWHERE =
  'table, [role="table"], [role="grid"], [role="treegrid"], nav, select, dialog, [role="dialog"], [role="alertdialog"], [role="listbox"], [role="menu"], [role="alert"], script, style';

/**
 * How many users the portal itself says there are: in the roles of the table, or in a whole phrase near it.
 *
 * @returns `undefined` where it says nothing, or what cannot be meant: fewer than are in view, or two different figures
 *   at the same distance
 */
export function countOf(table: UsersTable): CountSaid | undefined {
  const rows = readRows(table).length;
  const said = roleCount(table) ?? phraseCount(table);
  return said && said.total >= rows ? said : undefined;
}

/** `aria-setsize` of a row; `aria-rowcount`, which counts the row of headings where that has an index. */
function roleCount(table: UsersTable): CountSaid | undefined {
  const [first] = readRows(table);
  const size = Number(first?.element.getAttribute('aria-setsize'));
  if (size > 0) return { total: size };
  const counted = closest(table.headings, '[aria-rowcount]');
  const count = Number(counted?.getAttribute('aria-rowcount'));
  if (!first || !counted || !holds(counted, first.element) || !(count > 0)) return undefined;
  const [within] = all<Element>(first.element, '[aria-rowindex]');
  const indexed = closest(first.element, '[aria-rowindex]') ?? within;
  const index = Number(indexed?.getAttribute('aria-rowindex'));
  const isHeadingCounted = closest(table.headings, '[aria-rowindex]') !== null || index === 2;
  return { total: isHeadingCounted ? count - 1 : count };
}

function phraseCount(table: UsersTable): CountSaid | undefined {
  return nearest(table, (parts) => onlyOne(parts.flatMap(countsIn)));
}

/** How many pages the portal says that the list has (« Page 1 / 3 »); `undefined` where it says nothing, or two figures. */
export function pageCountOf(table: UsersTable): number | undefined {
  return nearest(table, (parts) => {
    const seen = parts.flatMap(pagesIn).filter(({ element }) => isVisible(element));
    return new Set(seen.map(({ pages }) => pages)).size === 1 ? seen[0]?.pages : undefined;
  });
}

/** What is said closest to a table: within its area, then beside it, farther and farther out. */
function nearest<T>(
  table: UsersTable,
  saidIn: (parts: readonly Element[]) => T | undefined,
): T | undefined {
  let said = saidIn(partsApartFromRows(table));
  let from = table.area;
  for (let around = parentOf(from), step = 0; around && step < REACH && !said; step++) {
    const beside = childrenOf(around).filter((part) => part !== from && !isOwn(part));
    said = saidIn(beside.filter((part) => !part.matches(ELSEWHERE)));
    from = around;
    if (around.localName === 'body') break;
    around = parentOf(around);
  }
  return said;
}

/** What stands in the table's area, and is neither its headings nor a row of it. */
function partsApartFromRows(table: UsersTable): Element[] {
  const rows = partsOfAll(readRows(table), table);
  const [first] = rows;
  const isRow = (element: Element) => {
    if (holds(element, table.headings) || (first && holds(element, first))) return true;
    return rows.includes(element) || rows.some((row) => holds(element, row));
  };
  return childrenOf(table.area).filter((part) => {
    return part.matches('caption, tfoot') || (table.area.localName !== 'table' && !isRow(part));
  });
}

interface PlacedCount extends CountSaid {
  element: Element;
}

const countsIn = whileUnchanged((element): readonly PlacedCount[] =>
  phrasesIn(element, countsIn, (text) => {
    const count = countSaid(text);
    return count && (isOfPages(text, element) ? [] : [{ ...count, element }]);
  }),
);

const pagesIn = whileUnchanged((element): readonly { pages: number; element: Element }[] =>
  phrasesIn(element, pagesIn, (text) => {
    const pages = pagesSaid(text);
    return pages === undefined ? undefined : [{ pages, element }];
  }),
);

/** What the phrase says that an element is; else what those in it say. */
function phrasesIn<T>(
  element: Element,
  within: (part: Element) => readonly T[],
  saidBy: (text: string) => readonly T[] | undefined,
): readonly T[] {
  const text = fold(textOf(element));
  if (!/\d/.test(text)) return [];
  const said = text.length <= MOST_LETTERS ? saidBy(text) : undefined;
  if (said) return said;
  const parts = childrenOf(element).filter((part) => !part.matches(ELSEWHERE) && !isOwn(part));
  return parts.flatMap(within);
}

/** Whether « sur 3 » counts pages, as it does beside the field in which a page is chosen. */
function isOfPages(text: string, element: Element): boolean {
  const around = text.startsWith('sur') || text.startsWith('of') ? parentOf(element) : null;
  return around !== null && speaksOfPages(fold(textOf(around)).slice(0, MOST_LETTERS));
}

/** One of several counts: a range says more than a total; two totals that differ say nothing. */
function onlyOne(said: readonly PlacedCount[]): CountSaid | undefined {
  const seen = said.filter(({ element }) => isVisible(element));
  const ranges = seen.filter(({ range }) => range !== undefined);
  const [first, ...others] = ranges.length > 0 ? ranges : seen;
  if (!first || others.some(({ total }) => total !== first.total)) return undefined;
  const { total, onPage, range } = first;
  return { total, ...(onPage !== undefined && { onPage }), ...(range !== undefined && { range }) };
}
