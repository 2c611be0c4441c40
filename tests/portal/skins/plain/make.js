/** What both plain skins make their pages of. */

/** An element, its attributes (functions are listeners), its children. */
export function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') element.addEventListener(name, value);
    else element.setAttribute(name, value);
  }
  element.append(...children);
  return element;
}

/** The nodes of a page that the server sent, whatever it is. */
export function nodesOf(html) {
  const template = document.createElement('template');
  template.innerHTML = html;
  return template.content;
}

/** A message of the whole page, for a few seconds; a failure without a word shows nothing. */
export function toast(text, where, attributes = {}) {
  if (!text) return;
  const message = make('div', { class: 'toast', ...attributes }, text);
  where.append(message);
  setTimeout(() => message.remove(), 6000);
}

/** The users list's columns. */
export const COLUMNS = ['Licence', 'SDA', 'Nom', 'Admin.', "Numéro d'urgence", 'État', 'Action'];

/** A user's cells, but for the last. */
export function cellsOf(user, words) {
  const reference = make('div', {}, make('span', {}, user.licence), make('br'), user.licenceType);
  const admin = words[user.admin ? 'Oui' : 'Non'];
  const texts = [user.sda, user.name, admin, user.emergency, user.state];
  return [reference, ...texts.map((text) => make('div', {}, text))];
}

/** A line of a detail's part *Informations*, by the word its label begins with. */
export function informationLine(detail, word) {
  return detail.information.find(({ label }) => label.startsWith(word));
}
