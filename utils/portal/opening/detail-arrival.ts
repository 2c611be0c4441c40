import { stateOf } from '../../bulk/line-state';
import { optionKey } from '../../bulk/option-names';
import type { OptionLine } from '../../bulk/reading';
import type { PageActivity } from '../../dom/act/page-activity';
import { HALF_DRAWN, NO_OPTIONS, QUIET } from '../page/timing';
import { awaitsPicture } from './awaited-pictures';
import { type DetailLook, DetailTimeline } from './detail-timeline';
import type { LoadHabits } from './load-habits';

/** What is known of a detail that may be used: whether what it shows has come from the server. */
export interface Opened {
  isFromServer: boolean;
}

/**
 * Tells when what a detail shows is this user's. It looks at the option lines, not at the dialog: a dialog may be used
 * again, and still show the options and buttons of the user before. To be made in the very task in which this user's
 * *Détail* is pressed.
 */
export class Arrival {
  readonly #habits: LoadHabits;
  readonly #wanted: readonly string[];
  /** Whether no detail was opened yet in this document: then what is there is nobody else's. */
  readonly #isUntouched: boolean;
  readonly #timeline: DetailTimeline;

  constructor(
    root: Element,
    habits: LoadHabits,
    wanted: readonly string[],
    { isUntouched }: { isUntouched: boolean },
  ) {
    this.#habits = habits;
    this.#wanted = wanted;
    this.#isUntouched = isUntouched;
    this.#timeline = new DetailTimeline(root, wanted);
  }

  /**
   * Whether a detail, which names the user, may be used.
   *
   * @returns `stale` where what it shows may be another's, and nothing more is to be expected;
   * `undefined` while more may come
   */
  look(detail: Element, activity: PageActivity): Opened | 'stale' | undefined {
    const habits = this.#habits;
    // Where details are known to come from the server, there is nothing to be seen before it answers.
    if (habits.asksServer && activity.firstAnsweredAt === 0) return undefined;
    const look = this.#timeline.look(detail, activity);
    if (this.#awaitsPictures(look)) return undefined;
    if (activity.answers > 1) habits.learnSeveralAnswers();
    const cause = this.#causeOf(look);
    if (cause === 'earlier') {
      habits.learnSteps();
      return look.isPatient ? 'stale' : undefined;
    }
    if (this.#awaitsExplanation(look, cause)) return undefined;
    const areAllTheirs = this.#areAllTheirs(look);
    const hasLines = look.times.length > 0;
    if (hasLines && this.#isHalfDrawn(look)) return undefined;
    const isOneStep = this.#isOneStep(look);
    if (isOneStep && areAllTheirs && look.hasCome && hasLines) return this.#opened(true);
    const isQuiet = activity.quietFor(QUIET);
    const isAtRest = isQuiet || (look.hasCome && this.#timeline.isStanding(look, QUIET));
    if (!isAtRest && !look.isAnswered) return undefined;
    if (!hasLines) return this.#withoutOptions(look, isAtRest);
    habits.hasShownOptions = true;
    const isNew = look.times.every((at) => at >= this.#timeline.pressedAt);
    if (isNew) return this.#withNewLines(look, { isQuiet, isAtRest });
    return this.#withOldLines(look, { isQuiet, isAtRest, isOneStep });
  }

  /** A button that is a picture has no place until that has come, and nothing tells when it has. */
  #awaitsPictures({ options, isPatient }: DetailLook): boolean {
    const habits = this.#habits;
    if (habits.lacksPictures) return false;
    if (!options.some(({ parts }) => parts.some(awaitsPicture))) return false;
    habits.lacksPictures = isPatient;
    return !isPatient;
  }

  #causeOf({
    activity,
    linesAt,
    headAt,
    isApart,
  }: DetailLook): ReturnType<PageActivity['causeOf']> {
    return linesAt >= this.#timeline.pressedAt
      ? activity.causeOf(linesAt, isApart ? headAt : 0)
      : 'ours';
  }

  /** Whether options that came apart from their head may still be explained by an answer. */
  #awaitsExplanation(
    { isApart, isAnswered, isPatient }: DetailLook,
    cause: ReturnType<PageActivity['causeOf']>,
  ): boolean {
    const isExplained = cause !== 'unknown' || this.#habits.isOneAnswer;
    return !isExplained && isApart && isAnswered && !isPatient;
  }

  /**
   * Lines that stay, or that were there before the answer, may be another user's, until some lines were seen to change
   * with the head while others stayed.
   */
  #areAllTheirs({ activity, isStaying, isTogether, hasCome, linesAt }: DetailLook): boolean {
    const isPatched =
      isStaying && isTogether && hasCome && linesAt >= this.#timeline.askedAt(activity);
    if (isPatched) this.#habits.learnPatched();
    return !isStaying || this.#habits.isPatched;
  }

