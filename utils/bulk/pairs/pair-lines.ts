import { fold } from '../../text';
import { optionKey } from '../option-names';
import { plainEntry } from '../selection/pasted-entry';
import { columnOf, separatorIn, splitCells } from '../selection/pasted-lines';

/** A pasted line: whom it names, and with which value. */
export interface PairLine {
  /** Its number among the pasted lines, from 1. */
  line: number;
  /** '' where it names nobody. */
  owner: string;
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
  return values.map(({ line, cells }) => ({ line, owner: '', value: cells.find(Boolean) ?? '' }));
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
  const owners = placesOf(first.cells, (cell) => columnOf(cell) === 'licence');
  const numbers = placesOf(first.cells, (cell) => columnOf(cell) === 'number');
  const values = placesOf(first.cells, (cell) => isValueHeading(cell, option));
  const [owner] = owners.length > 0 ? owners : numbers;
  const [value, ...more] = values;
  if (owner === undefined || value === undefined || owner === value || more.length > 0)
    return others.map((row) => withoutHeading(row, isReference));
  return others.map(({ line, cells }) => {
    return { line, owner: cells[owner] ?? '', value: cells[value] ?? '' };
  });
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
  const rest = filled.toSpliced(place, 1);
  const numbers = rest.filter((cell) => /\d{3}/.test(cell));
  const values = rest.length === 1 ? rest : numbers;
  return { line, owner, value: values.join(' '), ...(values.length > 1 && { isUnclear: true }) };
}

function placesOf(cells: readonly string[], is: (cell: string) => boolean): number[] {
  return cells.flatMap((cell, place) => (is(cell) ? [place] : []));
}

/** A line without any is one of somebody, however few digits it has: it is never passed over without a word. */
function isKnownHeading(option: string): (cell: string) => boolean {
  return (cell) => columnOf(cell) !== undefined || isValueHeading(cell, option);
}

function isValueHeading(cell: string, option: string): boolean {
  return optionKey(cell) === optionKey(option) || VALUE_HEADINGS.has(fold(cell));
}

/** Whether the cells of the first line are headings: none holds a number. */
function isHeading(cells: readonly string[]): boolean {
  return cells.some(Boolean) && cells.every((cell) => !/\d{3}/.test(cell));
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
