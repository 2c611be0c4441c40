import { changeTimeOf, placingTimeOf, renewalTimeOf } from './change-times';
import { followedSince, followTreeOf, noticeChanges } from './page-changes';

/**
 * Since when an element has been as it is: nothing in it has changed, and nothing around it is new or was restyled.
 *
 * @returns in the time of `performance.now()`, in ms
 */
export function unchangedSince(element: Element): number {
  noticeChanges();
  followTreeOf(element);
  return Math.max(
    changeTimeOf(element),
    followedSince(element),
    placingTimeOf(element, { isStyleCounted: true }),
  );
}

/**
 * Since when the texts and nodes in an element are what they are, and the element has stood where it does. Changes
 * of classes, styles and other attributes do not count.
 *
 * @returns in the time of `performance.now()`, in ms; 0 where nothing has changed since the page was first asked
 * about
 */
export function renewedSince(element: Element): number {
  noticeChanges();
  followTreeOf(element);
  // A document that has come into a frame was not there before it was followed.
  const arrived = element.ownerDocument === document ? 0 : followedSince(element);
  return Math.max(
    renewalTimeOf(element),
    arrived,
    placingTimeOf(element, { isStyleCounted: false }),
  );
}
