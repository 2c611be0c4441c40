import { describe, expect } from 'vitest';
import { answering, answersOf, FAX, NO_FAX } from './support/asked.ts';
import { ANNE, askingPage, BOB, CROSS, detail, option, PLUS, portalPage } from './support/html.ts';
import { type Serve, test, truthOf } from './support/test.ts';

const ADD_FAX = [{ option: 'Numéro Fax2Mail', action: 'add' as const, value: FAX }];
const HAS_FAX = option('Numéro Fax2Mail', FAX, CROSS);
const NUMBERS = ['0184252697', '0184252698', FAX];
const RELOADS = `for (const b of box.querySelectorAll('button')) b.addEventListener('click', () => setTimeout(() => show(user), 50));`;

/** A list box that opens in one way. `draw` draws its list. */
const listBox = (field: string, opens: string, more = '') => ({
  inside: `<p>Numéro à associer</p><div id="lb" style="position:relative;border:1px solid;width:160px;padding:6px">${field}<span id="shown">Choisir</span></div><input type="hidden" name="n">`,
  buttons: ['Annuler', 'Valider'],
  script: `const numbers = ${JSON.stringify(NUMBERS)};
    const lb = document.getElementById('lb');
    const hidden = box.querySelector('[name=n]');
    const take = (n) => { hidden.value = n; document.getElementById('shown').textContent = n; list.remove(); };
    const list = document.createElement('ul');
    list.setAttribute('role', 'listbox');
    list.style.cssText = 'position:absolute;left:0;top:100%;background:#fff;margin:0;max-height:120px;overflow:auto';
    for (const n of numbers) {
      const li = document.createElement('li');
      li.setAttribute('role', 'option');
      li.textContent = n;
      li.onclick = (e) => { e.stopPropagation(); take(n); };
      list.append(li);
    }
    const open = () => lb.append(list);
    ${opens}
    ${more}
    ${RELOADS}`,
});

