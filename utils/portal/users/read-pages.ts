import { Halt, Problem } from '../../bulk/problem';
import type { User } from '../../bulk/reading';
import { type Signs, waitFor } from '../../dom/act/act-and-wait';
import { pressElement } from '../../dom/act/press';
import { slowestAnswer } from '../../dom/act/server-answers';
import { breathe } from '../../dom/act/yield-to-page';
import { isVisible } from '../../dom/seen/visible';
import { holds } from '../../dom/tree/search';
import { isBusy, saysBusy } from '../page/busy';
import { loginForm } from '../page/login-form';
import { unlessPageLoads } from '../page/page-loads';
import { ANSWER_TIMEOUT, EMPTY_LIST, MISSING_ROWS, QUIET } from '../page/timing';
import type { Workplace } from '../page/workplace';
import { countOf } from './list-count';
import { findPager, type Pager } from './pager';
import { hasHole } from './scrolling/list-gaps';
import { hasPlace, rememberPlaces, scrollToPlace } from './scrolling/remembered-positions';
import {
  frames,
  isTurnedByWheel,
  nudge,
  scrollersOf,
  scrollTo,
  turnWheelOver,
  untilFollowed,
} from './scrolling/scroll-list';
import { readRows, type UserRow } from './table/user-rows';
import { findUsersTable, type UsersTable } from './table/users-table';

/** Pages are turned by the hundred, while a person goes on with what he is at. */
const UNHURRIED = { timeout: ANSWER_TIMEOUT, isUnhurried: true };
/** A portal that has more pages than this is not being read to its end, in pages. */
const MOST_PAGES = 5000;
/** How much of what is in view is scrolled past at once: rows at the edge must not be missed. */
const STEP = 0.8;
/** The same by a bar beside the rows, which may be higher than what is in view. */
const STEP_BESIDE = 0.5;
/** How many times longer than ever before a server's answer may take. */
const SLOWER = 1.5;
/** A list of which the wheel is turned more often is not being read to its end. */
const MOST_TURNS = 2000;
/** By so many steps of the wheel other rows come into view, if any do. */
const MOST_STEPS = 12;
/** What scrolls by less is no list that goes on, in pixels. */
const LEAST_ROOM = 30;

/** What came of reading the whole users table. */
export interface ListReading {
  /**
   * Whether these are all: as many as the page says there are, or, where it says nothing, the end was reached
   * in two ways (no next page, and nothing new by scrolling to the end, back, and there again).
   */
  isWhole: boolean;
  /** How many there are by the page's own count. */
  total: number | undefined;
}

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
): Promise<ListReading> {
  await untilFilled(place, signal);
  const start = fingerprint(place);
  const read = new Set<string>();
  const take = () => {
    const users = readRows(usersTable(place)).map(({ user }) => user);
    for (const { licence, sda, name } of users) read.add([licence, sda, name].join('\n'));
    onRows(users);
  };
  let isAtEnd = true;
  await toFirstPage(place, signal);
  const pages: string[] = [];
  let page = 0;
  do {
    await breathe();
    const seen = pages.indexOf(fingerprint(place));
    if (seen !== -1) {
      // What leads back leads on to none; to the first page it is a round, and that was all.
      isAtEnd &&= seen === 0;
      page = seen;
      break;
    }
    page = pages.push(fingerprint(place)) - 1;
    // Users are told of in the portal's order, which begins above what is in view of a list scrolled on.
    const isScrolledOn = scrollersOf(usersTable(place)).some(isFarOn);
    if (!isScrolledOn) take();
    await breathe();
    isAtEnd = (await scrollThrough(place, signal, take)) !== 'unsure';
    if (isScrolledOn) take();
  } while (pages.length < MOST_PAGES && (await turn(place, 'next', signal)));
  const total = countOf(usersTable(place))?.total;
  const isWhole = total === undefined ? isAtEnd : read.size >= total;
  if (pages.length > 1 && !place.isFramed) {
    // Forward from the first page where there is a short way to it, else back to where we were.
    const hasFirst = await turn(place, 'first', signal);
    const startPage = Math.max(0, pages.indexOf(start));
    const turns = startPage - (hasFirst ? 0 : page);
    const way = turns > 0 ? 'next' : 'previous';
    for (let at = 0; at < Math.abs(turns); at++) await turn(place, way, signal);
  }
  return { isWhole, total };
}

