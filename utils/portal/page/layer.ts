import { parentOf } from '../../dom/flat-tree';
import { inControl, usableControls } from '../../dom/seen/controls';
import { isGlyphWord } from '../../dom/seen/glyph-words';
import { classWords, isTextSeen } from '../../dom/seen/visible';
import { around, closest, holds } from '../../dom/tree/search';
import { textNodes } from '../../dom/tree/texts';
import { tidy } from '../../text';
import { isOfList } from '../detail/fields/field-kinds';
import { fieldsIn } from '../detail/fields/fields';

/** What a page puts over itself to ask something, or to tell it. */
export const DIALOG = 'dialog, [role="dialog"], [role="alertdialog"], [aria-modal="true"]';

/** What a question must not reach into: the detail, a line of it, the users table. */
export interface Bounds {
  /** The line of the detail that an element stands in. */
  lineAround: (element: Element) => Element | undefined;
  /** Whether an element holds what is no part of a question. */
  isPage: (element: Element) => boolean;
}

/** What tells something in passing, and may offer to undo it. */
const TOASTS = '[role="status"], [role="alert"], [aria-live]';
const TOAST_WORDS = ['toast', 'toasts', 'toastr', 'snackbar', 'notification', 'notifications'];

/** The dialog that an element stands in. */
export function dialogAround(element: Element): Element | undefined {
  return closest(element, DIALOG) ?? undefined;
}

/** The message that passes, and is no dialog, in which a control stands. */
export function toastAround(control: Element): Element | undefined {
  for (let at: Element | null = control; at; at = parentOf(at)) {
    if (at.matches(DIALOG)) return undefined;
    const words = classWords(at);
    if (at.matches(TOASTS) || TOAST_WORDS.some((word) => words.includes(word))) return at;
  }
  return undefined;
}

/** Whether all that a part of the page says is said in passing: it goes by itself. */
export function isPassing(part: Element): boolean {
  const said = textNodes(part).filter((node) => isTextSeen(node));
  const inToast = said.filter((node) => toastAround(parentOf(node) as Element) !== undefined);
  return said.length > 0 && inToast.length === said.length;
}

/** The dialog or the layer over the page that an element stands in, if it stands in one. */
export function layerAround(element: Element): Element | undefined {
  const dialog = dialogAround(element);
  if (dialog) return dialog;
  for (let at: Element | null = element; at; at = parentOf(at)) {
    if (at.localName === 'body') return undefined;
    if (getComputedStyle(at).position === 'fixed') return at;
  }
  return undefined;
}

/** The nearest layer that an element stands in, within `outer`: what a modal dialog puts over itself. */
export function layerWithin(element: Element, outer: Element): Element | undefined {
  for (let at: Element | null = element; at && at !== outer; at = parentOf(at)) {
    if (at.matches(DIALOG) || getComputedStyle(at).position === 'fixed') return at;
  }
  return undefined;
}

/**
 * All of the page that belongs to a question, its title too: the dialog it stands in, its line of the
 * detail, or as far around its parts as there is nothing else to press.
 *
 * @param parts its controls and its field
 */
export function placeOf(parts: readonly Element[], { lineAround, isPage }: Bounds): Element {
  const place = around(parts) as Element;
  const line = lineAround(place);
  if (line) return line;
  const layer = layerAround(place);
  if (layer && !isPage(layer)) return layer;
  let whole = place;
  for (let up = parentOf(whole); up && up.localName !== 'body'; up = parentOf(whole)) {
    if (isPage(up) || (hasWords(whole, parts) && hasOthers(up, parts))) break;
    whole = up;
  }
  return whole;
}

function hasWords(place: Element, parts: readonly Element[]): boolean {
  return wordsIn(place, parts).length > 0;
}

/** Whether there is something to press or to fill in beside a question's own parts. */
function hasOthers(place: Element, parts: readonly Element[]): boolean {
  const isOther = (one: Element) => !parts.some((part) => holds(part, one) || holds(one, part));
  return usableControls(place).some(isOther) || fieldsIn(place).some(isOther);
}

/**
 * What a place says to a person beside its controls, fields and lists, title and all.
 *
 * @param parts the controls and fields whose words are their own
 * @param isSaid whether a text counts at all
 */
export function wordsIn(
  place: Element,
  parts: readonly Element[],
  isSaid: (node: Text) => boolean = () => true,
): string[] {
  return textNodes(place)
    .filter((node) => {
      const isBeside = !parts.some((part) => holds(part, node)) && !inControl(node);
      const isSign = isPicture(node) || isGlyphWord(node);
      return isBeside && TELLS.test(node.data) && !isOfList(node) && !isSign;
    })
    .filter((node) => isSaid(node) && isTextSeen(node))
    .map((node) => tidy(node.data));
}

/** Letters, figures, money: anything but lines and dots. */
const TELLS = /[\p{L}\p{N}\p{Sc}]/u;

/** Icon fonts draw a picture for one word. */
function isPicture(node: Text): boolean {
  const { parentElement: parent } = node;
  return parent?.matches('i, [class*="icon" i]') === true && /^\s*[a-z_]+\s*$/.test(node.data);
}
