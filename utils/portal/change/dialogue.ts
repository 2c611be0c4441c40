import type { PressResult } from '../../bulk/driver';
import type { Reason } from '../../bulk/reason';
import type { Signs } from '../../dom/act/act-and-wait';
import type { DialogAnswer, NativeDialog } from '../../dom/act/answer-dialogs';
import { layerOver, pressElement, pressEnter } from '../../dom/act/press';
import { isStanding } from '../../dom/flat-tree';
import { isVisible } from '../../dom/seen/visible';
import { holds } from '../../dom/tree/search';
import { sameValue } from '../../text';
import { hasBoxes, hasChosenRadio, hasTicked, isTyped } from '../detail/fields/fields';
import { isGoodNews, saidReason } from '../page/messages/message-texts';
import { tellsOfError } from '../page/messages/visible-messages';
import { UNCHANGED_QUESTION } from '../page/timing';
import {
  allowable,
  asksFor,
  isAllowed,
  isFormFor,
  isQuestion,
  type Wish,
  wasAnswered,
} from './consent/may-confirm';
import {
  hasGreyedYes,
  type Question,
  QuestionWatch,
  type ValueQuestion,
} from './question/question';
import {
  askingPlace,
  detailIn,
  isInRow,
  linesIn,
  type PressedLine,
} from './question/question-context';
import { TakingBack } from './question/take-back-question';
import { Choosing } from './value/give-value';

/** What is asked, and where; nowhere in the page where the browser does. */
type Said = Pick<Question, 'text'> & Partial<Pick<Question, 'place'>>;

/** What was asked in this page, without the user's particulars, and seen to have all its words. */
const wholeSentences = new Set<string>();

/** The exchange that one click may lead to: a value is given once, a confirmation once. */
export class Dialogue {
  readonly #wish: Wish;
  readonly #watch: QuestionWatch;
  /** The line of the detail that an element stands in. */
  readonly #lineAround: (element: Element) => Element | undefined;
  /** The lines of the detail as they were before the press, and what lay over them then. */
  readonly #lines: Element | undefined;
  readonly #layerBefore: Element | undefined;
  #question: Question | undefined;
  #last: Question | undefined;
  #choosing: Choosing | undefined;
  #isChosen = false;
  #isValueGiven = false;
  /** What was asked last, and since when in these words. */
  #worded = { text: '', at: 0 };
  #isConfirmed = false;
  #takingBack: TakingBack | undefined;
  /** When the last answer was given, in the time of `performance.now()`; 0 before. */
  sentAt = 0;
  /** Why the exchange cannot go on. */
  #objection: Reason | undefined;
  /** Whether the portal itself said no, rather than asked what is not understood. */
  #isPortals = false;
  /** What the portal said in a dialog of its own that only had to be closed. */
  news = '';

