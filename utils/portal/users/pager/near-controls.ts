import { childrenOf, parentOf } from '../../../dom/flat-tree';
import { oncePerLook } from '../../../dom/remember/once-per-look';
import { controlWords } from '../../../dom/seen/control-words';
import { usableControls } from '../../../dom/seen/controls';
import { pressableParts } from '../../../dom/seen/pressable-parts';
import { isVisible } from '../../../dom/seen/visible';
import { all, closest, isWithinAny } from '../../../dom/tree/search';
import { textOf } from '../../../dom/tree/text-runs';
import { fold } from '../../../text';
import { plainPhrase } from '../../vocabulary/plain-phrase';
import type { UsersTable } from '../table/users-table';
import { type ArrowNames, arrowNames } from './arrow-names';

/** A part of a page with more elements than this is no pager: to read the styles of all would take long. */
const MOST_PARTS = 300;

/** Where a pager is searched: in an element that holds the table, or is its area. */
export interface PagerArea {
  around: Element;
  table: UsersTable;
  /** All that the rows are drawn in. */
  rows: ReadonlySet<Element>;
  /** All elements that hold the table's headings or a row. */
  holders: ReadonlySet<Element>;
}

/** A control near the table. */
export interface NearControl extends ArrowNames {
  control: HTMLElement;
  /** What it says, as plain phrases. */
  words: string[];
  /** The largest element around it that holds nothing of the table; the control itself where there is none. */
  block: Element;
}

/**
 * The usable controls of an area that may be the pager's: none in a row, where a user's name could read "Suivant".
 *
 * @param seen controls that were looked at before, which are left out; those found now are added
 */
export function nearControls(area: PagerArea, seen: Set<Element>): NearControl[] {
  const { rows } = area;
  const has = (control: Element) => seen.has(control) || isWithinAny(control, rows);
  // Some kits mark their buttons only with a hand for the pointer.
  const silent = partsBeside(area).flatMap(pressableParts);
  const found = [...new Set([...usableControls(area.around, { has }), ...silent])];
  return found
    .filter((control) => !has(control) && seen.add(control))
    .filter((control) => closest(control, '[aria-current="page"], [aria-disabled="true"]') === null)
    .map((control) => {
      const said = [...controlWords(control), ...itemWords(control)];
      const words = said.map((word) => plainPhrase(word));
      return { control, words, ...arrowNames(control), block: blockAround(control, area) };
    });
}

/** What stands beside the table in an area, and is small enough to be looked through. */
export const partsBeside = oncePerLook(({ around, holders }: PagerArea): Element[] => {
  return childrenOf(around).filter((child) => {
    return !holders.has(child) && all(child, '*').length <= MOST_PARTS && isVisible(child);
  });
});

function blockAround(control: Element, { around, holders }: PagerArea): Element {
  let block = control;
  for (let up = parentOf(block); up && up !== around && !holders.has(up); up = parentOf(block)) {
    block = up;
  }
  return block;
}

/** What a list item says of the only control in it, which may itself have no more than the name of its picture. */
function itemWords(control: Element): string[] {
  const item = closest(control, 'li');
  if (!item || textOf(item) !== textOf(control)) return [];
  return ['title', 'aria-label'].map((name) => fold(item.getAttribute(name) ?? '')).filter(Boolean);
}
