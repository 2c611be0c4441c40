import { stateOf } from '../../bulk/line-state';
import { optionKey } from '../../bulk/option-names';
import type { OptionLine } from '../../bulk/reading';
import { BELATED, type Signs } from '../../dom/act/act-and-wait';
import { breathe } from '../../dom/act/yield-to-page';
import { renewedSince } from '../../dom/remember/unchanged-since';
import { all, holds } from '../../dom/tree/search';
import { readOptions } from '../detail/find-detail';
import { type DetailLine, readLines } from '../detail/lines/option-lines';
import { DRAWN_TOGETHER, HALF_DRAWN, NO_OPTIONS, QUIET, UNCHANGED_DETAIL } from '../page/timing';

const FIELD = 'input, select, textarea';

/** Whether a picture in a part of the page is to be seen, and has not come yet. */
export function awaitsPicture(part: Element): boolean {
  const pictures = all<HTMLElement>(part, 'img[src], input[type="image"][src]');
  return pictures.some((one) => {
    const { width, height } = one.getBoundingClientRect();
    return width * height === 0 && one.checkVisibility();
  });
}

/** What one portal has shown of how it loads its details. One for a whole run. */
export class Loading {
  /** Whether the portal asks its server for each detail: before the answer it shows what it did last time. */
  asksServer = false;
  /** Whether any detail has shown options yet. */
  hasShownOptions = false;
  /** Whether what looks like the menu of a row was seen to hold a *Détail*; `undefined` before one was opened. */
  hasRowMenus: boolean | undefined;
  /** Whether pictures were waited for that never came. */
  lacksPictures = false;
  #isLocal = false;
  #way: 'unknown' | 'one step' | 'several steps' = 'unknown';
  #answers: 'unknown' | 'one' | 'several' = 'unknown';
  /** Whether some lines of a dialog were seen to be changed with its head while others stayed. */
  #isPatched = false;

  /** Whether head and options of a detail are known to come together. */
  get isOneStep(): boolean {
    return this.#way === 'one step';
  }

  /** Whether options were seen to come, or to change, after the rest of a detail. */
  get isInSteps(): boolean {
    return this.#way === 'several steps';
  }

  /** Whether lines that stay while the head changes are known to be those of whom it names. */
  get isPatched(): boolean {
    return this.#isPatched;
  }

  /** Whether to open a detail is known to ask the server nothing. */
  get isLocal(): boolean {
    return this.#isLocal && !this.asksServer;
  }

  /** Whether several answers were seen to come for one detail: its options may come apart from its head. */
  get isOfSeveralAnswers(): boolean {
    return this.#answers === 'several';
  }

  /** Whether each detail is known to be made of one answer, however far apart its head and options come. */
  get isOneAnswer(): boolean {
    return this.#answers === 'one';
  }

  /** A detail was opened of which one answer had come, when any other would have come too. */
  learnOneAnswer(): void {
    if (this.#answers === 'unknown') this.#answers = 'one';
  }

  /** More than one answer has come to what was asked for a detail. */
  learnSeveralAnswers(): void {
    this.#answers = 'several';
  }

  /** Of lines that stood there some have changed with the head: in the same way the others would have. */
  learnPatched(): void {
    this.#isPatched = true;
  }

  /** A detail was opened without any answer. */
  learnLocal(): void {
    this.#isLocal = true;
  }

  /** The options of a detail came with the rest of it: so they will for others, unless seen otherwise. */
  learnOneStep(): void {
    if (!this.isInSteps) this.#way = 'one step';
  }

  /** Options came or changed after the rest of a detail was there. */
  learnSteps(): void {
    this.#way = 'several steps';
  }
}

/** What is known of a detail that may be used: whether what it shows has come from the server. */
export interface Opened {
  isFromServer: boolean;
}

/**
 * Tells when what a detail shows is this user's: asked of the option lines, not of the dialog, which may
 * be used again and still show the options, and the buttons, of the user before. To be made in the very
 * task in which his *Détail* is pressed.
 */
export class Arrival {
  readonly #pressedAt: number;
  readonly #loading: Loading;
  readonly #wanted: readonly string[];
  /** Whether no detail was opened yet in this document: then what is there is nobody else's. */
  readonly #isUntouched: boolean;
  /** What each field held at the press, or at the last look: of what is written into one no record tells. */
  readonly #held = new Map<Element, string>();
  readonly #refilled = new Map<Element, number>();
  /** When the detail was first seen to name the user, once the server had answered. */
  #namedAt: number | undefined;
  /** When all that the page did by itself at the press was done; infinitely late until then. */
  #handledAt = Number.POSITIVE_INFINITY;

