/** A date and time as short as the browser's language writes them. @param time in ms since 1970 */
export function dateText(time: number): string {
  return new Date(time).toLocaleString([], { dateStyle: 'short', timeStyle: 'short' });
}
