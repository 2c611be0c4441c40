import { describe, expect } from 'vitest';
import { allowableSentence } from '../../../utils/portal/change/consent/may-confirm.ts';
import { answering, answersOf, HAS, HAS_NOT, HAS_PLUS } from '../support/asked.ts';
import { ANNE, askingPage, detail, option } from '../support/html.ts';
import { type Serve, test } from '../support/test.ts';
import { ADD, asked, RELOADS, REMOVE } from './asking-words.ts';

const TO_ALL = allowableSentence('Retirer Superviseur ? Dans toute la société', []);

describe('a question that says more is taken back, and the reason says it', () => {
  test.for([
    ['<p>En retirant Superviseur, la licence FPC17293 sera résiliée. Confirmer ?</p>'],
    ['<p>Supprimer FPC17293 ?</p>'],
    ['<p>Supprimer Anne Martin ?</p>'],
    ['<p>Retirer Superviseur adjoint ?</p>'],
    ['<h4>Résiliation de la ligne</h4><p>Retirer Superviseur ?</p>'],
    ['<p>Retirer Superviseur ?</p><p>25 €</p>'],
  ])('%s', async ([inside = ''], { open }) => {
    const page = await open({
      html: askingPage({ inside, buttons: ['Confirmer', 'Annuler'] }),
      serve: answering(HAS),
    });
    const { lines } = await page.run(REMOVE, [ANNE.licence]);
    expect(answersOf(page.asked)).toEqual([expect.stringMatching(/^Annuler/)]);
    expect(lines).toMatchObject([{ outcome: 'failed', reasons: ['question-unknown'] }]);
  });

  test('where a box is ticked in it, whatever a person has allowed', async ({ open }) => {
    const ticked = '<input type="checkbox" checked>';
    const page = await open({
      html: askingPage({ inside: asked(ticked), buttons: ['Confirmer', 'Annuler'] }),
      serve: answering(HAS),
    });
    const { lines } = await page.run(REMOVE, [ANNE.licence], { allowed: [TO_ALL] });
    expect(answersOf(page.asked)).toEqual([expect.stringMatching(/^Annuler/)]);
    expect(lines).toMatchObject([{ outcome: 'failed', reasons: ['question-ticked'] }]);
  });

  test.for(['<input type="checkbox">', '<span role="switch" aria-checked="false"></span>'])(
    'unless a person has allowed it, and nothing is ticked: %s',
    async (box, { open }) => {
      const page = await open({
        html: askingPage({
          inside: asked(box),
          buttons: ['Annuler', 'Confirmer'],
          script: RELOADS,
        }),
        serve: answering(HAS, HAS_PLUS),
      });
      const { lines } = await page.run(REMOVE, [ANNE.licence], { allowed: [TO_ALL] });
      expect(answersOf(page.asked)).toEqual(['Confirmer']);
      expect(lines).toMatchObject([{ outcome: 'modified' }]);
    },
  );

  test('where its way back is not known, by Escape', async ({ open }) => {
    const page = await open({
      html: askingPage({
        inside: '<p>Le retrait de Superviseur entraîne la résiliation de la ligne.</p>',
        buttons: ['Garder la ligne', 'OK'],
        script: `addEventListener('keydown', ({ key }) => { if (key === 'Escape') box.style.display = 'none'; });`,
      }),
      serve: answering(HAS),
    });
    const { lines } = await page.run(REMOVE, [ANNE.licence]);
    expect(answersOf(page.asked)).toEqual([]);
    expect(lines).toMatchObject([{ outcome: 'failed', reasons: ['question-unknown'] }]);
  });

  test('where its no does nothing, by its x', async ({ open }) => {
    const page = await open({
      html: askingPage({
        inside: '<p>Clôturer le compte de ce client ?</p>',
        buttons: ['×', 'Annuler', 'Confirmer'],
        silent: ['Annuler'],
      }),
      serve: answering(HAS),
    });
    const { lines } = await page.run(REMOVE, [ANNE.licence]);
    expect(answersOf(page.asked)).toEqual(['Annuler', '×']);
    expect(lines).toMatchObject([{ outcome: 'failed', reasons: ['question-unknown'] }]);
  });

  test('where it stays, the reason says that it stands, and the result is to be checked', async ({
    open,
  }) => {
    const page = await open({
      html: askingPage({
        inside: '<p>Clôturer le compte de ce client ?</p>',
        buttons: ['Annuler', 'Confirmer'],
        silent: ['Annuler'],
      }),
      serve: answering(HAS),
    });
    const { lines } = await page.run(REMOVE, [ANNE.licence]);
    expect(answersOf(page.asked)).not.toContain('Confirmer');
    expect(lines[0]?.outcome).toBe('to-check');
    expect(lines[0]?.reasons).toContain('question-standing');
  });

  test('where its yes is worded by a translation', async ({ open }) => {
    const page = await open({
      html: askingPage({
        inside: '<p>Retirer Superviseur ?</p>',
        buttons: ['To validate', 'Annuler'],
      }),
      serve: answering(HAS),
    });
    const { lines } = await page.run(REMOVE, [ANNE.licence]);
    expect(answersOf(page.asked)).toEqual(['Annuler']);
    expect(lines).toMatchObject([{ outcome: 'failed', reasons: ['question-unknown'] }]);
  });
});

test('a way back that names something else is never pressed', async ({ open }) => {
  const page = await open({
    html: askingPage({
      inside: '<p>Résilier ?</p>',
      buttons: ['Fermer la ligne', 'Confirmer', 'Annuler'],
    }),
    serve: answering(HAS),
  });
  await page.run(REMOVE, [ANNE.licence]);
  expect(answersOf(page.asked)).toEqual(['Annuler']);
});

describe('a column that is headed « Option » names no other option', () => {
  const serve =
    (heading: string): Serve =>
    ({ pathname, searchParams }, asked) => {
      if (pathname !== '/detail') return 'ok';
      const isDone = answersOf(asked).some((one) => one.startsWith('OK'));
      const line = isDone ? HAS : HAS_NOT;
      const options = heading + line + option('Option standardiste', 'Non');
      return detail({ licence: searchParams.get('l') ?? '', options });
    };
  const asks = (inside: string) =>
    askingPage({ inside, buttons: ['Annuler', 'OK'], script: RELOADS });
  const HEADING = '<tr><th>Option</th><th>Valeur</th><th></th></tr>';

  test.for([
    ['of heading cells', HEADING],
    ['of plain cells', HEADING.replaceAll('th>', 'td>')],
  ])('%s', async ([, heading = ''], { open }) => {
    const says = "Voulez-vous ajouter l'option « Superviseur » pour cet utilisateur ?";
    const page = await open({ html: asks(says), serve: serve(heading) });
    const { lines } = await page.run(ADD, [ANNE.licence]);
    expect(lines).toMatchObject([{ outcome: 'modified', reasons: [] }]);
    expect(answersOf(page.asked)).toEqual(['OK']);
  });

  test('another option by its name does', async ({ open }) => {
    const says = "Voulez-vous ajouter l'option standardiste et Superviseur ?";
    const page = await open({ html: asks(says), serve: serve(HEADING) });
    const { lines } = await page.run(ADD, [ANNE.licence]);
    expect(lines).toMatchObject([{ outcome: 'failed', reasons: ['question-unknown'] }]);
    expect(answersOf(page.asked)).toEqual(['Annuler']);
  });
});
