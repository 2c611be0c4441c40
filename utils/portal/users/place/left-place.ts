import { watchMoves } from '../../../dom/person/watch-moves';
import { duringLook } from '../../../dom/remember/once-per-look';
import { holds } from '../../../dom/tree/search';
import { safeDetail } from '../../detail/find-detail';
import { PageOrFrame } from '../../page/page-or-frame';
import { ANSWER_TIMEOUT } from '../../page/timing';
import { untilAtRest } from '../list/list-waits';
import { untilInFront } from '../list/until-in-front';
import { goBack } from './go-back';
import { PageTrail } from './page-trail';
import { isPageInView, type Place, placeInView } from './place';

/** What putting back the person's place needs of the page. */
export interface LeftPlaceOptions {
  document: Document;
  /** Whether the page still shows the same service. */
  isHere: () => boolean;
  signal: AbortSignal;
  /** Called once nothing is turned or scrolled any more. */
  onBack?: () => void;
}

/** What a person left to our work: it is theirs again once they have moved in the page. */
interface Left {
  place: Place;
  trail: PageTrail;
  /** Looks for frames that have come since. */
  watchAgain: () => void;
  /** Ends the watch for the person. */
  over: AbortController;
}

/**
 * The place in the portal's list that a person had before their eyes when our work began. Once the work is over and the
 * page is at rest, it is put back; but not where the person has moved in the page meanwhile, and no further once other
 * work begins, which then has the same place to put back.
 */
export class LeftPlace {
  readonly #options: LeftPlaceOptions;
  #left: Left | undefined;
  /** Ends the way back. */
  #stop = new AbortController();
  #goingBack: Promise<void> = Promise.resolve();
  #isGoingBack = false;

  constructor(options: LeftPlaceOptions) {
    this.#options = options;
  }

  /** Whether pages of the list are turned now, or it is scrolled. */
  get isGoingBack(): boolean {
    return this.#isGoingBack;
  }

  /** To be called when work begins, before it moves anything. */
  begin(portal: PageOrFrame): void {
    this.#stop.abort();
    this.#left ??= this.#remember(portal);
    this.#follow(portal);
  }

  /** To be called when the work is over and its page is left. */
  end(): void {
    const [left, before] = [this.#left, this.#goingBack];
    if (!left) return;
    const stop = new AbortController();
    this.#stop = stop;
    this.#goingBack = before.then(() => this.#goBack(left, stop.signal));
  }

  /** Goes no further on the way back. Resolves once nothing is pressed any more. */
  stopped(): Promise<void> {
    this.#stop.abort();
    return this.#goingBack;
  }

  /** Resolves once the way back is over. */
  get settled(): Promise<void> {
    return this.#goingBack;
  }

  /** Leaves the page where it is, also after the work that goes on. */
  forget(): void {
    this.#stop.abort();
    this.#left?.over.abort();
    this.#left = undefined;
  }

  #remember(portal: PageOrFrame): Left | undefined {
    const place = duringLook(() => placeInView(portal));
    if (!place) return undefined;
    const over = new AbortController();
    const signal = AbortSignal.any([over.signal, this.#options.signal]);
    const onMove = (element: Element) => {
      // What a person does in an open detail moves nothing in the list behind it.
      const detail = duringLook(() => safeDetail(portal.root));
      if (!detail || !holds(detail, element)) this.forget();
    };
    const watchAgain = watchMoves(this.#options.document, onMove, signal);
    return { place, trail: new PageTrail(place.isFirst), watchAgain, over };
  }

  #follow(portal: PageOrFrame): void {
    const left = this.#left;
    portal.onTurned = (way) => left?.trail.note(way, isPageInView(portal, left.place));
  }

  async #goBack(left: Left, stopped: AbortSignal): Promise<void> {
    const { document, isHere, signal, onBack } = this.#options;
    const portal = new PageOrFrame(document, ANSWER_TIMEOUT);
    this.#follow(portal);
    const stop = AbortSignal.any([stopped, signal]);
    try {
      await untilInFront(portal, stop);
      await untilAtRest(portal, stop);
      if (!stop.aborted && isHere()) {
        left.watchAgain();
        this.#isGoingBack = true;
        await goBack({ portal, ...left, stop, signal });
      }
    } catch {
      // It does not matter what went wrong: a page that stays where it is makes no result wrong, and a person need not
      // be told.
    } finally {
      portal.leave();
      this.#isGoingBack = false;
      if (!stop.aborted && this.#left === left) this.forget();
      onBack?.();
    }
  }
}
