/** Tables whose rows stand in several boxes side by side: so kits keep some columns in view. */
import { describe, expect } from 'vitest';
import { answering, HAS_PLUS } from './support/asked.ts';
import { ANNE, BOB, CLEO, portalPage } from './support/html.ts';
import { ASIDE, pageOf } from './support/split-table.ts';
import { type InPage, test } from './support/test.ts';

const ADD = [{ option: 'Superviseur', action: 'add' as const }];
const serve = answering(HAS_PLUS);

describe('rows that stand in several boxes', () => {
  test.for([
    ['', ''],
    [', some columns being scrolled beneath the others', ASIDE],
  ])('are read as one each%s', async ([, script], { open }) => {
    const page = await open({ html: pageOf(script), serve });

    const { users, list } = await page.in(async () => {
      const now = window.ours.users.rows();
      return { users: now, list: await window.ours.users.readList() };
    });

    expect(users.map(({ licence, name, sda }) => ({ licence, name, sda }))).toEqual(
      [ANNE, BOB, CLEO].map(({ licence, name, sda }) => ({ licence, name, sda })),
    );
    expect(list).toMatchObject({
      isComplete: true,
      licences: [ANNE, BOB, CLEO].map((one) => one.licence),
    });
    expect(await page.page.$$('.left input[type=checkbox]')).toHaveLength(3);
  });

  test('are opened by the way in that stands in their own part', async ({ open }) => {
    const page = await open({ html: pageOf(), serve });

    const found = await page.preview(ADD, [BOB.licence, CLEO.licence]);

    expect(found.map(({ kind, reasons }) => kind + reasons.map(({ code }) => code))).toEqual([
      'to-do',
      'to-do',
    ]);
    expect(page.asked).toEqual([`/detail?l=${BOB.licence}`, `/detail?l=${CLEO.licence}`]);
  });

  test.for([
    [
      'a box was scrolled by a row without the others',
      `rowsOf('right').style.overflow = 'auto'; rowsOf('right').scrollTop = 50;`,
      '',
    ],
    ['a box stands half a row lower', '', '<style>.right .rows { padding-top: 25px }</style>'],
    [
      'there is room between the boxes, as between two tables',
      '',
      '<style>.boxes { gap: 20px }</style>',
    ],
    [
      'a part is said to be of another row',
      `for (const name of ['left', 'right']) for (const row of rowsOf(name).querySelectorAll('tr')) row.setAttribute('aria-rowindex', row.rowIndex + (name === 'left' ? 0 : 1));`,
      '',
    ],
  ] as const)('are nobody’s where %s', async ([, script, style], { open }) => {
    const page = await open({ html: pageOf(script, style), serve });

    await expect(page.preview(ADD, [ANNE.licence, BOB.licence])).rejects.toThrow('page-left');

    expect(page.asked).toEqual([]);
  });
});

/** Lets the *Détail* stay where it was. */
const HAS_ROOM = `for (const line of users.rows) line.lastElementChild.style.display = '';`;

describe('rows that fold away the columns for which there is no room', () => {
  /** @param from the first of those columns */
  const folding = (from: number, script = '') =>
    portalPage(
      '',
      `const users = document.getElementById('users');
      for (const line of users.rows) for (const cell of [...line.cells].slice(${from})) cell.style.display = 'none';
      for (const line of users.tBodies[0].rows) {
        const [first] = line.cells;
        const home = line.lastElementChild;
        first.style.cursor = 'pointer';
        first.onclick = () => {
          fetch('/fold?l=' + first.firstChild.textContent);
          const below = line.nextElementSibling;
          if (below?.className === 'child') { home.append(...below.querySelector('span').childNodes); below.remove(); return; }
          const child = users.insertRow(line.rowIndex + 1);
          child.className = 'child';
          child.innerHTML = '<td colspan="3"><ul><li>Action <span></span></li></ul></td>';
          child.querySelector('span').append(...home.childNodes);
        };
      }
      ${script}`,
    );
  const both = [ANNE.licence, BOB.licence];
  const kindsOf = (found: { kind: string; reasons: { code: string }[] }[]) =>
    found.map(({ kind, reasons }) => [kind, ...reasons.map(({ code }) => code)].join(' '));
  const foldsIn = (asked: readonly string[]) => asked.filter((one) => one.startsWith('/fold'));

  test('are read, and opened, by what is still shown', async ({ open }) => {
    const page = await open({ html: folding(3, HAS_ROOM), serve });
    expect(kindsOf(await page.preview(ADD, both))).toEqual(['to-do', 'to-do']);
    expect(foldsIn(page.asked)).toEqual([]);
  });

  test('are unfolded for the Détail that is folded away, once', async ({ open }) => {
    const page = await open({ html: folding(3), serve });
    expect(kindsOf(await page.preview(ADD, both))).toEqual(['to-do', 'to-do']);
    expect(kindsOf(await page.preview(ADD, both))).toEqual(['to-do', 'to-do']);
    expect(foldsIn(page.asked)).toEqual(both.map((licence) => `/fold?l=${licence}`));
  });

  test.for([
    [
      'no Détail is folded away',
      `for (const a of users.querySelectorAll('.d')) a.textContent = 'Supprimer';`,
    ],
    [
      'another cell than the first has the hand',
      `for (const line of users.tBodies[0].rows) { line.cells[0].style.cursor = ''; line.cells[2].style.cursor = 'pointer'; line.cells[2].onclick = line.cells[0].onclick; }`,
    ],
    [
      'what stands beneath is a row of a table that folds nothing',
      `for (const line of users.rows) for (const cell of [...line.cells].slice(3)) cell.style.display = '';
      for (const line of [...users.tBodies[0].rows]) { line.cells[0].onclick = null; const child = users.insertRow(line.rowIndex + 1); child.innerHTML = '<td colspan="7"></td>'; child.firstChild.append(...line.lastElementChild.childNodes); }`,
    ],
  ] as const)('are left alone where %s', async ([, script], { open }) => {
    const page = await open({ html: folding(3, script), serve });
    expect(kindsOf(await page.preview(ADD, [ANNE.licence]))).toEqual(['failed no-detail-link']);
    expect(page.asked).toEqual([]);
  });
});

