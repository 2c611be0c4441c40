import { frameOf, parentOf } from '../flat-tree';
import { forgetLook } from '../remember/once-per-look';
import { scrolling } from '../seen/scrollers';
import { isOwn } from '../tree/own-elements';
import { all, closest, holds } from '../tree/search';
import { clickInPage, isScriptLink } from './script-links';
import { breathe } from './yield-to-page';

/**
 * Presses an element as a mouse would, for kits that listen to any part of it. The click itself is
 * the element's own, so that links are followed and forms sent.
 */
export function pressElement(element: HTMLElement): void {
  forgetLook();
  notePress(element);
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
  // Some menus take the choice that the pointer was last seen over.
  element.dispatchEvent(new PointerEvent('pointerover', { ...at, ...mouse, detail: 0 }));
  element.dispatchEvent(new MouseEvent('mouseover', { ...at, detail: 0 }));
  element.dispatchEvent(new MouseEvent('mousemove', { ...at, detail: 0 }));
  element.dispatchEvent(new PointerEvent('pointerdown', { ...at, ...mouse, buttons: 1 }));
  element.dispatchEvent(new MouseEvent('mousedown', { ...at, buttons: 1 }));
  element.dispatchEvent(new PointerEvent('pointerup', { ...at, ...mouse, buttons: 0 }));
  element.dispatchEvent(new MouseEvent('mouseup', { ...at, buttons: 0 }));
  if (isScriptLink(element)) {
    clickInPage(element);
  } else if ('click' in element) {
    element.click();
  } else {
    // A drawing that listens has no click of its own.
    (element as Element).dispatchEvent(new MouseEvent('click', at));
  }
  leave(element, { ...at, ...mouse, detail: 0 });
  // What was asked in between is as old as it.
  forgetLook();
}

let pressed: HTMLElement | undefined;
let pressedAt = 0;
let isFresh = false;

/** Within so many tasks of the page a link is followed, and a form sent, that was pressed. */
const TASKS = 5;

function notePress(element: HTMLElement): void {
  pressed = element;
  pressedAt = performance.now();
  isFresh = true;
  void age(pressedAt);
}

async function age(at: number): Promise<void> {
  for (let task = 0; task < TASKS; task++) await breathe();
  if (pressedAt === at) isFresh = false;
}

/**
 * Whether the page has had no time since the last press but for what that does by itself, however slow the
 * machine: no server can have answered a script of its since then.
 */
export function isJustPressed(): boolean {
  return isFresh;
}

/** When something was pressed last, in the time of `performance.now()`; 0 before. */
export function lastPressedAt(): number {
  return pressedAt;
}

/** What was pressed last, or the field that was sent. */
export function lastPressed(): HTMLElement | undefined {
  return pressed;
}

/** Moves the mouse on: what only shows beneath it, as tips do, would stay over the page. */
function leave(element: Element, at: PointerEventInit): void {
  // No farther than to what is around it: menus that are left fold.
  const out = { ...at, relatedTarget: element.parentElement };
  element.dispatchEvent(new PointerEvent('pointerout', out));
  element.dispatchEvent(new PointerEvent('pointerleave', { ...out, bubbles: false }));
  element.dispatchEvent(new MouseEvent('mouseout', out));
  element.dispatchEvent(new MouseEvent('mouseleave', { ...out, bubbles: false }));
}

/**
 * Whether something else lies over the middle of the element, so that a person could not press it.
 * Our own panel does not count. The element is scrolled into view first.
 */
export function isCovered(element: Element): boolean {
  // Headings that stick may lie over what has been scrolled no farther than into view.
  return (['nearest', 'center'] as const).every((place) => {
    scrolling(element, () => {
      element.scrollIntoView({ block: place, inline: 'nearest', behavior: 'instant' });
    });
    const { left, top, width, height } = element.getBoundingClientRect();
    return isCoveredAt(element, left + width / 2, top + height / 2);
  });
}

/**
 * What lies over an element, such as a dialog that has come up: the largest part of the page around it
 * that does not hold the element.
 */
export function layerOver(element: Element): Element | undefined {
  const { left, top, width, height } = element.getBoundingClientRect();
  for (const [across, down] of SPOTS) {
    let layer = hitOver(element, left + width * across, top + height * down) ?? null;
    if (!layer) continue;
    for (let up = parentOf(layer); up && !holds(up, element); up = parentOf(up)) layer = up;
    return layer;
  }
  return undefined;
}

/** Where on an element to look for what lies over it: dialogs stand in the middle, or at the top. */
const SPOTS = [
  [0.5, 0.5],
  [0.5, 0.25],
  [0.3, 0.1],
  [0.5, 0.75],
] as const;

