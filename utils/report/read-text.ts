import { parse } from 'papaparse';
import { isGuarded } from './csv';
import { type Cell, MOST_COLUMNS, type Row, type Sheet, WorkbookError } from './table';

/** A file of text as text: UTF-8, UTF-16, or what Windows in Western Europe writes. @throws WorkbookError */
export function decodeText(bytes: Uint8Array): string {
  const text = new TextDecoder(encodingOf(bytes)).decode(bytes);
  if (NO_TEXT.test(text.slice(0, FIRST_PART))) throw new WorkbookError('not-a-workbook');
  return text;
}

const FIRST_PART = 4096;
/** What only pictures, programs and the like have, and how documents of other kinds begin. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const NO_TEXT = /[\0-\x08\x0e-\x1a\x1c-\x1f]|^\s*(?:%PDF-|<(?:!doctype|html|\?xml|svg)\b|\{\\rtf)/i;

function encodingOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const start = bytes.subarray(0, FIRST_PART);
  // Of UTF-16 without its mark, plain letters have every second byte empty.
  const empty = (parity: number) =>
    start.filter((byte, i) => byte === 0 && i % 2 === parity).length;
  if (empty(1) > start.length / 4 && empty(0) === 0) return 'utf-16le';
  if (empty(0) > start.length / 4 && empty(1) === 0) return 'utf-16be';
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return 'utf-8';
  } catch {
    return 'windows-1252';
  }
}

/** Reads text whose cells are apart by `;`, `,` or tabs, whatever its line ends are. */
export function readText(text: string, name: string): Sheet {
  const [, told, rest] = TOLD_SEPARATOR.exec(text) ?? [];
  const body = (rest ?? text).replace(/\r\n?/g, '\n');
  const firstLine = told ? 2 : 1;
  const rows = rowsOf(body, told ?? separatorOf(body));
  const isCut = rows.some((texts) => texts.slice(MOST_COLUMNS).some(Boolean));
  return {
    name,
    isHidden: false,
    rows: rows.flatMap(asRow(firstLine)),
    ...(isCut && { isCut }),
  };
}

/** How Excel is told what is between the cells, in the first line of a file. */
const TOLD_SEPARATOR = /^sep=([;,\t|])(?:\r\n?|\n)([\s\S]*)$/i;
const SEPARATORS = ['\t', ';', ','];
const FIRST_ROWS = 50;

/** The first that makes columns of the heading and as many of most rows, or else the most of the heading. */
function separatorOf(body: string): string {
  const tried = SEPARATORS.map((separator) => {
    const all = rowsOf(body, separator, FIRST_ROWS);
    const rows = all.filter((row) => row.some(Boolean));
    const width = (rows[0] ?? all[0])?.length ?? 0;
    const even = rows.filter(({ length }) => length === width).length;
    return { separator, width, isEven: width > 1 && even >= rows.length * 0.8 };
  });
  const widest = tried.reduce((best, one) => (one.width > best.width ? one : best));
  return (tried.find(({ isEven }) => isEven) ?? widest).separator;
}

function rowsOf(body: string, delimiter: string, preview = 0): string[][] {
  const options = { delimiter, newline: '\n' as const, preview };
  const { data, errors } = parse<string[]>(body, options);
  // A quote that nobody closes would swallow all lines below it: then a quote is a sign like others.
  const isOpen = errors.some(({ code }) => code === 'MissingQuotes' || code === 'InvalidQuotes');
  return isOpen ? parse<string[]>(body, { ...options, quoteChar: '\0' }).data : data;
}

function asRow(firstLine: number) {
  return (texts: string[], index: number): Row[] => {
    const cells = texts.slice(0, MOST_COLUMNS).map(asCell);
    while (cells.at(-1)?.kind === 'empty') cells.pop();
    return cells.length === 0 ? [] : [{ line: firstLine + index, isHidden: false, cells }];
  };
}

/** Without what keeps a spreadsheet from calculating it, or from dropping its zeros. */
function asCell(written: string): Cell {
  const text =
    /^="([^"]*)"$/.exec(written)?.[1] ?? (isGuarded(written) ? written.slice(1) : written);
  return { kind: text === '' ? 'empty' : 'text', text };
}
