import { describe, expect } from 'vitest';
import { CLEO } from '../support/html.ts';
import { type InPage, test } from '../support/test.ts';
import {
  agree,
  FIRST,
  openDetail,
  portalOf,
  press,
  pressed,
  SUPERVISOR,
  watch,
} from './clumsy-portal.ts';

/** In each row « Joindre » calls the user. `opening` says what opens the user's detail. */
const inRows = (opening: string) => `for (const link of document.querySelectorAll('.d')) {
  const { l } = link.dataset;
  const call = document.createElement('button');
  call.textContent = 'Joindre';
  call.onclick = () => fetch('/call?l=' + l);
  link.before(call);
  const row = link.closest('tr');
  ${opening}
}`;

describe('the effect of another press is not learned', () => {
  test('as that of a button in the row, which was pressed before the row was pressed twice', async ({
    open,
  }) => {
    const opening = "link.remove(); row.addEventListener('dblclick', () => show(l));";
    const page = await open(portalOf({ script: inRows(opening) }));
    await watch(page);
    await press(page, `${FIRST} button`);
    await press(page, `${FIRST} td:nth-child(3)`, 2);
    const learned = await agree(page);
    expect(learned.witnessed.detail ?? []).toEqual([]);
    const before = page.asked.length;
    expect(await page.preview([SUPERVISOR], [CLEO.licence])).toMatchObject([{ kind: 'failed' }]);
    expect(page.asked.slice(before)).toEqual([]);
  });

  test.for([
    ['by a key', async ({ page }: InPage) => page.keyboard.press('Escape')],
    ['by a press outside of it', async ({ page }: InPage) => page.mouse.click(700, 500)],
  ] as const)(
    'as that of the last press in a detail, which was then closed %s',
    async ([, close], { open }) => {
      const script = `addEventListener('keydown', ({ key }) => key === 'Escape' && hide());
      addEventListener('click', ({ target }) => target.id === 'behind' && hide());`;
      const more =
        '<div id="behind" style="position:fixed;left:650px;top:400px;width:200px;height:200px"></div>';
      const foot = '<button data-press="print">Imprimer</button>';
      const page = await open(portalOf({ foot, more, script }));
      await watch(page);
      await openDetail(page);
      await press(page, '[data-press="print"]');
      await close(page);
      await page.page.waitForFunction(
        () => document.getElementById('dlg')?.style.display === 'none',
      );
      const learned = await agree(page);
      expect(learned.witnessed).toEqual({ detail: [{ words: ['detail'], icons: [] }] });
    },
  );

  test('as that of a button in a line, which was then changed by its switch', async ({ open }) => {
    const sign =
      '<button data-press="past">Historique</button> <label id="switch"><input type="checkbox"> </label>';
    const script = `shown = (l) => {
      const box = dlg.querySelector('#switch');
      if (box) box.onclick = async () => { await fetch('/change?l=' + l); await show(l); };
    };`;
    const page = await open(portalOf({ sign, script }));
    await watch(page);
    await openDetail(page);
    await press(page, '[data-press="past"]');
    await press(page, '#switch input');
    const learned = await agree(page);
    expect(learned.witnessed.add ?? []).toEqual([]);
    await page.run([SUPERVISOR], [CLEO.licence]);
    expect(pressed(page)).toHaveLength(1);
  });

  test('but the second press of a double click is no other press', async ({ open }) => {
    const script = `for (const link of document.querySelectorAll('.d')) {
      const { l } = link.dataset;
      link.textContent = 'Gérer';
      link.onclick = () => { behind.style.display = 'block'; setTimeout(() => show(l), 300); };
    }`;
    const more = '<div id="behind" style="display:none;position:fixed;inset:0"></div>';
    const page = await open(portalOf({ more, script }));
    await watch(page);
    await openDetail(page, 2);
    const learned = await agree(page);
    expect(learned.witnessed.detail).toEqual([{ words: ['gerer'], icons: [] }]);
  });
});

