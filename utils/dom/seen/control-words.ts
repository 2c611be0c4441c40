import { computeAccessibleDescription, computeAccessibleName } from 'dom-accessibility-api';
import { fold, tidy } from '../../text';
import { oncePerLook } from '../remember/once-per-look';
import { all, elementsNamedIn } from '../tree/search';
import { textOf } from '../tree/text-runs';
import { textNodes } from '../tree/texts';
import { PRESSABLE } from './controls';
import { drawnWords } from './drawn-text';
import { glyphWords, isGlyphWord } from './glyph-words';
import { isCustomElement } from './looks-pressable';
import { PICTURES } from './pictures';
import { tipsOf } from './tips';
import { isTextVisible } from './visible';

/** Attributes that tell a portal's own component what to show. */
const GIVEN = ['text', 'label', 'caption'];
/** The same, and what it is called. */
const NAMED = [...GIVEN, 'aria-label'];
/** A longer description explains, and names nothing; in letters. */
const LONGEST_TIP = 60;

/**
 * What a control says of itself, folded, the plainest first: its text, its accessible name, title or picture, what CSS
 * draws before and after it, what its tips say. Without empty strings, and without words that an icon font draws as a
 * picture: `iconWords` and `iconNames` have these.
 */
export const controlWords = oncePerLook((control: Element): string[] => {
  const parts = [control, ...all(control, PICTURES)];
  const words = [
    shownText(control),
    accessibleName(control),
    ...parts.flatMap(tipsOf),
    ...(isCustomElement(control) ? NAMED.map((name) => control.getAttribute(name) ?? '') : []),
    description(control),
    ...hostWords(control),
    ...parts.flatMap(drawnWords),
  ];
  return [...new Set(words.map(fold))].filter(Boolean);
});

/** What a control is called, as it is written; by the name of its picture where it says nothing. */
export function controlName(control: Element): string {
  const name = tidy(shownText(control) || accessibleName(control));
  return name || (controlWords(control)[0] ?? glyphWords(control)[0] ?? '');
}

/** The text that a person reads on a control, without names that stand for pictures. */
export function shownText(control: Element): string {
  if (control.localName === 'input') return inputText(control as HTMLInputElement);
  const nodes = textNodes(control);
  const words = nodes.filter((node) => !isGlyphWord(node));
  // Some kits put a sign beside their words that is shown only with high contrast.
  const seen = words.length > 1 ? words.filter(isTextVisible) : words;
  const read = seen.length > 0 ? seen : words;
  const isAll = read.length === nodes.length;
  const text = isAll ? textOf(control) : read.map((node) => node.data).join(' ');
  const given = isCustomElement(control) ? GIVEN.map((name) => control.getAttribute(name)) : [];
  return tidy(text || (given.find(Boolean) ?? ''));
}

/**
 * What an input says. That of a picture is not shown, and is often the key of a record, which has digits; words in it may
 * still tell of danger.
 */
function inputText({ type, value }: HTMLInputElement): string {
  return type === 'image' && /\d/.test(value) ? '' : value;
}

/** The accessible name, where it says more than the text, and is not the browser's own word. */
function accessibleName(control: Element): string {
  // An image that sends a form, without a word of its own, is `Submit Query` to screen readers.
  const isImage = control.matches('input[type="image"]');
  if (isImage && !['alt', 'title', 'aria-label'].some((at) => control.getAttribute(at))) return '';
  const name = computeAccessibleName(control) || nameElsewhere(control);
  const isText = glyphWords(control).length > 0 && bare(name) === bare(textOf(control));
  return isText ? '' : name;
}

/** The name in other elements that are out of view, as in a tip that is not shown yet. */
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

/** What a component says of the only control in its shadow root. */
function hostWords(control: Element): string[] {
  const { host } = control.getRootNode() as Partial<ShadowRoot>;
  if (!host || all(host, PRESSABLE).length !== 1) return [];
  return ['aria-label', 'label', 'title'].map((name) => host.getAttribute(name) ?? '');
}
