/** What was waited for has not come in time. */
export class TimedOut extends Error {
  /** What was waited for, in words that fit behind *waited for*. */
  readonly what: string;
  /** How long it was waited for, in ms; a page that slept meanwhile was given as long again. */
  readonly ms: number;

  constructor(what: string, ms: number) {
    super(`Waited for ${what}: nothing in ${ms} ms`);
    this.name = 'TimedOut';
    this.what = what;
    this.ms = ms;
  }
}

/**
 * Turns a time-out into `undefined`, for a caller that goes on with what there is.
 *
 * @returns what `waiting` resolves to; `undefined` where it timed out
 * @throws what else `waiting` rejects with
 */
export async function ifInTime<T>(waiting: Promise<T>): Promise<T | undefined> {
  try {
    return await waiting;
  } catch (error) {
    if (error instanceof TimedOut) return undefined;
    throw error;
  }
}