describe('a button that replaces a detail by something else', () => {
  const FORM = '<h3>Changer la fiche</h3><p>Nom <input></p><button id="leave">Abandonner</button>';
  const FOOT = '<button data-press="form">Changer</button> <button class="close">Ranger</button>';
  /** A detail with a form behind one button of its foot, and a close button. */
  const formIn = (box: string, open: string) => ({
    ...{ foot: FOOT, more: box },
    script: `shown = (l) => {
      dlg.querySelector('[data-press]').onclick = () => { fetch('/press?b=form'); ${open} };
    };`,
  });

  test.for([
    ['in its place', formIn('', `dlg.innerHTML = '${FORM}'; leave.onclick = () => show(l);`)],
    [
      'in a dialog that comes for its own',
      formIn(
        '',
        `hide(); dlg.insertAdjacentHTML('afterend', '<div role="dialog">${FORM}</div>');
        leave.onclick = () => { leave.parentElement.remove(); show(l); };`,
      ),
    ],
  ] as const)('does not close it: %s', async ([, made], { open }) => {
    const { script = '' } = made;
    const asDialog = `dlg.setAttribute('role', 'dialog');${script}`;
    const page = await open(portalOf({ ...made, script: asDialog }));
    await watch(page);
    await openDetail(page);
    await press(page, '[data-press="form"]');
    await press(page, '#leave');
    await press(page, '#dlg .close');
    const learned = await agree(page);
    expect(learned.witnessed.close).toEqual([{ words: ['ranger'], icons: ['close'] }]);
    await page.preview([SUPERVISOR], [CLEO.licence]);
    expect(pressed(page)).toHaveLength(1);
  });
});

test('a press in the row of an open detail has not opened it', async ({ open }) => {
  const page = await open(portalOf({ script: inRows('') }));
  await press(page, `${FIRST} .d`);
  await watch(page);
  await press(page, `${FIRST} button`);
  await press(page, '#dlg [data-ask]');
  const learned = await agree(page);
  expect(learned.witnessed).toEqual({ add: [{ words: ['+'], icons: [] }] });
  const report = await page.run([SUPERVISOR], [CLEO.licence]);
  expect(report.lines).toMatchObject([{ outcome: 'modified' }]);
  expect(page.asked.filter((address) => address.startsWith('/call'))).toHaveLength(1);
});

test('a change of all options at once is not the effect of a button in one line', async ({
  open,
}) => {
  const sign = '<button data-press="past">Historique</button>';
  const foot = '<button data-ask="all">Formule complète</button>';
  const page = await open(portalOf({ sign, foot }));
  await watch(page);
  await openDetail(page);
  await press(page, '[data-press="past"]');
  await press(page, '[data-ask="all"]');
  expect(page.asked.filter((address) => address.startsWith('/change'))).toHaveLength(1);
  const learned = await agree(page);
  expect(learned.witnessed.add ?? []).toEqual([]);
});

test.for(['Indisponible', 'Quota atteint', 'Enregistrement…'])(
  'a line that says « %s » instead of a value teaches no value',
  async (says, { open }) => {
    const script = `shown = () => {
      const plus = dlg.querySelector('[data-ask]');
      if (plus) plus.onclick = () => { plus.closest('tr').cells[1].textContent = '${says}'; plus.remove(); };
    };`;
    const portal = portalOf({ script });
    const page = await open({
      ...portal,
      serve: (url, asked) => {
        const said = portal.serve(url, asked);
        const isHers = url.searchParams.get('l') === CLEO.licence && typeof said === 'string';
        return isHers ? said.replace('<td>Non</td>', `<td>${says}</td>`) : said;
      },
    });
    await watch(page);
    await openDetail(page);
    await press(page, '#dlg [data-ask]');
    const learned = await agree(page);
    expect(learned.values).toEqual({ yes: [], no: [] });
    const [line] = await page.preview([SUPERVISOR], [CLEO.licence]);
    expect(line?.kind).not.toBe('already');
  },
);
