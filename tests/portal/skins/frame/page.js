/** The page of a service: rows made as one scrolls, and the dialog with the frame of a detail. */
import { conduct, readBoot } from '../shared/conduct.js';
import { make, pressLink, showModal } from './make.js';

const HEADINGS = ['Licence', 'SDA', 'Nom', 'Admin.', "Numéro d'urgence", 'État', 'Action'];
const ROWS_AT_ONCE = 20;
/** How near the end of the rows one has to scroll for more to be made, in pixels. */
const NEAR_END = 80;

const { users, words } = conduct(readBoot(document), {});
const list = document.querySelector('#users');

/** Closes the detail that is open. */
let close = () => {};

window.addEventListener('message', ({ origin, data }) => {
  if (origin === window.location.origin && data === 'fermer') close();
});

async function showList() {
  const { users: all } = await users();
  const rows = make('tbody');
  const headings = HEADINGS.map((text) => make('th', {}, words[text]));
  const table = make(
    'table',
    { class: 'table table-striped table-condensed' },
    make('thead', {}, make('tr', {}, ...headings)),
    rows,
  );
  const scroller = make('div', { class: 'users-scroller' }, table);
  const addRows = () => {
    const made = rows.childElementCount;
    rows.append(...all.slice(made, made + ROWS_AT_ONCE).map(rowOf));
  };
  scroller.addEventListener('scroll', () => {
    const { scrollTop, clientHeight, scrollHeight } = scroller;
    if (scrollTop + clientHeight > scrollHeight - NEAR_END) addRows();
  });
  addRows();
  list.replaceChildren(scroller);
}

function rowOf(user) {
  const cells = [
    [pressLink({}, () => {}, user.licence), make('br'), user.licenceType],
    [user.sda],
    [user.name],
    [
      make('input', { type: 'checkbox', disabled: '', checked: user.admin }),
      ` ${words[user.admin ? 'Oui' : 'Non']}`,
    ],
    [user.emergency],
    [user.state],
    [pressLink({}, () => openDetail(user), words.Détail)],
  ];
  return make('tr', {}, ...cells.map((content) => make('td', {}, ...content)));
}

function openDetail({ accountcode }) {
  close();
  const cross = make('button', {
    type: 'button',
    class: 'close',
    'aria-label': words.Fermer,
    click: () => close(),
  });
  cross.append('×');
  close = showModal(
    '',
    make('div', { class: 'modal-header' }, cross),
    make('div', { class: 'modal-body' }, make('iframe', { src: `/Cadre/${accountcode}` })),
  );
}

showList().catch(({ message }) => {
  list.replaceChildren(make('div', { class: 'alert alert-danger' }, message));
});
