/** Portals that ask everything in one box, which fades out and comes up again. */
import { expect } from 'vitest';
import { FAX } from '../support/asked.ts';
import { ANNE, CROSS, detail, option, PLUS, portalPage } from '../support/html.ts';
import { test } from '../support/test.ts';

const OLD = '0184252600';

/** A number is chosen in a box of its own, and then confirmed in the box that has confirmed the x. */
const page = (asks: string) =>
  portalPage(
    `<style>.box { position: fixed; left: 100px; top: 60px; background: #fff; padding: 20px }
      #q { display: none } #q.on, #q.going { display: block } #q.going { opacity: 0.4; pointer-events: none }</style>
    <div id="c" class="box" role="dialog" style="display:none"><p>Numéro à associer (Numéro Fax2Mail)</p>
      <select><option value="">Choisir</option><option>${FAX}</option></select>
      <button>Annuler</button> <button id="ok">Valider</button></div>
    <div id="q" class="box" role="dialog"><p id="says"></p><button>Non</button> <button id="yes">Oui</button></div>`,
    `const q = document.getElementById('q'), c = document.getElementById('c');
    shown = (l) => {
      const ask = (text, then) => {
        says.textContent = text;
        q.className = 'box on';
        yes.onclick = async () => {
          q.className = 'box going';
          setTimeout(() => { if (!q.matches('.on')) q.className = 'box'; }, 900);
          await fetch('/change?l=' + l + '&' + then);
          await show(l);
        };
      };
      for (const b of dlg.querySelectorAll('.remove')) b.onclick = () => ask('Retirer « Numéro Fax2Mail » ?', 'remove');
      for (const b of dlg.querySelectorAll('.add')) b.onclick = () => { c.style.display = 'block'; };
      ok.onclick = () => {
        c.style.display = 'none';
        setTimeout(() => ask(${JSON.stringify(asks)}, 'n=' + c.querySelector('select').value), 1000);
      };
    };`,
  );

test.for([
  ['is answered', 'Ajouter « Numéro Fax2Mail » ?', 'modified', 2],
  ['is not answered where it asks for something else', 'Clôturer le compte ?', 'to-check', 1],
] as const)(
  'a box that asked before the + was pressed, and went, %s',
  { timeout: 40_000 },
  async ([, asks, outcome, count], { open }) => {
    const opened = await open({
      html: page(asks),
      serve: ({ pathname, searchParams }, asked) => {
        if (pathname !== '/detail') return 'ok';
        const last = asked.findLast((one) => one.startsWith('/change')) ?? '';
        const [, given] = /&n=(\d+)/.exec(last) ?? [];
        const number = last === '' ? OLD : given;
        const line = number
          ? option('Numéro Fax2Mail', number, CROSS)
          : option('Numéro Fax2Mail', 'Aucun', PLUS);
        return detail({ licence: searchParams.get('l') ?? '', options: line });
      },
    });
    const { lines } = await opened.run(
      [{ option: 'Numéro Fax2Mail', action: 'replace', value: FAX }],
      [ANNE.licence],
    );
    expect([lines[0]?.outcome, opened.changes.length]).toEqual([outcome, count]);
  },
);
