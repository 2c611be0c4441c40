import { describe, expect } from 'vitest';
import {
  ANNE,
  BOB,
  CLEO,
  detail,
  option,
  PLUS,
  portalPage,
  SERVICE,
  usersTable,
} from '../support/html.ts';
import { test } from '../support/test.ts';
import { ADD, ALL, REMOVE, serve, wait } from './details-in-steps.ts';

/** A dialog in which only the words that differ are replaced, as frameworks do. */
const PATCHED = `${SERVICE}${usersTable()}<div id="dlg" style="display:none">${detail({
  licence: 'x',
  says: '<span id="lic"></span>',
  options:
    option('Superviseur', '<span id="sup"></span>', '<button id="b" class="add">+</button>') +
    option('Option standardiste', 'Non', PLUS),
})}</div><script>
  const dlg = document.getElementById('dlg');
  const patch = (id, text) => { const at = document.getElementById(id); if (at.textContent !== text) at.textContent = text; };
  const show = async (l) => {
    const has = (await (await fetch('/has?l=' + l)).text()) === 'true';
    patch('lic', l); patch('sup', has ? 'Oui' : 'Non'); patch('b', has ? '×' : '+');
    document.getElementById('b').onclick = async () => { await fetch('/change?l=' + l); show(l); };
    dlg.style.display = 'block';
  };
  dlg.querySelector('.close').onclick = () => { dlg.style.display = 'none'; };
  for (const a of document.querySelectorAll('.d')) a.onclick = (event) => { event.preventDefault(); show(a.dataset.l); };
</script>`;

test('a dialog in which only the differences are replaced is read for each user', async ({
  open,
}) => {
  const page = await open({
    html: PATCHED,
    serve: ({ searchParams }, asked) =>
      String(asked.includes(`/change?l=${searchParams.get('l')}`)),
  });
  const { lines } = await page.run(ADD, ALL);
  expect(lines.map(({ outcome }) => outcome)).toEqual(['modified', 'modified', 'modified']);
  expect(page.changes).toEqual(ALL.map((licence) => `/change?l=${licence}`));
  const preview = await page.preview(ADD, ALL);
  expect(preview.map(({ kind }) => kind)).toEqual(['already', 'already', 'already']);
});

/**
 * One dialog for all users, which is made whole for the first: for each other one what they have is written into it
 * some ms after their head. Its buttons act for the user whose head is there.
 *
 * @param what what is written then; `again` where what is there is written once more as soon as anything is pressed
 */
const headFirst = (
  what: 'options' | 'buttons' | 'line' | 'again',
  ms: number,
) => `${SERVICE}${usersTable()}
  <div id="dlg" style="display:none"><h3>Détails de l'utilisateur</h3><h4>Informations</h4>
  <table><tr><td>Licence</td><td id="lic"></td></tr></table><h4>Options</h4><div id="opts"></div>
  <button class="close">Fermer</button></div><script>
  const dlg = document.getElementById('dlg');
  const opts = document.getElementById('opts');
  let user = '';
  const put = (html) => {
    opts.innerHTML = html;
    for (const b of opts.querySelectorAll('[data-b]')) b.onclick = async () => {
      await fetch('/change?l=' + user + '&b=' + b.dataset.b);
      put(await (await fetch('/options?l=' + user)).text());
    };
  };
  for (const a of document.querySelectorAll('.d')) a.onclick = async (event) => {
    event.preventDefault();
    if ('${what}' === 'again' && user !== '') setTimeout(() => put(opts.innerHTML), 5);
    const html = await (await fetch('/options?l=' + a.dataset.l)).text();
    document.getElementById('lic').textContent = user = a.dataset.l;
    dlg.style.display = 'block';
    if (opts.innerHTML === '') return put(html);
    if ('${what}' === 'buttons') opts.innerHTML = html.replace(/<button.*?<.button>/g, '');
    if ('${what}' === 'line') opts.innerHTML = html.replace(/<tr>.*?<.tr>/, '');
    setTimeout(() => put(html), ${ms});
  };
  dlg.querySelector('.close').onclick = () => { dlg.style.display = 'none'; };
</script>`;

describe.for([
  ['options', 16],
  ['options', 400],
  ['buttons', 200],
  ['line', 200],
  ['again', 100],
] as const)(
  'a dialog into which the options (%s) of the next user are written %s ms late',
  ([what, ms]) => {
    const html = headFirst(what, ms);

    test('is changed for each user', async ({ open }) => {
      const page = await open({ html, serve: serve([ANNE.licence]) });
      const { lines } = await page.run(ADD, ALL);
      expect(lines.map(({ outcome }) => outcome)).toEqual(['already', 'modified', 'modified']);
      expect(page.changes).toEqual([BOB, CLEO].map(({ licence }) => `/change?l=${licence}&b=add`));
    });

    test('is not pressed for those who do not have it', async ({ open }) => {
      const page = await open({ html, serve: serve([ANNE.licence]) });
      const preview = await page.preview(REMOVE, ALL);
      expect(preview.map(({ kind }) => kind)).toEqual(['to-do', 'already', 'already']);
      const { lines } = await page.run(REMOVE, ALL);
      expect(lines.map(({ outcome }) => outcome)).toEqual(['modified', 'already', 'already']);
      expect(page.changes).toEqual([`/change?l=${ANNE.licence}&b=remove`]);
    });
  },
);

