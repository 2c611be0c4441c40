import { expect } from 'vitest';
import { ANNE, BOB, CLEO, option, PLUS, SERVICE, usersTable } from './support/html.ts';
import { type Serve, test } from './support/test.ts';

const ADD = [{ option: 'Superviseur', action: 'add' as const }];
const REMOVE = [{ option: 'Superviseur', action: 'remove' as const }];
const ALL = [ANNE.licence, BOB.licence, CLEO.licence];

/** How one dialog that is used for all users is filled. */
interface Steps {
  /** What stands in the place of the options before any were asked for. */
  first?: string;
  /** Where the head of the detail comes from. */
  head?: 'server' | 'row';
}

/**
 * A page with one dialog for all users: its head comes by one request, or from the row, its options by
 * another. The buttons act for the user whose options they are.
 */
function twoSteps({ first = '', head = 'server' }: Steps = {}): string {
  const told = head === 'server' ? "await (await fetch('/head?l=' + l)).text()" : 'l';
  return `${SERVICE}${usersTable()}<div id="dlg" style="display:none"><h3>Détails de l'utilisateur</h3>
    <h4>Informations</h4><table><tr><td>Licence</td><td id="lic"></td></tr>
    <tr><td>Réf. accountcode</td><td id="acc"></td></tr></table><h4>Options</h4><div id="opts">${first}</div>
    <button class="close">Fermer</button></div><script>
    const dlg = document.getElementById('dlg');
    dlg.querySelector('.close').onclick = () => { dlg.style.display = 'none'; };
    const options = async (l) => {
      document.getElementById('opts').innerHTML = await (await fetch('/options?l=' + l)).text();
      for (const b of document.querySelectorAll('#opts [data-b]')) b.onclick = async () => {
        await fetch('/change?l=' + l + '&b=' + b.dataset.b);
        options(l);
      };
    };
    for (const a of document.querySelectorAll('.d')) a.onclick = async (event) => {
      event.preventDefault();
      const l = a.dataset.l;
      const t = ${told};
      document.getElementById('lic').textContent = t;
      document.getElementById('acc').textContent = 'ac-' + t;
      dlg.style.display = 'block';
      options(l);
    };
  </script>`;
}

const table = (has: boolean) => {
  const line = has
    ? option('Superviseur', 'Oui', '<button data-b="remove">×</button>')
    : option('Superviseur', 'Non', '<button data-b="add">+</button>');
  return `<table>${line}${option('Option standardiste', 'Non', PLUS)}</table>`;
};

/** @param had who has the option at first @param waits in ms, for the head and for the options */
function serve(had: readonly string[], waits: { head?: number; options?: number } = {}): Serve {
  const { head = 120, options = 120 } = waits;
  return async ({ pathname, searchParams }, asked) => {
    const licence = searchParams.get('l') ?? '';
    await wait(pathname === '/options' ? options : head);
    if (pathname === '/head') return licence;
    if (pathname !== '/options') return 'ok';
    const last = asked.filter((one) => one.startsWith(`/change?l=${licence}&`)).at(-1);
    return table(last ? last.endsWith('add') : had.includes(licence));
  };
}

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** A person looks at a user's detail and closes it. */
async function lookAt(licence: string): Promise<void> {
  const press = (selector: string) => document.querySelector<HTMLElement>(selector)?.click();
  press(`[data-l="${licence}"]`);
  await new Promise((resolve) => setTimeout(resolve, 800));
  press('.close');
  await new Promise((resolve) => setTimeout(resolve, 100));
}

test('the x of another user is not pressed where options come after the head', async ({ open }) => {
  const page = await open({ html: twoSteps(), serve: serve([ANNE.licence]) });
  await page.in(lookAt, ANNE.licence);
  const { lines } = await page.run(REMOVE, [BOB.licence]);
  expect(page.changes).toEqual([]);
  expect(lines).toMatchObject([{ licence: BOB.licence, outcome: 'already' }]);
});

test('the + of the user selected is pressed where options come after the head', async ({
  open,
}) => {
  const page = await open({ html: twoSteps(), serve: serve([]) });
  await page.in(lookAt, ANNE.licence);
  const { lines } = await page.run(ADD, [BOB.licence]);
  expect(page.changes).toEqual([`/change?l=${BOB.licence}&b=add`]);
  expect(lines).toMatchObject([{ licence: BOB.licence, outcome: 'modified' }]);
});

test('a whole run acts on each user once where options come after the head', async ({ open }) => {
  const page = await open({ html: twoSteps(), serve: serve([]) });
  const { lines } = await page.run(ADD, ALL);
  expect(page.changes).toEqual(ALL.map((licence) => `/change?l=${licence}&b=add`));
  expect(lines.map(({ outcome }) => outcome)).toEqual(['modified', 'modified', 'modified']);
});

test('options that stood in the dialog before are not read as a user’s', async ({ open }) => {
  const page = await open({
    html: twoSteps({ first: table(true) }),
    serve: serve([ANNE.licence], { options: 400 }),
  });
  const { lines } = await page.run(ADD, ALL);
  expect(lines.map(({ outcome }) => outcome)).toEqual(['already', 'modified', 'modified']);
  expect(page.changes).toEqual(ALL.slice(1).map((licence) => `/change?l=${licence}&b=add`));
});

test('options that come long after a head taken from the row are waited for', async ({ open }) => {
  const page = await open({ html: twoSteps({ head: 'row' }), serve: serve([], { options: 900 }) });
  await page.in(lookAt, ANNE.licence);
  await wait(300);
  const { lines } = await page.run(ADD, [BOB.licence]);
  expect(page.changes).toEqual([`/change?l=${BOB.licence}&b=add`]);
  expect(lines).toMatchObject([{ licence: BOB.licence, outcome: 'modified' }]);
});

test('options that come late into an empty dialog are no unknown options', async ({ open }) => {
  const page = await open({ html: twoSteps(), serve: serve([], { options: 900 }) });
  const { lines } = await page.run(ADD, [BOB.licence]);
  expect(lines).toMatchObject([{ licence: BOB.licence, outcome: 'modified' }]);
});
