/** Where the checkboxes stand in the rows. */
import { expect } from 'vitest';
import { ANNE, detail, option, PLUS, portalPage } from './support/html.ts';
import { test } from './support/test.ts';

/** How references stand in cells of two lines, of which one is out of sight. */
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
