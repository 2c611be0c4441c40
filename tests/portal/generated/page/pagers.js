/** What turns the pages of the users list. */
import { drawing, iconWord, make, words } from './make.js';

function turner(content, to, { pages }, turn, attributes = {}) {
  const isUsable = to >= 1 && to <= pages;
  const button = make('button', { click: () => turn(to), ...attributes }, content);
  button.disabled = !isUsable;
  return button;
}

function numbers(place, turn, shown) {
  const items = [];
  let before = 0;
  for (const number of shown) {
    if (number > before + 1) items.push(make('span', {}, '…'));
    const item = make('a', { href: '#' }, `${number}`);
    item.addEventListener('click', (event) => {
      event.preventDefault();
      void turn(number);
    });
    items.push(number === place.number ? make('b', { 'aria-current': 'page' }, `${number}`) : item);
    before = number;
  }
  return items;
}

const upTo = (count) => Array.from({ length: count }, (_, index) => index + 1);

/** What turns the pages, by the axis `paging`. `place` is where in how many, `turn` shows a page. */
export const PAGERS = {
  arrows: (place, turn) => {
    const { number, pages } = place;
    return make(
      'p',
      { class: 'pager' },
      turner(words.Précédent, number - 1, place, turn),
      ` ${number} / ${pages} `,
      turner(words.Suivant, number + 1, place, turn),
    );
  },
  numbers: (place, turn) => {
    const items = numbers(place, turn, upTo(place.pages)).map((item) => make('li', {}, item));
    return make('ul', { class: 'pager' }, ...items);
  },
  dots: (place, turn) => {
    const { number, pages } = place;
    const near = [1, number - 1, number, number + 1, pages].filter(
      (one) => one >= 1 && one <= pages,
    );
    const shown = [...new Set(near)];
    return make(
      'nav',
      { class: 'pager' },
      turner('‹', number - 1, place, turn),
      ...numbers(place, turn, shown),
      turner('›', number + 1, place, turn),
    );
  },
  icons: (place, turn) => {
    const { number, from, to, total } = place;
    const back = turner(iconWord('chevron_left'), number - 1, place, turn);
    return make(
      'div',
      { class: 'pager' },
      `${from} – ${to} sur ${total}`,
      back,
      turner(iconWord('chevron_right'), number + 1, place, turn),
    );
  },
  english: (place, turn) => {
    const { number, from, to, total } = place;
    const text = make('span', {}, `Showing ${from} to ${to} of ${total} entries`);
    return make(
      'div',
      { class: 'pager' },
      text,
      turner('Previous', number - 1, place, turn),
      turner('Next', number + 1, place, turn),
    );
  },
  range: (place, turn) => {
    const { number, from, to, total } = place;
    const size = make(
      'select',
      { 'aria-label': 'Lignes par page' },
      make('option', {}, `${place.size}`),
    );
    const back = turner(drawing('M15 5l-7 7l7 7'), number - 1, place, turn, {
      'aria-label': 'Page précédente',
    });
    const next = turner(drawing('M9 5l7 7l-7 7'), number + 1, place, turn, {
      'aria-label': 'Page suivante',
    });
    return make(
      'div',
      { class: 'pager' },
      'Lignes par page ',
      size,
      ` ${from}-${to} sur ${total} `,
      back,
      next,
    );
  },
  row: (place, turn) =>
    make('span', { class: 'pager' }, ...numbers(place, turn, upTo(place.pages))),
};
