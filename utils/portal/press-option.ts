import type { Press, PressResult } from '../bulk/driver';
import { isSet } from '../bulk/reading';
import { Halt, Problem } from '../bulk/reason';
import { pressElement } from '../dom/press';
import { actAndWait, type Signs } from '../dom/signs';
import { fold } from '../text';
import { isBusy } from './busy';
import { findDetail, ownerOf, readOptions } from './detail';
import { watchMessages } from './messages';
import { loginForm } from './page';
import { asksFor, fillIn, type Question, watchQuestions } from './question';
import { type Place, QUIET, untilPressable } from './reach';

interface Target extends Press {
  licence: string;
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
  let watch: Watch | undefined;
  try {
    await untilPressable(control, place, signal);
    watch = startWatch(target, place);
  } catch (error) {
    if (!(error instanceof Problem) || error instanceof Halt) throw error;
    return { kind: 'refused', reason: error.reason };
  }
  const { look } = watch;
  try {
    const result = await actAndWait(() => pressElement(control()), look, {
      signal,
      timeout,
      quiet: QUIET,
      document,
    });
    return result ?? { kind: 'unclear', reason: { code: 'no-answer' } };
  } catch (error) {
    if (!(error instanceof Problem) || error instanceof Halt) throw error;
    return { kind: 'refused', reason: error.reason };
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

function lineIn({ option, licence }: Target, { document, wanted }: PressPlace) {
  const detail = findDetail(document);
  if (!detail) return undefined;
  const shown = ownerOf(detail, licence);
  if (shown !== licence) throw new Problem({ code: 'detail-of-other', shown: shown ?? '' });
  const lines = readOptions(detail, wanted).filter(({ label }) => fold(label) === fold(option));
  if (lines.length > 1) throw new Problem({ code: 'option-ambiguous', option });
  return lines[0];
}

interface Watch {
  look: (signs: Signs) => PressResult | undefined;
}

/** Remembers what is in view before the click; `look` then says what the click has led to so far. */
function startWatch(target: Target, place: PressPlace): Watch {
  const { document } = place;
  const message = watchMessages(document.body);
  const question = watchQuestions(document.body);
  const dialogue = new Dialogue(target);
  let wasBusy = false;
  const look = (signs: Signs): PressResult | undefined => {
    if (loginForm(document)) throw new Halt({ code: 'session-expired' });
    if (isBusy(document)) {
      wasBusy = true;
      return undefined;
    }
    const line = stateNow(target, place);
    if (line === 'shown') return { kind: 'shown' };
    const said = message();
    const asked = question();
    if (said && !said.isSuccess && !(asked && !dialogue.isSent)) {
      dialogue.leave(asked);
      return { kind: 'refused', reason: { code: 'portal-said', text: said.text } };
    }
    const isQuiet = signs.quietFor(QUIET);
    const answer = asked && dialogue.answer(asked, isQuiet);
    if (answer) return answer;
    if (!isQuiet || (asked && !dialogue.isSent)) return undefined;
    const answered = signs.answeredAt > dialogue.sentAt;
    if (line === 'gone' || answered || wasBusy) {
      return said
        ? { kind: 'unclear', reason: { code: 'portal-said', text: said.text } }
        : { kind: 'unclear' };
    }
    return undefined;
  };
  return { look };
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
  #filled = false;
  sentAt = 0;

  constructor(target: Target) {
    this.#target = target;
  }

  get isSent(): boolean {
    return this.sentAt > 0;
  }

  /** @returns how the press ended, where the question cannot be answered */
  answer(asked: Question, isQuiet: boolean): PressResult | undefined {
    if (this.isSent) return undefined;
    const { value, option, button } = this.#target;
    if (asked.field && !this.#filled) {
      if (value === undefined) return this.#refuse(asked, { code: 'value-needed' });
      if (!fillIn(asked.field, value)) {
        return isQuiet ? this.#refuse(asked, { code: 'value-not-offered', value }) : undefined;
      }
      this.#filled = true;
      return undefined;
    }
    if (!asked.field && !asksFor(asked.text, option, button)) {
      return this.#refuse(asked, { code: 'question-unknown', text: asked.text });
    }
    if (asked.yes || isQuiet) {
      this.sentAt = performance.now();
      if (asked.yes) pressElement(asked.yes);
    }
    return undefined;
  }

  /** Takes a question back without answering it. */
  leave(asked: Question | undefined): void {
    if (asked?.no) pressElement(asked.no);
  }

  #refuse(asked: Question, reason: Problem['reason']): PressResult {
    this.leave(asked);
    return { kind: 'refused', reason };
  }
}
