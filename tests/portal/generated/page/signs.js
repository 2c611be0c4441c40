/** + and x of an option's line, and what stands there where an option cannot be had. */
import { drawing, iconWord, make, PATHS, traits, words } from './make.js';

const MAKERS = {
  text: ({ isAdd }) => make('button', {}, isAdd ? '+' : 'x'),
  multiply: ({ isAdd }) => make('a', { href: '#' }, isAdd ? '＋' : '×'),
  class: ({ isAdd }) => {
    const icon = make('i', { class: `fa fa-${isAdd ? 'plus' : 'times'}`, 'aria-hidden': 'true' });
    return make('button', { class: 'btn' }, icon);
  },
  'icon-word': ({ isAdd }) => make('button', {}, iconWord(isAdd ? 'add' : 'close')),
  drawing: ({ isAdd }) => make('button', {}, drawing(isAdd ? PATHS.plus : PATHS.close)),
  pointer: ({ isAdd }) => {
    return make(
      'span',
      { class: 'pointer' },
      make('i', { class: `glyph glyph-${isAdd ? 'plus' : 'remove'}` }),
    );
  },
  image: ({ isAdd }) => {
    return make('input', {
      type: 'image',
      alt: '',
      src: `/Content/${isAdd ? 'plus' : 'croix'}.svg`,
    });
  },
  named: ({ isAdd, label }) => {
    const icon = drawing('M3 12h18');
    return make(
      'button',
      { 'aria-label': `${words[isAdd ? 'Ajouter' : 'Retirer']} ${label}` },
      icon,
    );
  },
  before: ({ isAdd }) => make('button', { class: isAdd ? 'drawn-plus' : 'drawn-cross' }),
  component: ({ isAdd }) => make('portal-button', { icon: isAdd ? 'plus' : 'close' }),
  titled: ({ isAdd }) => {
    const icon = make('img', { src: `/Content/${isAdd ? 'plus' : 'croix'}.svg`, alt: '' });
    return make('a', { href: '#', title: words[isAdd ? 'Ajouter' : 'Retirer'] }, icon);
  },
  words: ({ isAdd }) => make('button', {}, words[isAdd ? 'Ajouter' : 'Retirer']),
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
  const [add, remove] = [make('button', {}, '+'), make('button', {}, '×')];
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
