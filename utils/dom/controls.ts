import { computeAccessibleName } from 'dom-accessibility-api';
import { fold, tidy } from '../text';
import { oncePerLook } from './look';
import { isOwn } from './own';
import { parentOf } from './steps';
import { textOf } from './texts';
import { all, closest, holds } from './tree';
import { classWords, isEnabled, isVisible } from './visible';

const CONTROLS = [
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
const PICTURES = 'i, span, svg, use, img, [class*="icon" i], [role="img"]';

/** Which elements need not be looked at any more. */
export type Known = Pick<WeakSet<Element>, 'has'>;

/** The controls under an element that a person could press now, outermost only, but for `known`. */
export function usableControls(root: Element, known?: Known): HTMLElement[] {
  return all(root, CONTROLS).filter((control) => !known?.has(control) && isUsable(control));
}

const isUsable = oncePerLook((control: Element): boolean => {
  return (
    outermostAbove(control) === null && !isOwn(control) && isEnabled(control) && isVisible(control)
  );
});

/**
 * The usable controls, and what only a hand for a pointer shows to be one: elements without a role
 * that some script listens to. To be asked of small parts of a page: it reads every style in them.
 */
export function pressableParts(root: Element): HTMLElement[] {
  const controls = usableControls(root);
  const silent = all(root, '*').filter((element) => {
    const parent = parentOf(element);
    return (
      isPointed(element) &&
      (parent === null || !isPointed(parent)) &&
      !element.matches('label, input, select, option') &&
      !controls.some((control) => holds(control, element) || holds(element, control)) &&
      !isOwn(element) &&
      isEnabled(element) &&
      isVisible(element)
    );
  });
  return [...controls, ...silent];
}

const isPointed = oncePerLook((element: Element): boolean => {
  return getComputedStyle(element).cursor === 'pointer';
});

/**
 * The control that a person would press at this place: the outermost one around it, else the largest
 * element around it that only a hand for a pointer shows to be one.
 */
export function controlAround(node: Node): Element | null {
  let control = closest(node, CONTROLS);
  for (let at = control; at; at = outermostAbove(at)) control = at;
  if (control) return control;
  let pointed = node.nodeType === Node.ELEMENT_NODE ? (node as Element) : parentOf(node);
  if (!pointed || !isPointed(pointed)) return null;
  for (let up = parentOf(pointed); up && isPointed(up); up = parentOf(up)) pointed = up;
  return pointed;
}

function outermostAbove(control: Element): Element | null {
  const parent = parentOf(control);
  return parent && closest(parent, OUTERMOST);
}

/** Whether the node stands inside a control. */
export function inControl(node: Node): boolean {
  return closest(node, CONTROLS) !== null;
}

/**
 * What a control says of itself, folded, the plainest first: its text, its accessible name, title or
 * picture, what CSS draws before and after it. Empty strings are left out.
 */
export const controlWords = oncePerLook((control: Element): string[] => {
  const parts = [control, ...all(control, PICTURES)];
  const words = [
    textOf(control),
    control.localName === 'input' ? (control as HTMLInputElement).value : '',
    computeAccessibleName(control),
    ...parts.flatMap((part) => [part.getAttribute('title') ?? '', part.getAttribute('alt') ?? '']),
    ...hostWords(control),
    ...parts.flatMap(drawnText),
  ];
  return [...new Set(words.map(fold))].filter(Boolean);
});

/** What a control is called, as it is written; by its picture's name where it says nothing. */
export function controlName(control: Element): string {
  return (
    tidy(textOf(control) || computeAccessibleName(control)) || (controlWords(control)[0] ?? '')
  );
}

/** The words in the class names and file names of a control and of the picture in it. */
export const iconWords = oncePerLook((control: Element): string[] => {
  return [control, ...all(control, PICTURES)].flatMap((part) => [
    ...classWords(part),
    ...pictureFiles(part).flatMap((file) => file.toLowerCase().split(/[^a-z]+/)),
  ]);
});

/** What a component says of the control that its shadow root holds. */
function hostWords(control: Element): string[] {
  const { host } = control.getRootNode() as Partial<ShadowRoot>;
  if (!host || all(host, CONTROLS).length !== 1) return [];
  return ['aria-label', 'label', 'title'].map((name) => host.getAttribute(name) ?? '');
}

/** The last part of the addresses of an element's pictures, and of the symbol that it uses. */
function pictureFiles(element: Element): string[] {
  const style = getComputedStyle(element);
  const drawn = [style.backgroundImage, style.maskImage].flatMap((image) => {
    return [...image.matchAll(/url\("([^"]*)"\)/g)].map(([, address = '']) => address);
  });
  const given = element.matches('img, use, input[type="image"]')
    ? ['src', 'href', 'xlink:href', 'name'].map((name) => element.getAttribute(name) ?? '')
    : [];
  return [...given, ...drawn]
    .filter((address) => !address.startsWith('data:'))
    .map((address) => address.split(/[/#]/).at(-1) ?? '');
}

/** The text in a value of CSS `content`, without the words for screen readers that may follow it. */
export function drawnBy(content: string): string {
  const [, double, single] = /^(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)')/.exec(content) ?? [];
  return double ?? single ?? '';
}

/** Text that CSS draws before and after an element, quotes taken off. */
function drawnText(element: Element): string[] {
  return ['::before', '::after'].flatMap((place) => {
    return drawnBy(getComputedStyle(element, place).content);
  });
}
