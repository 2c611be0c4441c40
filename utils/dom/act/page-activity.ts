import { isPassing } from '../../page-world/animations';
import { BELATED, MADE_WITHIN, STILL } from '../../timing';
import { unchangedSince } from '../remember/unchanged-since';
import { documentOf, holds } from '../tree/search';
import { DueFrame } from './due-frame';
import { movingTime } from './end-animations';
import { type Answer, arrivedAt } from './server-answers';

/** What a page has shown since a wait began. Times are of `performance.now()`, in ms. */
export interface PageActivity {
  /** When the page last changed; 0 if not since then. */
  changedAt: number;
  /** When the last answer of a server arrived to a request since then; 0 if none. */
  answeredAt: number;
  /** When the first one arrived; 0 if none. */
  firstAnsweredAt: number;
  /** How many answers have arrived to requests since then. */
  answers: number;
  /**
   * Which answer caused a change at a moment, as far as the browser has told. `ours`: an answer to a request since the
   * beginning had just arrived. `earlier`: the last answer to arrive was to an older request. `unknown`: anything else.
   *
   * @param after answers that arrived before this were made into something else
   */
  causeOf(changedAt: number, after: number): 'ours' | 'earlier' | 'unknown';
  /** Whether nothing has changed and no answer has arrived for `ms`, and the page has been given a frame since. */
  quietFor(ms: number): boolean;
  /** Whether the page has been quiet for a moment and nothing moves; if not, the page is looked at again later. */
  isStill(): boolean;
  /** The same of one element for `ms`, whatever goes on elsewhere in the page. */
  isAtRest(element: Element, ms: number): boolean;
  /** Whether an element would have come to rest by itself, had we not ended its animation. */
  hasArrived(element: Element): boolean;
}

/** Collects what a page shows, from its making on. */
export class ActivityWatch implements PageActivity {
  changedAt = 0;
  answeredAt = 0;
  firstAnsweredAt = 0;
  answers = 0;
  readonly #since = performance.now();
  readonly #root: Element;
  readonly #lookIn: (ms: number) => void;
  readonly #frame: DueFrame;
  /** When answers arrived: to requests since the beginning, and to earlier ones. */
  readonly #ends: number[] = [];
  readonly #earlierEnds: number[] = [];

  /**
   * @param root what is watched
   * @param lookIn has the page looked at again after `ms`, as there may be no event then
   * @param onDrawn called when the page has got a frame after the last thing that happened
   */
  constructor(root: Element, lookIn: (ms: number) => void, onDrawn: () => void) {
    this.#root = root;
    this.#lookIn = lookIn;
    this.#frame = new DueFrame(onDrawn);
  }

  /** Waits for the next frame from now on: the first look needs no frame. */
  start(): void {
    this.#frame.ask();
  }

  /** Waits for no frame any more. */
  stop(): void {
    this.#frame.stop();
  }

  noteChange(): void {
    this.changedAt = performance.now();
    this.#frame.ask();
  }

  /** A document has come into a frame, which is an answer: perhaps to a request before the beginning. */
  noteLoad(frame: Element): void {
    const arrived = arrivedAt(frame);
    if (arrived >= this.#since) this.#noteAnswer(arrived);
  }

  /** @returns whether any answer was to a request since the beginning */
  noteAnswers(answers: readonly Answer[]): boolean {
    const ours = answers.filter(({ start }) => start >= this.#since);
    for (const { end } of ours) this.#noteAnswer(end);
    const others = answers.filter(({ start, end }) => start < this.#since && end >= this.#since);
    this.#earlierEnds.push(...others.map(({ end }) => end));
    return ours.length > 0;
  }

  causeOf(changedAt: number, after: number): 'ours' | 'earlier' | 'unknown' {
    const lastOf = (all: readonly number[]) =>
      Math.max(0, ...all.filter((end) => end <= changedAt + BELATED));
    const [ours, earlier] = [lastOf(this.#ends), lastOf(this.#earlierEnds)];
    if (ours > earlier && ours >= Math.max(changedAt - MADE_WITHIN, after)) return 'ours';
    return earlier > ours ? 'earlier' : 'unknown';
  }

  quietFor(ms: number): boolean {
    const happenedAt = Math.max(this.#since, this.changedAt, this.answeredAt);
    return performance.now() - happenedAt >= ms && this.#frame.hasCome(happenedAt);
  }

  isStill(): boolean {
    return this.quietFor(STILL) && (!isMoving(this.#root) || this.#notYet(STILL));
  }

  isAtRest(element: Element, ms: number): boolean {
    const at = unchangedSince(element);
    const left = at + ms - performance.now();
    if (left > 0) return this.#notYet(left);
    if (!this.#frame.hasCome(Math.max(at, this.#since))) return false;
    return !isMoving(this.#root, element) || this.#notYet(STILL);
  }

  hasArrived(element: Element): boolean {
    const left = movingTime(element);
    return left === 0 || this.#notYet(left);
  }

  #noteAnswer(at: number): void {
    this.answers = this.#ends.push(at);
    this.answeredAt = Math.max(this.answeredAt, at);
    this.firstAnsweredAt = Math.min(this.firstAnsweredAt || at, at);
    this.#frame.ask();
  }

  #notYet(ms: number): false {
    this.#lookIn(ms);
    return false;
  }
}

/**
 * Whether anything in a page is fading or sliding in or out; for one element: it, or what it stands in. In a hidden tab
 * nothing moves or comes to rest.
 */
function isMoving(root: Element, element?: Element): boolean {
  const page = documentOf(root);
  if (page.hidden) return false;
  return page.getAnimations().some((animation) => {
    if (!isPassing(animation)) return false;
    const { target = null } = (animation.effect ?? {}) as Partial<KeyframeEffect>;
    return !element || !target || holds(target, element);
  });
}
