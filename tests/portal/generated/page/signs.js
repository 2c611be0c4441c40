/** + and x of an option's line, and what stands there where an option cannot be had. */
import { drawing, iconWord, make, PATHS, strange, traits, words } from './make.js';

const isStrange = strange.includes('signs');
/** What + and x are in words, in pictures and in what they are drawn by. */
const SAYS = isStrange ? ['Octroyer', 'Ôter'] : [words.Ajouter, words.Retirer];
const ICONS = isStrange ? ['medal', 'eject'] : ['plus', 'times'];
const GLYPHS = isStrange ? ['▲', '▼'] : ['＋', '×'];
const DRAWN = isStrange ? [PATHS.up, PATHS.down] : [PATHS.plus, PATHS.close];
const FILES = isStrange ? ['oui', 'non'] : ['plus', 'croix'];
const WORD_ICONS = isStrange ? ['north', 'south'] : ['add', 'close'];
const SIGNS = isStrange ? SAYS : ['+', '×'];
const of = ([add, remove], isAdd) => (isAdd ? add : remove);

const MAKERS = {
  text: ({ isAdd }) => make('button', {}, isStrange ? of(SAYS, isAdd) : isAdd ? '+' : 'x'),
  multiply: ({ isAdd }) => make('a', { href: '#' }, of(GLYPHS, isAdd)),
  class: ({ isAdd }) => {
    const icon = make('i', { class: `fa fa-${of(ICONS, isAdd)}`, 'aria-hidden': 'true' });
    return make('button', { class: 'btn' }, icon);
  },
  'icon-word': ({ isAdd }) => make('button', {}, iconWord(of(WORD_ICONS, isAdd))),
  drawing: ({ isAdd }) => make('button', {}, drawing(of(DRAWN, isAdd))),
  pointer: ({ isAdd }) => {
    return make(
      'span',
      { class: 'pointer' },
      make('i', {
        class: `glyph glyph-${isStrange ? of(ICONS, isAdd) : isAdd ? 'plus' : 'remove'}`,
      }),
    );
  },
  image: ({ isAdd }) => {
    return make('input', {
      type: 'image',
      alt: '',
      src: `/Content/${of(FILES, isAdd)}.svg`,
    });
  },
  named: ({ isAdd, label }) => {
    const icon = drawing('M3 12h18');
    return make('button', { 'aria-label': `${of(SAYS, isAdd)} ${label}` }, icon);
  },
  before: ({ isAdd }) =>
    make('button', {
      class: isStrange ? (isAdd ? 'drawn-up' : 'drawn-down') : isAdd ? 'drawn-plus' : 'drawn-cross',
    }),
  component: ({ isAdd }) =>
    make('portal-button', { icon: isStrange ? (isAdd ? 'up' : 'down') : isAdd ? 'plus' : 'close' }),
  titled: ({ isAdd }) => {
    const icon = make('img', { src: `/Content/${of(FILES, isAdd)}.svg`, alt: '' });
    return make('a', { href: '#', title: of(SAYS, isAdd) }, icon);
  },
  words: ({ isAdd }) => make('button', {}, of(SAYS, isAdd)),
};

/** What is pressed for an option; `press` gets the button. Nothing where it cannot be had. */
export function signOf(line, label, press) {
  if (traits.sign === 'both') return bothOf(line, press);
  const isAdd = line.button !== 'remove';
  if (!line.button && traits.unavailable === 'absent') return undefined;
  if (!line.button && traits.unavailable === 'note') return make('em', {}, '(indisponible)');
  const sign = MAKERS[traits.sign]({ isAdd, label });
  if (!line.button) return greyed(sign);
  sign.addEventListener('click', (event) => {
    event.preventDefault();
    event.stopPropagation();
    press(sign);
  });
  return sign;
}

/** A + and an x, of which the one that cannot be used is greyed. */
function bothOf(line, press) {
  const [add, remove] = SIGNS.map((text) => make('button', {}, text));
  add.disabled = line.button !== 'add';
  remove.disabled = line.button !== 'remove';
  const both = make('span', {}, add, remove);
  for (const sign of [add, remove]) sign.addEventListener('click', () => press(sign));
  return both;
}

function greyed(sign) {
  const isDisabled = traits.unavailable === 'disabled' && 'disabled' in sign;
  if (isDisabled) sign.disabled = true;
  else if (traits.unavailable === 'aria') sign.setAttribute('aria-disabled', 'true');
  else sign.classList.add('pale', 'disabled');
  sign.addEventListener('click', (event) => event.preventDefault());
  return sign;
}
