import type { ServiceDetails } from '../extension/messages';
import type { Row, Sheet, Workbook } from '../report/table';
import {
  type ColumnFault,
  columnFault,
  columnsOf,
  headingsKey,
  isRecognisable,
  type SheetColumn,
  withUses,
} from '../wanted/columns';
import type { Agreed } from '../wanted/fault';
import { headingRows } from '../wanted/heading-row';
import type { Use } from '../wanted/headings';
import { notOf, otherService } from '../wanted/other-service';
import { readWanted, type Wanted } from '../wanted/read-wanted';
import { type ReportIn, readReport } from '../wanted/report-in';
import { rowsTaken, sheetMeant, sheetsToChoose } from '../wanted/sheets';

/** What a person has said of a file. */
export interface Said {
  /** The place of the sheet among those to choose from. */
  sheet?: number;
  withHidden?: boolean;
  withHiddenColumns?: boolean;
  /** The line of the headings; 0 where there is none. */
  headings?: number;
  /** What each column is for. */
  uses?: readonly Use[];
  agreed: Agreed;
}

/** What a file comes to, as far as it is understood. The first part that is missing is to be asked of the person. */
export interface FileStudy {
  sheets: readonly Sheet[];
  sheet?: Sheet;
  /** Where it is a report that has come back: then it says nothing else. */
  report?: ReportIn;
  /** How many rows of the sheet are hidden. */
  hidden: number;
  /** The places of its columns that are hidden. */
  hiddenColumns: readonly number[];
  /** Whether it is still to be said if the hidden rows, or columns, count. */
  isHiddenOpen: boolean;
  /** The rows that may be the row of headings. */
  headingRows: readonly Row[];
  /** The line that is; 0 where there is none, absent while it is to be said. */
  headings?: number;
  /** The rows below it. */
  rows: readonly Row[];
  columns: readonly SheetColumn[];
  /** Whether the columns are for what they were for in a file with these headings before. */
  isRemembered: boolean;
  columnFault?: ColumnFault;
  /** The service that the file names in place of the one in view: then nothing of it is taken. */
  otherService?: string;
  wanted?: Wanted;
}

/** What the columns of a file with these headings were for before. @param key as `headingsKey` gives it */
export type RememberedUses = (key: string) => readonly Use[] | undefined;

/** Understands a file, as far as nothing has to be asked. */
export function studyFile(
  workbook: Workbook,
  details: ServiceDetails,
  said: Said,
  remembered: RememberedUses,
): FileStudy {
  const { options: labels } = details;
  const sheets = sheetsToChoose(workbook.sheets);
  const sheet = said.sheet === undefined ? sheetMeant(workbook.sheets, labels) : sheets[said.sheet];
  const found: FileStudy = {
    sheets,
    hidden: 0,
    hiddenColumns: [],
    isHiddenOpen: false,
    headingRows: [],
    rows: [],
    columns: [],
    isRemembered: false,
  };
  if (!sheet) return found;
  const hidden = sheet.rows.filter(({ isHidden }) => isHidden).length;
  const report = readReport(sheet);
  if (report) {
    const other = notOf(report.services, details.service);
    if (other !== undefined) return { ...found, sheet, otherService: other };
    // Whom it selects hangs on its filtered lines: whether they count is said by a person.
    if (hidden > 0 && said.withHidden === undefined)
      return { ...found, sheet, hidden, isHiddenOpen: true };
    const taken = readReport(sheet, said.withHidden) ?? report;
    return { ...found, sheet, hidden, report: taken };
  }
  const { hiddenColumns = [] } = sheet;
  const isHiddenOpen =
    (hidden > 0 && said.withHidden === undefined) ||
    (hiddenColumns.length > 0 && said.withHiddenColumns === undefined);
  const all = rowsTaken(sheet, {
    rows: said.withHidden === true,
    columns: said.withHiddenColumns === true,
  });
  const candidates = headingRows(all, labels);
  const headings = said.headings ?? (candidates.length === 1 ? candidates[0]?.line : undefined);
  const known: FileStudy = {
    ...found,
    ...{ sheet, hidden, hiddenColumns, isHiddenOpen },
    headingRows: candidates,
  };
  if (isHiddenOpen || headings === undefined) return known;
  return withColumns({ ...known, headings }, all, { workbook, details, said, remembered });
}

interface Studied {
  workbook: Workbook;
  details: ServiceDetails;
  said: Said;
  remembered: RememberedUses;
}

function withColumns(
  found: FileStudy,
  all: readonly Row[],
  { workbook, details, said, remembered }: Studied,
): FileStudy {
  const { sheet, headings: line = 0 } = found;
  const headings = all.find((row) => row.line === line);
  const rows = all.filter((row) => row.line > line);
  const read = columnsOf(headings, rows, details.options);
  const known = isRecognisable(read) ? remembered(headingsKey(read)) : undefined;
  const uses = said.uses ?? known;
  const columns = uses ? withUses(read, uses) : read;
  const fault = columnFault(columns);
  const isRemembered = !said.uses && known !== undefined;
  const below = { ...found, rows, columns, isRemembered, ...(fault && { columnFault: fault }) };
  if (fault || !sheet) return below;
  const where = { sheet, sheets: workbook.sheets, columns, from: line + 1 };
  const other = otherService(where, details.service);
  if (other !== undefined) return { ...below, otherService: other };
  const { users, twice, isComplete, yesNo } = details;
  const wanted = readWanted(
    { rows, headings, columns },
    { list: { users, twice: new Set(twice), isComplete }, yesNo: new Set(yesNo) },
    said.agreed,
  );
  return { ...below, wanted };
}
