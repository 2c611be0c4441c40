import type { PressResult } from '../../../bulk/driver';
import type { Reason } from '../../../bulk/reason';
import type { DialogAnswer, NativeDialog } from '../../../dom/act/answer-dialogs';
import type { PageActivity } from '../../../dom/act/page-activity';
import { pressElement } from '../../../dom/act/press';
import { pressEnter } from '../../../dom/act/press-keys';
import { isStanding } from '../../../dom/flat-tree';
import { isVisible } from '../../../dom/seen/visible';
import { holds } from '../../../dom/tree/search';
import { sameValue } from '../../../text';
import { isTyped } from '../../detail/fields/field-kinds';
import { tellsOfError } from '../../page/messages/visible-messages';
import { isQuestion } from '../consent/asking-words';
import { asksFor, isFormFor } from '../consent/may-confirm';
import type { RequestedChange } from '../consent/requested-change';
import { CallingOff } from '../question/call-off-question';
import type { Question, ValueQuestion } from '../question/question';
import { type PressedLine, questionContext } from '../question/question-context';
import { QuestionWatch } from '../question/question-watch';
import { offeredIn } from '../value/offered';
import { AnswerPolicy } from './answer-policy';
import { DialogueRecord } from './dialogue-record';
import { LayerOverDetail } from './layer-over-detail';
import { answerNativeDialog } from './native-answers';
import { QuestionWords } from './question-words';
import { ValueAnswer } from './value-answer';

/** Answers what one press brings up: a value is given once, a yes is given once. */
export class Dialogue {
  readonly #change: RequestedChange;
  readonly #watch: QuestionWatch;
  readonly #layer: LayerOverDetail;
  readonly #policy: AnswerPolicy;
  readonly #value: ValueAnswer;
  readonly #words: QuestionWords;
  readonly #record = new DialogueRecord();
  /** What is asked now. */
  #question: Question | undefined;
  /** What was answered, or objected to, last. */
  #last: Question | undefined;
  #callingOff: CallingOff | undefined;

  /** To be made before the press: what is in view then is no question. */
  constructor(change: RequestedChange, root: Element, line: PressedLine) {
    this.#change = change;
    const { button, value } = change;
    const context = questionContext(root, line, {
      isValue: (text) => button === 'add' && !!value && sameValue(text, value),
      isConsent: (words) => isFormFor(words, change),
      isMeant: (text) => asksFor(text, change),
    });
    this.#policy = new AnswerPolicy(change, context.lineAround);
    this.#value = new ValueAnswer(change, this.#policy);
    this.#words = new QuestionWords(change.particulars);
    this.#watch = new QuestionWatch(context);
    this.#watch.note(root);
    this.#layer = new LayerOverDetail(root, line, context.isValue);
  }

  /** When the last answer was sent, in the time of `performance.now()`; 0 before. */
  get sentAt(): number {
    return this.#record.sentAt;
  }

  /** Good news that the portal told in a dialog of its own. */
  get news(): string {
    return this.#record.news;
  }

  /** Whether something came up over the page that nobody can see yet, and that may ask something. */
  get isComing(): boolean {
    return this.#watch.isComing;
  }

  /** Whether what came up is not understood. Once the change is shown, it does not ask for the change. */
  get isAskingElse(): boolean {
    return !this.#callingOff && this.#question?.kind === 'unknown';
  }

