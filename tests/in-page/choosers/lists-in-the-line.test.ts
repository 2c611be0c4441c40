/** Lists of numbers that hang on the + itself, within the line of the option or at the end of the page. */
import { expect } from 'vitest';
import { FAX } from '../support/asked.ts';
import { ANNE, CROSS, detail, option, portalPage } from '../support/html.ts';
import { type Serve, test } from '../support/test.ts';

const ADD_FAX = [{ option: 'Numéro Fax2Mail', action: 'add' as const, value: FAX }];

/** @param isOpen whether the list is open before the + is pressed, and stays so */
const line = (isOpen: boolean, numbers: readonly string[]) => {
  const entries = numbers.map(
    (number) => `<li role="presentation"><button class="n" role="menuitem">${number}</button></li>`,
  );
  const style = `position:absolute;right:0;top:-90px;background:#fff;display:${isOpen ? 'block' : 'none'}`;
  const drop = `<div style="position:relative"><button class="drop" aria-haspopup="menu">+</button><ul role="menu" style="${style}">${entries.join('')}</ul></div>`;
  return option('Numéro Fax2Mail', 'Aucun', drop);
};

const PAGE = portalPage(
  '',
  `shown = (l) => {
    for (const b of dlg.querySelectorAll('.drop')) b.onclick = () => { b.nextSibling.style.display = 'block'; };
    for (const b of dlg.querySelectorAll('.n')) b.onclick = async () => {
      await fetch('/change?l=' + l + '&n=' + b.textContent);
      await show(l);
    };
  };`,
);

test.for([
  ['is chosen from', false, ['0184252697', FAX], 'modified', 1],
  ['is left alone where it does not offer the value', false, ['0184252697'], 'to-check', 0],
  ['is left alone where it was open before', true, ['0184252697', FAX], 'to-check', 0],
] as const)(
  'a list in the line %s',
  { timeout: 40_000 },
  async ([, isOpen, numbers, outcome, count], { open }) => {
    const page = await open({
      html: PAGE,
      serve: ({ pathname, searchParams }, asked) => {
        if (pathname !== '/detail') return 'ok';
        const isDone = asked.some((one) => one.startsWith('/change'));
        const options = isDone ? option('Numéro Fax2Mail', FAX, CROSS) : line(isOpen, numbers);
        return detail({
          licence: searchParams.get('l') ?? '',
          options: options + option('Option standardiste', 'Oui', CROSS),
        });
      },
    });
    const { lines } = await page.run(ADD_FAX, [ANNE.licence]);
    expect([lines[0]?.outcome, page.changes.length]).toEqual([outcome, count]);
  },
);

/** A press of the + puts a list at the end of the page. Only the hand pointer marks its entries. */
const hanging = (heading: string, isOpen: boolean) => `
  const hang = (l) => {
    const list = document.createElement('div');
    list.style.cssText = 'position:absolute;left:700px;top:40px;background:#fff';
    list.innerHTML = '${heading}';
    for (const n of ['0184252697', '${FAX}']) {
      const entry = document.createElement('div');
      entry.textContent = n;
      entry.style.cursor = 'pointer';
      entry.onclick = async () => { list.remove(); await fetch('/change?l=' + l + '&n=' + n); await show(l); };
      list.append(entry);
    }
    document.body.append(list);
  };
  ${isOpen ? `hang('${ANNE.licence}');` : ''}
  shown = (l) => {
    for (const b of dlg.querySelectorAll('.drop')) b.onclick = () => { ${isOpen ? '' : 'hang(l);'} };
  };`;

test.for([
  ['is chosen from', '', false, 'modified', 1],
  ['is chosen from under its heading', '<p>Choisir un numéro</p>', false, 'modified', 1],
  ['is left alone where it says more', '<p>Numéros à résilier</p>', false, 'to-check', 0],
  ['is left alone where it was open before', '', true, 'to-check', 0],
] as const)(
  'a list beside the detail %s',
  { timeout: 40_000 },
  async ([, heading, isOpen, outcome, count], { open }) => {
    const page = await open({
      html: portalPage('', hanging(heading, isOpen)),
      serve: ({ pathname, searchParams }, asked) => {
        if (pathname !== '/detail') return 'ok';
        const isDone = asked.some((one) => one.startsWith('/change'));
        const plus = '<button class="drop">+</button>';
        const own = isDone ? [FAX, CROSS] : ['Aucun', plus];
        return detail({
          licence: searchParams.get('l') ?? '',
          options:
            option('Numéro Fax2Mail', own[0] ?? '', own[1]) +
            option('Option standardiste', 'Oui', CROSS),
        });
      },
    });
    const { lines } = await page.run(ADD_FAX, [ANNE.licence]);
    expect([lines[0]?.outcome, page.changes.length]).toEqual([outcome, count]);
  },
);

/** Signs that only their hand shows to be pressable; the + opens a list in its place, and says yes to it from then on. */
const EDITED = (yes: string, numbers: readonly string[]) =>
  portalPage(
    '',
    `shown = (l) => {
    for (const b of dlg.querySelectorAll('.edit')) b.onclick = () => {
      const cell = b.closest('tr').cells[1];
      cell.innerHTML = '<select><option value="">Choisir…</option>${numbers.map((one) => `<option>${one}</option>`).join('')}</select>';
      b.title = '${yes}';
      b.textContent = '✓';
      b.onclick = async () => {
        await fetch('/change?l=' + l + '&n=' + cell.firstChild.value);
        await show(l);
      };
    };
  };`,
  );

