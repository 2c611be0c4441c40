import type { Press, PressResult } from '../../bulk/driver';
import { stateOf } from '../../bulk/line-state';
import { optionKey } from '../../bulk/option-names';
import { Halt, Problem, problemOfUser } from '../../bulk/problem';
import type { OptionLine } from '../../bulk/reading';
import { numberIn, plainValue } from '../../bulk/shown-value';
import type { Signs } from '../../dom/act/act-and-wait';
import {
  answerNativeDialogs,
  type DialogAnswer,
  type NativeDialog,
} from '../../dom/act/answer-dialogs';
import { pressElement } from '../../dom/act/press';
import { duringLook } from '../../dom/remember/once-per-look';
import { isCombobox } from '../detail/fields/fields';
import { findDetail, readOptions, safeDetail } from '../detail/find-detail';
import { type DetailLine, textsBeside } from '../detail/lines/option-lines';
import { checkOwner, type Identity } from '../detail/owner';
import { isBusy } from '../page/busy';
import { loginForm } from '../page/login-form';
import { saidReason } from '../page/messages/message-texts';
import { MessageWatch } from '../page/messages/message-watch';
import { QUIET, UNCHANGED_AFTER_PRESS } from '../page/timing';
import { oncePressable, type ReachOptions } from '../page/until-pressable';
import type { Workplace } from '../page/workplace';
import type { Wish } from './consent/may-confirm';
import { isQuestion } from './consent/may-confirm';
import { Dialogue } from './dialogue';
import { isInLine } from './question/question-context';
import { BoxBeside } from './value/box-beside';
import { giveValue } from './value/give-value';

export interface Target extends Press {
  user: Identity;
  /** Resolves once the press may be made; what it rejects with is thrown. */
  announced: Promise<void>;
}

interface PressPlace {
  place: Workplace;
  /** Labels of the options wanted, which a person may have typed. */
  wanted: readonly string[];
  /** Asked in the very task of the press. @throws Halt when nothing may be pressed in this page any more */
  check: () => void;
}

/**
 * Presses the + or x of one option of the user whose detail is open, answers what this very click
 * brings up, and waits for what the portal shows of it.
 *
 * @throws Halt when the session has expired, PageLoads when the page was to be replaced
 */
export async function pressOption(
  target: Target,
  { place, wanted, check }: PressPlace,
  signal: AbortSignal,
): Promise<PressResult> {
  let isPressed = false;
  let isAnnounced = false;
  const onAnnounced = () => {
    isAnnounced = true;
  };
  // That it failed is told where it is waited for.
  void target.announced.then(onAnnounced, () => {});
  /** The list box beside the +, from which the value is chosen before. */
  let box: BoxBeside | undefined;
  const control = () => controlOf(target, place.root, wanted, box);
  const reach: ReachOptions = {
    // While the portal draws the line again, it may be there by half.
    mayPass: ({ code }) => code === 'line-changed',
    isPatient: isPatient(target, place.view.document),
  };
  /** A list box beside the +, which is to be chosen from first. */
  const boxToChoose = (line: DetailLine | undefined) => {
    return !box && line?.entry && isCombobox(line.entry) ? line.entry : undefined;
  };
  const press = (pressed: HTMLElement) => {
    const line = lineIn(target, place.root, wanted);
    if (!isAnnounced || boxToChoose(line)) return undefined;
    const watch = new PressWatch(target, place, wanted);
    const act = () => {
      check();
      if (line) box?.check(line);
      if (line?.entry && !box) enter(line.entry, target.value);
      isPressed = true;
      pressElement(pressed);
    };
    const disarm = answerNativeDialogs(place.view, (dialog) => watch.answerNative(dialog));
    const look = (signs: Signs) => watch.look(signs);
    return place
      .act(act, look, signal, { isChange: true })
      .then((result) => {
        if (result) return result;
        unheardIn.add(place.view.document);
        return { kind: 'unclear', reason: { code: 'no-answer' } } as const;
      })
      .finally(disarm);
  };
  /** Does what is to be done before the press. @returns why there can be none */
  const prepare = async () => {
    if (!isAnnounced) return void (await target.announced);
    const field = duringLook(() => boxToChoose(lineIn(target, place.root, wanted)));
    if (!field) return undefined;
    box = new BoxBeside(field, target.value);
    return box.choose(() => lineIn(target, place.root, wanted), place, signal);
  };
  try {
    for (;;) {
      // What was done before has taken its time: something may have come over the control, as a box's list.
      const reached = await oncePressable(control, press, place, signal, reach);
      if (reached?.result) return reached.result;
      const reason = await prepare();
      if (reason) return { kind: box?.hasChosen ? 'unclear' : 'not-pressed', reason };
    }
  } catch (error) {
    const { reason } = problemOfUser(error);
    // Some portals save what is chosen, without any press of the +.
    const mayHaveActed = isPressed || box?.hasChosen === true;
    return { kind: mayHaveActed ? 'unclear' : 'not-pressed', reason };
  }
}

