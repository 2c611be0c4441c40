import type { Press, PressResult } from '../bulk/driver';
import { isSet } from '../bulk/reading';
import { Halt, Problem, problemOfUser, type Reason } from '../bulk/reason';
import { answerNativeDialogs, type DialogAnswer, type NativeDialog } from '../dom/native-dialogs';
import { pressElement } from '../dom/press';
import { actAndWait, type Signs } from '../dom/signs';
import { isVisible } from '../dom/visible';
import { fold } from '../text';
import { isBusy } from './busy';
import { findDetail, type Identity, ownerOf, readOptions } from './detail';
import { watchMessages } from './messages';
import { loginForm } from './page';
import { asksFor, fillIn, type Question, watchQuestions } from './question';
import { type Place, QUIET, untilPressable } from './reach';

interface Target extends Press {
  user: Identity;
}

interface PressPlace extends Place {
  wanted: readonly string[];
}

/**
 * Presses the + or x of one option of the user whose detail is open, answers what this very click
 * brings up, and waits for what the portal shows of it.
 *
 * @throws Halt when the session has expired; nothing else once the click is made
 */
export async function pressOption(
  target: Target,
  place: PressPlace,
  signal: AbortSignal,
): Promise<PressResult> {
  const { document, timeout } = place;
  const control = () => controlOf(target, place);
  try {
    await untilPressable(control, place, signal);
    const { look, answerNative } = startWatch(target, place);
    const disarm = answerNativeDialogs(document, answerNative);
    const waiting = { signal, timeout, quiet: QUIET, document };
    const press = () => pressElement(control());
    const result = await actAndWait(press, look, waiting).finally(disarm);
    return result ?? { kind: 'unclear', reason: { code: 'no-answer' } };
  } catch (error) {
    return { kind: 'refused', reason: problemOfUser(error).reason };
  }
}

/** The one control of the option wanted, in the detail of the user wanted, at this very moment. */
function controlOf(target: Target, place: PressPlace): HTMLElement {
  const line = lineIn(target, place);
  if (!line) throw new Problem({ code: 'detail-closed' });
  const [control] = line[target.button];
  if (!control) throw new Problem({ code: 'no-button' });
  return control;
}

function lineIn({ option, user }: Target, { document, wanted }: PressPlace) {
  const detail = findDetail(document);
  if (!detail) return undefined;
  const shown = ownerOf(detail, user);
  if (shown !== user.licence) throw new Problem({ code: 'detail-of-other', shown: shown ?? '' });
  const lines = readOptions(detail, wanted).filter(({ label }) => fold(label) === fold(option));
  if (lines.length > 1) throw new Problem({ code: 'option-ambiguous', option });
  return lines[0];
}

interface Watch {
  look: (signs: Signs) => PressResult | undefined;
  answerNative: (dialog: NativeDialog) => DialogAnswer;
}

/** Remembers what is in view before the click; `look` then says what the click has led to so far. */
function startWatch(target: Target, place: PressPlace): Watch {
  const { document } = place;
  const message = watchMessages(document.body);
  const dialogue = new Dialogue(target, document.body);
  let wasBusy = false;
  const look = (signs: Signs): PressResult | undefined => {
    if (loginForm(document)) throw new Halt({ code: 'session-expired' });
    if (isBusy(document)) {
      wasBusy = true;
      return undefined;
    }
    const line = stateNow(target, place);
    const asked = dialogue.question();
    // A field that stands in the line would be read as its value, though nothing is saved yet.
    if (line === 'shown' && !asked && !dialogue.isFieldInView) return { kind: 'shown' };
    const isQuiet = signs.quietFor(QUIET);
    if (asked) dialogue.answer(asked, isQuiet);
    if (dialogue.objection) return { kind: 'refused', reason: dialogue.objection };
    if (asked) return undefined;
    const said = message();
    if (said && !said.isSuccess) {
      dialogue.leave();
      return { kind: 'refused', reason: { code: 'portal-said', text: said.text } };
    }
    const isOver = line === 'gone' || signs.answeredAt > dialogue.sentAt || wasBusy;
    if (!isQuiet || !isOver) return undefined;
    if (!said) return { kind: 'unclear' };
    return { kind: 'unclear', reason: { code: 'portal-said', text: said.text } };
  };
  return { look, answerNative: (dialog) => dialogue.answerNative(dialog) };
}