/**
 * Brings a user into view: on the page there is, the following ones, then from the first. A table that was
 * just emptied says nothing of him, nor does one in a hidden tab, whose rows may not be made: there it is
 * waited until the tab is in front.
 *
 * @returns his row; `undefined` when no page has him, looked through twice
 * @throws Problem when two rows carry the reference
 */
export async function findRow(
  place: Workplace,
  licence: string,
  signal: AbortSignal,
): Promise<UserRow | undefined> {
  const { document } = place.view;
  for (;;) {
    const inView = rowInView(place, licence);
    if (inView) return inView;
    let isHidden = document.hidden;
    const heed = () => {
      isHidden ||= document.hidden;
    };
    document.addEventListener('visibilitychange', heed);
    try {
      await untilRows(place, signal);
      const row =
        (await lookWhereSeen(place, licence, signal)) ??
        (await lookThrough(place, licence, signal));
      if (row) return row;
      await untilQuiet(place, signal);
      await untilRows(place, signal);
      place.listEnd = undefined;
      const again = await lookThrough(place, licence, signal);
      if (again || !isHidden) return again;
    } finally {
      document.removeEventListener('visibilitychange', heed);
    }
    await untilInFront(place, signal);
  }
}

/** Where a user was last seen is where to look first: a long list is not scrolled through for each of them. */
async function lookWhereSeen(
  place: Workplace,
  licence: string,
  signal: AbortSignal,
): Promise<UserRow | undefined> {
  const inView = rowInView(place, licence);
  if (inView || !hasPlace(usersTable(place), licence)) return inView;
  const isOpen = () => {
    const table = usersTable(place);
    return scrollersOf(table).some((box) => hasHole(table, box));
  };
  await waitForOthers(place, signal, { isOpen }, () => scrollToPlace(usersTable(place), licence));
  return rowInView(place, licence);
}

async function lookThrough(
  place: Workplace,
  licence: string,
  signal: AbortSignal,
): Promise<UserRow | undefined> {
  const here = async () => {
    const isHere = () => rowInView(place, licence) !== undefined;
    if (!isHere()) await scrollThrough(place, signal, isHere);
    return rowInView(place, licence);
  };
  let row = await here();
  const pages = new Set<string>();
  while (!row && !hasSeen(pages, place) && (await turn(place, 'next', signal))) row = await here();
  if (row) return row;
  const last = fingerprint(place);
  await toFirstPage(place, signal);
  pages.clear();
  while (fingerprint(place) !== last && !hasSeen(pages, place)) {
    row = await here();
    if (row) return row;
    if (!(await turn(place, 'next', signal))) break;
  }
  return rowInView(place, licence);
}

/** Waits until a person sees the tab, for as long as that may take. */
async function untilInFront(place: Workplace, signal: AbortSignal): Promise<void> {
  const { document } = place.view;
  if (!document.hidden) return;
  place.onHeldUp?.(true);
  const over = new AbortController();
  try {
    await new Promise<void>((resolve, reject) => {
      const onShow = () => !document.hidden && resolve();
      document.addEventListener('visibilitychange', onShow, { signal: over.signal });
      const onAbort = () => reject(signal.reason);
      signal.addEventListener('abort', onAbort, { signal: over.signal });
      if (signal.aborted) onAbort();
    });
  } finally {
    over.abort();
    place.onHeldUp?.(false);
  }
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
  await waitFor(look, { signal, timeout: ANSWER_TIMEOUT, quiet: QUIET, root: place.root });
}

/** Waits until a table shows what a person has just asked it to list. */
export async function untilQuiet(place: Workplace, signal: AbortSignal): Promise<void> {
  const begun = performance.now();
  const look = (signs: Signs) =>
    isSettled(signs, begun) && !isBusy(place.root) ? true : undefined;
  await waitFor(look, { signal, timeout: ANSWER_TIMEOUT, quiet: QUIET, root: place.root });
}

/**
 * Whether nothing more is to be expected of what was begun at a moment: nothing happens any more, or, on a page
 * that asks its server for something all the time, all that would have come has had the time to.
 */
