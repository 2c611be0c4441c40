/** What has been found in the look at a page that is going on; nothing outlives it. */
let found: Map<unknown, Map<object, unknown>> | undefined;

/** What stands for the page as it is during this look; `undefined` where it may change at any moment. */
export function sameLook(): object | undefined {
  return found;
}

/**
 * Takes one look at a page, in which nothing changes: what is asked for twice is found once. What looks in
 * the midst of another look was called by a change: neither goes by what the other had found.
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

/** To be called by what changes a page in the midst of a look. */
export function forgetLook(): void {
  if (found) found = new Map();
}

/** Makes a finder find only once per look. Outside of one it finds anew each time. */
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
