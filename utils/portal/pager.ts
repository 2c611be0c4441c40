import { controlWords, usableControls } from '../dom/controls';
import { closest, holds, parentOf } from '../dom/tree';
import { readRows, type UsersTable } from './users-table';
import { NEXT_PAGE, PREVIOUS_PAGE } from './words';

/** How many ancestors of the table may hold its paging. */
const REACH = 8;

/** The usable controls that page the users table; absent ones are disabled or not there. */
export interface Pager {
  next?: HTMLElement;
  previous?: HTMLElement;
  /** The control of the first page, where pages are numbered and it can be pressed. */
  first?: HTMLElement;
}

/** Finds what turns the pages of a users table, in its neighbourhood, never farther than its page. */
export function findPager(table: UsersTable): Pager {
  let around: Element | null = table.area;
  for (let step = 0; around && step < REACH && around.localName !== 'body'; step++) {
    const pager = pagerIn(around, table);
    if (pager.next || pager.previous) return pager;
    around = parentOf(around);
  }
  return {};
}

function pagerIn(around: Element, table: UsersTable): Pager {
  // Controls in the rows are none of ours: a user's name could read "Suivant".
  const rows = readRows(table).map(({ element }) => element);
  const named = usableControls(around)
    .filter((control) => !rows.some((row) => holds(row, control)))
    .filter((control) => closest(control, '[aria-current="page"], [aria-disabled="true"]') === null)
    .map((control) => ({ control, words: controlWords(control) }));
  const find = (patterns: RegExp[]) => {
    for (const pattern of patterns) {
      const hit = named.find(({ words }) => words.some((word) => pattern.test(word)));
      if (hit) return hit.control;
    }
    return undefined;
  };
  const next = find(NEXT_PAGE);
  const previous = find(PREVIOUS_PAGE);
  return { next, previous, first: previous && find([/^(?:(?:aller a la |go to )?page )?1$/]) };
}

/**
 * The element that has to be scrolled to see more of the users, where there is room to scroll: its
 * rows may be made only then. The page itself counts.
 */
export function findScroller(table: UsersTable): Element | undefined {
  const [row] = readRows(table);
  for (let at = row && parentOf(row.element); at; at = parentOf(at)) {
    const isPage = at === at.ownerDocument.scrollingElement;
    const { overflowY } = getComputedStyle(at);
    const scrolls = isPage || /auto|scroll|overlay/.test(overflowY);
    if (scrolls && at.scrollHeight > at.clientHeight + 1) return at;
  }
  return undefined;
}
