import { describe, expect } from 'vitest';
import { answering, answersOf, FAX, HAS, HAS_PLUS, NO_FAX } from '../support/asked.ts';
import { ANNE, askingPage, CROSS, option, PLUS, portalPage } from '../support/html.ts';
import { test, truthOf } from '../support/test.ts';
import { REMOVE } from './asking-words.ts';

describe('a sign that becomes the question itself', () => {
  test.for([[''], ['?again']])('%s', async ([query = ''], { openCase }) => {
    const page = await openCase('11-the-sign-itself-asks', query);
    const { lines } = await page.run(REMOVE, ['FPC71001', 'FPC71002']);
    expect(lines.map(({ outcome }) => outcome)).toEqual(['modified', 'already']);
    expect((await truthOf(page)).log).toHaveLength(1);
  });

  test('asks for a number in the same way', async ({ openCase }) => {
    const page = await openCase('11-the-sign-itself-asks');
    const value = '0499000002';
    const { lines } = await page.run(
      [{ option: 'Numéro Fax2Mail', action: 'add', value }],
      ['FPC71001', 'FPC71002'],
      { patience: 20_000 },
    );
    expect(lines.map(({ outcome }) => outcome)).toEqual(['modified', 'modified']);
    expect((await truthOf(page)).log).toMatchObject([{ value }, { value }]);
  });
});

describe('a box within the dialog of the detail, in a part of its own', () => {
  /** The detail's dialog stands in an element that covers the page. A box that holds `says` comes up in the dialog. */
  const within = (says: string, look = '') =>
    portalPage(
      look,
      `const holder = document.createElement('div');
      holder.style = 'display:none;position:fixed;inset:0;background:#fff';
      holder.innerHTML = '<div role="dialog" aria-modal="true" style="position:absolute;inset:0"></div>';
      dlg.before(holder);
      holder.firstChild.append(dlg);
      const hidden = hide;
      shown = (l) => {
        holder.style.display = 'block';
        for (const b of dlg.querySelectorAll('.close')) b.onclick = () => { holder.style.display = 'none'; hidden(); };
        for (const b of dlg.querySelectorAll('[data-q]')) b.onclick = () => {
          const box = document.createElement('div');
          box.style = 'position:absolute;left:0;right:0;top:0;height:100%;background:#fff';
          box.className = 'box';
          box.innerHTML = ${JSON.stringify(says)} + '<button>Annuler</button> <button>Confirmer</button>';
          holder.firstChild.append(box);
          for (const one of box.querySelectorAll('button')) one.onclick = async () => {
            await fetch('/answer?b=' + one.textContent);
            box.remove();
            if (one.textContent === 'Confirmer') show(l);
          };
        };
      };`,
    );
  /** Hidden by a rule of a style sheet: no element of the page is changed. */
  const FADING = `<style id="look">.box { opacity: 0 }</style><script>
      new MutationObserver(() => {
        if (!document.querySelector('.box')) return;
        setTimeout(() => document.getElementById('look').sheet.cssRules[0]?.style.setProperty('opacity', '1'), 1500);
      }).observe(document.body, { subtree: true, childList: true });
    </script>`;
  const BOX = '<div style="cursor:pointer;width:200px">Choisir un numéro</div>';
  const WITH_LIST = HAS + option('Numéro Fax2Mail', BOX, PLUS);

  test.for([
    ['alone', HAS],
    ['over a list of the detail from which something can be chosen', WITH_LIST],
  ])('is answered %s', async ([, lines = ''], { open }) => {
    const page = await open({
      html: within('<p>Retirer Superviseur ?</p>'),
      serve: answering(lines, HAS_PLUS),
    });
    const { lines: results } = await page.run(REMOVE, [ANNE.licence]);
    expect(answersOf(page.asked)).toEqual(['Confirmer']);
    expect(results).toMatchObject([{ outcome: 'modified', after: 'Non' }]);
  });

  test('is answered once it can be read, however slowly it fades in', async ({ open }) => {
    const page = await open({
      html: within('<p>Retirer Superviseur ?</p>', FADING),
      serve: answering(HAS, HAS_PLUS),
    });
    const { lines } = await page.run(REMOVE, [ANNE.licence]);
    expect(answersOf(page.asked)).toEqual(['Confirmer']);
    expect(lines).toMatchObject([{ outcome: 'modified', after: 'Non' }]);
  });

  test('is waited for over a change that shows already, before anybody can see it', async ({
    open,
  }) => {
    // The line changes at once; the change is saved only after the answer.
    const early = within('<p>Retirer Superviseur ?</p>', FADING).replace(
      'const box =',
      `for (const line of dlg.querySelectorAll('tr')) {
        if (line.textContent.includes('Superviseur')) line.outerHTML = ${JSON.stringify(HAS_PLUS)};
      }
      const box =`,
    );
    const page = await open({ html: early, serve: answering(HAS, HAS_PLUS) });
    const { lines } = await page.run(REMOVE, [ANNE.licence], { readBack: 'in-place' });
    expect(answersOf(page.asked)).toEqual(['Confirmer']);
    expect(lines).toMatchObject([{ outcome: 'modified', after: 'Non' }]);
  });

  test('is taken back where it says more', async ({ open }) => {
    const page = await open({
      html: within('<p>Retirer Superviseur ?</p><p>La licence sera résiliée.</p>'),
      serve: answering(HAS),
    });
    const { lines } = await page.run(REMOVE, [ANNE.licence]);
    expect(answersOf(page.asked)).toEqual(['Annuler']);
    expect(lines).toMatchObject([{ outcome: 'failed', reasons: ['question-unknown'] }]);
  });
});

