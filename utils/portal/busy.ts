import { isOwn } from '../dom/own';
import { classWords, isVisible } from '../dom/visible';

const WORDS = [
  'wait',
  'waiting',
  'load',
  'loading',
  'loader',
  'spinner',
  'busy',
  'chargement',
  'patienter',
];
const HINTS = ['wait', 'load', 'spin', 'busy', 'chargement', 'patient'];
const SELECTOR = HINTS.flatMap((hint) => [`[id*="${hint}" i]`, `[class*="${hint}" i]`]).join();

/** Whether the page says that it is talking to its server: a spinner, a veil, `aria-busy`. */
export function isBusy(document: Document): boolean {
  const marked = document.querySelectorAll(`[aria-busy="true"], ${SELECTOR}`);
  return [...marked].some((element) => {
    if (isOwn(element)) return false;
    const words = [...classWords(element), ...element.id.toLowerCase().split(/[_-]+/)];
    const says = WORDS.some((word) => words.includes(word));
    return (says || element.getAttribute('aria-busy') === 'true') && isVisible(element);
  });
}
