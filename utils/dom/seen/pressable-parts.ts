import { parentOf } from '../flat-tree';
import { isOwn } from '../tree/own-elements';
import { all, holds } from '../tree/search';
import { usableControls } from './controls';
import {
  isButtonLike,
  isComponent,
  isPicture,
  isPictureOnly,
  isPointed,
  pressedFor,
} from './looks-pressable';
import { isEnabled, isVisible } from './visible';

/**
 * The usable controls in a part of a page, and what only its looks show to be one:
 * - what has a hand for a pointer, though what it stands in has none;
 * - a picture or sign with that hand, though a row all around it may have it too;
 * - a component of the portal's own.
 *
 * Of these the innermost; the outermost only where it is no more than a button. For small parts of a page only: it
 * reads every style in them.
 */
export function pressableParts(root: Element): HTMLElement[] {
  const controls = usableControls(root);
  const free = freeParts(root, controls);
  const components = free.filter((element) => isComponent(element) && !isPictureOnly(element));
  const hands = free.filter((element) => {
    const parent = parentOf(element);
    return isPointed(element) && (parent === null || !isPointed(parent));
  });
  const buttons = [...components, ...hands.filter(isButtonLike)];
  const signs = free
    .filter((element) => isPointed(element) && isPicture(element) && !isInAny(element, buttons))
    .map(pressedFor)
    .filter((element) => element !== undefined);
  const innermost = signs.filter(
    (sign) => !signs.some((other) => other !== sign && holds(sign, other)),
  );
  // An element around a sign that has the hand as well is only the place of the sign: a row, a card.
  const silent = [...buttons, ...hands].filter((hand) => {
    return !innermost.some((sign) => holds(hand, sign)) && !isInAny(hand, buttons);
  });
  return [...new Set([...controls, ...silent, ...innermost])];
}

/** What looks pressable apart from the controls. */
function freeParts(root: Element, controls: readonly HTMLElement[]): HTMLElement[] {
  return all(root, '*').filter((element) => {
    return (
      (isPointed(element) || isComponent(element)) &&
      !element.matches('label, input, select, option, [disabled]') &&
      !controls.some((control) => holds(control, element) || holds(element, control)) &&
      !isOwn(element) &&
      isEnabled(element) &&
      isVisible(element)
    );
  });
}

function isInAny(element: Element, others: readonly Element[]): boolean {
  return others.some((other) => other !== element && holds(other, element));
}
