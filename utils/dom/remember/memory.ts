/**
 * What was found in elements, by who found it. Entries are weak: an element that the page drops is dropped here.
 * Only the files of this folder use it; `page-changes.ts` makes it forget.
 */
let memory = new WeakMap<Element, Map<unknown, unknown>>();

/** What is remembered of an element, by finder; `undefined` where nothing is. */
export function rememberedOf(element: Element): ReadonlyMap<unknown, unknown> | undefined {
  return memory.get(element);
}

/** @param finder the function that found it, or the selector */
export function remember(element: Element, finder: unknown, found: unknown): void {
  // Read again: what was found inside may have been remembered meanwhile.
  const known = memory.get(element) ?? new Map<unknown, unknown>();
  known.set(finder, found);
  memory.set(element, known);
}

/** Forgets all that was found in an element. */
export function forgetElement(element: Element): void {
  memory.delete(element);
}

/** Forgets all that was found: to be called by what changes what finders go by, as the words of a profile. */
export function forgetFound(): void {
  memory = new WeakMap();
}
