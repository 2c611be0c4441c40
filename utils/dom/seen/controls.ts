import { computeAccessibleDescription, computeAccessibleName } from 'dom-accessibility-api';
import { fold, tidy } from '../../text';
import { parentOf } from '../flat-tree';
import { oncePerLook } from '../remember/once-per-look';
import { isOwn } from '../tree/own-elements';
import { all, closest, elementsNamedIn, holds } from '../tree/search';
import { textOf } from '../tree/text-runs';
import { textNodes } from '../tree/texts';
import { glyphWords, isGlyphWord } from './glyph-words';
import { hasTip, tipsOf } from './tips';
import { classWords, isEnabled, isTextVisible, isVisible } from './visible';

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
/** What in a control may be its picture. */
export const PICTURES = 'i, span, svg, use, img, [class*="icon" i], [role="img"]';
/** In which a component of the portal's own is told what it shows, and what it is called. */
const GIVEN = ['text', 'label', 'caption'];
const NAMED = [...GIVEN, 'aria-label'];
/** A description that is longer explains, and names nothing. */
const LONGEST_TIP = 60;

/** Which elements need not be looked at any more. */
export type Known = Pick<WeakSet<Element>, 'has'>;

/** The controls under an element that a person could press now, outermost only, but for `known`. */
export function usableControls(root: Element, known?: Known): HTMLElement[] {
  return all(root, PRESSABLE).filter((control) => !known?.has(control) && isUsable(control));
}

const isUsable = oncePerLook((control: Element): boolean => {
  return (
    outermostAbove(control) === null && !isOwn(control) && isEnabled(control) && isVisible(control)
  );
});

/**
 * The usable controls, and what only its looks show to be one: what has a hand for a pointer that what it
 * stands in has not; a picture or sign with that hand, though a row all around it may have it too; a
 * component of the portal's own. The innermost, outermost only where it is no more than a button. To be
 * asked of small parts of a page: it reads every style in them.
 */
export function pressableParts(root: Element): HTMLElement[] {
  const controls = usableControls(root);
  const free = all(root, '*').filter((element) => {
    return (
      (isPointed(element) || isComponent(element)) &&
      !element.matches('label, input, select, option, [disabled]') &&
      !controls.some((control) => holds(control, element) || holds(element, control)) &&
      !isOwn(element) &&
      isEnabled(element) &&
      isVisible(element)
    );
  });
  const components = free.filter((element) => isComponent(element) && !isPictureOnly(element));
  const within = (element: Element, others: readonly Element[]) => {
    return others.some((other) => other !== element && holds(other, element));
  };
  const hands = free.filter((element) => {
    const parent = parentOf(element);
    return isPointed(element) && (parent === null || !isPointed(parent));
  });
  const buttons = [...components, ...hands.filter(isButtonLike)];
  const signs = free
    .filter((element) => isPointed(element) && isPicture(element) && !within(element, buttons))
    .map(pressedFor)
    .filter((element) => element !== undefined);
  const innermost = signs.filter(
    (sign) => !signs.some((other) => other !== sign && holds(sign, other)),
  );
  // What is around a sign, and has the hand as well, is where the sign stands: a row, a card.
  const silent = [...buttons, ...hands].filter((hand) => {
    return !innermost.some((sign) => holds(hand, sign)) && !within(hand, buttons);
  });
  return [...new Set([...controls, ...silent, ...innermost])];
}

const isPointed = oncePerLook((element: Element): boolean => {
  return getComputedStyle(element).cursor === 'pointer';
});

/** Whether an element is a component of the portal's own that says what a press of it does. */
function isComponent(element: Element): boolean {
  if (!isComponentName(element)) return false;
  const isSaid = ['text', 'icon', 'tabindex'].some((name) => element.hasAttribute(name));
  return isPointed(element) || isSaid || hasTip(element);
}

/** Whether a component is no more than the picture in something else (`mat-icon`). */
function isPictureOnly(element: Element): boolean {
  return /-(?:icon|svg|glyph)$/.test(element.localName) && !isPointed(element);
}

/** Whether what has the hand is a button and no row: it says one thing, beside one picture at most. */
function isButtonLike(element: Element): boolean {
  const words = textNodes(element).filter((node) => !isGlyphWord(node));
  if (words.length > 1) return false;
  const pictures = all<Element>(element, '*').filter(isPicture);
  const apart = pictures.filter(
    (one) => !pictures.some((other) => other !== one && holds(one, other)),
  );
  return apart.length <= 1;
}

/** One sign of text that stands for a press; a dash or a tick may as well be a value. */
const SIGN = /^[+＋➕⊕×✕✖❌⨯⊗xX\p{Co}]\ufe0f?$/u;

/** Whether an element itself is a picture or sign, as far as a person sees. */
const isPicture = oncePerLook((element: Element): boolean => {
  if (element.matches('svg, img, input[type="image"]')) return true;
  // The parts of a drawing are none.
  if (closest(element, 'svg')) return false;
  const texts = textNodes(element);
  const [only] = texts;
  if (texts.length > 1) return false;
  if (only) return parentOf(only) === element && (isGlyphWord(only) || SIGN.test(tidy(only.data)));
  return draws(element);
});

