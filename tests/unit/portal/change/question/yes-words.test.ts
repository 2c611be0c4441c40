// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { controlWords } from '../../../../../utils/dom/seen/control-words';
import { isFormFor } from '../../../../../utils/portal/change/consent/may-confirm';
import { answersAmong } from '../../../../../utils/portal/change/question/answer-controls';

/** Whether a button with these words says yes to the removal of an option, or to a number that is added. */
function saysYes(said: string, button: 'add' | 'remove' = 'remove'): boolean {
  document.body.innerHTML = `<button>${said}</button>`;
  const control = document.querySelector('button') as HTMLElement;
  const isConsent = (words: string) => {
    const names = [button === 'add' ? 'Numéro à présenter' : 'Superviseur'];
    return isFormFor(words, { button, names, particulars: [] });
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

test.each(['Ajouter', 'Ajouter le numéro', 'Enregistrer le nouveau numéro', 'Valider'])(
  '%s sends the number',
  (said) => {
    expect(saysYes(said, 'add')).toBe(true);
  },
);

test.each(['Ajouter un nouveau numéro', 'Valider la recherche', 'Add a new number'])(
  '%s begins something of its own beside the form',
  (said) => {
    expect(saysYes(said, 'add')).toBe(false);
  },
);