function isSettled(signs: Signs, begun: number): boolean {
  return signs.quietFor(QUIET) || performance.now() - begun >= MISSING_ROWS;
}

/** Waits until a table has rows, or shows that it will have none. */
async function untilFilled(place: Workplace, signal: AbortSignal): Promise<void> {
  const look = (signs: Signs) => {
    if (references(place).length > 0) return true;
    const table = findUsersTable(place.root);
    const isComing = isBusy(place.root) || (table && saysBusy(table.area));
    return !isComing && signs.quietFor(EMPTY_LIST) ? true : undefined;
  };
  await waitFor(look, { signal, timeout: ANSWER_TIMEOUT, quiet: EMPTY_LIST, root: place.root });
}

/**
 * Waits until a table has rows, and as many as its page says: a portal may have taken them away to read
 * them again, without any sign of it.
 */
async function untilRows(place: Workplace, signal: AbortSignal): Promise<void> {
  const { root, timeout } = place;
  const begun = performance.now();
  const look = () => {
    const rows = references(place).length;
    if (isBusy(root)) return undefined;
    if (rows === 0) return loginForm(root) || !findUsersTable(root) ? true : undefined;
    const isWaitedFor = missingHere(place) && performance.now() - begun < MISSING_ROWS;
    return isWaitedFor && scrollersOf(usersTable(place)).length === 0 ? undefined : true;
  };
  await waitFor(look, { signal, timeout, quiet: QUIET, root });
}

