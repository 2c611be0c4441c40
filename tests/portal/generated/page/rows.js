/** A row of the users list: whom it is about, and what opens their detail. */
import { tellDanger } from '../../offers/danger.ts';
import { openDetail } from './detail.js';
import { drawing, make, PATHS, traits, words } from './make.js';
import { hand, said } from './strange.js';

const MAIN = ['Licence', 'SDA', 'Nom', 'Admin.', "Numéro d'urgence", 'État'];

/** The list's columns in their order, each by a word of the guide or of its own. */
export const COLUMNS = columns();

function columns() {
  const action = 'Action';
  switch (traits.extra) {
    case 'boxes':
      return ['', ...MAIN, action];
    case 'columns':
      return [
        'Licence',
        'SDA',
        'Poste',
        'Nom',
        'Courriel',
        'Admin.',
        "Numéro d'urgence",
        'État',
        action,
      ];
    case 'order':
      return [action, 'Nom', 'Licence', 'État', 'SDA', 'Admin.', "Numéro d'urgence"];
    default:
      return [...MAIN, action];
  }
}

/** What a heading says. */
export const headingOf = (column) => said('headings', column);

const IDENTITIES = {
  link: ({ licence, licenceType }) => [
    make('a', { href: '#', click: stay }, licence),
    make('br'),
    licenceType,
  ],
  text: ({ licence, licenceType }) => [licence, make('br'), licenceType],
  blocks: ({ licence, licenceType }) => [
    make('div', {}, make('b', {}, licence)),
    make('div', { class: 'small' }, licenceType),
  ],
  'type-first': ({ licence, licenceType }) => [
    make('div', { class: 'small' }, licenceType),
    make('div', {}, licence),
  ],
  badge: ({ licence, licenceType }) => [
    make('span', {}, licence),
    ' ',
    make('span', { class: 'badge' }, licenceType),
  ],
};

function stay(event) {
  event.preventDefault();
}

const CELLS = {
  Licence: (user) => IDENTITIES[traits.identity](user),
  SDA: ({ sda }) => [sda],
  Nom: ({ name }) => [name],
  'Admin.': ({ admin }) => {
    const box = make('input', { type: 'checkbox', disabled: '' });
    box.checked = admin;
    return [box, ' ', words[admin ? 'Oui' : 'Non']];
  },
  "Numéro d'urgence": ({ emergency }) => [emergency],
  État: ({ state }) => [state],
  Poste: ({ licence }) => [licence.slice(-3)],
  Courriel: ({ name }) => [`${name.split(' ')[0]?.toLowerCase()}@exemple.fr`],
  '': () => [make('input', { type: 'checkbox', 'aria-label': 'Choisir' })],
};

/** The cells of a user's row, what they hold by the column. @param row gives the row, once it is made */
export function cellsOf(user, row) {
  return COLUMNS.map((column) =>
    column === 'Action' ? actionsOf(user, row) : CELLS[column](user),
  );
}

function actionsOf(user, row) {
  const opener = openerOf(user, row);
  hand.openers[user.licence] = opener.querySelector('button') ?? opener;
  if (traits.extra !== 'actions') return [opener];
  const edit = make('a', { href: '#', click: stay }, 'Modifier');
  const remove = make(
    'a',
    { href: '#', title: 'Résilier la licence', click: danger('resilier') },
    drawing(PATHS.close),
  );
  return [edit, ' ', opener, ' ', remove];
}

/** What nobody is to press: the server is told of it. */
export function danger(what) {
  return (event) => {
    event.preventDefault();
    event.stopPropagation();
    tellDanger(what);
  };
}

function openerOf(user, row) {
  const word = said('opener', 'Détail');
  const open = (event) => {
    event.preventDefault();
    event.stopPropagation();
    void openDetail(user, event.currentTarget, row());
  };
  switch (traits.opener) {
    case 'button':
      return make('button', { click: open }, word);
    case 'title':
      return make('button', { title: word, click: open }, make('i', { class: 'fa fa-eye' }));
    case 'tip':
      return make(
        'span',
        { 'data-tooltip': word, class: 'pointer', click: open },
        drawing(PATHS.eye),
      );
    case 'described': {
      const id = `tip-${user.licence}`;
      const tip = make('span', { id, role: 'tooltip', hidden: '' }, word);
      return make(
        'span',
        {},
        make('button', { 'aria-describedby': id, click: open }, drawing(PATHS.eye)),
        tip,
      );
    }
    case 'menu':
      return menuOf(word, open);
    case 'image':
      return make('input', { type: 'image', alt: word, src: '/Content/oui.svg', click: open });
    case 'drawing':
      return make('a', { href: '#', click: open }, drawing(PATHS.eye, word));
    case 'component':
      return make('portal-button', { text: word, click: open });
    case 'hover':
      return make('a', { href: '#', class: 'on-hover', click: open }, word);
    case 'row': {
      const text = make('span', {}, word);
      queueMicrotask(() => {
        // Where a row stands in two parts, both listen.
        for (const part of new Set([row(), text.closest('tr') ?? row()])) {
          part.classList.add('pointer');
          part.addEventListener('click', open);
        }
      });
      return text;
    }
    default:
      return make('a', { href: '#', click: open }, word);
  }
}

/** A menu that a button opens, at the end of the page. */
function menuOf(word, open) {
  const opener = make('button', { 'aria-haspopup': 'menu', 'aria-label': 'Actions' }, '⋮');
  opener.addEventListener('click', (event) => {
    event.stopPropagation();
    const item = (text, click) => make('li', { role: 'menuitem', tabindex: '-1', click }, text);
    const end = () => menu.remove();
    const choose = (event) => {
      end();
      open(event);
    };
    hand.entry = item(word, choose);
    const menu = make(
      'ul',
      { role: 'menu', class: 'floating' },
      item('Modifier', end),
      hand.entry,
      item('Résilier', danger('resilier')),
    );
    const at = opener.getBoundingClientRect();
    menu.style.left = `${Math.max(0, at.left - 120)}px`;
    menu.style.top = `${at.bottom}px`;
    document.body.append(menu);
    setTimeout(() => document.addEventListener('click', end, { once: true }));
  });
  return opener;
}
