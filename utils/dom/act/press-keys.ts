import { isStanding } from '../flat-tree';
import { forgetLook } from '../remember/once-per-look';
import { closest, holds } from '../tree/search';
import { notePress } from './last-press';

/** Older scripts read these numbers. */
const KEY_CODES: Record<string, number> = { Escape: 27, ArrowDown: 40, Enter: 13, ' ': 32 };

/** Presses a key on an element, as a person does who has it in focus. @returns whether the page handled it */
export function pressKey(element: Element, key: string, isAlt = false): boolean {
  forgetLook();
  const { body } = element.ownerDocument;
  const target = isStanding(element) ? element : body;
  const code = key === ' ' ? 'Space' : key;
  const pressed = { key, code, keyCode: KEY_CODES[key], which: KEY_CODES[key], altKey: isAlt };
  const init = { ...pressed, bubbles: true, cancelable: true, composed: true };
  const isHandled = !target.dispatchEvent(new KeyboardEvent('keydown', init));
  target.dispatchEvent(new KeyboardEvent('keyup', init));
  return isHandled;
}

/** Presses Escape in a layer. A `<dialog>` is closed as the browser would: unless the page cancels that. */
export function pressEscape(layer: Element): void {
  const { activeElement: focused } = layer.ownerDocument;
  const isHandled = pressKey(focused && holds(layer, focused) ? focused : layer, 'Escape');
  const dialog = closest(layer, 'dialog') as HTMLDialogElement | null;
  if (isHandled || !dialog?.open) return;
  if (dialog.dispatchEvent(new Event('cancel', { cancelable: true }))) dialog.close();
}

/** Presses Enter in a field, which sends its form, as a person does who has typed a value and sees no button for it. */
export function pressEnter(field: HTMLElement): void {
  notePress(field);
  const key = { key: 'Enter', code: 'Enter', bubbles: true, cancelable: true, composed: true };
  const isHandled = !field.dispatchEvent(new KeyboardEvent('keydown', key));
  field.dispatchEvent(new KeyboardEvent('keyup', key));
  const { form } = field as Partial<HTMLInputElement>;
  if (!isHandled) form?.requestSubmit();
}
