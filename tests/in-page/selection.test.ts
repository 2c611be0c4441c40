import { expect } from 'vitest';
import { ANNE, BOB, CLEO, portalPage, row, SERVICE, usersTable } from './support/html.ts';
import { chosen, tick } from './support/row-boxes.ts';
import { test } from './support/test.ts';

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
