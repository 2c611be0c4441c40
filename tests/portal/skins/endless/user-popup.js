/** The popup Détails de l'utilisateur: the part of the skin's display that shows one user. */
import { $, greyable, icon, onPress, shown, word } from './kit.js';
import { askNumber } from './questions.js';

const SIGNS = {
  add: { name: 'plus js-add text-success', verb: 'Ajouter' },
  remove: { name: 'times js-remove text-danger', verb: 'Retirer' },
};

/** @param on what is pressed in it: `{ onChange(change), onResetSip(user), onSendLink(user) }` */
export function userPopup({ onChange, onResetSip, onSendLink }) {
  const $popup = $('#user-popup');
  // The kit puts its own × beside it.
  const $body = $popup.find('.popup-body');
  let user;

  // Questions come up over the popup, which must not take the focus back from them.
  $.magnificPopup.instance._onFocusIn = () => {};

  onPress('js-add', press);
  onPress('js-remove', press);
  onPress('js-link', () => onSendLink(user));
  onPress('js-sip', () => onResetSip(user));
  onPress('js-close', close);

  function open(detail) {
    draw(detail);
    $.magnificPopup.open({
      items: { src: $popup, type: 'inline' },
      mainClass: 'popup-fade',
      removalDelay: 300,
      tClose: `${word('Fermer')} (Échap)`,
    });
  }

  function draw(detail) {
    user = detail.user;
    $body
      .empty()
      .append(
        $('<h2>').append(icon('user'), ` ${word("Détails de l'utilisateur")}`),
        part('Informations', [...detail.information.map(row), accessionRow()]),
        part('Restrictions', detail.restrictions.map(row)),
        part('Options', detail.options.map(optionRow)),
        $('<div class="popup-foot">').append(
          button('key', 'Réinitialiser mot de passe SIP', 'btn-warning js-sip'),
          button('sign-out', 'Fermer', 'js-close'),
        ),
      );
  }

  function optionRow(line) {
    const $row = row(line).data('line', line);
    if (!line.button) return $row;
    const { name, verb } = SIGNS[line.button];
    return $row.append(icon(name).attr('title', word(verb)));
  }

  function drawLine(line) {
    $body
      .find('li')
      .filter((_, element) => $(element).data('line')?.option === line.option)
      .replaceWith(optionRow(line));
  }

  async function press($icon) {
    const line = $icon.closest('li').data('line');
    const isAsked = line.button === 'add' && line.kind === 'number';
    const value = isAsked ? await askNumber(line) : '';
    if (value !== undefined) await onChange({ user, line, value, button: greyable($icon) });
  }

  function line(message) {
    const $message = $('<p class="alert">').append(
      icon('exclamation-triangle'),
      document.createTextNode(` ${message}`),
    );
    $body.find('.alert').remove();
    $body.find('h2').after($message.hide().slideDown());
  }

  const errorPage = (page) => $body.html(page);

  return { open, draw, drawLine, line, errorPage, close };
}

function close() {
  $.magnificPopup.close();
}

function part(title, rows) {
  return $('<div class="section">').append($('<h3>').text(word(title)), $('<ul>').append(rows));
}

function row({ label, value }) {
  const $label = $('<span class="row-label">').text(label);
  return $('<li>').append($label, $('<span class="row-value">').append(shown(value)));
}

function accessionRow() {
  const title = word('Envoyer le lien');
  const $row = row({ label: word('Accession'), value: '' });
  return $row.append(icon('paper-plane js-link').attr('title', title));
}

function button(name, text, classes) {
  return $('<button type="button" class="btn">')
    .addClass(classes)
    .append(icon(name), ` ${word(text)}`);
}
