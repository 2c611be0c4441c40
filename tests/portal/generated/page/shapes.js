/** What a detail is: how it comes into the page, and how it goes. */
import { hold } from './hold.js';
import { make, traits } from './make.js';

/** The detail in view, of which there is one at most. */
let standing;

/** Ends the detail in view. */
export function closeDetail() {
  standing?.();
  standing = undefined;
}

/**
 * Brings up a detail.
 *
 * @param content what it shows
 * @param at the row that it belongs to
 */
export function showDetail(content, at) {
  closeDetail();
  const end = SHAPES[traits.shape](content, at);
  const release = LAYERS.has(traits.shape) ? hold(traits.hold) : () => {};
  standing = () => {
    release();
    end();
  };
}

/** What lies over the page, which may be held meanwhile. */
const LAYERS = new Set(['layer', 'plain', 'drawer', 'kept', 'moved']);
/** How long a detail stays in the layer that all share once it is closed, in ms: it is no more seen by then. */
const STAYS = 250;

/** What lies over the page, and fades where the portal fades. */
function layer(part, ground) {
  const whole = ground ?? part;
  overlay().append(whole);
  if (traits.arrival === 'fade') {
    part.classList.add('faded');
    requestAnimationFrame(() => requestAnimationFrame(() => part.classList.remove('faded')));
  }
  return () => leave(part, whole);
}

/** What details are put into. */
function overlay() {
  if (traits.overlay === 'own') return document.body;
  const there = document.querySelector('#overlays');
  if (there) return there;
  const made = make('div', { id: 'overlays' });
  document.body.append(made);
  return made;
}

function leave(part, whole) {
  if (traits.overlay === 'shared') {
    part.classList.add('leaving');
    setTimeout(() => whole.remove(), STAYS);
    return;
  }
  if (traits.closing === 'hidden') {
    whole.classList.add('gone');
    setTimeout(() => whole.remove(), 3000);
    return;
  }
  if (traits.closing !== 'fading') return whole.remove();
  part.classList.add('leaving');
  part.addEventListener('transitionend', () => whole.remove(), { once: true });
}

let kept;

const SHAPES = {
  layer: (content) => {
    const part = make(
      'div',
      { role: 'dialog', 'aria-modal': 'true', class: 'box detail' },
      content,
    );
    return layer(part, make('div', { class: 'ground' }, part));
  },
  native: (content) => {
    const part = make('dialog', { class: 'detail' }, content);
    document.body.append(part);
    part.showModal();
    return () => {
      part.close();
      part.remove();
    };
  },
  plain: (content) => layer(make('div', { class: 'box loose detail' }, content)),
  drawer: (content) => layer(make('aside', { class: 'drawer detail' }, content)),
  inline: (content, at) => {
    const isRow = at.localName === 'tr';
    const cells = isRow ? at.children.length : 0;
    const part = isRow
      ? make('tr', { class: 'unfolded' }, make('td', { colspan: `${cells}` }, content))
      : make('div', { class: 'unfolded' }, content);
    at.after(part);
    return () => part.remove();
  },
  side: (content) => {
    const part = make('section', { class: 'side' }, content);
    document.querySelector('#place').append(part);
    return () => part.remove();
  },
  place: (content) => {
    const list = document.querySelector('#list');
    const part = make('section', { class: 'instead' }, content);
    list.hidden = true;
    list.after(part);
    return () => {
      part.remove();
      list.hidden = false;
    };
  },
  // One dialog for all details, which is only hidden.
  kept: (content) => {
    kept ??= make('div', { role: 'dialog', class: 'box detail kept' });
    document.body.append(kept);
    kept.replaceChildren(content);
    kept.style.visibility = 'visible';
    return () => {
      kept.style.visibility = 'hidden';
    };
  },
  // One dialog for all details, which is moved out of view.
  moved: (content) => {
    kept ??= make('div', { role: 'dialog', class: 'box detail kept' });
    document.body.append(kept);
    kept.replaceChildren(content);
    kept.style.transform = 'none';
    return () => {
      kept.style.transform = 'translateX(-4000px)';
    };
  },
  // A page of its own in a frame; `content` is its address.
  frame: (address) => {
    const inside = make('iframe', { src: address, title: 'Fiche' });
    const part = make('div', { class: 'box framed' }, inside);
    document.body.append(part);
    return () => part.remove();
  },
};
