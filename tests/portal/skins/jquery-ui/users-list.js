/** The users list: headings in a table of their own above a scrolling one, paged in the browser. */
import { $, boot, textLink, word } from './kit.js';

/** How many page numbers stand on either side of the current one. */
const AROUND = 3;

const $list = $('#users');

/** Fills the list and shows its first page. */
export function showUsers(users, openDetail) {
  const { pageLength } = boot.manners;
  const pages = Math.max(1, Math.ceil(users.length / pageLength));
  const columns = columnsOf(openDetail);
  const headings = columns.map(({ heading }) => $('<th>').text(word(heading)));
  const $head = $('<thead>').append($('<tr>').append(headings));
  const $body = $('<tbody>');
  const $count = $('<span class="count">');
  const $pager = $('<span class="pager">');

  const show = (page) => {
    const first = (page - 1) * pageLength;
    const shown = users.slice(first, first + pageLength);
    const cells = (user) => columns.map(({ fill }) => $('<td>').append(fill(user)));
    $body.empty().append(shown.map((user) => $('<tr>').append(cells(user))));
    $body.closest('.list-body').scrollTop(0);
    $count.text(
      users.length === 0
        ? 'Aucun utilisateur'
        : `${first + 1} à ${first + shown.length} sur ${users.length}`,
    );
    $pager.empty().append(pageLinks(page, pages, show));
  };
  $list.append(
    $('<div class="list-head">').append($('<table class="list">').append($head)),
    $('<div class="list-body">').append($('<table class="list">').append($body)),
    $('<div class="list-foot">').append($count, $pager),
  );
  show(1);
}

function columnsOf(openDetail) {
  const text = (value) => document.createTextNode(value);
  return [
    { heading: 'Nom', fill: (user) => text(user.name) },
    {
      heading: 'Licence',
      fill: (user) => [textLink(user.licence), $('<br>'), text(user.licenceType)],
    },
    { heading: 'SDA', fill: (user) => text(user.sda) },
    { heading: 'État', fill: (user) => text(user.state) },
    { heading: 'Site', fill: () => text($list.data('site')) },
    {
      heading: 'Admin.',
      fill: ({ admin }) => [
        $('<input type="checkbox" disabled>').prop('checked', admin),
        text(` ${word(admin ? 'Oui' : 'Non')}`),
      ],
    },
    { heading: "Numéro d'urgence", fill: (user) => text(user.emergency) },
    {
      heading: 'Action',
      fill: (user) => textLink(word('Détail'), (link) => openDetail(user, link)),
    },
  ];
}

function pageLinks(page, pages, show) {
  const step = (text, target) => {
    const isThere = target >= 1 && target <= pages;
    return isThere ? textLink(word(text), () => show(target)) : $('<span>').text(word(text));
  };
  const numbers = Array.from({ length: pages }, (_, index) => index + 1)
    .filter((number) => Math.abs(number - page) <= AROUND || number === 1 || number === pages)
    .flatMap((number, index, shown) => {
      const isGap = index > 0 && number - shown[index - 1] > 1;
      const $number =
        number === page ? $('<strong>').text(number) : textLink(number, () => show(number));
      return isGap ? [$('<span>').text('…'), $number] : [$number];
    });
  return [step('Précédent', page - 1), ...numbers, step('Suivant', page + 1)];
}
