/** Details that have no close control: what has unfolded beneath a row, or stands beside the list. */
import { describe, expect } from 'vitest';
import { ANNE, BOB, CLEO, detail, option, PLUS, SERVICE, usersTable } from './support/html.ts';
import { type InPage, type Serve, test } from './support/test.ts';

const ADD = [{ option: 'Superviseur', action: 'add' as const }];
const OTHERS = option('Option standardiste', 'Non', PLUS);

/** A server that keeps who has the option. */
function keeping(says = (licence: string) => licence): Serve {
  const having = new Set<string>();
  return ({ pathname, searchParams }) => {
    const licence = searchParams.get('l') ?? '';
    if (pathname === '/change') having.add(licence);
    if (pathname !== '/detail') return 'ok';
    const line = having.has(licence)
      ? option('Superviseur', 'Oui', '<button class="remove">×</button>')
      : option('Superviseur', 'Non', '<button class="add" data-ask>+</button>');
    return detail({ licence, options: line + OTHERS, foot: '', says: says(licence) });
  };
}

/** A page whose *Détail* calls `pressed`, with the row, its licence, and what fills a box with its detail. */
const page = (
  pressed: string,
  after = '',
) => `${SERVICE}${usersTable()}<div id="beside"></div><script>
  async function fill(box, l) {
    box.innerHTML = await (await fetch('/detail?l=' + l)).text();
    for (const plus of box.querySelectorAll('[data-ask]')) plus.onclick = async () => {
      await fetch('/change?l=' + l);
      await fill(box, l);
    };
  }
  const boxAfter = (row) => {
    const own = document.createElement('tr');
    own.className = 'own';
    own.innerHTML = '<td colspan="7"></td>';
    row.after(own);
    return own.firstChild;
  };
  const unfolded = (row) => (row.nextElementSibling?.className === 'own' ? row.nextElementSibling : null);
  const pressed = ${pressed};
  for (const a of document.querySelectorAll('.d')) a.onclick = (event) => {
    event.preventDefault();
    fetch('/pressed?l=' + a.dataset.l);
    pressed(a.closest('tr'), a.dataset.l);
  };
  ${after}
</script>`;

const TOGGLES =
  '(row, l) => { if (unfolded(row)) unfolded(row).remove(); else fill(boxAfter(row), l); }';
const STAYS = '(row, l) => fill(unfolded(row)?.firstChild ?? boxAfter(row), l)';
const BESIDE = "(row, l) => fill(document.getElementById('beside'), l)";
/** A person has opened Cléo's, and nobody has closed it. */
const LEFT = `if (self === top) document.querySelector('[data-l="${CLEO.licence}"]').click();`;

/** Until the detail that a person has opened has come. */
const untilLeft = ({ page: tab }: InPage) => tab.waitForSelector('.own button, #beside button');

const changesOf = (...people: (typeof ANNE)[]) =>
  people.map(({ licence }) => `/change?l=${licence}`);
const unfoldedIn = (opened: InPage) => opened.in(() => document.querySelectorAll('.own').length);
const pressesOf = ({ asked }: InPage, { licence }: typeof ANNE) =>
  asked.filter((address) => address === `/pressed?l=${licence}`).length;

describe('a detail that has unfolded beneath its row', () => {
  test('is folded up by its own Détail', async ({ open }) => {
    const opened = await open({ html: page(TOGGLES), serve: keeping() });
    const { lines } = await opened.run(ADD, [ANNE.licence, BOB.licence]);
    expect(lines.map(({ outcome }) => outcome)).toEqual(['modified', 'modified']);
    expect(opened.changes).toEqual(changesOf(ANNE, BOB));
    expect(pressesOf(opened, CLEO)).toBe(0);
    expect(await unfoldedIn(opened)).toBe(0);
  });

  test('and was left so by a person, is folded up in the same way', async ({ open }) => {
    const opened = await open({ html: page(TOGGLES, LEFT), serve: keeping() });
    await untilLeft(opened);
    const { lines } = await opened.run(ADD, [ANNE.licence]);
    expect(lines).toMatchObject([{ outcome: 'modified', reasons: [] }]);
    expect(opened.changes).toEqual(changesOf(ANNE));
    expect(pressesOf(opened, CLEO)).toBe(2);
    expect(await unfoldedIn(opened)).toBe(0);
  });

  test('is left by users loaded anew where its Détail does not fold it up', async ({ open }) => {
    const opened = await open({ html: page(STAYS), serve: keeping() });
    const { lines } = await opened.run(ADD, [ANNE.licence, BOB.licence]);
    expect(lines.map(({ outcome }) => outcome)).toEqual(['modified', 'modified']);
    expect(opened.changes).toEqual(changesOf(ANNE, BOB));
    // Only once is it tried.
    expect(pressesOf(opened, ANNE) + pressesOf(opened, BOB)).toBe(5);
  });

  test('and names another user, is not folded up by the row above it', async ({ open }) => {
    const serve = keeping((licence) => (licence === CLEO.licence ? 'FPC172999' : licence));
    const opened = await open({ html: page(TOGGLES, LEFT), serve });
    await untilLeft(opened);
    const { lines } = await opened.run(ADD, [ANNE.licence]);
    expect(lines).toMatchObject([{ outcome: 'modified' }]);
    expect(opened.changes).toEqual(changesOf(ANNE));
    expect(pressesOf(opened, CLEO)).toBe(1);
  });
});

describe('a detail that the menu of its row has unfolded', () => {
  test('is left by users loaded anew, and no menu is opened for it', async ({ open }) => {
    const menus = `for (const a of document.querySelectorAll('.d')) {
      const menu = document.createElement('ul');
      menu.setAttribute('role', 'menu');
      menu.hidden = true;
      const opener = document.createElement('button');
      opener.textContent = '⋮';
      opener.setAttribute('aria-haspopup', 'menu');
      opener.onclick = () => { fetch('/menu?l=' + a.dataset.l); menu.hidden = false; };
      a.addEventListener('click', () => { menu.hidden = true; });
      a.setAttribute('role', 'menuitem');
      a.replaceWith(opener, menu);
      menu.append(a);
    }`;
    const opened = await open({ html: page(TOGGLES, menus), serve: keeping() });
    const { lines } = await opened.run(ADD, [ANNE.licence, BOB.licence]);
    expect(lines.map(({ outcome }) => outcome)).toEqual(['modified', 'modified']);
    const menuPresses = opened.asked.filter((address) => address.startsWith('/menu')).length;
    expect(menuPresses).toBe(pressesOf(opened, ANNE) + pressesOf(opened, BOB));
  });
});

describe('a detail beside the list', () => {
  test('that a person has opened, and nothing closes, is left by users loaded anew', async ({
    open,
  }) => {
    const opened = await open({ html: page(BESIDE, LEFT), serve: keeping() });
    await untilLeft(opened);
    const { lines } = await opened.run(ADD, [ANNE.licence, BOB.licence]);
    expect(lines.map(({ outcome }) => outcome)).toEqual(['modified', 'modified']);
    expect(opened.changes).toEqual(changesOf(ANNE, BOB));
    expect(pressesOf(opened, CLEO)).toBe(1);
    const left = await opened.in(() => document.getElementById('beside')?.textContent);
    expect(left).toContain(CLEO.licence);
  });
});
