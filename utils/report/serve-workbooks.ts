import { readWorkbook } from './read-workbook';
import { type Workbook, WorkbookError, type WorkbookFault } from './table';
import type { SheetOut } from './workbook-out';
import { writeWorkbook } from './write-workbook';

/** What a page asks of the worker that has the library: to read a file, or to write one. */
export type WorkbookRequest =
  | { bytes: Uint8Array; fileName: string }
  | { sheets: readonly SheetOut[] };

/** What it answers: what it has read or written, or why it could not. */
export type WorkbookReply =
  | { workbook: Workbook }
  | { file: Uint8Array }
  | { fault: WorkbookFault }
  | { error: string };

/** Does what was asked, and never throws. */
export async function answerWorkbooks(request: WorkbookRequest): Promise<WorkbookReply> {
  try {
    if ('sheets' in request) return { file: await writeWorkbook(request.sheets) };
    return { workbook: await readWorkbook(request.bytes, request.fileName) };
  } catch (error) {
    if (error instanceof WorkbookError) return { fault: error.fault };
    return { error: String(error) };
  }
}
