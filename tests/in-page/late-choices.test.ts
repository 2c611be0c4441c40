/** Lists and menus that open before they show anything, that are always open, or that a person types into. */
import { describe, expect } from 'vitest';
import { answering, answersOf, FAX, NO_FAX } from './support/asked.ts';
import {
  ANNE,
  askingPage,
  BOB,
  CROSS,
  detail,
  option,
  type Person,
  SERVICE,
} from './support/html.ts';
import { type Serve, test } from './support/test.ts';

const ADD_FAX = [{ option: 'Numéro Fax2Mail', action: 'add' as const, value: FAX }];
const serve = answering(NO_FAX, option('Numéro Fax2Mail', FAX, CROSS), 'Valider');
const OTHER = '0184252697';
const BUTTONS = ['Annuler', 'Valider'];
const RELOADS =
  "for (const b of box.querySelectorAll('button')) b.addEventListener('click', () => setTimeout(() => show(user), 50));";
const LIST = `const list = document.createElement('ul');
  list.setAttribute('role', 'listbox');
  list.style.cssText = 'position:absolute;left:0;top:100%;background:#fff;margin:0';
  const offer = (numbers, take) => list.replaceChildren(...numbers.map((n) => {
    const entry = document.createElement('li');
    entry.setAttribute('role', 'option');
    entry.textContent = n;
    entry.onclick = (event) => { event.stopPropagation(); take(n); list.remove(); };
    return entry;
  }));`;

describe('a list that says it is open, and shows its choices later', () => {
  const page = (wait: number, numbers: string[]) =>
    askingPage({
      inside:
        '<p>Numéro à associer</p><div id="lb" style="position:relative;border:1px solid;width:160px;padding:6px"><input readonly role="combobox" aria-haspopup="listbox" aria-expanded="false" aria-label="Numéro"><span id="shown">Choisir</span></div><input type="hidden" name="n">',
      buttons: BUTTONS,
      script: `${LIST} const lb = document.getElementById('lb');
        const input = lb.querySelector('input');
        offer(${JSON.stringify(numbers)}, (n) => {
          box.querySelector('[name=n]').value = document.getElementById('shown').textContent = n;
          input.setAttribute('aria-expanded', 'false');
        });
        lb.onclick = () => {
          if (input.getAttribute('aria-expanded') === 'true') return;
          input.setAttribute('aria-expanded', 'true');
          setTimeout(() => lb.append(list), ${wait});
        };
        ${RELOADS}`,
    });

  test.for([200, 1500])('is chosen from after %i ms', async (wait, { open }) => {
    const opened = await open({ html: page(wait, [OTHER, FAX]), serve });
    const { lines } = await opened.run(ADD_FAX, [ANNE.licence]);
    expect(lines).toMatchObject([{ outcome: 'modified', reasons: [] }]);
    expect(answersOf(opened.asked)).toEqual([`Valider&n=${FAX}`]);
  });

  test('is refused where it shows other choices only', async ({ open }) => {
    const opened = await open({ html: page(1500, [OTHER]), serve });
    const { lines } = await opened.run(ADD_FAX, [ANNE.licence]);
    expect(lines).toMatchObject([{ outcome: 'failed', reasons: ['value-not-offered'] }]);
  });
});

