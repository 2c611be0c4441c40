import type { User } from '../bulk/reading';
import { Halt, Problem } from '../bulk/reason';
import { breathe } from '../dom/breathe';
import { pressElement } from '../dom/press';
import { type Signs, waitFor } from '../dom/signs';
import { isVisible } from '../dom/visible';
import { isBusy, saysBusy } from './busy';
import { loginForm } from './page';
import { findPager, findScroller, type Pager } from './pager';
import { findUsersTable, readRows, type UserRow, type UsersTable } from './users-table';
import { PageLoads, QUIET, type Workplace } from './workplace';

const PAGE_TIMEOUT = 30_000;
/** Pages are turned by the hundred, while a person goes on with what he is at. */
const UNHURRIED = { timeout: PAGE_TIMEOUT, isUnhurried: true };
/** A portal that has more pages than this is not being read to its end, in pages. */
const MOST_PAGES = 5000;
/** How long a table without rows, and without a word that they are coming, may yet be filled, in ms. */
const EMPTY = 2000;
/** How much of what is in view is scrolled past at once: rows at the edge must not be missed. */
const STEP = 0.8;

/**
 * Reads the whole users table, turning its pages and scrolling through each, and comes back to what
 * was in view.
 *
 * @param onRows told of the users of each page, some of them perhaps again
 */
export async function readAllUsers(
  place: Workplace,
  signal: AbortSignal,
  onRows: (users: User[]) => void,
): Promise<void> {
  await untilFilled(place, signal);
  const start = fingerprint(place);
  const take = () => onRows(readRows(usersTable(place)).map(({ user }) => user));
  await toFirstPage(place, signal);
  let startPage = 0;
  let page = 0;
  do {
    await breathe();
    if (fingerprint(place) === start) startPage = page;
    take();
    await breathe();
    await scrollThrough(place, signal, take);
  } while (++page < MOST_PAGES && (await turn(place, 'next', signal)));
  if (page > 1 && !place.isFramed) {
    // Forward from the first page where there is a short way to it, else back to where we were.
    const hasFirst = await turn(place, 'first', signal);
    const turns = hasFirst ? startPage : page - 1 - startPage;
    for (let at = 0; at < turns; at++) await turn(place, hasFirst ? 'next' : 'previous', signal);
  }
}

/**
 * Brings a user into view: on the page there is, the following ones, then from the first.
 *
 * @returns his row; `undefined` when no page has him
 * @throws Problem when two rows carry the reference
 */
export async function findRow(
  place: Workplace,
  licence: string,
  signal: AbortSignal,
): Promise<UserRow | undefined> {
  const inView = rowInView(place, licence);
  if (inView) return inView;
  const here = async () => {
    const isHere = () => rowInView(place, licence) !== undefined;
    if (!isHere()) await scrollThrough(place, signal, isHere);
    return rowInView(place, licence);
  };
  let row = await here();
  while (!row && (await turn(place, 'next', signal))) row = await here();
  if (row) return row;
  const last = fingerprint(place);
  await toFirstPage(place, signal);
  while (fingerprint(place) !== last) {
    row = await here();
    if (row) return row;
    if (!(await turn(place, 'next', signal))) break;
  }
  return rowInView(place, licence);
}

/**
 * Goes on in a frame, or comes back to the users in it, and waits until they are listed there: a page
 * that is loaded may have yet to ask for them.
 */
export async function untilUsers(place: Workplace, signal: AbortSignal): Promise<void> {
  if (place.isFramed) await place.returnToUsers(signal);
  else await place.moveToFrame(signal);
  const look = () => {
    if (isBusy(place.root)) return undefined;
    return references(place).length > 0 || loginForm(place.root) ? true : undefined;
  };
  await waitFor(look, { signal, timeout: PAGE_TIMEOUT, quiet: QUIET, root: place.root });
}

/** Waits until a table shows what a person has just asked it to list. */
export async function untilQuiet(place: Workplace, signal: AbortSignal): Promise<void> {
  const look = (signs: Signs) => (signs.quietFor(QUIET) && !isBusy(place.root) ? true : undefined);
  await waitFor(look, { signal, timeout: PAGE_TIMEOUT, quiet: QUIET, root: place.root });
}

/** Waits until a table has rows, or shows that it will have none. */
async function untilFilled(place: Workplace, signal: AbortSignal): Promise<void> {
  const look = (signs: Signs) => {
    if (references(place).length > 0) return true;
    const table = findUsersTable(place.root);
    const isComing = isBusy(place.root) || (table && saysBusy(table.area));
    return !isComing && signs.quietFor(EMPTY) ? true : undefined;
  };
  await waitFor(look, { signal, timeout: PAGE_TIMEOUT, quiet: EMPTY, root: place.root });
}

