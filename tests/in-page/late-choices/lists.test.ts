import { describe, expect } from 'vitest';
import { answering, answersOf, FAX, NO_FAX } from '../support/asked.ts';
import { ANNE, askingPage, CROSS, option } from '../support/html.ts';
import { test } from '../support/test.ts';
import { ADD_FAX, BUTTONS, LIST, OTHER, RELOADS, serve } from './number-list.ts';

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
