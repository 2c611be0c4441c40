import { describe, expect } from 'vitest';
import {
  ANNE,
  detail,
  lateFor,
  option,
  PLUS,
  portalPage,
  SERVICE,
  usersTable,
} from '../support/html.ts';
import { type InPage, type PageWish, type Serve, test } from '../support/test.ts';
import { ADD, ALL, added, LATE, MANY, serve, twoSteps, wait, whole } from './details-in-steps.ts';

type Open = (wish: PageWish) => Promise<InPage>;

/** A dialog whose fields are emptied for the next user at once, and filled when their answer has come. */
const FIELDS = `${SERVICE}${usersTable()}<div id="dlg" style="display:none">
  <h3>Détails de l'utilisateur</h3><h4>Informations</h4><table><tr><td>Licence</td><td id="lic"></td></tr></table>
  <h4>Options</h4><table>${['Superviseur', 'Option standardiste']
    .map((name) => option(name, '<input class="has" readonly>', PLUS))
    .join('')}</table>
  <button class="close">Fermer</button></div><script>
  const [dlg, lic] = ['dlg', 'lic'].map((id) => document.getElementById(id));
  const fill = (text) => { for (const has of document.querySelectorAll('.has')) has.value = text; };
  dlg.querySelector('.close').onclick = () => { dlg.style.display = 'none'; };
  for (const a of document.querySelectorAll('.d')) a.onclick = async (event) => {
    event.preventDefault();
    lic.textContent = a.dataset.l;
    fill('…');
    dlg.style.display = 'block';
    fill(await (await fetch('/has?l=' + a.dataset.l)).text());
  };
</script>`;

test('a field that is emptied at first and filled by the answer has come from the server', async ({
  open,
}) => {
  const page = await open({
    html: FIELDS,
    serve: async () => {
      await wait(400);
      return 'Non';
    },
  });
  const read = await page.read(ANNE.licence, 'anew');
  expect(read).toMatchObject({ reason: '', isFramed: false });
  expect(read.options[0]).toMatchObject({ value: 'Non' });
});

const BIT_BY_BIT = `${SERVICE}${usersTable(MANY)}<div id="dlg" style="display:none">
  <h3>Détails de l'utilisateur</h3><h4>Informations</h4><table><tr><td>Licence</td><td id="lic"></td></tr></table>
  <h4>Options</h4><div id="opts"></div><button class="close">Fermer</button></div><script>
  const dlg = document.getElementById('dlg');
  dlg.querySelector('.close').onclick = () => { dlg.style.display = 'none'; };
  for (const a of document.querySelectorAll('.d')) a.onclick = async (event) => {
    event.preventDefault();
    const html = await (await fetch('/options?l=' + a.dataset.l)).text();
    document.getElementById('lic').textContent = a.dataset.l;
    dlg.style.display = 'block';
    setTimeout(() => { document.getElementById('opts').innerHTML = html; }, 200);
  };
</script>`;

/** The shortest time between two openings, in ms: of a busy machine the quickest tells. */
const fastest = async (open: Open, html: string): Promise<number> => {
  const asked: number[] = [];
  const answer = serve([]);
  const page = await open({
    html,
    serve: (url, before) => {
      if (url.pathname === '/options') asked.push(Date.now());
      return answer(url, before);
    },
  });
  const lines = await page.preview(
    ADD,
    MANY.map(({ licence }) => licence),
  );
  expect(lines.map(({ kind }) => kind)).toEqual(MANY.map(() => 'to-do'));
  const [, ...later] = asked.slice(1).map((at, index) => at - (asked[index] as number));
  return Math.min(...later);
};

test('one answer that is drawn bit by bit is waited for once, not with each user', async ({
  open,
}) => {
  expect(await fastest(open, BIT_BY_BIT)).toBeLessThan(1900);
});

const WORDS = `for (const b of dlg.querySelectorAll('#opts td:nth-child(2)')) b.textContent = b.textContent;`;

