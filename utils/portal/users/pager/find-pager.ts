import { parentOf } from '../../../dom/flat-tree';
import { partsOfAll } from '../table/row-parts';
import { readRows } from '../table/user-rows';
import type { UsersTable } from '../table/users-table';
import { choosePager } from './choose-pager';
import { nearControls, type PagerArea } from './near-controls';
import type { Pager } from './pager';

/** How many ancestors of the table may hold its pager. */
const REACH = 8;

/** A pager, with what was not taken for it. */
export interface FoundPager extends Pager {
  /** Several controls that would turn to the same page, and differ: none of them is taken. */
  ambiguous?: HTMLElement[];
  /** Controls that say that they turn pages, where nothing shows that they turn those of this table. */
  refused?: HTMLElement[];
}

/**
 * Finds what turns the pages of a users table, in its neighbourhood, never outside of its page. It goes by whole phrases
 * and whole names of pictures only, and only where the numbers of pages, « 1 à 20 sur 42 », or the way in the opposite
 * direction stand beside. A control that makes the list grow needs none of these: it stands right after the list.
 */
export function findPager(table: UsersTable): FoundPager {
  const rows = new Set(partsOfAll(readRows(table), table));
  const holders = holdersOf([table.headings, ...rows]);
  const seen = new Set<Element>();
  const refused = new Set<HTMLElement>();
  let around: Element | null = table.area;
  for (let step = 0; around && step < REACH; step++) {
    const area: PagerArea = { around, rows, table, holders };
    const { next, previous, first, ambiguous, turning } = choosePager(
      nearControls(area, seen),
      area,
    );
    for (const control of turning) refused.add(control);
    if (ambiguous.length > 0) return { ambiguous, refused: [...refused] };
    if (next || previous) return { next, previous, first };
    // What stands around the page itself, as a frame does, is another page's.
    if (around.localName === 'body') break;
    around = parentOf(around);
  }
  return refused.size > 0 ? { refused: [...refused] } : {};
}

/** All elements that hold one of some parts. */
function holdersOf(parts: readonly Element[]): ReadonlySet<Element> {
  const holders = new Set<Element>();
  for (const part of parts) {
    for (let at: Element | null = part; at && !holders.has(at); at = parentOf(at)) holders.add(at);
  }
  return holders;
}
