import { LONG_POLL } from '../../timing';
import { documentIn, isOfGonePage } from '../flat-tree';

/** When a request was sent to a server, and when its answer had arrived, in the time of this page, in ms. */
export interface Answer {
  start: number;
  end: number;
}

/** Listens to the answers that arrive at a page, until it is stopped. */
export interface Hearing {
  /** The answers that have arrived and were not told yet. */
  take(): Answer[];
  stop(): void;
}

/** Listens to the answers that arrive at a page. A frame may be loaded already, so its earlier answers are told, too. */
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

/** How long the slowest answer in a page has taken so far, to a script or for the page itself, in ms. */
export function slowestAnswer({ performance: theirs }: Window): number {
  const scripts = (theirs.getEntriesByType('resource') as PerformanceResourceTiming[]).filter(
    ({ initiatorType }) => /^(?:fetch|xmlhttprequest)$/.test(initiatorType),
  );
  const [page] = theirs.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  const times = [...scripts.map(({ duration }) => duration), page?.responseEnd ?? 0];
  return Math.max(0, ...times.filter((time) => time < LONG_POLL));
}

/**
 * Whether an answer brings no words to a page: pictures, fonts, styles, and beacons, which nobody waits for. A portal
 * that keeps its details in the page still loads the pictures of their buttons.
 */
function isMute({ name, initiatorType }: PerformanceResourceTiming): boolean {
  return MUTE_USES.has(initiatorType) || MUTE_FILES.test(name.replace(/[?#].*/, ''));
}

const MUTE_USES = new Set(['img', 'image', 'css', 'audio', 'video', 'beacon']);
const MUTE_FILES = /\.(?:svg|png|gif|jpe?g|webp|avif|ico|woff2?|ttf|otf|eot|css)$/i;

/** The lowest status with which a server says that it has not done what was asked. */
const LOWEST_FAILURE = 400;

/**
 * Listens from now on to answers with an error. A request that also failed before does not count: some pages keep
 * asking for something that is not there.
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

  /** Whether a request failed that was sent between the beginning and `until`, in the time of `performance.now()`. */
  hasBefore(until: number): boolean {
    return this.#failures.some(({ startTime }) => {
      const asked = startTime + this.#shift;
      return asked >= this.#since && asked < until;
    });
  }

  /** Stops listening; what was heard stays. */
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

/** The address that was asked, without its query. */
function placeOf({ name }: PerformanceResourceTiming): string {
  return name.replace(/[?#].*/, '');
}

/** Asks something of a page that may have been replaced meanwhile: then the answer is `undefined`. */
function whileItStands<T>(ask: () => T): T | undefined {
  try {
    return ask();
  } catch (error) {
    if (!isOfGonePage(error)) throw error;
    return undefined;
  }
}

/**
 * When the document in a frame had arrived from its server, in the time of this page. Its `load` event may fire much
 * later, where a picture is slow: by then other requests may have been sent.
 */
export function arrivedAt(frame: Element): number {
  const theirs = documentIn(frame)?.defaultView?.performance;
  const [navigation] = theirs?.getEntriesByType('navigation') ?? [];
  const end = (navigation as PerformanceNavigationTiming | undefined)?.responseEnd;
  return theirs && end ? end + shiftOf(theirs) : performance.now();
}

/** How much later than this document another one began, in ms: each counts time from its own beginning. */
function shiftOf({ timeOrigin }: Performance): number {
  return timeOrigin - performance.timeOrigin;
}
