import { decodeText, readText } from './read-text';
import { checked, MOST_BYTES, type Workbook, WorkbookError } from './table';

/**
 * Reads XLSX, XLSM (nothing in it is run), CSV and TSV, by what is in the file, whatever its name says.
 * In a page, ask for it by `utils/extension/workbook-files.ts`: there it cannot make the page wait.
 * @param fileName names the sheet of a file that has no sheets
 * @throws WorkbookError
 */
export async function readWorkbook(bytes: Uint8Array, fileName: string): Promise<Workbook> {
  if (bytes.length > MOST_BYTES) throw new WorkbookError('too-large');
  if (startsWith(bytes, ZIP)) {
    const { readXlsx } = await import('./read-xlsx');
    return checked(await readXlsx(bytes));
  }
  if (startsWith(bytes, COMPOUND)) throw new WorkbookError(compoundFault(bytes));
  return checked([readText(decodeText(bytes), fileName.replace(/\.[^.]*$/, ''))]);
}

const ZIP = [0x50, 0x4b, 0x03, 0x04];
/** A file system in a file: what Office wrote before 2007, and what it puts round a file with a password. */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];
const ENCRYPTED_PART = 'EncryptedPackage';

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, i) => bytes[i] === byte);
}

function compoundFault(bytes: Uint8Array) {
  const names = new TextDecoder('latin1').decode(bytes).replaceAll('\0', '');
  return names.includes(ENCRYPTED_PART) ? 'password' : 'other-format';
}
