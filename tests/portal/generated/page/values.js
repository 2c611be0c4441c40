/** How a line shows what an option is. */
import { iconWord, make, traits, words } from './make.js';
import { said } from './strange.js';

const FLAGS = {
  word: (_, word) => word,
  badge: (isOn, word) => make('span', { class: `badge badge-${isOn ? 'on' : 'off'}` }, word),
  picture: (isOn, word) => make('img', { src: `/Content/${isOn ? 'oui' : 'non'}.svg`, alt: word }),
  switch: (isOn) =>
    make('span', {
      role: 'switch',
      class: 'switch',
      'aria-checked': `${isOn}`,
      'aria-disabled': 'true',
    }),
  box: (isOn) => {
    const box = make('input', { type: 'checkbox', disabled: '' });
    box.checked = isOn;
    return box;
  },
  glyph: (isOn) => make('span', {}, isOn ? '✓' : '✗'),
  'icon-word': (isOn) => iconWord(isOn ? 'check_circle' : 'cancel'),
  field: (_, word) => fieldOf(word),
  stock: (_, word, isFree) => [word, make('small', {}, isFree ? ' (3 disponibles)' : '')],
};

const NUMBERS = {
  spaced: (text) => text.replace(/(\d\d)(?=\d)/g, '$1 '),
  international: (text) => text.replace(/^0(\d)/, '+33 $1').replace(/(\d\d)(?=(\d\d)+$)/g, '$1 '),
  dots: (text) => text.replace(/(\d\d)(?=\d)/g, '$1.'),
  field: fieldOf,
};

const NOTHING = {
  dash: () => '—',
  placeholder: () => make('span', { class: 'placeholder' }, said('values', 'Aucun')),
};

function fieldOf(text) {
  const field = make('input', { readonly: '', size: '14' });
  field.value = text;
  return field;
}

/** What stands for the value of an option's line: nodes and texts. */
export function shownValue({ kind, value, button }) {
  const isOn = button === 'remove' || value === words.Oui;
  if (kind === 'flag')
    return [FLAGS[traits.flag](isOn, said('values', value), button === 'add')].flat();
  if (/\d/.test(value)) return [NUMBERS[traits.number]?.(value) ?? value];
  return [NOTHING[traits.number]?.() ?? said('values', value)];
}
