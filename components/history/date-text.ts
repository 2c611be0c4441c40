/** A date and time as short as can be, day first, as the portal writes them. @param time in ms since 1970 */
export function dateText(time: number): string {
  return new Date(time).toLocaleString('fr-FR', { dateStyle: 'short', timeStyle: 'short' });
}
