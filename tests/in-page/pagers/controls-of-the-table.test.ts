import { describe, expect } from 'vitest';
import { SERVICE, usersTable } from '../support/html.ts';
import { test } from '../support/test.ts';
import { below, button, icon, NOTHING, pagersOf } from './recognised-pagers.ts';

describe('what turns the pages of the table', () => {
  const two = (previous: string, next: string) => button('a', previous) + button('b', next);
  /** A sign for who sees it, and a word for who does not. */
  const signed = (sign: string, word: string) =>
    `<span aria-hidden="true">${sign}</span><span style="position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(0,0,0,0)">${word}</span>`;

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
      `<p>${two('Previous', 'Next')} Showing 11 to 20 of 57 entries</p>`,
      `<p>${two('‹', '›')} 21 à 40 sur 42</p>`,
      `<p>${two(signed('‹', 'Previous'), signed('›', 'Next'))}</p>`,
      `<p>${two(signed('«', 'Précédent'), signed('»', 'Suivant'))}</p>`,
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

  test('is not found in an item that is disabled, and its picture is not, either', async ({
    open,
  }) => {
    const titles = { left: 'Page précédente', right: 'Page suivante' };
    const arrow = (id: string, way: 'left' | 'right', more = '') =>
      `<li title="${titles[way]}" class="kit-page-${way} ${more}"><a id="${id}" style="cursor:pointer"><i id="${id}-i" class="fa fa-chevron-${way}" style="cursor:pointer;display:inline-block;width:9px;height:9px;background:#333"></i></a></li>`;
    // A letter of an icon font.
    const drawn = '<style>.fa::before { content: "\\f054" }</style>';
    const numbers = '<li><a>1</a></li><li class="kit-active"><a>2</a></li>';
    const found = await pagersOf(open, [
      below(`${drawn}<ul>${arrow('a', 'left')}${numbers}${arrow('b', 'right')}</ul>`),
      below(
        `${drawn}<ul>${arrow('a', 'left')}${numbers}${arrow('b', 'right', 'kit-page-disabled')}</ul>`,
      ),
    ]);
    expect(found.map(({ next, previous }) => [previous, next])).toEqual([
      ['a', 'b'],
      ['a', ''],
    ]);
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

  test('may lead to an address that is made like the addresses of the numbers', async ({
    open,
  }) => {
    const bodies = [
      ['/Liste/7?page=0', '/Liste/7?page=2', '/Liste/7?page=3', '/Liste/7?page=2'],
      ['/Rows/0/20', '/Rows/2/20', '/Rows/3/20', '/Rows/2/20'],
    ].map((hrefs) => addressed(...hrefs));
    const found = await pagersOf(open, bodies);
    expect(found.map(({ next }) => next)).toEqual(['b', 'b']);
  });

  test('does not lead to an address that is made differently, or to pages such as this one', async ({
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

  test('stands beside a table that stands right in the page, unless it belongs to something else', async ({
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
