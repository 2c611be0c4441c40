/** What was found in the look that is going on; nothing outlives it. */
let found: Map<unknown, Map<object, unknown>> | undefined;

/** An object that is another one in each look; `undefined` outside of looks, where the page may change at any moment. */
export function sameLook(): object | undefined {
  return found;
}

/**
 * Takes one look at a page. Nothing changes during a look, so each thing is searched for only once. A look during
 * another look was caused by a change: each then uses only what it has found itself.
 */
export function duringLook<T>(look: () => T): T {
  const isInAnother = found !== undefined;
  found = new Map();
  try {
    return look();
  } finally {
    found = isInAnother ? new Map() : undefined;
  }
}

/** Forgets what was found in this look: to be called by what changes a page during a look. */
export function forgetLook(): void {
  if (found) found = new Map();
}

/** Makes a finder search only once per look. Outside of looks it searches each time. */
export function oncePerLook<K extends object, T>(find: (place: K) => T): (place: K) => T {
  return (place) => {
    const known = found?.get(find);
    if (known?.has(place)) return known.get(place) as T;
    const result = find(place);
    const memory = found?.get(find) ?? new Map<object, unknown>();
    memory.set(place, result);
    found?.set(find, memory);
    return result;
  };
}
