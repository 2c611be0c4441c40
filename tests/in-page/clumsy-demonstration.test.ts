/** During a demonstration a person also does other things: their effects are not those of the press before. */
import { describe, expect } from 'vitest';
import { CLEO, detail, option, portalPage } from './support/html.ts';
import { putShippedInto } from './support/shipped.ts';
import { type InPage, type Serve, test } from './support/test.ts';

const SUPERVISOR = { option: 'Superviseur', action: 'add' } as const;
const PLUS = '<button data-ask="add">+</button>';
/** Longer than a page must be quiet before the last press is explained, in ms: nothing tells that nothing follows. */
const LONGER_THAN_QUIET = 700;

interface PortalParts {
  /** The buttons of *Superviseur* for a user who does not have it. */
  sign?: string;
  /** The foot of a detail. */
  foot?: string;
  more?: string;
  script?: string;
}

/** A portal in which nobody has the option. Its server knows what was changed. */
function portalOf({ sign = PLUS, foot, more, script }: PortalParts) {
  const holders = new Set<string>();
  const serve: Serve = ({ pathname, searchParams }) => {
    const licence = searchParams.get('l') ?? '';
    if (pathname === '/change') holders.add(licence);
    if (pathname !== '/detail') return 'ok';
    const has = holders.has(licence);
    const line = option('Superviseur', has ? 'Oui' : 'Non', has ? '' : sign);
    return detail({ licence, options: line, foot });
  };
  return { html: portalPage(more, script), serve };
}

/** Presses as a person does, and waits until the press was explained, if it can be. */
async function press({ page }: InPage, selector: string, count = 1): Promise<void> {
  await page.waitForSelector(selector, { visible: true });
  await page.click(selector, { count });
  await new Promise((done) => setTimeout(done, LONGER_THAN_QUIET));
}

/** Opens the detail of the first user, and waits until the panel shows that this is understood. */
async function openDetail({ page }: InPage, count = 1): Promise<void> {
  const selector = `${FIRST} .d`;
  await page.waitForSelector(selector, { visible: true });
  await page.click(selector, { count });
  await page.waitForFunction(() => {
    return window.ours.memory()?.explained.some(({ what }) => what === 'opened');
  });
}

const watch = (page: InPage) => page.in(() => window.ours.watch());
const agree = (page: InPage) => page.in(() => window.ours.agree());
const FIRST = '#users tbody tr:first-child';
const pressed = (page: InPage) => page.asked.filter((address) => address.startsWith('/press'));

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

