/** Lists of numbers that hang on the + itself, within the line of the option. */
import { expect } from 'vitest';
import { FAX } from '../support/asked.ts';
import { ANNE, CROSS, detail, option, portalPage } from '../support/html.ts';
import { test } from '../support/test.ts';

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
