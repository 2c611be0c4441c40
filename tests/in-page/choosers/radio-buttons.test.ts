import { describe, expect } from 'vitest';
import { answering, answersOf, FAX, NO_FAX } from '../support/asked.ts';
import { ANNE, askingPage } from '../support/html.ts';
import { test } from '../support/test.ts';
import { ADD_FAX, HAS_FAX, NUMBERS } from './list-box-html.ts';

describe('radio buttons', () => {
  const radio = (number: string, said = ` ${number}`) =>
    `<label><input type="radio" name="n" value="${number}">${said}</label><br>`;
  const asking = (inside: string) =>
    askingPage({
      inside: `<p>Numéro à associer</p>${inside}`,
      buttons: ['Annuler', 'Valider'],
      script: `const send = box.querySelectorAll('button')[1];
        send.onclick = () => {
          box.style.display = 'none';
          fetch('/answer?b=Valider&n=' + (box.querySelector(':checked')?.value ?? '')).then(() => show(user));
        };`,
    });
  const serve = () => answering(NO_FAX, HAS_FAX, 'Valider');

  test.for([
    ['on labels', NUMBERS.map((number) => radio(number)).join('')],
    [
      'with words beside',
      NUMBERS.map((number) => `<input type="radio" name="n" value="${number}"> ${number}<br>`).join(
        '',
      ),
    ],
    [
      'that nobody sees',
      `<style>[type=radio]{position:absolute;opacity:0}</style>${NUMBERS.map((n) => radio(n)).join('')}`,
    ],
    [
      'each by itself, and none with a name',
      NUMBERS.map((number) => radio(number).replace(' name="n"', '')).join(''),
    ],
  ] as const)('offer numbers, one of which is taken: %s', async ([, radios], { open }) => {
    const page = await open({ html: asking(`<div>${radios}</div>`), serve: serve() });
    const { lines } = await page.run(ADD_FAX, [ANNE.licence]);
    expect(answersOf(page.asked)).toEqual([`Valider&n=${FAX}`]);
    expect(lines[0]?.outcome).toBe('modified');
  });

  test('are pressed on what is seen of them', async ({ open }) => {
    // The button lies unseen beneath its label: a press on the button alone does nothing.
    const hidden = '<style>[type=radio]{position:absolute;opacity:0}</style>';
    const heard = `<script>
      for (const radio of document.querySelectorAll('[type=radio]')) {
        radio.onclick = (event) => { event.preventDefault(); event.stopPropagation(); };
        radio.parentElement.onclick = (event) => { event.preventDefault(); radio.checked = true; };
      }
    </script>`;
    const radios = NUMBERS.map((number) => radio(number)).join('');
    const page = await open({
      html: asking(`${hidden}<div>${radios}</div>`) + heard,
      serve: serve(),
    });
    const { lines } = await page.run(ADD_FAX, [ANNE.licence]);
    expect(answersOf(page.asked)).toEqual([`Valider&n=${FAX}`]);
    expect(lines[0]?.outcome).toBe('modified');
  });

  test('are left alone where they and their labels are not heard', async ({ open }) => {
    const deaf = `<script>addEventListener('click', (event) => {
      if (event.target.closest('label')) { event.preventDefault(); event.stopPropagation(); }
    }, true);</script>`;
    const radios = NUMBERS.map((number) => radio(number)).join('');
    const page = await open({ html: asking(`<div>${radios}</div>`) + deaf, serve: serve() });
    const { lines } = await page.run(ADD_FAX, [ANNE.licence]);
    expect(answersOf(page.asked).filter((one) => one.startsWith('Valider'))).toEqual([]);
    expect(lines).toMatchObject([{ outcome: 'failed', reasons: ['value-not-offered'] }]);
  });

  test.for([
    ['do not offer it', radio(NUMBERS[0] ?? '') + radio(NUMBERS[1] ?? ''), 'value-not-offered'],
    ['offer it twice', radio(FAX) + radio(FAX, ` ${FAX} (fax 2)`), 'choice-ambiguous'],
    [
      'stand among other things',
      `${radio(FAX)}${radio(NUMBERS[0] ?? '')}<p>et résilier la ligne</p>`,
      'question-unknown',
    ],
    [
      'stand apart without a name',
      `<div>${radio(FAX)}</div><p>Résilier la ligne</p><div>${radio(NUMBERS[0] ?? '')}</div>`.replaceAll(
        ' name="n"',
        '',
      ),
      'question-unknown',
    ],
  ] as const)('are left alone where they %s', async ([, radios, reason], { open }) => {
    const page = await open({ html: asking(`<div>${radios}</div>`), serve: serve() });
    const { lines } = await page.run(ADD_FAX, [ANNE.licence]);
    expect(answersOf(page.asked).filter((one) => one.startsWith('Valider'))).toEqual([]);
    expect(lines).toMatchObject([{ outcome: 'failed', reasons: [reason] }]);
  });
});

