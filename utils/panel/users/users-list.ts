import type { User } from '../../bulk/reading';
import { prepareSearch } from '../../bulk/selection/search-users';
import type { LeftPlace } from '../../portal/users/place/left-place';
import type { UserRow } from '../../portal/users/table/user-rows';
import type { UsersTable } from '../../portal/users/table/users-table';
import { isOtherList, type ShownList, shownListOf } from './shown-list';
import { UsersReading } from './users-reading';

/** The users of the portal's list, as far as they have been read. */
export class UsersList {
  #users = new Map<string, User>();
  /** References that several users carry. */
  #twice = new Set<string>();
  #inOrder: readonly User[] | undefined;
  /** Whether a reading has finished, and nothing has said since that the list has changed. */
  #isRead = false;
  /** When a reading ended last, or all users were in view, in ms of `performance.now()`. */
  #readAt = Number.NEGATIVE_INFINITY;
  /** Whether the users that were read, or are in view, are all that there are. */
  #isWhole = false;
  #total: number | undefined;
  /** Whether the list was scrolled to its end, and showed no other rows. */
  #isScrolled = false;
  /** What the list showed when it was last looked at. */
  #shown: ShownList | undefined;
  readonly #reading: UsersReading;

  /** @param left what a reading puts back at its end */
  constructor(left?: LeftPlace) {
    this.#reading = new UsersReading(left);
  }

  /** In the portal's order. The same array as long as nothing is new. */
  get users(): readonly User[] {
    this.#inOrder ??= [...this.#users.values()];
    return this.#inOrder;
  }

  /**
   * Whether these are all users of the list: its own count agrees, or its end was reached in two ways, and
   * nothing has said since that it has changed.
   */
  get isComplete(): boolean {
    return this.#isRead && this.#isWhole;
  }

  /** Whether everything that can be read has been, and nothing has said since that the list has changed. */
  get isRead(): boolean {
    return this.#isRead;
  }

  /** How long ago the list was read, in ms. */
  get age(): number {
    return performance.now() - this.#readAt;
  }

  /** How many users there are by the portal's own count, where it shows one. */
  get total(): number | undefined {
    return this.#total;
  }

  get isReading(): boolean {
    return this.#reading.isOn;
  }

  find(licence: string): User | undefined {
    return this.#users.get(licence);
  }

  /** Whether several users carry a reference: it tells none of them from the others. */
  isTwice(licence: string): boolean {
    return this.#twice.has(licence);
  }

  /**
   * Adds the rows in view. Other rows than before mean that the list has changed, unless the portal says
   * that they are another page of as many users.
   *
   * @returns whether anything is new
   */
  see(table: UsersTable, rows: readonly UserRow[]): boolean {
    if (this.isReading) return false;
    // The rows may still be loading: only a reading decides that there are none.
    if (rows.length === 0 && this.#users.size === 0) return false;
    const before = this.#shown;
    const shown = shownListOf(table, rows);
    this.#shown = shown;
    const wasRead = this.#isRead;
    if (wasRead && before && isOtherList(before, shown)) this.#isRead = false;
    const users = rows.map(({ user }) => user);
    const isAllInView = this.#isAllInView(shown, rows.length);
    // The pager may be drawn after the rows: then what looked like all users was one page.
    const wasOnlyPage = this.isComplete && rows.length === this.#users.size;
    if (!isAllInView && wasOnlyPage) this.#isRead = false;
    const isKnown = users.every((user) => saysTheSame(this.#users.get(user.licence), user));
    if (isKnown && wasRead === this.#isRead && (isAllInView ? wasOnlyPage : !wasOnlyPage)) {
      return false;
    }
    if (isAllInView) this.#begin();
    else if (users.some(({ licence }) => !this.#users.has(licence))) this.#isRead = false;
    this.#findTwins(users);
    this.#add(users);
    this.#total = shown.count;
    if (isAllInView) {
      this.#isRead = rows.length > 0;
      this.#readAt = performance.now();
      this.#isWhole = true;
    }
    return true;
  }

  #isAllInView({ count, hasPages, hasRoom }: ShownList, rows: number): boolean {
    if (hasPages) return false;
    return count ? rows >= count : this.#isScrolled || !hasRoom;
  }

  /** To be called when the portal's own filter or search was used: it may list other users now. */
  outdate(): void {
    this.#isRead = false;
    this.#reading.outdate();
  }

  /**
   * Reads all pages of the list, unless that is done.
   *
   * @param onPage called after each page
   * @returns whether they have been read; `false` when `endReading` was called
   */
  async readAll(document: Document, signal: AbortSignal, onPage: () => void): Promise<boolean> {
    if (this.#isRead) return true;
    return this.#reading.read(document, signal, {
      begin: () => this.#begin(),
      add: (users) => {
        this.#findTwins(users, this.#users);
        this.#add(users);
        onPage();
      },
      passed: ({ isWhole, total }) => {
        this.#isWhole = isWhole;
        this.#total = total;
      },
      ended: ({ isRead, isScrolled }) => {
        this.#isRead = isRead;
        this.#readAt = performance.now();
        this.#isScrolled = isScrolled;
        // The reading has turned pages: the next rows in view are not compared with those before it.
        this.#shown = undefined;
      },
    });
  }

  /** Ends the reading. Resolves once it presses nothing in the page any more. */
  endReading(): Promise<void> {
    return this.#reading.end();
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

  /** Within one reading, rows of one reference with different names or numbers are different users. */
  #findTwins(users: readonly User[], known?: ReadonlyMap<string, User>): void {
    const met = new Map(known);
    for (const user of users) {
      const other = met.get(user.licence);
      if (other && !isSamePerson(other, user)) this.#twice.add(user.licence);
      met.set(user.licence, user);
    }
  }
}

/** Whether a row says the same of a user as before. A column may have been shown since. */
function saysTheSame(known: User | undefined, user: User): boolean {
  const textOf = ({ cells, sda, name }: User) => [...cells, sda, name].join('\n');
  return known !== undefined && textOf(known) === textOf(user);
}

function isSamePerson(a: User, b: User): boolean {
  return a.name === b.name && a.sda === b.sda;
}
