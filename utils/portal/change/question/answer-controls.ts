import { parentOf } from '../../../dom/flat-tree';
import { iconWords, shownText } from '../../../dom/seen/controls';
import { holds } from '../../../dom/tree/search';
import { tidy } from '../../../text';
import { NOTICE_WORDS, YES_ICONS } from '../../vocabulary/portal-words';

/** The controls by which a question may be answered, and what they look like. */

/** A control with what it says. */
export interface Named {
  control: HTMLElement;
  words: readonly string[];
}

/** The control of what says something. */
export function controlOf({ control }: Named): HTMLElement {
  return control;
}

/** What closes and is called no more than a sign. */
const CROSS = /^(?:[×✕✖✗x]|close|fermer|dismiss)$/;

/** Whether what a control says is a cross, or the one word for it. */
export function isCross(words: readonly string[]): boolean {
  return words.length > 0 && words.every((word) => CROSS.test(word) || !/[\p{L}\p{N}]/u.test(word));
}

/** What closes news, and is never misread. */
export const MILDEST = /^(?:fermer|close)$/;

/** Whether a word closes news, or is no word. */
export function isMildWord(word: string): boolean {
  return NOTICE_WORDS.test(word) || !/[\p{L}\p{N}]/u.test(word);
}

/** One press can be told from another by what it is called; fields by their labels' absence too. */
export function lookOf(element: Element): string {
  const { value = '' } = element as Partial<HTMLInputElement>;
  const isButton = element.matches('input[type="button"], input[type="submit"]');
  return [
    element.localName,
    tidy(element.textContent ?? ''),
    ...['aria-label', 'title', 'name', 'placeholder'].map((name) => element.getAttribute(name)),
    isButton ? value : '',
  ].join('\n');
}

/** How many elements there are of each look. */
export function countLooks(elements: readonly Element[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const element of elements) {
    const look = lookOf(element);
    counts.set(look, (counts.get(look) ?? 0) + 1);
  }
  return counts;
}

/** The controls that say yes by their picture's name alone: one that shows words says what these say. */
export function byIcon(named: readonly Named[]): HTMLElement[] {
  return named.map(controlOf).filter((one) => {
    return (
      !/[\p{L}\p{N}]/u.test(shownText(one)) &&
      YES_ICONS.some((word) => iconWords(one).includes(word))
    );
  });
}

/** Of several controls the one that shares the smallest part of the page with an element. */
export function closestTo(
  element: Element,
  controls: readonly HTMLElement[],
): HTMLElement | undefined {
  for (let at: Element | null = element; at; at = parentOf(at)) {
    const hit = controls.find((one) => holds(at as Element, one));
    if (hit) return hit;
  }
  return undefined;
}
