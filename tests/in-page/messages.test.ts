import { describe, expect } from 'vitest';
import { answering, FAX, HAS, NO_FAX } from './support/asked.ts';
import { ANNE, askingPage, CROSS, detail, option, PLUS, portalPage } from './support/html.ts';
import { test } from './support/test.ts';

const ADD = [{ option: 'Superviseur', action: 'add' as const }];
const REMOVE = [{ option: 'Superviseur', action: 'remove' as const }];
const BANNER = '<div class="alert alert-warning">Votre contrat arrive à échéance</div>';

/** A portal that heeds no press, but draws its detail again, and does something more. */
const ignoring = (then = '', more = '') =>
  portalPage(
    `${more}<div id="toasts" style="position:fixed;right:0;bottom:0"></div>`,
    `const say = (html) => { document.getElementById('toasts').innerHTML = html; };
    shown = (l) => { for (const b of dlg.querySelectorAll('.add')) b.onclick = async () => {
      await fetch('/change?b=add'); await show(l); ${then} }; };`,
  );
const serve = (line: string) => (url: URL) => {
  if (url.pathname !== '/detail') return 'ok';
  const options = line + option('Option standardiste', 'Non', PLUS);
  return detail({ licence: url.searchParams.get('l') ?? '', options });
};
const HAS_NOT = option('Superviseur', 'Non', PLUS);

describe('what is only new in the page is no answer', () => {
  test.for([
    [
      'a button of a dangerous class',
      `document.body.insertAdjacentHTML('beforeend', '<button class="btn btn-danger">x</button>')`,
    ],
    ['the name of a button', `say('<div role="alert"><button>Reset SIP password</button></div>')`],
    [
      'a heading alone',
      `say('<div class="message-box"><div class="message-title">Confirmation requise</div></div>')`,
    ],
    [
      'a banner drawn again',
      `document.querySelector('.alert').outerHTML = ${JSON.stringify(BANNER)}`,
    ],
    [
      'what is faded out',
      `say('<div class="toast" style="opacity:0;visibility:hidden">Quota dépassé partout</div>')`,
    ],
    [
      'a value of a line',
      `dlg.querySelector('td:nth-child(2)').innerHTML = '<span class="text-danger">ac numéro deux</span>'`,
    ],
  ] as const)('%s', async ([, then], { open }) => {
    const page = await open({ html: ignoring(then, BANNER), serve: serve(HAS_NOT) });
    const { lines } = await page.run(ADD, [ANNE.licence]);
    expect(lines[0]?.reasons).not.toContain('portal-said');
    expect(lines[0]?.outcome).toBe('to-check');
  });
});

describe('what the portal says is heard', () => {
  test.for([
    ['in a toast', `say('<div class="toast">Quota dépassé</div>')`],
    ['in an alert', `say('<div role="alert">Erreur : plus de licence disponible</div>')`],
    [
      'in the detail',
      `dlg.insertAdjacentHTML('afterbegin', '<p class="alert alert-danger">Opération refusée</p>')`,
    ],
    ['in one word', `say('<div class="alert">Refusé.</div>')`],
  ] as const)('%s', async ([, then], { open }) => {
    const page = await open({ html: ignoring(then), serve: serve(HAS_NOT) });
    const { lines } = await page.run(ADD, [ANNE.licence]);
    expect(lines[0]?.reasons).toContain('portal-said');
    expect(lines[0]?.outcome).toBe('failed');
  });

  test('though a toast said the same of another change', async ({ open }) => {
    const toast = `document.getElementById('toasts').insertAdjacentHTML('beforeend', '<div class="toast">Quota dépassé</div>')`;
    const page = await open({ html: ignoring(toast), serve: serve(HAS_NOT) });
    const changes = [...ADD, { option: 'Option standardiste', action: 'add' as const }];
    const { lines } = await page.run(changes, [ANNE.licence]);
    const said = { outcome: 'failed', reasons: ['portal-said'] };
    expect(lines).toMatchObject([said, said]);
  });
});

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

test('an alert that all went well is no objection', async ({ open }) => {
  const page = await open({
    html: portalPage(
      '',
      `shown = (l) => { for (const b of dlg.querySelectorAll('.add')) b.onclick = async () => {
        await fetch('/change?b=add');
        dispatchEvent(new CustomEvent('myopenip-bulk:asked', { detail: JSON.stringify({ kind: 'alert', text: 'L’option a bien été ajoutée' }) }));
        await show(l); }; };`,
    ),
    serve: ({ pathname, searchParams }, asked) => {
      if (pathname !== '/detail') return 'ok';
      const isDone = asked.some((one) => one.startsWith('/change'));
      const options = isDone ? option('Superviseur', 'Oui', CROSS) : HAS_NOT;
      return detail({ licence: searchParams.get('l') ?? '', options });
    },
  });
  const { lines } = await page.run(ADD, [ANNE.licence]);
  expect(lines[0]?.outcome).toBe('modified');
});
