import type { User } from '../bulk/reading';
import { prepareSearch } from '../bulk/selection/search-users';
import { ANSWER_TIMEOUT } from '../portal/page/timing';
import { Workplace } from '../portal/page/workplace';
import { countOf } from '../portal/users/list/list-count';
import { untilQuiet } from '../portal/users/list/list-waits';
import { readAllUsers } from '../portal/users/list/read-all-users';
import { findPager } from '../portal/users/pager';
import { hasDrawnBar } from '../portal/users/scrolling/list-bars';
import { scrollersOf } from '../portal/users/scrolling/scrollers';
import type { UserRow } from '../portal/users/table/user-rows';
import type { UsersTable } from '../portal/users/table/users-table';

/** A portal whose fields change all the time by themselves is not read for ever. */
const MOST_PASSES = 50;

/** The users of the portal's table, as far as they have been read. */
export class UsersList {
  #users = new Map<string, User>();
  /** References that rows of different users carry. */
  #twice = new Set<string>();
  #inOrder: readonly User[] | undefined;
  /** Whether a reading has come to its end, and nothing has told of a change since. */
  #isRead = false;
  /** Whether that, or what is in view, was seen to be all there are. */
  #isWhole = false;
  #total: number | undefined;
  /** Whether scrolling has been seen to bring up no other rows. */
  #isScrolled = false;
  /** What the table showed when it was last looked at, to tell when it lists others. */
  #shown: Shown | undefined;
  #reading: Promise<void> | undefined;
  /** Ends the reading. */
  #stop = new AbortController();
  /** Ends a reading through the pages, for the table may list others than at its beginning. */
  #pass = new AbortController();

  /** In the portal's order. The same list as long as nothing is new. */
  get users(): readonly User[] {
    this.#inOrder ??= [...this.#users.values()];
    return this.#inOrder;
  }

  /**
   * Whether these are all the users of the table: its own count agrees, or its end was reached in two ways,
   * and nothing has told of a change since.
   */
  get isComplete(): boolean {
    return this.#isRead && this.#isWhole;
  }

  /** Whether all that could be read has been, and nothing has told of a change since. */
  get isRead(): boolean {
    return this.#isRead;
  }

  /** How many users there are by the portal's own count, where it says so. */
  get total(): number | undefined {
    return this.#total;
  }

  get isReading(): boolean {
    return this.#reading !== undefined;
  }

  find(licence: string): User | undefined {
    return this.#users.get(licence);
  }

  /** Whether several users carry a reference: none of them can be told by it. */
  isTwice(licence: string): boolean {
    return this.#twice.has(licence);
  }