/** Whether the page in view should show more users than it does, by its own count. */
function missingHere(place: Workplace): boolean {
  const table = usersTable(place);
  const count = countOf(table);
  if (!count) return false;
  const rows = readRows(table).length;
  if (count.onPage !== undefined) return rows < count.onPage;
  const { next, previous } = findPager(table);
  return !next && !previous && rows < count.total;
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

/** Whether the page in view is among those seen; it is by now. */
function hasSeen(pages: Set<string>, place: Workplace): boolean {
  const { size } = pages;
  return pages.add(fingerprint(place)).size === size;
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
  const pages = new Set<string>();
  while (!hasSeen(pages, place) && (await turn(place, 'previous', signal)));
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
  const press = async () => {
    const turned = await place.act(() => pressElement(control), look, signal, UNHURRIED);
    if (!turned) throw new Problem({ code: 'page-not-turned' });
    return true;
  };
  return unlessPageLoads(press, async () => {
    await untilUsers(place, signal);
    return turn(place, way, signal);
  });
}

/**
 * Scrolls through the list, for rows that are made only then; the others stay, or go again. All that may
 * be scrolled is: who looks for the end of a list turns the wheel until nothing moves any more.
 *
 * @param tell called whenever other rows are in view; `true` ends it there
 * @returns whether it was ended so, the end was reached, or that cannot be told: in a hidden tab, where the
 *   page says that there are more, or where nothing could be scrolled to them
 */
async function scrollThrough(
  place: Workplace,
  signal: AbortSignal,
  tell: () => unknown,
): Promise<'found' | 'end' | 'unsure'> {
  const table = usersTable(place);
  const scrollers = scrollersOf(table);
  const onRows = () => {
    rememberPlaces(usersTable(place));
    return tell();
  };
  const isMissing = () => missingHere(place);
  const turned = isTurnedByWheel(table) && (await wheelThrough(place, signal, onRows));
  if (turned) return turned;
  if (isEndKnown(place, scrollers) && !isMissing()) return 'end';
  const isToldWhole = () => {
    const { onPage, total } = countOf(usersTable(place)) ?? {};
    const wanted = onPage ?? total;
    return wanted !== undefined && references(place).length >= wanted;
  };
  if (isToldWhole()) return learnEnd(place, scrollers);
  if (scrollers.length === 0 && !isMissing()) return 'end';
  const starts = scrollers.map(({ scrollTop }) => scrollTop);
  const seen = new Set(references(place));
  const [box] = scrollers.filter(hasMuchRoom);
  if (box && isFarOn(box)) {
    // From the middle on it cannot be told whether what stands above is still there.
    await waitForOthers(place, signal, {}, () => scrollTo(box, 0));
    if (onRows() === true) return 'found';
    for (const reference of references(place)) seen.add(reference);
  }
  // What goes as one scrolls, and comes back, is none of what the list grows by.
  const toEnd = async () => {
    await scrollToEnds(place, scrollers, signal);
    const { size } = seen;
    for (const reference of references(place)) seen.add(reference);
    return seen.size > size;
  };
  let end: 'end' | 'unsure' = 'end';
  // One look at the end tells a list that is all there, which most are.
  let grows = await toEnd();
  do {
    while (grows && !hasLost(place, seen)) {
      if (onRows() === true) return 'found';
      grows = await toEnd();
    }
    // Other pages follow, or it is told that these are all: no second look is needed.
    if (hasLost(place, seen) || isToldWhole() || findPager(usersTable(place)).next) break;
    await lookBack(scrollers);
    grows = await toEnd();
  } while (grows);
  if (box && hasLost(place, seen)) {
    const came = await stepThrough(place, box, signal, onRows);
    if (came === 'found') return 'found';
    end = place.view.document.hidden ? 'unsure' : came;
  } else if (isMissing()) end = 'unsure';
  else end = learnEnd(place, scrollers);
  for (const [index, scroller] of scrollers.entries()) scrollTo(scroller, starts[index] ?? 0);
  if (table.boxes) await untilFollowed(() => findUsersTable(place.root));
  return end;
}

/** Whether rows that were in view have gone: they are made as one scrolls, and only those in view. */
function hasLost(place: Workplace, seen: ReadonlySet<string>): boolean {
  const now = new Set(references(place));
  return [...seen].some((reference) => !now.has(reference));
}

function isFarOn(box: Element): boolean {
  return hasMuchRoom(box) && box.scrollTop > LEAST_ROOM;
}

function hasMuchRoom({ scrollHeight, clientHeight }: Element): boolean {
  return scrollHeight > clientHeight + LEAST_ROOM;
}

/** What was seen to be the end holds only while there are no fewer rows, and no more to be scrolled. */
function isEndKnown(place: Workplace, scrollers: readonly Element[]): boolean {
  const { listEnd } = place;
  return (
    listEnd !== undefined &&
    heightOf(scrollers) <= listEnd.height + LEAST_ROOM &&
    references(place).length <= listEnd.rows
  );
}

function learnEnd(place: Workplace, scrollers: readonly Element[]): 'end' | 'unsure' {
  // In a hidden tab nothing tells of scrolling: that nothing came says nothing.
  if (place.view.document.hidden) return 'unsure';
  place.listEnd = { rows: references(place).length, height: heightOf(scrollers) };
  return 'end';
}

function heightOf(scrollers: readonly Element[]): number {
  return Math.max(0, ...scrollers.map(({ scrollHeight }) => scrollHeight));
}

/** What watches for the end of a list must have seen it out of view, for a frame at least. */
async function lookBack(scrollers: readonly Element[]): Promise<void> {
  for (const scroller of scrollers) {
    scrollTo(scroller, scroller.scrollTop - Math.max(1, scroller.clientHeight) * STEP);
  }
  await frames(2);
}

/** @returns whether other rows came into view */
async function scrollToEnds(
  place: Workplace,
  scrollers: readonly Element[],
  signal: AbortSignal,
): Promise<boolean> {
  // What has just come may have to be drawn before it is noticed that the end is out of view.
  await frames(2);
  const isMissing = () => missingHere(place);
  return waitForOthers(place, signal, { isMissing, quiet: patienceAtEnd(place) }, () => {
    const moved = scrollers.map((scroller) => scrollTo(scroller, scroller.scrollHeight));
    if (!moved.includes(true)) nudge(usersTable(place));
  });
}

/** How long more rows may take to come at the end of a list: as long as the portal has taken before, in ms. */
function patienceAtEnd({ view }: Workplace): number {
  return Math.min(MISSING_ROWS, Math.max(QUIET, SLOWER * slowestAnswer(view)));
}

async function stepThrough(
  place: Workplace,
  scroller: Element,
  signal: AbortSignal,
  onRows: () => unknown,
): Promise<'found' | 'end' | 'unsure'> {
  const isOpen = () => hasHole(usersTable(place), scroller);
  let end: 'end' | 'unsure' = 'end';
  const to = async (top: number) => {
    const isLast = top + scroller.clientHeight >= scroller.scrollHeight - LEAST_ROOM;
    const quiet = isLast ? patienceAtEnd(place) : QUIET;
    const scroll = () => scrollTo(scroller, top);
    const before = references(place);
    const hasNew = await waitForOthers(place, signal, { isOpen, quiet }, scroll);
    const isJoined = references(place).some((one) => before.includes(one));
    // A bar beside the rows does not tell how far it moves them.
    if (isOpen() || (hasNew && top > 0 && !isJoined && !isAround(scroller, place))) end = 'unsure';
    return hasNew;
  };
  let hasNew = await to(0);
  for (let last = -1; hasNew || scroller.scrollTop > last; ) {
    if (onRows() === true) return 'found';
    last = scroller.scrollTop;
    const step = isAround(scroller, place) ? STEP : STEP_BESIDE;
    hasNew = await to(last + scroller.clientHeight * step);
  }
  return end;
}

/**
 * Turns the wheel over a list that draws its own bar, from its first row to its last one, and back. Where no row
 * of before is in view any more after a turn, some may have been passed by.
 *
 * @returns `undefined` where the wheel turns nothing
 */
async function wheelThrough(
  place: Workplace,
  signal: AbortSignal,
  onRows: () => unknown,
): Promise<'found' | 'end' | 'unsure' | undefined> {
  let end: 'end' | 'unsure' = 'end';
  const turn = async (way: 1 | -1) => {
    const before = references(place);
    const [table, fingers] = [() => usersTable(place), fingerprint(place)];
    // By one step the rows may move by less than one of them is high.
    for (let steps = 0; steps < MOST_STEPS && fingerprint(place) === fingers; steps++) {
      const top = topOf(table());
      turnWheelOver(table(), way);
      await frames(2);
      if (topOf(table()) === top) break;
    }
    const hasTurned =
      fingerprint(place) !== fingers || (await waitForOthers(place, signal, {}, () => {}));
    if (hasTurned && way > 0 && !references(place).some((one) => before.includes(one))) {
      end = 'unsure';
    }
    return hasTurned;
  };
  let [up, down] = [0, 0];
  while (up < MOST_TURNS && (await turn(-1))) up += 1;
  do {
    if (onRows() === true) return 'found';
  } while (down < MOST_TURNS && (await turn(1)) && ++down);
  for (let at = up; at < down; at++) turnWheelOver(usersTable(place), -1);
  if (down === MOST_TURNS) end = 'unsure';
  return up + down > 0 ? end : undefined;
}

/** How high the first row stands. */
function topOf(table: UsersTable): number | undefined {
  return readRows(table)[0]?.element.getBoundingClientRect().top;
}

function isAround(scroller: Element, place: Workplace): boolean {
  return readRows(usersTable(place)).some(({ element }) => holds(scroller, element));
}

interface Expected {
  /** Whether there must be more, which are then waited for longer. */
  isMissing?: () => boolean;
  /** Whether some that should be in view have yet to come. */
  isOpen?: () => boolean;
  /** How long nothing at all must have happened until nothing more is to be expected, in ms. */
  quiet?: number;
}

/** @returns whether other rows came into view */
async function waitForOthers(
  place: Workplace,
  signal: AbortSignal,
  { isMissing = () => false, isOpen = () => false, quiet = QUIET }: Expected,
  scroll: () => void,
): Promise<boolean> {
  if (fingerprint(place) === '') await untilFollowed(() => findUsersTable(place.root));
  const before = fingerprint(place);
  const begun = performance.now();
  const found = await place.act(
    scroll,
    (signs) => {
      const now = fingerprint(place);
      if (isBusy(place.root)) return undefined;
      // A box beside the one that was scrolled may have yet to follow.
      if (now === '' && performance.now() - begun < MISSING_ROWS) return undefined;
      const isLate = performance.now() - begun >= MISSING_ROWS;
      if (now !== '' && now !== before) return isLate || !isOpen() ? 'other' : undefined;
      if (!isLate && !signs.quietFor(quiet)) return undefined;
      return !isLate && (isMissing() || isOpen()) ? undefined : 'same';
    },
    signal,
    UNHURRIED,
  );
  return found === 'other';
}