  /** The part of the page that was last seen to ask something. */
  get area(): Element | undefined {
    return (this.#question ?? this.#value.openQuestion)?.area;
  }

  /** Whether the field of the value is still there, answered or not. */
  get isFieldInView(): boolean {
    if (this.#last?.kind !== 'value') return false;
    const { field } = this.#last;
    return isStanding(field) && isVisible(field);
  }

  /**
   * Whether something is asked now that has not been answered.
   *
   * @param isSettled whether there is time for a close look
   */
  isAsking(root: Element, isSettled: boolean): boolean {
    if (this.#callingOff) return true;
    const layer = isSettled ? this.#layer.find(root) : undefined;
    const field = this.#value.fieldInHand;
    const found = this.#watch.find(root, layer, field);
    // What asks beside the detail, or beside the veil over it, gets a close look, as a layer over the detail does.
    const isLookedAt = !found || found.kind === 'value' || (layer && holds(layer, found.area));
    const isBeside = isSettled && !isLookedAt;
    const asked = isBeside ? (this.#watch.find(root, found.area, field) ?? found) : found;
    const isAnswered = asked?.kind === 'value' && this.#record.isValueGiven;
    this.#question = isAnswered ? undefined : asked;
    return (this.#question ?? this.#value.openQuestion) !== undefined;
  }

  /** Whether the animation of what asks is over: before, its controls may not listen yet. */
  hasArrived(activity: PageActivity): boolean {
    const asked = this.#question;
    if (!asked) return true;
    const { area, no = area, yes = no } = asked as { yes?: HTMLElement } & Question;
    return activity.hasArrived(yes);
  }

  /**
   * Does the next step of answering what is asked.
   *
   * @param isQuiet whether nothing more may come
   */
  answer(root: Element, isQuiet: boolean): void {
    if (this.#callingOff) {
      this.#callingOff.next(isQuiet);
      return;
    }
    const asked = this.#question ?? this.#value.openQuestion;
    if (!asked) return;
    if (asked.kind === 'value') this.#giveValue(asked, root, isQuiet);
    else if (asked.kind === 'confirm') this.#confirm(asked, root, isQuiet);
    else if (!isQuiet) return;
    else if (asked.kind === 'news') this.#hear(asked, root);
    else this.#object(asked, this.#policy.whyNot(asked));
  }

  /**
   * How the dialogue ended, where it could not go on: once the question that was not answered has gone, or
   * was seen to stay.
   *
   * @param answeredAt when a server last answered, in the time of `performance.now()`; 0 for never
   */
  end(answeredAt: number): PressResult | undefined {
    const { objection: reason, sentAt, isRefused, offered } = this.#record;
    if (!reason) return undefined;
    const { end } = this.#callingOff ?? { end: 'gone' };
    if (!end) return undefined;
    if (end === 'standing') {
      const text = this.#last?.text ?? '';
      return { kind: 'unclear', reason: { code: 'question-standing', text } };
    }
    const isSent = sentAt > 0 && answeredAt > sentAt;
    if (isSent && !isRefused) return { kind: 'unclear', reason };
    return { kind: 'refused', reason, ...(offered && { offered }) };
  }

  answerNative(dialog: NativeDialog): DialogAnswer {
    return answerNativeDialog(dialog, this.#change, this.#record, this.#policy);
  }

  #giveValue(asked: ValueQuestion, root: Element, isQuiet: boolean): void {
    const step = this.#value.next(asked, root, isQuiet);
    if (typeof step === 'object') {
      if (step.code === 'value-needed') this.#record.offered = offeredIn(asked.field);
      this.#object(asked, step);
    }
    if (step !== 'send') return;
    this.#record.isValueGiven = true;
    this.#send(asked, root);
  }

  #confirm(asked: Extract<Question, { kind: 'confirm' }>, root: Element, isQuiet: boolean): void {
    // As long as a value has to be given, this may be a form whose field has not come yet.
    const { value, button } = this.#change;
    const isDue = button === 'add' && value && !this.#record.isValueGiven;
    const isClear = !isDue || (isQuiet && isQuestion(asked.text));
    if (isClear && !this.#words.areComplete(asked.text, isQuiet)) return;
    if (isClear && this.#policy.confirmOnce(asked)) this.#send(asked, root);
    else if (isQuiet) this.#object(asked, this.#policy.notUnderstood(asked));
  }

  /** Takes in news, and closes them. */
  #hear(asked: Extract<Question, { kind: 'news' }>, root: Element): void {
    if (tellsOfError(asked.area)) this.#record.hearRefusal(asked.text);
    else this.#record.news = asked.text;
    this.#watch.note(root);
    pressElement(asked.yes);
  }

  #send(asked: Exclude<Question, { kind: 'news' }>, root: Element): void {
    this.#last = asked;
    this.#record.noteSent();
    // What was answered is no question any more; what comes up next may be one.
    this.#watch.note(root);
    this.#watch.close(asked);
    if ('yes' in asked && asked.yes) pressElement(asked.yes);
    else if (asked.kind === 'value' && isTyped(asked.field)) pressEnter(asked.field);
  }

  #object(asked: Question, reason: Reason): void {
    this.#last = asked;
    this.#record.object(reason);
    this.#callingOff = new CallingOff(asked);
    this.#callingOff.next(false);
  }
}
