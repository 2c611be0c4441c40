import { oncePerLook } from '../../../dom/remember/once-per-look';
import { controlWords } from '../../../dom/seen/control-words';
import { PRESSABLE } from '../../../dom/seen/controls';
import { iconNames } from '../../../dom/seen/icon-names';
import { closest } from '../../../dom/tree/search';
import { ACTING_WORD, HELP_CHARACTER, HELP_NAMES, HELP_WORDS } from '../../vocabulary/line-words';

/** What only explains a line, when a person points at it or presses it: it is no part of the line. */

/** Whether a text only explains: a « ? » with a tooltip, or the words of a help control. */
export function isHelpText(node: Text): boolean {
  if (HELP_CHARACTER.test(node.data.trim()) && closest(node, '[title], [aria-label]')) return true;
  const control = closest(node, PRESSABLE);
  return control !== null && isHelpControl(control);
}

/** Whether a control only explains: it says so, or shows a picture for it, and nothing else. */
export const isHelpControl = oncePerLook((control: Element): boolean => {
  const words = controlWords(control).filter((word) => /[\p{L}\p{N}?]/u.test(word));
  const [said, ...others] = words;
  // Beside its sign it may say what it explains.
  if (said !== undefined && HELP_CHARACTER.test(said))
    return others.every((word) => !ACTING_WORD.test(word));
  if (said !== undefined) return words.every((word) => HELP_WORDS.test(word));
  const names = iconNames(control);
  return names.length > 0 && HELP_NAMES.some((name) => names.includes(name));
});
