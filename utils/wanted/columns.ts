import { closeOptions } from '../bulk/form/close-options';
import type { Row } from '../report/table';
import { foldOnce } from '../text';
import { isIdentity, optionOf, type Use, useOf } from './headings';

/** A column of a sheet. */
export interface SheetColumn {
  /** Counted from 0. */
  place: number;
  heading: string;
  use: Use;
  /** Why a person must say what it is for, or may want to. */
  doubt?: 'missing' | 'twice' | 'unknown' | undefined;
  /** The first texts in it. */
  samples: readonly string[];
}

/** What keeps the lines from being read. */
export type ColumnFault =
  | { code: 'unsure'; columns: readonly SheetColumn[] }
  | { code: 'twice'; columns: readonly SheetColumn[] }
  | { code: 'no-identity' }
  | { code: 'no-option' };

const MOST_SAMPLES = 3;

/**
 * The columns that hold anything, with what each is for, as far as its heading says so. If two are for the same,
 * neither is taken: a person says which.
 *
 * @param headings the row of headings; `undefined` where there is none
 * @param rows those below
 * @param labels of the options here, as this portal spells them
 */
export function columnsOf(
  headings: Row | undefined,
  rows: readonly Row[],
  labels: readonly string[],
): SheetColumn[] {
  const width = Math.max(0, ...[headings, ...rows].map((row) => row?.cells.length ?? 0));
  const columns = Array.from({ length: width }, (_, place): SheetColumn | undefined => {
    const heading = headings?.cells[place]?.text.trim() ?? '';
    const samples = samplesOf(rows, place);
    if (heading === '' && samples.length === 0) return undefined;
    return { place, heading, samples, ...readHeading(heading, labels) };
  }).filter((column) => column !== undefined);
  const twice = new Set(doubled(columns));
  return columns.map((column) => {
    return twice.has(column) ? { ...column, use: 'unsure', doubt: 'twice' } : column;
  });
}

/** The columns with another use for one of them, as a person says. */
export function withUse(columns: readonly SheetColumn[], place: number, use: Use): SheetColumn[] {
  return columns.map((column) => (column.place === place ? { ...column, use } : column));
}

/** The columns with the uses that a person gave to columns of these headings before. */
export function withUses(columns: readonly SheetColumn[], uses: readonly Use[]): SheetColumn[] {
  return columns.map((column, index) => ({ ...column, use: uses[index] ?? column.use }));
}

/** What the headings of a sheet are remembered by. */
export function headingsKey(columns: readonly SheetColumn[]): string {
  return JSON.stringify(columns.map(({ place, heading }) => [place, foldOnce(heading)]));
}

/** Whether a file can be told by its headings: every one without any looks like every other. */
export function isRecognisable(columns: readonly SheetColumn[]): boolean {
  return columns.some(({ heading }) => heading !== '');
}

/** What keeps the lines from being read; `undefined` if nothing does. */
export function columnFault(columns: readonly SheetColumn[]): ColumnFault | undefined {
  const unsure = columns.filter(({ use }) => use === 'unsure');
  if (unsure.length > 0) return { code: 'unsure', columns: unsure };
  const twice = doubled(columns);
  if (twice.length > 0) return { code: 'twice', columns: twice };
  if (!columns.some(({ use }) => isIdentity(use))) return { code: 'no-identity' };
  if (!columns.some(({ use }) => optionOf(use) !== undefined)) return { code: 'no-option' };
  return undefined;
}

/** A heading that is missing, or looks like an option's, may be for something: a person says it. */
function readHeading(
  heading: string,
  labels: readonly string[],
): Pick<SheetColumn, 'use' | 'doubt'> {
  const use = useOf(heading, labels);
  if (use !== undefined) return { use };
  if (heading === '') return { use: 'unsure', doubt: 'missing' };
  const isClose = closeOptions(heading, labels).length > 0;
  return { use: isClose ? 'unsure' : 'ignored', doubt: 'unknown' };
}

/** The columns that share a use which only one column may have. */
function doubled(columns: readonly SheetColumn[]): SheetColumn[] {
  const isSingle = ({ use }: SheetColumn) => isIdentity(use) || optionOf(use) !== undefined;
  return columns.filter((column) => {
    return isSingle(column) && columns.some((one) => one !== column && isSameUse(one, column));
  });
}

function isSameUse({ use: one }: SheetColumn, { use: other }: SheetColumn): boolean {
  return foldOnce(one) === foldOnce(other);
}

function samplesOf(rows: readonly Row[], place: number): string[] {
  const samples: string[] = [];
  for (const { cells } of rows) {
    const text = cells[place]?.text.trim();
    if (text) samples.push(text);
    if (samples.length === MOST_SAMPLES) break;
  }
  return samples;
}
