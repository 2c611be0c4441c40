/** Where the checkboxes stand in the rows. */
import { expect } from 'vitest';
import { ANNE, BOB, CLEO, detail, option, PLUS, portalPage, SERVICE } from './support/html.ts';
import { chosen, tick } from './support/row-boxes.ts';
import { type InPage, test } from './support/test.ts';

/** How references stand in cells of two lines, where one line is out of sight. */
const CELLS = {
  'in a span around both lines': '<span><a href="#" class="r">$1</a><br>$2</span>',
  'in marks around both lines': '<font><b><a href="#" class="r">$1</a><br>$2</b></font>',
  'in a link around both lines': '<a href="#"><span class="r">$1</span><br>$2</a>',
  'beneath its type in one span': '<span>$2<br><a href="#" class="r">$1</a></span>',
  'as a text': '<span class="r">$1</span><br>$2',
};

test.for(Object.entries(CELLS))(
  'a box stands beside a reference %s',
  async ([, cell], { open }) => {
    const page = await open({
      html: `<style>td:first-child{width:200px} td > div{height:24px;line-height:24px;overflow:hidden}</style>
      ${portalPage(
        '',
        `for (const td of document.querySelectorAll('td:first-child')) {
          const [licence] = td.textContent.match(/^FPC\\d+/);
          td.innerHTML = '<div>' + ${JSON.stringify(cell)}.replace('$1', licence).replace('$2', 'Licence simple') + '</div>';
        }`,
      )}`,
    });

    await page.in(() => window.ours.users.look());

    const places = await page.in(() =>
      [...document.querySelectorAll('tbody input')].map((box) => {
        const [own, text, room] = [
          box,
          box.closest('td')?.querySelector('.r'),
          box.closest('td'),
        ].map((one) => (one as Element).getBoundingClientRect()) as [DOMRect, DOMRect, DOMRect];
        const middle = own.top + own.height / 2;
        return {
          isBeside: middle > text.top && middle < text.bottom,
          isOff: own.left >= text.right - 1 || own.right <= text.left + 1,
          isInCell: own.left >= room.left && own.right <= room.right,
          isInLink: box.closest('a') !== null,
        };
      }),
    );
    expect(places).toEqual(
      places.map(() => ({ isBeside: true, isOff: true, isInCell: true, isInLink: false })),
    );
    expect(places).toHaveLength(3);
  },
);

/** A table drawn as a grid, in which a row has no box of its own. */
const GRID =
  '<style>#users{display:grid;grid-template-columns:repeat(7,auto)} #users :is(thead,tbody,tr){display:contents}</style>';
const serve = () => detail({ licence: ANNE.licence, options: option('Superviseur', 'Non', PLUS) });

test('a user whose row has no box of its own is ticked, and opened', async ({ open }) => {
  const page = await open({ html: GRID + portalPage(), serve });
  await page.in(() => window.ours.users.look());
  await page.page.click('tbody input');
  const isTicked = await page.in(() => document.querySelector('input')?.checked);
  expect([isTicked, (await page.read(ANNE.licence)).reason]).toEqual([true, '']);
});

test('a user of whose row no cell is seen is not opened', async ({ open }) => {
  const hidden = '<style>#users tbody tr:first-child td{display:none}</style>';
  const page = await open({ html: GRID + hidden + portalPage(), serve });
  expect((await page.read(ANNE.licence)).reason).toBe('user-not-found');
});

test('boxes change the height of no row, and part no cell from its heading', async ({ open }) => {
  const cells = [ANNE, BOB, CLEO].map(({ licence, name }) => {
    return `<div class="row"><div>${licence}</div><div>1</div><div>${name}</div><div><a href="#">Détail</a></div></div>`;
  });
  const grid = `<div><div class="row"><div>Licence</div><div>SDA</div><div>Nom</div><div>Action</div></div>${cells.join('')}</div>`;
  const style = '<style>.row{display:flex}.row>div{min-width:70px;padding:3px 1px}</style>';
  for (const html of [portalPage(), SERVICE + style + grid]) {
    const page = await open({ html });
    const places = () => {
      return page.in(() =>
        [...document.querySelectorAll('tr, td, th, .row, .row > div')].map((one) => {
          const { left, height } = one.getBoundingClientRect();
          return [Math.round(left), Math.round(height)];
        }),
      );
    };
    const before = await places();

    await page.in(() => window.ours.users.look());

    expect(await page.page.$$('input[type=checkbox]')).toHaveLength(3);
    expect(await places()).toEqual(before);
  }
});

