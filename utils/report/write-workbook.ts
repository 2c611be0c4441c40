import type { SheetOut } from './workbook-out';

/**
 * The sheets as an XLSX file.
 * @param sheets at least one; a name longer than 31 characters is cut, what a name may not hold is replaced
 */
export async function writeWorkbook(_sheets: readonly SheetOut[]): Promise<Uint8Array> {
  throw new Error('not yet');
}
