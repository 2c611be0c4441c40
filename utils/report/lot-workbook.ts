import type { Lot } from '../bulk/lots/lot';
import { REPORT_HEADER, type ReportWords, reportRows } from './run-report';
import type { SheetOut } from './workbook-out';

/** In characters, in the order of the headings. */
const WIDTHS = [16, 14, 14, 26, 24, 12, 18, 18, 14, 50, 20];

/** The names of the two sheets, and of the columns of the second. */
export interface SheetNames {
  lines: string;
  summary: string;
  what: string;
  said: string;
}

/**
 * A lot as a workbook for the customer: the lines of its report, and a sheet that sums it up.
 * @param summary the facts about the lot, line by line
 */
export function lotSheets(
  lot: Pick<Lot, 'state' | 'undo'>,
  words: ReportWords,
  summary: readonly (readonly [what: string, said: string])[],
  names: SheetNames,
): SheetOut[] {
  return [
    {
      name: names.lines,
      columns: REPORT_HEADER.map((heading, i) => ({ heading, width: WIDTHS[i] })),
      rows: reportRows(lot, words),
    },
    {
      name: names.summary,
      columns: [
        { heading: names.what, width: 28 },
        { heading: names.said, width: 80 },
      ],
      rows: summary,
    },
  ];
}
