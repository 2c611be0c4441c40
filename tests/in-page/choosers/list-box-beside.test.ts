import { describe, expect } from 'vitest';
import { FAX } from '../support/asked.ts';
import { ANNE, BOB, CROSS, detail, option, PLUS, portalPage } from '../support/html.ts';
import { type Serve, test } from '../support/test.ts';
import { NUMBERS } from './list-box-html.ts';

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
