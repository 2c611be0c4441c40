/**
 * Replaces a function of the page's window, or of a prototype, by ours.
 *
 * @returns puts the page's function back; where the page has replaced ours meanwhile, its own stays
 */
export function replaceFunction<T extends object, K extends keyof T>(
  owner: T,
  key: K,
  own: T[K],
): () => void {
  const native = owner[key];
  owner[key] = own;
  return () => {
    if (owner[key] === own) owner[key] = native;
  };
}
