import { describe, expect } from 'vitest';
import { answersOf, FAX } from '../support/asked.ts';
import { ANNE, askingPage, BOB } from '../support/html.ts';
import { test } from '../support/test.ts';
import { ADD_FAX, BUTTONS, LIST, OTHER, RELOADS, serve } from './number-list.ts';

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

/** A field for searching above numbers that only the hand pointer marks; a pressed number is sent. */
const searched = (heading: string) =>
  askingPage({
    inside: `${heading}<input placeholder="Rechercher…"><ul></ul><input type="hidden" name="n">`,
    buttons: ['Annuler', 'Valider'],
    script: `const [field, list] = [box.querySelector('input'), box.querySelector('ul')];
      const [no, yes] = box.querySelectorAll('button');
      yes.style.display = 'none';
      const offer = () => {
        const found = ['${OTHER}', '${FAX}', '0184252696'].filter((n) => n.includes(field.value.replaceAll(' ', '')));
        list.replaceChildren(...found.map((n) => {
          const entry = document.createElement('li');
          entry.style.cursor = 'pointer';
          entry.textContent = n.replace(/(..)(?=.)/g, '$1 ');
          entry.onclick = () => { box.querySelector('[name=n]').value = n; yes.click(); };
          return entry;
        }));
      };
      field.oninput = offer;
      offer();
      ${RELOADS}`,
  });

test.for([
  ['is searched, though no role marks it', '', [`Valider&n=${FAX}`]],
  ['is left alone where it is for something else', '<p>Numéros à résilier</p>', ['Annuler&n=']],
] as const)('a list of numbers %s', async ([, heading, answers], { open }) => {
  const page = await open({ html: searched(heading), serve });
  await page.run(ADD_FAX, [ANNE.licence]);
  expect(answersOf(page.asked)).toEqual(answers);
});
