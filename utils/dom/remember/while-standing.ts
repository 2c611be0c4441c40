import { whileUnchanged } from './while-unchanged';

/**
 * Makes a finder search again only once something has changed in the area that it goes by, or that area has
 * another size.
 *
 * @param areaOf the area; `undefined` where what was found is not to be remembered
 */
export function whileStanding<K extends object, Rest extends unknown[], T>(
  find: (key: K, ...rest: Rest) => T,
  areaOf: (key: K, value: T) => Element | undefined,
): (key: K, ...rest: Rest) => T {
  const found = new WeakMap<K, { value: T; isStanding: () => boolean }>();
  return (key, ...rest) => {
    const before = found.get(key);
    if (before?.isStanding()) return before.value;
    const value = find(key, ...rest);
    const area = areaOf(key, value);
    if (area) found.set(key, { value, isStanding: standing(area) });
    else found.delete(key);
    return value;
  };
}

/**
 * Remembers how an element stands there.
 *
 * @returns whether it still does: nothing in it has changed since, and it has the same size
 */
export function standing(element: Element): () => boolean {
  const [before, { width, height }] = [stateOf(element), element.getBoundingClientRect()];
  return () => {
    if (stateOf(element) !== before) return false;
    const now = element.getBoundingClientRect();
    return now.width === width && now.height === height;
  };
}

/** An object that is another one after each change in an element. */
const stateOf = /* @__PURE__ */ whileUnchanged(() => ({}));
