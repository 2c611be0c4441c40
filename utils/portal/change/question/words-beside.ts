import { parentOf } from '../../../dom/flat-tree';
import { controlWords } from '../../../dom/seen/control-words';
import { inControl, usableControls } from '../../../dom/seen/controls';
import { isGlyphWord } from '../../../dom/seen/glyph-words';
import { isPointed } from '../../../dom/seen/looks-pressable';
import { isTextSeen } from '../../../dom/seen/visible';
import { closest, holds } from '../../../dom/tree/search';
import { runsOf, textOf } from '../../../dom/tree/text-runs';
import { textNodes } from '../../../dom/tree/texts';
import { fold, tidy } from '../../../text';
import { isOfList } from '../../detail/fields/field-kinds';
import { CROSS_WORD } from '../../vocabulary/portal-words';
import { isCrossSign } from './answer-controls';

/**
 * What an area says to a person beside its controls, fields and lists, its title included.
 *
 * @param parts the controls and fields whose words are their own
 * @param isSaid whether a text counts at all
 * @param links texts in controls that count all the same
 */
export function wordsBeside(
  area: Element,
  parts: readonly Element[],
  isSaid: (node: Text) => boolean = () => true,
  links: ReadonlySet<Text> = new Set(),
): string[] {
  const signs = signsAmongWords(area);
  return textNodes(area)
    .filter((node) => {
      const isOfControl = inControl(node) && !links.has(node);
      const isBeside = !parts.some((part) => holds(part, node)) && !isOfControl;
      const isSign = isPicture(node) || isGlyphWord(node);
      return (
        isBeside &&
        (TELLS.test(node.data) || signs.has(node)) &&
        !isOfList(node) &&
        !isSign &&
        !isCross(node) &&
        !isTipOfCross(node, area)
      );
    })
    .filter((node) => isSaid(node) && isTextSeen(node))
    .map((node) => tidy(node.data));
}

/** Letters, figures, money: anything but lines and dots. */
export const TELLS = /[\p{L}\p{N}\p{Sc}]/u;

/**
 * The signs that stand by themselves in a line with words: makers write `{option} – {user}`, or put each word into an
 * element of its own. A comma between two words joins them, a dash may separate them.
 */
function signsAmongWords(area: Element): ReadonlySet<Text> {
  const worded = linesOf(area).filter((line) => line.some(({ data }) => TELLS.test(data)));
  return new Set(worded.flat().filter(({ data }) => !TELLS.test(data)));
}

/** The texts of an area, line by line. */
export function linesOf(area: Element): Text[][] {
  const lines: Text[][] = [];
  for (const { nodes, after } of runsOf(area)) {
    if (after === 'line' || lines.length === 0) lines.push([]);
    lines.at(-1)?.push(...nodes);
  }
  return lines;
}

/** Icon fonts draw a picture for one word. */
function isPicture(node: Text): boolean {
  const { parentElement: parent } = node;
  return parent?.matches('i, [class*="icon" i]') === true && /^\s*[a-z_]+\s*$/.test(node.data);
}

/** A letter that closes a box: with the hand over it, it is a picture. */
function isCross(node: Text): boolean {
  const parent = parentOf(node);
  return /^\s*x\s*$/i.test(node.data) && parent !== null && isPointed(parent);
}

/** The one word in the tip of a box's cross, which a kit shows over the box that has just come up. */
function isTipOfCross(node: Text, area: Element): boolean {
  const tip = closest(node, '[role="tooltip"]');
  if (!tip || !CROSS_WORD.test(fold(textOf(tip)))) return false;
  return usableControls(area).some((one) => isCrossSign(controlWords(one)));
}