/** Whether something that is not ours lies over a point of the element. */
export function isCoveredAt(element: Element, x: number, y: number): boolean {
  if (hitOver(element, x, y)) return true;
  const frame = frameOf(element.ownerDocument);
  if (!frame || isOwn(frame)) return false;
  const { left, top } = frame.getBoundingClientRect();
  return isCoveredAt(frame, left + frame.clientLeft + x, top + frame.clientTop + y);
}

/**
 * What lies over a point of the element in its document and is not ours. Asked of each tree that it
 * stands in: one does not tell what lies over another.
 */
function hitOver(element: Element, x: number, y: number): Element | undefined {
  const tree = element.getRootNode() as Document | ShadowRoot;
  const counts = (other: Element) => {
    return other.getRootNode() === tree && !isOwn(other) && !isPassingTip(other, element);
  };
  // What lies uppermost is told many times quicker than all that lies there, and nearly always enough.
  const upper = tree.elementFromPoint(x, y);
  const hit = upper && counts(upper) ? upper : tree.elementsFromPoint(x, y).find(counts);
  if (hit && !holds(element, hit) && !holds(hit, element)) return hit;
  return 'host' in tree ? hitOver(tree.host, x, y) : undefined;
}

/** What a person waves away without noticing: a tip that says something, not one to choose from. */
const TIP = '[role="tooltip"]';
const PRESSED_IN_TIPS =
  'a, button, input, select, textarea, [role]:not([role="tooltip"]), [tabindex]';

function isPassingTip(other: Element, element: Element): boolean {
  const tip = closest(other, TIP);
  return tip !== null && !holds(tip, element) && all(tip, PRESSED_IN_TIPS).length === 0;
}

/** Writes a value into a field so that frameworks that watch it notice. */
export function fillField(
  field: HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement,
  value: string,
): void {
  forgetLook();
  field.focus({ preventScroll: true });
  // The setter of the prototype: some frameworks replace the one on the element to hide writes.
  const setter = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value')?.set;
  setter?.call(field, value);
  field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  field.dispatchEvent(new Event('change', { bubbles: true }));
}

/** Presses a key on an element, as a person who has it in focus. @returns whether the page took it */
export function pressKey(element: Element, key: string, isAlt = false): boolean {
  forgetLook();
  const { body } = element.ownerDocument;
  const target = element.isConnected ? element : body;
  const code = key === ' ' ? 'Space' : key;
  const pressed = { key, code, keyCode: KEY_CODES[key], which: KEY_CODES[key], altKey: isAlt };
  const init = { ...pressed, bubbles: true, cancelable: true, composed: true };
  const isTaken = !target.dispatchEvent(new KeyboardEvent('keydown', init));
  target.dispatchEvent(new KeyboardEvent('keyup', init));
  return isTaken;
}

/** Older scripts go by these. */
const KEY_CODES: Record<string, number> = { Escape: 27, ArrowDown: 40, Enter: 13, ' ': 32 };

/** Presses Escape in a layer; the browser's own dialogs are asked as it would ask them. */
export function pressEscape(layer: Element): void {
  const { activeElement: focused } = layer.ownerDocument;
  const isTaken = pressKey(focused && holds(layer, focused) ? focused : layer, 'Escape');
  const dialog = closest(layer, 'dialog') as HTMLDialogElement | null;
  if (isTaken || !dialog?.open) return;
  if (dialog.dispatchEvent(new Event('cancel', { cancelable: true }))) dialog.close();
}

/** Holds a mouse button down on an element and lets it go, without the click that would follow. */
export function pressMouseOnly(element: HTMLElement): void {
  forgetLook();
  const at = { bubbles: true, cancelable: true, composed: true, button: 0, detail: 1 };
  element.dispatchEvent(
    new PointerEvent('pointerdown', { ...at, pointerType: 'mouse', buttons: 1 }),
  );
  element.dispatchEvent(new MouseEvent('mousedown', { ...at, buttons: 1 }));
  element.dispatchEvent(new MouseEvent('mouseup', at));
}

/** Presses Enter in a field, as who has typed a value and sees no button for it. */
export function pressEnter(field: HTMLElement): void {
  notePress(field);
  const key = { key: 'Enter', code: 'Enter', bubbles: true, cancelable: true, composed: true };
  const isTaken = !field.dispatchEvent(new KeyboardEvent('keydown', key));
  field.dispatchEvent(new KeyboardEvent('keyup', key));
  const { form } = field as Partial<HTMLInputElement>;
  if (!isTaken) form?.requestSubmit();
}
