import type { OptionLine } from '../../bulk/reading';
import type { PageActivity } from '../../dom/act/page-activity';
import { breathe } from '../../dom/act/yield-to-page';
import { BELATED } from '../../timing';
import type { DetailLine } from '../detail/lines/detail-line';
import { readLines } from '../detail/lines/option-lines';
import { readOptions } from '../detail/read-options';
import { DRAWN_TOGETHER, UNCHANGED_DETAIL } from '../page/timing';
import { latest, RenewalTimes } from './renewal-times';

/** What one look at a detail, which names the user, has found. Times are those of `performance.now()`, in ms. */
export interface DetailLook {
  detail: Element;
  activity: PageActivity;
  options: readonly (DetailLine & OptionLine)[];
  /** When each option line became what it is. */
  times: readonly number[];
  /** When the last option line, the last line of the head, and the last of both became what they are. */
  linesAt: number;
  headAt: number;
  cameAt: number;
  /** Whether the server has answered since the press. */
  isAnswered: boolean;
  /** Whether what is shown was made of that answer. */
  hasCome: boolean;
  /** Whether the option lines changed after the head did. */
  isApart: boolean;
  /** Whether they changed after the detail was first seen to name the user. */
  isLater: boolean;
  /** Whether they came with the head. */
  isTogether: boolean;
  /** Whether nothing more is to be expected, as far as time tells. */
  isPatient: boolean;
  /** Whether some option lines are older than the answer. */
  isStaying: boolean;
}

/** Looks at what opens after a press of *Détail*, and tells what came when. To be made in the very task of the press. */
export class DetailTimeline {
  readonly pressedAt: number;
  readonly #wanted: readonly string[];
  readonly #renewals: RenewalTimes;
  /** When the detail was first seen to name the user, once the server had answered. */
  #namedAt: number | undefined;
  /** When all that the page did by itself at the press was done; infinitely late until then. */
  #handledAt = Number.POSITIVE_INFINITY;

  /**
   * @param root the page, or the frame, in which the detail is going to stand
   * @param wanted labels of the options wanted
   */
  constructor(root: Element, wanted: readonly string[]) {
    this.#wanted = wanted;
    this.#renewals = new RenewalTimes(root);
    this.pressedAt = performance.now();
    // An answer is a task of its own, and no answer to the press can come before this task.
    void breathe().then(() => {
      this.#handledAt = performance.now();
    });
  }

  /** Looks at a detail that names the user. */
  look(detail: Element, activity: PageActivity): DetailLook {
    const options = readOptions(detail, this.#wanted);
    const labels = new Set(options.map(({ node }) => node));
    const head = readLines(detail).filter(({ node }) => !labels.has(node));
    const times = this.#renewals.of(options, detail);
    const linesAt = latest(times);
    const headAt = latest(this.#renewals.of(head, detail));
    const cameAt = Math.max(linesAt, headAt);
    const isAnswered = activity.firstAnsweredAt > 0;
    if (isAnswered) this.#namedAt ??= performance.now();
    // What the page already knew, and showed by itself, does not come from an answer.
    const isCopy = cameAt <= this.#handledAt && activity.firstAnsweredAt > cameAt;
    const isBehindAnswer = cameAt + BELATED >= activity.firstAnsweredAt;
    const hasCome = isAnswered && !isCopy && cameAt >= this.pressedAt && isBehindAnswer;
    const isPatient =
      activity.quietFor(UNCHANGED_DETAIL) ||
      this.isStanding({ detail, activity }, UNCHANGED_DETAIL);
    // An answer about the user before may arrive in a dialog that is this user's by now. Lines that came with the head
    // belong to the user whom the head names. Lines that came apart from it may be anybody's until an answer of their
    // own explains them; a busy browser tells of that answer late, and of the head's, too.
    const isApart = linesAt > headAt + DRAWN_TOGETHER;
    const isLater = linesAt > (this.#namedAt ?? linesAt) + DRAWN_TOGETHER;
    const isTogether = !isApart && !isLater;
    const isStaying = times.some((at) => at < this.askedAt(activity));
    return {
      ...{ detail, activity, options, times, linesAt, headAt, cameAt },
      ...{ isAnswered, hasCome, isApart, isLater, isTogether, isPatient, isStaying },
    };
  }

  /** The earliest time at which a line may have come from an answer about this user. */
  askedAt({ firstAnsweredAt }: PageActivity): number {
    return Math.max(this.pressedAt, firstAnsweredAt - BELATED);
  }

  /** Whether a detail has stood there as it is for `ms` since the press, whatever goes on around it. */
  isStanding({ detail, activity }: Pick<DetailLook, 'detail' | 'activity'>, ms: number): boolean {
    return performance.now() - this.pressedAt >= ms && activity.isAtRest(detail, ms);
  }
}
