/** Tables whose rows are made otherwise than their headings, and have no *Détail* in words. */
import { describe, expect } from 'vitest';
import { PEOPLE, SERVICE } from './support/html.ts';
import { test } from './support/test.ts';

const STYLE =
  '<style>.heads, .row { display: flex } .heads > *, .row > * { width: 130px; height: 30px }</style>';
const cells = (texts: readonly string[]) => texts.map((text) => `<div>${text}</div>`).join('');
// A box as wide as the scroll bar ends the headings.
const HEADS = `<div class="heads">${cells(['Licence', 'SDA', 'Nom', 'Action', ''])}</div>`;
const EYE = '<button><i class="mdi mdi-eye"></i></button>';
const DOTS = '<button aria-haspopup="menu">⋮</button>';

/** @param way what stands in the last cell of each row; `more` follows the second row */
const list = (way: string, more = '') => {
  const rows = PEOPLE.map(({ licence, sda = '', name }) => {
    return `<section class="row">${cells([licence, sda, name, way])}</section>`;
  });
  rows.splice(2, 0, more);
  return `${SERVICE}${STYLE}<main>${HEADS}<article>${rows.join('')}</article></main>`;
};

describe('rows beneath headings of another make', () => {
  test.for([
    ['are users where each has a menu', list(DOTS), 3],
    ['are users where each is like the others', list(EYE), 3],
    [
      'are none of a detail that is unfolded among them, which has a menu',
      list('<a href="#">Détail</a>', `<section class="row"><div>FPC17299 ${DOTS}</div></section>`),
      3,
    ],
    [
      'are none where one is made otherwise',
      list(EYE, `<section class="row"><div>FPC17299 ${EYE}</div></section>`),
      0,
    ],
    [
      'are those with a menu where one has none',
      list(DOTS, '<section class="row"><div>FPC17299</div></section>'),
      3,
    ],
  ] as const)('%s', async ([, html, count], { open }) => {
    const page = await open({ html });
    expect(await page.in(() => window.ours.users.rows())).toHaveLength(count);
  });
});

describe('the count of rows that a grid has for screen readers', () => {
  const grid = (count: number, index: (at: number) => string) => {
    const rows = PEOPLE.map(({ licence, sda = '', name }, at) => {
      const [outer, inner] = index(at).split('|');
      return `<section ${outer}><section class="row" ${inner}>${cells([licence, sda, name, '<a href="#">Détail</a>'])}</section></section>`;
    });
    return `${SERVICE}${STYLE}<div role="grid" aria-rowcount="${count}">${HEADS}<article>${rows.join('')}</article></div>`;
  };
  test.for([
    [
      'counts the headings where the rows begin with two',
      grid(4, (at) => `aria-rowindex="${at + 2}"|`),
      3,
    ],
    [
      'counts them also where the index stands within the row',
      grid(4, (at) => `|aria-rowindex="${at + 2}"`),
      3,
    ],
    [
      'counts users alone where the rows begin with one',
      grid(3, (at) => `|aria-rowindex="${at + 1}"`),
      3,
    ],
  ] as const)('%s', async ([, html, total], { open }) => {
    const page = await open({ html });
    expect(await page.in(() => window.ours.users.count())).toEqual({ total });
  });
});