describe('a box that stands in one element with the detail', () => {
  /** Nothing but the pointer shows that its buttons are buttons. */
  const page = (inside: string, script: string) =>
    askingPage({
      box: '<div id="q">',
      inside,
      buttons: ['Annuler', 'Valider'],
      script: `const all = document.createElement('div');
        all.style.cssText = 'position:fixed;left:0;top:90px;width:700px;height:400px;background:#fff';
        all.append(dlg, box);
        document.body.append(all);
        box.style.cssText += 'width:560px;height:220px;left:20px;top:160px';
        for (const b of box.querySelectorAll('button')) {
          const plain = Object.assign(document.createElement('div'), { textContent: b.textContent, onclick: b.onclick });
          plain.style.cssText = 'display:inline-block;cursor:pointer;padding:6px';
          b.replaceWith(plain);
        }
        const [, yes] = box.querySelectorAll('p:last-child > div');
        ${script}`,
    });
  const reloads = "yes.addEventListener('click', () => setTimeout(() => show(user), 50));";
  const asks = '<p>Retirer Superviseur ?</p>';

  test('is answered', async ({ open }) => {
    const opened = await open({
      html: page(asks, reloads),
      serve: answering(HAS, HAS_PLUS, 'Valider'),
    });
    const { lines } = await opened.run(REMOVE, [ANNE.licence]);
    expect(lines).toMatchObject([{ outcome: 'modified', reasons: [] }]);
    expect(answersOf(opened.asked)).toEqual(['Valider']);
  });

  describe('a dialog each', () => {
    /** Its buttons say what the signs in the lines say. Those are out of use as long as the question is there. */
    const html = (inside: string) =>
      askingPage({
        inside: `<h3>Retirer l'option</h3><p>${inside}</p>`,
        buttons: ['Annuler', 'Retirer'],
        script: `const sheet = document.createElement('div');
          sheet.style.cssText = 'position:fixed;left:100px;top:100px;padding:20px;background:#fff';
          sheet.append(...box.childNodes);
          box.append(sheet);
          const all = document.createElement('div');
          const own = document.createElement('div');
          own.append(dlg);
          all.append(own, box);
          document.body.append(all);
          dlg.setAttribute('role', 'dialog');
          new MutationObserver(() => {
            const isAsked = box.style.display === 'block';
            for (const one of [own, document.getElementById('users')]) one.inert = isAsked;
          }).observe(box, { attributes: true });
          box.querySelectorAll('button')[1].addEventListener('click', () => setTimeout(() => show(user), 50));`,
      });
    const serve = answering(HAS.replace('×', 'Retirer'), HAS_PLUS, 'Retirer');
    const asked = 'Voulez-vous retirer l’option Superviseur de Anne Martin ?';

    test('is answered where its buttons say what the signs say', async ({ open }) => {
      const opened = await open({ html: html(asked), serve });
      const { lines } = await opened.run(REMOVE, [ANNE.licence]);
      expect(lines).toMatchObject([{ outcome: 'modified', reasons: [] }]);
      expect(answersOf(opened.asked)).toEqual(['Retirer']);
    });

    test('is called off where it asks for more', async ({ open }) => {
      const opened = await open({ html: html(`${asked} La licence sera résiliée.`), serve });
      const { lines } = await opened.run(REMOVE, [ANNE.licence]);
      expect(lines).toMatchObject([{ outcome: 'failed', reasons: ['question-unknown'] }]);
      expect(answersOf(opened.asked)).toEqual(['Annuler']);
    });
  });

  test('is given the number', async ({ open }) => {
    const opened = await open({
      html: page('<p>Numéro à associer</p><input name="n">', reloads),
      serve: answering(NO_FAX, option('Numéro Fax2Mail', FAX, CROSS), 'Valider'),
    });
    const { lines } = await opened.run(
      [{ option: 'Numéro Fax2Mail', action: 'add', value: FAX }],
      [ANNE.licence],
    );
    expect(lines).toMatchObject([{ outcome: 'modified', reasons: [] }]);
    expect(answersOf(opened.asked)).toEqual([`Valider&n=${FAX}`]);
  });

  test('is no answer to a press where it lay there before', async ({ open }) => {
    const lasting = `box.style.display = 'block';
      const before = shown;
      shown = (l) => {
        before(l);
        const x = dlg.querySelector('[data-q]');
        if (x) x.onclick = () => setTimeout(() => fetch('/answer?b=Valider-x').then(() => show(l)), 2000);
      };`;
    const html = page(asks, lasting).replace('height:220px', 'height:90px');
    const opened = await open({ html, serve: answering(HAS, HAS_PLUS, 'Valider-x') });
    await opened.run(REMOVE, [ANNE.licence]);
    expect(answersOf(opened.asked)).not.toContain('Valider');
  });
});