test('boxes stay within their cells when the columns become narrower, and off the references once they are wider again', async ({
  open,
}) => {
  const room =
    '<div id="room" style="width: 900px"><style>#room{overflow:hidden} #room table{width:100%}</style>';
  const page = await open({ html: `${room}${portalPage()}</div>` });
  const areInCells = () =>
    [...document.querySelectorAll('tbody input')].every((box) => {
      const cell = box.closest('td')?.getBoundingClientRect();
      return box.getBoundingClientRect().right <= (cell?.right ?? 0) + 1;
    });
  await page.in(() => window.ours.users.look());
  await tick(page, BOB.licence);
  await page.in(() => document.querySelector('tbody input')?.setAttribute('data-first', ''));

  await page.in(() => document.getElementById('room')?.style.setProperty('width', '240px'));

  await page.page.waitForFunction(areInCells, { timeout: 5_000 });
  expect(await page.page.$$('tbody input')).toHaveLength(3);
  // They are others than before: there was no room for those.
  expect(await page.page.$('[data-first]')).toBeNull();
  await tick(page, CLEO.licence);
  expect(await chosen(page)).toEqual([BOB.licence, CLEO.licence]);

  await page.in(() => document.getElementById('room')?.style.setProperty('width', '900px'));

  const areOffReferences = () =>
    [...document.querySelectorAll('tbody input')].every((box) => {
      const range = document.createRange();
      range.selectNodeContents(box.closest('td')?.querySelector('a') ?? box);
      const [own, text] = [box.getBoundingClientRect(), range.getBoundingClientRect()];
      return own.left >= text.right - 1 || own.right <= text.left + 1;
    });
  await page.page.waitForFunction(areOffReferences, { timeout: 5_000 });
});

/** How far each box lies over its reference, and how far the reference out of its cell, in px; and the rows' heights. */
const boxesAndRows = (page: InPage) => {
  return page.in(() =>
    [...document.querySelectorAll('tbody tr')].map((tr) => {
      const placeOf = (selector: string) => {
        return (tr.querySelector(selector) as Element).getBoundingClientRect();
      };
      const [text, cell] = [placeOf('td a'), placeOf('td')];
      const box = tr.querySelector('input')?.getBoundingClientRect();
      const across = box ? Math.min(box.right, text.right) - Math.max(box.left, text.left) : 0;
      const isBeside = box !== undefined && box.top < text.bottom && box.bottom > text.top;
      return {
        over: Math.max(0, Math.round(across)),
        out: Math.max(0, Math.round(text.right - cell.right)),
        isBeside,
        height: Math.round(tr.getBoundingClientRect().height),
      };
    }),
  );
};

const NARROW = '#users{border-collapse:collapse} #users td,#users th{padding:5px;border:1px solid}';

test('a box stands beside its reference where the column is no wider than that', async ({
  open,
}) => {
  const style = `<style>${NARROW} #around{width:200px}</style>`;
  const page = await open({ html: `${style}<div id="around">${portalPage()}</div>` });
  const before = await boxesAndRows(page);

  await page.in(() => window.ours.users.look());

  const after = await boxesAndRows(page);
  expect(after.map(({ over, isBeside }) => ({ over, isBeside }))).toEqual(
    after.map(() => ({ over: 0, isBeside: true })),
  );
  // A column that has become wider may need fewer lines.
  for (const [row, { height }] of after.entries()) {
    expect(height).toBeLessThanOrEqual(before[row]?.height ?? 0);
  }
});

test.for([
  ['a table that is cut off at its end grows no wider', '#around{width:200px;overflow:hidden}'],
  ['a table that fills what it stands in grows no wider', '#around{width:min-content}'],
  [
    'a reference is not moved into the next column',
    '#users{table-layout:fixed;width:400px} #around{width:200px}',
  ],
] as const)('%s', async ([, css], { open }) => {
  const page = await open({
    html: `<style>${NARROW} ${css}</style><div id="around">${portalPage()}</div>`,
  });
  const width = () => page.in(() => document.getElementById('users')?.offsetWidth);
  const [before, wide] = [await boxesAndRows(page), await width()];

  await page.in(() => window.ours.users.look());

  const after = await boxesAndRows(page);
  expect(await width()).toBe(wide);
  const figures = (rows: typeof after) => rows.map(({ out, height }) => ({ out, height }));
  expect(figures(after)).toEqual(figures(before));
  expect(after.map(({ isBeside }) => isBeside)).toEqual([true, true, true]);
});
