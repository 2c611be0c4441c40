import { parentOf } from '../flat-tree';
import { oncePerLook } from '../remember/once-per-look';
import { isOwn } from '../tree/own-elements';
import { all, closest } from '../tree/search';
import { isButtonLike, isPicture, isPointed, pressedFor } from './looks-pressable';
import { isEnabled, isVisible } from './visible';

/** What is a control by its nature, its role, or its handler. */
export const PRESSABLE = [
  'a',
  'button',
  'summary',
  'input[type="button"]',
  'input[type="submit"]',
  'input[type="image"]',
  '[role="button"]',
  '[role="link"]',
  '[role="menuitem"]',
  '[onclick]',
].join(', ');
const OUTERMOST = 'a, button, [role="button"], [role="link"]';

/** Elements that need not be looked at any more. */
export type Known = Pick<WeakSet<Element>, 'has'>;

/** The controls under an element that a person could press now: outermost only, and none of `known`. */
export function usableControls(root: Element, known?: Known): HTMLElement[] {
  return all(root, PRESSABLE).filter((control) => !known?.has(control) && isUsable(control));
}

const isUsable = oncePerLook((control: Element): boolean => {
  return (
    outermostAbove(control) === null && !isOwn(control) && isEnabled(control) && isVisible(control)
  );
});

/**
 * The control that a person would press at a place: the outermost one around it; else the picture or sign there; else
 * the largest element around it that only its hand pointer shows to be one.
 */
export function controlAround(node: Node): Element | null {
  let control = closest(node, PRESSABLE);
  for (let at = control; at; at = outermostAbove(at)) control = at;
  if (control) return control;
  let pointed = node.nodeType === Node.ELEMENT_NODE ? (node as Element) : parentOf(node);
  if (!pointed || !isPointed(pointed)) return null;
  const here = pointed;
  for (let up = parentOf(pointed); up && isPointed(up); up = parentOf(up)) pointed = up;
  if (isButtonLike(pointed)) return pointed;
  const sign = closest(here, 'svg') ?? here;
  return isPicture(sign) ? (pressedFor(sign) ?? pointed) : pointed;
}

/** Whether a node stands inside a control. */
export function inControl(node: Node): boolean {
  return closest(node, PRESSABLE) !== null;
}

function outermostAbove(control: Element): Element | null {
  const parent = parentOf(control);
  return parent && closest(parent, OUTERMOST);
}
