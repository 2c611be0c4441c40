import { SCROLLED } from './hidden-events';
import { parentOf } from './steps';
import { documentOf } from './tree';

/**
 * Scrolls by `act`, and tells the page of it in a hidden tab, where the browser does not.
 *
 * @param from what may be scrolled, itself or what is around it
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
