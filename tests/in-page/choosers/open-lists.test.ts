import { describe, expect } from 'vitest';
import { answering, answersOf, FAX, NO_FAX } from '../support/asked.ts';
import { ANNE, askingPage } from '../support/html.ts';
import { test, truthOf } from '../support/test.ts';
import { ADD_FAX, HAS_FAX, INPUT, listBox, NUMBERS, RELOADS } from './list-box-html.ts';

test('a number that a list shows twice is chosen by nobody', async ({ open }) => {
  const page = await open({
    html: askingPage(
      listBox(`${INPUT}>`, 'lb.onclick = open;', 'list.append(list.lastChild.cloneNode(true));'),
    ),
    serve: answering(NO_FAX),
  });
  const { lines } = await page.run(ADD_FAX, [ANNE.licence]);
  expect(answersOf(page.asked)).toEqual(['Annuler&n=']);
  expect(lines).toMatchObject([{ outcome: 'failed', reasons: ['choice-ambiguous'] }]);
});

test('a row of the users that shows the number is no entry of a list', async ({ open }) => {
  const page = await open({
    html: askingPage(
      listBox(
        `${INPUT}>`,
        `lb.onclick = () => { const cell = document.querySelector('#users tbody tr:last-child td:nth-child(2)');
          cell.textContent = '${FAX}'; cell.parentElement.onclick = () => fetch('/answer?b=row'); box.style.top = '400px'; lb.setAttribute('aria-expanded', 'true'); };`,
      ),
    ),
    serve: answering(NO_FAX),
  });
  const { lines } = await page.run(ADD_FAX, [ANNE.licence]);
  expect(answersOf(page.asked)).not.toContain('row');
  expect(lines[0]?.outcome).toBe('failed');
});

describe('a list that floats in a tip', () => {
  test('is chosen from, and the chosen number sent', async ({ openCase }) => {
    const page = await openCase('06-list-in-a-tip');
    const value = '0499000002';
    const { lines } = await page.run(
      [{ option: 'Numéro Fax2Mail', action: 'add', value }],
      ['FPC70501', 'FPC70502'],
    );
    expect(lines.map(({ outcome }) => outcome)).toEqual(['modified', 'already']);
    expect((await truthOf(page)).log).toMatchObject([{ licence: 'FPC70501', value }]);
  });

  test('replaces a number', async ({ openCase }) => {
    const page = await openCase('06-list-in-a-tip');
    const value = '0499000003';
    const { lines } = await page.run(
      [{ option: 'Numéro à présenter', action: 'replace', value }],
      ['FPC70502'],
    );
    expect(lines).toMatchObject([{ outcome: 'modified', after: value }]);
    const { log } = await truthOf(page);
    expect(log.map(({ action }) => action)).toEqual(['remove', 'add']);
  });
});

describe('a button that offers choices', () => {
  /** A menu of `entry` elements comes up in the page a moment after the press. */
  const asking = (button: string, buttons = ['Annuler', 'Valider'], says = 'Numéro à associer') =>
    askingPage({
      inside: `<p>${says}</p><p>${button}</p><input type="hidden" name="n">`,
      buttons,
      script: `const opener = box.querySelector('.opener');
        opener.onclick = () => {
          fetch('/answer?b=opened');
          const list = document.createElement('ul');
          list.style.cssText = 'position:fixed;left:100px;top:300px;z-index:9;background:#fff';
          for (const n of ${JSON.stringify(NUMBERS)}) {
            const li = document.createElement('li');
            li.textContent = n;
            li.onclick = () => { opener.textContent = box.querySelector('[name=n]').value = n; list.remove(); };
            list.append(li);
          }
          document.body.append(list);
        };
        ${RELOADS}`,
    });
  const button = (words: string, more = '') =>
    `<button type="button" class="opener" ${more}>${words}</button>`;

  test.for([
    ['says so as a list does that nothing was chosen from', button('Choisir un numéro ▾')],
    ['is of a kit’s own list', button('—', 'aria-haspopup="listbox" aria-expanded="false"')],
  ] as const)('is opened where it %s', async ([, opener], { open }) => {
    const page = await open({
      html: asking(opener),
      serve: answering(NO_FAX, HAS_FAX, 'Valider'),
    });
    const { lines } = await page.run(ADD_FAX, [ANNE.licence]);
    expect(answersOf(page.asked)).toEqual(['opened', `Valider&n=${FAX}`]);
    expect(lines[0]?.outcome).toBe('modified');
  });

  test.for([
    ['may be the answer itself', button('Choisir un numéro'), [], 'Numéro à associer'],
    ['says more', button('Choisir un numéro et résilier la ligne'), undefined, 'Numéro'],
    ['chooses something else', button('Choisir ce numéro'), undefined, 'Numéro à associer'],
    ['stands with what is not understood', button('Choisir un numéro'), undefined, 'Résiliation'],
  ] as const)('is left alone where it %s', async ([, opener, buttons, says], { open }) => {
    const page = await open({
      html: asking(opener, buttons ? [...buttons] : undefined, says),
      serve: answering(NO_FAX),
    });
    const { lines } = await page.run(ADD_FAX, [ANNE.licence], { patience: 4000 });
    expect(answersOf(page.asked).filter((one) => !one.startsWith('Annuler'))).toEqual([]);
    expect(lines[0]?.outcome).not.toBe('modified');
  });
});

