import { readText } from './read-text';
import { checked, type Sheet } from './table';

/** Reads a range that was copied from a spreadsheet, or text with `;`, `,` or tabs. @throws WorkbookError */
export function readPasted(text: string): Sheet {
  const sheet = readText(text, '');
  checked([sheet]);
  return sheet;
}
