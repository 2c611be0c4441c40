import { childrenOf, parentOf } from '../../../dom/flat-tree';
import { oncePerLook } from '../../../dom/remember/once-per-look';
import { isVisible } from '../../../dom/seen/visible';
import { all, holds } from '../../../dom/tree/search';
import { textNodes } from '../../../dom/tree/texts';
import { readRows } from '../table/user-rows';
import type { UsersTable } from '../table/users-table';
import { hasScrollRoom } from './scroll-room';

/** How many elements above the rows the bar of a list may stand. */
const REACH = 8;
/** A part beside the rows with more elements is no bar. */
const MOST_PARTS = 60;
/** A line is narrower than a drawn bar, a pane is wider, in pixels. */
const LEAST_WIDTH = 4;
const MOST_WIDTH = 24;

/**
 * The scroll bars beside the rows of a list, each in an empty box of its own. Some kits draw the rows in view themselves,
 * and use only the bar of the browser.
 */
export const barsBeside = oncePerLook((table: UsersTable): Element[] => {
  return partsBeside(table).filter((part) => {
    const { overflowY } = getComputedStyle(part);
    return hasScrollRoom(part) && /auto|scroll/.test(overflowY);
  });
});

/** Whether a script draws a bar beside the rows: higher than wide, and less high than its track. */
export const hasDrawnBar = oncePerLook((table: UsersTable): boolean => {
  return partsBeside(table).some((part) => {
    const { width, height } = part.getBoundingClientRect();
    const track = parentOf(part)?.clientHeight ?? 0;
    return (
      width >= LEAST_WIDTH && width <= MOST_WIDTH && height > width && height < track - LEAST_WIDTH
    );
  });
});

/** The elements without text beside the rows, at their height. */
const partsBeside = oncePerLook((table: UsersTable): Element[] => {
  const rows = readRows(table).map(({ element }) => element);
  const [first, last] = [rows[0], rows.at(-1)];
  if (!first || !last) return [];
  const found: Element[] = [];
  const [{ top }, { bottom }] = [first.getBoundingClientRect(), last.getBoundingClientRect()];
  let at = parentOf(first);
  for (let step = 0; at && step < REACH && at.localName !== 'body'; step++, at = parentOf(at)) {
    for (const beside of childrenOf(at)) {
      if (holds(beside, first) || textNodes(beside).length > 0) continue;
      const parts = [beside, ...all<Element>(beside, '*')];
      if (parts.length <= MOST_PARTS) found.push(...parts);
    }
  }
  return found.filter((part) => {
    const box = part.getBoundingClientRect();
    const isBeside = box.top < bottom && box.bottom > top && isVisible(part);
    return isBeside && !rows.some((row) => holds(row, part));
  });
});
