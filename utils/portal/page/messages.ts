import type { Reason } from '../../bulk/reason';
import { parentOf } from '../../dom/flat-tree';
import { inControl } from '../../dom/seen/controls';
import { classWords, isSeen, isTextSeen } from '../../dom/seen/visible';
import { isOwn } from '../../dom/tree/own-elements';
import { all, elementsNamedIn, holds } from '../../dom/tree/search';
import { textNodes, textOf } from '../../dom/tree/texts';
import { fold, tidy } from '../../text';
import { holdsVerb } from '../change/consent/may-confirm';
import { toastAround } from './layer';

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
  /\b(?:succes|success|successfully|enregistree?s?|effectuee?s?|bien ete|saved|updated|done)\b/;
/** What makes the contrary of it: « n'a pas été enregistré ». */
const BAD_TEXT = /\b(?:pas|non|impossible|echec|erreur|not|cannot|failed|error)\b/;
/** What is said of our own changes once they are made: « Option retirée ». */
const DONE_TEXT =
  /\b(?:ajoute|retire|enleve|supprime|associe|dissocie|attribue|affecte|modifie)e?s?\b|\b(?:active|desactive)e?s?$|\b(?:added|removed|deleted|assigned|unassigned|changed)\b/;
/** What makes of it that they are not, or not yet. */
const UNDONE_TEXT =
  /\b(?:non|pas|ne|n|aucune?|impossible|deja|jamais|echec|erreur|refus\w*|sera|seront|etre|doit|doivent|peut|peuvent|va|vont|not|no|never|already|failed|cannot|can|unable|error|will|be|must)\b/;

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

/** Whether what a part of the page shows is headed as an error, or called so. */
export function tellsOfError(part: Element): boolean {
  const titles = elementsNamedIn(part, 'aria-labelledby').filter(isSeen);
  const isCalledSo = titles.some((title) => ERROR_HEADING.test(textOf(title)));
  return isCalledSo || errorPages(part).length > 0;
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
    if (!isPlace || isOwn(element)) return [];
    const nodes = textNodes(element).filter((node) => !inControl(node));
    // What is said in a corner of the window leaves the region around it without a size.
    if (!isSeen(element) && !nodes.some(isTextSeen)) return [];
    const text = wordsOf(nodes);
    return text && text.length <= MOST_LETTERS ? [messageOf(element, text)] : [];
  });
}

function messageOf(element: Element, text: string): Message {
  const words = classWords(element);
  const isGood = GOOD_WORDS.some((word) => words.includes(word)) || isGoodNews(text);
  const isSuccess = isGood || tellsOfDone(text);
  return { element, text, isSuccess };
}

/** Whether a text tells that all went well. */
export function isGoodNews(text: string): boolean {
  const words = fold(text);
  return GOOD_TEXT.test(words) && !BAD_TEXT.test(words);
}

/** Whether a text tells of a change that was made. As its news nothing is closed: it may be about more. */
export function tellsOfDone(text: string): boolean {
  const words = fold(text);
  return DONE_TEXT.test(words) && !UNDONE_TEXT.test(words);
}

/** Whether a text is news that only has to be closed: it asks nothing and says nothing of what we press. */
export function isNews(text: string): boolean {
  if (!isSentence(text) || NO_NEWS.test(fold(text))) return false;
  return isGoodNews(text) || !holdsVerb(text);
}

