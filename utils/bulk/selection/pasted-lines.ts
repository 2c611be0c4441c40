import { foldOnce } from '../../text';
import { HEADING_WORDS } from './heading-words';
import { entryNumber, plainEntry, SHORTEST_NUMBER } from './pasted-entry';

/** A cell of a pasted line; `column` where a heading says what it holds. */
export interface PastedCell {
  text: string;
  column?: 'licence' | 'number' | 'name';
}

/** What a heading says that its column holds; `rank` may be a telephone number or a place in the list. */
type Heading = NonNullable<PastedCell['column']> | 'rank';

/** A line of a pasted list. */
export interface PastedLine {
  /** The line as it was pasted. */
  raw: string;
  /** The whole line, as `plainEntry` leaves it. */
  entry: string;
  /** Under headings only the cells that say who is meant. */
  cells: PastedCell[];
  isHeaded: boolean;
}

const MOST_HEADING_LETTERS = 30;
const WORDS: Record<Heading, readonly string[]> = {
  licence: HEADING_WORDS.licence,
  number: [...HEADING_WORDS.number, 'numeros de telephone'],
  rank: ['n°', 'numero', 'numeros', 'ligne', 'lignes', 'number'],
  name: [...HEADING_WORDS.name, 'utilisateurs', 'users'],
};
const HEADINGS = new Map(
  Object.entries(WORDS).flatMap(([heading, words]) => {
    return words.map((word) => [word, heading as Heading] as const);
  }),
);

/** Splits a pasted list into lines, and each line into cells at `;`, tabs or `,`. Empty lines are left out. */
export function pastedLines(text: string): PastedLine[] {
  let heading: { columns: (Heading | undefined)[]; separator: RegExp } | undefined;
  return text.split(/[\r\n]+/).flatMap((raw): PastedLine[] => {
    const entry = plainEntry(raw);
    if (entry === '') return [];
    const separator = separatorIn(raw);
    const own = separator.test(raw) ? splitCells(raw, separator).map(plainEntry) : [entry];
    const cells = own.filter(Boolean).map((cell) => ({ text: cell }));
    if (isHeadingRow(cells)) {
      heading = { columns: own.map(pastedHeading), separator };
      return [{ raw, entry, cells, isHeaded: false }];
    }
    const { columns } = heading ?? {};
    const values =
      heading && columns && columns.length > 1 ? splitCells(raw, heading.separator) : [];
    if (columns && values.length > 1) {
      const named = values.map(plainEntry).flatMap((value, index): PastedCell[] => {
        const column = columnFor(value, columns[index]);
        return value && column ? [{ text: value, column }] : [];
      });
      return [{ raw, entry, cells: named, isHeaded: true }];
    }
    return [{ raw, entry, cells: cells.length > 1 ? cells : splitAtDash(entry), isHeaded: false }];
  });
}

/** Whether the cells of a line are headings: at least one says who is meant, and none holds a number. */
export function isHeadingRow(cells: readonly PastedCell[]): boolean {
  const isNamed = cells.some(({ text }) => pastedHeading(text) !== undefined);
  return isNamed && cells.every(({ text }) => !/\d{3}/.test(text));
}

/** What a heading says that its column holds. */
export function pastedHeading(text: string): Heading | undefined {
  if (text.length > MOST_HEADING_LETTERS) return undefined;
  return HEADINGS.get(foldOnce(text));
}

/** What a value under a heading names a user by, if anything. */
function columnFor(value: string, heading: Heading | undefined): PastedCell['column'] {
  if (heading !== 'rank') return heading;
  return (entryNumber(value)?.length ?? 0) >= SHORTEST_NUMBER ? 'number' : undefined;
}

/** The cells of « FPC172947 - Utilisateur 9 ». A name may hold such a dash too, so the whole is tried first. */
function splitAtDash(entry: string): PastedCell[] {
  if (!/\s[-\u2010-\u2015|:]\s/.test(entry)) return [{ text: entry }];
  return entry.split(/\s[-\u2010-\u2015|:]\s/).flatMap((text) => (text.trim() ? [{ text }] : []));
}

/** What separates the cells of a line: tabs or `;` where there are any, else `,`. */
export function separatorIn(raw: string): RegExp {
  return /[;\t]/.test(raw) ? /[;\t]/ : /,/;
}

/** Splits a line at its separators; those within double quotes do not count. */
export function splitCells(line: string, separator: RegExp): string[] {
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