  /** To be made before the click: what is in view then is no question. */
  constructor(wish: Wish, root: Element, line: PressedLine) {
    this.#wish = wish;
    const place = askingPlace(root, line);
    this.#lineAround = place.lineAround;
    this.#watch = new QuestionWatch({
      ...place,
      isValue: (text) => wish.button === 'add' && !!wish.value && sameValue(text, wish.value),
      isConsent: (words) => isFormFor(words, wish),
      isMeant: (text) => asksFor(text, wish),
    });
    this.#watch.note(root);
    this.#lines = linesIn(root);
    this.#layerBefore = this.#lines && layerOver(this.#lines);
  }

  /** Whether something is asked now that has not been answered. @param isQuiet time for a close look */
  isAsking(root: Element, isQuiet: boolean): boolean {
    if (this.#takingBack) return true;
    const layer = isQuiet ? this.#layerIn(root) : undefined;
    const field = this.#choosing?.fieldInHand;
    const found = this.#watch.find(root, layer, field);
    // What asks beside the detail is looked through as well as what lies over it.
    const isBeside = isQuiet && !layer && found !== undefined && found.kind !== 'value';
    const asked = isBeside ? (this.#watch.find(root, found.place, field) ?? found) : found;
    this.#question = asked?.kind === 'value' && this.#isValueGiven ? undefined : asked;
    // A list box that is open may cover its own field.
    return this.#question !== undefined || this.#choosing?.isOpen === true;
  }

  /** Whether something came up over the page that nobody can see yet, and that may ask something. */
  get isComing(): boolean {
    return this.#watch.isComing;
  }

  /** Whether what came up is not understood: after a change that was made it is none of ours. */
  get isAskingElse(): boolean {
    return !this.#takingBack && this.#question?.kind === 'unknown';
  }

  /** Whether the field of the value still stands there, answered or not. */
  get isFieldInView(): boolean {
    if (this.#last?.kind !== 'value') return false;
    const { field } = this.#last;
    return isStanding(field) && isVisible(field);
  }

  /** Whether what asks would have come to rest by itself: before, it may not listen yet. */
  hasArrived(signs: Signs): boolean {
    const asked = this.#question;
    if (!asked) return true;
    const { place, no = place, yes = no } = asked as { yes?: HTMLElement } & Question;
    return signs.hasArrived(yes);
  }

  /** Does the next step of answering what is asked. @param isQuiet whether nothing more may come */
  answer(root: Element, isQuiet: boolean): void {
    if (this.#takingBack) {
      this.#takingBack.next(isQuiet);
      return;
    }
    const asked = this.#question ?? (this.#choosing?.isOpen && this.#choosing.question);
    if (!asked) return;
    if (asked.kind === 'value') this.#giveValue(asked, root, isQuiet);
    else if (asked.kind === 'notice') isQuiet && this.#hear(asked, root);
    else if (asked.kind === 'confirm') this.#confirm(asked, root, isQuiet);
    else if (isQuiet) this.#object(asked, this.#whyNot(asked));
  }

  /**
   * How the exchange ended, where it could not go on: once a question that was not answered has gone,
   * or was seen to stay.
   *
   * @param answeredAt when a server last answered, in the time of `performance.now()`; 0 for never
   */
  end(answeredAt: number): PressResult | undefined {
    const reason = this.#objection;
    if (!reason) return undefined;
    const back = this.#takingBack;
    if (back && !back.end) return undefined;
    if (back?.end === 'standing') {
      const text = this.#last?.text ?? '';
      return { kind: 'unclear', reason: { code: 'question-standing', text } };
    }
    const isSent = this.sentAt > 0 && answeredAt > this.sentAt;
    return { kind: isSent && !this.#isPortals ? 'unclear' : 'refused', reason };
  }

  /** The portal's script waits for this: a confirmation of our change, or news, or something else. */
  answerNative({ kind, text }: NativeDialog): DialogAnswer {
    if (kind === 'alert') {
      if (isGoodNews(text)) this.news = text;
      else {
        this.#isPortals ||= !this.#objection;
        this.#objection ??= saidReason(text);
      }
      return true;
    }
    if (this.#objection) return false;
    if (kind === 'prompt') return this.#answerPrompt(text);
    if (!this.#mayConfirm({ text })) {
      this.#objection = this.#notUnderstood({ text });
      return false;
    }
    this.sentAt = performance.now();
    return true;
  }

  /** What lies over the detail, or over its lines alone, where it did not before. */
  #layerIn(root: Element): Element | undefined {
    const detail = detailIn(root);
    const over = detail && layerOver(detail);
    if (over || !detail || !this.#lines || !holds(detail, this.#lines)) return over;
    const within = layerOver(this.#lines);
    return within === this.#layerBefore ? undefined : within;
  }

  #answerPrompt(text: string): DialogAnswer {
    const { value, button } = this.#wish;
    if (button === 'remove' || !value) {
      this.#objection = button === 'add' ? { code: 'value-needed' } : this.#notUnderstood({ text });
      return false;
    }
    if (this.#isValueGiven || !this.#mayFill({ text })) {
      this.#objection = this.#notUnderstood({ text });
      return false;
    }
    this.#isValueGiven = true;
    this.sentAt = performance.now();
    return value;
  }

  #giveValue(asked: ValueQuestion, root: Element, isQuiet: boolean): void {
    const { value, button } = this.#wish;
    if (!value || button === 'remove') {
      const isAnother = button === 'remove';
      if (isQuiet) {
        this.#object(asked, isAnother ? this.#notUnderstood(asked) : { code: 'value-needed' });
      }
      return;
    }
    if (!this.#choosing?.isOpen && !this.#mayFill(asked)) {
      if (isQuiet) this.#object(asked, this.#notUnderstood(asked));
      return;
    }
    this.#choosing ??= new Choosing(asked, value, (node) => isInRow(node, root));
    const state = this.#choosing.next(root, isQuiet);
    if (typeof state === 'object') this.#object(asked, state);
    if (state !== 'done' || !(asked.yes || isQuiet)) return;
    // A yes that stays greyed does not take what was given.
    if (!asked.yes && hasGreyedYes(asked)) {
      this.#object(asked, { code: 'value-not-offered', value });
      return;
    }
    // A choice may have brought up what was not said before: the next look judges what is there by then.
    if (!this.#isChosen) {
      this.#isChosen = true;
      return;
    }
    this.#isValueGiven = true;
    this.#send(asked, root);
  }

  #confirm(asked: Extract<Question, { kind: 'confirm' }>, root: Element, isQuiet: boolean): void {
    // As long as a value is due, it may be a form whose field is still to come.
    const { value, button } = this.#wish;
    const isDue = button === 'add' && value && !this.#isValueGiven;
    const isClear = !isDue || (isQuiet && isQuestion(asked.text));
    if (isClear && !this.#isWhole(asked, isQuiet)) return;
    if (isClear && this.#mayConfirm(asked)) this.#send(asked, root);
    else if (isQuiet) this.#object(asked, this.#notUnderstood(asked));
  }

  #hear(asked: Extract<Question, { kind: 'notice' }>, root: Element): void {
    if (tellsOfError(asked.place)) {
      this.#isPortals ||= !this.#objection;
      this.#objection ??= saidReason(asked.text);
    } else this.news = asked.text;
    this.#watch.note(root);
    pressElement(asked.yes);
  }

  #mayFill(asked: Said): boolean {
    const isForm = isFormFor(asked.text, this.#wish) && !this.#saysMore(asked);
    return isForm || this.#isAllowed(asked) || this.#wasShown(asked);
  }

  /**
   * Whether a question has all its words: a portal may ask its server what the change costs, and add it a moment
   * later. One that was whole once, for whichever user, is answered at once.
   */
  #isWhole({ text }: Question, isQuiet: boolean): boolean {
    const sentence = allowable(text, this.#wish.details);
    if (wholeSentences.has(sentence)) return true;
    const now = performance.now();
    if (this.#worded.text !== text) this.#worded = { text, at: now };
    if (!isQuiet && now - this.#worded.at < UNCHANGED_QUESTION) return false;
    wholeSentences.add(sentence);
    return true;
  }

  /** Whether something is ticked that may have no words; in a line of the detail it is the value. */
  #saysMore({ place }: Said): boolean {
    return place !== undefined && hasTicked(place) && !this.#lineAround(place);
  }

  /** Whether a person has allowed it, who read its words alone. */
  #isAllowed({ text, place }: Said): boolean {
    return !(place && hasTicked(place)) && isAllowed(text, this.#wish);
  }

  /** Whether a person was watched saying yes to it, with nothing that he may have ticked before. */
  #wasShown({ text, place }: Said): boolean {
    return !(place && hasBoxes(place)) && wasAnswered(text, this.#wish);
  }

  #mayConfirm(asked: Said): boolean {
    const isScoped = asked.place !== undefined && hasChosenRadio(asked.place);
    const isAsked = asksFor(asked.text, this.#wish) && !this.#saysMore(asked) && !isScoped;
    const isMeant = isAsked || this.#isAllowed(asked) || this.#wasShown(asked);
    const may = !this.#isConfirmed && isMeant;
    if (may) this.#isConfirmed = true;
    return may;
  }

  #whyNot(asked: Question): Reason {
    const { kind, text } = asked;
    return kind === 'ambiguous' ? { code: 'choice-ambiguous', text } : this.#notUnderstood(asked);
  }

  #notUnderstood({ text, place }: Said): Reason {
    if (place && hasTicked(place)) return { code: 'question-ticked', text };
    return { code: 'question-unknown', text, sentence: allowable(text, this.#wish.details) };
  }

  #send(asked: Exclude<Question, { kind: 'notice' }>, root: Element): void {
    this.#last = asked;
    this.sentAt = performance.now();
    // What was answered is no question any more; what comes up next may be one.
    this.#watch.note(root);
    this.#watch.close(asked);
    if ('yes' in asked && asked.yes) pressElement(asked.yes);
    else if (asked.kind === 'value' && isTyped(asked.field)) pressEnter(asked.field);
  }

  #object(asked: Question, reason: Reason): void {
    this.#last = asked;
    this.#objection = reason;
    this.#takingBack = new TakingBack(asked);
    this.#takingBack.next(false);
  }
}
