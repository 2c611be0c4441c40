import { describe, expect } from 'vitest';
import { ANNE, BOB, CLEO, portalPage } from '../support/html.ts';
import { test } from '../support/test.ts';
import { ADD, serve } from './recognised-controls.ts';

describe('ways in that stand beside the users', () => {
  /** The last column of the table in a table of its own: so kits keep it in view. */
  const apart = (height: string) =>
    portalPage(
      `<style>tr { height: 50px } #ways tr { height: ${height} } .two { display: flex; align-items: start }</style>`,
      `const users = document.getElementById('users');
      const ways = document.createElement('table');
      ways.id = 'ways';
      for (const row of users.rows) ways.insertRow().append(row.lastElementChild);
      const two = document.createElement('div');
      two.className = 'two';
      users.replaceWith(two);
      two.append(users, ways);`,
    );

  test('belong to the rows at their heights', async ({ open }) => {
    const page = await open({ html: apart('50px'), serve });
    const found = await page.preview(ADD, [ANNE.licence, CLEO.licence]);
    expect(found.map(({ kind }) => kind)).toEqual(['to-do', 'to-do']);
    expect(page.asked.map((address) => address.split('=')[1])).toEqual([
      ANNE.licence,
      CLEO.licence,
    ]);
  });

  test('are nobody’s where they do not', async ({ open }) => {
    const page = await open({ html: apart('35px'), serve });
    const found = await page.preview(ADD, [ANNE.licence, BOB.licence]);
    expect(found.map(({ reasons }) => reasons[0]?.code)).toEqual([
      'no-detail-link',
      'no-detail-link',
    ]);
    expect(page.asked).toEqual([]);
  });
});

describe('a grid whose cells stand in groups', () => {
  const cell = (role: string, [index, text]: readonly [number, string]) =>
    `<div role="${role}" aria-colindex="${index}" style="display:inline-block;width:120px">${text}</div>`;
  /** @param groups the cells of the columns that stay in place, and those of the others */
  const line = (role: string, groups: (readonly [number, string])[][], order: string) =>
    `<div role="row" style="display:flex">${groups
      .map((cells, at) => {
        const own = cells.map((one) => cell(role, one)).join('');
        return `<div role="presentation" style="order:${order[at]}">${own}</div>`;
      })
      .join('')}</div>`;
  /** @param more what else stands in the cell of the name */
  const page = (more = '') => {
    const heads = line(
      'columnheader',
      [
        [[1, 'Licence']],
        [
          [2, 'SDA'],
          [3, 'Nom'],
        ],
        [[4, 'Action']],
      ],
      '123',
    );
    const rows = [ANNE, BOB].map(({ licence, sda = '', name }) => {
      const way = `<a href="#" class="d" data-l="${licence}">Détail</a>`;
      const middle = [
        [3, name + more],
        [2, sda],
      ] as const;
      return line('gridcell', [[...middle].reverse(), [[4, way]], [[1, licence]]], '231');
    });
    return `${portalPage('', '').replace(/<table id="users">.*?<\/table>/s, `<div role="grid"><div>${heads}</div><div>${rows.join('')}</div></div>`)}`;
  };

  test('is read, each cell beneath its heading', async ({ open }) => {
    const opened = await open({ html: page(), serve });
    expect(await opened.readAll()).toEqual([ANNE.licence, BOB.licence]);
    const found = await opened.preview(ADD, [BOB.licence, ANNE.licence]);
    expect(found.map(({ kind }) => kind)).toEqual(['to-do', 'to-do']);
    expect(opened.asked).toEqual([`/detail?l=${BOB.licence}`, `/detail?l=${ANNE.licence}`]);
  });

  test('is read without the cells of a grid within a cell', async ({ open }) => {
    const inner = `<div role="grid">${line('gridcell', [[[1, 'FPC99']]], '1')}</div>`;
    const opened = await open({ html: page(inner), serve });
    expect(await opened.readAll()).toEqual([ANNE.licence, BOB.licence]);
  });
});
