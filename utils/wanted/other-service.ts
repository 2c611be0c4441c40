import type { Service } from '../bulk/plan';
import type { Cell, Sheet } from '../report/table';
import { foldOnce } from '../text';
import type { SheetColumn } from './columns';
import { isIdentity, isServiceLabel, useOf } from './headings';

/** More rows are no summary. */
const MOST_OF_SUMMARY = 40;

/**
 * The service that a file says it is of, where that is not the one in view: in a column, in a line above the
 * headings, or in a summary on another sheet.
 *
 * @param columns of the sheet that is read
 * @param from the first line below its headings
 */
export function otherService(
  {
    sheet,
    sheets,
    columns,
    from,
  }: { sheet: Sheet; sheets: readonly Sheet[]; columns: readonly SheetColumn[]; from: number },
  service: Service,
): string | undefined {
  const said = new Set<string>();
  const places = columns.filter(({ use }) => use === 'service').map(({ place }) => place);
  for (const { line, cells } of sheet.rows) {
    if (line < from) continue;
    for (const place of places) said.add(cells[place]?.text.trim() ?? '');
  }
  for (const { line, cells } of sheet.rows) {
    if (line < from && !namesIdentity(cells)) for (const value of labelled(cells)) said.add(value);
  }
  const summaries = sheets.filter((one) => one !== sheet && one.rows.length <= MOST_OF_SUMMARY);
  for (const { cells } of summaries.flatMap(({ rows }) => rows)) {
    const texts = cells.filter(({ text }) => text.trim() !== '');
    if (texts.length <= 2) for (const value of labelled(texts)) said.add(value);
  }
  return notOf([...said], service);
}

/** What stands behind each label of the service in a line: in the cell after it, or in its own behind a colon. */
function labelled(cells: readonly Cell[]): string[] {
  const texts = cells.map(({ text }) => text.trim()).filter(Boolean);
  return texts.flatMap((text, index) => {
    const [, label = '', value = ''] = /^([^:]*?)\s*:\s*(.*)$/su.exec(text) ?? [];
    if (isServiceLabel(text)) return texts[index + 1] ?? [];
    return isServiceLabel(label) ? value : [];
  });
}

/** Headings that were passed over have no values beside them. */
function namesIdentity(cells: readonly Cell[]): boolean {
  return cells.some(({ text }) => {
    const use = useOf(text, []);
    return use !== undefined && isIdentity(use);
  });
}

/** The first of some texts that names another service. */
export function notOf(texts: readonly string[], service: Service): string | undefined {
  return texts.find((text) => text !== '' && !isOf(text, service));
}

/** Whether a text names the service: by its reference, its name, or both. */
function isOf(text: string, { reference, name }: Service): boolean {
  const said = foldOnce(text);
  const own = [reference, name].map(foldOnce).filter(Boolean);
  if (own.includes(said)) return true;
  const words = (one: string) => one.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  const known = new Set(own.flatMap(words));
  const hasReference =
    reference !== '' &&
    words(said)
      .join(' ')
      .includes(words(foldOnce(reference)).join(' '));
  // « MCX104512 · Standard de Lyon », in any order and with any signs between.
  return hasReference ? words(said).every((word) => known.has(word)) : false;
}
