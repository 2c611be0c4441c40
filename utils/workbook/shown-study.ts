import type { WorkbookModel } from '../../components/workbook/workbook-model';
import { isForbidden } from '../bulk/option-names';
import { serviceTitle } from '../bulk/plan';
import type { ServiceDetails } from '../extension/messages';
import type { Sheet } from '../report/table';
import { tidy } from '../text';
import type { SheetColumn } from '../wanted/columns';
import { type Use, useOfOption } from '../wanted/headings';
import type { FileStudy, Said } from './study-file';

/** What the page shows of a file, as far as it is understood. */
export type ShownStudy = {
  [Name in Shown]: WorkbookModel[Name] | undefined;
} & { sheets: WorkbookModel['sheets'] };

type Shown =
  | 'service'
  | 'sheet'
  | 'hidden'
  | 'hiddenColumns'
  | 'headings'
  | 'columns'
  | 'otherService'
  | 'wanted'
  | 'report';

/** How many cells of a row are shown, so that a person knows it again. */
const MOST_TEXTS = 6;

/** What the page shows of a file, and of the service that it is for. */
export function shownStudy(
  found: FileStudy | undefined,
  details: ServiceDetails | undefined,
  said: Said,
): ShownStudy {
  const service = details && {
    title: serviceTitle(details.service) || details.service.key,
    users: details.users.length,
    isComplete: details.isComplete,
  };
  const { sheets = [], sheet, hidden = 0, hiddenColumns = [], columns = [], report } = found ?? {};
  const hasColumns = details !== undefined && columns.length > 0;
  return {
    service,
    sheets: sheets.map(({ name, rows, isHidden }) => ({ name, rows: rows.length, isHidden })),
    sheet: sheet ? sheets.indexOf(sheet) : undefined,
    hidden: hidden > 0 ? { rows: hidden, isTaken: said.withHidden } : undefined,
    hiddenColumns:
      sheet && hiddenColumns.length > 0
        ? {
            columns: hiddenColumns.map((place) => ({ place, heading: firstText(sheet, place) })),
            isTaken: said.withHiddenColumns,
          }
        : undefined,
    headings: found && headingsOf(found),
    columns: hasColumns
      ? {
          columns,
          uses: usesOf(columns, details.options),
          fault: found?.columnFault,
          isRemembered: found?.isRemembered === true,
          isCut: sheet?.isCut === true,
        }
      : undefined,
    otherService: found?.otherService,
    wanted: found && wantedOf(found, said),
    report: report && { total: report.total, undone: report.undone.length },
  };
}

/** What a column begins with, as its heading does where nothing stands above it. */
function firstText({ rows }: Sheet, place: number): string {
  const texts = rows.map(({ cells }) => tidy(cells[place]?.text ?? ''));
  return texts.find(Boolean) ?? '';
}

/** The rows to choose from, where it is not clear which has the headings, or a person has said it. */
function headingsOf(found: FileStudy): WorkbookModel['headings'] {
  const { sheet, report, isHiddenOpen, headingRows, headings } = found;
  if (!sheet || report || isHiddenOpen) return undefined;
  if (headingRows.length === 1 && headings === headingRows[0]?.line) return undefined;
  const rows = headingRows.length > 0 ? headingRows : sheet.rows.slice(0, 3);
  return {
    line: headings,
    rows: rows.map(({ line, cells }) => ({
      line,
      texts: cells
        .map(({ text }) => tidy(text))
        .filter(Boolean)
        .slice(0, MOST_TEXTS),
    })),
  };
}

function usesOf(columns: readonly SheetColumn[], options: readonly string[]): Use[] {
  const own = columns.filter(({ doubt }) => doubt === 'unknown').map(({ heading }) => heading);
  const labels = [...options, ...own.filter((one) => one !== '' && !options.includes(one))];
  return [
    ...(['ignored', 'licence', 'sda', 'accountcode', 'name', 'service'] as const),
    ...labels.filter((one) => !isForbidden(one)).map(useOfOption),
  ];
}

function wantedOf({ wanted }: FileStudy, { agreed }: Said): WorkbookModel['wanted'] {
  if (!wanted) return undefined;
  const { users, faults, silent } = wanted;
  const count = (code: string) => faults.filter((one) => one.code === code).length;
  return {
    users: users.length,
    changes: users.reduce((sum, { changes }) => sum + changes.length, 0),
    silent,
    faults,
    badLines: new Set(faults.map(({ line }) => line)).size,
    zeros: count('zero-lost'),
    lengths: count('length') + count('words'),
    agreed,
    isPartWanted: false,
  };
}
