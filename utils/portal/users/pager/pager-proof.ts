import { parentOf } from '../../../dom/flat-tree';
import { textOf } from '../../../dom/tree/text-runs';
import { fold } from '../../../text';
import { type Direction, NEXT, PREVIOUS, showsWayTowards } from './directions';
import { type NearControl, type PagerArea, partsBeside } from './near-controls';
import { isMarkedCurrent, isNumbered, numbersIn, saysCount } from './page-numbers';
import { isParted } from './table-control';

/** « 30 éléments dans 3 pages ». */
const PAGES_IN = /\b(?:dans|sur|en|in|of|\/) (\d+) pages?\b/;
const RANGE_OF = /(?<!\d ?)(\d+) ?(?:a|to|-|\u2013|\u2014) ?(\d+) (?:sur|de|of|\/) (\d+)(?! ?\d)/;
const PAGE_OF = /\bpage ?:? ?(\d+) ?(?:sur|de|of|\/) ?(\d+)/;

/**
 * Whether a control that says that it turns pages stands with what only the pages of a list have: their numbers, which
 * part of how many is in view, or a control for the opposite direction, which may be disabled.
 */
export function hasProof(
  { control, block, isOnlyDrawn }: NearControl,
  direction: Direction,
  opposite: Direction,
  area: PagerArea,
): boolean {
  const beside = partsBeside(area).filter((part) => {
    // A part that has its own control for this direction (disabled on the last page) proves nothing for another
    // control.
    return part !== block && !isParted(part, area) && !showsWayTowards(part, control, direction);
  });
  // A control that stands by itself beside the table has the others beside it.
  const parts = block === control ? beside : [block];
  return (
    parts.some((part) => isNumbered(part) || showsWayTowards(part, control, opposite)) ||
    (isOnlyDrawn ? [block] : [block, ...beside]).some(saysCount)
  );
}

/** Whether a control without words stands with the numbers of pages, their count, or a way back. */
export function isAmongPages({ control, block }: NearControl, area: PagerArea): boolean {
  const isOfPages = (part: Element) => isNumbered(part) || showsWayTowards(part, control, PREVIOUS);
  if (block !== control) return isOfPages(block) || saysCount(block);
  return partsBeside(area).some((part) => !isParted(part, area) && isOfPages(part));
}

/**
 * Whether the page in view is the last one in a direction, as its number says, or « Page 3 sur 3 », or « 21 à 24 sur 24 ».
 * Some arrows can be pressed there all the same: they lead nowhere, or round to the other end.
 */
export function isAtLastPage({ control, block }: NearControl, direction: Direction): boolean {
  // The number of rows per page may be chosen beside, and one of these numbers is marked, too.
  let bar: Element = control;
  while (bar !== block && !isNumbered(bar)) bar = parentOf(bar) ?? block;
  const current = numbersIn(bar).filter(isMarkedCurrent);
  const isCurrent = (page?: string) => {
    return current.length > 0 && current.every((one) => textOf(one) === page);
  };
  if (direction === PREVIOUS && isCurrent('1')) return true;
  const text = fold(textOf(block));
  if (direction === NEXT && isCurrent(PAGES_IN.exec(text)?.[1])) return true;
  const [, page, pages] = PAGE_OF.exec(text) ?? [];
  if (page !== undefined) return page === (direction === PREVIOUS ? '1' : pages);
  const [from = 0, to = 0, total = 0] = RANGE_OF.exec(text)?.slice(1).map(Number) ?? [];
  // A count of the rows in view alone, « 1 à 10 sur 10 », says the same of a first page and of a last one.
  return direction === PREVIOUS ? from === 1 && to < total : from > 1 && to === total;
}
