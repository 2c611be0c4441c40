/** What a detail is: how it comes into the page, and how it goes. */
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
  standing = SHAPES[traits.shape](content, at);
}

/** What lies over the page, and fades where the portal fades. */
function layer(part, ground) {
  const whole = ground ?? part;
  document.body.append(whole);
  if (traits.arrival === 'fade') {
    part.classList.add('faded');
    requestAnimationFrame(() => requestAnimationFrame(() => part.classList.remove('faded')));
  }
  return () => leave(part, whole);
}

function leave(part, whole) {
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
