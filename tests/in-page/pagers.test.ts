import { describe, expect } from 'vitest';
import { ANNE, PEOPLE, row, SERVICE, usersTable } from './support/html.ts';
import { type InPage, test } from './support/test.ts';

const ICON = 'style="display:inline-block;width:16px;height:16px;background:#333"';
const NOTHING = { next: '', previous: '', first: '', ambiguous: '' };

type Open = (wish: { html: string }) => Promise<InPage>;

/** What is found to turn the pages in each of some page bodies, shown one after the other. */
async function pagersOf(open: Open, bodies: readonly string[]) {
  const page = await open({ html: '' });
  return page.in((all) => {
    return all.map((one) => {
      document.body.replaceChildren(document.createRange().createContextualFragment(one));
      return window.ours.pager();
    });
  }, bodies);
}

/** A page whose users table has something right after it. */
const below = (more: string) => `<div>${SERVICE}<div>${usersTable()}${more}</div></div>`;

const button = (id: string, inside: string, more = '') =>
  `<button id="${id}" ${more}>${inside}</button>`;
const icon = (names: string) => `<i class="${names}" ${ICON}></i>`;

describe('what only looks like an arrow', () => {
  test('near a table of one page is never pressed', async ({ open }) => {
    const page = await open({
      html: `<div><div><a class="btn pull-right" id="out" href="#" onclick="fetch('/press?b=out')">${icon('fa-solid fa-arrow-right-from-bracket')}</a>
        <button class="btn pull-left" onclick="fetch('/press?b=back')">${icon('bi bi-box-arrow-right')}</button></div>
        <div>Utilisateurs <button class="btn btn-danger pull-right" onclick="fetch('/press?b=trash')">${icon('fa fa-trash')}</button>${usersTable()}</div></div>`,
      serve: () => 'ok',
    });
    expect(await page.readAll()).toEqual(PEOPLE.map(({ licence }) => licence));
    expect(page.asked.filter((one) => one.startsWith('/press'))).toEqual([]);
  });

  test('is none by a class that places it, nor without anything of pages', async ({ open }) => {
    const signs = [
      button('b', icon('icon'), 'class="float-right text-right navbar-right ml-2 me-2 right"'),
      button('b', icon('fa fa-chevron-left'), 'title="Retour aux services"'),
      button('b', icon('fa fa-chevron-right')),
      `${button('b', icon('fa fa-chevron-right'))}<p><span>Précédent</span> 1 <span>Suivant</span></p>`,
      button('a', icon('fa fa-chevron-left'), 'title="Retour aux services"') +
        button('b', icon('fa fa-chevron-right')),
      button('b', '<span class="material-icons">logout</span>'),
      button('b', icon('fa fa-sign-out-alt')),
      button('b', 'Suivant'),
      button('b', '›'),
      `<p>${button('a', '‹', 'title="Service précédent"')} 1 / 3 ${button('b', '›', 'title="Service suivant"')}</p>`,
      button('b', 'Service suivant') + button('a', 'Service précédent'),
      `<a id="b" href="/Services/2">Suivant</a> <a id="a" href="/Services/0">Précédent</a>`,
      `<p>${button('a', icon('btn-icon btn-icon-left'))} 1 / 3 ${button('b', icon('btn-icon btn-icon-right'))}</p>`,
      `<p>1 / 3 ${button('b', icon('kit-icon kit-icon-chevron-right kit-icon-trash'))}</p>`,
      `<p>${button('a', '‹')} Dupont ${button('b', '›')}</p>`,
      `<p>${button('a', '‹')} Service 2 sur 5 ${button('b', '›')}</p>`,
      `${button('a', '‹')} Dupont ${button('b', '›')}`,
      `<header>${button('a', '‹')}${button('b', '›')}</header>`,
      `<nav>${button('a', '‹')}${button('b', '›')}</nav>`,
    ];
    const found = await pagersOf(open, signs.map(below));
    expect(signs.filter((_, index) => found[index]?.next || found[index]?.previous)).toEqual([]);
  });
});

