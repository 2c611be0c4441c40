/** Builds what both documents show. */

/** An element, its attributes (functions are listeners, `undefined` and `false` are left out), its children. */
export function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') element.addEventListener(name, value);
    else if (value !== undefined && value !== false) element.setAttribute(name, value);
  }
  element.append(...children);
  return element;
}

/** A link that leads nowhere and does something instead. */
export function pressLink(attributes, act, ...children) {
  const click = (event) => {
    event.preventDefault();
    act(event.currentTarget);
  };
  return make('a', { href: '#', ...attributes, click }, ...children);
}

/** A Bootstrap dialog in the middle of the document. @returns what takes it away */
export function showModal(size, ...parts) {
  const content = make('div', { class: 'modal-content' }, ...parts);
  const modal = make(
    'div',
    { class: 'modal in' },
    make('div', { class: `modal-dialog ${size}` }, content),
  );
  const backdrop = make('div', { class: 'modal-backdrop in' });
  document.body.append(backdrop, modal);
  document.body.classList.add('modal-open');
  return () => {
    backdrop.remove();
    modal.remove();
    document.body.classList.remove('modal-open');
  };
}
