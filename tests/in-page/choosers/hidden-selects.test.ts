import { describe, expect } from 'vitest';
import { FAX } from '../support/asked.ts';
import { ANNE, CROSS, detail, option, portalPage } from '../support/html.ts';
import { type Serve, test } from '../support/test.ts';
import { NUMBERS } from './list-box-html.ts';

const wish = (value: string) => [{ option: 'Numéro Fax2Mail', action: 'add' as const, value }];
const SUPERVISOR = [{ option: 'Superviseur', action: 'add' as const }];

/** The lines of the form send what is chosen in their `select`; one around the page has another hidden list. */
const PAGE = portalPage(
  '',
  `shown = (l) => {
    const box = dlg.querySelector('.box');
    if (box) {
      const [drawn, drop] = [box.querySelector('.drawn'), box.querySelector('.drop')];
      const select = dlg.querySelector('select.number');
      drawn.onmousedown = () => {
        drop.style.clipPath = 'none';
        drop.querySelector('ul').replaceChildren(...${JSON.stringify(NUMBERS)}.map((number) => {
          const one = document.createElement('li');
          one.textContent = number;
          one.style.cursor = 'pointer';
          one.onmouseup = () => {
            select.value = number;
            drawn.textContent = number;
            drop.style.clipPath = 'inset(100%)';
          };
          return one;
        }));
      };
    }
    for (const form of dlg.querySelectorAll('form')) form.onsubmit = async (e) => {
      e.preventDefault();
      await fetch('/change?l=' + l + '&' + new URLSearchParams(new FormData(form)));
      show(l);
    };
  };`,
);

/** Its list is drawn as it opens, and stays in the page, clipped away, once it is closed. */
const DRAWN = (shown: string) => {
  const drop = `<div class="drop" style="position:absolute;clip-path:inset(100%)"><input><ul></ul></div>`;
  return `<span class="box" style="display:inline-block;position:relative"><a class="drawn">${shown}</a>${drop}</span>`;
};

/** @param first what the hidden list has at first @param drawn what stands beside it */
function serving(first: string, drawn: string): Serve {
  return ({ pathname, searchParams }, asked) => {
    if (pathname !== '/detail') return 'ok';
    const done = asked.find((one) => one.startsWith('/change')) ?? '';
    const choices = [first, ...NUMBERS].map((one) => `<option>${one}</option>`).join('');
    const select = `<select class="number" name="v" style="display:none">${choices}</select>`;
    const number = done.split('v=')[1];
    const plus = '<button>+</button>';
    const fax = number
      ? option('Numéro Fax2Mail', number, CROSS)
      : option('Numéro Fax2Mail', '', `<form>${select}${drawn} ${plus}</form>`);
    const other =
      '<select name="f" style="display:none"><option>A</option><option>B</option></select>';
    const supervisor = done.includes('s=1')
      ? option('Superviseur', 'Oui', CROSS)
      : option('Superviseur', 'Non', '<button form="whole" name="s" value="1">+</button>');
    const foot = `<form id="whole"><input type="hidden" name="s" value="1">${other}</form><button class="close">Fermer</button>`;
    return detail({ licence: searchParams.get('l') ?? '', options: fax + supervisor, foot });
  };
}

describe('a list that a kit hides, and sends with the +', () => {
  test.for([
    ['asks for a choice', '', 'Choisir un numéro'],
    ['shows what the portal has chosen by itself', '0184259999', '0184259999'],
  ] as const)('its box %s: the value is chosen there', async ([, first, shown], { open }) => {
    const opened = await open({ html: PAGE, serve: serving(first, DRAWN(shown)) });
    const { lines } = await opened.run(wish(FAX), [ANNE.licence]);
    expect(opened.changes).toEqual([`/change?l=${ANNE.licence}&v=${FAX}`]);
    expect(lines).toMatchObject([{ outcome: 'modified', after: FAX }]);
  });

  test('the + is not pressed where the hidden one has not what its box shows', async ({ open }) => {
    const html = PAGE.replace('select.value = number;', '');
    const opened = await open({ html, serve: serving('', DRAWN('Choisir un numéro')) });
    const { lines } = await opened.run(wish(FAX), [ANNE.licence]);
    expect(opened.changes).toEqual([]);
    expect(lines[0]?.outcome).toBe('to-check');
  });

  test('without a box of its own it is given the value', async ({ open }) => {
    const opened = await open({ html: PAGE, serve: serving('0184259999', '') });
    await opened.run(wish(FAX), [ANNE.licence]);
    expect(opened.changes).toEqual([`/change?l=${ANNE.licence}&v=${FAX}`]);
  });

  test.for([
    ['does not offer the value', '0184259988', 'value-not-offered'],
    ['is to be given none', '', 'value-needed'],
  ] as const)('the + is not pressed where it %s', async ([, value, reason], { open }) => {
    for (const drawn of ['', DRAWN('0184259999')]) {
      const opened = await open({ html: PAGE, serve: serving('0184259999', drawn) });
      const { lines } = await opened.run(wish(value), [ANNE.licence]);
      expect(opened.changes).toEqual([]);
      expect(lines).toMatchObject([{ outcome: 'failed', reasons: [reason] }]);
    }
  });

  test('a hidden list elsewhere in the form is none of the line', async ({ open }) => {
    const opened = await open({ html: PAGE, serve: serving('', DRAWN('Choisir un numéro')) });
    const { lines } = await opened.run(SUPERVISOR, [ANNE.licence]);
    expect(lines).toMatchObject([{ outcome: 'modified', after: 'Oui' }]);
  });
});