describe('an arrow that is named by a tip that is not shown yet', () => {
  /** Its tip is in the page, but not in view; its own name does not count. */
  const named = (id: string, tip: string) => `<span>
    ${button(id, icon('kit-btn'), `aria-labelledby="tip-${id}" aria-label="${tip}"`)}
    <span id="tip-${id}" role="tooltip" aria-hidden="true"><span style="display:none">${tip}</span></span></span>`;

  test('turns the pages, and those of nothing else', async ({ open }) => {
    const bodies = [
      `<p>1–3 sur 24 éléments ${named('a', 'Page précédente')}${named('b', 'Page suivante')}</p>`,
      `<p>1–3 sur 24 éléments ${named('a', 'Service précédent')}${named('b', 'Service suivant')}</p>`,
      `<p>1–3 sur 24 éléments ${named('b', 'Page suivante supprimée')}</p>`,
    ];
    const found = await pagersOf(open, bodies.map(below));
    expect(found.map(({ next, previous }) => [next, previous])).toEqual([
      ['b', 'a'],
      ['', ''],
      ['', ''],
    ]);
  });
});

test.for([
  ['service', {}],
  ['page', { next: 'b', previous: 'a' }],
] as const)('arrows by an address that says another %s', async ([name, found], { openAt }) => {
  const address = (number: number) => `/Users?${name}=${number}`;
  const arrows = `<div><a id="a" href="${address(1)}">‹</a> <b>2</b> <a id="b" href="${address(3)}">›</a></div>`;
  const page = await openAt(
    address(2),
    () => `<!doctype html><body>${arrows}${SERVICE}${usersTable()}`,
  );
  const pager = await page.in(() => window.ours.pager());
  expect(pager).toMatchObject({ next: '', previous: '', ...found });
});

describe('what turns the pages of something else', () => {
  const pages = `<p>${button('a', 'Précédent')} <span>1</span> <a href="#">2</a> ${button('b', 'Suivant')}</p>`;
  const other =
    '<table><tr><th>Date</th><th>Objet</th></tr><tr><td>hier</td><td>x</td></tr></table>';

  test('is none of the table’s', async ({ open }) => {
    const bodies = [
      `<div>${usersTable()}<div>${other}${pages}</div></div>`,
      `<div>${usersTable()}${other}${pages}</div>`,
      `<div>${usersTable()}<h3>Historique</h3>${pages}</div>`,
      `<div>${usersTable()}<section><h3>Historique</h3>${pages}</section></div>`,
      `<div>${usersTable()}<p>Étape 1 sur 3</p><div>Étape 1 sur 3 ${pages}</div></div>`,
      `<div>${other}${pages}${usersTable()}</div>`,
      `<div>${usersTable()}<div role="dialog">${pages}</div></div>`,
      `<div>${usersTable()}<form><label>Nom</label><input value="Anne"><label>Site</label><input value="Paris">${button('a', 'Précédent')}${button('b', 'Suivant')}</form></div>`,
    ];
    expect(await pagersOf(open, bodies)).toEqual(bodies.map(() => NOTHING));
  });

  test('does not hide what turns the table’s', async ({ open }) => {
    const bodies = [
      `<div><div>${usersTable()}${pages}</div><div>${other}${pages.replaceAll('id="', 'id="no-')}</div></div>`,
      `<div><h2>Utilisateurs</h2>${pages}${usersTable()}</div>`,
      `<div>${usersTable()}${pages}<h3>Historique</h3>${other}</div>`,
      `<div>${usersTable()}${other.replace('<table', '<table style="display:none"')}${pages}</div>`,
    ];
    const found = await pagersOf(open, bodies);
    expect(found.map(({ next, previous }) => [next, previous])).toEqual(
      bodies.map(() => ['b', 'a']),
    );
  });
});

