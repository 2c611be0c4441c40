import { childrenOf, parentOf } from '../../../dom/flat-tree';
import { controlWords } from '../../../dom/seen/control-words';
import { PRESSABLE } from '../../../dom/seen/controls';
import { pressableParts } from '../../../dom/seen/pressable-parts';
import { isVisible } from '../../../dom/seen/visible';
import { all, closest } from '../../../dom/tree/search';
import { fold } from '../../../text';
import { DETAIL_PHRASES } from '../../vocabulary/detail-phrases';
import { detailControlsIn } from './detail-control';

/**
 * Some kits fold away the columns for which there is no room. Once a row is unfolded, its folded cells stand in another
 * row right beneath it.
 */

const ROW = 'tr, [role="row"]';

/** The *Détail* of an unfolded row, in the row beneath it. */
export function detailsBeneath(row: Element): HTMLElement[] {
  const next = row.nextElementSibling;
  if (!next || next.localName !== row.localName || foldedCells(row).length === 0) return [];
  const isWhole = childrenOf(next).filter(isVisible).length === 1 && isVisible(row);
  return isWhole ? detailControlsIn(next, [row, next]) : [];
}

/**
 * What unfolds a row whose *Détail* is folded away: its first cell, where that has a hand for a pointer, or the only sign
 * in that cell.
 */
export function foldOpener(row: Element): HTMLElement | undefined {
  if (!foldedCells(row).some(holdsDetail)) return undefined;
  const first = childrenOf(row).find(isVisible) as HTMLElement | undefined;
  if (!first || hasOwnPointer(first)) return first;
  const silent = pressableParts(first).filter((part) => {
    return controlWords(part).every((word) => !/[\p{L}\p{N}]/u.test(word));
  });
  return silent.length === 1 ? silent[0] : undefined;
}

/** Whether a control only unfolds its row. */
export function isFoldOpener(control: Element): boolean {
  const row = closest(control, ROW);
  return row !== null && foldOpener(row) === control;
}

function foldedCells(row: Element): Element[] {
  return childrenOf(row).filter((cell) => getComputedStyle(cell).display === 'none');
}

/** Whether a cell holds a *Détail*, although it is not drawn. */
function holdsDetail(cell: Element): boolean {
  return all(cell, PRESSABLE).some(({ textContent }) => {
    return DETAIL_PHRASES.some((phrase) => phrase.test(fold(textContent ?? '')));
  });
}

/** Whether an element shows a hand for a pointer, and what it stands in does not. */
function hasOwnPointer(element: Element): boolean {
  const isPointed = (one: Element | null) => one && getComputedStyle(one).cursor === 'pointer';
  return Boolean(isPointed(element) && !isPointed(parentOf(element)));
}
