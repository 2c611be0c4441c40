/** A whole number given on the command line. @throws RangeError naming the option */
export function numberOf(option: string, text: string): number {
  if (!/^\d+$/.test(text)) throw new RangeError(`--${option} takes a whole number, not "${text}"`);
  return Number(text);
}