describe('what turns the pages of the table', () => {
  const two = (previous: string, next: string) => button('a', previous) + button('b', next);

  test('leads no farther than to the last user, though its arrow can be pressed there', async ({
    open,
  }) => {
    const said = (from: number, to: number, total: string) =>
      `<p>Affichage de <b>${from}</b> à <b>${to}</b> sur <b>${total}</b> résultats ${two('Précédent', 'Suivant')}</p>`;
    const bodies = [
      said(21, 24, '24'),
      said(21, 24, '24 000'),
      said(21, 30, '42'),
      said(1, 3, '3'),
    ];
    const found = await pagersOf(open, bodies.map(below));
    expect(found.map(({ next, previous }) => [next, previous])).toEqual([
      ['', 'a'],
      ...[1, 2, 3].map(() => ['b', 'a']),
    ]);
  });

  test('is found by whole words and whole pictures, with proof beside it', async ({ open }) => {
    const pagers = [
      `<p>${two('Précédent', 'Suivant')}</p>`,
      `<p><span class="disabled">Précédent</span>${button('b', 'Suivant')}${button('a', 'Page précédente')}</p>`,
      `<p>${two('Previous', 'Next')} Showing 1 to 10 of 57 entries</p>`,
      `<p>${two('‹', '›')} 1 à 20 sur 42</p>`,
      `<p>${button('first', '«')}${two('‹', '›')}${button('last', '»')}</p>`,
      `<p>${two(icon('fa fa-chevron-left'), icon('fa fa-chevron-right'))}</p>`,
      `<p>${two(icon('bi bi-caret-left'), icon('bi bi-caret-right'))}</p>`,
      `<p>${two(icon('mdi mdi-arrow-left'), icon('mdi mdi-arrow-right'))}</p>`,
      `<p>${two(icon('glyphicon glyphicon-chevron-left'), icon('glyphicon glyphicon-chevron-right'))}</p>`,
      `<p>${two('<i class="material-icons">chevron_left</i>', '<i class="material-icons">navigate_next</i>')}</p>`,
      `<p>${two('<mat-icon>keyboard_arrow_left</mat-icon>', '<mat-icon>keyboard_arrow_right</mat-icon>')}</p>`,
      `<p>${two(icon('kit9-icon kit9-icon-chevron-left'), icon('kit9-icon kit9-icon-chevron-right'))}</p>`,
      `<nav aria-label="Pagination">${two('‹', '›')}</nav>`,
      `<p><a id="a" href="?page=1">Précédent</a> <a id="b" href="?page=3">Suivant</a></p>`,
      `<p><a id="a" href="/Users/page/1">Précédent</a> <a id="b" href="/Users/page/3">Suivant</a></p>`,
      `<p>21–40 de 42 ${two('<', '>').replaceAll('><<', '>‹<').replaceAll('>><', '>›<')}</p>`,
      `<p><span id="a" style="cursor:pointer">Précédent</span> <span id="b" style="cursor:pointer">Suivant</span></p>`,
    ];
    const found = await pagersOf(open, pagers.map(below));
    expect(pagers.map((one, index) => [one, found[index]?.previous, found[index]?.next])).toEqual(
      pagers.map((one) => [one, 'a', 'b']),
    );
  });

  test('is found by the numbers alone, and by the dots between them', async ({ open }) => {
    const number = (page: number | string, id = `p${page}`) => `<a href="#" id="${id}">${page}</a>`;
    const found = await pagersOf(open, [
      below(`<p>${number(1)} <b>2</b> ${number(3)} … ${number(9)}</p>`),
      below(`<p><span class="current">1</span> ${number(2)} … ${number(9)}</p>`),
      below(
        `<p>${number('...', 'before')} ${number(11)} <span>12</span> ${number('…', 'after')}</p>`,
      ),
      below(`<p>42 utilisateurs</p><p><span>42</span> en tout</p>`),
    ]);
    expect(found.map(({ next, previous, first }) => ({ next, previous, first }))).toEqual([
      { next: 'p3', previous: 'p1', first: 'p1' },
      { next: 'p2', previous: '', first: '' },
      { next: 'after', previous: 'p11', first: '' },
      { next: '', previous: '', first: '' },
    ]);
  });

  test('goes by the one number that says it is in view, not by what all numbers say', async ({
    open,
  }) => {
    const numbers = (of: (page: number) => string) =>
      [1, 2, 3, 4].map((page) => button(`p${page}`, `${page}`, of(page))).join('');
    const is = (page: number) => page === 3;
    const found = await pagersOf(open, [
      below(`<p>${numbers((page) => `aria-current="${is(page)}"`)}</p>`),
      below(
        `<p>${numbers((page) => `class="kit-active"${is(page) ? ' aria-current="page"' : ''}`)}</p>`,
      ),
      below(`<p>${numbers((page) => `class="${is(page) ? 'is-active' : ''}"`)}</p>`),
      below(
        `<p>${numbers((page) => `aria-current="false" class="${is(page) ? 'on active' : ''}"`)}</p>`,
      ),
      below(
        `<div>${[1, 2, 3, 4].map((page) => `<div id="p${page}" style="cursor:pointer" class="${is(page) ? 'item--active' : ''}">${page}</div>`).join('')}</div>`,
      ),
      // Nothing says which page is in view.
      below(`<p>${numbers(() => 'class="kit-active"')}</p>`),
      below(`<p>${numbers((page) => `class="${page > 2 ? 'active' : ''}"`)}</p>`),
    ]);
    expect(found.map(({ next, previous }) => `${previous} ${next}`)).toEqual([
      ...Array.from({ length: 5 }, () => 'p2 p4'),
      ...[' ', ' '],
    ]);
  });

  /** Numbers and arrows whose addresses have another path than the page's, and which scripts handle. */
  const addressed = (...hrefs: string[]) => {
    const [before = '', two = '', three = '', after = ''] = hrefs;
    const link = (text: string, href: string, id = '') =>
      `<a id="${id}" href="${href}">${text}</a>`;
    return below(
      `<p>${link('«', before, 'a')} <span class="active">1</span> ${link('2', two, 'two')} ${link('3', three)} ${link('»', after, 'b')}</p>`,
    );
  };

  test('may lead to an address that is made as those of the numbers', async ({ open }) => {
    const bodies = [
      ['/Liste/7?page=0', '/Liste/7?page=2', '/Liste/7?page=3', '/Liste/7?page=2'],
      ['/Rows/0/20', '/Rows/2/20', '/Rows/3/20', '/Rows/2/20'],
    ].map((hrefs) => addressed(...hrefs));
    const found = await pagersOf(open, bodies);
    expect(found.map(({ next }) => next)).toEqual(['b', 'b']);
  });

  test('does not lead to what is made otherwise, nor to pages such as this one', async ({
    open,
  }) => {
    const bodies = [
      ['/Services/6', '/Liste?page=2', '/Liste?page=3', '/Services/8'],
      ['/Liste?page=0&del=1', '/Liste?page=2', '/Liste?page=3', '/Liste?page=2&del=1'],
      ['/Liste?page=0', '/Liste?page=2', '/Fin?page=3', '/Liste?page=2'],
      ['https://elsewhere.example/p0', '/p2', '/p3', 'https://elsewhere.example/p2'],
    ].map((hrefs) => addressed(...hrefs));
    const found = await pagersOf(open, bodies);
    expect(found.map(({ next }) => next)).toEqual(['two', 'two', '', 'two']);

    const page = await open({ html: '' });
    const next = await page.in(
      (body) => {
        history.replaceState(null, '', '/Services/1');
        document.body.replaceChildren(document.createRange().createContextualFragment(body));
        return window.ours.pager().next;
      },
      addressed('/Services/0', '/Services/2', '/Services/3', '/Services/2'),
    );
    expect(next).toBe('');
  });

  test('may stand in the table’s last row, or in its foot', async ({ open }) => {
    const numbers =
      '<table><tr><td><span>1</span></td><td><a href="#" id="two">2</a></td><td><a href="#" id="b">...</a></td></tr></table>';
    const inRow = usersTable().replace(
      '</tbody>',
      `<tr><td colspan="7">${numbers}</td></tr></tbody>`,
    );
    const inFoot = usersTable().replace(
      '</tbody>',
      `</tbody><tfoot><tr><td colspan="7">1-20 / 42 ${two('‹', '›')}</td></tr></tfoot>`,
    );
    const found = await pagersOf(open, [inRow, inFoot]);
    expect(found.map(({ next }) => next)).toEqual(['two', 'b']);
  });

  test('counts once where it is drawn above and below, and not at all where two differ', async ({
    open,
  }) => {
    const bar = (id: string, more = '') =>
      `<div>${button(`a${id}`, 'Précédent')} ${button(`b${id}`, 'Suivant', more)} Page 2 sur 3</div>`;
    const found = await pagersOf(open, [
      `<div>${bar('1')}${usersTable()}${bar('2')}</div>`,
      `<div>${usersTable()}${bar('1')}<div>${button('a2', 'Précédent')} ${button('b2', 'Suivant')} Page 3 sur 9</div></div>`,
    ]);
    expect(found[0]).toMatchObject({ next: 'b1', previous: 'a1', ambiguous: '' });
    expect(found[1]).toMatchObject({ next: '', previous: '', ambiguous: 'b1 b2 a1 a2' });
  });

  test('that lets the list grow stands right after it, and needs no way back', async ({ open }) => {
    const more = [
      'Afficher plus',
      'Voir plus',
      'Charger la suite',
      'Load more',
      'More',
      'Afficher plus (22)',
    ];
    const found = await pagersOf(open, [
      ...more.map((words) => below(`<p>20 sur 42 utilisateurs</p>${button('b', words)}`)),
      usersTable().replace(
        '</tbody>',
        `<tr><td colspan="7">${button('b', 'Voir plus')}</td></tr></tbody>`,
      ),
    ]);
    expect(found.map(({ next }) => next)).toEqual([...more.map(() => 'b'), 'b']);
    const none = await pagersOf(open, [
      below(`<p>Journal des appels</p>${button('b', 'Voir plus')}`),
      below(button('b', 'Voir plus', 'aria-haspopup="menu"')),
      below('<a id="b" href="/Aide">Voir plus</a>'),
      `<div>${button('b', 'Voir plus')}${usersTable()}</div>`,
    ]);
    expect(none).toEqual(none.map(() => NOTHING));
  });

  test('stands beside a table that stands right in the page, but for what is of something else', async ({
    open,
  }) => {
    const more = `<p>Page 1 / 2 ${button('b', 'Suivant &gt;')}</p>`;
    const found = await pagersOf(open, [
      SERVICE + usersTable() + more,
      `<h1>Utilisateurs</h1>${more}${usersTable()}`,
      `${SERVICE}${usersTable()}<h2>Journal</h2>${more}`,
      `${SERVICE}${usersTable()}<p>${button('b', 'Suivant')}</p>`,
      `${SERVICE}${usersTable()}<table><tr><td>x</td></tr></table>${more}`,
    ]);
    expect(found.map(({ next }) => next)).toEqual(['b', 'b', '', '', '']);
  });

  test('is never what else says a grave word', async ({ open }) => {
    const found = await pagersOf(open, [
      below(`<p>${button('a', 'Précédent')}${button('b', 'Suivant', 'title="Supprimer"')}</p>`),
      below(`<p>${button('a', '‹')}${button('b', `›${icon('fa fa-trash')}`)}</p>`),
      below(`<p>${button('a', '‹')}${button('b', `›${icon('fa fa-arrow')}`)}</p>`),
    ]);
    expect(found.map(({ next }) => next)).toEqual(['', '', 'b']);
  });
});

