/** Questions over the page, in the boxes of jquery-confirm. */
import { $, escaped, word } from './kit.js';

const BOX = { theme: 'modern', boxWidth: '400px', useBootstrap: false };

/** Asks in the page whether to go on. */
export function askConfirmation(text) {
  const { promise, resolve } = Promise.withResolvers();
  $.confirm({
    ...BOX,
    icon: 'fa fa-question-circle',
    title: 'Confirmation',
    content: escaped(text),
    type: 'orange',
    buttons: {
      yes: { text: word('Confirmer'), btnClass: 'btn-orange', action: () => resolve(true) },
      no: { text: word('Annuler'), action: () => resolve(false) },
    },
    onDestroy: () => resolve(false),
  });
  return promise;
}

/** Asks which number an option shall have; `undefined` when nothing shall be changed. */
export function askNumber({ label, numbers }) {
  const { promise, resolve } = Promise.withResolvers();
  let $select;
  $.confirm({
    ...BOX,
    icon: 'fa fa-phone',
    title: word('Numéro à associer'),
    content: `<label>${escaped(label)}</label><select></select>`,
    type: 'blue',
    buttons: {
      yes: { text: word('Valider'), btnClass: 'btn-blue', action: () => resolve($select.val()) },
      no: { text: word('Annuler') },
    },
    onContentReady() {
      $select = this.$content.find('select');
      // An empty choice first, without which the kit shows no placeholder.
      $select.append(['', ...numbers].map((number) => new Option(number, number)));
      // The box cuts off what is higher than it: the list goes beside it.
      $select.select2({
        width: '100%',
        language: 'fr',
        placeholder: word('Choisir un numéro'),
        dropdownParent: this.$el,
      });
    },
    onDestroy: () => resolve(undefined),
  });
  return promise;
}
