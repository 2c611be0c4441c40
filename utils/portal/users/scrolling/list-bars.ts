import { childrenOf, parentOf } from '../../../dom/flat-tree';
import { oncePerLook } from '../../../dom/remember/once-per-look';
import { isVisible } from '../../../dom/seen/visible';
import { all, holds } from '../../../dom/tree/search';
import { textNodes } from '../../../dom/tree/texts';
import { readRows } from '../table/user-rows';
import type { UsersTable } from '../table/users-table';

/** How far above its rows the bar of a list may stand, and how many parts may be looked through there. */
const REACH = 8;
const MOST_PARTS = 60;
/** What has room for less scrolls no list, in pixels. */
const LEAST_ROOM = 30;
/** A line is narrower than the bar of a list, a pane wider, in pixels. */
const LEAST_WIDTH = 4;
const MOST_WIDTH = 24;

/**
 * Bars beside the rows of a list, each in a box of its own with nothing in it: some kits draw what is in view
 * themselves, and take no more of the browser than its bar.
 */
export const barsBeside = oncePerLook((table: UsersTable): Element[] => {
  return partsBeside(table).filter((part) => {
    const { overflowY } = getComputedStyle(part);
    const hasRoom = part.scrollHeight > part.clientHeight + LEAST_ROOM;
    return hasRoom && /auto|scroll/.test(overflowY);
  });
});

/** Whether a bar is drawn beside the rows, which is moved by the wheel: higher than wide, and of no more than its height. */
export const hasDrawnBar = oncePerLook((table: UsersTable): boolean => {
  return partsBeside(table).some((part) => {
    const { width, height } = part.getBoundingClientRect();
    const track = parentOf(part)?.clientHeight ?? 0;
    return (
      width >= LEAST_WIDTH && width <= MOST_WIDTH && height > width && height < track - LEAST_WIDTH
    );
  });
});

/** What says nothing and stands beside the rows, at their height. */
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
    const place = part.getBoundingClientRect();
    const isBeside = place.top < bottom && place.bottom > top && isVisible(part);
    return isBeside && !rows.some((row) => holds(row, part));
  });
});
