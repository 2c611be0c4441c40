import { describe, expect } from 'vitest';
import { PEOPLE, SERVICE, usersTable } from '../support/html.ts';
import { test } from '../support/test.ts';
import { below, button, icon, NOTHING, pagersOf } from './recognised-pagers.ts';

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

  test('does not count if only a class that places it says so, or without anything about pages', async ({
    open,
  }) => {
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

  test('turns the pages of the list, and of nothing else', async ({ open }) => {
    const bodies = [
      `<p>4–6 sur 24 éléments ${named('a', 'Page précédente')}${named('b', 'Page suivante')}</p>`,
      `<p>4–6 sur 24 éléments ${named('a', 'Service précédent')}${named('b', 'Service suivant')}</p>`,
      `<p>4–6 sur 24 éléments ${named('b', 'Page suivante supprimée')}</p>`,
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
      `<div><div><h2>Utilisateurs archivés</h2>${pages}</div>${usersTable()}</div>`,
      `<div><div>${button('a', '‹')}<h2>Utilisateurs</h2>${button('b', '›')} 1 / 5</div>${usersTable()}</div>`,
      `<div>${usersTable()}<div role="dialog">${pages}</div></div>`,
      `<div>${usersTable()}<form><label>Nom</label><input value="Anne"><label>Site</label><input value="Paris">${button('a', 'Précédent')}${button('b', 'Suivant')}</form></div>`,
    ];
    expect(await pagersOf(open, bodies)).toEqual(bodies.map(() => NOTHING));
  });

  test('does not hide what turns the table’s', async ({ open }) => {
    const bodies = [
      `<div><div>${usersTable()}${pages}</div><div>${other}${pages.replaceAll('id="', 'id="no-')}</div></div>`,
      `<div><h2>Utilisateurs</h2>${pages}${usersTable()}</div>`,
      `<div><div><h2>Liste des utilisateurs (42)</h2>${pages}</div>${usersTable()}</div>`,
      `<div>${usersTable()}${pages}<h3>Historique</h3>${other}</div>`,
      `<div>${usersTable()}${other.replace('<table', '<table style="display:none"')}${pages}</div>`,
    ];
    const found = await pagersOf(open, bodies);
    expect(found.map(({ next, previous }) => [next, previous])).toEqual(
      bodies.map(() => ['b', 'a']),
    );
  });
});

test('the number in view may be told only by not being a link', async ({ open }) => {
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

test('the number in view may be told only by its colours', async ({ open }) => {
  const numbers = (marked: readonly number[], of: readonly number[] = [1, 2, 3, 4]) => {
    const all = of.map((number) => {
      const style = marked.includes(number) ? ' style="background:#00f;color:#fff"' : '';
      return `<button class="k" id="p${number}"${style}>${number}</button>`;
    });
    return below(`<p>${all.join(' ')}</p>`);
  };
  const found = await pagersOf(open, [
    numbers([2]),
    numbers([1]),
    // Nothing tells which of them it is.
    numbers([]),
    numbers([2, 3]),
    numbers([1], [1, 2]),
  ]);
  expect(found.map(({ previous, next }) => [previous, next])).toEqual([
    ['p1', 'p3'],
    ['', 'p2'],
    ['', ''],
    ['', ''],
    ['', ''],
  ]);
});

/** Words for screen readers. */
const UNSEEN = (words: string) =>
  `<span style="position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(0,0,0,0)">${words}</span>`;

test('arrows with words of a list between them turn its pages', async ({ open }) => {
  const words = [
    'Page 1 sur 3',
    '1 – 10 sur 42 utilisateurs',
    'Affichage de 1 à 10 sur 42 éléments : <select><option>Toutes</option></select> par page',
    '1 / 5',
    '1 <b>2 (page courante)</b> 3',
    // Bootstrap has it for screen readers alone, and so may be anything.
    `1 <b>2 ${UNSEEN('(current)')}</b> 3`,
    `1 <b>2 ${UNSEEN('(vous êtes ici)')}</b> 3`,
  ];
  const signs = words.map((said) => `<p>${button('a', '‹')} ${said} ${button('b', '›')}</p>`);
  const found = await pagersOf(open, signs.map(below));
  expect(found.map(({ next }) => next)).toEqual(words.map(() => 'b'));
});

test('arrows with another word between them turn something else', async ({ open }) => {
  const [found] = await pagersOf(open, [
    below(`<p>${button('a', '‹')} 1 <b>2 (vous êtes ici)</b> 3 ${button('b', '›')}</p>`),
  ]);
  expect(found?.next).toBe('');
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

describe('an arrow that looks as before where it leads nowhere', () => {
  const arrows =
    button('a', '', 'title="Page précédente"') + button('b', '', 'title="Page suivante"');
  const numbers = (current: number) => {
    const all = [1, 2, 3].map((one) => {
      return `<a ${one === current ? 'class="rgCurrentPage"' : 'href="#"'}>${one}</a>`;
    });
    return `<p>${arrows} ${all.join(' ')} <b>30</b> éléments dans <b>3</b> pages</p>`;
  };

  test.for([
    ['no way on from the last of the pages', numbers(3), '', 'a'],
    ['no way back from the first', numbers(1), 'b', ''],
    ['both ways between', numbers(2), 'b', 'a'],
    ['no way back from the first rows', `<p>${arrows} 1 à 10 sur 30</p>`, 'b', ''],
    ['both ways from others', `<p>${arrows} 11 à 20 sur 30</p>`, 'b', 'a'],
    ['both ways where all rows of a page are counted', `<p>${arrows} 1 à 10 sur 10</p>`, 'b', 'a'],
  ] as const)('%s', async ([, body, next, previous], { open }) => {
    expect(await pagersOf(open, [below(body)])).toMatchObject([{ next, previous }]);
  });
});
