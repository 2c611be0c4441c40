import { tidy } from '../../../text';
import { placeOf, wordsIn } from '../../page/layer';
import type { QuestionContext } from './question-context';

/**
 * The area of a question, and all that it says there. In the line that was pressed, the old value is no
 * part of what is asked.
 *
 * @param parts its controls and fields, which have words of their own
 * @param no what calls it off, if anything
 */
export function areaAround(
  parts: readonly Element[],
  context: QuestionContext,
  no?: HTMLElement,
): { area: Element; text: string } {
  const area = placeOf(no ? [...parts, no] : parts, context);
  const { isInPressedLine, wasInLine } = context;
  const isSaid = (node: Text) => !isInPressedLine(node) || !wasInLine(tidy(node.data));
  return { area, text: tidy(wordsIn(area, parts, isSaid).join(' ')) };
}
