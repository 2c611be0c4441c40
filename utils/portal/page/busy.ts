import { lastPressedAt } from '../../dom/act/last-press';
import { documentIn, parentOf } from '../../dom/flat-tree';
import { unchangedSince } from '../../dom/remember/unchanged-since';
import { inControl } from '../../dom/seen/controls';
import { scrollerAround } from '../../dom/seen/scrollers';
import { classWords, isSeen, isTextSeen, isVisible } from '../../dom/seen/visible';
import { isOwn } from '../../dom/tree/own-elements';
import { all, closest, holds } from '../../dom/tree/search';
import { textOf } from '../../dom/tree/text-runs';
import { textsThat } from '../../dom/tree/texts';
import { isInUserRow } from '../change/user-rows';
import { isInFieldBox } from '../detail/fields/field-box';
import { safeDetail } from '../detail/find-detail';
import { readLines } from '../detail/lines/option-lines';
import { readRows } from '../users/table/user-rows';
import { safeUsersTable } from '../users/table/users-table';
import { asksToWait } from '../vocabulary/waiting-words';
import { ASKED_TO_WAIT, STANDING_SIGN } from './timing';

/** Words that hardly anything but a sign of waiting is called by. */
const PLAIN_WORDS = ['loading', 'loader', 'spinner', 'chargement', 'patienter'];
/** Words that much else is called by: a user on the phone, an option, a button that shows more. */
const OPEN_WORDS = ['wait', 'waiting', 'load', 'busy'];
const HINTS = ['wait', 'load', 'spin', 'busy', 'chargement', 'patient'];
const SELECTOR = [
  'iframe',
  '[aria-busy="true"]',
  // A progress that does not say how far it is.
  '[role="progressbar"]:not([aria-valuenow])',
  ...HINTS.flatMap((hint) => [`[id*="${hint}" i]`, `[class*="${hint}" i]`]),
].join();

/**
 * Kits name the frame around what may be loaded by the same words as the sign itself; what it holds may be
 * shown there by a slot.
 */
function holdsContent(element: Element): boolean {
  if ((element.textContent ?? '').trim().length > MOST_LETTERS) return true;
  return textOf(element).length > MOST_LETTERS;
}

/** How much a sign may say: "Chargement en cours, veuillez patienter…". */
const MOST_LETTERS = 80;

/** How much of the window something covers that keeps a person from what is beneath. */
const COVERING = 0.05;

/**
 * Whether the page says that it is talking to its server: a spinner, a veil, `aria-busy`, a frame whose
 * document is on its way, a sentence that asks to wait. A word alone counts only where it came with what was
 * pressed: what was there before, and stays, says nothing of it.
 */
export function isBusy(root: Element): boolean {
  // Of a page that has come with a slow script in its head nothing is there yet, and nothing is gone.
  if (documentIn(root)?.readyState === 'loading') return true;
  const isSign = (element: Element) => {
    if (isOwn(element)) return false;
    if (element.localName === 'iframe') return isComing(element) && isVisible(element);
    const says = element.matches('[aria-busy="true"], [role="progressbar"]');
    const isPlain = says || isCalled(element, PLAIN_WORDS);
    if (!isPlain && !isCalled(element, OPEN_WORDS)) return false;
    if (!says && holdsContent(element)) return false;
    if (!isSeen(element)) return false;
    if (isCovering(element)) return true;
    if (isBeyond(element, root)) return false;
    if (isSpinning(element)) return true;
    if (!says && (framesArrow(element) || framesLines(element, root))) return false;
    const since = unchangedSince(element);
    if (performance.now() - since > STANDING_SIGN) return false;
    return isPlain || (isOfPress(since) && isAside(element, root));
  };
  return all(root, SELECTOR).some(isSign) || waitingTexts(root).some((text) => isAsked(text, root));
}

/** Texts that ask to wait, whatever they stand in. */
const waitingTexts = textsThat(asksToWait);

/** Whether a text came with the last press that asks to wait for what comes of it. */
function isAsked(text: Text, root: Element): boolean {
  const element = parentOf(text);
  if (!element || isOwn(element) || !isTextSeen(text)) return false;
  const since = unchangedSince(element);
  return performance.now() - since <= ASKED_TO_WAIT && isOfPress(since) && isAside(element, root);
}

function isOfPress(since: number): boolean {
  return lastPressedAt() > 0 && since >= lastPressedAt();
}

function isCalled(element: Element, names: readonly string[]): boolean {
  const words = [...classWords(element), ...element.id.toLowerCase().split(/[_-]+/)];
  return names.some((name) => words.includes(name));
}

function isCovering(element: Element): boolean {
  const { position } = getComputedStyle(element);
  if (position !== 'fixed' && position !== 'absolute') return false;
  const { width, height } = element.getBoundingClientRect();
  return width * height >= COVERING * window.innerWidth * window.innerHeight;
}

function isSpinning(element: Element): boolean {
  return element.getAnimations({ subtree: true }).some(({ playState, effect }) => {
    return playState === 'running' && effect?.getComputedTiming().iterations === Infinity;
  });
}

/**
 * Whether an element is the place in a field's box where its sign of waiting would stand, and shows the arrow that
 * opens its list instead.
 */
function framesArrow(element: Element): boolean {
  const isArrow = (part: Element) => {
    const words = classWords(part);
    return words.some((word) => ARROW.test(word)) && !words.some((word) => TURNING.test(word));
  };
  return (
    all(element, '[class]').some((part) => isArrow(part) && isVisible(part)) &&
    isInFieldBox(element)
  );
}

const ARROW = /^(?:arrow|caret|chevron|angle)$/;
/** What an arrow is called that stands for waiting itself. */
const TURNING = /^(?:repeat|rotate|refresh|sync|clockwise|counterclockwise|spin)$/;

/** Whether an element is the frame around lines of a detail, which shows them and nothing of a wait. */
function framesLines(element: Element, root: Element): boolean {
  const detail = safeDetail(root);
  const lines = detail && holds(detail, element) ? readLines(detail) : [];
  // A line by itself may be called so while its own change is on its way.
  return lines.filter(({ node }) => holds(element, node)).length > 1;
}

/** Whether a thing is neither a user's row, nor a control, nor a line of a detail that has such a name. */
function isAside(element: Element, root: Element): boolean {
  if (closest(element, ROW) !== null || isInUserRow(element, root) || inControl(element))
    return false;
  const detail = safeDetail(root);
  return !detail || !holds(detail, element) || saysBusy(element);
}

/**
 * Whether a sign stands behind the last of the users, where the box in which they are scrolled does not show it:
 * there it tells that there are more, not that these are being asked for.
 */
function isBeyond(element: Element, root: Element): boolean {
  const table = safeUsersTable(root);
  const last = table && readRows(table).at(-1)?.element;
  const isBehind = last?.compareDocumentPosition(element) === Node.DOCUMENT_POSITION_FOLLOWING;
  if (!last || !isBehind || !isAside(element, root)) return false;
  const box = scrollerAround(parentOf(last), last.ownerDocument.scrollingElement);
  const detail = safeDetail(root);
  if (!box || !holds(box, element) || (detail && holds(detail, element))) return false;
  const end = box.getBoundingClientRect().top + box.clientTop + box.clientHeight;
  return element.getBoundingClientRect().top >= end;
}

/** Rows of any list; those of the users may be made of anything. */
const ROW = 'tr, li, [role="row"]';

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
