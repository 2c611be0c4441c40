import { expect } from 'vitest';
import { ANNE, BOB, detail, option, portalPage } from './support/html.ts';
import { type Serve, test } from './support/test.ts';

const SUPERVISOR = { label: 'Superviseur', value: 'Non', button: 'add' as const };
const PRESS = { option: 'Superviseur', button: 'add' as const, judged: SUPERVISOR };

const plus = '<button data-ask="add">+</button>';
const optionsOf = (supervisor: string) => supervisor + option('Option standardiste', 'Non', plus);

const serve: Serve = ({ pathname, searchParams }, asked) => {
  const licence = searchParams.get('l') ?? '';
  if (pathname !== '/detail') return 'ok';
  const has = asked.includes(`/change?l=${licence}&b=add`);
  const line = option('Superviseur', has ? 'Oui' : 'Non', has ? '<button>×</button>' : plus);
  return detail({ licence, options: optionsOf(line) });
};

/** Changes of the option's line between the reading and the press. */
const changes = [
  ['its value', "line.cells[1].textContent = 'Oui'"],
  ['its button', "line.cells[2].innerHTML = '<button data-b>×</button>'"],
  ['its label', "line.cells[0].textContent = 'Superviseur adjoint'"],
] as const;

for (const [what, script] of changes) {
  test(`a line that changes between the reading and the press is not pressed: ${what}`, async ({
    open,
  }) => {
    const page = await open({ html: portalPage(), serve });
    const find =
      "[...document.querySelectorAll('#dlg tr')].find((tr) => /^Superviseur/.test(tr.textContent))";
    const result = await page.press(ANNE.licence, PRESS, `const line = ${find}; ${script};`);
    expect(result).toBe('not-pressed line-changed');
    expect(page.changes).toEqual([]);
  });
}

test('a line that is drawn again as it was is pressed', async ({ open }) => {
  const page = await open({ html: portalPage(), serve });
  // The page may or may not draw the new state in time.
  const result = await page.press(ANNE.licence, PRESS, `show('${ANNE.licence}')`);
  expect(['shown', 'unclear']).toContain(result);
  expect(page.changes).toEqual([`/change?l=${ANNE.licence}&b=add`]);
});

test('a detail that becomes another user’s before the press is not pressed', async ({ open }) => {
  const page = await open({ html: portalPage(), serve });
  const script = `dlg.innerHTML = dlg.innerHTML.replaceAll('${ANNE.licence}', '${BOB.licence}');
    for (const b of dlg.querySelectorAll('[data-ask]')) {
      b.onclick = () => fetch('/change?l=${BOB.licence}&b=add');
    }`;
  expect(await page.press(ANNE.licence, PRESS, script)).toBe('not-pressed detail-of-other');
  expect(page.changes).toEqual([]);
});

test('nothing is pressed where a second detail has come up', async ({ open }) => {
  const page = await open({ html: portalPage('<div id="two"></div>'), serve });
  const script = 'two.innerHTML = dlg.innerHTML;';
  expect(await page.press(ANNE.licence, PRESS, script)).toBe('not-pressed ambiguous-detail');
  expect(page.changes).toEqual([]);
});

test('nothing is pressed once the page shows another service', async ({ open }) => {
  const page = await open({ html: portalPage(), serve });
  const script = "document.querySelector('p').textContent = 'Réf. du service : SRV2';";
  expect(await page.press(ANNE.licence, PRESS, script)).toBe('halt page-left');
  expect(page.changes).toEqual([]);
});

test('nothing is pressed once the login form has come up', async ({ open }) => {
  const page = await open({ html: portalPage('<div id="in"></div>'), serve });
  const form =
    '<form>Identifiant <input id="login"> <input id="password" type="password"> <button>Connexion</button></form>';
  expect(
    await page.press(ANNE.licence, PRESS, `document.getElementById('in').innerHTML = '${form}'`),
  ).toBe('halt session-expired');
  expect(page.changes).toEqual([]);
});

test('a line of another part of the detail is no option, whatever it is called', async ({
  open,
}) => {
  const restriction = option('Superviseur', 'Non', plus);
  const page = await open({
    html: portalPage(),
    serve: (url, asked) => {
      const body = String(serve(url, asked));
      const part = `<h4>Restrictions</h4><table>${restriction}</table><h4>Options</h4>`;
      return body
        .replace('<h4>Options</h4>', part)
        .replace(/(<h4>Options.*?)<tr><td>Superviseur.*?<\/tr>/s, '$1');
    },
  });
  const { options } = await page.read(ANNE.licence);
  expect(options.map(({ label }) => label)).toEqual(['Option standardiste']);
  expect(await page.press(ANNE.licence, PRESS)).toBe('not-pressed line-changed');
  expect(page.changes).toEqual([]);
});
