import { stateOfValue } from '../../../bulk/shown-value';
import { childrenOf, parentOf } from '../../../dom/flat-tree';
import { glyphWords, isGlyphWord } from '../../../dom/seen/glyph-words';
import { wholeName } from '../../../dom/seen/icon-names';
import { iconWords } from '../../../dom/seen/pictures';
import { PLUS_OR_CROSS } from '../../../dom/seen/sign-texts';
import { isEnabled, isTextSeen, isVisible } from '../../../dom/seen/visible';
import { all, around, closest, holds, isBefore } from '../../../dom/tree/search';
import { textOf } from '../../../dom/tree/text-runs';
import { textNodes } from '../../../dom/tree/texts';
import { fold, tidy } from '../../../text';
import { PLACEHOLDER } from '../../vocabulary/line-words';
import { NO_GLYPHS, NO_PICTURES, YES_GLYPHS, YES_PICTURES } from '../../vocabulary/portal-words';
import { taught } from '../../vocabulary/profile/taught';
import { isHelpText } from './help-sign';
import type { Label } from './label';

export const FIELD =
  'input:not([type="hidden"], [type="image"], [type="submit"], [type="button"], [type="reset"]), select, textarea, [role="switch"], [role="checkbox"], [role="combobox"]';
const BUTTON = 'a, button, [role="button"]';
/** Elements that explain a line, or head it, and hold no value. */
const ASIDE = 'h1, h2, h3, h4, h5, h6, legend, caption, [role="tooltip"], [role="heading"]';
/** The largest width and height of a picture that stands for a yes or a no, in px. */
const LARGEST_SIGN = 64;

/** A piece of text with its nodes. */
interface Phrase {
  text: string;
  nodes: readonly Text[];
}

const UNCLEAR = 'unclear';

/** Whether a text is what a list or a field shows before something is chosen: « Choisir un numéro ». */
export function isPlaceholder(text: string): boolean {
  return PLACEHOLDER.test(fold(text));
}

/** Whether a text may be part of a value: it is no help, heading, picture or word of a greyed button. */
export function isOfValue(node: Text): boolean {
  if (closest(node, ASIDE) || isGlyphWord(node)) return false;
  const text = node.data.trim();
  const isNote = closest(node, 'sup, sub') !== null && text.length <= 2;
  return !isNote && !isHelpText(node) && !isOnGreyedButton(node);
}

/** Some portals grey the + or x while they work, or while it is of no use: its text is no value. */
function isOnGreyedButton(node: Text): boolean {
  const button = closest(node, BUTTON) ?? signAround(node);
  return button !== null && !isEnabled(button);
}

/** A text that is only a + or x. Without a hand for the pointer it is not a control, though it may look like one. */
function signAround(node: Text): Element | null {
  const around = parentOf(node);
  return around && PLUS_OR_CROSS.test(tidy(around.textContent ?? '')) ? around : null;
}

/**
 * What a line shows as its value: its words, else the value of its field, else what its picture stands for.
 *
 * @param phrases the pieces of text that stand where the value does, each with its nodes
 * @param controls what is pressed in the line, and is no value
 */
export function lineValue(
  { line, rest, nodes: own }: Label,
  phrases: readonly Phrase[],
  controls: readonly Element[],
): string {
  // Texts for screen readers stand for a picture, or repeat what is seen.
  const seen = phrases.filter(({ nodes }) => nodes.some(isTextSeen));
  const shown = seen.length > 0 || rest !== '' ? seen : phrases;
  const words = tidy([rest, ...shown.map(({ text }) => text)].join(' '));
  if (isPlaceholder(words)) return '';
  const parts = (selector: string) => {
    const found = line.flatMap((part) =>
      part.matches(selector) ? [part] : all<Element>(part, selector),
    );
    return found.filter((one) => {
      return !controls.some((control) => holds(control, one)) && one.checkVisibility();
    });
  };
  const last = own.at(-1);
  const pictures = parts('[aria-label], [title], [alt], i, svg, img, span').filter((one) => {
    // A picture around the label, or before it, does not stand for the value.
    return last !== undefined && isBefore(last, one) && !own.some((node) => holds(one, node));
  });
  const drawn = () => pictures.map(pictureValue).find((sign) => sign !== '') ?? '';
  const fields = parts(FIELD).filter((field) => !own.some((node) => holds(field, node)));
  const inFields = [...new Set(fields.map(fieldValue))];
  // Words beside a field or a picture may be a note on what is left, or what it costs: the field tells the value.
  if (words) {
    if (stateOfValue(words).kind !== UNCLEAR) return words;
    const beside = rest === '' && fields.length === 0 ? valueBesideNote(own, shown) : '';
    if (stateOfValue(beside).kind !== UNCLEAR && beside !== '') return beside;
    return tidy([inFields.join(' ') || drawn(), words].join(' '));
  }
  return inFields.length > 0 ? inFields.join(' / ') : drawn();
}

