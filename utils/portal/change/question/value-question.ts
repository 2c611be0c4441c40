import { controlWords } from '../../../dom/seen/control-words';
import { isEnabled, isVisible } from '../../../dom/seen/visible';
import { all, holds } from '../../../dom/tree/search';
import { textOf } from '../../../dom/tree/text-runs';
import { textNodes } from '../../../dom/tree/texts';
import { tidy } from '../../../text';
import { choicePages } from '../../detail/fields/choice-pages';
import { opensChoices } from '../../detail/fields/field-kinds';
import { radiosIn } from '../../detail/fields/radio-group';
import { isPlaceholder } from '../../detail/lines/line-value';
import { NO_WORDS } from '../../vocabulary/portal-words';
import { entriesIn, innermost, isEntry, listAround } from '../value/open-list';
import {
  type AnswerControls,
  closestTo,
  controlsWithYesIcon,
  hasGreyedYes,
  namedControl,
} from './answer-controls';
import type { Question } from './question';
import { areaAround } from './question-area';
import type { QuestionContext } from './question-context';

/** The question for a value that has these fields: ambiguous where it has several, or several ways to say yes. */
export function valueQuestion(
  [field, ...others]: readonly [HTMLElement, ...HTMLElement[]],
  answers: AnswerControls,
  context: QuestionContext,
): Question {
  const found = answers.yes.length > 0 ? answers.yes : controlsWithYesIcon(answers.all);
  const accepting = found.filter((one) => !holds(one, field) && !context.isOfLine(one, field));
  const [yes, no] = [closestTo(field, accepting), closestTo(field, answers.no)];
  const parts = [field, yes ?? field, ...listAround(field)];
  const { area } = areaAround(parts, context, no);
  // The numbers that are offered beneath a field for searching are no part of the question either.
  const pages = radiosIn(field).length > 0 ? choicePages(area)?.block : undefined;
  const offered = [...entriesIn(area, true), ...(pages ? [pages] : [])];
  const { text } = areaAround([...parts, ...offered], context, no, area);
  const isTwofold = others.some((other) => holds(area, other) && !holds(field, other));
  const rivals = accepting.filter((one) => one !== yes && holds(area, one));
  if (isTwofold || rivals.length > 0) return { kind: 'ambiguous', text, area, no };
  const sending = yes ? undefined : sendingButton(field);
  if (sending) return { kind: 'unknown', text: tidy(`${text} ${textOf(sending)}`), area, no };
  return { kind: 'value', text, area, field, yes, no };
}

/** The button whose work Enter does in a field, where that says something: it is known not to say yes alone. */
function sendingButton(field: HTMLElement): HTMLElement | undefined {
  const { form } = field as Partial<HTMLInputElement>;
  const buttons = form ? all<HTMLElement>(form, SENDING) : [];
  const sending = buttons.find((one) => isVisible(one) && isEnabled(one));
  const words = sending ? controlWords(sending) : [];
  return words.some((word) => /\p{L}{2}/u.test(word) && !NO_WORDS.test(word)) ? sending : undefined;
}

const SENDING = 'button:not([type="button"], [type="reset"]), input[type="submit"]';

/**
 * What some makers draw as a list box: only its words show that something can be chosen in it.
 *
 * @param parts all that may be pressed
 * @param answers the parts among these that say yes or no
 */
export function drawnLists(
  parts: readonly HTMLElement[],
  answers: readonly HTMLElement[],
  context: QuestionContext,
): HTMLElement[] {
  const others = parts.filter((part) => !answers.includes(part));
  const holding = others.filter((part) => {
    return textNodes(part).some(({ data }) => context.isValue(tidy(data)));
  });
  const entries = holding.filter((part) => isEntry(part) && !context.isAside(part));
  // Two entries of a list that is always open may be meant alike.
  if (entries.length > 0) return innermost(entries);
  if (holding[0]) return [holding[0]];
  return others.filter((part) => {
    // A button with such words may be the yes itself: it offers choices where there is another yes or no.
    const isButton = part.matches('a, button, [role="button"]');
    return isButton ? answers.length > 0 && opensChoices(part) : isPlaceholder(textOf(part));
  });
}

/**
 * A list box in the pressed line that is only marked by its hand pointer and its words. Either a greyed yes beside it
 * waits for the value, or an arrow is drawn in it.
 */
export function listsInLine(answers: AnswerControls, context: QuestionContext): HTMLElement[] {
  const [{ yes, no, all }, { isInPressedLine, isConsent, lineParts }] = [answers, context];
  const isWaiting = yes.length === 0 && lineParts().some(hasGreyedYes);
  const free = all.map(namedControl).filter((one) => {
    const isAnswer = yes.includes(one) || no.includes(one);
    return !isAnswer && isInPressedLine(one) && !one.matches('a, button, input, [role="button"]');
  });
  return free.filter((one) => {
    const text = tidy(textOf(one));
    const words = text.replace(DRAWN_ARROW, '').trim();
    if (words === '' || /\d/.test(words) || !isConsent(words)) return false;
    return isWaiting || words !== text;
  });
}

/** Shows that a list opens downwards. */
const DRAWN_ARROW = /[▾▼⏷⌄˅▿▽]$/u;
