import { documentIn, isOfGonePage } from '../flat-tree';

/** When something was asked of a server, and when its answer had come, in the time of this page. */
export interface Answer {
  start: number;
  end: number;
}

export interface Hearing {
  /** The answers that have come and were not told of yet. */
  take(): Answer[];
  stop(): void;
}

/**
 * Tells of the answers that come to a page, and of those that have come to a frame already, which may
 * just have been met.
 */
export function hearAnswers(
  view: Window & typeof globalThis,
  onAnswers: (answers: Answer[]) => void,
): Hearing {
  const shift = shiftOf(view.performance);
  const answersOf = (entries: PerformanceEntry[]): Answer[] => {
    const telling = (entries as PerformanceResourceTiming[]).filter((one) => !isMute(one));
    return telling.map(({ startTime, duration }) => {
      return { start: startTime + shift, end: startTime + duration + shift };
    });
  };
  const observer = new view.PerformanceObserver((list) => onAnswers(answersOf(list.getEntries())));
  observer.observe({ type: 'resource', buffered: view !== window });
  return {
    take: () => whileItStands(() => answersOf(observer.takeRecords())) ?? [],
    stop: () => whileItStands(() => observer.disconnect()),
  };
}

/** What takes longer is no answer to anything that was asked just then: some wait for news, in ms. */
const LONGEST = 5000;

/** How long the slowest answer to a script has taken so far in a page, or the page itself, in ms. */
export function slowestAnswer({ performance: theirs }: Window): number {
  const scripts = (theirs.getEntriesByType('resource') as PerformanceResourceTiming[]).filter(
    ({ initiatorType }) => /^(?:fetch|xmlhttprequest)$/.test(initiatorType),
  );
  const [page] = theirs.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  const times = [...scripts.map(({ duration }) => duration), page?.responseEnd ?? 0];
  return Math.max(0, ...times.filter((time) => time < LONGEST));
}

/**
 * Whether what has come says nothing of what a page shows: pictures, fonts, styles, and answers that nobody
 * waits for. A portal that keeps its details loads the pictures of their buttons all the same.
 */
function isMute({ name, initiatorType }: PerformanceResourceTiming): boolean {
  return MUTE_USES.has(initiatorType) || MUTE_FILES.test(name.replace(/[?#].*/, ''));
}

const MUTE_USES = new Set(['img', 'image', 'css', 'audio', 'video', 'beacon']);
const MUTE_FILES = /\.(?:svg|png|gif|jpe?g|webp|avif|ico|woff2?|ttf|otf|eot|css)$/i;

/** The lowest status of an answer with which a server says that it did not do what it was asked. */
const LOWEST_FAILURE = 400;

/**
 * Hears from now on whether a server answers with an error to what is asked of it. What failed before, too, says
 * nothing of what is done now: some pages ask all the time for what is not there.
 */
export class FailedAnswers {
  readonly #since = performance.now();
  readonly #usual: ReadonlySet<string>;
  readonly #observer: PerformanceObserver;
  readonly #failures: PerformanceResourceTiming[] = [];
  readonly #shift: number;

  constructor(view: Window & typeof globalThis) {
    const { performance: theirs } = view;
    this.#shift = shiftOf(theirs);
    const before = failuresIn(theirs.getEntriesByType('resource'));
    this.#usual = new Set(before.map(placeOf));
    this.#observer = new view.PerformanceObserver((list) => this.#note(list.getEntries()));
    this.#observer.observe({ type: 'resource' });
  }

  /** Whether anything was heard to fail that was asked between the beginning and a moment of our time, in ms. */
  hasBefore(until: number): boolean {
    return this.#failures.some(({ startTime }) => {
      const asked = startTime + this.#shift;
      return asked >= this.#since && asked < until;
    });
  }

  /** Hears nothing more; what it has heard stays. */
  stop(): void {
    whileItStands(() => {
      this.#note(this.#observer.takeRecords());
      this.#observer.disconnect();
    });
  }

  #note(entries: readonly PerformanceEntry[]): void {
    const unusual = failuresIn(entries).filter((one) => !this.#usual.has(placeOf(one)));
    this.#failures.push(...unusual);
  }
}

function failuresIn(entries: readonly PerformanceEntry[]): PerformanceResourceTiming[] {
  return (entries as PerformanceResourceTiming[]).filter((one) => {
    return !isMute(one) && one.responseStatus >= LOWEST_FAILURE;
  });
}

/** What was asked for, whatever was asked of it. */
function placeOf({ name }: PerformanceResourceTiming): string {
  return name.replace(/[?#].*/, '');
}

/** Asks something of a page that may have gone meanwhile: then there is no answer. */
function whileItStands<T>(ask: () => T): T | undefined {
  try {
    return ask();
  } catch (error) {
    if (!isOfGonePage(error)) throw error;
    return undefined;
  }
}

/**
 * When the document in a frame had come from its server, in the time of this page. That it is loaded is
 * told much later, where a picture is slow: by then something else may have been asked.
 */
export function arrivedAt(frame: Element): number {
  const theirs = documentIn(frame)?.defaultView?.performance;
  const [navigation] = theirs?.getEntriesByType('navigation') ?? [];
  const end = (navigation as PerformanceNavigationTiming | undefined)?.responseEnd;
  return theirs && end ? end + shiftOf(theirs) : performance.now();
}

/** Each document counts from its own beginning: how long after this one's another's was, in ms. */
function shiftOf({ timeOrigin }: Performance): number {
  return timeOrigin - performance.timeOrigin;
}
