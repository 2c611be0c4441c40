/** Dialogs over the page: the kit's own, faded in and out, gone from the page once closed. */
import { $, word } from './kit.js';

const FADE = { effect: 'fade', duration: 300 };

/** Opens a modal dialog around some content. */
export function openDialog($content, options) {
  return $content.dialog({
    modal: true,
    resizable: false,
    closeText: word('Fermer'),
    show: FADE,
    hide: FADE,
    close: () => $content.dialog('destroy').remove(),
    ...options,
  });
}

/** Asks in the page whether to go on. */
export async function askConfirmation(text) {
  const $icon = $('<span class="ui-icon ui-icon-alert">');
  const $question = $('<div class="question">').append(
    $('<p>').append($icon, document.createTextNode(text)),
  );
  return (await ask($question, 'Confirmation', 'Confirmer', () => true)) ?? false;
}

/** Asks which number an option shall have; `undefined` when nothing shall be changed. */
export function askNumber({ label, numbers }) {
  const choices = [new Option(word('Choisir un numéro'), '')];
  choices.push(...numbers.map((number) => new Option(number, number)));
  // Not an id of ours: the last question may still be fading away.
  const $select = $('<select>').append(choices).uniqueId();
  const $label = $('<label>').attr('for', $select.attr('id')).text(label);
  const $question = $('<div class="question">').append($label, $select);
  const answer = ask($question, 'Numéro à associer', 'Valider', () => $select.val());
  // The list belongs inside the dialog, so the dialog has to be there first.
  $select.selectmenu({ width: 240 }).selectmenu('menuWidget').addClass('question-menu');
  return answer;
}

function ask($question, title, yes, read) {
  return new Promise((resolve) => {
    const close = () => $question.dialog('close');
    const answer = () => {
      resolve(read());
      close();
    };
    openDialog($question, {
      title: word(title),
      width: 420,
      buttons: [
        { text: word(yes), click: answer },
        { text: word('Annuler'), click: close },
      ],
      beforeClose: () => resolve(undefined),
    });
  });
}
