import { describe, expect } from 'vitest';
import { FAX } from '../support/asked.ts';
import { ANNE, CROSS, detail, option, PLUS, portalPage } from '../support/html.ts';
import { test } from '../support/test.ts';
import { serve } from './speaking-portal.ts';

const ADD = [{ option: 'Superviseur', action: 'add' as const }];

const BANNER = '<div class="alert alert-warning">Votre contrat arrive à échéance</div>';

/** Where some kits show all messages: a live region whose parts stand in a corner of the window. */
const REGION = `<section aria-live="polite"><ol style="position:fixed;height:0;margin:0"></ol></section><script>
  function speak(words, at) {
    const item = '<li style="position:fixed;' + at + '">' + words + '</li>';
    document.querySelector('section ol').insertAdjacentHTML('afterbegin', item);
  }
</script>`;

interface Speaking {
  speak: (words: string, at: string) => void;
}

/** A portal that ignores a press, but redraws its detail, and does something more. */
const ignoring = (then = '', more = '') =>
  portalPage(
    `${more}<div id="toasts" style="position:fixed;right:0;bottom:0"></div>`,
    `const say = (html) => { document.getElementById('toasts').innerHTML = html; };
    shown = (l) => { for (const b of dlg.querySelectorAll('.add')) b.onclick = async () => {
      await fetch('/change?b=add'); await show(l); ${then} }; };`,
  );

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
      'the heading of a dialog that looks like a toast',
      `say('<div class="toast" role="dialog"><h2>Confirmation requise</h2></div>')`,
    ],
    [
      'a banner drawn again',
      `document.querySelector('.alert').outerHTML = ${JSON.stringify(BANNER)}`,
    ],
    [
      'what is faded out',
      `say('<div class="toast" style="opacity:0;visibility:hidden">Quota dépassé partout</div>')`,
    ],
    ['what a region without a size says to nobody', `speak('Quota dépassé', 'left:-9999px')`],
    [
      'a plain text of the detail that refuses nothing',
      `dlg.insertAdjacentHTML('afterbegin', '<div>La modification sera visible demain.</div>')`,
    ],
    [
      'a plain text elsewhere in the page',
      `document.body.insertAdjacentHTML('beforeend', '<div>Aucun incident en cours.</div>')`,
    ],
    [
      'a value of a line',
      `dlg.querySelector('td:nth-child(2)').innerHTML = '<span class="text-danger">ac numéro deux</span>'`,
    ],
  ] as const)('%s', async ([, then], { open }) => {
    const page = await open({ html: ignoring(then, BANNER + REGION), serve: serve(HAS_NOT) });
    const { lines } = await page.run(ADD, [ANNE.licence]);
    expect(lines[0]?.reasons).not.toContain('portal-said');
    expect(lines[0]?.outcome).toBe('to-check');
  });
});

