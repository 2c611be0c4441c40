/** What the users list is made of. */
import { make, traits } from './make.js';
import { COLUMNS, cellsOf, headingOf } from './rows.js';

/** The list of some users: its element, its rows, and what adds others behind a row. */
export function listOf(users) {
  return LISTS[traits.list](users);
}

/** Rows of an own kind, each knowing itself. */
function rowsOf(users, rowOf) {
  return users.map((user) => {
    const row = rowOf(cellsOf(user, () => row));
    return row;
  });
}

function simple(users, { list, inside, heading, rowOf }) {
  const rows = rowsOf(users, rowOf);
  inside.append(...(heading ? [heading] : []), ...rows);
  const add = (fresh, last) => {
    const made = rowsOf(fresh, rowOf);
    last.after(...made);
    return made;
  };
  return { list, rows, add };
}

const trOf = (cells) => make('tr', {}, ...cells.map((cell) => make('td', {}, ...cell)));
const headOf = () =>
  make('thead', {}, make('tr', {}, ...COLUMNS.map((column) => make('th', {}, headingOf(column)))));

const LISTS = {
  table: (users) => {
    const body = make('tbody');
    return simple(users, {
      list: make('table', { class: 'users' }, headOf(), body),
      inside: body,
      rowOf: trOf,
    });
  },
  grid: (users) => {
    const cell = (role) => (content) => make('div', { role }, ...content);
    const heading = make(
      'div',
      { role: 'row', class: 'line' },
      ...COLUMNS.map((column) => cell('columnheader')([headingOf(column)])),
    );
    const rowOf = (cells) =>
      make('div', { role: 'row', class: 'line' }, ...cells.map(cell('gridcell')));
    const list = make('div', { role: 'grid' });
    return simple(users, { list, inside: list, heading, rowOf });
  },
  divs: (users) => {
    const line = (cells) =>
      make('div', { class: 'line' }, ...cells.map((content) => make('div', {}, ...content)));
    const list = make('div', {});
    return simple(users, {
      list,
      inside: list,
      heading: line(COLUMNS.map((column) => [headingOf(column)])),
      rowOf: line,
    });
  },
  split: (users) => {
    const body = make('tbody');
    const columns = () =>
      make('colgroup', {}, ...COLUMNS.map(() => make('col', { style: 'width: 120px' })));
    const head = make('table', { class: 'users fixed' }, columns(), headOf());
    const list = make('div', {}, head, make('table', { class: 'users fixed' }, columns(), body));
    return simple(users, { list, inside: body, rowOf: trOf });
  },
  tables: (users) => {
    const columns = () =>
      make('colgroup', {}, ...COLUMNS.map(() => make('col', { style: 'width: 120px' })));
    const rowOf = (cells) =>
      make('table', { class: 'users fixed' }, columns(), make('tbody', {}, trOf(cells)));
    const list = make('div', {}, make('table', { class: 'users fixed' }, columns(), headOf()));
    return simple(users, { list, inside: list, rowOf });
  },
  nested: (users) => {
    const body = make('tbody');
    const rowOf = (cells) => {
      return make(
        'tr',
        {},
        ...cells.map((content) =>
          make('td', {}, make('div', { class: 'cell' }, make('span', {}, ...content))),
        ),
      );
    };
    return simple(users, {
      list: make('table', { class: 'users' }, headOf(), body),
      inside: body,
      rowOf,
    });
  },
  // The column with the actions stands in a table of its own beside the rest.
  fixed: (users) => {
    const at = COLUMNS.indexOf('Action');
    const body = make('tbody');
    const own = make('tbody');
    const partOf = (cells, isAction) => {
      const some = cells.filter((_, index) => (index === at) === isAction);
      return make('tr', { class: 'even' }, ...some.map((cell) => make('td', {}, ...cell)));
    };
    const headings = COLUMNS.map((column) => [headingOf(column)]);
    const table = (isAction, inside) =>
      make('table', { class: 'users even' }, make('thead', {}, partOf(headings, isAction)), inside);
    const list = make('div', { class: 'beside' }, table(false, body), table(true, own));
    const rowOf = (cells) => {
      own.append(partOf(cells, true));
      return partOf(cells, false);
    };
    return simple(users, { list, inside: body, rowOf });
  },
};
