/** How the browser came to a page. */
interface Arrival {
  /** As `PerformanceNavigationTiming` has it. */
  type: string | undefined;
  /** The address of the page before, as the browser tells it; '' where it does not. */
  referrer: string;
}

/** How the browser came to this page. */
export function arrivalAt(document: Document): Arrival {
  const [navigation] = performance.getEntriesByType('navigation');
  const { type } = (navigation ?? {}) as Partial<PerformanceNavigationTiming>;
  return { type, referrer: document.referrer };
}

/**
 * Whether a page was reached straight from another one, by a link or a form, as on portals that load a page for each
 * page of their list. A page that was reloaded, or that a person came back to, does not count.
 *
 * @param from the address of that other page
 */
export function cameStraightFrom(from: string | undefined, { type, referrer }: Arrival): boolean {
  return type === 'navigate' && referrer !== '' && referrer === from?.replace(/#.*$/s, '');
}
