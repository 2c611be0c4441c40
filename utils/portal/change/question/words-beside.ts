import { inControl } from '../../../dom/seen/controls';
import { isGlyphWord } from '../../../dom/seen/glyph-words';
import { isTextSeen } from '../../../dom/seen/visible';
import { holds } from '../../../dom/tree/search';
import { textNodes } from '../../../dom/tree/texts';
import { tidy } from '../../../text';
import { isOfList } from '../../detail/fields/field-kinds';

/**
 * What an area says to a person beside its controls, fields and lists, its title included.
 *
 * @param parts the controls and fields whose words are their own
 * @param isSaid whether a text counts at all
 */
export function wordsBeside(
  area: Element,
  parts: readonly Element[],
  isSaid: (node: Text) => boolean = () => true,
): string[] {
  return textNodes(area)
    .filter((node) => {
      const isBeside = !parts.some((part) => holds(part, node)) && !inControl(node);
      const isSign = isPicture(node) || isGlyphWord(node);
      return isBeside && TELLS.test(node.data) && !isOfList(node) && !isSign;
    })
    .filter((node) => isSaid(node) && isTextSeen(node))
    .map((node) => tidy(node.data));
}

/** Letters, figures, money: anything but lines and dots. */
const TELLS = /[\p{L}\p{N}\p{Sc}]/u;

/** Icon fonts draw a picture for one word. */
function isPicture(node: Text): boolean {
  const { parentElement: parent } = node;
  return parent?.matches('i, [class*="icon" i]') === true && /^\s*[a-z_]+\s*$/.test(node.data);
}
