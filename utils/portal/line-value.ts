import { stateOfValue } from '../bulk/option-state';
import { iconWords } from '../dom/controls';
import { textNodes, textOf } from '../dom/texts';
import { all, closest, holds, isBefore } from '../dom/tree';
import { isEnabled, isTextSeen, isVisible } from '../dom/visible';
import { fold, tidy } from '../text';
import type { Label } from './line-labels';
import { NO_PICTURES, YES_PICTURES } from './words';

export const FIELD =
  'input:not([type="hidden"]), select, textarea, [role="switch"], [role="checkbox"], [role="combobox"]';
const TICK = 'input[type="checkbox"], [role="switch"], [role="checkbox"]';
const BUTTON = 'a, button, [role="button"]';
/** What explains a line, or heads it, and is no value in it. */
const ASIDE = 'h1, h2, h3, h4, h5, h6, legend, caption, [role="tooltip"], [role="heading"]';
/** What a list or a field says before something is chosen. */
const PLACEHOLDER =
  /^(?:-+ ?)?(?:choisir|choisissez|selectionner|selectionnez|select|choose)\b(?!.*\d{3})|^(?:numero|number) ?(?:…|\.{3})$/;
/** Wider or higher than this nothing is a sign of a yes or a no, in pixels. */
const LARGEST_SIGN = 64;

/** Whether a text may be part of a value: it is no help, no heading, no word of a button that is greyed. */
export function isOfValue(node: Text): boolean {
  if (closest(node, ASIDE)) return false;
  const text = node.data.trim();
  const isNote = closest(node, 'sup, sub') !== null && text.length <= 2;
  return !isNote && !isHelpSign(node) && !isOnGreyedButton(node);
}

/** A « ? » that has more to say to who points at it. */
function isHelpSign(node: Text): boolean {
  return /^[?iℹⓘ]$/u.test(node.data.trim()) && closest(node, '[title], [aria-label]') !== null;
}

/** The + or x of a portal that greys it while it works is no value. */
function isOnGreyedButton(node: Text): boolean {
  const button = closest(node, BUTTON);
  return button !== null && !isEnabled(button);
}

/**
 * What a line shows as its value: its words, else what its field or its picture stands for.
 *
 * @param phrases the pieces of text that stand where the value does, each with its nodes
 * @param controls what is pressed in the line, and is no value
 */
export function lineValue(
  { line, rest, nodes: own }: Label,
  phrases: readonly { text: string; nodes: readonly Text[] }[],
  controls: readonly Element[],
): string {
  // What is there for those who cannot see stands for a picture, or says again what is seen.
  const seen = phrases.filter(({ nodes }) => nodes.some(isTextSeen));
  const shown = seen.length > 0 || rest !== '' ? seen : phrases;
  const words = tidy([rest, ...shown.map(({ text }) => text)].join(' '));
  if (PLACEHOLDER.test(fold(words))) return '';
  const parts = (selector: string) => {
    const found = line.flatMap((part) =>
      part.matches(selector) ? [part] : all<Element>(part, selector),
    );
    return found.filter((one) => {
      return !controls.some((control) => holds(control, one)) && one.checkVisibility();
    });
  };
  // A note beside a box that is ticked or not says nothing of it: what is left, what it costs.
  if (words) {
    const ticks = stateOfValue(words).kind === 'unclear' ? parts(TICK) : [];
    return tidy([...new Set(ticks.map(fieldValue)), words].join(' '));
  }
  const fields = parts(FIELD).filter((field) => !own.some((node) => holds(field, node)));
  if (fields.length > 0) return [...new Set(fields.map(fieldValue))].join(' / ');
  const last = own.at(-1);
  const pictures = parts('[aria-label], [title], [alt], i, svg, img, span').filter((one) => {
    // Around the label, or before it, it is no picture of the value.
    return last !== undefined && isBefore(last, one) && !own.some((node) => holds(one, node));
  });
  return pictures.map(pictureValue).find((sign) => sign !== '') ?? '';
}

/** What a picture stands for that is shown in the place of a value: nothing but a yes or a no. */
function pictureValue(picture: Element): string {
  if (closest(picture, BUTTON) || textNodes(picture).some((node) => !closest(node, 'svg')))
    return '';
  const named = ['aria-label', 'title', 'alt'].map((name) =>
    tidy(picture.getAttribute(name) ?? ''),
  );
  const text = named.find((name) => name !== '') ?? '';
  if (text) return isSign(picture) && /^(?:yes|no)$/.test(stateOfValue(text).kind) ? text : '';
  const words = iconWords(picture);
  if (YES_PICTURES.some((word) => words.includes(word))) return 'Oui';
  return NO_PICTURES.some((word) => words.includes(word)) ? 'Non' : '';
}

/** Whether an element draws something small of its own, and is no empty place for a value. */
function isSign(element: Element): boolean {
  if (element.matches('td, th, dd, li, tr')) return false;
  const { width, height } = element.getBoundingClientRect();
  return isVisible(element) && width <= LARGEST_SIGN && height <= LARGEST_SIGN;
}

/** What a field shows. By its name, not its class: it may be of a frame's document. */
export function fieldValue(field: Element): string {
  const aria = field.getAttribute('aria-checked');
  if (aria) return aria === 'true' ? 'Oui' : aria === 'false' ? 'Non' : '…';
  if (field.localName === 'select') {
    const chosen = tidy((field as HTMLSelectElement).selectedOptions[0]?.text ?? '');
    return PLACEHOLDER.test(fold(chosen)) ? '' : chosen;
  }
  if (field.localName !== 'input' && field.localName !== 'textarea') {
    const text = textOf(field);
    return PLACEHOLDER.test(fold(text)) ? '' : text;
  }
  const { type, checked, indeterminate, value } = field as HTMLInputElement;
  if (indeterminate) return '…';
  if (type === 'checkbox' || type === 'radio') return checked ? 'Oui' : 'Non';
  return tidy(value);
}
