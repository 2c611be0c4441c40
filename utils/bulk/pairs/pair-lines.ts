import { fold } from '../../text';
import { optionKey } from '../option-names';
import { plainEntry } from '../selection/pasted-entry';
import { pastedHeading, separatorIn, splitCells } from '../selection/pasted-lines';

/** A pasted line: whom it names, and with which value. */
export interface PairLine {
  /** Its number among the pasted lines, from 1. */
  line: number;
  /** '' where it names nobody. */
  owner: string;
  /** The cells beside it that must not name anybody else. */
  beside: readonly string[];
  value: string;
  /** Whether several of its cells may be the value. */
  isUnclear?: boolean;
}

/** The headings of a column of values, apart from the option's own label. */
const VALUE_HEADINGS = new Set([
  'valeur',
  'value',
  'nouveau numero',
  'nouvelle valeur',
  'new number',
]);

/** The lines as values alone, empty ones too; `undefined` where a line has more than one cell. */
export function valuesInOrder(text: string): PairLine[] | undefined {
  const rows = rowsOf(text);
  if (rows.some(({ cells }) => cells.filter(Boolean).length > 1)) return undefined;
  const [first, ...others] = rows;
  // A heading says nothing of anybody.
  const values = first && isHeading(first.cells) ? others : rows;
  return values.map(({ line, cells }) => {
    return { line, owner: '', beside: [], value: cells.find(Boolean) ?? '' };
  });
}

/**
 * The lines with whom they name: under headings by these, else a licence reference wherever it stands, else the first
 * cell.
 *
 * @param option the label of a column that holds the values
 */
export function linesOfPairs(
  text: string,
  option: string,
  isReference: (cell: string) => boolean,
): PairLine[] {
  const rows = rowsOf(text).filter(({ cells }) => cells.some(Boolean));
  const [first, ...others] = rows;
  const isHeaded = first && isHeading(first.cells) && first.cells.some(isKnownHeading(option));
  if (!isHeaded) return rows.map((row) => withoutHeading(row, isReference));
  const columns = columnsOf([first, ...others], option);
  return others.map((row) => {
    return columns ? withHeadings(row, columns) : withoutHeading(row, isReference);
  });
}

/** The columns of pasted lines, by their headings. */
interface Columns {
  /** Those that say who is meant, all in the same way; at least one. */
  owners: readonly number[];
  /** Those that may hold the value. */
  values: readonly number[];
}

/** What the headings say; `undefined` where no column says who is meant. */
function columnsOf(
  [{ cells: headings }, ...rows]: [CellRow, ...CellRow[]],
  option: string,
): Columns | undefined {
  const width = Math.max(headings.length, ...rows.map(({ cells }) => cells.length));
  const kinds = Array.from({ length: width }, (_, place) => {
    const heading = headings[place] ?? '';
    return isValueHeading(heading, option) ? 'value' : (pastedHeading(heading) ?? 'unknown');
  });
  const placesOf = (wanted: string) => {
    return kinds.flatMap((kind, place) => (kind === wanted ? [place] : []));
  };
  const [licences, numbers] = [placesOf('licence'), placesOf('number')];
  const owners = licences.length > 0 ? licences : numbers;
  if (owners.length === 0) return undefined;
  // What is known to be something else is a value only where there is nothing better.
  const holders = [placesOf('value'), placesOf('unknown'), placesOf('rank'), numbers];
  const values = holders.find((places) => places.length > 0 && places !== owners) ?? [];
  const ofNumbers = values.filter((place) => rows.some(({ cells }) => holdsNumber(cells[place])));
  return { owners, values: ofNumbers.length > 0 ? ofNumbers : values };
}

/** Under headings that say who is meant, the value may be anybody's number. */
function withHeadings({ line, cells }: CellRow, { owners, values }: Columns): PairLine {
  const textsAt = (places: readonly number[]) => places.flatMap((place) => cells[place] || []);
  const [owner = '', ...beside] = textsAt(owners);
  const value = textsAt(values).join(' ');
  const isUnclear = value !== '' && values.length > 1;
  return { line, owner, beside, value, ...(isUnclear && { isUnclear }) };
}

interface CellRow {
  line: number;
  cells: string[];
}

function withoutHeading(
  { line, cells }: CellRow,
  isReference: (cell: string) => boolean,
): PairLine {
  const filled = cells.filter(Boolean);
  const place = Math.max(0, filled.findIndex(isReference));
  const owner = filled[place] ?? '';
  const beside = filled.toSpliced(place, 1);
  const values = beside.length === 1 ? beside : beside.filter((cell) => holdsNumber(cell));
  const isUnclear = values.length > 1;
  return { line, owner, beside, value: values.join(' '), ...(isUnclear && { isUnclear }) };
}

/** A line without a heading word is about somebody, however few digits it has: it is never skipped silently. */
function isKnownHeading(option: string): (cell: string) => boolean {
  return (cell) => pastedHeading(cell) !== undefined || isValueHeading(cell, option);
}

function isValueHeading(cell: string, option: string): boolean {
  return optionKey(cell) === optionKey(option) || VALUE_HEADINGS.has(fold(cell));
}

/** Whether the cells of the first line are headings: none holds a number. */
function isHeading(cells: readonly string[]): boolean {
  return cells.some(Boolean) && !cells.some((cell) => holdsNumber(cell));
}

function holdsNumber(cell = ''): boolean {
  return /\d{3}/.test(cell);
}

/** The lines up to the last that holds anything, in cells. */
function rowsOf(text: string): CellRow[] {
  const lines = text.split(/\r\n|\r|\n/);
  const last = lines.findLastIndex((line) => line.trim() !== '');
  return lines.slice(0, last + 1).map((raw, place) => ({ line: place + 1, cells: cellsOf(raw) }));
}

/** The cells of a line: between tabs or `;`, else between `,`, else a reference and what follows it. */
function cellsOf(raw: string): string[] {
  const separator = separatorIn(raw);
  if (separator.test(raw)) return splitCells(raw, separator).map(plainEntry);
  const [, reference, rest] = /^\s*(\S*\p{L}\S*\d\S*)\s+(.+)$/u.exec(raw) ?? [];
  const cells = reference !== undefined && rest !== undefined ? [reference, rest] : [raw];
  return cells.map(plainEntry);
}