/** Pages in which a press was not heard: what comes up there may listen only once it has come to rest. */
const unheardIn = new WeakSet<Document>();

/**
 * Whether what is pressed is left alone until it would have come to rest by itself. That takes a third of a second
 * for each user, so it is done where a press was lost before, or where a number is lost with it.
 */
function isPatient({ value, judged }: Press, page: Document): boolean {
  return unheardIn.has(page) || value !== undefined || numberIn(judged.value) !== undefined;
}

/** The one control of the option wanted, in the detail of the user wanted, at this very moment. */
function controlOf(
  target: Target,
  root: Element,
  wanted: readonly string[],
  box: BoxBeside | undefined,
): HTMLElement {
  const line = lineIn(target, root, wanted);
  if (!line && !findDetail(root)) throw new Problem({ code: 'detail-closed' });
  if (!line || !isAsJudged(line, target, box?.field))
    throw new Problem({ code: 'line-changed', option: target.option });
  if (line.unclear.length > 0) throw new Problem({ code: 'button-unclear' });
  const [control] = line[target.button];
  if (!control) throw new Problem({ code: 'no-button' });
  return control;
}

/**
 * Whether a line is still the one by which the press was decided.
 *
 * @param chosen the box in it in which the value has been chosen: what that shows is not there yet
 */
function isAsJudged(
  line: DetailLine & OptionLine,
  { judged }: Target,
  chosen: HTMLElement | undefined,
): boolean {
  if (!judged) return true;
  const { label, button } = line;
  const value = chosen ? plainValue(line.valueBeside(chosen), label) : line.value;
  const isSameLabel = optionKey(label) === optionKey(judged.label);
  return isSameLabel && value === judged.value && button === judged.button;
}

/**
 * Gives the value where a portal wants it before the +.
 *
 * @throws Problem when there is none to give, or it is not offered: then nothing is pressed
 */
function enter(entry: HTMLElement, value: string | undefined): void {
  // What the portal has chosen by itself is nobody's wish.
  if (!value) throw new Problem({ code: 'value-needed' });
  const reason = giveValue(entry, value);
  if (reason) throw new Problem(reason);
}

function lineIn(
  { option, user }: Target,
  root: Element,
  wanted: readonly string[],
): (DetailLine & OptionLine) | undefined {
  const detail = findDetail(root);
  if (!detail) return undefined;
  checkOwner(detail, user);
  const key = optionKey(option);
  const lines = readOptions(detail, wanted).filter(({ label }) => optionKey(label) === key);
  if (lines.length > 1) throw new Problem({ code: 'option-ambiguous', option });
  return lines[0];
}

/** Follows what a press leads to. Made before it, so that it knows what was in view. */
class PressWatch {
  readonly #target: Target;
  readonly #place: Workplace;
  readonly #wanted: readonly string[];
  readonly #messages: MessageWatch;
  readonly #dialogue: Dialogue;
  readonly #pressedAt = performance.now();
  readonly #isPatient: boolean;
  #wasBusy = false;
  /** Whether the new state was shown before the server had answered: it may be what the portal hopes for. */
  #isAhead = false;
  /** What looked like a refusal, and when it was first heard. */
  #said = { text: '', at: 0 };

