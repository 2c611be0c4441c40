import { bare, foldOnce, phoneDigits } from '../text';

/** A cell of a pasted line; `column` where a heading says what it is. */
export interface PastedCell {
  text: string;
  column?: 'licence' | 'number' | 'name';
}

/** A line of a pasted list. */
export interface PastedLine {
  /** As it was pasted, without the blanks around it. */
  entry: string;
  /** Of a line under headings only those that say who is meant. */
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

/** Takes a pasted list apart: into lines, and these into cells at `;`, tabs or `,`. */
export function pastedLines(text: string): PastedLine[] {
  let heading: { columns: PastedCell['column'][]; separator: RegExp } | undefined;
  return text.split(/[\r\n]+/).flatMap((raw): PastedLine[] => {
    const entry = plain(raw);
    if (entry === '') return [];
    const separator = /[;\t]/.test(raw) ? /[;\t]/ : /,/;
    const own = separator.test(raw) ? split(raw, separator).map(plain) : [entry];
    const cells = own.filter(Boolean).map((cell) => ({ text: cell }));
    if (isHeadingRow(cells)) {
      heading = { columns: own.map(columnOf), separator };
      return [{ entry, cells, isHeaded: false }];
    }
    const { columns } = heading ?? {};
    const values = heading && columns && columns.length > 1 ? split(raw, heading.separator) : [];
    if (columns && values.length > 1) {
      const named = values.map(plain).flatMap((value, index): PastedCell[] => {
        const column = columns[index];
        return value && column ? [{ text: value, column }] : [];
      });
      return [{ entry, cells: named, isHeaded: true }];
    }
    return [{ entry, cells: cells.length > 1 ? cells : dashed(entry), isHeaded: false }];
  });
}

/** Whether the cells of a line are headings: one at least says who is meant, and none holds a number. */
export function isHeadingRow(cells: readonly PastedCell[]): boolean {
  const isNamed = cells.some(({ text }) => columnOf(text) !== undefined);
  return isNamed && cells.every(({ text }) => !/\d{3}/.test(text));
}

function columnOf(text: string): PastedCell['column'] {
  if (text.length > MOST_HEADING_LETTERS) return undefined;
  return HEADINGS.get(foldOnce(text));
}

/** « FPC172947 - Utilisateur 9 »; a name may hold such a dash as well, and is tried as a whole first. */
function dashed(entry: string): PastedCell[] {
  if (!/\s[-\u2010-\u2015|:]\s/.test(entry)) return [{ text: entry }];
  return entry.split(/\s[-\u2010-\u2015|:]\s/).flatMap((text) => (text.trim() ? [{ text }] : []));
}

/** Splits a line into cells, none within double quotes. */
function split(line: string, separator: RegExp): string[] {
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

/** An entry without what people and programs put around it: the figure of a list, quotes, stops. */
function plain(text: string): string {
  // Most are plain, and there are thousands of them.
  const simple = /^("?)([a-z\d](?:[a-z\d ]*[a-z\d])?)\1$/i.exec(text);
  if (simple) return simple[2] ?? '';
  let now = text;
  for (let before = ''; before !== now; ) {
    before = now;
    now = bare(now)
      .replace(/^(?:\d{1,4}[.)]|[-\u2010-\u2015\u2022*])\s+/, '')
      .replace(/[;,\t]+$/, '');
  }
  return now;
}

/** What an entry, or a user's own, is compared by. */
export function entryKey(text: string): string {
  return foldOnce(plain(text).replace(/\.$/, ''));
}

/** The number that an entry is; `undefined` for anything else. */
export function entryNumber(text: string): string | undefined {
  return /\p{N}/u.test(text) ? phoneDigits(plain(text).replace(/\.$/, '')) : undefined;
}
