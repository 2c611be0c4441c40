import { renewedSince } from './unchanged-since';

/**
 * Makes a finder search again only once texts or nodes of the element have changed, or the element has moved: classes
 * and styles do not count. It is for answers that depend on texts and nodes, and that do no harm if they are out of
 * date.
 *
 * @param isKept whether an answer is remembered
 */
export function untilRenewed<T>(
  find: (element: Element) => T,
  isKept: (found: T) => boolean,
): (element: Element) => T {
  const found = new WeakMap<Element, { value: T; at: number }>();
  return (element) => {
    const before = found.get(element);
    if (before && renewedSince(element) <= before.at) return before.value;
    const value = find(element);
    if (isKept(value)) found.set(element, { value, at: performance.now() });
    else found.delete(element);
    return value;
  };
}
