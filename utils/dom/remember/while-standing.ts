import { whileUnchanged } from './while-unchanged';

interface Limits<K> {
  /** The finder searches again after this long in any case, in ms. */
  atMost?: number;
  /** Anything else that the finder depends on, as a text: what is typed or chosen changes without a mutation record. */
  by?: (key: K) => string;
}

/**
 * Makes a finder search again only once something has changed in the area that it goes by, or that area has
 * another size.
 *
 * @param areaOf the area; `undefined` where what was found is not to be remembered
 * @param limits when it searches again though the area stands as it did
 */
export function whileStanding<K extends object, Rest extends unknown[], T>(
  find: (key: K, ...rest: Rest) => T,
  areaOf: (key: K, value: T) => Element | undefined,
  { atMost = Number.POSITIVE_INFINITY, by = () => '' }: Limits<K> = {},
): (key: K, ...rest: Rest) => T {
  const found = new WeakMap<K, Found<T>>();
  return (key, ...rest) => {
    const before = found.get(key);
    const state = by(key);
    const isRecent = before !== undefined && performance.now() - before.at < atMost;
    if (isRecent && before.state === state && before.isStanding()) return before.value;
    const value = find(key, ...rest);
    const area = areaOf(key, value);
    const at = performance.now();
    if (area) found.set(key, { value, at, state, isStanding: standing(area) });
    else found.delete(key);
    return value;
  };
}

interface Found<T> {
  value: T;
  /** In the time of `performance.now()`. */
  at: number;
  /** What `by` said of it. */
  state: string;
  isStanding: () => boolean;
}

/**
 * Remembers the state of an element.
 *
 * @returns whether it still does: nothing in it has changed since, and it has the same size
 */
function standing(element: Element): () => boolean {
  const [before, { width, height }] = [stateOf(element), element.getBoundingClientRect()];
  return () => {
    if (stateOf(element) !== before) return false;
    const now = element.getBoundingClientRect();
    return now.width === width && now.height === height;
  };
}

/** An object that is another one after each change in an element. */
const stateOf = /* @__PURE__ */ whileUnchanged(() => ({}));
