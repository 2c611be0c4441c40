import { describe, expect } from 'vitest';
import { answering, answersOf, FAX, NO_FAX } from '../support/asked.ts';
import { ANNE, askingPage } from '../support/html.ts';
import { test, truthOf } from '../support/test.ts';
import { ADD_FAX, HAS_FAX, INPUT, listBox, NUMBERS, RELOADS } from './list-box-html.ts';

describe('a list box is opened as a person would', () => {
  test.for([
    [
      'by a click on its box',
      `${INPUT} style="position:absolute;width:1px;height:1px;clip:rect(0 0 0 0)">`,
      'lb.onclick = ({ target }) => { if (target.localName !== "input") open(); };',
    ],
    [
      'whose input lies over it, transparent',
      `${INPUT} style="position:absolute;inset:0;opacity:0;width:100%">`,
      'lb.onclick = open;',
    ],
    [
      'by a click on what stands in its middle alone',
      '<div role="combobox" aria-haspopup="listbox" aria-label="Numéro" style="width:150px"><i style="display:block;height:20px"></i></div>',
      'lb.onclick = ({ target }) => { if (target.localName === "i") open(); };',
    ],
    ['by the button of the mouse alone', `${INPUT}>`, 'lb.onmousedown = open;'],
    [
      'by the arrow key alone',
      `${INPUT}>`,
      'lb.onkeydown = ({ key, altKey }) => { if (key === "ArrowDown" && !altKey) open(); };',
    ],
    [
      'by Enter alone',
      `${INPUT}>`,
      'lb.onkeydown = ({ key }) => { if (key === "Enter") open(); };',
    ],
  ] as const)('%s', async ([, field, opens], { open }) => {
    const page = await open({
      html: askingPage(listBox(field, opens)),
      serve: answering(NO_FAX, HAS_FAX, 'Valider'),
    });
    const { lines } = await page.run(ADD_FAX, [ANNE.licence]);
    expect(answersOf(page.asked)).toEqual([`Valider&n=${FAX}`]);
    expect(lines[0]?.outcome).toBe('modified');
  });

  /** A field without any mark of a list box, whose list only the sign beside it opens. */
  const withSign = (picture: string, more = '') =>
    askingPage({
      inside: `<p>Numéro à associer</p><span id="lb" style="display:inline-block;border:1px solid">
        <input style="width:120px" ${more}><a href="#" class="${picture}" style="display:inline-block;width:18px;height:18px;background:#ccc"></a></span><input type="hidden" name="n">`,
      buttons: ['Annuler', 'Valider'],
      script: `const list = document.createElement('div');
        const typed = box.querySelector('#lb input');
        for (const n of ${JSON.stringify(NUMBERS)}) {
          const entry = document.createElement('div');
          entry.textContent = n;
          entry.onclick = () => { typed.value = n; box.querySelector('[name=n]').value = n; list.remove(); };
          list.append(entry);
        }
        box.querySelector('a').onclick = (event) => {
          event.preventDefault();
          fetch('/answer?b=Signe');
          box.append(list);
        };
        ${RELOADS}`,
    });

  test.for([
    ['', ''],
    [', though nothing can be typed', 'readonly'],
  ])('by the arrow in its box alone%s', async ([, more], { open }) => {
    const serve = answering(NO_FAX, HAS_FAX, 'Valider');
    const page = await open({ html: withSign('textbox-icon combo-arrow', more), serve });
    const { lines } = await page.run(ADD_FAX, [ANNE.licence]);
    expect(answersOf(page.asked)).toEqual(['Signe', `Valider&n=${FAX}`]);
    expect(lines[0]?.outcome).toBe('modified');
  });

  test.for([
    ['combo-arrow" title="Résilier la licence', ''],
    ['fa-arrow-right-from-bracket', 'readonly'],
  ] as const)('but by no other sign there: %s, %s', async ([sign, more], { open }) => {
    const page = await open({
      html: withSign(`textbox-icon ${sign}`, more),
      serve: answering(NO_FAX),
    });
    await page.run(ADD_FAX, [ANNE.licence], { patience: 4000 });
    expect(answersOf(page.asked)).not.toContain('Signe');
  });

  test('and is said not to open where nothing opens it', async ({ open }) => {
    const page = await open({
      html: askingPage(listBox(`${INPUT}>`, '')),
      serve: answering(NO_FAX),
    });
    const { lines } = await page.run(ADD_FAX, [ANNE.licence]);
    expect(answersOf(page.asked)).toEqual(['Annuler&n=']);
    expect(lines).toMatchObject([{ outcome: 'failed', reasons: ['list-not-opened'] }]);
  });

  test('and is not closed again where it does not offer the value', async ({ open }) => {
    const page = await open({
      html: askingPage(listBox(`${INPUT}>`, 'lb.onclick = open;', 'list.lastChild.remove();')),
      serve: answering(NO_FAX),
    });
    const { lines } = await page.run(ADD_FAX, [ANNE.licence]);
    expect(lines).toMatchObject([{ outcome: 'failed', reasons: ['value-not-offered'] }]);
  });

  test('and says that a value in it could not be pressed', async ({ open }) => {
    const veil = `const veil = document.createElement('div'); veil.style.cssText = 'position:fixed;inset:0;z-index:9';
      lb.onclick = () => { open(); document.body.append(veil); };`;
    const page = await open({
      html: askingPage(listBox(`${INPUT}>`, veil)),
      serve: answering(NO_FAX),
    });
    const { lines } = await page.run(ADD_FAX, [ANNE.licence]);
    expect(lines[0]?.reasons).toContain('value-not-pressable');
  });

  test('and is scrolled on where it only makes the entries in view', async ({ open }) => {
    const virtual = `list.replaceChildren();
      list.style.height = '60px';
      const all = [...Array.from({ length: 30 }, (_, n) => '01842500' + (10 + n)), ...numbers];
      const tall = document.createElement('div'); tall.style.cssText = 'position:relative;height:' + all.length * 20 + 'px';
      list.append(tall);
      const fill = () => { tall.replaceChildren(); const from = Math.floor(list.scrollTop / 20);
        all.slice(from, from + 4).forEach((n, at) => { const li = document.createElement('li'); li.setAttribute('role', 'option');
          li.textContent = n; li.style.cssText = 'position:absolute;height:20px;top:' + (from + at) * 20 + 'px'; li.onclick = (e) => { e.stopPropagation(); take(n); }; tall.append(li); }); };
      list.onscroll = fill; fill();`;
    const page = await open({
      html: askingPage(listBox(`${INPUT}>`, 'lb.onclick = open;', virtual)),
      serve: answering(NO_FAX, HAS_FAX, 'Valider'),
      isInNewTab: true,
    });
    const { lines } = await page.run(ADD_FAX, [ANNE.licence]);
    expect(answersOf(page.asked)).toEqual([`Valider&n=${FAX}`]);
    expect(lines[0]?.outcome).toBe('modified');
  });
});