/** Whether its styles draw something in an element. */
export function draws(element: Element): boolean {
  if (drawnText(element).some((text) => text.trim() !== '')) return true;
  const { backgroundImage, maskImage } = getComputedStyle(element);
  return /url\(/.test(`${backgroundImage} ${maskImage}`);
}

/** What takes the press on a picture: an SVG is pressed where it stands. */
function pressedFor(picture: Element): HTMLElement | undefined {
  if (picture.namespaceURI !== SVG) return picture as HTMLElement;
  const around = parentOf(picture);
  return around && textNodes(around).length === 0 ? (around as HTMLElement) : undefined;
}

const SVG = 'http://www.w3.org/2000/svg';

/**
 * The control that a person would press at this place: the outermost one around it, else the picture or
 * sign there, else the largest element around it that only a hand for a pointer shows to be one.
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

function outermostAbove(control: Element): Element | null {
  const parent = parentOf(control);
  return parent && closest(parent, OUTERMOST);
}

/** Whether the node stands inside a control. */
export function inControl(node: Node): boolean {
  return closest(node, PRESSABLE) !== null;
}

/**
 * What a control says of itself, folded, the plainest first: its text, its accessible name, title or
 * picture, what CSS draws before and after it, what its tips say. Empty strings are left out, and so are
 * words that a font of icons draws as a picture: `iconWords` and `iconNames` have these.
 */
export const controlWords = oncePerLook((control: Element): string[] => {
  const parts = [control, ...all(control, PICTURES)];
  const words = [
    shownText(control),
    accessibleName(control),
    ...parts.flatMap(tipsOf),
    ...(isComponentName(control) ? NAMED.map((name) => control.getAttribute(name) ?? '') : []),
    description(control),
    ...hostWords(control),
    ...parts.flatMap(drawnWords),
  ];
  return [...new Set(words.map(fold))].filter(Boolean);
});

/** What a control is called, as it is written; by its picture's name where it says nothing. */
export function controlName(control: Element): string {
  const name = tidy(shownText(control) || accessibleName(control));
  return name || (controlWords(control)[0] ?? glyphWords(control)[0] ?? '');
}

/** The text of a control that a person reads on it, without the names that stand for pictures. */
export function shownText(control: Element): string {
  if (control.localName === 'input') return (control as HTMLInputElement).value;
  const nodes = textNodes(control);
  const words = nodes.filter((node) => !isGlyphWord(node));
  // Some kits keep a sign beside their words that only who needs strong contrasts is shown.
  const seen = words.length > 1 ? words.filter(isTextVisible) : words;
  const read = seen.length > 0 ? seen : words;
  const isAll = read.length === nodes.length;
  const text = isAll ? textOf(control) : read.map((node) => node.data).join(' ');
  const given = isComponentName(control) ? GIVEN.map((name) => control.getAttribute(name)) : [];
  return tidy(text || (given.find(Boolean) ?? ''));
}

function isComponentName(element: Element): boolean {
  return element.localName.includes('-');
}

/** The accessible name, where it says more than the text, and is not the browser's own word. */
function accessibleName(control: Element): string {
  // An image that sends a form, without a word of its own, is `Submit Query` to screen readers.
  const isImage = control.matches('input[type="image"]');
  if (isImage && !['alt', 'title', 'aria-label', 'value'].some((at) => control.getAttribute(at))) {
    return '';
  }
  const name = computeAccessibleName(control) || nameElsewhere(control);
  const isText = glyphWords(control).length > 0 && bare(name) === bare(textOf(control));
  return isText ? '' : name;
}

/** The name that stands in other elements out of view, as in a tip that is not shown yet. */
function nameElsewhere(control: Element): string {
  const texts = elementsNamedIn(control, 'aria-labelledby').map(({ textContent }) => textContent);
  return tidy(texts.join(' '));
}

function bare(text: string): string {
  return text.replace(/\s/g, '');
}

function description(control: Element): string {
  if (!control.hasAttribute('aria-describedby')) return '';
  const text = tidy(computeAccessibleDescription(control));
  return text.length <= LONGEST_TIP ? text : '';
}

/** The words in the class names and file names of a control and of the picture in it. */
export const iconWords = oncePerLook((control: Element): string[] => {
  const parts = [control, ...all(control, PICTURES)];
  return [
    ...parts.flatMap((part) => [
      ...classWords(part),
      ...pictureFiles(part).flatMap((file) => file.toLowerCase().split(/[^a-z]+/)),
    ]),
    ...glyphWords(control).flatMap((word) => word.split('_')),
    ...(isComponentName(control) ? (control.getAttribute('icon') ?? '').split(/[^a-z]+/) : []),
  ];
});

/** What a component says of the control that its shadow root holds. */
function hostWords(control: Element): string[] {
  const { host } = control.getRootNode() as Partial<ShadowRoot>;
  if (!host || all(host, PRESSABLE).length !== 1) return [];
  return ['aria-label', 'label', 'title'].map((name) => host.getAttribute(name) ?? '');
}

/** The last part of the addresses of an element's pictures, and of the symbol that it uses. */
export function pictureFiles(element: Element): string[] {
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

/** The same, but for a letter that a font of pictures draws as one. */
function drawnWords(element: Element): string[] {
  return drawnText(element).filter((text) => {
    return !/^\s*\p{L}\s*$/u.test(text) || !isOfPictureFont(element);
  });
}

/** Whether what CSS draws in an element is of a font that the page brings along for it alone. */
function isOfPictureFont(element: Element): boolean {
  const { body, fonts } = element.ownerDocument;
  const families = ['::before', '::after'].map((place) => familyOf(element, place));
  const own = families.filter((family) => family !== familyOf(body));
  return own.some((family) => [...fonts].some((font) => plainFamily(font.family) === family));
}

function familyOf(element: Element, place?: string): string {
  return plainFamily(getComputedStyle(element, place).fontFamily.split(',')[0] ?? '');
}

function plainFamily(family: string): string {
  return family.replace(/["']/g, '').trim().toLowerCase();
}
