import { expect } from 'vitest';
import { ANNE, PEOPLE, row, SERVICE, usersTable } from '../support/html.ts';
import { test } from '../support/test.ts';

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
