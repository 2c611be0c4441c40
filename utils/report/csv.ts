import { unparse } from 'papaparse';

/** Cells that a spreadsheet would take for a formula, or for a number, whose first zero it would drop. */
const DANGEROUS = /^(?:[=+\-@\t\r\n\0＝＋－＠]|0\d+$)/;

/**
 * A table as CSV for French Excel: UTF-8 with BOM, `;`, CRLF. An apostrophe before a cell keeps a
 * spreadsheet from calculating it, or from dropping its first zero.
 */
export function toCsv(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const data = rows.map((row) => row.map((cell) => (DANGEROUS.test(cell) ? `'${cell}` : cell)));
  const body = unparse([[...header], ...data], { delimiter: ';', newline: '\r\n' });
  return `\ufeff${body}\r\n`;
}

/** Whether a cell begins with the apostrophe that `toCsv` put there. */
export function isGuarded(cell: string): boolean {
  return cell.startsWith("'") && DANGEROUS.test(cell.slice(1));
}
