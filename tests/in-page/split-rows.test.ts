/** Tables whose rows stand in several boxes side by side: kits keep some of their columns in view so. */
import { describe, expect } from 'vitest';
import { answering, HAS_PLUS } from './support/asked.ts';
import { ANNE, BOB, CLEO, portalPage } from './support/html.ts';
import { test } from './support/test.ts';

const ADD = [{ option: 'Superviseur', action: 'add' as const }];
const serve = answering(HAS_PLUS);

const STYLE = `<style>
  .boxes { display: flex; width: 600px } .boxes > div { flex: none; overflow: hidden }
  .boxes > .middle { flex: 1; min-width: 0 } .middle > div { overflow-x: auto } .boxes table { border-collapse: collapse } .boxes tr { height: 50px } td { white-space: nowrap }
  .boxes .rows { height: 100px; overflow: hidden } .boxes .middle .rows { overflow: auto }
</style>`;

/** Moves the columns of the table into boxes: the licences, the ways in, and between them the others. */
const split = (script = '') => `
  const users = document.getElementById('users');
  const boxes = document.createElement('div');
  boxes.className = 'boxes';
  const lines = [...users.rows].map((row) => [...row.cells]);
  const parts = ['left', 'middle', 'right'].map((name) => {
    const box = document.createElement('div');
    box.className = name;
    box.innerHTML = '<div><table></table></div><div class="rows"><table></table></div>';
    boxes.append(box);
    return box;
  });
  for (const [at, cells] of lines.entries()) {
    for (const [index, part] of parts.entries()) {
      const row = part.querySelectorAll('table')[at === 0 ? 0 : 1].insertRow();
      row.append(...(index === 0 ? [cells[0]] : index === 1 ? cells.slice(1, -1) : [cells.at(-1)]));
    }
  }
  users.replaceWith(boxes);
  const rowsOf = (name) => boxes.querySelector('.' + name + ' .rows');
  rowsOf('middle').onscroll = (event) => {
    for (const name of ['left', 'right']) rowsOf(name).scrollTop = event.target.scrollTop;
  };
  ${script}`;

/** Scrolls the box in the middle until telephone numbers are beneath the licences. */
const ASIDE = `boxes.style.width = '260px'; boxes.querySelector('.middle > div').scrollLeft = 130;
  rowsOf('middle').scrollLeft = 130;`;

const pageOf = (script = '', style = '') => portalPage(STYLE + style, split(script));

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