describe('radio buttons over several pages', () => {
  const radio = (number: string) =>
    `<p><label><input type="radio" name="n" value="${number}"> ${number}</label></p>`;
  /** A box whose pages have the numbers of `pages`; each time one is shown the server is told. */
  const asking = (pages: string[][], foot: string, buttons = ['Annuler', 'Valider']) =>
    askingPage({
      inside: '<p>Numéro à associer</p><div id="n"></div>',
      buttons,
      script: `const pages = ${JSON.stringify(pages.map((page) => page.map(radio).join('')))};
        const turn = async (to) => {
          // The server takes longer than a page is quiet for that has finished.
          if (to > 0) await new Promise((resolve) => setTimeout(resolve, 800));
          await fetch('/page?' + to);
          n.innerHTML = pages[to] + ${JSON.stringify(foot)}.replace('NN', to + 1);
          for (const a of n.querySelectorAll('a')) a.onclick = () => turn(to + Number(a.dataset.by));
          for (const a of n.querySelectorAll('a')) a.hidden = !pages[to + Number(a.dataset.by)];
        };
        turn(0);
        const send = [...box.querySelectorAll('button')].at(-1);
        send.onclick = () => {
          box.style.display = 'none';
          fetch('/answer?b=Valider&n=' + (box.querySelector(':checked')?.value ?? '')).then(() => show(user));
        };`,
    });
  const FOOT = (count: string) =>
    `<div><a href="#" data-by="-1">‹</a> ${count} <a href="#" data-by="1">›</a></div>`;
  const OTHERS = NUMBERS.filter((number) => number !== FAX);
  const serve = () => answering(NO_FAX, HAS_FAX, 'Valider');
  const turned = (asked: readonly string[]) => asked.filter((one) => one.startsWith('/page'));

  test.for([
    ['among others', [OTHERS.slice(0, 2), [...OTHERS.slice(2), FAX]]],
    [
      'alone on the last page',
      [OTHERS.slice(0, 2), OTHERS.slice(2), [FAX]].filter((p) => p.length),
    ],
  ] as const)('are turned to the number that is asked for: %s', async ([, pages], { open }) => {
    const html = asking(pages as string[][], FOOT(`NN / ${pages.length}`));
    const page = await open({ html, serve: serve() });
    const { lines } = await page.run(ADD_FAX, [ANNE.licence]);
    expect(answersOf(page.asked)).toEqual([`Valider&n=${FAX}`]);
    expect(lines[0]?.outcome).toBe('modified');
  });

  test('are turned to the last page, and no further, where none is the number', async ({
    open,
  }) => {
    const pages = [OTHERS.slice(0, 1), OTHERS.slice(1)];
    const page = await open({ html: asking(pages, FOOT('Page NN sur 2')), serve: serve() });
    const { lines } = await page.run(ADD_FAX, [ANNE.licence]);
    expect(turned(page.asked)).toEqual(['/page?0', '/page?1']);
    expect(lines).toMatchObject([{ outcome: 'failed', reasons: ['value-not-offered'] }]);
  });

  test.for([
    ['no count stands beside the arrow', FOOT(''), undefined],
    ['it is a step of what is asked', FOOT('Étape <b>NN / 2</b>'), undefined],
    ['nothing else says yes', FOOT('NN / 2'), ['Annuler', '›']],
  ] as const)('are not turned where %s', async ([, foot, buttons], { open }) => {
    const pages = [OTHERS.slice(0, 2), [FAX, ...OTHERS.slice(2)]];
    const html = asking(pages, foot, buttons && [...buttons]);
    const page = await open({ html, serve: serve() });
    const { lines } = await page.run(ADD_FAX, [ANNE.licence]);
    expect(turned(page.asked)).toEqual(['/page?0']);
    expect(answersOf(page.asked).filter((one) => one.startsWith('Valider'))).toEqual([]);
    expect(lines[0]?.outcome).toBe('failed');
  });
});
