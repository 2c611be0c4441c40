import { forgetLook } from '../remember/once-per-look';
import { notePress } from './last-press';
import { clickInPage, isScriptLink } from './script-links';

/** The main button, pressed once. */
const PRESS = { bubbles: true, cancelable: true, composed: true, button: 0, detail: 1 };

/**
 * What opens a list or a menu, and does nothing else by itself. Some kits open it when the mouse goes down, and close
 * it again at a click without a mouse, such as `element.click()`.
 */
const OPENER = 'button[type="button"][aria-haspopup]';

/**
 * Presses an element as a mouse does, for kits that listen to any part of a press. The click is the element's own, so
 * that links are followed and forms are sent.
 */
export function pressElement(element: HTMLElement): void {
  forgetLook();
  notePress(element);
  const { left, top, width, height } = element.getBoundingClientRect();
  const at = { ...PRESS, clientX: left + width / 2, clientY: top + height / 2 };
  const mouse = { isPrimary: true, pointerType: 'mouse', pointerId: 1 };
  // Some menus take the choice that the pointer was over last.
  element.dispatchEvent(new PointerEvent('pointerover', { ...at, ...mouse, detail: 0 }));
  element.dispatchEvent(new MouseEvent('mouseover', { ...at, detail: 0 }));
  element.dispatchEvent(new MouseEvent('mousemove', { ...at, detail: 0 }));
  element.dispatchEvent(new PointerEvent('pointerdown', { ...at, ...mouse, buttons: 1 }));
  element.dispatchEvent(new MouseEvent('mousedown', { ...at, buttons: 1 }));
  element.dispatchEvent(new PointerEvent('pointerup', { ...at, ...mouse, buttons: 0 }));
  element.dispatchEvent(new MouseEvent('mouseup', { ...at, buttons: 0 }));
  if (isScriptLink(element)) {
    clickInPage(element);
  } else if (element.matches(OPENER)) {
    element.dispatchEvent(new PointerEvent('click', { ...at, ...mouse }));
  } else if ('click' in element) {
    element.click();
  } else {
    // An SVG that listens has no click of its own.
    (element as Element).dispatchEvent(new MouseEvent('click', at));
  }
  movePointerAway(element, { ...at, ...mouse, detail: 0 });
  // What we looked up before the page's own listeners ran is out of date.
  forgetLook();
}

/** Tips and the like only show beneath the pointer: they would stay over the page. */
function movePointerAway(element: Element, at: PointerEventInit): void {
  // Only to what is around the element: menus fold when the pointer leaves them.
  const out = { ...at, relatedTarget: element.parentElement };
  element.dispatchEvent(new PointerEvent('pointerout', out));
  element.dispatchEvent(new PointerEvent('pointerleave', { ...out, bubbles: false }));
  element.dispatchEvent(new MouseEvent('mouseout', out));
  element.dispatchEvent(new MouseEvent('mouseleave', { ...out, bubbles: false }));
}

/** Presses the mouse button on an element and releases it, without the click that would follow. */
export function pressMouseOnly(element: HTMLElement): void {
  forgetLook();
  const down = { ...PRESS, buttons: 1 };
  element.dispatchEvent(new PointerEvent('pointerdown', { ...down, pointerType: 'mouse' }));
  element.dispatchEvent(new MouseEvent('mousedown', down));
  element.dispatchEvent(new MouseEvent('mouseup', PRESS));
}
