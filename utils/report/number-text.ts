/** A format of digits alone, with signs between them: `0000000000`, `0#" "##" "##" "##" "##`. */
const DIGITS_ALONE = /^(?:[0#]|"[^"]*"|\\.|[ \u00a0\u202f\-/()])+$/;
const PARTS = /"([^"]*)"|\\(.)|([^"\\])/g;

/**
 * A number as a person reads it in its cell: with the zeros before it that its format shows, otherwise with
 * all its digits, however large it is.
 * @param format as the file has it
 */
export function numberText(value: number, format = ''): string {
  const isWhole = Number.isSafeInteger(value) && value >= 0;
  if (isWhole && DIGITS_ALONE.test(format) && format.includes('0')) {
    return withFormat(String(value), format);
  }
  if (Number.isInteger(value) && Math.abs(value) < 1e21) return value.toFixed(0);
  return String(value).replace('.', ',');
}

/** Fills the places of a format from its last one; what is left over stands before its first one. */
function withFormat(digits: string, format: string): string {
  const parts = [...format.matchAll(PARTS)].map(([all, quoted, escaped]) => {
    const literal = quoted ?? escaped;
    const isPlace = literal === undefined && (all === '0' || all === '#');
    return { text: literal ?? all, isPlace };
  });
  const first = parts.findIndex(({ isPlace }) => isPlace);
  let left = digits === '0' ? '' : digits;
  let text = '';
  for (let i = parts.length - 1; i >= 0; i -= 1) {
    const part = parts[i];
    if (!part?.isPlace) {
      text = `${part?.text ?? ''}${text}`;
      continue;
    }
    const digit = left.slice(-1) || (part.text === '0' ? '0' : '');
    left = left.slice(0, -1);
    text = `${i === first ? left : ''}${digit}${text}`;
  }
  return text.trim();
}