test('all pages are read by the numbers in the table’s last row', async ({ open }) => {
  const page = await open({
    html: `${SERVICE}${usersTable([]).replace('</tbody>', '<tr class="pages"><td colspan="7"></td></tr></tbody>')}<script>
      const pages = ${JSON.stringify(PEOPLE.map((person) => row(person)))};
      function show(at) {
        const numbers = pages.map((_, index) => index === at ? '<span>' + (index + 1) + '</span>' : '<a href="#" data-p="' + index + '">' + (index + 1) + '</a>');
        document.querySelector('tbody').innerHTML = pages[at] + '<tr><td colspan="7">' + numbers.join(' ') + '</td></tr>';
        for (const a of document.querySelectorAll('[data-p]')) a.onclick = (event) => { event.preventDefault(); show(Number(a.dataset.p)); };
      }
      show(0);
    </script>`,
  });
  expect(await page.readAll()).toEqual(PEOPLE.map(({ licence }) => licence));
  expect(await page.in(() => document.querySelector('tbody a')?.textContent)).toBe(ANNE.licence);
});

test('pages are turned by buttons of the kit’s own, in a component of the portal’s', async ({
  open,
}) => {
  const page = await open({
    html: `${SERVICE}<users-list></users-list><script>
      customElements.define('kit-button', class extends HTMLElement {
        connectedCallback() {
          this.attachShadow({ mode: 'open' }).innerHTML = '<style>:host{display:inline-block;cursor:pointer}</style><button class="button"' + (this.hasAttribute('disabled') ? ' disabled' : '') + '><span class="label"><slot></slot></span></button>';
        }
      });
      customElements.define('users-list', class extends HTMLElement {
        connectedCallback() {
          const root = this.attachShadow({ mode: 'open' });
          root.innerHTML = ${JSON.stringify(usersTable())} + '<div class="pager"><kit-button disabled id="a">Précédent</kit-button><span></span><kit-button id="b">Suivant</kit-button></div>';
          root.querySelector('.pager span').append('Page ', '1', ' sur ', '2');
        }
      });
    </script>`,
  });
  // The control that turns back is disabled; the other one is the button within the kit's own element.
  expect(await page.in(() => window.ours.pager())).toMatchObject({ previous: '', ambiguous: '' });
  expect(await page.in(() => window.ours.diagnosis())).toMatchObject({
    found: expect.arrayContaining(['next']),
  });
});

