import { describe, expect } from 'vitest';
import { CLEO } from '../support/html.ts';
import { test } from '../support/test.ts';
import { agree, openDetail, portalOf, press, pressed, SUPERVISOR, watch } from './clumsy-portal.ts';

describe('a question in unknown words', () => {
  /** A portal that asks before an addition. `script` says what its buttons do; `add()` makes the change. */
  const asking = (more: string, script: string) =>
    portalOf({
      more: `<div id="q" role="dialog" style="display:none;position:fixed;left:200px;top:150px;background:#fff"></div>`,
      script: `shown = (l) => {
        const plus = dlg.querySelector('[data-ask]');
        const add = async () => { q.style.display = 'none'; await fetch('/change?l=' + l + suffix()); await show(l); };
        const ask = () => {
          q.innerHTML = '<p>On y va, chef ?</p>${more}<button id="no">Laisser tomber</button> <button id="yes">Allons-y</button>';
          q.style.display = 'block';
          yes.onclick = add;
          no.onclick = back;
        };
        let suffix = () => '';
        let back = () => {};
        ${script}
        if (plus) plus.onclick = ask;
      };`,
    });

  test('is not answered where the person had unticked a box in it', async ({ open }) => {
    const box = '<label><input type="checkbox" id="all" checked> Toute la société</label>';
    const page = await open(asking(box, "suffix = () => '&all=' + all.checked;"));
    await watch(page);
    await openDetail(page);
    await press(page, '#dlg [data-ask]');
    await press(page, '#all');
    await press(page, '#yes');
    await press(page, '#dlg .close');
    await agree(page);
    const before = page.changes.length;
    const report = await page.run([SUPERVISOR], [CLEO.licence]);
    expect(report.lines).toMatchObject([{ outcome: 'to-check', after: 'Non' }]);
    expect(page.changes.slice(before)).toEqual([]);
  });

  const doubt = (again: string) => `back = () => {
    fetch('/press?b=no');
    q.innerHTML = '<p>Vraiment laisser tomber, chef ?</p><button id="no">Reprendre</button>';
    no.onclick = () => { ${again} };
  };`;
  const inPlace = `back = () => {
    const [said] = q.children;
    const show = (text, word, next) => {
      said.textContent = text;
      no.textContent = word;
      no.onclick = next;
    };
    fetch('/press?b=no');
    yes.style.display = 'none';
    show('Vraiment laisser tomber, chef ?', 'Reprendre', () => {
      yes.style.display = '';
      show('On y va, chef ?', 'Laisser tomber', back);
    });
  };`;
  test.for([
    ['drawn again', doubt('ask();')],
    ['drawn again a moment later', doubt("q.style.display = 'none'; setTimeout(ask, 200);")],
    ['said again in the same place', inPlace],
  ] as const)('is not answered by a button that led back to it: %s', async ([, back], { open }) => {
    const page = await open(asking('', back));
    await watch(page);
    await openDetail(page);
    await press(page, '#dlg [data-ask]');
    await press(page, '#no');
    await press(page, '#no');
    await press(page, '#yes');
    await press(page, '#dlg .close');
    const learned = await agree(page);
    expect(learned.witnessed.yes ?? []).not.toContainEqual({
      words: ['laisser tomber'],
      icons: [],
    });
    await page.run([SUPERVISOR], [CLEO.licence]);
    expect(pressed(page)).toHaveLength(1);
  });
});
