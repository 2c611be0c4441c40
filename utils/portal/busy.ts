import { isOwn } from '../dom/own';
import { documentIn } from '../dom/steps';
import { textOf } from '../dom/texts';
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
  'iframe',
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

/**
 * Whether the page says that it is talking to its server: a spinner, a veil, `aria-busy`, a frame whose
 * document is on its way.
 */
export function isBusy(root: Element): boolean {
  return all(root, SELECTOR).some((element) => {
    if (isOwn(element)) return false;
    if (element.localName === 'iframe') return isComing(element) && isVisible(element);
    const words = [...classWords(element), ...element.id.toLowerCase().split(/[_-]+/)];
    const says =
      element.matches('[aria-busy="true"], [role="progressbar"]') ||
      (WORDS.some((word) => words.includes(word)) && !holdsContent(element));
    return says && isVisible(element);
  });
}

/** Whether an element says in words that what it is to show is on its way. */
export function saysBusy(element: Element): boolean {
  return COMING.test(textOf(element));
}

const COMING = /\b(chargement|patientez|patienter|traitement|loading|please wait)\b/i;

/** Whether a frame has nothing to show yet, or not all of it. */
function isComing(frame: Element): boolean {
  const inside = documentIn(frame);
  if (!inside || inside.readyState === 'complete') return false;
  // Pictures may be on their way long after all that is said is there.
  return inside.readyState === 'loading' || !inside.body || textOf(inside.body) === '';
}