/** A page of one user at a time. Its arrow leads from the last page to `after`; the other arrow runs `onBack`. */
const round = (after: number, onBack = '') => `${SERVICE}<div>${usersTable([])}
  <p><button id="b">‹</button> <button id="n">›</button> <span id="at"></span></p></div><script>
  const pages = ${JSON.stringify(PEOPLE.map((person) => row(person)))};
  let at = 0;
  let turns = 0;
  const show = (to) => {
    at = to;
    if (++turns > 50) throw new Error('Round and round');
    document.querySelector('tbody').innerHTML = pages[at];
    document.getElementById('at').textContent = 'Page ' + (at + 1);
  };
  document.getElementById('n').onclick = () => show(at + 1 < pages.length ? at + 1 : ${after});
  document.getElementById('b').onclick = () => {
    ${onBack}
    show(at > 0 ? at - 1 : pages.length - 1);
  };
  show(0);
</script>`;

test.for([0, 1])('a list whose end leads back to page %s is read once', async (after, { open }) => {
  const page = await open({ html: round(after) });
  expect(new Set(await page.readAll())).toEqual(new Set(PEOPLE.map(({ licence }) => licence)));
  expect(await page.in(() => document.querySelector('tbody a')?.textContent)).toBe(ANNE.licence);
  expect((await page.read('FPC99999')).reason).toBe('user-not-found');
});

