import { lastPressedAt } from '../../dom/act/last-press';
import { documentIn, parentOf } from '../../dom/flat-tree';
import { unchangedSince } from '../../dom/remember/unchanged-since';
import { inControl } from '../../dom/seen/controls';
import { scrollerAround } from '../../dom/seen/scrollers';
import { classWords, isSeen, isVisible } from '../../dom/seen/visible';
import { isOwn } from '../../dom/tree/own-elements';
import { all, closest, holds } from '../../dom/tree/search';
import { textOf } from '../../dom/tree/text-runs';
import { isInUserRow } from '../change/in-user-row';
import { isInFieldBox } from '../detail/fields/field-box';
import { safeDetail } from '../detail/find-detail';
import { readLines } from '../detail/lines/option-lines';
import { safeUsersTable } from '../users/table/find-users-table';
import { readRows } from '../users/table/user-rows';
import { COMING, LOADING_NAMES, LOADING_PARTS, WAITING_NAMES } from '../vocabulary/waiting-words';
import { STANDING_SIGN } from './timing';

/** Rows of any list; the rows of users may be made of any elements. */
const ROW = 'tr, li, [role="row"]';
/** A waiting sign says no more than this, in letters: "Chargement en cours, veuillez patienter…". */
const MOST_LETTERS = 80;
/** What covers this share of the window keeps a person from what is beneath. */
const COVERING = 0.05;
const ARROW = /^(?:arrow|caret|chevron|angle)$/;
/** Names of arrows that are waiting signs themselves. */
const TURNING = /^(?:repeat|rotate|refresh|sync|clockwise|counterclockwise|spin)$/;

/** What may be a waiting sign. */
export const MAYBE_WAITING = [
  'iframe',
  '[aria-busy="true"]',
  // A progress bar that does not say how far it is.
  '[role="progressbar"]:not([aria-valuenow])',
  ...LOADING_PARTS.flatMap((part) => [`[id*="${part}" i]`, `[class*="${part}" i]`]),
].join();

/**
 * Whether an element shows that the page waits for its server: by its role, or by its name together with what it does. A
 * name that much else has, too, counts only where the element came with the last press.
 */
export function isWaitingSign(element: Element, root: Element): boolean {
  if (isOwn(element)) return false;
  if (element.localName === 'iframe') return isLoading(element) && isVisible(element);
  const says = element.matches('[aria-busy="true"], [role="progressbar"]');
  const isPlain = says || isCalled(element, LOADING_NAMES);
  if (!isPlain && !isCalled(element, WAITING_NAMES)) return false;
  if (!says && holdsContent(element)) return false;
  if (!isSeen(element)) return false;
  if (isCovering(element)) return true;
  if (isBeyond(element, root)) return false;
  if (isSpinning(element)) return true;
  if (!says && (framesArrow(element) || framesLines(element, root))) return false;
  const since = unchangedSince(element);
  if (performance.now() - since > STANDING_SIGN) return false;
  return isPlain || (isOfPress(since) && isAside(element, root));
}

/** Whether something that has stood since a moment came with the last press, or after it. */
export function isOfPress(since: number): boolean {
  return lastPressedAt() > 0 && since >= lastPressedAt();
}

/** Whether an element says in words that its contents are on their way. */
export function saysBusy(element: Element): boolean {
  return COMING.test(textOf(element));
}

/** Whether the document of a frame has nothing to show yet, or not all. Pictures may load long after all the rest. */
function isLoading(frame: Element): boolean {
  const inside = documentIn(frame);
  if (!inside || inside.readyState === 'complete') return false;
  return inside.readyState === 'loading' || !inside.body || textOf(inside.body) === '';
}

/** Kits give the frame around what loads the same names as the sign; a slot may show its contents. */
function holdsContent(element: Element): boolean {
  if ((element.textContent ?? '').trim().length > MOST_LETTERS) return true;
  return textOf(element).length > MOST_LETTERS;
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
 * Whether an element is the place of a field's waiting sign, and shows the arrow that opens the field's list instead.
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

/** Whether an element is only the frame around several lines of a detail. */
function framesLines(element: Element, root: Element): boolean {
  const detail = safeDetail(root);
  const lines = detail && holds(detail, element) ? readLines(detail) : [];
  // A single line may be called so while its own change is on its way.
  return lines.filter(({ node }) => holds(element, node)).length > 1;
}

/**
 * Whether an element that is called a waiting sign may be one: it is not a user's row, a control or a part of a detail.
 */
export function isAside(element: Element, root: Element): boolean {
  if (closest(element, ROW) !== null || isInUserRow(element, root) || inControl(element))
    return false;
  const detail = safeDetail(root);
  return !detail || !holds(detail, element) || saysBusy(element);
}

/**
 * Whether a sign stands behind the last user, scrolled out of view: there it says that the list goes on, not that rows
 * are being loaded.
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
