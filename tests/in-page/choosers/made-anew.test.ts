import { describe, expect } from 'vitest';
import { answering, answersOf, FAX, NO_FAX } from '../support/asked.ts';
import { ANNE, askingPage } from '../support/html.ts';
import { test } from '../support/test.ts';
import { ADD_FAX, HAS_FAX, NUMBERS, RELOADS } from './list-box-html.ts';

/** A field that is plain when it comes up. Once it is written into, `script` makes something else of it. */
const upgraded = (script: string) =>
  askingPage({
    inside: `<p>Numéro à associer</p><div id="lb" style="position:relative;width:160px"><input id="plain" style="width:150px"></div><input type="hidden" name="n">`,
    buttons: ['Annuler', 'Valider'],
    script: `const plain = document.getElementById('plain');
      const hidden = box.querySelector('[name=n]');
      plain.addEventListener('input', () => setTimeout(() => { ${script} }, 50), { once: true });
      ${RELOADS}`,
  });

/** A list box: what it shows lies beneath a transparent field for the keys, which no click hits. */
const LIST_BOX = `plain.value = '';
  plain.tabIndex = -1;
  plain.insertAdjacentHTML('beforebegin',
    '<div style="position:absolute;width:150px;pointer-events:none"><input style="width:100%;opacity:0"></div>');
  plain.onclick = () => {
    const list = document.createElement('div');
    for (const n of ${JSON.stringify(NUMBERS)}) {
      const entry = document.createElement('div');
      entry.textContent = n;
      entry.onclick = () => { plain.value = n; hidden.value = n; list.remove(); };
      list.append(entry);
    }
    box.append(list);
  };`;

describe('a field that was written into and is made anew', () => {
  test('is chosen from where it is a list box beneath a transparent field', async ({ open }) => {
    const page = await open({
      html: upgraded(LIST_BOX),
      serve: answering(NO_FAX, HAS_FAX, 'Valider'),
    });
    const { lines } = await page.run(ADD_FAX, [ANNE.licence]);
    expect(answersOf(page.asked)).toEqual([`Valider&n=${FAX}`]);
    expect(lines[0]?.outcome).toBe('modified');
  });

  test('is left alone where it asks for something else by then', async ({ open }) => {
    const other = `plain.parentElement.innerHTML = 'Nouveau mot de passe <input id="other">';
      document.getElementById('other').oninput = ({ target }) => { hidden.value = target.value; };`;
    const page = await open({ html: upgraded(other), serve: answering(NO_FAX) });
    const { lines } = await page.run(ADD_FAX, [ANNE.licence]);
    expect(answersOf(page.asked)).toEqual(['Annuler&n=']);
    expect(lines[0]?.outcome).toBe('failed');
  });
});

test('a list that keeps its field to search in, cut away while it is closed, is opened', async ({
  open,
}) => {
  const drop = 'position:absolute;clip-path:inset(100%)';
  const page = await open({
    html: askingPage({
      inside: `<p>Affecter un numéro</p><select name="n" style="display:none"><option></option></select>
        <div style="position:relative"><a id="single" style="cursor:pointer"><span>Choisir un numéro…</span></a>
        <div id="drop" style="${drop}"><input type="text"><ul></ul></div></div>`,
      buttons: ['Annuler', 'Soumettre'],
      script: `const numbers = ${JSON.stringify(NUMBERS)};
        single.onmousedown = () => {
          drop.style.clipPath = 'none';
          drop.lastChild.innerHTML = numbers.map((n) => '<li style="cursor:pointer">' + n + '</li>').join('');
        };
        drop.onmouseup = ({ target }) => {
          box.querySelector('select').innerHTML = '<option selected>' + target.textContent + '</option>';
          single.textContent = target.textContent;
          drop.style.clipPath = 'inset(100%)';
        };
        ${RELOADS}`,
    }),
    serve: answering(NO_FAX, HAS_FAX, 'Soumettre'),
  });
  const { lines } = await page.run(ADD_FAX, [ANNE.licence]);
  expect(answersOf(page.asked)).toEqual([`Soumettre&n=${FAX}`]);
  expect(lines[0]?.outcome).toBe('modified');
});
