import type { User } from '../../bulk/reading';
import { PageOrFrame } from '../../portal/page/page-or-frame';
import { ANSWER_TIMEOUT } from '../../portal/page/timing';
import { untilQuiet } from '../../portal/users/list/list-waits';
import { readAllUsers } from '../../portal/users/list/read-all-users';
import type { LeftPlace } from '../../portal/users/place/left-place';

/** How often a list is read at most, on a portal whose fields keep changing by themselves. */
const MOST_PASSES = 50;

/** What becomes of the users that are read. A pass is one reading of all pages. */
export interface ReadingEvents {
  /** A pass has got its first page: the users of earlier passes do not count. */
  begin: () => void;
  /** The users of one page. */
  add: (users: User[]) => void;
  /** A pass has read all pages. `total` is the portal's own count. */
  passed: (pass: { isWhole: boolean; total: number | undefined }) => void;
  /** The reading is over. `isRead` is `false` when the list changed during every pass. */
  ended: (reading: { isRead: boolean; isScrolled: boolean }) => void;
}

/** The reading of all pages of the list, at most one at a time. */
export class UsersReading {
  readonly #left: LeftPlace | undefined;
  #reading: Promise<void> | undefined;
  /** Ends the reading. */
  #stop = new AbortController();
  /** Ends the pass, because the list may have changed since it began. */
  #pass = new AbortController();

  /** @param left what a reading puts back at its end */
  constructor(left?: LeftPlace) {
    this.#left = left;
  }

  get isOn(): boolean {
    return this.#reading !== undefined;
  }

  /**
   * Reads all pages, or joins the reading that goes on.
   *
   * @returns whether it came to its end; `false` when `end` was called
   * @throws Problem or Halt when the pages cannot be read
   */
  async read(document: Document, signal: AbortSignal, events: ReadingEvents): Promise<boolean> {
    if (!this.#reading) this.#stop = new AbortController();
    const { signal: stopped } = this.#stop;
    const either = AbortSignal.any([signal, stopped]);
    this.#reading ??= this.#readPasses(document, either, events).finally(() => {
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

  /** To be called when the list may have changed: it is read again from its beginning. */
  outdate(): void {
    this.#pass.abort();
  }

  /** Resolves once the reading presses nothing in the page any more. */
  async end(): Promise<void> {
    this.#stop.abort();
    await this.#reading?.catch(() => {});
  }

  async #readPasses(document: Document, signal: AbortSignal, events: ReadingEvents): Promise<void> {
    const portal = new PageOrFrame(document, ANSWER_TIMEOUT);
    this.#left?.begin(portal);
    try {
      await this.#left?.stopped();
      let isRead = await this.#readPages(portal, signal, events);
      // A person who filters the portal's list meanwhile wants the users that it lists then.
      for (let pass = 1; !isRead && pass < MOST_PASSES; pass++) {
        await untilQuiet(portal, signal);
        isRead = await this.#readPages(portal, signal, events);
      }
      events.ended({ isRead, isScrolled: portal.listEnd !== undefined });
    } finally {
      portal.leave();
      this.#left?.end();
    }
  }

  /** @returns whether the list has stayed the same meanwhile, as far as anything tells */
  async #readPages(
    portal: PageOrFrame,
    signal: AbortSignal,
    events: ReadingEvents,
  ): Promise<boolean> {
    this.#pass = new AbortController();
    const { signal: outdated } = this.#pass;
    let isFirst = true;
    const take = (users: User[]) => {
      if (isFirst) events.begin();
      isFirst = false;
      events.add(users);
    };
    try {
      events.passed(await readAllUsers(portal, AbortSignal.any([signal, outdated]), take));
      return !outdated.aborted;
    } catch (error) {
      if (signal.aborted || !outdated.aborted) throw error;
      return false;
    }
  }
}
