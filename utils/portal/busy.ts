import { isOwn } from '../dom/own';
import { all } from '../dom/tree';
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
const SELECTOR = [
  '[aria-busy="true"]',
  // A progress that does not say how far it is.
  '[role="progressbar"]:not([aria-valuenow])',
  ...HINTS.flatMap((hint) => [`[id*="${hint}" i]`, `[class*="${hint}" i]`]),
].join();

/** Kits name the frame around what may be loaded by the same words as the sign itself. */
function holdsContent(element: Element): boolean {
  return (element.textContent ?? '').trim().length > MOST_LETTERS;
}

/** How much a sign may say: "Chargement en cours, veuillez patienter…". */
const MOST_LETTERS = 80;

/** Whether the page says that it is talking to its server: a spinner, a veil, `aria-busy`. */
export function isBusy(root: Element): boolean {
  return all(root, SELECTOR).some((element) => {
    if (isOwn(element)) return false;
    const words = [...classWords(element), ...element.id.toLowerCase().split(/[_-]+/)];
    const says =
      element.matches('[aria-busy="true"], [role="progressbar"]') ||
      (WORDS.some((word) => words.includes(word)) && !holdsContent(element));
    return says && isVisible(element);
  });
}
