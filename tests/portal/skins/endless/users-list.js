/** The users list: its next rows are fetched whenever the window is scrolled near its end. */
import { $, icon, shown, word } from './kit.js';

/** How near the end of the page one has to scroll for more to be fetched, in pixels. */
const NEAR_END = 200;

const $rows = $('#users tbody');
const $window = $(window);

/**
 * @param fetchPage asks the server for a page of users, from 1
 * @param onFailure is told why one could not be had
 */
export function showUsers(fetchPage, onFailure) {
  let last = 0;
  let isLoading = false;
  let isComplete = false;

  async function more() {
    if (isLoading || isComplete || !isNearEnd()) return;
    isLoading = true;
    $('.loading').show();
    try {
      const { users, page, pages, total } = await fetchPage(last + 1);
      $rows.append(users.map(row));
      last = page;
      isComplete = page >= pages;
      $('.count').text(`${$rows.children().length} sur ${total} affichés`);
    } catch (error) {
      onFailure(error);
      return;
    } finally {
      isLoading = false;
      $('.loading').hide();
    }
    // On a high screen there may be nothing to scroll yet.
    void more();
  }

  $window.on('scroll resize', more);
  void more();
}

function isNearEnd() {
  return $window.scrollTop() + $window.height() > $(document).height() - NEAR_END;
}

function row(user) {
  const $state = icon('circle').addClass(user.state === 'Connecté' ? 'text-success' : 'text-muted');
  const $detail = icon('pencil-square-o fa-lg js-detail').attr('title', word('Détail'));
  const cells = [
    [$('<a href="#">').text(user.licence), $('<br>'), $('<small>').text(user.licenceType)],
    [document.createTextNode(user.name)],
    [document.createTextNode(user.sda)],
    [shown(word(user.admin ? 'Oui' : 'Non'))],
    [document.createTextNode(user.emergency)],
    [$state, ` ${user.state}`],
    [$detail.data('user', user)],
  ];
  return $('<tr>').append(cells.map((content) => $('<td>').append(content)));
}