describe('a veil over a list box, or over its list', () => {
  /** @param lasts how long the veil covers everything before it fades, in ms */
  const page = (lasts: number, isOverList: boolean) =>
    askingPage({
      inside:
        '<p>Choisissez un numéro</p><span id="lb" role="combobox" tabindex="0" aria-haspopup="listbox" aria-expanded="false" style="border:1px solid;padding:4px">Choisir</span><input type="hidden" name="n">',
      buttons: BUTTONS,
      script: `${LIST} const lb = document.getElementById('lb');
        list.style.cssText = 'position:fixed;left:120px;top:240px;background:#fff;z-index:5';
        offer(['${OTHER}', '${FAX}'], (n) => { box.querySelector('[name=n]').value = lb.textContent = n; });
        const veil = () => {
          const over = document.createElement('div');
          over.style.cssText = 'position:fixed;inset:0;background:#000;opacity:.6;z-index:1000';
          document.body.append(over);
          const fades = setInterval(() => { over.style.opacity -= .02; if (over.style.opacity <= 0) { over.remove(); clearInterval(fades); } }, 13);
          if (${lasts} > 0) { clearInterval(fades); setTimeout(() => over.remove(), ${lasts}); }
        };
        lb.onclick = () => { document.body.append(list); if (${isOverList}) veil(); };
        const first = shown;
        shown = (l) => {
          first(l);
          for (const b of dlg.querySelectorAll('[data-q]')) b.addEventListener('click', () => { if (!${isOverList}) veil(); });
        };
        ${RELOADS}`,
    });

  test.for([
    ['that fades from the box', page(0, false)],
    ['that fades from the list', page(0, true)],
    ['that leaves the box', page(1500, false)],
    ['that leaves the list', page(1500, true)],
  ])('is waited for: one %s', async ([, html = ''], { open }) => {
    const opened = await open({ html, serve });
    const { lines } = await opened.run(ADD_FAX, [ANNE.licence]);
    expect(lines).toMatchObject([{ outcome: 'modified', reasons: [] }]);
    expect(answersOf(opened.asked)).toEqual([`Valider&n=${FAX}`]);
  });

  test('is not pressed through where it stays over the list', async ({ open }) => {
    const opened = await open({ html: page(60_000, true), serve });
    const { lines } = await opened.run(ADD_FAX, [ANNE.licence], { patience: 8000 });
    expect(lines).toMatchObject([{ reasons: expect.arrayContaining(['value-not-pressable']) }]);
    expect(answersOf(opened.asked).filter((one) => one.startsWith('Valider'))).toEqual([]);
  });
});

describe('a list box around the field that is typed into', () => {
  const page = (more: string, script: string) =>
    askingPage({
      inside: `<p>Numéro à associer</p><div id="lb" style="position:relative;width:180px" role="combobox" aria-haspopup="listbox" aria-expanded="false"><input type="text" role="textbox" placeholder="Numéro" ${more}></div>`,
      buttons: BUTTONS,
      script: `${LIST} const lb = document.getElementById('lb');
        const input = lb.querySelector('input');
        ${script}
        ${RELOADS}`,
    });

  test('is gone into, and chosen from', async ({ open }) => {
    const html = page(
      'name="n"',
      `const draw = () => {
        offer(['${OTHER}', '${FAX}'].filter((n) => n.includes(input.value)), (n) => { input.value = n; });
        lb.append(list);
      };
      input.onfocus = input.oninput = draw;`,
    );
    const opened = await open({ html, serve });
    const { lines } = await opened.run(ADD_FAX, [ANNE.licence]);
    expect(lines).toMatchObject([{ outcome: 'modified', reasons: [] }]);
    expect(answersOf(opened.asked)).toEqual([`Valider&n=${FAX}`]);
  });

  test('is taken back where the yes stays greyed, and the next user is read', async ({ open }) => {
    const html = page(
      '',
      `box.insertAdjacentHTML('beforeend', '<input type="hidden" name="n">');
      const yes = [...box.querySelectorAll('button')].at(-1);
      yes.disabled = true;
      input.onfocus = input.oninput = () => {
        const hits = ['${OTHER}'].filter((n) => n.includes(input.value));
        offer(hits, (n) => { input.value = box.querySelector('[name=n]').value = n; yes.disabled = false; });
        if (hits.length === 0) list.textContent = 'Aucune correspondance';
        lb.append(list);
      };`,
    );
    const opened = await open({ html, serve });
    const { lines } = await opened.run(ADD_FAX, [ANNE.licence, BOB.licence]);
    const refused = { outcome: 'failed', reasons: ['value-not-offered'] };
    expect(lines).toMatchObject([refused, refused]);
    expect(answersOf(opened.asked)).toEqual(['Annuler&n=', 'Annuler&n=']);
  });
});

