import { SCROLLED } from '../../page-world/events';
import { parentOf } from '../flat-tree';
import { documentOf } from '../tree/search';

/**
 * Scrolls by `act`, and tells the page's own world of it in a hidden tab, where the browser fires no event.
 *
 * @param from the innermost element that may be scrolled
 */
export function scrolling<T>(from: Element, act: () => T): T {
  if (!documentOf(from).hidden) return act();
  const before: [Element, number, number][] = [];
  for (let at: Element | null = from; at; at = parentOf(at)) {
    before.push([at, at.scrollTop, at.scrollLeft]);
  }
  const result = act();
  for (const [element, top, left] of before) {
    if (element.scrollTop === top && element.scrollLeft === left) continue;
    element.dispatchEvent(new CustomEvent(SCROLLED, { bubbles: true, composed: true }));
  }
  return result;
}

/** The closest box that can be scrolled, from an element outwards, without `end` and what is around that. */
export function scrollerAround(start: Element | null, end: Element | null): Element | undefined {
  for (let at = start; at && at !== end; at = parentOf(at)) {
    if (at.scrollHeight <= at.clientHeight + 1 || at.clientHeight === 0) continue;
    if (/auto|scroll|hidden/.test(getComputedStyle(at).overflowY)) return at;
  }
  return undefined;
}
