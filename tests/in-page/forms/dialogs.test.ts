import { describe, expect } from 'vitest';
import { answering, answersOf, FAX, NO_FAX } from '../support/asked.ts';
import {
  ANNE,
  askingPage,
  option,
  PEOPLE,
  PLUS,
  portalPage,
  SERVICE,
  usersTable,
} from '../support/html.ts';
import { test } from '../support/test.ts';
import { ADD_FAX, HAS_FAX, LIST } from './number-form.ts';

test("the list's own search field, drawn again, is never typed into", async ({ open }) => {
  const inside = `${SERVICE}<p>Rechercher <input type="search" name="search"></p>${usersTable(PEOPLE)}`;
  const page = await open({
    html: `<div id="app"></div><div id="dlg"></div><script>
      const html = ${JSON.stringify(inside)};
      const dlg = document.getElementById('dlg');
      async function show(l) {
        dlg.innerHTML = await (await fetch('/detail?l=' + l)).text();
        dlg.querySelector('.close').onclick = () => { dlg.innerHTML = ''; };
        for (const b of dlg.querySelectorAll('.add')) b.onclick = async () => { await fetch('/change?b=add'); draw(); };
      }
      function draw() {
        const app = document.getElementById('app');
        app.innerHTML = html;
        app.querySelector('input').oninput = ({ target }) => fetch('/typed?v=' + target.value);
        for (const a of app.querySelectorAll('.d')) a.onclick = (e) => { e.preventDefault(); show(a.dataset.l); };
      }
      draw();
    </script>`,
    serve: answering(option('Numéro Fax2Mail', 'Aucun', PLUS)),
  });
  const { lines } = await page.run(ADD_FAX, [ANNE.licence]);
  expect(page.asked.filter((one) => one.startsWith('/typed'))).toEqual([]);
  expect(page.changes).toHaveLength(1);
  expect(lines[0]?.outcome).toBe('to-check');
});

describe("the browser's own prompt", () => {
  const prompting = (text: string) =>
    portalPage(
      '',
      `const ask = (kind, text) => { let said; const h = (e) => { said = JSON.parse(e.detail).answer; };
        addEventListener('myopenip-bulk:answer', h);
        dispatchEvent(new CustomEvent('myopenip-bulk:asked', { detail: JSON.stringify({ kind, text }) }));
        removeEventListener('myopenip-bulk:answer', h); return said; };
      shown = (l) => { for (const b of dlg.querySelectorAll('[data-q]')) b.onclick = async () => {
        const n = ask('prompt', ${JSON.stringify(text)});
        if (typeof n !== 'string') return;
        await fetch('/answer?b=Valider&n=' + n); show(l); }; };`,
    );

  test.for([
    ['Numéro à associer :', 1],
    ['Saisissez le numéro Fax2Mail', 1],
    ['Nouveau mot de passe SIP :', 0],
    ['Motif de la résiliation ?', 0],
    ['Numéro à présenter', 0],
  ] as const)('%s', async ([text, count], { open }) => {
    const page = await open({
      html: prompting(text),
      serve: answering(NO_FAX, HAS_FAX, 'Valider'),
    });
    const { lines } = await page.run(ADD_FAX, [ANNE.licence]);
    expect(answersOf(page.asked)).toEqual(count === 1 ? [`Valider&n=${FAX}`] : []);
    expect(lines[0]?.outcome).toBe(count === 1 ? 'modified' : 'failed');
  });
});

