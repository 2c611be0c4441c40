import { controlWords, usableControls } from '../dom/controls';
import type { UsersTable } from './users-table';
import { NEXT_PAGE, PREVIOUS_PAGE } from './words';

/** How many ancestors of the table may hold its paging. */
const REACH = 6;

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
  for (let step = 0; around && step < REACH && around !== table.area.ownerDocument.body; step++) {
    const pager = pagerIn(around, table.area);
    if (pager.next || pager.previous) return pager;
    around = around.parentElement;
  }
  return {};
}

function pagerIn(around: Element, area: Element): Pager {
  // Controls in the rows are none of ours: a user's name could read "Suivant".
  const named = usableControls(around)
    .filter((control) => !area.contains(control) || control.closest('tfoot, nav') !== null)
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
  return { next, previous, first: previous && find([/^(?:page )?1$/]) };
}