describe('of details that come whole, and are shown a moment later,', () => {
  test.for([
    ['with a field in a line', '<select><option>Choisir</option></select>', ''],
    ['whose buttons are given an empty part then', '', added('<span></span>')],
    ['whose buttons are given a comment then', '', added('<!--v-if-->')],
  ])('those %s are read at once', async ([, more = '', later = ''], { open }) => {
    expect(await fastest(open, whole(more, later))).toBeLessThan(700);
  });

  test.for([
    ['values are written again', WORDS],
    ['buttons are given a sign that a style sheet draws', added('<i class="sign"></i>')],
    ['buttons are given a sign drawn of boxes', added('<i style="background:#111"></i>')],
    ['buttons are given a picture', added('<svg></svg>')],
  ])('those whose %s then are waited for', async ([, later = ''], { open }) => {
    const style = '<style>.sign::before { content: "+"; }</style>';
    expect(await fastest(open, style + whole('', later))).toBeGreaterThan(700);
  });
});

test('options are not taken to come with the head where the browser was late once to tell of its answer', async ({
  open,
}) => {
  const page = await open({
    html: lateFor(ANNE.licence) + twoSteps(),
    serve: serve([], { options: 900 }),
  });
  const { lines } = await page.run(ADD, ALL);
  expect(lines.map(({ outcome }) => outcome)).toEqual(['modified', 'modified', 'modified']);
  expect(page.changes).toEqual(ALL.map((licence) => `/change?l=${licence}&b=add`));
});

test('a detail is known to come from the server where the browser is late to tell of it', async ({
  open,
}) => {
  const page = await open({ html: LATE + portalPage(), serve: serveDetail });

  expect(await page.read(ANNE.licence, 'anew')).toMatchObject({ reason: '', isFramed: false });
});

test('a detail that comes from the server is read anew without a frame', async ({ open }) => {
  const page = await open({ html: portalPage(), serve: serveDetail });
  expect(await page.read(ANNE.licence, 'anew')).toMatchObject({ reason: '', isFramed: false });
});

/** A page that polls the states of its users, and fades in its dialog as it was until the answer comes. */
const POLLED = `<style>#dlg{position:fixed;left:50px;top:50px;background:#fff;display:none}#dlg.show{display:block}</style>
  ${SERVICE}${usersTable().replaceAll('Déconnecté', '<span class="state">Déconnecté</span>')}<div id="dlg"></div><script>
  setInterval(async () => {
    const t = await (await fetch('/states')).text();
    for (const cell of document.querySelectorAll('.state')) cell.textContent = 'Vu ' + t;
  }, 100);
  const dlg = document.getElementById('dlg');
  for (const a of document.querySelectorAll('.d')) a.onclick = async (event) => {
    event.preventDefault();
    dlg.classList.add('show');
    setTimeout(() => dlg.classList.add('in'), 150);
    dlg.innerHTML = await (await fetch('/detail?l=' + a.dataset.l)).text();
    dlg.querySelector('.close').onclick = () => { dlg.className = ''; };
    for (const b of dlg.querySelectorAll('.add')) b.onclick = async () => {
      await fetch('/change?l=' + a.dataset.l);
      b.closest('tr').cells[1].textContent = 'Oui';
      b.outerHTML = '<button>×</button>';
    };
  };
</script>`;

const serveDetail: Serve = async ({ pathname, searchParams }) => {
  if (pathname === '/states') return String(Date.now());
  if (pathname !== '/detail') return 'ok';
  await wait(700);
  const lines = option('Superviseur', 'Non', PLUS) + option('Option standardiste', 'Non', PLUS);
  return detail({ licence: searchParams.get('l') ?? '', options: lines });
};

test('what was only drawn is not read back while the page polls for something else', async ({
  open,
}) => {
  const page = await open({ html: POLLED, serve: serveDetail });
  const { lines } = await page.run(ADD, [ANNE.licence]);
  expect(lines).toMatchObject([{ outcome: 'to-check', after: 'Non' }]);
  expect(page.changes).toHaveLength(1);
});
