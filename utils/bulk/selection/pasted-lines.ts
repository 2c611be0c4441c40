import { foldOnce } from '../../text';
import { plainEntry } from './pasted-entry';

/** A cell of a pasted line; `column` where a heading says what it holds. */
export interface PastedCell {
  text: string;
  column?: 'licence' | 'number' | 'name';
}

/** A line of a pasted list. */
export interface PastedLine {
  /** The whole line, as `plainEntry` leaves it. */
  entry: string;
  /** Under headings only the cells that say who is meant. */
  cells: PastedCell[];
  isHeaded: boolean;
}

const MOST_HEADING_LETTERS = 30;
const HEADINGS = new Map<string, PastedCell['column']>(
  Object.entries({
    licence: 'licence',
    licences: 'licence',
    license: 'licence',
    'ref. licence': 'licence',
    'reference licence': 'licence',
    'licence ref.': 'licence',
    'ref. de la licence': 'licence',
    'reference de la licence': 'licence',
    sda: 'number',
    'numero sda': 'number',
    'n° sda': 'number',
    'no sda': 'number',
    did: 'number',
    ddi: 'number',
    nom: 'name',
    name: 'name',
    utilisateur: 'name',
    user: 'name',
    "nom de l'utilisateur": 'name',
    'nom utilisateur': 'name',
  }),
);

/** Splits a pasted list into lines, and each line into cells at `;`, tabs or `,`. Empty lines are left out. */
export function pastedLines(text: string): PastedLine[] {
  let heading: { columns: PastedCell['column'][]; separator: RegExp } | undefined;
  return text.split(/[\r\n]+/).flatMap((raw): PastedLine[] => {
    const entry = plainEntry(raw);
    if (entry === '') return [];
    const separator = /[;\t]/.test(raw) ? /[;\t]/ : /,/;
    const own = separator.test(raw) ? splitCells(raw, separator).map(plainEntry) : [entry];
    const cells = own.filter(Boolean).map((cell) => ({ text: cell }));
    if (isHeadingRow(cells)) {
      heading = { columns: own.map(columnOf), separator };
      return [{ entry, cells, isHeaded: false }];
    }
    const { columns } = heading ?? {};
    const values =
      heading && columns && columns.length > 1 ? splitCells(raw, heading.separator) : [];
    if (columns && values.length > 1) {
      const named = values.map(plainEntry).flatMap((value, index): PastedCell[] => {
        const column = columns[index];
        return value && column ? [{ text: value, column }] : [];
      });
      return [{ entry, cells: named, isHeaded: true }];
    }
    return [{ entry, cells: cells.length > 1 ? cells : splitAtDash(entry), isHeaded: false }];
  });
}

/** Whether the cells of a line are headings: at least one says who is meant, and none holds a number. */
export function isHeadingRow(cells: readonly PastedCell[]): boolean {
  const isNamed = cells.some(({ text }) => columnOf(text) !== undefined);
  return isNamed && cells.every(({ text }) => !/\d{3}/.test(text));
}

function columnOf(text: string): PastedCell['column'] {
  if (text.length > MOST_HEADING_LETTERS) return undefined;
  return HEADINGS.get(foldOnce(text));
}

/** The cells of « FPC172947 - Utilisateur 9 ». A name may hold such a dash too, so the whole is tried first. */
function splitAtDash(entry: string): PastedCell[] {
  if (!/\s[-\u2010-\u2015|:]\s/.test(entry)) return [{ text: entry }];
  return entry.split(/\s[-\u2010-\u2015|:]\s/).flatMap((text) => (text.trim() ? [{ text }] : []));
}

/** Splits a line at its separators; those within double quotes do not count. */
function splitCells(line: string, separator: RegExp): string[] {
  if (!line.includes('"')) return line.split(separator);
  const cells = [''];
  let isQuoted = false;
  for (const sign of line) {
    if (sign === '"') isQuoted = !isQuoted;
    if (!isQuoted && separator.test(sign)) cells.push('');
    else cells[cells.length - 1] += sign;
  }
  // A quote that is never closed quotes nothing.
  return isQuoted ? line.split(separator) : cells;
}