describe('a button that brings other users', () => {
  /** A list of two pages; `#on` shows the second one, `#back` the first one. */
  const inPages = (around: string) => ({
    more: around,
    script: `const [body] = users.tBodies;
      const first = body.innerHTML;
      const second = first.replaceAll('FPC', 'FPL');
      const before = document.querySelector('#before');
      if (before) users.before(before);
      on.onclick = () => { fetch('/press?b=on'); body.innerHTML = second; };
      back.onclick = () => { fetch('/press?b=back'); body.innerHTML = first; };`,
  });
  const showPages = async (page: InPage) => {
    await watch(page);
    await press(page, '#on');
    await press(page, '#back');
    return agree(page);
  };

  test('is learned as the next page where it stands beside « 1 à 3 sur 6 »', async ({ open }) => {
    const pages =
      '<div>1 à 3 sur 6 <button id="back">Reculer</button> <button id="on">Avancer</button></div>';
    const page = await open(portalOf(inPages(pages)));
    const learned = await showPages(page);
    expect(learned.witnessed).toEqual({ next: [{ words: ['avancer'], icons: [] }] });
    expect(await page.in(() => window.ours.pager())).toMatchObject({ next: 'on' });
  });

  test('is no next page where it belongs to no pager: it may be another site', async ({ open }) => {
    const sites =
      '<div id="before"><button id="back">Site de Paris</button> <button id="on">Site de Lyon</button></div>';
    const page = await open(portalOf(inPages(sites)));
    await showPages(page);
    expect(await page.in(() => window.ours.pager())).toMatchObject({ next: '', ambiguous: '' });
  });
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

describe('the last press before another page is loaded', () => {
  const FOOT =
    '<button data-press="print">Imprimer</button> <a id="out" href="/Users?again">Ranger</a> <a id="again" href="javascript:location.reload()">Recharger</a>';
  test.for([
    [
      'does not close the detail where the browser reloads the page',
      undefined,
      ({ page }: InPage) => page.reload(),
    ],
    [
      'closes it where the press reloads the page',
      [{ words: ['recharger'], icons: [] }],
      ({ page }: InPage) => page.click('#again'),
    ],
    [
      'closes it where the press loads the list',
      [{ words: ['ranger'], icons: [] }],
      ({ page }: InPage) => page.click('#out'),
    ],
  ] as const)('%s', async ([, way, load], { open }) => {
    const page = await open(portalOf({ foot: FOOT }));
    await watch(page);
    await page.in(() => {
      const keep = () => sessionStorage.setItem('seen', JSON.stringify(window.ours.memory()));
      addEventListener('pagehide', keep);
    });
    await openDetail(page);
    await press(page, '[data-press="print"]');
    await new Promise((done) => setTimeout(done, LONGER_THAN_QUIET));
    await Promise.all([page.page.waitForNavigation(), load(page)]);
    await putShippedInto(page.page);
    await page.in(() => window.ours.watch(JSON.parse(sessionStorage.getItem('seen') ?? '{}')));
    await new Promise((done) => setTimeout(done, LONGER_THAN_QUIET));
    expect((await agree(page)).witnessed.close).toEqual(way);
  });
});

describe('a question in unknown words', () => {
  /** A portal that asks before an addition. `script` says what its buttons do; `add()` makes the change. */
  const asking = (more: string, script: string) =>
    portalOf({
      more: `<div id="q" role="dialog" style="display:none;position:fixed;left:200px;top:150px;background:#fff"></div>`,
      script: `shown = (l) => {
        const plus = dlg.querySelector('[data-ask]');
        const add = async () => { q.style.display = 'none'; await fetch('/change?l=' + l + suffix()); await show(l); };
        const ask = () => {
          q.innerHTML = '<p>On y va, chef ?</p>${more}<button id="no">Laisser tomber</button> <button id="yes">Allons-y</button>';
          q.style.display = 'block';
          yes.onclick = add;
          no.onclick = back;
        };
        let suffix = () => '';
        let back = () => {};
        ${script}
        if (plus) plus.onclick = ask;
      };`,
    });

  test('is not answered where the person had unticked a box in it', async ({ open }) => {
    const box = '<label><input type="checkbox" id="all" checked> Toute la société</label>';
    const page = await open(asking(box, "suffix = () => '&all=' + all.checked;"));
    await watch(page);
    await openDetail(page);
    await press(page, '#dlg [data-ask]');
    await press(page, '#all');
    await press(page, '#yes');
    await press(page, '#dlg .close');
    await agree(page);
    const before = page.changes.length;
    const report = await page.run([SUPERVISOR], [CLEO.licence]);
    expect(report.lines).toMatchObject([{ outcome: 'to-check', after: 'Non' }]);
    expect(page.changes.slice(before)).toEqual([]);
  });

  const doubt = (again: string) => `back = () => {
    fetch('/press?b=no');
    q.innerHTML = '<p>Vraiment laisser tomber, chef ?</p><button id="no">Reprendre</button>';
    no.onclick = () => { ${again} };
  };`;
  const inPlace = `back = () => {
    const [said] = q.children;
    const show = (text, word, next) => {
      said.textContent = text;
      no.textContent = word;
      no.onclick = next;
    };
    fetch('/press?b=no');
    yes.style.display = 'none';
    show('Vraiment laisser tomber, chef ?', 'Reprendre', () => {
      yes.style.display = '';
      show('On y va, chef ?', 'Laisser tomber', back);
    });
  };`;
  test.for([
    ['drawn again', doubt('ask();')],
    ['drawn again a moment later', doubt("q.style.display = 'none'; setTimeout(ask, 200);")],
    ['said again in the same place', inPlace],
  ] as const)('is not answered by a button that led back to it: %s', async ([, back], { open }) => {
    const page = await open(asking('', back));
    await watch(page);
    await openDetail(page);
    await press(page, '#dlg [data-ask]');
    await press(page, '#no');
    await press(page, '#no');
    await press(page, '#yes');
    await press(page, '#dlg .close');
    const learned = await agree(page);
    expect(learned.witnessed.yes ?? []).not.toContainEqual({
      words: ['laisser tomber'],
      icons: [],
    });
    await page.run([SUPERVISOR], [CLEO.licence]);
    expect(pressed(page)).toHaveLength(1);
  });
});
