import { SLOW_TICK, STILL } from '../../timing';
import { isOfGonePage } from '../flat-tree';
import { later } from '../hidden-tab/timer';
import { duringLook } from '../remember/once-per-look';
import { watchTree } from '../tree/watch-tree';
import { ActivityWatch, type PageActivity } from './page-activity';
import { type Answer, type Hearing, hearAnswers } from './server-answers';
import { TimedOut } from './timed-out';
import { startPatience } from './timeout';
import { breathe, nextTask } from './yield-to-page';

/** What a wait watches, for how long, and what ends it early. */
export interface WaitOptions {
  /** What is waited for, in words that fit behind *waited for*. */
  what: string;
  signal: AbortSignal;
  /** In ms. */
  timeout: number;
  /** What `check` asks `quietFor`, in ms: the page is looked at again at that moment. */
  quiet: number;
  /** What is watched: an element of the page, or a frame. */
  root: Element;
  /** Whether each look is a task of its own, a little later, so that the page stays quick. */
  isUnhurried?: boolean;
}

/**
 * Does something to a page and waits for what comes of it: checks at each change of the page, at each answer from a
 * server, and when the page has become quiet.
 *
 * @returns the first answer of `check` that is not `undefined`
 * @throws TimedOut after the timeout; what `act` or `check` throws; the signal's reason when it aborts
 */
export function actAndWait<T>(
  act: () => void,
  check: (activity: PageActivity) => T | undefined,
  options: WaitOptions,
): Promise<T> {
  return new Promise((resolve, reject) => {
    new Wait(check, options, { resolve, reject }).start(act);
  });
}

/** Waits without doing anything first: checks at once, too. */
export function waitFor<T>(
  check: (activity: PageActivity) => T | undefined,
  options: WaitOptions,
): Promise<T> {
  return new Promise((resolve, reject) => {
    new Wait(check, options, { resolve, reject }).start(undefined);
  });
}

interface Settling<T> {
  resolve: (found: T) => void;
  reject: (error: unknown) => void;
}

/** One wait, from its start until `check` has an answer. */
class Wait<T> {
  readonly #check: (activity: PageActivity) => T | undefined;
  readonly #options: WaitOptions;
  readonly #settling: Settling<T>;
  readonly #activity: ActivityWatch;
  readonly #hearings: Hearing[] = [];
  /** Cancel the looks that are planned for later. */
  readonly #plannedLooks: (() => void)[] = [];
  #tick: ReturnType<typeof setInterval> | undefined;
  #stopWatching = () => {};
  #cancelTimeout = () => {};
  readonly #onAbort = () => this.#fail(this.#options.signal.reason);
  #isOver = false;
  /**
   * A page that changes all the time gets as much time for itself as our looks take. This is when that time ends, in
   * `performance.now()`.
   */
  #restUntil = 0;
  /** Whether a look in a task of its own is on its way. */
  #isComing = false;

  constructor(
    check: (activity: PageActivity) => T | undefined,
    options: WaitOptions,
    settling: Settling<T>,
  ) {
    this.#check = check;
    this.#options = options;
    this.#settling = settling;
    this.#activity = new ActivityWatch(
      options.root,
      (ms) => this.#lookIn(ms + 1),
      () => this.#lookWhenQuiet(),
    );
  }

  start(act: (() => void) | undefined): void {
    const { signal } = this.#options;
    if (signal.aborted) this.#onAbort();
    if (this.#isOver) return;
    // What is so already needs no watching.
    if (!act) this.#lookWhenQuiet();
    if (this.#isOver) return;
    this.#watch();
    if (!act) return;
    try {
      act();
    } catch (error) {
      this.#fail(error);
      return;
    }
    // What comes of it is told as a change, at once or later.
    this.#planQuietLooks();
  }

  #watch(): void {
    const { what, signal, timeout, root } = this.#options;
    this.#activity.start();
    this.#tick = setInterval(() => this.#look(), SLOW_TICK);
    this.#cancelTimeout = startPatience(timeout, () => this.#fail(new TimedOut(what, timeout)));
    signal.addEventListener('abort', this.#onAbort);
    const onAnswers = (answers: Answer[]) => {
      if (this.#activity.noteAnswers(answers)) this.#lookWhenQuiet();
    };
    this.#hearings.push(hearAnswers(window, onAnswers));
    this.#stopWatching = watchTree(root, {
      onChange: () => this.#onChange(),
      onLoad: (frame) => {
        this.#activity.noteLoad(frame);
        this.#onChange();
      },
      onScope: (scope) => {
        const { defaultView: view } = scope as Partial<Document>;
        if (view && view !== window) this.#hearings.push(hearAnswers(view, onAnswers));
      },
    });
  }

  #onChange(): void {
    this.#activity.noteChange();
    this.#lookWhenQuiet(true);
  }

  #look(): void {
    const begun = performance.now();
    // A busy browser tells of an answer long after the page has made something of it.
    const unheard = this.#hearings.flatMap((one) => one.take());
    if (this.#activity.noteAnswers(unheard)) this.#planQuietLooks();
    try {
      const found = duringLook(() => this.#check(this.#activity));
      if (found !== undefined) this.#settle(() => this.#settling.resolve(found));
    } catch (error) {
      // Where the page was replaced during the look, the next look is at the one that comes.
      if (!isOfGonePage(error)) this.#fail(error);
    }
    this.#restUntil = 2 * performance.now() - begun;
  }

  /**
   * Looks at the page soon, and again when it has become quiet.
   *
   * @param isChange whether the page has changed: it may do so many times in one task, and is looked at once after it
   */
  #lookWhenQuiet(isChange = false): void {
    this.#planQuietLooks();
    // In a hidden tab a timer would wait for much longer.
    const rest = this.#restUntil - performance.now();
    if (document.hidden) void this.#lookInOwnTask();
    else if (rest > 1) this.#lookIn(rest);
    else if (this.#options.isUnhurried || isChange) void this.#lookInOwnTask();
    else this.#look();
  }

  async #lookInOwnTask(): Promise<void> {
    if (this.#isComing) return;
    this.#isComing = true;
    do await (this.#options.isUnhurried || document.hidden ? breathe() : nextTask());
    while (!this.#isOver && document.hidden && performance.now() < this.#restUntil);
    this.#isComing = false;
    if (!this.#isOver) this.#look();
  }

  #planQuietLooks(): void {
    for (const cancel of this.#plannedLooks.splice(0)) cancel();
    for (const ms of [STILL, this.#options.quiet]) this.#lookIn(ms + 1);
  }

  #lookIn(ms: number): void {
    this.#plannedLooks.push(later(ms, () => this.#look()));
  }

  #fail(error: unknown): void {
    this.#settle(() => this.#settling.reject(error));
  }

  #settle(finish: () => void): void {
    this.#isOver = true;
    this.#stopWatching();
    this.#activity.stop();
    for (const { stop } of this.#hearings) stop();
    for (const cancel of this.#plannedLooks) cancel();
    this.#cancelTimeout();
    clearInterval(this.#tick);
    this.#options.signal.removeEventListener('abort', this.#onAbort);
    finish();
  }
}
