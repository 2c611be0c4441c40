import { expect } from 'vitest';
import { ANNE, BOB, CLEO, portalPage, row, SERVICE, usersTable } from './support/html.ts';
import { type InPage, test } from './support/test.ts';

const tick = async ({ page }: InPage, licence: string) => {
  await page.click(`input[aria-label="Sélectionner ${licence}"]`);
};
const chosen = (page: InPage) => page.in(() => [...window.ours.users.chosen]);

test('a person ticks a row, a script of the page does not', async ({ open }) => {
  const page = await open({ html: portalPage() });
  await page.in(() => window.ours.users.look());

  await page.in(() => {
    for (const box of document.querySelectorAll('tbody input')) {
      box.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
    }
  });
  expect(await chosen(page)).toEqual([]);

  await tick(page, BOB.licence);
  expect(await chosen(page)).toEqual([BOB.licence]);
});

test('Shift takes the rows in view alone', async ({ open }) => {
  const page = await open({ html: portalPage() });
  await page.in(() => {
    window.ours.users.look();
    document.querySelectorAll('tbody tr')[1]?.setAttribute('style', 'display: none');
    window.ours.users.look();
  });

  await tick(page, ANNE.licence);
  await page.page.keyboard.down('Shift');
  await tick(page, CLEO.licence);
  await page.page.keyboard.up('Shift');

  expect(await chosen(page)).toEqual([ANNE.licence, ANNE.licence, CLEO.licence]);
});

test('a row that was used again for another user is refused, then named anew', async ({ open }) => {
  const page = await open({ html: portalPage() });
  await page.in(() => {
    window.ours.users.look();
    const link = document.querySelector('tbody td a');
    if (link) link.textContent = 'FPC999999';
  });

  await tick(page, ANNE.licence);
  expect(await chosen(page)).toEqual([]);
  await tick(page, 'FPC999999');
  expect(await chosen(page)).toEqual(['FPC999999']);
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

test('headings that come one after another head a table as soon as they are there', async ({
  open,
}) => {
  const rows = [ANNE, BOB].map(({ licence, name }) => {
    return `<div class="row"><div>${licence}</div><div>1</div><div>${name}</div><div><a href="#">Détail</a></div></div>`;
  });
  // Cells with room between them are not boxes of one table: such a table would be found by its position alone.
  const style = '<style>.row{display:flex;gap:12px}.row>div{width:90px;height:20px}</style>';
  const page = await open({
    html: `${style}<div><div class="row" id="head"><div>Licence</div></div>${rows.join('')}</div>`,
  });
  const boxes = () => {
    window.ours.users.look();
    return document.querySelectorAll('.row input').length;
  };
  expect(await page.in(boxes)).toBe(0);

  await page.in(() => {
    const others = ['SDA', 'Nom', 'Action'].map((word) => `<div>${word}</div>`).join('');
    document.getElementById('head')?.insertAdjacentHTML('beforeend', others);
  });
  expect(await page.in(boxes)).toBe(2);
});

test('the type of a licence is no reference', async ({ open }) => {
  for (const cell of ['Licence T38 FPC', 'Licence T38 <a href="#">FPC', 'FPC<mark>1</mark>000']) {
    const people = [1, 2].map((n) => {
      return row({ licence: `FPC${n}`, name: `N${n}` }).replace(
        /<td>.*?<\/td>/,
        `<td>${cell}${n}</td>`,
      );
    });
    const html =
      SERVICE + usersTable([]).replace('<tbody></tbody>', `<tbody>${people.join('')}</tbody>`);
    const page = await open({ html });

    const read = await page.in(() => window.ours.users.rows().map(({ licence }) => licence));

    expect(read).toEqual(cell.includes('mark') ? ['FPC10001', 'FPC10002'] : ['FPC1', 'FPC2']);
  }
});

test('a reference that two users carry is theirs, and nobody is chosen by it', async ({ open }) => {
  const twin = { ...CLEO, licence: ANNE.licence };
  const page = await open({ html: SERVICE + usersTable([ANNE, BOB, twin]) });

  expect(await page.in(() => window.ours.users.readList())).toMatchObject({
    twice: [ANNE.licence],
  });
  const pasted = await page.in((licence) => window.ours.users.paste(licence), ANNE.licence);
  expect(pasted.licences).toEqual([]);
});

test('a filter that is a link makes the list be read anew', async ({ open }) => {
  const people = [1, 2, 3, 4, 5, 6].map((n) => row({ licence: `FPC1000${n}`, name: `N${n}` }));
  const page = await open({
    html: `${SERVICE}<a href="#" id="active">Actifs</a><div>${usersTable([])}
      <p><button id="prev">Précédent</button> <button id="next">Suivant</button></p></div><script>
      let all = ${JSON.stringify(people)}, page = 0;
      const draw = () => { document.querySelector('tbody').innerHTML = all.slice(page * 2, page * 2 + 2).join('');
        prev.disabled = page === 0; next.disabled = page * 2 + 2 >= all.length; };
      prev.onclick = () => { page--; draw(); }; next.onclick = () => { page++; draw(); };
      active.onclick = (event) => { event.preventDefault(); all = all.slice(1, 5); page = 0; draw(); };
      draw();
    </script>`,
  });
  expect((await page.in(() => window.ours.users.readList())).licences).toHaveLength(6);
  await page.in(() => window.ours.users.look());

  await page.page.click('#active');

  expect((await page.in(() => window.ours.users.readList())).licences).toHaveLength(4);
});

test('a row that shows somebody else than the plan means is not opened', async ({ open }) => {
  const page = await open({ html: portalPage() });
  await page.in((licence) => {
    const planned = { licence, type: '', name: 'Zoé Blanc', sda: '0184259999' };
    window.ours.users.planned.set(licence, planned);
  }, ANNE.licence);

  const { lines } = await page.run([{ option: 'Superviseur', action: 'add' }], [ANNE.licence]);

  expect(lines[0]).toMatchObject({ outcome: 'failed', reasons: ['user-changed'] });
  expect(page.asked).toEqual([]);
});
