import { ANNE, detail, PLUS, SERVICE, usersTable } from './html.ts';

export const read = (lines: string) => {
  const empty = detail({ licence: ANNE.licence, options: '' });
  const whole = empty.replace('<table></table>', lines);
  return `${SERVICE}${usersTable()}<div role="dialog">${whole}</div>`;
};

/** A field with its label in one block, and a button in another block beside it. */
export const field = (label: string, value: string, beside: string, ghost = '') =>
  `<div style="display:flex"><div><label>${label}</label> <input readonly value="${value}">${ghost}</div><div>${beside}</div></div>`;
export const GLYPH =
  '<button><i class="material-icons" style="display:inline-block;width:24px;overflow:hidden">add_circle</i></button>';

/** A row with these cells, in a table and in a grid. */
export const inCells = (cells: readonly string[]) => {
  const other = ['Option standardiste', 'Non', PLUS, ...cells.slice(3).map(() => '')];
  const rows = [cells, other];
  const table = rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`);
  const grid = rows.flat().map((cell) => `<span>${cell}</span>`);
  const columns = `display:grid;grid-template-columns:repeat(${cells.length},9em)`;
  return [`<table>${table.join('')}</table>`, `<div style="${columns}">${grid.join('')}</div>`];
};

/** Lines whose label has a note beneath it, and whose value and button stand beside both. */
export const noted = (
  lines: readonly (readonly [label: string, note: string, beside: string])[],
  name = 'value',
) =>
  lines
    .map(([label, note, beside]) => {
      const said = `<div class="title"><span>${label}</span><div>${note}</div></div>`;
      return `<div style="display:flex">${said}<div class="${name}">${beside}</div></div>`;
    })
    .join('');
