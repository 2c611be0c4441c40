import { OWN } from './own';

/**
 * Presses an element as a mouse would, for kits that listen to any part of it. The click itself is
 * the element's own, so that links are followed and forms sent.
 */
export function pressElement(element: HTMLElement): void {
  const { left, top, width, height } = element.getBoundingClientRect();
  const at = {
    bubbles: true,
    cancelable: true,
    composed: true,
    button: 0,
    detail: 1,
    clientX: left + width / 2,
    clientY: top + height / 2,
  };
  const mouse = { isPrimary: true, pointerType: 'mouse', pointerId: 1 };
  element.dispatchEvent(new PointerEvent('pointerdown', { ...at, ...mouse, buttons: 1 }));
  element.dispatchEvent(new MouseEvent('mousedown', { ...at, buttons: 1 }));
  element.dispatchEvent(new PointerEvent('pointerup', { ...at, ...mouse, buttons: 0 }));
  element.dispatchEvent(new MouseEvent('mouseup', { ...at, buttons: 0 }));
  element.click();
}

/**
 * Whether something else lies over the middle of the element, so that a person could not press it.
 * Our own panel does not count. The element is scrolled into view first.
 */
export function isCovered(element: Element): boolean {
  element.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
  const { left, top, width, height } = element.getBoundingClientRect();
  const stack = element.ownerDocument.elementsFromPoint(left + width / 2, top + height / 2);
  const hit = stack.find((other) => !other.closest(`[${OWN}]`));
  return hit !== undefined && !element.contains(hit) && !hit.contains(element);
}

/** Writes a value into a field so that frameworks that watch it notice. */
export function fillField(
  field: HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement,
  value: string,
): void {
  // The setter of the prototype: some frameworks replace the one on the element to hide writes.
  const setter = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value')?.set;
  setter?.call(field, value);
  field.dispatchEvent(new Event('input', { bubbles: true }));
  field.dispatchEvent(new Event('change', { bubbles: true }));
}
