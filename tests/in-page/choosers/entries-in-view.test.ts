import { describe, expect } from 'vitest';
import { answering, answersOf, FAX, NO_FAX } from '../support/asked.ts';
import { ANNE, askingPage } from '../support/html.ts';
import { test } from '../support/test.ts';
import { ADD_FAX, HAS_FAX, INPUT, listBox } from './list-box-html.ts';

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
