import { forgetLook } from '../remember/once-per-look';

/** Writes a value into a field so that frameworks that watch it notice. */
export function fillField(
  field: HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement,
  value: string,
): void {
  forgetLook();
  field.focus({ preventScroll: true });
  // The prototype's setter: some frameworks replace the element's own, and would not notice.
  const setter = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value')?.set;
  setter?.call(field, value);
  field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  field.dispatchEvent(new Event('change', { bubbles: true }));
}