test.for([
  [0, true],
  [1, false],
] as const)(
  'a list whose end leads back to page %s is whole: %s',
  async ([after, isWhole], { open }) => {
    const page = await open({ html: round(after) });
    const { isComplete } = await page.in(() => window.ours.users.readList());
    expect(isComplete).toBe(isWhole);
  },
);

test('a list that leads round, and changes while a user is looked for, is looked through once more', async ({
  open,
}) => {
  const others =
    "pages.forEach((html, place) => { pages[place] = html.replaceAll('FPC', 'FPD'); });";
  const page = await open({ html: round(0, others) });
  expect((await page.read('FPC99999')).reason).toBe('user-not-found');
});

test('the number in view may be told by nothing but that it is no link', async ({ open }) => {
  const numbers = (...parts: string[]) => below(`<p>${parts.join(' ')}</p>`);
  const link = (number: number) => `<a href="#" id="p${number}">${number}</a>`;
  const found = await pagersOf(open, [
    numbers(link(1), '<strong>2</strong>', link(3)),
    numbers(link(1), '<span>2</span>', link(3)),
    // Nothing tells which of two it is.
    numbers(link(1), '<b>2</b>', link(3), '<b>4</b>'),
    // A count beside the page numbers is no page number.
    numbers(link(1), link(2), link(3), '<b>42</b>'),
  ]);
  const between = { previous: 'p1', next: 'p3' };
  expect(found).toMatchObject([between, between, NOTHING, NOTHING]);
});

