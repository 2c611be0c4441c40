import { describe, expect } from 'vitest';
import { answering, answersOf, HAS, HAS_PLUS } from '../support/asked.ts';
import { ANNE, askingPage } from '../support/html.ts';
import { test } from '../support/test.ts';
import { RELOADS, REMOVE } from './asking-words.ts';

/** What a box asks, with something in it that is no plain text. */
const asks = (inside: string) =>
  askingPage({
    inside: `<p>Retirer Superviseur ${inside}`,
    buttons: ['Non', 'Oui'],
    script: RELOADS,
  });

const OPENS = 'aria-haspopup="menu"';
const toggle = (words: string, isPressed: boolean) =>
  `<span role="button" tabindex="0" aria-pressed="${isPressed}">${words}</span>`;
const drawn = (words: string) => `<style>.said p::after{content:" ${words}"}</style>?</p>`;

describe('a question is called off', () => {
  test.for([
    ['that goes on in a link', 'et <a href="/l">la licence</a> ?</p>'],
    ['with a link that tells what it costs', '?</p><p><a href="/f">Frais : 25 €</a></p>'],
    ['that is for all by a list in it', `à <button ${OPENS}>Tous les utilisateurs ▾</button></p>`],
    ['that is for all by a button pressed down', `?</p>${toggle('Tous les postes', true)}`],
    ['with words that CSS draws', drawn('La licence sera résiliée')],
    ['with a field for a password', '?</p><input type="password" placeholder="Mot de passe">'],
    ['with a date', '?</p><input type="date" value="2027-01-01">'],
  ] as const)('%s', async ([, inside], { open }) => {
    const page = await open({ html: asks(inside), serve: answering(HAS, HAS_PLUS, 'Oui') });
    const { lines } = await page.run(REMOVE, [ANNE.licence]);
    expect(answersOf(page.asked)).not.toContain('Oui');
    expect(lines).toMatchObject([{ outcome: 'failed', reasons: ['question-unknown'] }]);
  });
});

describe('a question is answered', () => {
  test.for([
    ['with a link to an explanation', '? <a href="/aide">En savoir plus</a></p>'],
    ['that names its option in a link', 'de <a href="/l">Anne Martin</a> ?</p>'],
    ['with a button that is not pressed down', `?</p>${toggle('Tous les postes', false)}`],
    ['with a sign that CSS draws', drawn('✓')],
  ] as const)('%s', async ([, inside], { open }) => {
    const page = await open({ html: asks(inside), serve: answering(HAS, HAS_PLUS, 'Oui') });
    const { lines } = await page.run(REMOVE, [ANNE.licence]);
    expect(answersOf(page.asked)).toEqual(['Oui']);
    expect(lines[0]?.outcome).toBe('modified');
  });
});

test('what was done is not undone by what comes up to tell of it', async ({ open }) => {
  const page = await open({
    html: askingPage({
      inside: '<p>Superviseur a été retiré avec succès.</p>',
      buttons: ['Annuler', 'OK'],
      box: '<div id="q">',
      script: `const ask = shown;
        shown = (l) => {
          ask(l);
          for (const b of dlg.querySelectorAll('[data-q]')) b.addEventListener('click', async () => {
            await fetch('/answer?b=Fait');
            show(l);
          });
        };`,
    }),
    serve: answering(HAS, HAS_PLUS, 'Fait'),
  });
  const { lines } = await page.run(REMOVE, [ANNE.licence]);
  expect(answersOf(page.asked)).not.toContain('Annuler');
  expect(lines[0]?.outcome).toBe('modified');
});