/** A portal that draws a change before its server has answered, and takes it back where that fails. */
const HOPEFUL = portalPage(
  '',
  `shown = (l) => {
    const b = dlg.querySelector('.add');
    if (b) b.onclick = async () => {
      const line = b.closest('tr');
      const was = line.innerHTML;
      line.cells[1].textContent = 'Oui';
      line.cells[2].innerHTML = '<button>×</button>';
      if (!(await fetch('/change?l=' + l)).ok) line.innerHTML = was;
    };
  };`,
);

test.for([
  ['is taken back', 500, 'to-check'],
  ['stands', 200, 'modified'],
] as const)(
  'what is drawn before the server has answered is believed once it has: what %s',
  async ([, status, outcome], { open }) => {
    const page = await open({
      html: HOPEFUL,
      serve: async ({ pathname, searchParams }) => {
        await wait(300);
        if (pathname === '/change') return { status, body: '' };
        const options =
          option('Superviseur', 'Non', PLUS) + option('Numéro Fax2Mail', 'Aucun', PLUS);
        return detail({ licence: searchParams.get('l') ?? '', options });
      },
    });
    const { lines } = await page.run(ADD, [ANNE.licence], { readBack: 'in-place' });
    expect(lines).toMatchObject([{ outcome }]);
    expect(page.changes).toHaveLength(1);
  },
);

/**
 * A page that shows at once what it last knew of a user, and what its server says a moment later, in a
 * dialog of its own each time. A change is drawn as if it had succeeded.
 *
 * @param when whether the copy is drawn in the task of the press, or right behind it, as frameworks do
 */
const remembering = (when: 'at once' | 'behind') => `${SERVICE}${usersTable()}<script>
  const known = new Map();
  let up;
  const put = (l, html) => {
    up?.remove();
    up = document.createElement('div');
    up.innerHTML = html;
    document.body.append(up);
    known.set(l, html);
    up.querySelector('.close').onclick = () => { up.remove(); up = undefined; };
    for (const b of up.querySelectorAll('.add')) b.onclick = async () => {
      await fetch('/change?l=' + l);
      b.closest('tr').cells[1].textContent = 'Oui';
      b.outerHTML = '<button>×</button>';
      known.set(l, up.innerHTML);
    };
  };
  const copy = async (l) => {
    ${when === 'behind' ? 'await undefined;' : ''}
    if (known.has(l)) put(l, known.get(l));
  };
  for (const a of document.querySelectorAll('.d')) a.onclick = async (event) => {
    event.preventDefault();
    const l = a.dataset.l;
    void copy(l);
    const html = await (await fetch('/detail?l=' + l)).text();
    await new Promise((done) => setTimeout(done, 15));
    put(l, html);
  };
</script>`;

describe.for(['at once', 'behind'] as const)('a copy of a detail that is shown %s', (when) => {
  test.for([
    ['modified', true],
    ['to-check', false],
  ] as const)('is not what is read back: %s', async ([outcome, isKept], { open }) => {
    const page = await open({
      html: remembering(when),
      serve: ({ pathname, searchParams }, asked) => {
        if (pathname !== '/detail') return 'ok';
        const licence = searchParams.get('l') ?? '';
        const has = isKept && asked.includes(`/change?l=${licence}`);
        const line = option('Superviseur', has ? 'Oui' : 'Non', has ? '<button>×</button>' : PLUS);
        return detail({ licence, options: line + option('Option standardiste', 'Non', PLUS) });
      },
    });
    const { lines } = await page.run(ADD, [ANNE.licence, BOB.licence]);
    expect(lines.map((line) => line.outcome)).toEqual([outcome, outcome]);
    expect(page.changes).toHaveLength(2);
  });
});

/** A page that shows a change before its server has answered, and takes it back where that refuses. */
const AHEAD = portalPage(
  '',
  `shown = (l) => {
      for (const b of dlg.querySelectorAll('[data-ask]')) b.onclick = async () => {
        const [value, was] = [b.closest('tr').children[1], b.textContent];
        [value.textContent, b.textContent] = ['Oui', '×'];
        const said = await (await fetch('/change?l=' + l + '&b=' + b.dataset.ask)).text();
        if (said === 'no') [value.textContent, b.textContent] = ['Non', was];
      };
    };`,
);

test.for([
  ['is refused', 'no', 'to-check'],
  ['is done', 'ok', 'modified'],
] as const)(
  'a change that shows before the server has answered is believed once that has, and it %s',
  async ([, said, outcome], { open }) => {
    const page = await open({
      html: AHEAD,
      serve: async ({ pathname, searchParams }) => {
        await wait(250);
        if (pathname !== '/detail') return said;
        const plus = '<button data-ask="add">+</button>';
        const licence = searchParams.get('l') ?? '';
        return detail({ licence, options: option('Superviseur', 'Non', plus) });
      },
    });
    const { lines } = await page.run(ADD, [ANNE.licence, BOB.licence], { readBack: 'in-place' });
    expect(lines.map((line) => line.outcome)).toEqual([outcome, outcome]);
    expect(page.changes).toHaveLength(2);
  },
);
