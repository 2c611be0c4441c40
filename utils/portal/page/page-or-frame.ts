import { Problem } from '../../bulk/problem';
import { actAndWait, type WaitOptions } from '../../dom/act/act-and-wait';
import type { PageActivity } from '../../dom/act/page-activity';
import { openWorkFrame, showInFrame } from '../../dom/act/work-frame';
import { documentOf } from '../../dom/tree/search';
import type { Pager } from '../users/pager/pager';
import { LoadGuard } from './load-guard';
import { PageLoads } from './page-loads';
import { QUIET } from './timing';

type ActOptions = Pick<WaitOptions, 'what'> &
  Partial<Pick<WaitOptions, 'timeout' | 'isUnhurried'>> & {
    /** Whether the press may change something: then nothing is concluded before answers have had their time. */
    isChange?: boolean;
    /** Whether it opens a detail, which may be a page of its own. */
    isOpening?: boolean;
  };

interface PortalOptions {
  /**
   * Whether what is opened stays for the person: it may be a page of its own, and nothing goes on in a frame, which
   * would be gone at the end.
   */
  isForPerson?: boolean;
}

/** The end of a list that was scrolled through: its rows, and the height of what scrolls, in pixels. */
export interface ListEnd {
  rows: number;
  height: number;
}

/** The pages in which a page load was prevented, and that are still there: the portal takes them for gone. */
const pagesToGo = new WeakSet<Document>();

/**
 * The portal in this tab, where we work: the page itself, or, on portals where each step loads a page, in a frame over it that shows
 * the same portal. So our work survives these loads.
 */
export class PageOrFrame {
  /** How long the portal may take for one answer, in ms. */
  readonly timeout: number;
  /** Where scrolling brought no other users into view, if it did. */
  listEnd: ListEnd | undefined;
  /** Told when the work waits for the tab to be in front, and when it goes on. */
  onHeldUp: ((isHeldUp: boolean) => void) | undefined;
  /** Told of each page of the list that was turned in the page itself. */
  onTurned: ((way: keyof Pager) => void) | undefined;
  readonly #document: Document;
  readonly #loads: LoadGuard;
  #frame: HTMLIFrameElement | undefined;
  /** The address of the page that lists the users. */
  #users: string;
  readonly #isForPerson: boolean;

  /** @param timeout how long the portal may take for one answer, in ms */
  constructor(document: Document, timeout: number, { isForPerson = false }: PortalOptions = {}) {
    this.#document = document;
    this.#isForPerson = isForPerson;
    this.timeout = timeout;
    this.#users = document.location.href;
    this.#loads = new LoadGuard(document, () => this.isFramed);
  }

  /** What a person sees of the portal here. It may be another element later: ask again before each search. */
  get root(): Element {
    return this.#frame ?? this.#document.documentElement;
  }

  get view(): Window {
    return this.#document.defaultView ?? window;
  }

  get isFramed(): boolean {
    return this.#frame !== undefined;
  }

  /**
   * Presses something and waits for what comes of it. Until `leave` is called, the portal may then not replace the
   * page.
   *
   * @param check asked at each look; its first answer that is not `undefined` is the result
   * @throws TimedOut after `timeout`, or the one given; PageLoads when the press would replace the page, or when
   *   something was about to replace it just before
   */
  async act<T>(
    press: () => void,
    check: (activity: PageActivity) => T | undefined,
    signal: AbortSignal,
    { isChange = false, isOpening = false, ...options }: ActOptions,
  ): Promise<T> {
    if (isOpening && this.#isForPerson) this.#loads.stop();
    else this.#loads.start();
    // Nothing is pressed in a page that is about to go.
    if (this.isToGo) throw new PageLoads(false);
    this.#loads.noteAnswer(false);
    const { root, timeout } = this;
    const look = (activity: PageActivity) => {
      this.#loads.noteAnswer(activity.answeredAt > 0);
      return this.#loads.mustWait(isChange) ? undefined : check(activity);
    };
    return actAndWait(press, look, { signal, timeout, quiet: QUIET, root, ...options });
  }

  /**
   * Whether the portal would have replaced the page, now or in an earlier run. There is no use in waiting for it: it may
   * lie under its own veil, or take no press any more.
   */
  get isToGo(): boolean {
    if (this.#loads.hasPrevented) return true;
    return !this.isFramed && !this.#isForPerson && pagesToGo.has(this.#document);
  }

  /**
   * Goes on in a frame that shows the page of the users.
   *
   * @throws Problem when the portal does not let itself be framed, or what is opened is for the person
   */
  async moveToFrame(signal: AbortSignal): Promise<void> {
    const wasToGo = this.isToGo;
    this.#loads.forget();
    if (this.#frame) return;
    if (!this.#isForPerson) {
      this.#frame = await openWorkFrame(this.#document, this.#users, signal);
      if (!this.#frame) throw new Problem({ code: 'page-not-framed' });
    }
    if (wasToGo) pagesToGo.add(this.#document);
    if (!this.#frame) throw new Problem({ code: 'on-other-page' });
  }

  /** Loads the page of the users into the frame again: a detail may be a page of its own. */
  async returnToUsers(signal: AbortSignal): Promise<void> {
    this.#loads.forget();
    if (this.#frame) await showInFrame(this.#frame, this.#users, signal);
  }

  /** Notes that the page in view is the one that lists the users. */
  markUsers(): void {
    this.#users = documentOf(this.root).location.href;
  }

  /** Gives the page back as it was. */
  leave(): void {
    this.#loads.stop();
    this.#frame?.remove();
    this.#frame = undefined;
  }
}