describe('a choice that is not taken', () => {
  /** How the entries listen for a press; `take` is what a press does in the end. */
  const deaf = (entry: string) =>
    listBox(
      `${INPUT}>`,
      'lb.onclick = () => { if (!list.isConnected) { open(); lb.firstChild.setAttribute("aria-expanded", "true"); } };',
      `for (const li of list.children) {
        const take = li.onclick;
        let times = 0;
        li.onclick = (e) => { e.stopPropagation(); fetch('/answer?b=pressed'); times += 1; ${entry} };
      }`,
    );

  test('by a list that was only just up is pressed once more', async ({ open }) => {
    const page = await open({
      html: askingPage(deaf('if (times > 1) take(e);')),
      serve: answering(NO_FAX, HAS_FAX, 'Valider'),
    });
    const { lines } = await page.run(ADD_FAX, [ANNE.licence]);
    expect(answersOf(page.asked)).toEqual(['pressed', 'pressed', `Valider&n=${FAX}`]);
    expect(lines[0]?.outcome).toBe('modified');
  });

  test('is pressed once more on a page that is never quiet, too', async ({ open }) => {
    const asking = deaf('if (times > 1) take(e);');
    const clock = `const clock = document.body.appendChild(document.createElement('p'));
      setInterval(() => { clock.textContent = Date.now(); }, 100);`;
    const script = `${asking.script} ${clock}`;
    const page = await open({
      html: askingPage({ ...asking, script }),
      serve: answering(NO_FAX, HAS_FAX, 'Valider'),
    });
    const { lines } = await page.run(ADD_FAX, [ANNE.licence], { patience: 8000 });
    expect(answersOf(page.asked)).toEqual(['pressed', 'pressed', `Valider&n=${FAX}`]);
    expect(lines[0]?.outcome).toBe('modified');
  });

  test('is not pressed again where it may be on its way, for no yes follows', async ({ open }) => {
    const html = askingPage({ ...deaf(''), buttons: ['Annuler'] });
    const page = await open({ html, serve: answering(NO_FAX) });
    await page.run(ADD_FAX, [ANNE.licence]);
    expect(answersOf(page.asked).filter((one) => one === 'pressed')).toEqual(['pressed']);
  });

  test.for([
    ['that never takes it', '', ['pressed', 'pressed']],
    ['that marks it', 'li.setAttribute("aria-selected", "true");', ['pressed']],
    [
      'that has gone',
      'list.remove(); lb.firstChild.setAttribute("aria-expanded", "false");',
      ['pressed'],
    ],
  ] as const)('is not pressed for ever in a list %s', async ([, entry, pressed], { open }) => {
    const page = await open({ html: askingPage(deaf(entry)), serve: answering(NO_FAX) });
    const { lines } = await page.run(ADD_FAX, [ANNE.licence]);
    expect(answersOf(page.asked)).toEqual([...pressed, 'Annuler&n=']);
    expect(lines).toMatchObject([{ outcome: 'failed', reasons: ['value-not-offered'] }]);
  });
});

test('entries of an open list are known by what they are, without a hand over them', async ({
  open,
}) => {
  const page = await open({
    html: askingPage({
      inside: `<div role="listbox" aria-label="Numéros">${NUMBERS.map((n) => `<div role="option" aria-selected="false" tabindex="-1">${n}</div>`).join('')}</div><input type="hidden" name="n">`,
      buttons: ['Annuler', 'Valider'],
      script: `for (const one of box.querySelectorAll('[role=option]')) one.onclick = () => {
          one.setAttribute('aria-selected', 'true');
          box.querySelector('[name=n]').value = one.textContent;
        };
        ${RELOADS}`,
    }),
    serve: answering(NO_FAX, HAS_FAX, 'Valider'),
  });
  const { lines } = await page.run(ADD_FAX, [ANNE.licence]);
  expect(answersOf(page.asked)).toEqual([`Valider&n=${FAX}`]);
  expect(lines[0]?.outcome).toBe('modified');
});

describe('a list that comes up at the foot of the page, with a veil over the detail', () => {
  /** @param chosen what a press makes of an entry */
  const sheet = (chosen: string, says = 'Numéro Fax2Mail') =>
    askingPage({
      inside: `<p>${says}</p><ul>${NUMBERS.map((n) => `<li role="button" tabindex="0">${n}</li>`).join('')}</ul><input type="hidden" name="n" value="${NUMBERS[0]}">`,
      buttons: ['Annuler', 'Confirmer'],
      script: `Object.assign(box.style, { top: 'auto', bottom: '0' });
        const veil = document.createElement('div');
        veil.style.cssText = 'position:fixed;inset:0;background:rgba(0,0,0,.5)';
        const ask = shown;
        shown = (l) => {
          ask(l);
          for (const b of dlg.querySelectorAll('[data-q]')) b.addEventListener('click', () => box.before(veil));
        };
        for (const b of box.querySelectorAll('button')) b.addEventListener('click', () => veil.remove());
        for (const li of box.querySelectorAll('li')) li.onclick = () => { ${chosen} };
        ${RELOADS}`,
    });
  const TAKES = `box.querySelector('[name=n]').value = li.textContent; li.className = 'selected';`;

  test.for([
    ['is chosen from', sheet(TAKES), `Confirmer&n=${FAX}`],
    ['sends nothing where a press takes no entry', sheet(''), `Annuler&n=${NUMBERS[0]}`],
    [
      'is left alone where it is of something else',
      sheet(TAKES, 'Résiliation'),
      `Annuler&n=${NUMBERS[0]}`,
    ],
  ])('%s', async ([, html = '', answer], { open }) => {
    const page = await open({ html, serve: answering(NO_FAX, HAS_FAX) });
    const { lines } = await page.run(ADD_FAX, [ANNE.licence]);
    expect(answersOf(page.asked)).toEqual([answer]);
    expect(lines[0]?.outcome === 'modified').toBe(answer?.startsWith('Confirmer'));
  });
});