describe('a modal dialog that asks for the number, and then whether it is meant, in sheets over itself', () => {
  const FIXED = 'position:fixed;left:0;right:0;background:#fff;padding:12px';
  /** The detail is a modal dialog of the browser. Sheets with `says` come up in it, one after the other. */
  const inSheets = (sheets: readonly string[], foot = '') =>
    portalPage(
      '',
      `const dialog = document.createElement('dialog');
      dlg.before(dialog);
      dialog.append(dlg);
      const sheets = ${JSON.stringify(sheets)};
      const hidden = hide;
      const ask = (step) => {
        const sheet = document.createElement('div');
        sheet.style = '${FIXED};bottom:0';
        sheet.innerHTML = sheets[step];
        dialog.append(sheet);
        for (const b of sheet.querySelectorAll('button')) b.onclick = async () => {
          const field = sheet.querySelector('select');
          sheet.remove();
          await fetch('/answer?b=' + b.textContent + (field ? '&n=' + field.value : ''));
          if (b.textContent === 'Annuler') return;
          if (step + 1 < sheets.length) ask(step + 1);
          else if (!'${foot}') await show(user);
          else drawFoot();
        };
      };
      const drawFoot = () => {
        dialog.querySelector('.foot')?.remove();
        const part = document.createElement('div');
        part.className = 'foot';
        part.style = '${FIXED};top:0';
        part.innerHTML = '${foot}';
        for (const b of part.querySelectorAll('button')) b.onclick = () => fetch('/press?b=' + b.textContent);
        dialog.append(part);
      };
      let user = '';
      shown = (l) => {
        user = l;
        if (!dialog.open) dialog.showModal();
        drawFoot();
        for (const b of dlg.querySelectorAll('[data-q]')) b.onclick = () => ask(0);
        for (const b of dlg.querySelectorAll('.close')) b.onclick = () => { dialog.close(); hidden(); };
      };`,
    );
  const BUTTONS = '<button>Annuler</button> <button>Valider</button>';
  const CHOICE = `<p>Numéro à associer (Numéro Fax2Mail)</p>${LIST} ${BUTTONS}`;
  const MEANT = `<p>Ajouter Numéro Fax2Mail ?</p>${BUTTONS}`;

  test('is answered twice', async ({ open }) => {
    const page = await open({
      html: inSheets([CHOICE, MEANT]),
      serve: (url, asked) => {
        const isMeant = answersOf(asked).at(-1) === 'Valider';
        return answering(isMeant ? HAS_FAX : NO_FAX)(url, asked);
      },
    });
    const { lines } = await page.run(ADD_FAX, [ANNE.licence]);
    expect(answersOf(page.asked)).toEqual([`Valider&n=${FAX}`, 'Valider']);
    expect(lines).toMatchObject([{ outcome: 'modified', after: FAX }]);
  });

  test('is answered once where its own foot, with the same words, is drawn again', async ({
    open,
  }) => {
    const page = await open({
      html: inSheets([CHOICE], `<p>Enregistrer</p>${BUTTONS}`),
      serve: answering(NO_FAX),
    });
    const { lines } = await page.run(ADD_FAX, [ANNE.licence], { patience: 3000 });
    expect(answersOf(page.asked)).toEqual([`Valider&n=${FAX}`]);
    expect(page.asked.filter((one) => one.startsWith('/press'))).toEqual([]);
    expect(lines[0]?.outcome).toBe('to-check');
  });
});

const AGAIN =
  "box.querySelectorAll('button')[1].addEventListener('click', () => setTimeout(() => show(user), 50));";

test.for([
  [
    'the dialog itself, though it is open',
    '<div id="q" role="dialog" aria-hidden="true">',
    LIST,
    1,
  ],
  [
    'what holds the list alone',
    '<div id="q" role="dialog">',
    `<p aria-hidden="true">${LIST}</p>`,
    0,
  ],
] as const)(
  'a list in a dialog, where %s is marked as hidden',
  async ([, box, list, count], { open }) => {
    const inside = `<p>Numéro à associer</p>${list}`;
    const page = await open({
      html: askingPage({ box, inside, buttons: ['Annuler', 'Valider'], script: AGAIN }),
      serve: answering(NO_FAX, HAS_FAX, 'Valider'),
    });
    await page.run(ADD_FAX, [ANNE.licence]);
    const given = answersOf(page.asked).filter((one) => one.startsWith('Valider'));
    expect(given).toEqual(count === 1 ? [`Valider&n=${FAX}`] : []);
  },
);
