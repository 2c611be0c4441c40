import { describe, expect } from 'vitest';
import { answersOf, FAX } from '../support/asked.ts';
import {
  ANNE,
  askingPage,
  BOB,
  CROSS,
  detail,
  option,
  type Person,
  SERVICE,
} from '../support/html.ts';
import { type Serve, test } from '../support/test.ts';
import { ADD_FAX, BUTTONS, OTHER, RELOADS, serve } from './number-list.ts';

describe('a table of numbers in which a row is pressed', () => {
  interface Rows {
    numbers?: string[];
    /** The text of a row beside its number. */
    beside?: string;
    style?: string;
    isGreyed?: boolean;
    /** Runs when a row is pressed; `row` is the row. */
    onTake?: string;
  }
  const TAKES =
    "box.querySelector('.taken')?.classList.remove('taken'); row.classList.add('taken'); box.querySelector('[name=n]').value = row.cells[0].textContent; yes.disabled = false;";
  const page = ({ numbers = [OTHER, FAX, '0184252696'], ...more }: Rows) => {
    const { beside = 'Paris', style = 'cursor:pointer', isGreyed = true, onTake = TAKES } = more;
    const rows = numbers.map((n) => `<tr style="${style}"><td>${n}</td><td>${beside}</td></tr>`);
    return askingPage({
      inside: `<p>Choisir un numéro</p><table><thead><tr><th>Numéro</th><th>Ville</th></tr></thead><tbody>${rows.join('')}</tbody></table><input type="hidden" name="n">`,
      buttons: BUTTONS,
      script: `const yes = [...box.querySelectorAll('button')].at(-1);
        yes.disabled = ${isGreyed};
        for (const row of box.querySelectorAll('tbody tr')) for (const cell of row.cells) cell.onclick = () => { ${onTake} };
        ${RELOADS}`,
    });
  };

  test.for([
    ['with a hand over them', page({})],
    ['without, where the yes is greyed until then', page({ style: '' })],
    ['with a yes that is never greyed', page({ isGreyed: false })],
  ] as const)('is chosen from: rows %s', async ([, html], { open }) => {
    const opened = await open({ html, serve });
    const { lines } = await opened.run(ADD_FAX, [ANNE.licence]);
    expect(lines).toMatchObject([{ outcome: 'modified', reasons: [] }]);
    expect(answersOf(opened.asked)).toEqual([`Valider&n=${FAX}`]);
  });

  test.for([
    ['takes no press', page({ onTake: '', isGreyed: false }), 'value-not-offered'],
    ['has the value twice', page({ numbers: [FAX, FAX, OTHER] }), 'choice-ambiguous'],
    ['does not have it', page({ numbers: [OTHER, '0184252696'] }), 'question-unknown'],
    ['tells what it costs', page({ beside: '5 €' }), 'question-unknown'],
    [
      'has something to tick',
      page({ beside: '<input type="checkbox" name="c">' }),
      'question-unknown',
    ],
  ] as const)('is refused where it %s', async ([, html, reason], { open }) => {
    const opened = await open({ html, serve });
    const { lines } = await opened.run(ADD_FAX, [ANNE.licence]);
    expect(lines).toMatchObject([{ outcome: 'failed', reasons: [reason] }]);
    expect(answersOf(opened.asked).every((one) => one.startsWith('Annuler&'))).toBe(true);
  });
});

describe("a row's menu", () => {
  const row = ({ licence, sda, name }: Person) =>
    `<tr><td>${licence}</td><td>${sda}</td><td>${name}</td><td><button class="m" data-l="${licence}" aria-haspopup="menu">⋮</button></td></tr>`;
  const headings = ['Licence', 'SDA', 'Nom', 'Action'].map((word) => `<th>${word}</th>`).join('');
  const page = (entries: string, wait: number, isExpanded = true) => `${SERVICE}
    <table><thead><tr>${headings}</tr></thead><tbody>${[ANNE, BOB].map(row).join('')}</tbody></table>
    <div id="dlg" style="display:none"></div><script>
    const menu = document.createElement('ul');
    menu.setAttribute('role', 'menu');
    menu.style.cssText = 'position:fixed;right:0;top:50px;background:#fff;border:1px solid';
    const show = async (l) => {
      menu.remove();
      dlg.innerHTML = await (await fetch('/detail?l=' + l)).text();
      dlg.style.display = 'block';
      dlg.querySelector('.close').onclick = () => { dlg.style.display = 'none'; dlg.innerHTML = ''; };
    };
    for (const m of document.querySelectorAll('.m')) m.onclick = () => {
      if (${isExpanded}) m.setAttribute('aria-expanded', 'true');
      setTimeout(() => {
        menu.innerHTML = ${JSON.stringify(entries)};
        menu.firstChild.onclick = () => { m.setAttribute('aria-expanded', 'false'); show(m.dataset.l); };
        document.body.append(menu);
      }, ${wait});
    };
  </script>`;
  const answers: Serve = ({ pathname, searchParams }) => {
    if (pathname !== '/detail') return 'ok';
    const options = option('Superviseur', 'Oui', CROSS) + option('Option standardiste', 'Non');
    return detail({ licence: searchParams.get('l') ?? '', options });
  };
  const ADD = [{ option: 'Superviseur', action: 'add' as const }];
  const ENTRY = '<li role="menuitem" tabindex="0">Détail</li>';
  const WITH_LINK =
    '<li role="menuitem" aria-label="Détail"><div><a tabindex="-1"><span>Détail</span></a></div></li>';

  test.for([
    ['that says it is open and takes its time', page(ENTRY, 1500)],
    ['with a link in its entry', page(WITH_LINK, 0)],
  ])('leads into the detail: one %s', async ([, html = ''], { open }) => {
    const opened = await open({ html, serve: answers });
    const { lines } = await opened.run(ADD, [ANNE.licence, BOB.licence]);
    expect(lines).toMatchObject([{ outcome: 'already' }, { outcome: 'already' }]);
  });

  test.for([
    ['with two entries', page(ENTRY + ENTRY, 0)],
    ['that does not say it is open, and is not', page(ENTRY, 60_000, false)],
  ])('does not: one %s', async ([, html = ''], { open }) => {
    const opened = await open({ html, serve: answers });
    const { lines } = await opened.run(ADD, [ANNE.licence]);
    expect(lines).toMatchObject([{ outcome: 'failed', reasons: ['no-detail-link'] }]);
  });
});
