/** The dialog Détails de l'utilisateur: the part of the skin's display that shows one user. */
import { askNumber, openDialog } from './dialogs.js';
import { $, textLink, word } from './kit.js';
import { notice } from './notices.js';

/** @param on what is pressed in it: `{ onChange(change), onResetSip(user), onSendLink(user) }` */
export function userDialog({ onChange, onResetSip, onSendLink }) {
  // Empty while no detail is open.
  let $detail = $();
  let user;

  function open(detail) {
    if ($detail.length > 0) return draw(detail);
    $detail = $('<div class="user-detail">');
    draw(detail);
    openDialog($detail, {
      title: word("Détails de l'utilisateur"),
      width: 720,
      classes: { 'ui-dialog': 'ui-corner-all user-dialog' },
      buttons: [
        {
          text: word('Réinitialiser mot de passe SIP'),
          class: 'reset-sip',
          click: () => onResetSip(user),
        },
        { text: word('Fermer'), click: close },
      ],
      beforeClose() {
        $detail = $();
      },
    });
  }

  function draw(detail) {
    user = detail.user;
    $detail
      .empty()
      .append(
        part('Informations', [...detail.information.map(row), accessionRow()]),
        part('Restrictions', detail.restrictions.map(row)),
        part('Options', detail.options.map(optionRow)),
      );
  }

  function drawLine(line) {
    $detail
      .find('tr')
      .filter((_, element) => $(element).data('option') === line.option)
      .replaceWith(optionRow(line));
  }

  function optionRow(line) {
    const $row = row(line).data('option', line.option);
    if (!line.button) return $row;
    const act = (button) => press(line, button);
    const $link = textLink(word(line.button === 'add' ? 'Ajouter' : 'Retirer'), act);
    $row.find('td:last').append($link);
    return $row;
  }

  async function press(line, button) {
    const isAsked = line.button === 'add' && line.kind === 'number';
    const value = isAsked ? await askNumber(line) : '';
    if (value !== undefined) await onChange({ user, line, value, button });
  }

  function accessionRow() {
    const $button = $('<button type="button">').text(word('Envoyer le lien')).button();
    const $row = row({ label: word('Accession'), value: '' });
    $row.find('td:first').append($button.on('click', () => onSendLink(user)));
    return $row;
  }

  function line(message) {
    $detail.find('> .notice').remove();
    $detail.prepend(notice('ui-state-error', 'ui-icon-alert', message)).scrollTop(0);
  }

  const errorPage = (page) => $detail.html(page);
  const close = () => $detail.dialog('close');

  return { open, draw, drawLine, line, errorPage, close };
}

function part(legend, rows) {
  const $table = $('<table>').append($('<tbody>').append(rows));
  return $('<fieldset class="ui-corner-all">').append($('<legend>').text(word(legend)), $table);
}

function row({ label, value }) {
  return $('<tr>').append($('<th scope="row">').text(label), $('<td>').text(value), $('<td>'));
}
