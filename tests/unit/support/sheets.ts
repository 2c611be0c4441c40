import type { Cell, CellKind, Row, Sheet } from '../../../utils/report/table';

/** A cell that holds this text. */
export function cell(text: string, kind: CellKind = text === '' ? 'empty' : 'text'): Cell {
  return { kind, text };
}

/** A sheet of these rows of texts, or cells; a row of nothing is left out, as by a reader. */
export function sheet(
  rows: readonly (readonly (string | Cell)[])[],
  part: Partial<Sheet> = {},
): Sheet {
  return {
    name: 'Feuil1',
    isHidden: false,
    rows: rows.flatMap((cells, index): Row[] => {
      const own = cells.map((one) => (typeof one === 'string' ? cell(one) : one));
      return own.some(({ text }) => text !== '')
        ? [{ line: index + 1, isHidden: false, cells: own }]
        : [];
    }),
    ...part,
  };
}
