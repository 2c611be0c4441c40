import type { Row } from '../report/table';
import type { CellOut, SheetOut } from '../report/workbook-out';
import { foldOnce } from '../text';
import type { SheetColumn } from './columns';
import type { Fault } from './fault';

/** The words of a marked copy. */
export interface MarkedWords {
  /** Above the column with all faults of a line. */
  heading: string;
  /** What is wrong, and what to do. */
  fault: (fault: Fault) => string;
}

/** In characters: a sentence is read without widening the column. */
const REMARKS_WIDTH = 70;

/**
 * The sheet as it was read, with a remark at each cell that has a fault, and all faults of a line behind it. A fault of
 * a whole line is at its first cell.
 */
export function markedCopy(
  {
    name,
    columns: all,
    rows,
  }: { name: string; columns: readonly SheetColumn[]; rows: readonly Row[] },
  faults: readonly Fault[],
  words: MarkedWords,
): SheetOut {
  // A marked copy that was not mended as a whole comes back with its old remarks.
  const columns = all.filter(({ heading }) => foldOnce(heading) !== foldOnce(words.heading));
  const [first] = columns;
  const byCell = new Map<string, string[]>();
  const byLine = new Map<number, string[]>();
  for (const fault of faults) {
    const text = words.fault(fault);
    add(byCell, keyOf(fault.line, fault.place ?? first?.place ?? 0), text);
    add(byLine, fault.line, text);
  }
  return {
    name,
    columns: [
      ...columns.map(({ heading }) => ({ heading })),
      { heading: words.heading, width: REMARKS_WIDTH },
    ],
    rows: rows.map(({ line, cells }) => [
      ...columns.map(({ place }): CellOut => {
        const text = cells[place]?.text ?? '';
        const remark = byCell.get(keyOf(line, place))?.join(' ');
        return remark === undefined ? text : { text, remark };
      }),
      byLine.get(line)?.join(' ') ?? '',
    ]),
  };
}

function add<Key>(lists: Map<Key, string[]>, key: Key, text: string): void {
  const list = lists.get(key);
  if (list) list.push(text);
  else lists.set(key, [text]);
}

function keyOf(line: number, place: number): string {
  return `${line} ${place}`;
}
