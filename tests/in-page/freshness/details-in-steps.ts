import { ANNE, BOB, CLEO, lateFor, option, PLUS, SERVICE, usersTable } from '../support/html.ts';
import type { Serve } from '../support/test.ts';

export const ADD = [{ option: 'Superviseur', action: 'add' as const }];

export const REMOVE = [{ option: 'Superviseur', action: 'remove' as const }];

export const ALL = [ANNE.licence, BOB.licence, CLEO.licence];

/** How one dialog that is used for all users is filled. */
export interface Steps {
  /** What stands in the place of the options before any were asked for. */
  first?: string;
  /** Where the head of the detail comes from. */
  head?: 'server' | 'row';
  /** Whether something else is asked, and its options are marked by their classes once that is answered. */
  marks?: boolean;
}

/**
 * A page with one dialog for all users: its head comes by one request, or from the row, its options by
 * another. The buttons act for the user whose options they are.
 */
export function twoSteps({ first = '', head = 'server', marks = false }: Steps = {}): string {
  const told = head === 'server' ? "await (await fetch('/head?l=' + l)).text()" : 'l';
  const mark = `fetch('/ping').then(() => {
        for (const tr of document.querySelectorAll('#opts tr')) tr.classList.toggle('waits');
      });`;
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
      ${marks ? mark : ''}
      options(l);
    };
  </script>`;
}

export const table = (has: boolean) => {
  const line = has
    ? option('Superviseur', 'Oui', '<button data-b="remove">×</button>')
    : option('Superviseur', 'Non', '<button data-b="add">+</button>');
  return `<table>${line}${option('Option standardiste', 'Non', PLUS)}</table>`;
};

/** @param had who has the option at first @param waits in ms, for the head and for the options */
export function serve(
  had: readonly string[],
  waits: { head?: number; options?: number } = {},
): Serve {
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

export const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

export const LATE = lateFor('');

/** One answer for all of a detail; a busy kit draws the options long after the head. */
export const MANY = [1, 2, 3, 4, 5].map((at) => ({
  ...ANNE,
  licence: `FPC9000${at}`,
  name: `Personne ${at}`,
}));

/** Details that come whole by one answer, and what a kit does to them 80 ms later, out of sight until then. */
export const whole = (
  more: string,
  later: string,
) => `${SERVICE}${usersTable(MANY)}<div id="dlg" style="display:none"></div>
  <script>
  const dlg = document.getElementById('dlg');
  for (const a of document.querySelectorAll('.d')) a.onclick = async (event) => {
    event.preventDefault();
    const html = await (await fetch('/options?l=' + a.dataset.l)).text();
    dlg.innerHTML = \`<h3>Détails de l'utilisateur</h3><h4>Informations</h4><table><tr><td>Licence</td>
      <td>\${a.dataset.l}</td></tr></table><h4>Options</h4><div id="opts">\${html}</div><button class="close">Fermer</button>\`;
    dlg.querySelector('#opts tr:last-child td:last-child').innerHTML += ${JSON.stringify(more)};
    dlg.querySelector('.close').onclick = () => { dlg.style.display = 'none'; };
    dlg.style.display = 'block';
    dlg.style.visibility = 'hidden';
    setTimeout(() => { ${later} dlg.style.visibility = ''; }, 80);
  };
</script>`;

/** Puts something into the buttons of options. */
export const added = (html: string) => {
  return `for (const b of document.querySelectorAll('#opts button')) b.insertAdjacentHTML('beforeend', '${html}');`;
};