  constructor(target: Target, place: Workplace, wanted: readonly string[]) {
    this.#target = target;
    this.#place = place;
    this.#wanted = wanted;
    this.#isPatient = isPatient(target, place.view.document);
    this.#messages = new MessageWatch(place.root, (element) => isInLine(element, place.root));
    const line = lineIn(target, place.root, wanted);
    this.#dialogue = new Dialogue(this.#wish(line), place.root, {
      parts: () => this.#line()?.parts ?? [],
      texts: new Set(line ? textsBeside(line) : []),
    });
  }

  #wish(line: DetailLine | undefined): Wish {
    const { option, button, value = '', user, allowed } = this.#target;
    const label = line?.label ?? option;
    const detail = findDetail(this.#place.root);
    const labels = detail ? readOptions(detail, this.#wanted).map((other) => other.label) : [];
    return {
      button,
      // The number that is to go is the one that the line shows.
      value: button === 'add' ? value : (NUMBER.exec(line?.value ?? '')?.[0] ?? ''),
      names: [option, label],
      details: [user.licence, user.name, user.sda],
      others: labels.filter((other) => optionKey(other) !== optionKey(label)),
      allowed,
    };
  }

  #line(): DetailLine | undefined {
    try {
      return lineIn(this.#target, this.#place.root, this.#wanted);
    } catch (error) {
      if (error instanceof Problem) return undefined;
      throw error;
    }
  }

  /** What the press has led to so far; `undefined` while more may come. */
  look(signs: Signs): PressResult | undefined {
    const { root } = this.#place;
    const dialogue = this.#dialogue;
    if (loginForm(root)) throw new Halt({ code: 'session-expired' });
    if (isBusy(root)) {
      this.#wasBusy = true;
      return undefined;
    }
    const state = this.#state();
    const isQuiet = signs.quietFor(QUIET);
    const isAsked =
      dialogue.isAsking(root, isQuiet) && !(state === 'shown' && dialogue.isAskingElse);
    // A field that stands in the line would be read as its value, though nothing is saved yet.
    const isWaitedFor = dialogue.isFieldInView || dialogue.isComing;
    const isShown = state === 'shown' && !isAsked && !isWaitedFor;
    if (isShown && this.#isBelieved(signs)) return { kind: 'shown' };
    // A dialog that is still coming up may not take an answer yet.
    const sentAt = dialogue.sentAt;
    const mayAnswer = !this.#isPatient || dialogue.hasArrived(signs);
    if (isAsked && signs.isStill() && mayAnswer) dialogue.answer(root, isQuiet);
    // What was said in what was answered is no answer.
    if (dialogue.sentAt !== sentAt) this.#messages.note();
    const end = dialogue.end(signs.answeredAt);
    if (end) return end;
    if (isAsked) return undefined;
    const said = this.#messages.said();
    // Who asks something else, in a box that was answered, has not said what came of it.
    const isRefusal = said !== undefined && !said.isSuccess && !isQuestion(said.text);
    if (isRefusal && (isQuiet || this.#isLasting(said.text))) {
      return { kind: 'refused', reason: saidReason(said.text) };
    }
    const isOver = state === 'gone' || signs.answeredAt > dialogue.sentAt || this.#wasBusy;
    if (!isOver || !(isQuiet || this.#isRested(signs))) return undefined;
    const news = said?.text ?? dialogue.news;
    if (!news) return { kind: 'unclear' };
    return { kind: 'unclear', reason: { code: 'portal-said', text: news } };
  }

  /**
   * Whether what is shown is what the server has made of the press. Some portals draw it before, and take it
   * back where the server refuses: so it has to stand behind the answer, or to stay for long without any.
   */
  #isBelieved(signs: Signs): boolean {
    const isAnswered = signs.answeredAt > this.#dialogue.sentAt;
    this.#isAhead ||= !isAnswered;
    if (!this.#isAhead || signs.quietFor(QUIET)) return true;
    return (isAnswered && signs.isStill()) || this.#isRested(signs);
  }

  /**
   * Whether something has been said for a while: what comes just behind a press may be said of the press
   * before it, and what this one asks be about to come up.
   */
  #isLasting(text: string): boolean {
    if (this.#said.text !== text) this.#said = { text, at: performance.now() };
    return performance.now() - this.#said.at >= QUIET;
  }

  /** Whether the detail has stood there for long, whatever the page asks its server meanwhile. */
  #isRested(signs: Signs): boolean {
    const detail = safeDetail(this.#place.root);
    const { sentAt } = this.#dialogue;
    const isLong = performance.now() - Math.max(this.#pressedAt, sentAt) >= UNCHANGED_AFTER_PRESS;
    return detail !== undefined && isLong && signs.isAtRest(detail, UNCHANGED_AFTER_PRESS);
  }

  answerNative(dialog: NativeDialog): DialogAnswer {
    return this.#dialogue.answerNative(dialog);
  }

  /** Whether the line shows the new state, still the old one, or the detail is gone. */
  #state(): 'shown' | 'old' | 'gone' {
    try {
      const line = lineIn(this.#target, this.#place.root, this.#wanted);
      if (!line) return 'gone';
      const { kind } = stateOf(line);
      // What is not understood is left to the reading that follows, once the portal is quiet.
      if (kind === 'unclear') return 'old';
      return (kind === 'no') === (this.#target.button === 'remove') ? 'shown' : 'old';
    } catch (error) {
      // While the portal redraws, a detail may be half there; the final look decides.
      if (error instanceof Problem) return 'old';
      throw error;
    }
  }
}

const NUMBER = /\+?\d[\d\s.()-]{2,}\d/;
