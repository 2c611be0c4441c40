// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { controlWords } from '../../../../../utils/dom/seen/control-words';
import { answersAmong } from '../../../../../utils/portal/change/question/answer-controls';

/** What the buttons of a box say no and yes with, by what is written on them. */
function answersOf(html: string) {
  document.body.innerHTML = `<div role="dialog">${html}</div>`;
  const controls = [...document.querySelectorAll('button')];
  const named = controls.map((control) => ({ control, words: controlWords(control) }));
  const { yes, no } = answersAmong(named, { isConsent: (words) => words === 'retirer' });
  const shown = (some: readonly Element[]) => some.map(({ textContent }) => textContent);
  return { yes: shown(yes), no: shown(no) };
}

const dismiss = (text: string) => `<button aria-label="Dismiss">${text}</button>`;

test('a name that a kit gives to all that closes its dialog is no answer beside what is written', () => {
  const found = answersOf(dismiss('Annuler') + dismiss('Retirer'));
  expect(found).toEqual({ yes: ['Retirer'], no: ['Annuler'] });
});

test.for([
  ['the only button with that name', `<button>Annuler</button>${dismiss('Retirer')}`],
  ['one beside a cross with that name', dismiss('×') + dismiss('Retirer')],
  ['one of several that show the same', dismiss('Retirer') + dismiss('Retirer')],
])('%s is called a no for all that is known: it says no yes', ([, html = '']) => {
  expect(answersOf(html).yes).toEqual([]);
});
