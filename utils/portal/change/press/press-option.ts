import type { PressResult } from '../../../bulk/driver';
import { Problem, problemOfUser } from '../../../bulk/problem';
import type { Reason } from '../../../bulk/reason';
import { answerNativeDialogs } from '../../../dom/act/answer-dialogs';
import type { PageActivity } from '../../../dom/act/page-activity';
import { pressElement } from '../../../dom/act/press';
import { ifInTime } from '../../../dom/act/timed-out';
import { duringLook } from '../../../dom/remember/once-per-look';
import { isCombobox } from '../../detail/fields/list-box-field';
import { sentUnseen } from '../../detail/lines/hidden-select';
import type { PageOrFrame } from '../../page/page-or-frame';
import { oncePressable, type ReachOptions } from '../../page/until-pressable';
import { giveValue } from '../value/field-values';
import { ListBoxBeside } from '../value/list-box-beside';
import { offeredIn } from '../value/offered';
import { noteUnheard, waitsForAnimation } from './listening-delay';
import { PressWatch } from './press-watch';
import { type Target, type TargetedLine, TargetLine } from './target-line';

interface PressOptions {
  portal: PageOrFrame;
  /** Labels of the options wanted, which a person may have typed. */
  wanted: readonly string[];
  /** Runs in the very task of the press. @throws Halt when nothing may be pressed in this page any more */
  check: () => void;
}

/**
 * Presses the + or x of one option in the detail in view, answers what this press brings up, and waits for
 * what the portal shows of it.
 *
 * @throws Halt when the session has expired, PageLoads when the page was to be replaced
 */
export function pressOption(
  target: Target,
  options: PressOptions,
  signal: AbortSignal,
): Promise<PressResult> {
  return new OptionPress(target, options, signal).run();
}

class OptionPress {
  readonly #target: Target;
  readonly #portal: PageOrFrame;
  readonly #check: () => void;
  readonly #signal: AbortSignal;
  readonly #line: TargetLine;
  /** The list box beside the +, from which the value is chosen before the press. */
  #box: ListBoxBeside | undefined;
  /** The choices that were offered beside the +, where we had no value to give. */
  #offered: readonly string[] | undefined;
  #isAnnounced = false;
  #isPressed = false;

  constructor(target: Target, { portal, wanted, check }: PressOptions, signal: AbortSignal) {
    this.#target = target;
    this.#portal = portal;
    this.#check = check;
    this.#signal = signal;
    this.#line = new TargetLine(target, portal, wanted);
    const onAnnounced = () => {
      this.#isAnnounced = true;
    };
    // A rejection is thrown where it is awaited.
    void target.announced.then(onAnnounced, () => {});
  }

  /**
   * Waits for the control and presses it. If something has to be done before, that is done first, and the control is
   * waited for again.
   */
  async run(): Promise<PressResult> {
    const [portal, signal] = [this.#portal, this.#signal];
    const control = () => this.#line.control(this.#box?.field);
    const press = (found: HTMLElement) => this.#press(found);
    const reach: ReachOptions = {
      // While the portal draws the line again, half of it may be there.
      mayPass: ({ code }) => code === 'line-changed',
      isPatient: waitsForAnimation(this.#target, portal.view.document),
    };
    try {
      for (;;) {
        // The preparation has taken its time: the list of a box, say, may lie over the control by now.
        const reached = await oncePressable(control, press, portal, signal, reach);
        if (reached?.result) return reached.result;
        const reason = await this.#prepare();
        if (reason) return { kind: this.#box?.hasChosen ? 'unclear' : 'not-pressed', reason };
      }
    } catch (error) {
      const { reason } = problemOfUser(error);
      // Some portals save what is chosen, without any press of the +.
      const mayHaveActed = this.#isPressed || this.#box?.hasChosen === true;
      if (mayHaveActed) return { kind: 'unclear', reason };
      return { kind: 'not-pressed', reason, ...(this.#offered && { offered: this.#offered }) };
    }
  }

  /** Presses the control, unless something is to be done before. */
  #press(control: HTMLElement): Promise<PressResult> | undefined {
    const portal = this.#portal;
    const line = this.#line.find();
    if (!this.#isAnnounced || this.#boxToChooseFrom(line)) return undefined;
    const watch = new PressWatch(this.#target, this.#line, portal);
    const act = () => {
      this.#check();
      if (line) this.#fillIn(line, control);
      this.#isPressed = true;
      pressElement(control);
    };
    const look = (activity: PageActivity) => watch.look(activity);
    const stopAnswering = answerNativeDialogs(portal.view, (dialog) => watch.answerNative(dialog));
    const how = { what: 'the answer to a change', isChange: true };
    return ifInTime(portal.act(act, look, this.#signal, how))
      .then((result) => {
        if (result) return result;
        noteUnheard(portal.view.document);
        return { kind: 'unclear', reason: { code: 'no-answer' } } as const;
      })
      .finally(stopAnswering);
  }

  /**
   * Does what is to be done before the press: waits for its announcement, or chooses from a box.
   *
   * @returns why there can be no press
   */
  async #prepare(): Promise<Reason | undefined> {
    if (!this.#isAnnounced) {
      await this.#target.announced;
      return undefined;
    }
    const field = duringLook(() => this.#boxToChooseFrom(this.#line.find()));
    if (!field) return undefined;
    this.#box = new ListBoxBeside(field, this.#target.value);
    return this.#box.choose(() => this.#line.find(), this.#portal, this.#signal);
  }

  /** The list box beside the + that nothing was chosen from yet. */
  #boxToChooseFrom(line: TargetedLine | undefined): HTMLElement | undefined {
    return !this.#box && line?.entry && isCombobox(line.entry) ? line.entry : undefined;
  }

  /**
   * Gives the value where a portal wants it before the +.
   *
   * @throws Problem where it cannot be given: then nothing is pressed
   */
  #fillIn(line: TargetedLine, control: HTMLElement): void {
    if (this.#box) {
      this.#box.check(line);
      return;
    }
    const { value } = this.#target;
    // What nobody sees in a form is sent with it all the same.
    const field = line.entry ?? sentUnseen(control, line.parts);
    if (!field) return;
    // What the portal has chosen by itself is not what was asked for.
    if (!value) {
      this.#offered = offeredIn(field);
      throw new Problem({ code: 'value-needed' });
    }
    const reason = giveValue(field, value);
    if (reason) throw new Problem(reason);
  }
}
