import type { Reason } from '../bulk/reason';
import { isOwn } from '../dom/own';
import { parentOf } from '../dom/steps';
import { textOf } from '../dom/texts';
import { all, holds } from '../dom/tree';
import { classWords, isSeen } from '../dom/visible';

/** What the portal says in a toast, an alert or a line of its own. */
export interface Message {
  element: Element;
  text: string;
  /** Whether it looks like the news that all went well. */
  isSuccess: boolean;
}

const PLACES = '[role="alert"], [role="status"], [aria-live="assertive"], [aria-live="polite"]';
const WORDS = [
  'alert',
  'toast',
  'error',
  'errors',
  'erreur',
  'danger',
  'warning',
  'invalid',
  'notification',
  'validation',
  'message',
  'snackbar',
  'flash',
];
const GOOD_WORDS = ['success', 'succes', 'info', 'ok'];
const GOOD_TEXT =
  /\b(?:succès|succes|success|enregistrée?s?|effectuée?s?|bien été|saved|updated|done)\b/i;

/** What servers, gateways and pages say when there was too much to do, or no answer at all. */
const BUSY_TEXTS = [
  /\b(?:429|50[0234])\b/,
  /trop de (?:requêtes|demandes)|too many requests|surchargé|overloaded/i,
  /(?:service|temporairement|temporarily) (?:indisponible|unavailable)|bad gateway/i,
  /(?:serveur|server) (?:ne répond pas|is not responding)|délai (?:dépassé|expiré)|time-?out/i,
  /(?:connexion|réseau|connection|network) (?:interrompue?|perdue?|lost|error)|erreur réseau/i,
];

const HEADINGS = 'h1, h2, h3, h4, h5';
const ERROR_HEADING = /^(?:une )?(?:erreur|error|oups)|\b(?:error|erreur) \d{3}\b/i;
const MOST_LETTERS = 500;

/** What the portal said, as a reason; an overload passes. */
export function saidReason(text: string): Reason {
  return {
    code: BUSY_TEXTS.some((words) => words.test(text)) ? 'portal-busy' : 'portal-said',
    text,
  };
}

/** The messages in view now, pages of errors among them. */
export function visibleMessages(root: Element): Message[] {
  return [...saidInPlaces(root), ...errorPages(root)];
}

/** What stands under a heading that tells of an error. */
function errorPages(root: Element): Message[] {
  return all(root, HEADINGS).flatMap((heading) => {
    const element = parentOf(heading);
    if (!element || isOwn(heading) || !ERROR_HEADING.test(textOf(heading))) return [];
    if (!isSeen(heading)) return [];
    return [{ element, text: textOf(element).slice(0, MOST_LETTERS), isSuccess: false }];
  });
}

function saidInPlaces(root: Element): Message[] {
  const places = all(root, [PLACES, ...WORDS.map((word) => `[class*="${word}" i]`)].join());
  return places.flatMap((element) => {
    const words = classWords(element);
    const isPlace = element.matches(PLACES) || WORDS.some((word) => words.includes(word));
    if (!isPlace || isOwn(element) || !isSeen(element)) return [];
    const text = textOf(element);
    if (!text || text.length > MOST_LETTERS) return [];
    const isSuccess = GOOD_WORDS.some((word) => words.includes(word)) || GOOD_TEXT.test(text);
    return [{ element, text, isSuccess }];
  });
}

/** Remembers what is in view now, so that only what is said afterwards counts. */
export function watchMessages(root: Element): () => Message | undefined {
  const before = visibleMessages(root);
  const known = new Map(before.map(({ element, text }) => [element, text]));
  const documents = new Set(before.map(({ element }) => element.ownerDocument));
  const texts = new Set(before.map(({ text }) => text));
  // A page that is loaded again says the same once more.
  const isRepeated = ({ element, text }: Message) => {
    return !documents.has(element.ownerDocument) && texts.has(text);
  };
  return () => {
    const fresh = visibleMessages(root).filter((one) => {
      return known.get(one.element) !== one.text && !isRepeated(one);
    });
    // The innermost one: a message's frame often matches too, with more words.
    const inner = fresh.filter(
      (one) => !fresh.some((other) => other !== one && holds(one.element, other.element)),
    );
    return inner.find(({ isSuccess }) => !isSuccess) ?? inner[0];
  };
}