/** A user's row in view now. @throws Problem when two rows carry the reference */
export function rowInView(place: Workplace, licence: string): UserRow | undefined {
  const named = readRows(usersTable(place)).filter((row) => row.licence === licence);
  const rows = named.filter(({ element }) => isVisible(element));
  if (rows.length > 1) throw new Problem({ code: 'user-twice' });
  return rows[0];
}

/** The users table in view. @throws Problem when there is none; Halt when a login stands in its place */
function usersTable({ root }: Workplace): UsersTable {
  const table = findUsersTable(root);
  if (table) return table;
  throw loginForm(root)
    ? new Halt({ code: 'session-expired' })
    : new Problem({ code: 'users-not-found' });
}

/** What tells one page of the table from another: the references in view. */
function fingerprint(place: Workplace): string {
  return references(place).join('\n');
}

function references({ root }: Workplace): string[] {
  const table = findUsersTable(root);
  return table ? readRows(table).map(({ licence }) => licence) : [];
}

async function toFirstPage(place: Workplace, signal: AbortSignal): Promise<void> {
  if (await turn(place, 'first', signal)) return;
  while (await turn(place, 'previous', signal));
}

/** @returns whether there was such a page; resolves once its rows are in view */
async function turn(place: Workplace, way: keyof Pager, signal: AbortSignal): Promise<boolean> {
  // What the portal does then takes its time too: a person waits for one of the two, not for both.
  await breathe();
  signal.throwIfAborted();
  const control = findPager(usersTable(place))[way];
  if (!control) return false;
  const before = fingerprint(place);
  const look = (signs: Signs) => {
    const now = fingerprint(place);
    if (now === '' || now === before || isBusy(place.root)) return undefined;
    // What has come from a server may not listen yet where it was put.
    return signs.answeredAt === 0 || signs.isStill() ? true : undefined;
  };
  try {
    const turned = await place.act(() => pressElement(control), look, signal, UNHURRIED);
    if (!turned) throw new Problem({ code: 'page-not-turned' });
    return true;
  } catch (error) {
    if (!(error instanceof PageLoads)) throw error;
    await untilUsers(place, signal);
    return turn(place, way, signal);
  }
}

/**
 * Scrolls through the list, for rows that are made only then; the others stay, or go again.
 *
 * @param onRows called whenever other rows are in view; `true` ends it there
 */
async function scrollThrough(
  place: Workplace,
  signal: AbortSignal,
  onRows: () => unknown,
): Promise<void> {
  const scroller = place.isListWhole ? undefined : findScroller(usersTable(place));
  if (!scroller) return;
  const start = scroller.scrollTop;
  const before = references(place);
  const toEnd = () => scrollTo(place, scroller, scroller.scrollHeight, signal);
  // One look at the end tells a list that is all there, which most are.
  const hasMore = await toEnd();
  place.isListWhole = !hasMore;
  if (hasMore) {
    const now = new Set(references(place));
    const grows = before.every((reference) => now.has(reference));
    const isFound = grows
      ? await untilNoMore(toEnd, onRows)
      : await stepThrough(place, scroller, signal, onRows);
    if (isFound) return;
  }
  scroller.scrollTo({ top: start, behavior: 'instant' });
}

async function untilNoMore(toEnd: () => Promise<boolean>, onRows: () => unknown): Promise<boolean> {
  do {
    if (onRows() === true) return true;
  } while (await toEnd());
  return false;
}

async function stepThrough(
  place: Workplace,
  scroller: Element,
  signal: AbortSignal,
  onRows: () => unknown,
): Promise<boolean> {
  let hasNew = await scrollTo(place, scroller, 0, signal);
  for (let last = -1; hasNew || scroller.scrollTop > last; ) {
    if (onRows() === true) return true;
    last = scroller.scrollTop;
    hasNew = await scrollTo(place, scroller, last + scroller.clientHeight * STEP, signal);
  }
  return false;
}

/** @returns whether other rows came into view */
async function scrollTo(
  place: Workplace,
  scroller: Element,
  top: number,
  signal: AbortSignal,
): Promise<boolean> {
  const before = fingerprint(place);
  const found = await place.act(
    () => scroller.scrollTo({ top, behavior: 'instant' }),
    (signs) => {
      const now = fingerprint(place);
      if (now !== '' && now !== before && !isBusy(place.root)) return 'other';
      return signs.quietFor(QUIET) && !isBusy(place.root) ? 'same' : undefined;
    },
    signal,
    UNHURRIED,
  );
  return found === 'other';
}
