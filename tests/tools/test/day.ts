/** What changes from day to day, so that in time everything is run. */

/** The date as a number, 20260131. */
export function today(): string {
  return new Date().toISOString().slice(0, 10).replaceAll('-', '');
}

/** 1 and 2 in turn, from day to day. */
export function partOfDay(offset: 0 | 1): number {
  const day = Math.floor(Date.now() / (24 * 60 * 60_000));
  return ((day + offset) % 2) + 1;
}
