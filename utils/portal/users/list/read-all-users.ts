import type { User } from '../../../bulk/reading';
import { breathe } from '../../../dom/act/yield-to-page';
import type { PageOrFrame } from '../../page/page-or-frame';
import { findPager } from '../pager/find-pager';
import { isScrolledOn } from '../scrolling/scroll-room';
import { scrollThrough } from '../scrolling/scroll-through';
import { scrollersOf } from '../scrolling/scrollers';
import { readRows } from '../table/user-rows';
import { countOf, pageCountOf } from './list-count';
import { fingerprint, tableInView } from './list-in-view';
import { reloadUsers, untilFilled } from './list-waits';
import { toFirstPage, turnPage } from './turn-page';

/** A list with more pages than this is not read to its end. */
const MOST_PAGES = 5000;

/** What came of reading the whole list. */
export interface ListReading {
  /**
   * Whether these are all users: as many as the page says there are, or, where it says nothing, the end was reached in
   * two ways (no next page, and nothing new by scrolling to the end, back, and there again), and the page speaks of no more
   * pages, nor has it two controls of which either may turn to one.
   */
  isWhole: boolean;
  /** How many there are by the page's own count. */
  total: number | undefined;
}

/**
 * Reads the whole list, turning its pages and scrolling through each, and comes back to the page that was in view.
 *
 * @param onUsers called with the users of each page, some of them perhaps again
 */
export async function readAllUsers(
  portal: PageOrFrame,
  signal: AbortSignal,
  onUsers: (users: User[]) => void,
): Promise<ListReading> {
  // A run may have left a page that takes no press any more.
  if (portal.isToGo) await reloadUsers(portal, signal);
  await untilFilled(portal, signal);
  const start = fingerprint(portal);
  const read = new Set<string>();
  const takeRows = () => {
    const users = readRows(tableInView(portal)).map(({ user }) => user);
    for (const { licence, sda, name } of users) read.add([licence, sda, name].join('\n'));
    onUsers(users);
  };
  await toFirstPage(portal, signal);
  const { pages, page, isAtEnd } = await readPages(portal, signal, takeRows);
  const total = countOf(tableInView(portal))?.total;
  const isWhole =
    total === undefined ? isAtEnd && !hasMorePages(portal, pages) : read.size >= total;
  if (pages.length > 1 && !portal.isFramed) {
    await turnTo(portal, { page, start: Math.max(0, pages.indexOf(start)) }, signal);
  }
  return { isWhole, total };
}

/** Whether the page has more pages, by what it says or shows, than were read. */
function hasMorePages(portal: PageOrFrame, read: readonly string[]): boolean {
  const table = tableInView(portal);
  return findPager(table).ambiguous !== undefined || read.length < (pageCountOf(table) ?? 0);
}

interface PagesRead {
  /** The fingerprints of all pages, in the order of the list. */
  pages: readonly string[];
  /** The index of the page in view. */
  page: number;
  isAtEnd: boolean;
}

/** Reads the page in view and all that follow. */
async function readPages(
  portal: PageOrFrame,
  signal: AbortSignal,
  takeRows: () => void,
): Promise<PagesRead> {
  const pages: string[] = [];
  let isAtEnd = true;
  for (;;) {
    await breathe();
    const seen = pages.indexOf(fingerprint(portal));
    // A pager that leads back leads to no other page. If it leads to the first one, it goes round, and that was all.
    if (seen !== -1) return { pages, page: seen, isAtEnd: isAtEnd && seen === 0 };
    pages.push(fingerprint(portal));
    // Users are told of in the order of the list, which begins above the rows in view of a list that is scrolled on.
    const beginsAbove = scrollersOf(tableInView(portal)).some(isScrolledOn);
    if (!beginsAbove) takeRows();
    await breathe();
    isAtEnd = (await scrollThrough(portal, signal, takeRows)) !== 'unsure';
    if (beginsAbove) takeRows();
    const hasTurned = pages.length < MOST_PAGES && (await turnPage(portal, 'next', signal));
    if (!hasTurned) return { pages, page: pages.length - 1, isAtEnd };
  }
}

/** Turns from one page to another: forward from the first page where a control leads to it, else back or on from here. */
async function turnTo(
  portal: PageOrFrame,
  { page, start }: { page: number; start: number },
  signal: AbortSignal,
): Promise<void> {
  const hasFirst = await turnPage(portal, 'first', signal);
  const turns = start - (hasFirst ? 0 : page);
  const way = turns > 0 ? 'next' : 'previous';
  for (let at = 0; at < Math.abs(turns); at++) await turnPage(portal, way, signal);
}