describe('a select beside the list box that is drawn for it', () => {
  const asking = (style: string) => {
    const options = ['', ...NUMBERS].map((n) => `<option>${n}</option>`).join('');
    const box = `<select style="position:absolute;${style}">${options}</select><span role="combobox" tabindex="0" aria-haspopup="listbox">Numéro</span>`;
    return askingPage(listBox(box, 'lb.onclick = open;'));
  };

  test('is that one’s own where it is too small to be hit', async ({ open }) => {
    const page = await open({
      html: asking('bottom:0;left:50%;width:.5px;height:100%;padding:0;border:0;opacity:0'),
      serve: answering(NO_FAX, HAS_FAX, 'Valider'),
    });
    const { lines } = await page.run(ADD_FAX, [ANNE.licence]);
    expect(answersOf(page.asked)).toEqual([`Valider&n=${FAX}`]);
    expect(lines[0]?.outcome).toBe('modified');
  });

  test('is a second field where a person can fill it in', async ({ open }) => {
    const page = await open({ html: asking('left:110%;width:60px'), serve: answering(NO_FAX) });
    const { lines } = await page.run(ADD_FAX, [ANNE.licence]);
    expect(answersOf(page.asked)).toEqual(['Annuler&n=']);
    expect(lines).toMatchObject([{ outcome: 'failed', reasons: ['choice-ambiguous'] }]);
  });
});

describe('a list box whose input nobody sees', () => {
  const value = '0499000003';
  const REPLACE = [{ option: 'Numéro à présenter', action: 'replace' as const, value }];
  const USERS = [1, 2, 3, 4, 5].map((n) => `FPC7060${n}`);

  test('is opened by its box, for each', async ({ openCase }) => {
    const page = await openCase('07-list-box-with-a-hidden-input');
    const { lines } = await page.run(REPLACE, USERS);
    expect(lines.map(({ outcome }) => outcome)).toEqual([
      ...['modified', 'modified', 'modified', 'modified'],
      'already',
    ]);
    const { log, users } = await truthOf(page);
    expect(log.map(({ action }) => action).join()).toBe(Array(4).fill('remove,add').join());
    expect(users.every(({ options }) => options['Numéro à présenter'] === value)).toBe(true);
  });

  test('and is said not to open where it is broken, with nothing chosen', async ({ openCase }) => {
    const page = await openCase('07-list-box-with-a-hidden-input', '?broken');
    const { lines } = await page.run(REPLACE, ['FPC70601'], { patience: 20_000 });
    const { log } = await truthOf(page);
    expect(log.filter(({ action }) => action === 'add')).toEqual([]);
    if (log.length > 0) expect(lines[0]?.reasons).toContain('list-not-opened');
  });
});

test('what catches the keys for a list box is not written into', async ({ open }) => {
  const keys =
    '<input id="keys" aria-haspopup="true" style="position:absolute;width:1px;height:1px;border:0;padding:0;clip:rect(0 0 0 0)">';
  const page = await open({
    html: askingPage(
      listBox(
        keys,
        `const keys = document.getElementById('keys');
        keys.oninput = () => { keys.value = ''; };
        lb.style.cursor = 'pointer';
        lb.onclick = open;`,
      ),
    ),
    serve: answering(NO_FAX, HAS_FAX, 'Valider'),
  });
  const { lines } = await page.run(ADD_FAX, [ANNE.licence]);
  expect(answersOf(page.asked)).toEqual([`Valider&n=${FAX}`]);
  expect(lines[0]?.outcome).toBe('modified');
});
