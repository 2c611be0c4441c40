/** The lines of a detail: a label, a value, perhaps a sign. */
import { make, traits } from './make.js';
import { said } from './strange.js';

/** A label as this portal writes it; in some, the sign that explains it stands beside. */
export function labelOf(text) {
  const plain = said('labels', text.replace(/\s*:$/, ''));
  switch (traits.label) {
    case 'colon':
      return [`${plain} :`];
    case 'pieces':
      return [
        make('span', {}, plain),
        document.createTextNode('\u00a0'),
        document.createTextNode(':'),
      ];
    case 'marked': {
      const half = Math.ceil(plain.length / 2);
      return [plain.slice(0, half), make('font', {}, plain.slice(half))];
    }
    case 'help':
      return [plain, ' ', make('span', { class: 'help', title: `Aide : ${plain}` }, '?')];
    case 'help-button':
      return [
        plain,
        ' ',
        make(
          'button',
          { type: 'button', title: `Aide sur ${plain}` },
          make('i', { class: 'fa fa-question-circle' }),
        ),
      ];
    case 'capitals':
      return [make('span', { class: 'capitals' }, plain)];
    default:
      return [plain];
  }
}

const ROOMS = {
  table: () => make('table', {}, make('tbody')),
  'sign-first': () => make('table', {}, make('tbody')),
  terms: () => make('dl'),
  items: () => make('ul'),
  columns: () => make('div', { class: 'columns' }),
};

const LINES = {
  table: (label, value, sign) => [
    make('tr', {}, make('td', {}, ...label), make('td', {}, ...value), make('td', {}, ...sign)),
  ],
  'sign-first': (label, value, sign) => [
    make('tr', {}, make('td', {}, ...sign), make('th', {}, ...label), make('td', {}, ...value)),
  ],
  terms: (label, value, sign) => [make('dt', {}, ...label), make('dd', {}, ...value, ' ', ...sign)],
  divs: (label, value, sign) => [
    make(
      'div',
      { class: 'pair' },
      make('div', { class: 'label' }, ...label),
      make('div', { class: 'value' }, ...value, ' ', ...sign),
    ),
  ],
  items: (label, value, sign) => [
    make('li', {}, make('span', {}, ...label), ' ', make('b', {}, ...value), ' ', ...sign),
  ],
  fields: (label, value, sign) => [
    make(
      'div',
      { class: 'pair' },
      make('label', {}, ...label),
      make('div', {}, ...value),
      make('div', {}, ...sign),
    ),
  ],
  paragraph: (label, value, sign) => [
    make('p', {}, make('strong', {}, ...label), make('br'), ...value, ' ', ...sign),
  ],
  columns: (label, value, sign) => [
    make('span', { class: 'label' }, ...label),
    make('span', {}, ...value),
    make('span', {}, ...sign),
  ],
};

/** What the lines of one part stand in, and where in it. */
export function makeRoom() {
  const room = ROOMS[traits.line]?.() ?? make('div');
  return { room, inside: room.querySelector('tbody') ?? room };
}

/** The nodes of one line. */
export function makeLine(label, value, sign) {
  return LINES[traits.line](label, value, sign ? [sign] : []);
}
