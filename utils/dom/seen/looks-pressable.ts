import { tidy } from '../../text';
import { parentOf } from '../flat-tree';
import { oncePerLook } from '../remember/once-per-look';
import { all, closest, holds } from '../tree/search';
import { textNodes } from '../tree/texts';
import { isGlyphWord } from './glyph-words';
import { draws } from './pictures';
import { PRESS_SIGN } from './sign-texts';
import { hasTip } from './tips';

const SVG = 'http://www.w3.org/2000/svg';

/** Whether an element has a hand for a pointer. */
export const isPointed = oncePerLook((element: Element): boolean => {
  return getComputedStyle(element).cursor === 'pointer';
});

/** Whether an element is a custom element, as a portal's own components are. */
export function isCustomElement(element: Element): boolean {
  return element.localName.includes('-');
}

/** Whether an element is a component of the portal's own that says what a press of it does. */
export function isComponent(element: Element): boolean {
  if (!isCustomElement(element)) return false;
  const isSaid = ['text', 'icon', 'tabindex'].some((name) => element.hasAttribute(name));
  return isPointed(element) || isSaid || hasTip(element);
}

/** Whether a component is only the picture in something else (`mat-icon`). */
export function isPictureOnly(element: Element): boolean {
  return /-(?:icon|svg|glyph)$/.test(element.localName) && !isPointed(element);
}

/** Whether what has the hand is a button and no row: it says one thing, beside one picture at most. */
export function isButtonLike(element: Element): boolean {
  const words = textNodes(element).filter((node) => !isGlyphWord(node));
  if (words.length > 1) return false;
  const pictures = all<Element>(element, '*').filter(isPicture);
  const apart = pictures.filter(
    (one) => !pictures.some((other) => other !== one && holds(one, other)),
  );
  return apart.length <= 1;
}

/** Whether an element itself is a picture or sign, as far as a person sees. */
export const isPicture = oncePerLook((element: Element): boolean => {
  if (element.matches('svg, img, input[type="image"]')) return true;
  // The parts of an SVG are none.
  if (closest(element, 'svg')) return false;
  const texts = textNodes(element);
  const [only] = texts;
  if (texts.length > 1) return false;
  if (only)
    return parentOf(only) === element && (isGlyphWord(only) || PRESS_SIGN.test(tidy(only.data)));
  return draws(element);
});

/**
 * The element that takes the press on a picture. For an SVG that is the element around it, unless that says something.
 */
export function pressedFor(picture: Element): HTMLElement | undefined {
  if (picture.namespaceURI !== SVG) return picture as HTMLElement;
  const around = parentOf(picture);
  return around && textNodes(around).length === 0 ? (around as HTMLElement) : undefined;
}