/** What stands beside a label that has a note beneath it, in a block of their own; '' where none has. */
function valueBesideNote(own: readonly Text[], phrases: readonly Phrase[]): string {
  const whole = around([...own, ...phrases.flatMap(({ nodes }) => nodes)]);
  const block = whole && childrenOf(whole).find((child) => own.every((node) => holds(child, node)));
  if (!block) return '';
  const notes = phrases.filter(({ nodes }) => nodes.every((node) => holds(block, node)));
  // If the note could be a value itself, nobody can tell which of the two counts.
  if (notes.length === 0 || stateOfValue(textOfAll(notes)).kind !== UNCLEAR) return '';
  return textOfAll(phrases.filter((phrase) => !notes.includes(phrase)));
}

function textOfAll(phrases: readonly Phrase[]): string {
  return tidy(phrases.map(({ text }) => text).join(' '));
}

/** The name of the one picture behind a label, whatever it is; '' where there are several, or none. */
export function pictureNamed(parts: readonly Element[], label: Text): string {
  const pictures = parts.flatMap((part) => all(part, '[aria-label], [title], [alt]'));
  const names = pictures
    .filter((one) => isBefore(label, one) && isPicture(one) && isSign(one))
    .map(nameOf);
  return names.length === 1 ? (names[0] ?? '') : '';
}

/** Whether an element says nothing in words, and is no button. */
function isPicture(element: Element): boolean {
  const isText = (node: Text) => !closest(node, 'svg') && !isGlyphWord(node);
  return !closest(element, BUTTON) && !textNodes(element).some(isText);
}

function nameOf(picture: Element): string {
  const named = ['aria-label', 'title', 'alt'].map((name) => picture.getAttribute(name) ?? '');
  return named.map(tidy).find((name) => name !== '') ?? '';
}

/** The yes or no that a picture stands for; '' for any other picture. */
function pictureValue(picture: Element): string {
  if (!isPicture(picture)) return '';
  const text = nameOf(picture);
  if (text) return isSign(picture) && isYesOrNo(taught.spoken(text, '')) ? text : '';
  const [glyph] = glyphWords(picture).map(wholeName);
  if (glyph) return YES_GLYPHS.includes(glyph) ? 'Oui' : NO_GLYPHS.includes(glyph) ? 'Non' : '';
  const words = iconWords(picture);
  if (YES_PICTURES.some((word) => words.includes(word))) return 'Oui';
  return NO_PICTURES.some((word) => words.includes(word)) ? 'Non' : '';
}

function isYesOrNo(value: string): boolean {
  return /^(?:yes|no)$/.test(stateOfValue(value).kind);
}

/** Whether an element draws something small, and is not an empty cell for a value. */
function isSign(element: Element): boolean {
  if (element.matches('td, th, dd, li, tr')) return false;
  // A picture that has not loaded yet has no size.
  if ((element as Partial<HTMLImageElement>).complete === false) return true;
  const { width, height } = element.getBoundingClientRect();
  return isVisible(element) && width <= LARGEST_SIGN && height <= LARGEST_SIGN;
}

/** What a field shows. It asks for names, not for JavaScript classes: the field may be of a frame's document. */
export function fieldValue(field: Element): string {
  const aria = field.getAttribute('aria-checked');
  if (aria) return aria === 'true' ? 'Oui' : aria === 'false' ? 'Non' : '…';
  if (field.localName === 'select') {
    const chosen = tidy((field as HTMLSelectElement).selectedOptions[0]?.text ?? '');
    return isPlaceholder(chosen) ? '' : chosen;
  }
  if (field.localName !== 'input' && field.localName !== 'textarea') {
    const text = textOf(field);
    return isPlaceholder(text) ? '' : text;
  }
  const { type, checked, indeterminate, value } = field as HTMLInputElement;
  if (indeterminate) return '…';
  if (type === 'checkbox' || type === 'radio') return checked ? 'Oui' : 'Non';
  return tidy(value);
}