  /**
   * Takes in the rows in view. Other rows than before mean that the table lists others, unless the portal
   * itself says that they are another page of as many.
   *
   * @returns whether anything is new
   */
  see(table: UsersTable, rows: readonly UserRow[]): boolean {
    if (this.isReading) return false;
    // The rows may still be on their way: that there are none is for a reading to say.
    if (rows.length === 0 && this.#users.size === 0) return false;
    const before = this.#shown;
    const shown = shownBy(table, rows);
    this.#shown = shown;
    const wasRead = this.#isRead;
    if (wasRead && before && isOtherList(before, shown)) this.#isRead = false;
    const users = rows.map(({ user }) => user);
    const { count } = shown;
    const isOnlyPage = !shown.hasPages && (this.#isScrolled || !shown.hasRoom);
    const isAllInView = count && !shown.hasPages ? rows.length >= count : isOnlyPage;
    // The ways to other pages may come after the rows, and what was taken for all was one page.
    const wasOnlyPage = this.isComplete && rows.length === this.#users.size;
    if (!isAllInView && wasOnlyPage) this.#isRead = false;
    const isKnown = users.every((user) => isSame(this.#users.get(user.licence), user));
    if (isKnown && wasRead === this.#isRead && (isAllInView ? wasOnlyPage : !wasOnlyPage)) {
      return false;
    }
    if (isAllInView) this.#begin();
    else if (users.some(({ licence }) => !this.#users.has(licence))) this.#isRead = false;
    this.#findTwins(users);
    this.#add(users);
    this.#total = count;
    if (isAllInView) {
      this.#isRead = rows.length > 0;
      this.#isWhole = true;
    }
    return true;
  }

  /** The portal's own filter or search was used: what has been read may not be what it lists now. */
  outdate(): void {
    this.#isRead = false;
    this.#pass.abort();
  }

  /**
   * Reads all pages unless that is done; `onPage` hears of each.
   *
   * @returns whether they have been read; else `endReading` was asked for
   */
  async readAll(document: Document, signal: AbortSignal, onPage: () => void): Promise<boolean> {
    if (this.#isRead) return true;
    if (!this.#reading) this.#stop = new AbortController();
    const { signal: stopped } = this.#stop;
    const both = AbortSignal.any([signal, stopped]);
    this.#reading ??= this.#read(document, both, onPage).finally(() => {
      this.#reading = undefined;
    });
    try {
      await this.#reading;
      return true;
    } catch (error) {
      if (signal.aborted || !stopped.aborted) throw error;
      return false;
    }
  }

  /** Leaves the table to somebody else; resolves once nothing is pressed in it any more. */
  async endReading(): Promise<void> {
    this.#stop.abort();
    await this.#reading?.catch(() => {});
  }

  #begin(): void {
    this.#users = new Map();
    this.#twice = new Set();
  }

  #add(users: readonly User[]): void {
    for (const user of users) {
      prepareSearch(user);
      this.#users.set(user.licence, user);
    }
    this.#inOrder = undefined;
  }

  /** In one reading, rows of one reference with different names or numbers are different users. */
  #findTwins(users: readonly User[], known?: ReadonlyMap<string, User>): void {
    const met = new Map(known);
    for (const user of users) {
      const other = met.get(user.licence);
      if (other && !isSamePerson(other, user)) this.#twice.add(user.licence);
      met.set(user.licence, user);
    }
  }

  async #read(document: Document, signal: AbortSignal, onPage: () => void): Promise<void> {
    const place = new Workplace(document, ANSWER_TIMEOUT);
    try {
      let isRead = await this.#readPages(place, signal, onPage);
      // A person who filters the portal's table meanwhile means what it lists then.
      for (let pass = 1; !isRead && pass < MOST_PASSES; pass++) {
        await untilQuiet(place, signal);
        isRead = await this.#readPages(place, signal, onPage);
      }
      this.#isRead = isRead;
      this.#isScrolled = place.listEnd !== undefined;
      // Whose turns of the pages these were is known: from what is in view now on, others are not ours.
      this.#shown = undefined;
    } finally {
      place.leave();
    }
  }

  /** @returns whether nothing has told meanwhile that the table lists others */
  async #readPages(place: Workplace, signal: AbortSignal, onPage: () => void): Promise<boolean> {
    this.#pass = new AbortController();
    const { signal: outdated } = this.#pass;
    let isFirst = true;
    const take = (users: User[]) => {
      if (isFirst) this.#begin();
      isFirst = false;
      this.#findTwins(users, this.#users);
      this.#add(users);
      onPage();
    };
    try {
      const both = AbortSignal.any([signal, outdated]);
      const { isWhole, total } = await readAllUsers(place, both, take);
      this.#isWhole = isWhole;
      this.#total = total;
      return !outdated.aborted;
    } catch (error) {
      if (signal.aborted || !outdated.aborted) throw error;
      return false;
    }
  }
}

/** What of a table tells that it lists others than before. */
interface Shown {
  references: string;
  /** How many users there are, by the portal's own count. */
  count: number | undefined;
  /** Which of them are in view, in the portal's own words. */
  range: string | undefined;
  hasPages: boolean;
  hasRoom: boolean;
  /** Of all that can be scrolled through, in pixels. */
  height: number;
}

function shownBy(table: UsersTable, rows: readonly UserRow[]): Shown {
  const { next, previous } = findPager(table);
  const said = countOf(table);
  const scrollers = scrollersOf(table);
  return {
    references: rows.map(({ licence }) => licence).join('\n'),
    count: said?.total,
    range: said?.range,
    hasPages: next !== undefined || previous !== undefined,
    hasRoom: scrollers.length > 0 || hasDrawnBar(table),
    height: Math.max(0, ...scrollers.map(({ scrollHeight }) => scrollHeight)),
  };
}

/**
 * Whether a table lists others now. Another page of the same list, by its own words, is none, nor is another
 * part of a list that is as high as before: its rows are made as one scrolls.
 */
function isOtherList(before: Shown, now: Shown): boolean {
  if (before.count !== undefined && now.count !== undefined && before.count !== now.count) {
    return true;
  }
  if (before.references === now.references) return false;
  const isOtherPage = before.range !== undefined && now.range !== undefined;
  if (isOtherPage && before.range !== now.range) return false;
  const isOnePage = !before.hasPages && !now.hasPages;
  return !(isOnePage && before.hasRoom && now.hasRoom && before.height === now.height);
}

/** A column may have been shown since, and its cells be read as something new. */
function isSame(known: User | undefined, user: User): boolean {
  const textOf = ({ cells, sda, name }: User) => [...cells, sda, name].join('\n');
  return known !== undefined && textOf(known) === textOf(user);
}

function isSamePerson(a: User, b: User): boolean {
  return a.name === b.name && a.sda === b.sda;
}