/** What asks, costs, or takes away more is not closed unread; neither is a detail that is still empty. */
const NO_NEWS =
  /\?|\p{Sc}|\b(?:confirm|accept|resili|clotur|factur|tarif|payant|abonnement|conditions|mot de passe|password|sip\b|continu|poursuiv|proceed|terminat|subscri|details? de l'utilisateur|user details)/u;

/** Follows what is said from now on: called, it tells what was said since, the bad before the good. */
export interface MessageWatch {
  (): Message | undefined;
  /** Takes in what is in view: a question that was answered is none of the portal's answers. */
  note: () => void;
}

/**
 * Remembers what is in view now, so that only what is said afterwards counts: a sentence that was not
 * there, in a place for messages. What is only drawn again is none.
 *
 * @param isInLine whether an element stands in a line of the detail: what is drawn there is its value
 */
export function watchMessages(
  root: Element,
  isInLine: (element: Element) => boolean = () => false,
): MessageWatch {
  /** The messages in view when it was last noted, and every text of the page then. */
  const known = new WeakMap<Element, string>();
  const texts = new Set<string>();
  /** The same without what nobody sees in them; made only where one is not among them as it is. */
  let plain: ReadonlySet<string> | undefined;
  const documents = new WeakSet<Document>();
  const note = () => {
    plain = undefined;
    for (const node of textNodes(root)) {
      texts.add(node.data);
      documents.add(node.ownerDocument);
    }
    for (const { element, text } of visibleMessages(root)) known.set(element, text);
  };
  note();
  const isNew = ({ data }: Text) => {
    if (texts.has(data)) return false;
    plain ??= new Set([...texts].map(tidy));
    return !plain.has(tidy(data));
  };
  const isFresh = ({ element, text }: Message) => {
    if (known.get(element) === text) return false;
    const spoken = spokenIn(element);
    if (!isSentence(wordsOf(spoken))) return false;
    if (isInLine(element) && !isAlarm(element)) return false;
    // A toast may say the same as the last one. What else does has only been drawn again.
    const isToastAgain = toastAround(element) !== undefined && documents.has(element.ownerDocument);
    return spoken.some(isNew) || (isToastAgain && !known.has(element));
  };
  const said = () => {
    const fresh = visibleMessages(root).filter(isFresh);
    // The innermost one: a message's frame often matches too, with more words.
    const inner = fresh.filter(
      (one) => !fresh.some((other) => other !== one && holds(one.element, other.element)),
    );
    // Of a box that was a question, or that holds what was said before, only what it says since.
    const since = inner.map((one) => {
      const { element } = one;
      if (!known.has(element) || tellsOfError(element)) return one;
      return messageOf(element, wordsOf(spokenIn(element).filter(isNew)));
    });
    return since.find(({ isSuccess }) => !isSuccess) ?? since[0];
  };
  return Object.assign(said, { note });
}

/** What a message says to a person beside its title and its buttons; a toast may say all in its title. */
function spokenIn(element: Element): Text[] {
  const nodes = textNodes(element).filter((node) => !inControl(node) && isTextSeen(node));
  const spoken = nodes.filter((node) => !isTitle(node, element));
  return spoken.length === 0 && toastAround(element) ? nodes : spoken;
}

function isTitle(node: Text, within: Element): boolean {
  for (let at = parentOf(node); at && at !== within; at = parentOf(at)) {
    if (at.matches(HEADINGS) || classWords(at).some((word) => TITLE_WORDS.includes(word))) {
      return true;
    }
  }
  return within.matches(HEADINGS) || classWords(within).some((word) => TITLE_WORDS.includes(word));
}

const TITLE_WORDS = ['title', 'titre', 'header', 'heading'];

function wordsOf(nodes: readonly Text[]): string {
  return tidy(nodes.map(({ data }) => data).join(' '));
}

/** Whether a text says something, rather than naming a thing: two words, or one that is an alarm. */
function isSentence(text: string): boolean {
  const words = text.match(/\p{L}{2,}/gu) ?? [];
  return words.length > 1 || ALARM_TEXT.test(fold(text));
}

const ALARM_TEXT = /^(?:erreur|error|echec|refuse|interdit|impossible|denied|failed)\b/;
const ALARM_WORDS = ['alert', 'error', 'errors', 'erreur', 'toast'];

function isAlarm(element: Element): boolean {
  return (
    element.matches('[role="alert"]') ||
    ALARM_WORDS.some((word) => classWords(element).includes(word))
  );
}