describe('rows that are each a table of their own, beneath headings that are in none', () => {
  /** @param script what is done to `tables`, one for each user */
  const apart = (script = '') => `
    const users = document.getElementById('users');
    const grid = document.createElement('div');
    grid.innerHTML = '<div style="display:flex"></div>';
    for (const cell of users.rows[0].cells) {
      const head = document.createElement('div');
      head.style.width = '120px';
      head.append(...cell.childNodes);
      grid.firstChild.append(head);
    }
    const tables = [...users.tBodies[0].rows].map((row) => {
      const table = document.createElement('table');
      table.style.cssText = 'width:840px;table-layout:fixed;border-collapse:collapse';
      table.innerHTML = '<tbody></tbody>';
      table.firstChild.append(row);
      // Nothing says what the picture leads to.
      row.querySelector('.d').outerHTML = '<button class="k"></button>';
      return table;
    });
    users.replaceWith(grid);
    grid.append(...tables);
    ${script}`;
  const licences = (page: InPage) =>
    page.in(() => window.ours.users.rows().map((one) => one.licence));

  test('are read though nothing in them says that it leads to a detail', async ({ open }) => {
    const page = await open({ html: portalPage('', apart()) });
    expect(await licences(page)).toEqual([ANNE, BOB, CLEO].map((one) => one.licence));
  });

  test('are none where they are not all alike', async ({ open }) => {
    const page = await open({ html: portalPage('', apart('tables[1].rows[0].deleteCell(3);')) });
    expect(await licences(page)).toEqual([]);
  });
});

describe('rows of a grid that is drawn column by column', () => {
  /** Moves the cells of the table into a box for each column, with the headings in a row above. */
  const byColumns = (script = '') => `
    const users = document.getElementById('users');
    const lines = [...users.rows].map((row) => [...row.cells]);
    const grid = document.createElement('div');
    grid.innerHTML = '<div class="heads"></div><div class="columns"></div>';
    for (const [at] of lines[0].entries()) {
      const column = document.createElement('div');
      for (const [line, cells] of lines.entries()) {
        const cell = document.createElement('div');
        cell.append(...cells[at].childNodes);
        if (line > 0) column.append(cell);
        else grid.firstChild.append(cell);
      }
      grid.lastChild.append(column);
    }
    users.replaceWith(grid);
    ${script}`;
  const COLUMNS = `<style>
    .heads, .columns { display: flex } .heads > div, .columns > div { width: 120px } .columns > div > div { height: 40px }
  </style>`;
  const LOWER = `for (const cell of grid.lastChild.lastChild.children) cell.style.transform = 'translateY(20px)';`;

  test('are read as one each, and opened by their own way in', async ({ open }) => {
    const page = await open({ html: portalPage(COLUMNS, byColumns()), serve });

    const users = await page.in(() => window.ours.users.rows());
    const found = await page.preview(ADD, [BOB.licence, CLEO.licence]);

    expect(users.map(({ licence, name, sda }) => ({ licence, name, sda }))).toEqual(
      [ANNE, BOB, CLEO].map(({ licence, name, sda }) => ({ licence, name, sda })),
    );
    expect(found.map(({ kind }) => kind)).toEqual(['to-do', 'to-do']);
    expect(page.asked).toEqual([`/detail?l=${BOB.licence}`, `/detail?l=${CLEO.licence}`]);
  });

  test('open nobody where the ways in stand at other heights', async ({ open }) => {
    const page = await open({ html: portalPage(COLUMNS, byColumns(LOWER)), serve });

    await page.preview(ADD, [ANNE.licence, BOB.licence]).catch(() => {});

    expect(page.asked).toEqual([]);
  });
});
