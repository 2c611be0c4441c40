import { isPassing } from '../../page-world/animations';
import { isOfGonePage } from '../flat-tree';
import { later } from '../hidden-tab/timer';
import { duringLook } from '../remember/once-per-look';
import { unchangedSince } from '../remember/unchanged-since';
import { documentOf, holds } from '../tree/search';
import { watchTree } from '../tree/watch-tree';
import { DueFrame } from './due-frame';
import { movingTime } from './end-animations';
import { type Answer, arrivedAt, type Hearing, hearAnswers } from './server-answers';
import { TimedOut } from './timed-out';
import { startPatience } from './timeout';
import { breathe, nextTask } from './yield-to-page';

/** How often to look when nothing tells of a change (a style sheet, say, has no event), in ms. */
const SLOW_TICK = 1000;

/** What a page has shown since a moment. Times are those of `performance.now()`, in ms. */
export interface Signs {
  /** When the page last changed; 0 if not since then. */
  changedAt: number;
  /** When the last answer of a server asked since then had arrived; 0 if none. */
  answeredAt: number;
  /** When the first one had arrived; 0 if none. */
  firstAnsweredAt: number;
  /** How many answers have arrived to what was asked since then. */
  answers: number;
  /**
   * Of what answer something was made that changed at a moment: of `ours`, to what was asked since, where one
   * had just arrived by then; of an `earlier` one, to what was asked before, where that was the last to arrive;
   * `unknown` else, as far as the browser has told.
   *
   * @param after what arrived before this has made something else
   */
  causeOf(changedAt: number, after: number): 'ours' | 'earlier' | 'unknown';
  /** Whether nothing at all has happened for so many ms. */
  quietFor(ms: number): boolean;
  /** Whether nothing has happened for a moment and nothing moves; it is looked at again if not. */
  isStill(): boolean;
  /** The same of one element, for so many ms, whatever goes on elsewhere in the page. */
  isAtRest(element: Element, ms: number): boolean;
  /** Whether an element would have come to rest by itself, had its movement not been brought to its end. */
  hasArrived(element: Element): boolean;
}

/** How soon after an answer something is made of it, in ms. */
const MADE_WITHIN = 100;
/** How much later than what is made of it an answer may be said to have ended, in ms. */
export const BELATED = 50;

/** How long what has just changed may still be about to finish it, in ms. */
const STILL = 50;

export interface WaitOptions {
  /** What is waited for, in words that fit behind *waited for*. */
  what: string;
  signal: AbortSignal;
  /** In ms. */
  timeout: number;
  /** What `check` asks `quietFor`, in ms: it is looked at again at that moment. */
  quiet: number;
  /** What is watched: an element of the page, or a frame. */
  root: Element;
  /** Whether the page is looked at in tasks of their own, so that it stays quick, and a little later. */
  isUnhurried?: boolean;
}

/**
 * Does something to a page and waits for what comes of it: checks at each change of the page, at each
 * answer from a server, and when the page has become quiet.
 *
 * @returns the first answer of `check` that is not `undefined`
 * @throws TimedOut after the timeout; what `check` throws; the signal's reason when it aborts
 */
