import { describe, expect } from 'vitest';
import { answering, answersOf, HAS, HAS_PLUS } from '../support/asked.ts';
import { ANNE, askingPage, CROSS, detail, option, portalPage } from '../support/html.ts';
import { test } from '../support/test.ts';
import { RELOADS, REMOVE } from './asking-words.ts';

describe('news', () => {
  test.for([[['Continuer']], [['J’accepte', 'OK']], [['Continuer', 'OK']]])(
    'that may be more is never closed by %j',
    async ([buttons = []], { open }) => {
      const page = await open({
        html: askingPage({
          inside: '<p>En continuant vous acceptez les nouvelles conditions tarifaires.</p>',
          buttons,
        }),
        serve: answering(HAS),
      });
      await page.run(REMOVE, [ANNE.licence]);
      expect(answersOf(page.asked)).toEqual([]);
    },
  );

  test.for([
    ['Votre formule passe en Premium, avec un engagement de 24 mois.', []],
    ['Modification effectuée avec succès.', ['Continuer']],
  ] as const)(
    '« %s » is closed by « Continuer » only where it is done',
    async ([text, answers], { open }) => {
      const page = await open({
        html: askingPage({ inside: `<p>${text}</p>`, buttons: ['Continuer'] }),
        serve: answering(HAS),
      });
      await page.run(REMOVE, [ANNE.licence]);
      expect(answersOf(page.asked)).toEqual(answers);
    },
  );

  test('is closed by its mildest control, and told', async ({ open }) => {
    const page = await open({
      html: askingPage({
        inside: '<p>La demande a été transmise au service technique.</p>',
        buttons: ['×', 'OK'],
      }),
      serve: answering(HAS),
    });
    const { lines } = await page.run(REMOVE, [ANNE.licence]);
    expect(answersOf(page.asked)).toEqual(['×']);
    expect(lines[0]?.reasons).toContain('portal-said');
  });

  test('that are headed as an error are a refusal', async ({ open }) => {
    const page = await open({
      html: askingPage({
        inside: '<h3>Erreur</h3><p>Il n’y a plus d’option disponible pour ce service.</p>',
        buttons: ['Fermer'],
      }),
      serve: answering(HAS),
    });
    const { lines } = await page.run(REMOVE, [ANNE.licence]);
    expect(answersOf(page.asked)).toEqual(['Fermer']);
    expect(lines).toMatchObject([{ outcome: 'failed', reasons: ['portal-said'] }]);
  });

  /** A box whose cross has the words of its kit, with some text under its title. */
  const closed = (title: string, says: string) =>
    askingPage({
      box: '<div id="q" role="dialog" aria-labelledby="title">',
      inside: `<span id="title">${title}</span><p>${says}</p>`,
      buttons: ['Close', 'OK'],
      script: RELOADS,
    });

  test('are a refusal, and no question, where no more than a cross says no', async ({ open }) => {
    const html = closed('Erreur', 'Il n’y a plus d’option disponible pour ce service.');
    const page = await open({ html, serve: answering(HAS) });
    const { lines } = await page.run(REMOVE, [ANNE.licence]);
    expect(answersOf(page.asked)).toEqual(['Close']);
    expect(lines).toMatchObject([{ outcome: 'failed', reasons: ['portal-said'] }]);
  });

  test('are told from a question with such a cross', async ({ open }) => {
    const html = closed('Confirmation', 'Retirer Superviseur ?');
    const page = await open({ html, serve: answering(HAS, HAS_PLUS, 'OK') });
    const { lines } = await page.run(REMOVE, [ANNE.licence]);
    expect(answersOf(page.asked)).toEqual(['OK']);
    expect(lines[0]?.outcome).toBe('modified');
  });

  test('are told from what more would be taken away', async ({ open }) => {
    const html = closed('Attention', 'Le retrait supprime la messagerie.');
    const page = await open({ html, serve: answering(HAS) });
    const { lines } = await page.run(REMOVE, [ANNE.licence]);
    expect(answersOf(page.asked)).toEqual(['Close']);
    expect(lines).toMatchObject([{ outcome: 'failed', reasons: ['question-unknown'] }]);
  });
});

test('an offer to undo, in a dialog that asks nothing, is never pressed', async ({ open }) => {
  const page = await open({
    html: askingPage({ inside: '<p>Option retirée</p>', buttons: ['Annuler'] }),
    serve: answering(HAS),
  });
  await page.run(REMOVE, [ANNE.licence]);
  expect(answersOf(page.asked)).toEqual([]);
});

test('an offer to undo, in a toast, is never pressed', async ({ open }) => {
  const page = await open({
    html: portalPage(
      '<div class="snackbar" style="display:none;position:fixed;left:300px;top:300px">Option retirée <button>Annuler</button> <button>OK</button></div>',
      `const bar = document.querySelector('.snackbar');
      for (const b of bar.querySelectorAll('button')) b.onclick = () => fetch('/answer?b=' + b.textContent);
      shown = () => { for (const b of dlg.querySelectorAll('.remove')) b.onclick = async () => {
        await fetch('/change?b=remove');
        bar.style.display = 'block';
      }; };`,
    ),
    serve: ({ pathname, searchParams }, asked) => {
      if (pathname !== '/detail') return 'ok';
      const isGone = asked.some((one) => one.startsWith('/change'));
      const line = isGone ? HAS_PLUS : option('Superviseur', 'Oui', CROSS);
      return detail({ licence: searchParams.get('l') ?? '', options: line });
    },
  });
  const { lines } = await page.run(REMOVE, [ANNE.licence]);
  expect(answersOf(page.asked)).toEqual([]);
  expect(lines[0]?.outcome).toBe('modified');
});

describe('where all that comes up is read out as messages are', () => {
  const asked = (box: string, inside: string) =>
    askingPage({ inside, buttons: ['Annuler', 'Confirmer'], box, script: RELOADS });
  const BOXES = ['aria-live="polite"', 'role="alert"', 'class="toast"'];

  test.for(BOXES)('a question is answered that asks for the change: %s', async (box, { open }) => {
    const page = await open({
      html: asked(
        `<div id="q" ${box}>`,
        '<p>Retirer l’option <b>Superviseur</b> <span>?</span></p>',
      ),
      serve: answering(HAS, HAS_PLUS),
    });
    const { lines } = await page.run(REMOVE, [ANNE.licence]);
    expect(answersOf(page.asked)).toEqual(['Confirmer']);
    expect(lines).toMatchObject([{ outcome: 'modified', after: 'Non' }]);
  });

  test.for([
    ['Option retirée. Faut-il l’annuler ?'],
    ['Superviseur retiré.'],
    ['Retirer Superviseur et résilier la licence ?'],
    ['Votre avis sur MyOpenIP ?'],
  ])('nothing is pressed in what says: %s', async ([said = ''], { open }) => {
    const page = await open({
      html: asked('<div id="q" aria-live="polite">', `<p>${said}</p>`),
      serve: answering(HAS, HAS_PLUS),
    });
    const { lines } = await page.run(REMOVE, [ANNE.licence], { patience: 1500 });
    expect(answersOf(page.asked)).toEqual([]);
    expect(lines[0]?.outcome).not.toBe('modified');
  });
});
