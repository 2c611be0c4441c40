import type { Row } from '../report/table';
import type { CellOut, SheetOut } from '../report/workbook-out';
import type { Column } from './columns';
import type { Fault } from './fault';

/**
 * The sheet as it was read, with a remark at each cell that has a fault. A fault of a whole line is at its first cell.
 *
 * @param words what is wrong, and what to do
 */
export function markedCopy(
  { name, columns, rows }: { name: string; columns: readonly Column[]; rows: readonly Row[] },
  faults: readonly Fault[],
  words: (fault: Fault) => string,
): SheetOut {
  const remarks = new Map<string, string>();
  const [first] = columns;
  for (const fault of faults) {
    const key = keyOf(fault.line, fault.place ?? first?.place ?? 0);
    const before = remarks.get(key);
    remarks.set(key, before === undefined ? words(fault) : `${before} ${words(fault)}`);
  }
  return {
    name,
    columns: columns.map(({ heading }) => ({ heading })),
    rows: rows.map(({ line, cells }) => {
      return columns.map(({ place }): CellOut => {
        const text = cells[place]?.text ?? '';
        const remark = remarks.get(keyOf(line, place));
        return remark === undefined ? text : { text, remark };
      });
    }),
  };
}

function keyOf(line: number, place: number): string {
  return `${line} ${place}`;
}
