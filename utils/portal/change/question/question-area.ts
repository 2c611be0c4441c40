import { parentOf } from '../../../dom/flat-tree';
import { usableControls } from '../../../dom/seen/controls';
import { around, holds } from '../../../dom/tree/search';
import { tidy } from '../../../text';
import { fieldsIn } from '../../detail/fields/fields';
import { optionalLabels } from '../../detail/fields/optional-fields';
import { layerAround } from '../../page/layer';
import type { QuestionBounds } from './question-bounds';
import type { QuestionContext } from './question-context';
import { wordsBeside } from './words-beside';
import { textsOfLinks, wordsDrawnIn } from './words-within';

/**
 * The area of a question, and all that it says there. In the line that was pressed, the old value is no part of what is
 * asked.
 *
 * @param parts its controls and fields, which have words of their own
 * @param no the control that calls it off, if there is one
 * @param area the area, where it is known
 */
export function areaAround(
  parts: readonly Element[],
  context: QuestionContext,
  no?: HTMLElement,
  area = questionArea(no ? [...parts, no] : parts, context),
): { area: Element; text: string } {
  const { isInPressedLine, wasInLine } = context;
  const optional = fieldsIn(area).flatMap(optionalLabels);
  const isSaid = (node: Text) => {
    const text = tidy(node.data);
    return (!isInPressedLine(node) || !wasInLine(text)) && text !== hostOf(node);
  };
  const own = [...parts, ...optional];
  const said = wordsBeside(area, own, isSaid, textsOfLinks(area, own));
  return { area, text: tidy([...said, ...wordsDrawnIn(area, own)].join(' ')) };
}

/** Some kits give a box without a title the name of the page's host, as browsers do with theirs. */
function hostOf({ ownerDocument }: Text): string {
  return ownerDocument.location.host;
}

/**
 * All of the page that belongs to a question, its title included: its dialog, its line of the detail, or as far around
 * its parts as there is nothing else to press.
 */
function questionArea(parts: readonly Element[], { lineAround, isPage }: QuestionBounds): Element {
  const inner = around(parts) as Element;
  const line = lineAround(inner);
  if (line) return line;
  const layer = layerAround(inner);
  if (layer && !isPage(layer)) return layer;
  let whole = inner;
  for (let up = parentOf(whole); up && up.localName !== 'body'; up = parentOf(whole)) {
    if (isPage(up) || (hasWords(whole, parts) && hasOthers(up, parts))) break;
    whole = up;
  }
  return whole;
}

function hasWords(area: Element, parts: readonly Element[]): boolean {
  return wordsBeside(area, parts).length > 0;
}

/** Whether there is something to press or to fill in beside a question's own parts. */
function hasOthers(area: Element, parts: readonly Element[]): boolean {
  const isOther = (one: Element) => !parts.some((part) => holds(part, one) || holds(one, part));
  return usableControls(area).some(isOther) || fieldsIn(area).some(isOther);
}