/** Whether the line shows the new state, still the old one, or the detail is gone. */
function stateNow(target: Target, place: PressPlace): 'shown' | 'old' | 'gone' {
  try {
    const line = lineIn(target, place);
    if (!line) return 'gone';
    return isSet(line.value) === (target.button === 'add') ? 'shown' : 'old';
  } catch (error) {
    // While the portal redraws, a detail may be half there; the final look decides.
    if (error instanceof Problem) return 'old';
    throw error;
  }
}

/** The exchange that one click may lead to: a value is given once, a confirmation once. */
class Dialogue {
  readonly #target: Target;
  readonly #root: Element;
  #watch: () => Question | undefined;
  #isFilled = false;
  #isValueGiven = false;
  #isConfirmed = false;
  #last: Question | undefined;
  /** When the last answer was given, in the time of `performance.now()`; 0 before. */
  sentAt = 0;
  /** Why the exchange cannot go on. */
  objection: Reason | undefined;

  constructor(target: Target, root: Element) {
    this.#target = target;
    this.#root = root;
    this.#watch = watchQuestions(root);
  }

  /** What is asked now and has not been answered. */
  question(): Question | undefined {
    const asked = this.#watch();
    return asked?.field && this.#isValueGiven ? undefined : asked;
  }

  /** Whether the field of the value still stands there, answered or not. */
  get isFieldInView(): boolean {
    const { field } = this.#last ?? {};
    return field?.isConnected === true && isVisible(field);
  }

  answer(asked: Question, isQuiet: boolean): void {
    const { value } = this.#target;
    if (!asked.field) {
      if (this.#mayConfirm(asked.text)) this.#send(asked);
      else this.#object(asked, { code: 'question-unknown', text: asked.text });
    } else if (value === undefined) {
      this.#object(asked, { code: 'value-needed' });
    } else if (!this.#isFilled) {
      // A list may still be loading its choices.
      this.#isFilled = fillIn(asked.field, value);
      if (!this.#isFilled && isQuiet) this.#object(asked, { code: 'value-not-offered', value });
    } else if (asked.yes || isQuiet) {
      this.#isValueGiven = true;
      this.#send(asked);
    }
  }

  /** The portal's script waits for this: a confirmation of our change, or news, or something else. */
  answerNative({ kind, text }: NativeDialog): DialogAnswer {
    const { value } = this.#target;
    if (kind === 'alert') {
      this.objection ??= { code: 'portal-said', text };
      return true;
    }
    if (kind === 'prompt' && value === undefined) {
      this.objection ??= { code: 'value-needed' };
      return false;
    }
    if (!this.#mayConfirm(text)) {
      this.objection ??= { code: 'question-unknown', text };
      return false;
    }
    this.sentAt = performance.now();
    return kind === 'confirm' || value;
  }

  /** Takes back the question that was answered last, if it still stands there. */
  leave(): void {
    const { no } = this.#last ?? {};
    if (no?.isConnected) pressElement(no);
  }

  #mayConfirm(text: string): boolean {
    const { option, button } = this.#target;
    const may = !this.#isConfirmed && asksFor(text, option, button);
    if (may) this.#isConfirmed = true;
    return may;
  }

  #send(asked: Question): void {
    this.#last = asked;
    this.sentAt = performance.now();
    // What was answered is no question any more; what comes up next may be one.
    this.#watch = watchQuestions(this.#root);
    if (asked.yes) pressElement(asked.yes);
  }

  #object(asked: Question, reason: Reason): void {
    this.#last = asked;
    this.objection = reason;
    this.leave();
  }
}
