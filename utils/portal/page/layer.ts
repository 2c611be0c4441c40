import { parentOf } from '../../dom/flat-tree';
import { classWords, isTextSeen } from '../../dom/seen/visible';
import { closest } from '../../dom/tree/search';
import { textNodes } from '../../dom/tree/texts';

/** What a page puts over itself to ask or tell something. */
export const DIALOG = 'dialog, [role="dialog"], [role="alertdialog"], [aria-modal="true"]';

/** What shows a passing message, which may offer to undo something. */
const TOASTS = '[role="status"], [role="alert"], [aria-live]:not([aria-live="off"])';
/** Some kits have a button's words read out when they change: that does not make the button a message. */
const LIVE_BUTTONS = 'button[aria-live], [role="button"][aria-live], a[href][aria-live]';
const TOAST_WORDS = ['toast', 'toasts', 'toastr', 'snackbar', 'notification', 'notifications'];

/** The dialog that an element stands in. */
export function dialogAround(element: Element): Element | undefined {
  return closest(element, DIALOG) ?? undefined;
}

/** The passing message, which is no dialog, that an element stands in. */
export function toastAround(element: Element): Element | undefined {
  for (let at: Element | null = element; at; at = parentOf(at)) {
    if (at.matches(DIALOG)) return undefined;
    const words = classWords(at);
    const isRead = at.matches(TOASTS) && !at.matches(LIVE_BUTTONS);
    if (isRead || TOAST_WORDS.some((word) => words.includes(word))) return at;
  }
  return undefined;
}

/** Whether all that a part of the page says is a passing message, which goes by itself. */
export function isPassingMessage(part: Element): boolean {
  const said = textNodes(part).filter((node) => isTextSeen(node));
  const inToast = said.filter((node) => toastAround(parentOf(node) as Element) !== undefined);
  return said.length > 0 && inToast.length === said.length;
}

/** The dialog, or other layer over the page, that an element stands in. */
export function layerAround(element: Element): Element | undefined {
  const dialog = dialogAround(element);
  if (dialog) return dialog;
  for (let at: Element | null = element; at; at = parentOf(at)) {
    if (at.localName === 'body') return undefined;
    if (getComputedStyle(at).position === 'fixed') return at;
  }
  return undefined;
}

/** The closest layer around an element and within `outer`: a modal dialog may put others over itself. */
export function layerWithin(element: Element, outer: Element): Element | undefined {
  for (let at: Element | null = element; at && at !== outer; at = parentOf(at)) {
    if (at.matches(DIALOG) || getComputedStyle(at).position === 'fixed') return at;
  }
  return undefined;
}
