import { usableControls } from '../../../dom/seen/controls';
import { holds } from '../../../dom/tree/search';
import { tidy } from '../../../text';
import { fieldsIn } from '../../detail/fields/fields';
import { layerAround } from '../../page/layer';
import { isGoodNews, isNews } from '../../page/messages/message-texts';
import { GOES_ON, MILDEST_WORD } from '../../vocabulary/portal-words';
import { type AnswerControls, isCrossSign, isMildWord, type NamedControl } from './answer-controls';
import type { Question } from './question';
import type { QuestionContext } from './question-context';
import { wordsBeside } from './words-beside';

/** News in a layer of their own, which only have to be closed. */
export function newsAmong(
  { all }: AnswerControls,
  { isPage }: QuestionContext,
): Question | undefined {
  for (const { control } of all) {
    const area = layerAround(control);
    if (!area || isPage(area) || fieldsIn(area).length > 0) continue;
    const closer = closerOf(area, all);
    if (!closer) continue;
    const text = tidy(wordsBeside(area, []).join(' '));
    if (!isNews(text)) continue;
    // A control that leads on means that nothing has been done yet.
    const goesOn = closer.words.some((word) => GOES_ON.test(word)) && !isGoodNews(text);
    if (!goesOn) return { kind: 'news', text, area, yes: closer.control };
  }
  return undefined;
}

/**
 * The mildest control that closes an area.
 *
 * @returns `undefined` where the area has more controls than one in words and one cross, or where they may
 *   do more than close
 */
function closerOf(area: Element, all: readonly NamedControl[]): NamedControl | undefined {
  const own = all.filter((one) => holds(area, one.control));
  const crosses = own.filter(({ words }) => isCrossSign(words));
  const worded = own.filter((one) => !crosses.includes(one));
  const isAll = usableControls(area).every((one) => own.some(({ control }) => control === one));
  const isMild = worded.every(({ words }) => words.every(isMildWord));
  if (!isAll || !isMild || worded.length > 1 || crosses.length > 1) return undefined;
  const mildest = worded.find(({ words }) => words.some((word) => MILDEST_WORD.test(word)));
  return mildest ?? crosses[0] ?? worded[0];
}