describe('a list that is always open', () => {
  const page = (numbers: string[], onTake: string, isGreyed = true) =>
    askingPage({
      inside: `<p>Numéro</p><ul role="listbox" tabindex="0">${numbers.map((n) => `<li role="option" aria-selected="false" style="cursor:pointer">${n}</li>`).join('')}</ul><input type="hidden" name="n">`,
      buttons: BUTTONS,
      script: `const yes = [...box.querySelectorAll('button')].at(-1);
        yes.disabled = ${isGreyed};
        for (const li of box.querySelectorAll('li')) li.onclick = () => { ${onTake} };
        ${RELOADS}`,
    });
  const TAKES =
    "box.querySelector('[name=n]').value = li.textContent; li.setAttribute('aria-selected', 'true'); yes.disabled = false;";

  test('is chosen from', async ({ open }) => {
    const opened = await open({ html: page([OTHER, FAX], TAKES), serve });
    const { lines } = await opened.run(ADD_FAX, [ANNE.licence]);
    expect(lines).toMatchObject([{ outcome: 'modified', reasons: [] }]);
    expect(answersOf(opened.asked)).toEqual([`Valider&n=${FAX}`]);
  });

  test.for([
    ['takes no press', page([OTHER, FAX], '', false), 'value-not-offered'],
    ['has the value twice', page([FAX, FAX], TAKES), 'choice-ambiguous'],
  ])('is refused where it %s', async ([, html = '', reason], { open }) => {
    const opened = await open({ html, serve });
    const { lines } = await opened.run(ADD_FAX, [ANNE.licence]);
    expect(lines).toMatchObject([{ outcome: 'failed', reasons: [reason] }]);
    expect(answersOf(opened.asked)).toEqual(['Annuler&n=']);
  });
});

