import { frameOf, parentOf } from '../flat-tree';
import { oncePerLook } from '../remember/once-per-look';

/** The computed style of an element, asked once per look. */
export const styleOf: (element: Element) => CSSStyleDeclaration = oncePerLook((element) => {
  return getComputedStyle(element);
});

/** What an element stands in within its own document. */
export function parentIn(element: Element): Element | null {
  const parent = parentOf(element);
  return parent && parent !== frameOf(element.ownerDocument) ? parent : null;
}
