import { describe, expect } from 'vitest';
import { answering, FAX, HAS, NO_FAX } from '../support/asked.ts';
import { ANNE, askingPage } from '../support/html.ts';
import { test } from '../support/test.ts';

const REMOVE = [{ option: 'Superviseur', action: 'remove' as const }];

describe('while a box that was answered goes out', () => {
  const asking = (then: string, silent: string[] = []) =>
    askingPage({
      inside:
        '<div class="message-title">Confirmation</div><p class="message">Retirer Superviseur ?</p>',
      buttons: ['Annuler', 'Confirmer'],
      silent,
      box: '<div id="q" role="dialog" class="message-box">',
      script: `box.querySelectorAll('button')[1].addEventListener('click', () => setTimeout(() => { ${then} }, 100));`,
    });

  test('a refusal in a toast is heard', async ({ open }) => {
    const page = await open({
      html: asking(
        `document.body.insertAdjacentHTML('beforeend', '<div class="toast">Quota dépassé</div>')`,
      ),
      serve: answering(HAS),
    });
    const { lines } = await page.run(REMOVE, [ANNE.licence]);
    expect(lines).toMatchObject([{ outcome: 'failed', reasons: ['portal-said'] }]);
  });

  test('a refusal in the box itself is heard, and nothing more pressed there', async ({ open }) => {
    const page = await open({
      html: asking(
        `box.querySelector('.said').insertAdjacentHTML('beforeend', '<p class="error">Quota dépassé</p>')`,
        ['Confirmer'],
      ),
      serve: answering(HAS),
    });
    const { lines } = await page.run(REMOVE, [ANNE.licence]);
    expect(lines[0]?.reasons).toContain('portal-said');
    expect(page.asked.filter((one) => one.startsWith('/answer'))).toEqual(['/answer?b=Confirmer']);
  });

  test('and asks more, nothing more is pressed there', async ({ open }) => {
    const page = await open({
      html: asking(`box.querySelector('.said').innerHTML = '<p>Clôturer aussi la licence ?</p>'`, [
        'Confirmer',
      ]),
      serve: answering(HAS),
    });
    const { lines } = await page.run(REMOVE, [ANNE.licence]);
    expect(lines[0]?.outcome).toBe('to-check');
    expect(page.asked.filter((one) => one.startsWith('/answer'))).toEqual(['/answer?b=Confirmer']);
  });

  test('and asks whether the value is meant, nothing more is pressed there', async ({ open }) => {
    const page = await open({
      html: askingPage({
        inside: '<p>Numéro Fax2Mail</p><input name="n" aria-label="Numéro">',
        buttons: ['Annuler', 'Valider'],
        silent: ['Valider'],
        script: `box.querySelectorAll('button')[1].addEventListener('click', () => setTimeout(() => {
          box.querySelector('.said').innerHTML = '<p>Ajouter le numéro Fax2Mail ${FAX} ?</p>';
          box.querySelector('p:last-child').innerHTML = '<button>Non</button> <button>Oui</button>';
          for (const b of box.querySelectorAll('button')) b.onclick = () => fetch('/answer?b=' + b.textContent);
        }, 100));`,
      }),
      serve: answering(NO_FAX),
    });
    const fax = { option: 'Numéro Fax2Mail', action: 'add' as const, value: FAX };
    await page.run([fax], [ANNE.licence]);
    expect(page.asked.filter((one) => one.startsWith('/answer'))).toEqual([
      `/answer?b=Valider&n=${FAX}`,
    ]);
  });

  test('and another box asks the same, that is not answered again', async ({ open }) => {
    const again = `<div role="dialog" style="position:fixed;left:300px;top:300px;background:#fff"><p>Retirer Superviseur ?</p>
      <button>Annuler</button> <button onclick="fetch('/answer?b=Again')">Confirmer</button></div>`;
    const page = await open({
      html: asking(`document.body.insertAdjacentHTML('beforeend', ${JSON.stringify(again)})`),
      serve: answering(HAS),
    });
    await page.run(REMOVE, [ANNE.licence]);
    expect(page.asked.filter((one) => one.startsWith('/answer'))).toEqual(['/answer?b=Confirmer']);
  });

  test('what it said itself, as an alarm, is no answer', async ({ open }) => {
    const page = await open({
      html: askingPage({
        inside: '<div class="alert alert-danger" role="alert">Retirer Superviseur ?</div>',
        buttons: ['Annuler', 'Confirmer'],
        silent: ['Confirmer'],
        box: '<div id="q" role="dialog" class="message-box">',
      }),
      serve: answering(HAS),
    });
    const { lines } = await page.run(REMOVE, [ANNE.licence]);
    expect(lines[0]?.reasons).not.toContain('portal-said');
    expect(page.asked.filter((one) => one.startsWith('/answer'))).toEqual(['/answer?b=Confirmer']);
  });

  test('what it said itself is not', async ({ open }) => {
    const page = await open({ html: asking('', ['Confirmer']), serve: answering(HAS) });
    const { lines } = await page.run(REMOVE, [ANNE.licence]);
    expect(lines[0]?.reasons).not.toContain('portal-said');
    expect(page.asked.filter((one) => one.startsWith('/answer'))).toEqual(['/answer?b=Confirmer']);
  });
});
