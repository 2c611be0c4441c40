import { parentOf } from '../../../dom/flat-tree';
import { controlWords, shownText } from '../../../dom/seen/control-words';
import { iconNames } from '../../../dom/seen/icon-names';
import { pressableParts } from '../../../dom/seen/pressable-parts';
import { isClippedAway } from '../../../dom/seen/visible';
import { all } from '../../../dom/tree/search';
import { isDangerous, showsDanger } from '../../vocabulary/danger-words';
import { namesListArrow } from '../../vocabulary/list-arrow-names';
import { ANY_FIELD, isListBox, isReadOnly, isTyped, TYPED } from './field-kinds';

/** The box that is drawn around a field. */

/** How many elements around a field its box may be. */
export const BOX_DEPTH = 4;
/** A thing that is smaller cannot be hit, in px. */
export const LEAST_SIZE = 4;
/** How much wider and higher than its field a box with an arrow may be, in px. */
const SIGN_ROOM = { width: 80, height: 20 };

/**
 * Whether the box of a field has a control without words, as the arrow that opens a list. What is typed into
 * such a field may count for nothing: it is typed only where no list comes up.
 */
export function hasArrow(field: Element): boolean {
  const signs = signsBeside(field);
  return signs.length > 0 && signs.every((sign) => !/[\p{L}\p{N}]/u.test(shownText(sign)));
}

/** The arrow in the box of a field: its only control, whose picture or sign points down. */
export function arrowOf(field: Element): HTMLElement | undefined {
  const [sign, ...others] = signsBeside(field);
  if (!sign || others.length > 0) return undefined;
  const text = shownText(sign);
  const names = iconNames(sign);
  const isGrave = showsDanger(names) || isDangerous(controlWords(sign));
  const isNamed = text === '' && namesListArrow(names) && !isGrave;
  return isNamed || ARROW_SIGN.test(text) ? sign : undefined;
}

const ARROW_SIGN = /^[▼▾⌄˅∨⏷🔽]\ufe0f?$/u;

/** What can be pressed in the box around a field to type in, or one that only shows what was chosen. */
function signsBeside(field: Element): HTMLElement[] {
  if (field.localName !== 'input' || !(isTyped(field) || isReadOnly(field))) return [];
  let box = parentOf(field);
  for (let depth = 0; box && depth < BOX_DEPTH; depth++, box = parentOf(box)) {
    if (!isBoxOf(box, field) || all(box, TYPED).some((other) => other !== field)) return [];
    const signs = pressableParts(box).filter((part) => part !== field);
    if (signs.length > 0) return signs;
  }
  return [];
}

/** Whether an element stands in the box of one field, as its arrow does. */
export function isInFieldBox(element: Element): boolean {
  let box = parentOf(element);
  for (let depth = 0; box && depth < BOX_DEPTH; depth++, box = parentOf(box)) {
    if (isListBox(box)) return true;
    const [field, ...others] = all(box, ANY_FIELD);
    if (field) return others.length === 0 && isBoxOf(box, field);
  }
  return false;
}

/** Whether an element is hardly larger than a field in it. */
function isBoxOf(box: Element, field: Element): boolean {
  const { width, height } = field.getBoundingClientRect();
  const outer = box.getBoundingClientRect();
  return outer.width <= width + SIGN_ROOM.width && outer.height <= height + SIGN_ROOM.height;
}

/** Whether a person could hit an element: it is drawn, large enough, and not clipped away. */
export function isHittable(element: HTMLElement): boolean {
  if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return false;
  const { width, height } = element.getBoundingClientRect();
  return width >= LEAST_SIZE && height >= LEAST_SIZE && !isClippedAway(element);
}

/**
 * Whether what is typed into a field is not seen: some kits lay such a field over a list box that they draw, for the
 * keys. What is typed there only searches in the list.
 */
export function isTransparent(field: Element): boolean {
  return field.checkVisibility() && !field.checkVisibility({ opacityProperty: true });
}

/** The field that a click on a transparent one hits: it shows what is chosen. */
export function fieldBeneath(field: Element): HTMLElement | undefined {
  if (!isTransparent(field)) return undefined;
  const { left, top, width, height } = field.getBoundingClientRect();
  const tree = field.getRootNode() as Document | ShadowRoot;
  const hit = tree.elementFromPoint(left + width / 2, top + height / 2);
  const isOther = hit !== null && hit !== field && hit.matches(ANY_FIELD);
  return isOther && isBoxOf(hit, field) ? (hit as HTMLElement) : undefined;
}