  constructor(
    root: Element,
    loading: Loading,
    wanted: readonly string[],
    { isUntouched }: { isUntouched: boolean },
  ) {
    this.#loading = loading;
    this.#wanted = wanted;
    this.#isUntouched = isUntouched;
    // What was changed before the press is noticed before it.
    renewedSince(root);
    for (const field of all(root, FIELD)) this.#held.set(field, contentOf(field));
    this.#pressedAt = performance.now();
    // An answer is a task of its own, and none that comes of the press can stand before this one.
    void breathe().then(() => {
      this.#handledAt = performance.now();
    });
  }

  /**
   * Whether a detail, which names the user, may be used.
   *
   * @returns `stale` where what it shows may be another's, and nothing more is to be expected;
   * `undefined` while more may come
   */
  look(detail: Element, signs: Signs): Opened | 'stale' | undefined {
    const loading = this.#loading;
    const options = readOptions(detail, this.#wanted);
    const labels = new Set(options.map(({ node }) => node));
    const head = readLines(detail).filter(({ node }) => !labels.has(node));
    const fields = all(detail, FIELD);
    const timeOf = (line: DetailLine) => this.#renewedAt(line, fields);
    const times = options.map(timeOf);
    const linesAt = latest(times);
    const headAt = latest(head.map(timeOf));
    const cameAt = Math.max(linesAt, headAt);
    const isAnswered = signs.firstAnsweredAt > 0;
    // Where details are known to come from the server, there is nothing to be seen before it answers.
    if (loading.asksServer && !isAnswered) return undefined;
    if (isAnswered) this.#namedAt ??= performance.now();
    // What the page showed by itself, for it had known it before, is made of no answer.
    const isCopy = cameAt <= this.#handledAt && signs.firstAnsweredAt > cameAt;
    const hasCome =
      isAnswered &&
      !isCopy &&
      cameAt >= this.#pressedAt &&
      cameAt + BELATED >= signs.firstAnsweredAt;
    const hasLines = times.length > 0;
    const isPatient =
      signs.quietFor(UNCHANGED_DETAIL) || this.#isStanding(detail, UNCHANGED_DETAIL, signs);
    // A button that is a picture has no place until that has come, and nothing tells when it has.
    if (!loading.lacksPictures && options.some(({ parts }) => parts.some(awaitsPicture))) {
      if (!isPatient) return undefined;
      loading.lacksPictures = true;
    }
    if (signs.answers > 1) loading.learnSeveralAnswers();
    // An answer to what was asked for the user before may come into a dialog that is this user's by now.
    // What came with the head is his whom it names. What came apart from it may be anybody's, until an answer of
    // its own explains it: a busy browser tells of that late.
    const isApart = linesAt > headAt + DRAWN_TOGETHER;
    // A busy browser is late to tell of the head's answer, too.
    const isLater = linesAt > (this.#namedAt ?? linesAt) + DRAWN_TOGETHER;
    const isTogether = !isApart && !isLater;
    const cause =
      linesAt >= this.#pressedAt ? signs.causeOf(linesAt, isApart ? headAt : 0) : 'ours';
    if (cause === 'earlier') {
      loading.learnSteps();
      return isPatient ? 'stale' : undefined;
    }
    const isExplained = cause !== 'unknown' || loading.isOneAnswer;
    if (!isExplained && isApart && isAnswered && !isPatient) return undefined;
    // Options that stay as they were may be another's, until the answer that they come with has had its time.
    const isAwaited = loading.isOfSeveralAnswers && linesAt < this.#pressedAt && !isPatient;
    const isOneStep = loading.isOneStep && !isAwaited;
    // So may those that stay, or were there before the answer, until some were seen to change with the head alone.
    const askedAt = Math.max(this.#pressedAt, signs.firstAnsweredAt - BELATED);
    const isStaying = times.some((at) => at < askedAt);
    if (isStaying && isTogether && hasCome && linesAt >= askedAt) loading.learnPatched();
    const isHisAll = !isStaying || loading.isPatched;
    // A line may be drawn later than others, and its button later than its value.
    const isSettled =
      this.#isStanding(detail, HALF_DRAWN, signs) || performance.now() - cameAt >= HALF_DRAWN;
    if (hasLines && !isSettled && this.#isHalf(options)) return undefined;
    if (isOneStep && isHisAll && hasCome && hasLines) return this.#opened(true);
    const isQuiet = signs.quietFor(QUIET);
    const isAtRest = isQuiet || (hasCome && this.#isStanding(detail, QUIET, signs));
    if (!isAtRest && !isAnswered) return undefined;
    if (!hasLines) {
      const isWaitedFor = loading.hasShownOptions ? signs.quietFor(NO_OPTIONS) : isPatient;
      const isAll = isWaitedFor || (isAtRest && loading.isOneStep);
      return isAll ? this.#opened(hasCome) : undefined;
    }
    loading.hasShownOptions = true;
    if (times.every((at) => at >= this.#pressedAt)) {
      // A busy browser tells of an answer long after what was made of it: only what lasts says that there
      // was none.
      const isSure = hasCome || (isQuiet && loading.isLocal);
      if (!isPatient && !(isAtRest && isSure)) return undefined;
      if (isTogether) loading.learnOneStep();
      else if (isLater) loading.learnSteps();
      if (isPatient && signs.answers === 1) loading.learnOneAnswer();
      return this.#opened(hasCome);
    }
    // What stood there before any detail was opened is nobody else's, but it may be nobody's at all: what a
    // dialog is made of until his options come.
    const isHis = isOneStep || (this.#isUntouched && isPatient && !loading.isInSteps);
    if (isAtRest && isAnswered && isHis) return this.#opened(loading.asksServer);
    const isKept = cameAt < this.#pressedAt && !loading.isInSteps;
    if (isKept && (isPatient || (isQuiet && loading.isLocal))) return this.#opened(false);
    if (!isPatient) return undefined;
    const isRedrawn = hasCome && linesAt >= this.#pressedAt && isTogether && !loading.isInSteps;
    if (!isRedrawn) return 'stale';
    loading.learnOneStep();
    return this.#opened(true);
  }

  /** Whether a detail has stood there as it is for so long since the press, whatever goes on around it. */
  #isStanding(detail: Element, ms: number, signs: Signs): boolean {
    return performance.now() - this.#pressedAt >= ms && signs.isAtRest(detail, ms);
  }

  /** Whether an option that is asked for has no line, or that has no button, or one that its value contradicts. */
  #isHalf(options: readonly OptionLine[]): boolean {
    return this.#wanted.some((one) => {
      const line = options.find(({ label }) => optionKey(label) === optionKey(one));
      return !line || line.button === 'none' || stateOf(line).kind === 'unclear';
    });
  }

  #opened(isFromServer: boolean): Opened {
    if (isFromServer) this.#loading.asksServer = true;
    else this.#loading.learnLocal();
    return { isFromServer };
  }

  /** When the texts, nodes or fields of a line became what they are. */
  #renewedAt({ parts }: DetailLine, fields: readonly Element[]): number {
    const own = fields.filter((field) => parts.some((part) => holds(part, field)));
    return latest([...parts.map(renewedSince), ...own.map((field) => this.#refilledAt(field))]);
  }

  #refilledAt(field: Element): number {
    const content = contentOf(field);
    const held = this.#held.get(field);
    // What has come since the press came with what it holds: of what is written into it later the next look tells.
    const at = held === undefined ? renewedSince(field) : performance.now();
    if (held !== content) this.#refilled.set(field, at);
    this.#held.set(field, content);
    return this.#refilled.get(field) ?? 0;
  }
}

function latest(times: readonly number[]): number {
  return Math.max(0, ...times);
}

function contentOf(field: Element): string {
  const { value = '', checked = false } = field as Partial<HTMLInputElement>;
  return `${checked} ${value}`;
}
