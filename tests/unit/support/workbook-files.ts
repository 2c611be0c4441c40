import { readFileSync } from 'node:fs';
import { readWorkbook } from '../../../utils/report/read-workbook';
import type { Sheet, WorkbookError, WorkbookFault } from '../../../utils/report/table';

const FIXTURES = 'tests/fixtures/workbooks';

/** A workbook that another program wrote. */
export function fixture(name: string): Uint8Array {
  return readFileSync(`${FIXTURES}/${name}`);
}

/** A sheet as one can read it: `5h` is line 5, which is hidden; `n:` is a number; `^8` is joined to a cell of line 8. */
export function shown({ name, isHidden, rows }: Sheet): string[] {
  const lines = rows.map(({ line, isHidden: hidden, cells }) => {
    const texts = cells.map(({ kind, text, joinedTo }) => {
      return joinedTo === undefined ? `${kind[0]}:${text}` : `^${joinedTo}${text}`;
    });
    return `${line}${hidden ? 'h' : ''} ${texts.join(' | ')}`;
  });
  return [`${name}${isHidden ? ' (hidden)' : ''}`, ...lines];
}

/** Why a file is refused; `undefined` where it is read. */
export async function faultOf(
  bytes: Uint8Array,
  name = 'a.xlsx',
): Promise<WorkbookFault | undefined> {
  return readWorkbook(bytes, name).then(
    () => undefined,
    (problem: WorkbookError) => problem.fault,
  );
}
