/** What the parts of a drawn portal are made with. */
import { readBoot } from '../../skins/shared/conduct.js';

export { make, nodesOf } from '../../skins/plain/make.js';

export const boot = readBoot(document);
export const { words } = boot;
export const {
  traits,
  strange,
  user: ownUser,
} = JSON.parse(document.querySelector('#traits').textContent);

import { make } from '../../skins/plain/make.js';

/** Waits. @param ms milliseconds */
export const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** A picture that is drawn by a path in a square of 24. */
export function drawing(path, title) {
  const holder = document.createElement('span');
  holder.innerHTML = `<svg width="16" height="16" viewBox="0 0 24 24" stroke="#333" stroke-width="3" fill="none">${
    title ? `<title>${title}</title>` : ''
  }<path d="${path}"/></svg>`;
  return holder.firstElementChild;
}

/** An icon of a font in which a word is drawn as a picture. */
export const iconWord = (word) => make('i', { class: 'material-icons' }, word);

/** A component whose inside nobody can see: it is the button itself. */
export function defineComponents() {
  class PortalButton extends HTMLElement {
    connectedCallback() {
      if (this.shadowRoot) return;
      const shown = this.getAttribute('text') ?? '';
      const icon = this.getAttribute('icon');
      const root = this.attachShadow({ mode: 'open' });
      root.append(
        make('style', {}, ':host { cursor: pointer; padding: 2px 6px; border: 1px solid #888 }'),
      );
      root.append(make('span', { class: icon ? `icon icon-${icon}` : '' }, shown));
      if (icon) root.append(drawing(PATHS[icon]));
    }
  }
  customElements.define('portal-button', PortalButton);
}

export const PATHS = {
  plus: 'M12 5v14M5 12h14',
  close: 'M6 6l12 12M18 6L6 18',
  up: 'M12 20V4M5 11l7-7l7 7',
  down: 'M12 4v16M5 13l7 7l7-7',
  tray: 'M3 12h5l2 4h4l2-4h5v8H3z',
  eye: 'M2 12c5-8 15-8 20 0c-5 8-15 8-20 0M12 9a3 3 0 100 6a3 3 0 000-6',
};