/** A page of one user at a time whose arrows can always be pressed; with `isRound` they lead round in a circle. */
const always = (isRound: boolean, says: string) => `${SERVICE}<div>${usersTable([])}
  <div class="foot"><div>Afficher <a href="#" class="active">10</a> <a href="#">25</a> lignes</div>
  <ul><li><button id="b">‹</button></li><li class="n">1</li><li class="n">2</li><li class="n">3</li><li><button id="f">›</button></li></ul>
  <p id="at"></p></div></div><script>
  const pages = ${JSON.stringify(PEOPLE.map((person) => row(person)))};
  const numbers = [...document.querySelectorAll('.n')];
  let at = 0;
  const show = (to) => {
    if (!${isRound} && (to < 0 || to > 2)) return;
    at = (to + 3) % 3;
    document.querySelector('tbody').innerHTML = pages[at];
    numbers.forEach((number, index) => number.classList.toggle('active', index === at));
    document.getElementById('at').textContent = ${says};
  };
  document.getElementById('f').onclick = () => show(at + 1);
  document.getElementById('b').onclick = () => show(at - 1);
  numbers.forEach((number, index) => { number.style.cursor = 'pointer'; number.onclick = () => show(index); });
  show(0);
</script>`;

test.for([
  ['lead round', always(true, "''")],
  ['lead nowhere', always(false, "'Page ' + (at + 1) + ' sur 3'")],
])('the ends are told where arrows %s', async ([, html = ''], { open }) => {
  const page = await open({ html });
  const all = PEOPLE.map(({ licence }) => licence);
  expect(new Set(await page.readAll())).toEqual(new Set(all));
  expect(await page.in(() => document.querySelector('tbody a')?.textContent)).toBe(ANNE.licence);
  // The reading still goes back to the page before.
  await page.in(() => document.querySelectorAll<HTMLElement>('.n')[1]?.click());
  expect(await page.in(() => window.ours.pager())).toMatchObject({ previous: 'b', next: 'f' });
});

test('arrows with words of a list between them turn its pages', async ({ open }) => {
  const words = [
    'Page 1 sur 3',
    '1 – 10 sur 42 utilisateurs',
    'Affichage de 1 à 10 sur 42 éléments : <select><option>Toutes</option></select> par page',
    '1 / 5',
  ];
  const signs = words.map((said) => `<p>${button('a', '‹')} ${said} ${button('b', '›')}</p>`);
  const found = await pagersOf(open, signs.map(below));
  expect(found.map(({ next }) => next)).toEqual(words.map(() => 'b'));
});

test('the arrows of a list are told from others in the same part of the page', async ({ open }) => {
  const customers = `<span>${button('x', '‹')} Dupont ${button('y', '›')}</span>`;
  const pages = `<span>${button('a', '‹')} 1 / 3 ${button('b', '›')}</span>`;
  const bodies = [`<p>${customers} ${pages}</p>`, `<p>${pages} ${customers}</p>`];
  const found = await pagersOf(open, bodies.map(below));
  expect(found.map(({ next }) => next)).toEqual(['b', 'b']);
});

test('words that stand with the table between two arrows name nothing', async ({ open }) => {
  const around = `<div>${SERVICE}<div>${button('a', '‹')} Dupont SAS ${usersTable()}${button('b', '›')}</div></div>`;
  const [found] = await pagersOf(open, [around]);
  expect(found?.next).toBe('b');
});
