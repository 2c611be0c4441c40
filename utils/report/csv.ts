import { unparse } from 'papaparse';

/** Starts of a cell that a spreadsheet would take for a formula, or a number whose zero it would eat. */
const DANGEROUS = /^(?:[=+\-@\t\r\n\0＝＋－＠]|0\d+$)/;

/**
 * Writes a table as CSV for French Excel: UTF-8 with BOM, `;`, CRLF. Cells that a spreadsheet would
 * calculate, or numbers that it would shorten, begin with an apostrophe.
 */
export function toCsv(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const data = rows.map((row) => row.map((cell) => (DANGEROUS.test(cell) ? `'${cell}` : cell)));
  const body = unparse([[...header], ...data], { delimiter: ';', newline: '\r\n' });
  return `\ufeff${body}\r\n`;
}
