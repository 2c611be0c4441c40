/** Which boxes and arrows beside each other are one list box, and which are two. */
import { describe, expect } from 'vitest';
import { answering, answersOf, FAX, NO_FAX } from '../support/asked.ts';
import { ANNE, askingPage } from '../support/html.ts';
import { test } from '../support/test.ts';
import { ADD_FAX, HAS_FAX, listBox, NUMBERS, RELOADS } from './list-box-html.ts';

describe('a list box made only of boxes', () => {
  const combo = (id: string) =>
    `<div class="combo" id="${id}" tabindex="0" style="cursor:pointer;border:1px solid;width:160px"><span>Choisir un numéro</span></div>
    <div class="menu" hidden>${NUMBERS.map((n) => `<div class="item" style="cursor:pointer">${n}</div>`).join('')}</div>`;
  const asking = (inside: string) =>
    askingPage({
      inside: `<p>Numéro à associer</p>${inside}<input type="hidden" name="n">`,
      buttons: ['Annuler', 'Valider'],
      script: `for (const combo of box.querySelectorAll('.combo')) {
          const menu = combo.nextElementSibling;
          combo.onclick = () => { menu.hidden = !menu.hidden; };
          for (const item of menu.children) item.onclick = () => {
            combo.firstChild.textContent = item.textContent;
            box.querySelector('[name=n]').value = item.textContent;
            menu.hidden = true;
          };
        }
        ${RELOADS}`,
    });

  test('is known by what it says before anything is chosen', async ({ open }) => {
    const page = await open({
      html: asking(combo('a')),
      serve: answering(NO_FAX, HAS_FAX, 'Valider'),
    });
    const { lines } = await page.run(ADD_FAX, [ANNE.licence]);
    expect(answersOf(page.asked)).toEqual([`Valider&n=${FAX}`]);
    expect(lines[0]?.outcome).toBe('modified');
  });

  test('is left alone where there are two', async ({ open }) => {
    const page = await open({ html: asking(combo('a') + combo('b')), serve: answering(NO_FAX) });
    const { lines } = await page.run(ADD_FAX, [ANNE.licence]);
    expect(answersOf(page.asked).filter((one) => one.startsWith('Valider'))).toEqual([]);
    expect(lines).toMatchObject([{ outcome: 'failed', reasons: ['choice-ambiguous'] }]);
  });
});

describe('a list box whose arrow says that it opens a list as well', () => {
  const HIDDEN = 'position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(0 0 0 0)';
  const inner = (
    arrow: string,
  ) => `<div style="${HIDDEN}"><input readonly aria-haspopup="listbox"></div>
    <div style="${HIDDEN}" aria-hidden="true"><select tabindex="-1"><option></option></select></div>${arrow}`;
  const ARROW =
    '<div role="button" aria-haspopup="listbox" aria-label="Choisir" style="display:inline-block;width:20px;height:20px">▾</div>';
  const OPENS = 'lb.onclick = ({ target }) => { if (target.localName !== "input") open(); };';

  test('is one field', async ({ open }) => {
    const page = await open({
      html: askingPage(listBox(inner(ARROW), OPENS)),
      serve: answering(NO_FAX, HAS_FAX, 'Valider'),
    });
    const { lines } = await page.run(ADD_FAX, [ANNE.licence]);
    expect(answersOf(page.asked)).toEqual([`Valider&n=${FAX}`]);
    expect(lines[0]?.outcome).toBe('modified');
  });

  test('is not where there are two of them', async ({ open }) => {
    const page = await open({
      html: askingPage(listBox(inner(ARROW) + inner(ARROW), OPENS)),
      serve: answering(NO_FAX),
    });
    const { lines } = await page.run(ADD_FAX, [ANNE.licence]);
    expect(answersOf(page.asked)).toEqual(['Annuler&n=']);
    expect(lines).toMatchObject([{ outcome: 'failed', reasons: ['choice-ambiguous'] }]);
  });
});
