import { computeAccessibleName } from 'dom-accessibility-api';
import { fold } from '../text';
import { isOwn } from './own';
import { textOf } from './texts';
import { classWords, isEnabled, isVisible } from './visible';

const CONTROLS = [
  'a',
  'button',
  'input[type="button"]',
  'input[type="submit"]',
  'input[type="image"]',
  '[role="button"]',
  '[role="link"]',
  '[onclick]',
].join(', ');

/** The controls under an element that a person could press now, outermost only, but for `known`. */
export function usableControls(root: Element, known?: ReadonlySet<Element>): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>(CONTROLS)].filter(
    (control) =>
      !known?.has(control) &&
      !control.parentElement?.closest('a, button, [role="button"], [role="link"]') &&
      !isOwn(control) &&
      isEnabled(control) &&
      isVisible(control),
  );
}

/**
 * The usable controls, and what only a hand for a pointer shows to be one: elements without a role
 * that some script listens to. To be asked of small parts of a page: it reads every style in them.
 */
export function pressableParts(root: Element): HTMLElement[] {
  const controls = usableControls(root);
  const isPointed = (element: Element) => getComputedStyle(element).cursor === 'pointer';
  const silent = [...root.querySelectorAll<HTMLElement>('*')].filter((element) => {
    const { parentElement } = element;
    return (
      isPointed(element) &&
      (parentElement === null || !isPointed(parentElement)) &&
      !element.matches('label, input, select, option') &&
      !controls.some((control) => control.contains(element) || element.contains(control)) &&
      !isOwn(element) &&
      isEnabled(element) &&
      isVisible(element)
    );
  });
  return [...controls, ...silent];
}

/** Whether the node stands inside a control. */
export function inControl(node: Node): boolean {
  return node.parentElement?.closest(CONTROLS) != null;
}

/**
 * What a control says of itself, folded, the plainest first: its text, its accessible name, title or
 * picture, what CSS draws before and after it. Empty strings are left out.
 */
export function controlWords(control: Element): string[] {
  const words = [
    textOf(control),
    control instanceof HTMLInputElement ? control.value : '',
    computeAccessibleName(control),
    control.getAttribute('title') ?? '',
    ...[control, ...control.querySelectorAll('i, span, svg')].flatMap(drawnText),
  ];
  return [...new Set(words.map(fold))].filter(Boolean);
}

/** The words in the class names of a control and of the icon inside it. */
export function iconWords(control: Element): string[] {
  const icons = [control, ...control.querySelectorAll('i, span, svg, use, img')];
  return icons.flatMap((icon) => [
    ...classWords(icon),
    ...(icon.getAttribute('href') ?? '').split(/[^a-z]+/i).filter(() => icon.matches('use')),
  ]);
}

/** Text that CSS draws before and after an element, quotes taken off. */
function drawnText(element: Element): string[] {
  return ['::before', '::after'].flatMap((place) => {
    const { content } = getComputedStyle(element, place);
    const quoted = /^["'](.*)["']$/.exec(content);
    return quoted?.[1] ?? [];
  });
}
