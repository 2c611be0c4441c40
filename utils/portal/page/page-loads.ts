/** The portal was about to load another page over this one, and was prevented. */
export class PageLoads extends Error {
  override name = 'PageLoads';
  /**
   * Whether a press may have had its effect: the portal had asked its server something before, or a script loads the
   * page, not the pressed control itself.
   */
  readonly mayHaveActed: boolean;

  constructor(mayHaveActed: boolean) {
    super('The portal loads another page');
    this.mayHaveActed = mayHaveActed;
  }
}

/**
 * Does something on the page, and something else where the portal was about to load another page meanwhile.
 *
 * @param otherwise says how to go on after a page load that was prevented
 * @throws whatever else `act` throws
 */
export async function unlessPageLoads<T>(
  act: () => Promise<T>,
  otherwise: (load: PageLoads) => T | Promise<T>,
): Promise<T> {
  try {
    return await act();
  } catch (error) {
    if (!(error instanceof PageLoads)) throw error;
    return otherwise(error);
  }
}
