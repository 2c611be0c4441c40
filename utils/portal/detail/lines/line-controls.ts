import { controlWords } from '../../../dom/seen/control-words';
import { pressableParts } from '../../../dom/seen/pressable-parts';
import { isEnabled, isVisible } from '../../../dom/seen/visible';
import { all } from '../../../dom/tree/search';
import { phonesIn } from '../../../text';
import { HARMLESS_WORDS } from '../../vocabulary/line-words';
import { ADD_WORDS, REMOVE_WORDS } from '../../vocabulary/portal-words';
import { recognisedButton } from '../buttons/option-buttons';
import { isHelpControl } from './help-sign';
import { FIELD } from './line-value';

/** What a part of a line is pressed by, without values: a switch holds a field, and some numbers can be called. */
export function controlsIn(part: Element): HTMLElement[] {
  const inside = pressableParts(part).filter((control) => {
    const isValue =
      all(control, FIELD).length > 0 || phonesIn(control.textContent ?? '').length > 0;
    return !isValue && !isHelpControl(control);
  });
  return part.matches('a, button, [role="button"]') ? [part as HTMLElement, ...inside] : inside;
}

/**
 * Controls with words that we do not know, neither for our presses nor for anything else: one of them may add the
 * option.
 */
export function unknownAmong(controls: readonly HTMLElement[]): HTMLElement[] {
  return controls.filter((control) => {
    const words = controlWords(control).filter((word) => /\p{L}{2}/u.test(word));
    return (
      words.length > 0 &&
      recognisedButton(control) === undefined &&
      !words.some(
        (word) => HARMLESS_WORDS.test(word) || ADD_WORDS.test(word) || REMOVE_WORDS.test(word),
      )
    );
  });
}

export const LINE_BUTTON =
  'a, button, [role="button"], input[type="button"], input[type="submit"], input[type="image"]';

/** Whether a part of a line has a + or an x that cannot be pressed now. */
export function hasGreyedButton(part: Element): boolean {
  return all(part, LINE_BUTTON).some((control) => {
    return (
      !isEnabled(control) &&
      isVisible(control) &&
      /^(?:add|remove)$/.test(recognisedButton(control)?.kind ?? '')
    );
  });
}