  /** Whether head and options come together, and options that stay are not waited for. */
  #isOneStep({ linesAt, isPatient }: DetailLook): boolean {
    const { isOfSeveralAnswers, isOneStep } = this.#habits;
    // Options that stay as they were may be another's, until the answer that they come with has had its time.
    const isAwaited = isOfSeveralAnswers && linesAt < this.#timeline.pressedAt && !isPatient;
    return isOneStep && !isAwaited;
  }

  /** A line may be drawn later than others, and its button later than its value. */
  #isHalfDrawn(look: DetailLook): boolean {
    const isSettled =
      this.#timeline.isStanding(look, HALF_DRAWN) || performance.now() - look.cameAt >= HALF_DRAWN;
    return !isSettled && this.#isHalf(look.options);
  }

  /** Whether an option that is asked for has no line, or one without a button, or one that its value contradicts. */
  #isHalf(options: readonly OptionLine[]): boolean {
    return this.#wanted.some((one) => {
      const line = options.find(({ label }) => optionKey(label) === optionKey(one));
      return !line || line.button === 'none' || stateOf(line).kind === 'unclear';
    });
  }

  #withoutOptions(
    { activity, isPatient, hasCome }: DetailLook,
    isAtRest: boolean,
  ): Opened | undefined {
    const habits = this.#habits;
    const isWaitedFor = habits.hasShownOptions ? activity.quietFor(NO_OPTIONS) : isPatient;
    const isAll = isWaitedFor || (isAtRest && habits.isOneStep);
    return isAll ? this.#opened(hasCome) : undefined;
  }

  /** For a detail whose option lines have all changed since the press. */
  #withNewLines(
    { activity, isPatient, hasCome, isTogether, isLater }: DetailLook,
    { isQuiet, isAtRest }: { isQuiet: boolean; isAtRest: boolean },
  ): Opened | undefined {
    const habits = this.#habits;
    // A busy browser tells of an answer long after the page has drawn it: only time shows that there was no answer.
    const isSure = hasCome || (isQuiet && habits.isLocal);
    if (!isPatient && !(isAtRest && isSure)) return undefined;
    if (isTogether) habits.learnOneStep();
    else if (isLater) habits.learnSteps();
    if (isPatient && activity.answers === 1) habits.learnOneAnswer();
    return this.#opened(hasCome);
  }

  /** For a detail that had some of its option lines before the press. */
  #withOldLines(
    { isAnswered, isPatient, hasCome, isTogether, linesAt, cameAt }: DetailLook,
    { isQuiet, isAtRest, isOneStep }: { isQuiet: boolean; isAtRest: boolean; isOneStep: boolean },
  ): Opened | 'stale' | undefined {
    const habits = this.#habits;
    // What stood there before any detail was opened is nobody else's, but it may be nobody's at all: what a
    // dialog is made of until its options come.
    const areTheirs = isOneStep || (this.#isUntouched && isPatient && !habits.isInSteps);
    if (isAtRest && isAnswered && areTheirs) return this.#opened(habits.asksServer);
    const isKept = cameAt < this.#timeline.pressedAt && !habits.isInSteps;
    if (isKept && (isPatient || (isQuiet && habits.isLocal))) return this.#opened(false);
    if (!isPatient) return undefined;
    const isRedrawn =
      hasCome && linesAt >= this.#timeline.pressedAt && isTogether && !habits.isInSteps;
    if (!isRedrawn) return 'stale';
    habits.learnOneStep();
    return this.#opened(true);
  }

  #opened(isFromServer: boolean): Opened {
    if (isFromServer) this.#habits.asksServer = true;
    else this.#habits.learnLocal();
    return { isFromServer };
  }
}