const INPUT = '<input readonly role="combobox" aria-haspopup="listbox" aria-label="Numéro"';

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

  test('are left alone where neither they nor their labels are heard', async ({ open }) => {
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

describe('a list box made of nothing but boxes', () => {
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

describe('a list box of the kit’s own beside the +', () => {
  /** Its choices come up over the page. The + sends what was chosen. */
  const page = portalPage(
    '',
    `shown = (l) => {
      const box = dlg.querySelector('.box');
      if (!box) return;
      let chosen = '';
      box.onclick = () => {
        const list = document.createElement('ul');
        list.setAttribute('role', 'listbox');
        list.style = 'position:fixed;left:50px;top:300px;margin:0;background:#fff';
        for (const number of ${JSON.stringify(NUMBERS)}) {
          const choice = document.createElement('li');
          choice.setAttribute('role', 'option');
          choice.textContent = number;
          choice.onclick = () => {
            chosen = number;
            box.textContent = number;
            list.remove();
          };
          list.append(choice);
        }
        document.body.append(list);
      };
      dlg.querySelector('.plus').onclick = async () => {
        await fetch('/change?l=' + l + '&v=' + chosen);
        show(l);
      };
    };`,
  );
  const serve =
    (attributes: string): Serve =>
    ({ pathname, searchParams }, asked) => {
      if (pathname !== '/detail') return 'ok';
      const licence = searchParams.get('l') ?? '';
      const style = 'cursor:pointer;display:inline-block;width:150px';
      const box = `<span class="box" ${attributes} style="${style}">Choisir un numéro</span>`;
      const done = asked.find((one) => one.startsWith('/change'))?.split('v=')[1];
      const line = done
        ? option('Numéro Fax2Mail', done, CROSS)
        : option('Numéro Fax2Mail', 'Aucun', `${box} <button class="plus">+</button>`);
      return detail({ licence, options: line + option('Superviseur', 'Non', PLUS) });
    };
  const wish = (value: string) => [{ option: 'Numéro Fax2Mail', action: 'add' as const, value }];
  const BOXES = [
    ['that says what it is', 'role="combobox" tabindex="0"'],
    ['that says nothing of what it is', ''],
  ] as const;

  test('the + is not pressed where its box forgets what was chosen', async ({ open }) => {
    // This happens right before the press.
    const forgetful = `<script>
      const { scrollIntoView } = Element.prototype;
      Element.prototype.scrollIntoView = function (...given) {
        const box = document.querySelector('.box');
        if (this.matches('.plus') && box.textContent !== 'Choisir un numéro') box.textContent = '0184252700';
        scrollIntoView.apply(this, given);
      };
    </script>`;
    const opened = await open({ html: page + forgetful, serve: serve('role="combobox"') });
    const { lines } = await opened.run(wish(FAX), [ANNE.licence]);
    expect(opened.changes).toEqual([]);
    // Some portals save what is chosen: nobody knows that this one did not.
    expect(lines).toMatchObject([{ outcome: 'to-check' }]);
    expect(lines[0]?.reasons).toContain('value-not-offered');
  });

  test('nothing is chosen in it once the detail is another user’s', async ({ open }) => {
    const swapped = page
      .replace(
        'document.body.append(list);',
        `document.body.append(list);
        for (const cell of dlg.querySelectorAll('td')) if (cell.textContent.includes(l)) cell.textContent = '${BOB.licence}';`,
      )
      .replace('chosen = number;', "chosen = number; fetch('/press?b=choice');");
    const opened = await open({ html: swapped, serve: serve('role="combobox"') });
    const { lines } = await opened.run(wish(FAX), [ANNE.licence]);
    expect(opened.asked).not.toContain('/press?b=choice');
    expect(opened.changes).toEqual([]);
    expect(lines).toMatchObject([{ outcome: 'failed', reasons: ['detail-of-other'] }]);
  });

  test.for([
    [
      'is drawn anew, and empty,',
      "box.replaceWith(Object.assign(box.cloneNode(), { value: '' }));",
    ],
    ['is gone', 'box.remove();'],
  ] as const)(
    'the + is not pressed where the box %s once something was chosen',
    async ([, after], { open }) => {
      const empties = page.replace('box.textContent = number;', `box.value = number; ${after}`);
      const input: Serve = async (url, asked) => {
        const html = String(await serve('role="combobox"')(url, asked));
        return html
          .replace('<span class="box"', '<input class="box" readonly')
          .replace('Choisir un numéro</span>', '');
      };
      const opened = await open({ html: empties, serve: input });
      const { lines } = await opened.run(wish(FAX), [ANNE.licence]);
      expect(opened.changes).toEqual([]);
      expect(lines[0]?.outcome).toBe('to-check');
    },
  );

  test('the + is not pressed where another field has come before its box', async ({ open }) => {
    const asksMore = page.replace(
      'box.textContent = number;',
      `box.textContent = number;
      box.before(Object.assign(box.cloneNode(), { textContent: 'Choisir un motif' }));`,
    );
    const opened = await open({ html: asksMore, serve: serve('role="combobox"') });
    const { lines } = await opened.run(wish(FAX), [ANNE.licence]);
    expect(opened.changes).toEqual([]);
    expect(lines[0]?.outcome).toBe('to-check');
  });

  test('what saves at the choice is read back, and given once', async ({ open }) => {
    const saves = page.replace(
      'chosen = number;',
      "fetch('/change?l=' + l + '&v=' + number).then(() => show(l));",
    );
    const opened = await open({ html: saves, serve: serve('role="combobox"') });
    const { lines } = await opened.run(wish(FAX), [ANNE.licence]);
    expect(opened.changes).toEqual([`/change?l=${ANNE.licence}&v=${FAX}`]);
    expect(lines).toMatchObject([{ outcome: 'modified', after: FAX }]);
  });

  test('a + that brings up a list is no box beside itself', async ({ open }) => {
    const plus =
      '<span class="box plus" role="button" aria-haspopup="listbox" title="Ajouter">+</span>';
    const itself = page
      .replace("dlg.querySelector('.plus').onclick =", 'const unused =')
      .replace('chosen = number;', "fetch('/change?l=' + l + '&v=' + number).then(() => show(l));")
      .replace('box.textContent = number;', '');
    const own: Serve = async (url, asked) => {
      const html = String(await serve('')(url, asked));
      return html.replace(/<span class="box".*?<button class="plus">\+<\/button>/, plus);
    };
    const opened = await open({ html: itself, serve: own });
    expect((await opened.read(ANNE.licence)).reason).toBe('');
    const without = await opened.run(
      [{ option: 'Numéro Fax2Mail', action: 'add' as const }],
      [ANNE.licence],
    );
    // It is pressed, and its list asks for a value that nobody has given.
    expect(without.intents).toHaveLength(1);
    expect(without.lines[0]?.reasons).not.toContain('value-needed');
    expect(opened.changes).toEqual([]);
  });

  test('the + is pressed once the list is gone from over it', async ({ open }) => {
    const slow = page.replace('list.remove();', 'setTimeout(() => list.remove(), 900);');
    const over = slow.replace('left:50px;top:300px;', 'left:0;right:0;top:0;height:100%;');
    const honest = `<script>
      addEventListener('click', ({ target }) => {
        if (target.matches('.plus') && document.querySelector('[role="listbox"]')) fetch('/press?b=through');
      }, true);
    </script>`;
    const opened = await open({ html: over + honest, serve: serve('role="combobox"') });
    const { lines } = await opened.run(wish(FAX), [ANNE.licence]);
    expect(opened.asked).not.toContain('/press?b=through');
    expect(opened.changes).toEqual([`/change?l=${ANNE.licence}&v=${FAX}`]);
    expect(lines).toMatchObject([{ outcome: 'modified', after: FAX }]);
  });

  test.for(BOXES)(
    '%s: the value is chosen in it before the + is pressed',
    async ([, attributes], { open }) => {
      const opened = await open({ html: page, serve: serve(attributes) });
      const { lines } = await opened.run(wish(FAX), [ANNE.licence]);
      expect(opened.changes).toEqual([`/change?l=${ANNE.licence}&v=${FAX}`]);
      expect(lines).toMatchObject([{ outcome: 'modified', after: FAX }]);
    },
  );

  test.for(BOXES)(
    '%s: the + is not pressed where the value is not in it',
    async ([, attributes], { open }) => {
      const opened = await open({ html: page, serve: serve(attributes) });
      const { lines } = await opened.run(wish('0184259999'), [ANNE.licence]);
      expect(opened.changes).toEqual([]);
      expect(lines).toMatchObject([{ outcome: 'failed', reasons: ['value-not-offered'] }]);
    },
  );

  test.for(BOXES)(
    '%s: the + is not pressed where no value was given',
    async ([, attributes], { open }) => {
      const opened = await open({ html: page, serve: serve(attributes) });
      const { lines } = await opened.run(wish(''), [ANNE.licence]);
      expect(opened.changes).toEqual([]);
      expect(lines).toMatchObject([{ outcome: 'failed', reasons: ['value-needed'] }]);
    },
  );
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

describe('a list that only makes the entries in view, and does not say what it is', () => {
  /** Beside it stands a list for screen readers, which is marked as a list and holds only the first entries. */
  const virtual = (place: string, field = `${INPUT}>`, again = '') =>
    listBox(
      field,
      `lb.onclick = () => {
        if (menu.isConnected) { ${again} return; }
        if (lb.firstChild.matches('[role]')) lb.firstChild.setAttribute('aria-expanded', 'true');
        ${place} fill();
      };`,
      `const all = [...Array.from({ length: 30 }, (_, n) => '01842500' + (10 + n)), ...numbers];
      const menu = document.createElement('div');
      menu.innerHTML = '<div role="listbox" style="width:0;height:0;overflow:hidden"><div role="option">0184250010</div></div>' +
        '<div class="holder" style="position:relative;height:60px;overflow:hidden;background:#fff"><div></div></div>';
      menu.style.cssText = 'position:fixed;left:100px;top:320px;width:160px;z-index:9';
      const holder = menu.querySelector('.holder');
      const tall = holder.firstChild;
      tall.style.cssText = 'position:relative;height:' + all.length * 20 + 'px';
      const fill = () => { tall.replaceChildren(); const from = Math.floor(holder.scrollTop / 20);
        all.slice(from, from + 4).forEach((n, at) => { const one = document.createElement('div');
          one.textContent = n; one.style.cssText = 'position:absolute;height:20px;top:' + (from + at) * 20 + 'px';
          one.onclick = () => { take(n); menu.remove(); }; tall.append(one); }); };
      holder.onscroll = () => { fetch('/answer?b=scrolled'); fill(); };`,
    );
  const pressed = (asked: readonly string[]) =>
    answersOf(asked).filter((one) => one !== 'scrolled');

  test('is scrolled on', async ({ open }) => {
    const page = await open({
      html: askingPage(virtual('document.body.append(menu);')),
      serve: answering(NO_FAX, HAS_FAX, 'Valider'),
      isInNewTab: true,
    });
    const { lines } = await page.run(ADD_FAX, [ANNE.licence]);
    expect(pressed(page.asked)).toEqual([`Valider&n=${FAX}`]);
    expect(lines[0]?.outcome).toBe('modified');
  });

  const SILENT = '<input readonly aria-label="Numéro">';
  /** The list polls how far it was scrolled. */
  const LOOKING = `let at = 0; setInterval(() => {
    if (holder.scrollTop !== at) { at = holder.scrollTop; fill(); } }, 20);
    holder.onscroll = null; all.splice(0, 20); document.body.append(menu);`;

  test('is scrolled on though its field does not say so either, and is not pressed twice', async ({
    open,
  }) => {
    const page = await open({
      html: askingPage(virtual(LOOKING, SILENT, 'menu.remove();')),
      serve: answering(NO_FAX, HAS_FAX, 'Valider'),
      isInNewTab: true,
    });
    const { lines } = await page.run(ADD_FAX, [ANNE.licence]);
    expect(pressed(page.asked)).toEqual([`Valider&n=${FAX}`]);
    expect(lines[0]?.outcome).toBe('modified');
  });

  test('is left where it does not offer the value', async ({ open }) => {
    const page = await open({
      html: askingPage(virtual(`all.pop(); ${LOOKING}`, SILENT, 'menu.remove();')),
      serve: answering(NO_FAX),
      isInNewTab: true,
    });
    const { lines } = await page.run(ADD_FAX, [ANNE.licence]);
    expect(pressed(page.asked)).toEqual(['Annuler&n=']);
    expect(lines).toMatchObject([{ outcome: 'failed', reasons: ['value-not-offered'] }]);
  });

  test('is not where it was there before, with what else the page shows', async ({ open }) => {
    const page = await open({
      html: askingPage(
        virtual(
          "const old = document.createElement('p'); old.textContent = 'Journal'; holder.append(old); document.body.append(menu);",
        ),
      ),
      serve: answering(NO_FAX),
      isInNewTab: true,
    });
    await page.in(() => {
      const journal = document.createElement('div');
      journal.style.cssText = 'height:40px;overflow:auto';
      journal.innerHTML = '<p id="new">x</p><p>Journal</p><p style="margin-top:300px">fin</p>';
      journal.onscroll = () => void fetch('/answer?b=journal');
      document.body.append(journal);
      const log = () => {
        const line = document.querySelector('#new');
        if (line) line.textContent = `Ouvert ${performance.now()}`;
      };
      document.querySelector('#lb')?.addEventListener('click', log);
    });
    await page.run(ADD_FAX, [ANNE.licence]);
    expect(answersOf(page.asked)).not.toContain('journal');
  });
});

describe('a place in the box of a field that is named for waiting', () => {
  /** The list draws its entries again all the time. */
  const framed = (sign: string, more: string) =>
    listBox(
      `${INPUT} style="width:100px"><i class="base-loading" style="position:absolute;right:2px;top:8px"><i class="${sign}">▾</i></i>`,
      'lb.onclick = open;',
      `lb.style.whiteSpace = 'nowrap';
      const frame = lb.querySelector('.base-loading');
      setInterval(() => { frame.firstChild.textContent = frame.textContent === '▾' ? '▴' : '▾'; }, 1500);
      ${more}`,
    );

  test('is no sign of it where it shows the arrow of the field', async ({ open }) => {
    const page = await open({
      html: askingPage(framed('suffix__arrow', '')),
      serve: answering(NO_FAX, HAS_FAX, 'Valider'),
    });
    const { lines } = await page.run(ADD_FAX, [ANNE.licence]);
    expect(answersOf(page.asked)).toEqual([`Valider&n=${FAX}`]);
    expect(lines[0]?.outcome).toBe('modified');
  });

  test('is one for as long as it shows an arrow that turns', async ({ open }) => {
    const waits = `setTimeout(() => { frame.remove(); fetch('/answer?b=ready'); }, 4000);
      lb.addEventListener('click', () => fetch('/answer?b=opened'));`;
    const page = await open({
      html: askingPage(framed('arrow-repeat', waits)),
      serve: answering(NO_FAX, HAS_FAX, 'Valider'),
    });
    await page.run(ADD_FAX, [ANNE.licence]);
    expect(answersOf(page.asked)).toEqual(['ready', 'opened', `Valider&n=${FAX}`]);
  });
});
