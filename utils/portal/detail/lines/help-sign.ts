import { oncePerLook } from '../../../dom/remember/once-per-look';
import { controlWords } from '../../../dom/seen/control-words';
import { PRESSABLE } from '../../../dom/seen/controls';
import { iconNames } from '../../../dom/seen/icon-names';
import { closest } from '../../../dom/tree/search';

/** What only explains a line, when a person points at it or presses it: it is no part of the line. */

const HELP_WORDS =
  /^(?:[?iℹⓘ]|aide\b.*|help\b.*|infos?|informations?|info-?bulle|en savoir plus|plus d'infos?|more info|learn more)$/u;
const HELP_NAMES = [
  ...['help', 'info', 'information', 'question', 'question-mark', 'question-sign', 'info-sign'],
  ...['circle-info', 'circle-question', 'help-outline', 'live-help', 'contact-support', 'tooltip'],
];

/** Whether a text only explains: a « ? » with a tooltip, or the words of a help control. */
export function isHelpText(node: Text): boolean {
  if (/^[?iℹⓘ]$/u.test(node.data.trim()) && closest(node, '[title], [aria-label]')) return true;
  const control = closest(node, PRESSABLE);
  return control !== null && isHelpControl(control);
}

/** Whether a control only explains: it says so, or shows a picture for it, and nothing else. */
export const isHelpControl = oncePerLook((control: Element): boolean => {
  const words = controlWords(control).filter((word) => /[\p{L}\p{N}?]/u.test(word));
  const [said, ...others] = words;
  // Beside its sign it may say what it explains.
  if (said !== undefined && /^[?iℹⓘ]$/u.test(said)) return others.every((word) => !ACTS.test(word));
  if (said !== undefined) return words.every((word) => HELP_WORDS.test(word));
  const names = iconNames(control);
  return names.length > 0 && HELP_NAMES.some((name) => names.includes(name));
});

const ACTS =
  /\b(?:ajout|associ|attribu|affect|activ|retir|supprim|enlev|dissoci|add|remov|delet|assign|enabl|disabl)/;
