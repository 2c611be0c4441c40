import { isStanding, parentOf } from '../../../dom/flat-tree';
import { scrolling } from '../../../dom/seen/scrollers';
import type { PageOrFrame } from '../../page/page-or-frame';
import { licencesInView } from '../list/list-in-view';
import { findPager } from '../pager/find-pager';
import { scrollersOf } from '../scrolling/scrollers';
import { safeUsersTable } from '../table/find-users-table';
import { readRows } from '../table/user-rows';
import type { UsersTable } from '../table/users-table';

/** A box with less room to scroll has none, in pixels. */
const LEAST = 1;

/** Where a box is scrolled to, in pixels. */
interface ScrolledBox {
  box: Element;
  top: number;
  left: number;
}

/** What a person has before their eyes: a page of the list, and where it and what is around it are scrolled to. */
export interface Place {
  /** The references of the page's users. */
  licences: readonly string[];
  /** Whether no page stands before it. */
  isFirst: boolean;
  boxes: readonly ScrolledBox[];
}

/** The place in view; `undefined` where no user is. */
export function placeInView({ root }: PageOrFrame): Place | undefined {
  const table = safeUsersTable(root);
  const rows = table ? readRows(table) : [];
  if (!table || rows.length === 0) return undefined;
  return {
    licences: rows.map(({ licence }) => licence),
    isFirst: findPager(table).previous === undefined,
    boxes: boxesOf(table).map((box) => ({ box, top: box.scrollTop, left: box.scrollLeft })),
  };
}

/** Whether most users of a place are in view: one of them may have gone meanwhile. */
export function isPageInView(portal: PageOrFrame, { licences }: Place): boolean {
  const inView = new Set(licencesInView(portal));
  return licences.filter((licence) => inView.has(licence)).length * 2 > licences.length;
}

/** Scrolls everything to where it was, at once. @returns whether it is there now */
export function scrollToPlace(portal: PageOrFrame, { boxes }: Place): boolean {
  const table = safeUsersTable(portal.root);
  const now = table ? boxesOf(table) : [];
  // A portal may have drawn its list anew, in the same boxes made again.
  const isAlike = now.length === boxes.length;
  const here = boxes.flatMap(({ box, top, left }, index) => {
    const same = isStanding(box) || !isAlike ? box : now[index];
    return same && isStanding(same) ? [{ box: same, top, left }] : [];
  });
  for (const { box, top, left } of here) {
    if (isThere({ box, top, left })) continue;
    scrolling(box, () => box.scrollTo({ top, left, behavior: 'instant' }));
  }
  return here.every(isThere);
}

function isThere({ box, top, left }: ScrolledBox): boolean {
  return Math.abs(box.scrollTop - top) < 1 && Math.abs(box.scrollLeft - left) < 1;
}

/** All boxes that can be scrolled around the users or beside them: to press something in a row may move any of them. */
function boxesOf(table: UsersTable): Element[] {
  const around: Element[] = [];
  const [first] = readRows(table);
  for (let at = first ? parentOf(first.element) : null; at; at = parentOf(at)) {
    const isWide = at.scrollWidth > at.clientWidth + LEAST;
    if (isWide || at.scrollHeight > at.clientHeight + LEAST) around.push(at);
  }
  return [...new Set([...scrollersOf(table), ...around])];
}
