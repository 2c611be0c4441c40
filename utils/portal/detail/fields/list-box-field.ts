import { parentOf } from '../../../dom/flat-tree';
import { all, holds } from '../../../dom/tree/search';
import { BOX_DEPTH, fieldBeneath, hasArrow, isHittable, isTransparent } from './field-box';
import { ANY_FIELD, isListBox, isReadOnly, isTyped, TYPED } from './field-kinds';
import { isArrow, isSpare } from './spare-fields';

/** A field that opens a list when it is pressed, and where to press it or to type in it. */

/** Whether a field is a kit's own list box, which offers its choices only when it is pressed. */
export function isCombobox(field: Element): boolean {
  const isOne = !field.matches(TYPED) || isListBox(field) || isReadOnly(field) || hasArrow(field);
  return isOne || isTransparent(field);
}

/** The field that is typed into: the field itself, or the only one in a list box. */
export function typedIn(field: HTMLElement): HTMLInputElement | undefined {
  if (isTyped(field)) return field as HTMLInputElement;
  const [inside, ...others] = isListBox(field) ? all(field, TYPED).filter(isTyped) : [];
  return others.length === 0 ? (inside as HTMLInputElement | undefined) : undefined;
}

/** What a person would press of a list box: the field, or, where they could not hit that, the box around it. */
export function boxOf(field: HTMLElement): HTMLElement | undefined {
  if (!field.checkVisibility()) return undefined;
  return isHittable(field) ? field : (fieldBeneath(field) ?? boxAround(field));
}

/** The closest element around a list box that a person could hit, and that holds no other field. */
export function boxAround(field: HTMLElement): HTMLElement | undefined {
  let at = parentOf(field);
  for (let depth = 0; at && depth < BOX_DEPTH; depth++, at = parentOf(at)) {
    if (fieldsBeside(at, field).length > 0) return undefined;
    if (isHittable(at as HTMLElement)) return at as HTMLElement;
  }
  return undefined;
}

/** The fields in an area beside one of them, without the parts of that one. */
export function fieldsBeside(area: Element, field: Element): HTMLElement[] {
  return all(area, ANY_FIELD).filter((other) => {
    const isApart = other !== field && !holds(field, other) && !holds(other, field);
    return isApart && !isSpare(other) && !isArrow(other);
  });
}
