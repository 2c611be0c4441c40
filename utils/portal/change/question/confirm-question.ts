import { holds } from '../../../dom/tree/search';
import { textOf } from '../../../dom/tree/text-runs';
import { fold, tidy } from '../../../text';
import { tellsOfDone } from '../../page/messages/message-texts';
import { taught } from '../../vocabulary/profile/taught';
import { isQuestion } from '../consent/asking-words';
import { type AnswerControls, closestTo, isMildWord, namedControl } from './answer-controls';
import type { Question } from './question';
import { areaAround } from './question-area';
import type { QuestionContext } from './question-context';

/** The question that is answered with yes or no, if there is one. */
export function confirmQuestion(
  { all, yes, no }: AnswerControls,
  context: QuestionContext,
): Question | undefined {
  const [firstNo] = no;
  if (!firstNo) return questionInLine(yes.filter(context.isInPressedLine), context);
  const accepting = yes.filter((one) => !context.isOfLine(one, firstNo));
  const accept = closestTo(firstNo, accepting);
  if (!accept) return undefined;
  const refuse = closestTo(accept, no) ?? firstNo;
  const { area, text } = areaAround([accept, refuse], context, refuse);
  const rivals = accepting.filter((one) => one !== accept && holds(area, one));
  if (rivals.length > 0) return { kind: 'ambiguous', text, area, no: refuse };
  const { words = [] } = all.find(({ control }) => control === accept) ?? {};
  if (offersUndo(text, words) && !context.isMeant(text)) return undefined;
  return { kind: 'confirm', text, area, yes: accept, no: refuse };
}

/**
 * Whether a box only tells what was done, and offers to undo it: its « Annuler » calls no question off.
 *
 * @param words of what says yes in it
 */
export function offersUndo(text: string, words: readonly string[]): boolean {
  const isDone = HAS_BEEN.test(fold(text)) && tellsOfDone(text);
  return isDone && words.every(isMildWord) && !isQuestion(text);
}

/** Without it « Le retrait supprime la messagerie » may be meant, which is not done yet. */
const HAS_BEEN = /\b(?:a|ont) (?:bien )?ete\b|\b(?:has|have) been\b/;

/** A button in the place of the ×, which asks by itself: « Confirmer ? ». */
function questionInLine(
  [yes, ...others]: readonly HTMLElement[],
  context: QuestionContext,
): Question | undefined {
  if (!yes) return undefined;
  const { area, text } = areaAround([yes], context);
  if (others.length > 0) return { kind: 'ambiguous', text, area };
  return { kind: 'confirm', text: tidy(`${text} ${textOf(yes)}`), area, yes };
}

/** The question of a box in which there is nothing to press but its yes: it goes where one presses beside it. */
export function loneQuestion(
  { all, yes }: AnswerControls,
  context: QuestionContext,
): Question | undefined {
  const [only, ...others] = yes;
  if (!only || others.length > 0 || all.length > 1) return undefined;
  // What comes up in a line is that option's: it may be another one.
  if (context.lineAround(only)) return undefined;
  const { area, text } = areaAround([only], context);
  // The words beside the yes must ask: the word on the yes itself may be about something else.
  if (context.isPage(area) || !context.isMeant(text)) return undefined;
  return { kind: 'confirm', text: tidy(`${text} ${textOf(only)}`), area, yes: only };
}

/** The question whose yes a person has pressed in a demonstration, where no control is known to say no. */
export function demonstratedQuestion(
  answers: AnswerControls,
  context: QuestionContext,
): Question | undefined {
  const hits = answers.all.filter(({ control }) => taught.wasWitnessed('yes', control));
  const [yes, ...others] = hits.map(namedControl);
  if (!yes) return undefined;
  const { area, text } = areaAround([yes], context);
  return others.length > 0
    ? { kind: 'ambiguous', text, area }
    : { kind: 'confirm', text, area, yes };
}
