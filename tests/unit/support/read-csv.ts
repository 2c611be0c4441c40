import { parse } from 'papaparse';

/** The cells of a report, as a spreadsheet reads them. */
export function readCsv(text: string): string[][] {
  return parse<string[]>(text.replace(/^\ufeff/, ''), { delimiter: ';', skipEmptyLines: true })
    .data;
}