test.for([
  ['says so', 'Enregistrer', ['0184252697', FAX], 'modified', 1],
  ['says more', 'Enregistrer et facturer', ['0184252697', FAX], 'to-check', 0],
  ['does not offer the value', 'Enregistrer', ['0184252697'], 'to-check', 0],
] as const)(
  'a list that takes the place of the value is answered by what was the + where it %s',
  { timeout: 40_000 },
  async ([, yes, numbers, outcome, count], { open }) => {
    const hand = 'style="display:inline-block;cursor:pointer"';
    const page = await open({
      html: EDITED(yes, numbers),
      serve: ({ pathname, searchParams }, asked) => {
        if (pathname !== '/detail') return 'ok';
        const isDone = asked.some((one) => one.startsWith('/change'));
        const plus = `<div class="edit" title="Ajouter" ${hand}>+</div>`;
        const options = isDone
          ? option('Numéro Fax2Mail', FAX, CROSS)
          : option('Numéro Fax2Mail', 'Aucun', plus);
        return detail({
          licence: searchParams.get('l') ?? '',
          options: options + option('Option standardiste', 'Oui', CROSS),
        });
      },
    });
    const { lines } = await page.run(ADD_FAX, [ANNE.licence]);
    expect(lines[0]?.outcome).toBe(outcome);
    expect(page.changes).toHaveLength(count);
  },
);

/**
 * A form in the line of the option, with a list box that only the hand pointer marks.
 *
 * @param taken what the box shows once `n` was chosen
 */
const formInLine = (box: string, yes: string, taken = 'box.textContent = n') =>
  portalPage(
    '',
    `shown = (l) => {
      const line = dlg.querySelector('.drop')?.closest('tr');
      if (line) line.querySelector('.drop').onclick = () => {
        line.cells[1].innerHTML = '<div class="box" tabindex="0" style="cursor:pointer;border:1px solid">${box}</div>';
        line.cells[2].innerHTML = '${yes}<button>Annuler</button>';
        const [box, ok] = [line.querySelector('.box'), line.querySelector('.ok')];
        ok.onclick = async () => { await fetch('/change?l=' + l + '&n=' + line.querySelector('.box').textContent); await show(l); };
        box.onclick = () => {
          const list = document.createElement('div');
          list.style.cssText = 'position:fixed;left:600px;top:20px;background:#fff;z-index:9';
          for (const n of ['0184252697', '${FAX}']) {
            const entry = document.createElement('p');
            entry.textContent = n;
            entry.style.cursor = 'pointer';
            entry.onclick = () => { list.remove(); ${taken}; ok.disabled = false; };
            list.append(entry);
          }
          document.body.append(list);
        };
      };
    };`,
  );

const serveForm: Serve = ({ pathname, searchParams }, asked) => {
  if (pathname !== '/detail') return 'ok';
  const isDone = asked.some((one) => one.startsWith('/change'));
  const drop = '<button class="drop">+</button>';
  const options = option('Numéro Fax2Mail', isDone ? FAX : 'Aucun', isDone ? CROSS : drop);
  return detail({
    licence: searchParams.get('l') ?? '',
    options: options + option('Option standardiste', 'Oui', CROSS),
  });
};

test.for([
  ['beside a greyed yes is chosen from', 'Numéro', '<button class="ok" disabled>OK</button>', 1],
  ['with a drawn arrow is chosen from', 'Numéro <b>▾</b>', '<button class="ok">OK</button>', 1],
  ['that says more is left alone', 'Autre ligne ▾', '<button class="ok" disabled>OK</button>', 0],
  [
    'with nothing to show that it is one is left alone',
    'Numéro',
    '<button class="ok">OK</button>',
    0,
  ],
] as const)(
  'a list box in the line %s',
  { timeout: 40_000 },
  async ([, box, yes, count], { open }) => {
    const page = await open({
      html: formInLine(box, yes),
      serve: serveForm,
    });
    await page.run(ADD_FAX, [ANNE.licence]);
    expect(page.changes).toEqual(Array(count).fill(`/change?l=${ANNE.licence}&n=${FAX}`));
  },
);

test.for([
  ['the number is given', 'const anew = box.cloneNode(); anew.textContent = n', 1],
  [
    'another number is not',
    "const anew = document.createElement('select'); anew.className = 'box'; anew.add(new Option('0184252690'))",
    0,
  ],
] as const)(
  'where the box is drawn anew with it, %s',
  { timeout: 40_000 },
  async ([, shown, count], { open }) => {
    const anew = `${shown}; box.replaceWith(anew)`;
    const page = await open({
      html: formInLine('Numéro', '<button class="ok" disabled>OK</button>', anew),
      serve: serveForm,
    });
    await page.run(ADD_FAX, [ANNE.licence]);
    expect(page.changes).toEqual(Array(count).fill(`/change?l=${ANNE.licence}&n=${FAX}`));
  },
);