describe('a table of numbers of which a row is pressed', () => {
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

describe('a list whose entries have a tick for a picture', () => {
  /** @param isGreyed whether the yes stays greyed, and the list open, after a press of an entry */
  const page = (yes: string, isGreyed: boolean) =>
    askingPage({
      inside: `<p>Numéro à associer</p><div id="lb" role="combobox" tabindex="0" style="border:1px solid;width:160px">Choisir</div><div id="list" hidden style="position:fixed;left:300px;top:100px;background:#fff">${['0184252696', OTHER, FAX].map((n) => `<button class="entry show-checkmark">${n}</button>`).join('')}</div><input type="hidden" name="n">`,
      buttons: ['Annuler', yes],
      script: `const lb = document.getElementById('lb');
        const list = document.getElementById('list');
        const yes = box.querySelector('p:last-child').lastElementChild;
        yes.disabled = true;
        lb.onclick = () => { list.hidden = false; };
        for (const entry of list.children) entry.onclick = () => {
          fetch('/answer?b=' + entry.textContent);
          box.querySelector('[name=n]').value = lb.textContent = entry.textContent;
          yes.disabled = ${isGreyed};
          list.hidden = !${isGreyed};
        };
        ${RELOADS}`,
    });

  test('is chosen from', async ({ open }) => {
    const opened = await open({ html: page('Valider', false), serve });
    const { lines } = await opened.run(ADD_FAX, [ANNE.licence]);
    expect(lines).toMatchObject([{ outcome: 'modified', reasons: [] }]);
    expect(answersOf(opened.asked)).toEqual([FAX, `Valider&n=${FAX}`]);
  });

  test('holds no yes, where its own stays greyed', async ({ open }) => {
    const opened = await open({ html: page('Valider', true), serve });
    const { lines } = await opened.run(ADD_FAX, [ANNE.licence]);
    expect(lines).toMatchObject([{ outcome: 'failed' }]);
    expect(answersOf(opened.asked)).toEqual([FAX, `Annuler&n=${FAX}`]);
  });

  test('is chosen from where the yes is no more than a tick', async ({ open }) => {
    const opened = await open({
      html: page('<i class="fa fa-check">✓</i>', false),
      serve: answering(NO_FAX, option('Numéro Fax2Mail', FAX, CROSS), '✓'),
    });
    const { lines } = await opened.run(ADD_FAX, [ANNE.licence]);
    expect(lines).toMatchObject([{ outcome: 'modified', reasons: [] }]);
    expect(answersOf(opened.asked)).toEqual([FAX, `✓&n=${FAX}`]);
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

describe('a field that is for reading only', () => {
  /**
   * @param more attributes of the field
   * @param isList whether a press of it brings up the numbers
   */
  const page = (shown: string, isList: boolean) =>
    askingPage({
      inside: `<p>Numéro à associer</p><span id="lb" style="position:relative"><input readonly id="shown" placeholder="Numéro" value="${shown}"></span><input type="hidden" name="n" value="${shown || OTHER}">`,
      buttons: BUTTONS,
      script: `${LIST} const input = document.getElementById('shown');
        offer(['${OTHER}', '${FAX}'], (n) => { input.value = box.querySelector('[name=n]').value = n; });
        input.onclick = () => { if (${isList}) document.getElementById('lb').append(list); };
        input.onkeydown = ({ key }) => { if (key === 'Enter') fetch('/press?b=enter'); };
        ${RELOADS}`,
    });

  test('is chosen from where a press of it brings up a list', async ({ open }) => {
    const opened = await open({ html: page('', true), serve });
    const { lines } = await opened.run(ADD_FAX, [ANNE.licence]);
    expect(lines).toMatchObject([{ outcome: 'modified', reasons: [] }]);
    expect(answersOf(opened.asked)).toEqual([`Valider&n=${FAX}`]);
  });

  test('is left alone where it shows the number already', async ({ open }) => {
    const opened = await open({ html: page(FAX, false), serve });
    const { lines } = await opened.run(ADD_FAX, [ANNE.licence]);
    expect(lines).toMatchObject([{ outcome: 'modified', reasons: [] }]);
    expect(answersOf(opened.asked)).toEqual([`Valider&n=${FAX}`]);
  });

  test('is never written into: another number would be sent', async ({ open }) => {
    const opened = await open({ html: page('', false), serve });
    const { lines } = await opened.run(ADD_FAX, [ANNE.licence]);
    expect(lines).toMatchObject([{ outcome: 'failed', reasons: ['list-not-opened'] }]);
    expect(answersOf(opened.asked).filter((one) => one.startsWith('Valider'))).toEqual([]);
    expect(opened.asked).not.toContain('/press?b=enter');
  });
});

describe('a field with a sign in its box', () => {
  /**
   * @param sign what the arrow in its box shows
   * @param onDown runs at the key ArrowDown
   * @param onTyped runs when something is typed
   */
  const page = (sign: string, onDown: string, onTyped = '') =>
    askingPage({
      inside: `<p>Numéro à associer</p><span id="lb" style="position:relative;display:inline-block;border:1px solid"><input id="shown" placeholder="Numéro"><a class="sign" style="cursor:pointer;padding:0 4px">${sign}</a></span><input type="hidden" name="n">`,
      buttons: BUTTONS,
      script: `${LIST} const input = document.getElementById('shown'), hidden = box.querySelector('[name=n]');
        offer(['${OTHER}', '${FAX}'], (n) => { input.value = hidden.value = n; });
        input.onkeydown = ({ key }) => {
          if (key === 'Enter' || key === ' ') fetch('/press?b=enter');
          if (key === 'ArrowDown') { ${onDown} }
        };
        input.oninput = () => { ${onTyped} };
        box.querySelector('.sign').onclick = () => { fetch('/press?b=sign'); };
        ${RELOADS}`,
    });

  test('is chosen from where it has a list: what is typed there is not what is sent', async ({
    open,
  }) => {
    const opened = await open({
      html: page('▾', "document.getElementById('lb').append(list);"),
      serve,
    });
    const { lines } = await opened.run(ADD_FAX, [ANNE.licence]);
    expect(lines).toMatchObject([{ outcome: 'modified', reasons: [] }]);
    expect(answersOf(opened.asked)).toEqual([`Valider&n=${FAX}`]);
  });

  test('is typed into where it has none, and its sign is not pressed', async ({ open }) => {
    const opened = await open({ html: page('✕', '', 'hidden.value = input.value;'), serve });
    const { lines } = await opened.run(ADD_FAX, [ANNE.licence]);
    expect(lines).toMatchObject([{ outcome: 'modified', reasons: [] }]);
    expect(answersOf(opened.asked)).toEqual([`Valider&n=${FAX}`]);
    expect(opened.asked.filter((one) => one.startsWith('/press'))).toEqual([]);
  });
});