export function actAndWait<T>(
  act: (() => void) | undefined,
  check: (signs: Signs) => T | undefined,
  { what, signal, timeout, quiet, root, isUnhurried = false }: WaitOptions,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const since = performance.now();
    const signs: Signs = {
      changedAt: 0,
      answeredAt: 0,
      firstAnsweredAt: 0,
      answers: 0,
      causeOf: (changedAt, after) => {
        const lastOf = (all: readonly number[]) =>
          Math.max(0, ...all.filter((end) => end <= changedAt + BELATED));
        const [ours, earlier] = [lastOf(ends), lastOf(earlierEnds)];
        if (ours > earlier && ours >= Math.max(changedAt - MADE_WITHIN, after)) return 'ours';
        return earlier > ours ? 'earlier' : 'unknown';
      },
      quietFor: (ms) => {
        const happenedAt = Math.max(since, signs.changedAt, signs.answeredAt);
        return performance.now() - happenedAt >= ms && frame.hasCome(happenedAt);
      },
      isStill: () => signs.quietFor(STILL) && (!isMoving(root) || notYet(STILL)),
      isAtRest: (element, ms) => {
        const at = unchangedSince(element);
        const left = at + ms - performance.now();
        if (left > 0) return notYet(left);
        if (!frame.hasCome(Math.max(at, since))) return false;
        return !isMoving(root, element) || notYet(STILL);
      },
      hasArrived: (element) => {
        const left = movingTime(element);
        return left === 0 || notYet(left);
      },
    };
    const frame = new DueFrame(() => lookWhenQuiet());
    /** When answers had arrived: to what was asked since the beginning, and to what was asked before. */
    const ends: number[] = [];
    const earlierEnds: number[] = [];
    let stopWatching = () => {};
    const quietTimers: (() => void)[] = [];
    let isOver = false;
    const settle = (finish: () => void) => {
      isOver = true;
      stopWatching();
      for (const { stop } of hearings) stop();
      for (const stop of quietTimers) stop();
      frame.stop();
      callOff();
      clearInterval(tick);
      signal.removeEventListener('abort', onAbort);
      finish();
    };
    let restUntil = 0;
    const look = () => {
      const begun = performance.now();
      // A busy browser tells of an answer long after what was made of it.
      if (note(hearings.flatMap((one) => one.take()))) waitForQuiet();
      try {
        const found = duringLook(() => check(signs));
        if (found !== undefined) settle(() => resolve(found));
      } catch (error) {
        // A page that goes in the midst of a look: the next look is at the one that comes.
        if (!isOfGonePage(error)) settle(() => reject(error));
      }
      restUntil = 2 * performance.now() - begun;
    };
    const waitForQuiet = () => {
      for (const stop of quietTimers.splice(0)) stop();
      for (const ms of [STILL, quiet]) quietTimers.push(later(ms + 1, look));
    };
    /** @param isChange whether the page has changed: it may many times in one task, and is looked at once after it */
    const lookWhenQuiet = (isChange = false) => {
      waitForQuiet();
      // A page that changes all the time is given as much of it as is spent on looking. One that is
      // hidden would be made to wait much longer by its timers.
      const rest = restUntil - performance.now();
      if (document.hidden) void lookApart();
      else if (rest > 1) quietTimers.push(later(rest, look));
      else if (isUnhurried || isChange) void lookApart();
      else look();
    };
    let isComing = false;
    const lookApart = async () => {
      if (isComing) return;
      isComing = true;
      do await (isUnhurried || document.hidden ? breathe() : nextTask());
      while (!isOver && document.hidden && performance.now() < restUntil);
      isComing = false;
      if (!isOver) look();
    };
    /** Nothing may tell when it is so: it is looked at again in so many ms. */
    const notYet = (ms: number) => {
      quietTimers.push(later(ms + 1, look));
      return false;
    };
    const onAbort = () => settle(() => reject(signal.reason));
    const onChange = () => {
      signs.changedAt = performance.now();
      frame.ask();
      lookWhenQuiet(true);
    };
    const answered = (at: number) => {
      signs.answers = ends.push(at);
      signs.answeredAt = Math.max(signs.answeredAt, at);
      signs.firstAnsweredAt = Math.min(signs.firstAnsweredAt || at, at);
      frame.ask();
    };
    const onLoad = (frame: Element) => {
      // A document that has come is an answer, and the page is another one.
      const arrived = arrivedAt(frame);
      if (arrived >= since) answered(arrived);
      onChange();
    };
    const hearings: Hearing[] = [];
    /** @returns whether any was to what was asked since the beginning */
    const note = (answers: readonly Answer[]) => {
      const ours = answers.filter(({ start }) => start >= since);
      for (const { end } of ours) answered(end);
      const others = answers.filter(({ start, end }) => start < since && end >= since);
      earlierEnds.push(...others.map(({ end }) => end));
      return ours.length > 0;
    };
    const onAnswers = (answers: Answer[]) => {
      if (note(answers)) lookWhenQuiet();
    };
    const onScope = (scope: Node) => {
      const { defaultView: view } = scope as Partial<Document>;
      if (view && view !== window) hearings.push(hearAnswers(view, onAnswers));
    };
    let tick: ReturnType<typeof setInterval> | undefined;
    let callOff = () => {};
    if (signal.aborted) return onAbort();
    // What is so already needs no watching.
    if (!act) lookWhenQuiet();
    if (isOver) return;
    frame.ask();
    tick = setInterval(look, SLOW_TICK);
    callOff = startPatience(timeout, () => settle(() => reject(new TimedOut(what, timeout))));
    signal.addEventListener('abort', onAbort);
    hearings.push(hearAnswers(window, onAnswers));
    stopWatching = watchTree(root, { onChange, onLoad, onScope });
    if (!act) return;
    try {
      act();
    } catch (error) {
      return settle(() => reject(error));
    }
    // What comes of it is told as a change, at once or later.
    waitForQuiet();
  });
}

/** Waits without doing anything first: checks at once, too. */
export function waitFor<T>(
  check: (signs: Signs) => T | undefined,
  options: WaitOptions,
): Promise<T> {
  return actAndWait(undefined, check, options);
}

/**
 * Whether something, or an element with what it stands in, is on its way in or out. Nothing moves in a
 * hidden tab, nor comes to rest there.
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
