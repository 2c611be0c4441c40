import type { User } from '../../utils/bulk/reading';
import { prepareSearch } from '../../utils/bulk/selection';
import { findPager, findScroller } from '../../utils/portal/pager';
import { readAllUsers, untilQuiet } from '../../utils/portal/paging';
import type { UserRow, UsersTable } from '../../utils/portal/users-table';
import { Workplace } from '../../utils/portal/workplace';

/** How long the portal may take for a page of its table, in ms. */
const PATIENCE = 30_000;
/** A portal whose fields change all the time by themselves is not read for ever. */
const MOST_PASSES = 50;

/** The users of the portal's table, as far as they have been read. */
export class UsersList {
  #users = new Map<string, User>();
  #inOrder: readonly User[] | undefined;
  #isComplete = false;
  /** Whether scrolling has been seen to bring up no other rows. */
  #isListWhole = false;
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

  /** Whether all pages of the table have been read, and nothing has told of a change since. */
  get isComplete(): boolean {
    return this.#isComplete;
  }

  get isReading(): boolean {
    return this.#reading !== undefined;
  }

  find(licence: string): User | undefined {
    return this.#users.get(licence);
  }

  /**
   * Takes in the rows in view. A user not met before means that the table has changed.
   *
   * @returns whether anything is new
   */
  see(table: UsersTable, rows: readonly UserRow[]): boolean {
    if (this.isReading) return false;
    // The rows may still be on their way: that there are none is for a reading to say.
    if (rows.length === 0 && this.#users.size === 0) return false;
    const { next, previous } = findPager(table);
    const isAllInView = !next && !previous && (this.#isListWhole || !findScroller(table));
    // The ways to other pages may come after the rows, and what was taken for all was one page.
    const isOnlyPage = this.#isComplete && rows.length === this.#users.size;
    if (!isAllInView && isOnlyPage) this.#isComplete = false;
    const isKnown = rows.every(({ user }) => isSame(this.#users.get(user.licence), user));
    if (isKnown && (isAllInView ? isOnlyPage : !isOnlyPage)) return false;
    if (isAllInView) this.#users = new Map();
    else if (rows.some(({ user }) => !this.#users.has(user.licence))) this.#isComplete = false;
    this.#add(rows.map(({ user }) => user));
    if (isAllInView) this.#isComplete = rows.length > 0;
    return true;
  }

  /** The portal's own filter or search was used: what has been read may not be what it lists now. */
  outdate(): void {
    this.#isComplete = false;
    this.#pass.abort();
  }

  /**
   * Reads all pages unless that is done; `onPage` hears of each.
   *
   * @returns whether they have been read; else `endReading` was asked for
   */
  async readAll(document: Document, signal: AbortSignal, onPage: () => void): Promise<boolean> {
    if (this.#isComplete) return true;
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

  #add(users: readonly User[]): void {
    for (const user of users) {
      prepareSearch(user);
      this.#users.set(user.licence, user);
    }
    this.#inOrder = undefined;
  }

  async #read(document: Document, signal: AbortSignal, onPage: () => void): Promise<void> {
    const place = new Workplace(document, PATIENCE);
    try {
      let isRead = await this.#readPages(place, signal, onPage);
      // A person who filters the portal's table meanwhile means what it lists then.
      for (let pass = 1; !isRead && pass < MOST_PASSES; pass++) {
        await untilQuiet(place, signal);
        isRead = await this.#readPages(place, signal, onPage);
      }
      this.#isComplete = isRead;
      this.#isListWhole = place.isListWhole;
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
      if (isFirst) this.#users = new Map();
      isFirst = false;
      this.#add(users);
      onPage();
    };
    try {
      await readAllUsers(place, AbortSignal.any([signal, outdated]), take);
      return !outdated.aborted;
    } catch (error) {
      if (signal.aborted || !outdated.aborted) throw error;
      return false;
    }
  }
}

/** A column may have been shown since, and its cells be read as something new. */
function isSame(known: User | undefined, user: User): boolean {
  const textOf = ({ cells, sda, name }: User) => [...cells, sda, name].join('\n');
  return known !== undefined && textOf(known) === textOf(user);
}
