import type { PressResult } from '../../../bulk/driver';
import { Halt, Problem } from '../../../bulk/problem';
import type { DialogAnswer, NativeDialog } from '../../../dom/act/answer-dialogs';
import type { PageActivity } from '../../../dom/act/page-activity';
import { safeDetail } from '../../detail/find-detail';
import { lineAround } from '../../detail/lines/line-around';
import { textsBeside } from '../../detail/lines/option-lines';
import { isBusy } from '../../page/busy';
import { loginForm } from '../../page/login-form';
import { saidReason } from '../../page/messages/message-texts';
import { MessageWatch } from '../../page/messages/message-watch';
import type { PortalMessage } from '../../page/messages/visible-messages';
import type { PageOrFrame } from '../../page/page-or-frame';
import { QUIET, UNCHANGED_AFTER_PRESS } from '../../page/timing';
import { isQuestion } from '../consent/asking-words';
import { Dialogue } from '../dialogue/dialogue';
import { SettledSteps } from '../settled-steps';
import { waitsForAnimation } from './listening-delay';
import { showsChange } from './shows-change';
import type { Target, TargetLine } from './target-line';

/** Follows what a press leads to. Made before the press, so that it knows what was in view. */
export class PressWatch {
  readonly #target: Target;
  readonly #line: TargetLine;
  readonly #portal: PageOrFrame;
  readonly #messages: MessageWatch;
  readonly #dialogue: Dialogue;
  readonly #steps = new SettledSteps();
  readonly #pressedAt = performance.now();
  readonly #waitsForAnimation: boolean;
  #wasBusy = false;
  /** Whether the new state was shown before the server had answered: the portal may only expect it. */
  #isAhead = false;
  /** What looked like a refusal, and when it was first heard, in the time of `performance.now()`. */
  #heard = { text: '', at: 0 };

  constructor(target: Target, line: TargetLine, portal: PageOrFrame) {
    const { root } = portal;
    this.#target = target;
    this.#line = line;
    this.#portal = portal;
    this.#waitsForAnimation = waitsForAnimation(target, portal.view.document);
    this.#messages = new MessageWatch(root, (element) => lineAround(element, root) !== undefined);
    const found = line.find();
    this.#dialogue = new Dialogue(line.requestedChange(found), root, {
      parts: () => line.findIfClear()?.parts ?? [],
      texts: new Set(found ? textsBeside(found) : []),
    });
  }

  answerNative(dialog: NativeDialog): DialogAnswer {
    return this.#dialogue.answerNative(dialog);
  }

  /**
   * What the press has led to so far; `undefined` while more may come.
   *
   * @throws Halt when the session has expired
   */
  look(activity: PageActivity): PressResult | undefined {
    const { root } = this.#portal;
    const dialogue = this.#dialogue;
    if (loginForm(root)) throw new Halt({ code: 'session-expired' });
    if (isBusy(root)) {
      this.#wasBusy = true;
      return undefined;
    }
    const state = this.#state();
    const isSettled = this.#steps.haveSettled(activity, dialogue.area ?? safeDetail(root));
    const isAsked =
      dialogue.isAsking(root, isSettled) && !(state === 'shown' && dialogue.isAskingElse);
    // A field in the line would be read as the line's value, though nothing is saved yet.
    const isWaitedFor = dialogue.isFieldInView || dialogue.isComing;
    const isShown = state === 'shown' && !isAsked && !isWaitedFor;
    if (isShown && this.#isBelieved(activity)) return { kind: 'shown' };
    if (isAsked) this.#answer(activity, isSettled);
    const end = dialogue.end(activity.answeredAt);
    return end || isAsked ? end : this.#conclude(activity, state === 'gone');
  }

  #answer(activity: PageActivity, isSettled: boolean): void {
    const dialogue = this.#dialogue;
    const { sentAt } = dialogue;
    // A dialog that is still moving may not take an answer yet.
    const hasArrived = !this.#waitsForAnimation || dialogue.hasArrived(activity);
    if (activity.isStill() && hasArrived) {
      dialogue.answer(this.#portal.root, isSettled);
      if (isSettled) this.#steps.noteStep();
    }
    // The words of the question that was answered are no message.
    if (dialogue.sentAt !== sentAt) this.#messages.note();
  }

  /** What to conclude if the new state is not shown and nothing is asked. */
  #conclude(activity: PageActivity, isDetailGone: boolean): PressResult | undefined {
    const isQuiet = activity.quietFor(QUIET);
    const { sentAt, news } = this.#dialogue;
    const said = this.#messages.said() ?? this.#refusalInDetail(activity);
    // If the box of an answered question asks again, that does not say what came of the answer.
    const isRefusal = said !== undefined && !said.isSuccess && !isQuestion(said.text);
    if (isRefusal && (isQuiet || this.#isLasting(said.text))) {
      return { kind: 'refused', reason: saidReason(said.text) };
    }
    const isOver = isDetailGone || activity.answeredAt > sentAt || this.#wasBusy;
    if (!isOver || !(isQuiet || this.#isUnchangedForLong(activity))) return undefined;
    const text = said?.text ?? news;
    return text ? { kind: 'unclear', reason: { code: 'portal-said', text } } : { kind: 'unclear' };
  }

  /** What an open detail says in a plain text, once the server has answered. */
  #refusalInDetail({ answeredAt }: PageActivity): PortalMessage | undefined {
    if (answeredAt <= this.#dialogue.sentAt) return undefined;
    const detail = safeDetail(this.#portal.root);
    return detail && this.#messages.refusalIn(detail);
  }

  /**
   * Whether what is shown is what the server has made of the press. Some portals show it before the answer, and
   * take it back where the server refuses: then it must stay behind the answer, or for long without any.
   */
  #isBelieved(activity: PageActivity): boolean {
    const isAnswered = activity.answeredAt > this.#dialogue.sentAt;
    this.#isAhead ||= !isAnswered;
    if (!this.#isAhead || activity.quietFor(QUIET)) return true;
    return (isAnswered && activity.isStill()) || this.#isUnchangedForLong(activity);
  }

  /**
   * Whether a message has stood there for a while. A message right behind a press may be about the press
   * before it, and the question of this press may be about to come up.
   */
  #isLasting(text: string): boolean {
    if (this.#heard.text !== text) this.#heard = { text, at: performance.now() };
    return performance.now() - this.#heard.at >= QUIET;
  }

  /** Whether the detail has long stayed as it is, whatever the page asks its server meanwhile. */
  #isUnchangedForLong(activity: PageActivity): boolean {
    const detail = safeDetail(this.#portal.root);
    const since = performance.now() - Math.max(this.#pressedAt, this.#dialogue.sentAt);
    const isLong = since >= UNCHANGED_AFTER_PRESS;
    return detail !== undefined && isLong && activity.isAtRest(detail, UNCHANGED_AFTER_PRESS);
  }

  /** Whether the line shows the new state, still the old one, or the detail is gone. */
  #state(): 'shown' | 'old' | 'gone' {
    try {
      const line = this.#line.find();
      if (!line) return 'gone';
      // What is unclear is left to the reading that follows, once the portal is quiet.
      return showsChange(line, this.#target.button) ? 'shown' : 'old';
    } catch (error) {
      // While the portal draws, half a detail may be there; the last look decides.
      if (error instanceof Problem) return 'old';
      throw error;
    }
  }
}
