import { describe, expect } from 'vitest';
import { answering, answersOf, FAX, HAS, HAS_PLUS, NO_FAX } from '../support/asked.ts';
import { ANNE, askingPage } from '../support/html.ts';
import { test } from '../support/test.ts';
import { RELOADS, REMOVE } from './asking-words.ts';

describe('what a question adds a moment after it came up is read before it is answered:', () => {
  /** Adds a sentence once the box is up, or never where there is none. */
  const adding = (late: string, ms = 300) => `${RELOADS}
    const up = shown;
    shown = (l) => {
      up(l);
      for (const b of dlg.querySelectorAll('[data-q]')) b.addEventListener('click', () => {
        setTimeout(() => { document.getElementById('late').textContent = '${late}'; }, ${ms});
      });
    };`;
  const inside = '<p>Êtes-vous sûr ?</p><p id="late"></p>';
  const buttons = ['Annuler', 'Confirmer'];

  test('what it costs', async ({ open }) => {
    const html = askingPage({ inside, buttons, script: adding('Vous serez facturé 5 €.') });
    const page = await open({ html, serve: answering(HAS) });
    const { lines } = await page.run(REMOVE, [ANNE.licence]);
    expect(answersOf(page.asked)).toEqual(['Annuler']);
    expect(lines).toMatchObject([{ outcome: 'failed', reasons: ['question-unknown'] }]);
  });

  test.for([
    ['the price of the number that was chosen', '5 € par mois', 'Annuler'],
    ['unless no more is said of the number', '', 'Valider'],
  ] as const)('%s', async ([, price, answer], { open }) => {
    const list = `<select name="n"><option value="">Choisir</option><option>${FAX}</option></select>`;
    const field = `<p>Numéro Fax2Mail ${list}</p><p id="late"></p>`;
    // The choice changes the page at once, and again once its price is known.
    const script = `box.querySelector('select').onchange = () => {
      const late = document.getElementById('late');
      late.append(document.createElement('i'));
      setTimeout(() => { late.textContent = '${price}'; }, 300);
    };`;
    const html = askingPage({ inside: field, buttons: ['Annuler', 'Valider'], script });
    const page = await open({ html, serve: answering(NO_FAX) });
    await page.run([{ option: 'Numéro Fax2Mail', action: 'add', value: FAX }], [ANNE.licence]);
    expect(answersOf(page.asked)).toEqual([`${answer}&n=${FAX}`]);
  });

  test('unless it says no more than before', async ({ open }) => {
    const html = askingPage({ inside, buttons, script: adding('Confirmer ?') });
    const page = await open({ html, serve: answering(HAS, HAS_PLUS) });
    const { lines } = await page.run(REMOVE, [ANNE.licence]);
    expect(answersOf(page.asked)).toEqual(['Confirmer']);
    expect(lines[0]?.outcome).toBe('modified');
  });

  test('and it is answered where the page is never quiet', async ({ open }) => {
    const ticking = `setInterval(() => { document.title = String(Math.random()); }, 100);`;
    const html = askingPage({ inside, buttons, script: RELOADS + ticking });
    const page = await open({ html, serve: answering(HAS, HAS_PLUS) });
    await page.run(REMOVE, [ANNE.licence]);
    expect(answersOf(page.asked)).toEqual(['Confirmer']);
  });
});
