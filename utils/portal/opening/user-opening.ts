import { Halt, Problem } from '../../bulk/problem';
import { unlessPageLoads } from '../page/page-loads';
import type { PageOrFrame } from '../page/page-or-frame';
import { reloadUsers, reloadUsersOr } from '../users/list/list-waits';
import type { Closing } from './close-detail';
import type { LoadHabits } from './load-habits';
import type { DetailOpening } from './open-detail';
import type { OpenedFor } from './press-detail';

interface UserOpeningOptions {
  opening: DetailOpening;
  closing: Closing;
  habits: LoadHabits;
}

/** Opens a user's detail, and loads the page of the users again where that is needed for it. */
export class UserOpening {
  readonly #portal: PageOrFrame;
  readonly #opening: DetailOpening;
  readonly #closing: Closing;
  readonly #habits: LoadHabits;

  constructor(portal: PageOrFrame, { opening, closing, habits }: UserOpeningOptions) {
    this.#portal = portal;
    this.#opening = opening;
    this.#closing = closing;
    this.#habits = habits;
  }

  /**
   * Opens the detail of a user.
   *
   * @throws Problem when it cannot be opened, or cannot be told from the one before; then nothing is left open
   */
  open(licence: string, signal: AbortSignal): Promise<OpenedFor> {
    return this.#openUnlessPageLoads(licence, signal, true);
  }

  /**
   * Opens it so that what it shows has come from the server since. If opening asks the server nothing, or if the detail
   * shows what the server has refused, it only shows what the page remembers: then the page of the users is loaded
   * again.
   *
   * @param isDenied whether the detail that is open shows as done what the server refused; told when it was asked for
   * @throws Problem `not-from-server` when the page cannot be loaded again
   */
  async openFromServer(
    licence: string,
    signal: AbortSignal,
    isDenied: (openedAt: number) => boolean,
  ): Promise<OpenedFor> {
    if (!this.#habits.isLocal) {
      const openedAt = performance.now();
      const opened = await this.open(licence, signal);
      const isTrue = !isDenied(openedAt);
      if (opened.isFromServer && isTrue) return opened;
      await this.#closing.close(signal);
    }
    await reloadUsersOr('not-from-server', this.#portal, signal);
    return this.open(licence, signal);
  }

  /** @param mayReload whether the users may be loaded again where the options stay those of another user */
  #openUnlessPageLoads(
    licence: string,
    signal: AbortSignal,
    mayReload: boolean,
  ): Promise<OpenedFor> {
    const open = () => this.#openOnce(licence, signal, mayReload);
    return unlessPageLoads(open, async () => {
      await reloadUsers(this.#portal, signal);
      return this.#openUnlessPageLoads(licence, signal, mayReload);
    });
  }

  async #openOnce(licence: string, signal: AbortSignal, mayReload: boolean): Promise<OpenedFor> {
    try {
      const opened = await this.#opening.open(licence, signal);
      if (opened !== 'stale') return opened;
      if (!mayReload) throw new Problem({ code: 'not-from-server' });
      await this.#closing.close(signal);
      await reloadUsersOr('not-from-server', this.#portal, signal);
      return await this.#openUnlessPageLoads(licence, signal, false);
    } catch (error) {
      if (error instanceof Problem && !(error instanceof Halt)) await this.#closing.close(signal);
      throw error;
    }
  }
}