describe('what the portal says is heard', () => {
  test.for([
    ['in a toast', `say('<div class="toast">Quota dépassé</div>')`],
    [
      'in a toast that has nothing but a heading',
      `say('<div class="toast" role="status"><h2>Plus de licence disponible</h2><button>Fermer</button></div>')`,
    ],
    ['in an alert', `say('<div role="alert">Erreur : plus de licence disponible</div>')`],
    [
      'in the detail',
      `dlg.insertAdjacentHTML('afterbegin', '<p class="alert alert-danger">Opération refusée</p>')`,
    ],
    [
      'in a plain text of the detail, once the server has answered',
      `dlg.insertAdjacentHTML('afterbegin', "<div>Il n'y a plus d'option disponible.</div>")`,
    ],
    ['in one word', `say('<div class="alert">Refusé.</div>')`],
  ] as const)('%s', async ([, then], { open }) => {
    const page = await open({ html: ignoring(then), serve: serve(HAS_NOT) });
    const { lines } = await page.run(ADD, [ANNE.licence]);
    expect(lines[0]?.reasons).toContain('portal-said');
    expect(lines[0]?.outcome).toBe('failed');
  });

  test('in a region without a size, beside what it has said before', async ({ open }) => {
    const page = await open({
      html: ignoring(`speak('Quota dépassé', 'right:9px;bottom:40px')`, REGION),
      serve: serve(HAS_NOT),
    });
    await page.in(() =>
      (window as unknown as Speaking).speak('Option ajoutée', 'right:9px;bottom:0'),
    );
    const { lines } = await page.run(ADD, [ANNE.licence]);
    expect(lines).toMatchObject([{ outcome: 'failed', reasons: ['portal-said'] }]);
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

/**
 * A portal that tells the outcome of a change a moment late, when something else may have been pressed, and whose list of
 * numbers takes a moment to come up.
 *
 * @param said what it says about the number that was taken
 */
const belated = (said: string) =>
  portalPage(
    `<div id="toasts" style="position:fixed;right:0;bottom:0"></div>
    <div id="q" role="dialog" style="display:none;position:fixed;left:100px;top:100px;background:#fff">
      <p>Numéro à associer (Numéro Fax2Mail)</p><select><option value="">Choisir</option><option>${FAX}</option></select>
      <button class="no">Annuler</button> <button class="yes">Valider</button></div>`,
    `const q = document.getElementById('q');
    shown = (l) => {
      const change = async (what) => { await fetch('/change?l=' + l + '&' + what); await show(l); };
      for (const b of dlg.querySelectorAll('[data-b="remove"]')) b.onclick = async () => {
        await change('remove');
        setTimeout(() => { toasts.innerHTML = '<div class="toast" role="alert">${said}</div>'; }, 120);
      };
      for (const b of dlg.querySelectorAll('[data-b="add"]')) b.onclick = () => {
        setTimeout(() => { q.style.display = 'block'; }, 250);
      };
      q.querySelector('.no').onclick = () => { q.style.display = 'none'; };
      q.querySelector('.yes').onclick = () => { q.style.display = 'none'; void change('n=' + q.querySelector('select').value); };
    };`,
  );

test.for([['Option retirée'], ['Traitement terminé pour ce compte']])(
  'what is said late of the number that was taken is no refusal of the new one: %s',
  async ([said = ''], { open }) => {
    const page = await open({
      html: belated(said),
      serve: ({ pathname, searchParams }, asked) => {
        if (pathname !== '/detail') return 'ok';
        const last = asked.findLast((one) => one.startsWith('/change')) ?? '';
        const [, number] = /&n=(\d+)/.exec(last) ?? [];
        const shown = last === '' ? '0184252600' : number;
        const line = shown
          ? option('Numéro Fax2Mail', shown, '<button data-b="remove">×</button>')
          : option('Numéro Fax2Mail', 'Aucun', '<button data-b="add">+</button>');
        return detail({ licence: searchParams.get('l') ?? '', options: line });
      },
    });
    const { lines } = await page.run(
      [{ option: 'Numéro Fax2Mail', action: 'replace', value: FAX }],
      [ANNE.licence],
    );
    expect(lines).toMatchObject([{ outcome: 'modified', after: FAX }]);
    expect(page.changes).toHaveLength(2);
  },
);

test('a refusal is heard on a page that is never quiet', async ({ open }) => {
  const polling = `<p id="state"></p><script>
    setInterval(async () => { state.textContent = await (await fetch('/states')).text(); }, 200);</script>`;
  const then = `say('<div class="toast">Quota dépassé</div>'); setTimeout(() => say(''), 2500);`;
  let polls = 0;
  const page = await open({
    html: ignoring(then, polling),
    serve: (url) =>
      url.pathname === '/states' ? `États lus ${++polls} fois` : serve(HAS_NOT)(url),
  });
  const { lines } = await page.run(ADD, [ANNE.licence]);
  expect(lines[0]?.reasons).toContain('portal-said');
});

test('a change that the portal says was made, and does not show, is to be checked', async ({
  open,
}) => {
  const then = `say('<div class="toast">Option ajoutée</div>')`;
  const page = await open({ html: ignoring(then), serve: serve(HAS_NOT) });
  const { lines } = await page.run(ADD, [ANNE.licence]);
  expect(lines[0]?.outcome).toBe('to-check');
});
