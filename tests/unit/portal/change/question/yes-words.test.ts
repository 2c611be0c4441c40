// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { controlWords } from '../../../../../utils/dom/seen/control-words';
import { isFormFor } from '../../../../../utils/portal/change/consent/may-confirm';
import { answersAmong } from '../../../../../utils/portal/change/question/answer-controls';

/** Whether a button with these words says yes to the removal of an option. */
function saysYes(said: string): boolean {
  document.body.innerHTML = `<button>${said}</button>`;
  const control = document.querySelector('button') as HTMLElement;
  const isConsent = (words: string) => {
    return isFormFor(words, { button: 'remove', names: ['Superviseur'], particulars: [] });
  };
  return answersAmong([{ control, words: controlWords(control) }], { isConsent }).yes.length > 0;
}

// French texts of makers’ boxes.
test.each(["D'accord", 'D’accord', 'Accepter', 'Poursuivre', 'Je confirme'])(
  '%s is a yes',
  (said) => {
    expect(saysYes(said)).toBe(true);
  },
);

test.each([
  "D'accord pour l'abonnement",
  'Accepter la facturation',
  'Poursuivre la commande',
  'Je confirme la résiliation',
  'Accord',
])('%s is none: it agrees to something else', (said) => {
  expect(saysYes(said)).toBe(false);
});
