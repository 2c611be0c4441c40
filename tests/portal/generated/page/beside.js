/** What else stands in a drawn portal, and must not be taken for what it looks like. */
import { boot, iconWord, make, traits, words } from './make.js';
import { danger } from './rows.js';

const OPTIONS = ['Numéro à présenter', 'Option standardiste', 'Numéro Fax2Mail', 'Superviseur'];

const THINGS = {
  stock: () => {
    const rows = OPTIONS.map((option) => {
      const buy = make('button', { click: danger('commander') }, '+');
      return make(
        'tr',
        {},
        make('td', {}, words[option]),
        make('td', {}, '3'),
        make('td', {}, buy),
      );
    });
    const head = make(
      'tr',
      {},
      ...['Option', 'Disponibles', 'Commander'].map((text) => make('th', {}, text)),
    );
    return make('section', {}, make('h3', {}, 'Stock'), make('table', {}, head, ...rows));
  },
  toast: () =>
    make(
      'div',
      { class: 'toast', role: 'status' },
      `${words.Superviseur} : ${words.Oui} – option associée hier à FPC17299`,
    ),
  news: () => {
    const more = make('button', { click: danger('en savoir plus') }, 'Voir le détail');
    return make(
      'div',
      { class: 'card' },
      make('h4', {}, 'Nouveau : Superviseur en temps réel'),
      make('p', {}, 'Superviseur : suivez vos files d’attente.'),
      more,
    );
  },
  countdown: () => {
    const clock = make('p', {}, 'Session : 19:59');
    let left = 1199;
    setInterval(() => {
      left--;
      clock.textContent = `Session : ${Math.floor(left / 60)}:${`${left % 60}`.padStart(2, '0')}`;
    }, 1000);
    return clock;
  },
  chat: () =>
    make(
      'div',
      { class: 'chat' },
      make(
        'button',
        { 'aria-label': 'Ouvrir la discussion', click: danger('discussion') },
        iconWord('add'),
      ),
    ),
  columns: () => {
    const boxes = ['Licence', 'SDA', 'Nom', 'Action'].map((column) =>
      make('label', {}, make('input', { type: 'checkbox', checked: '' }), words[column]),
    );
    return make('fieldset', {}, make('legend', {}, 'Colonnes'), ...boxes);
  },
  sticky: () => {
    const heads = ['Licence', 'SDA', 'Nom', 'Admin.', "Numéro d'urgence", 'État', 'Action'].map(
      (column) => make('th', {}, words[column]),
    );
    return make('table', { class: 'sticky' }, make('thead', {}, make('tr', {}, ...heads)));
  },
  danger: () =>
    make(
      'p',
      {},
      make('button', { click: danger('supprimer') }, 'Supprimer le service'),
      ' ',
      make('button', { click: danger('ajouter') }, 'Ajouter un utilisateur'),
    ),
  cookies: () => {
    const bar = make(
      'div',
      { class: 'cookies' },
      'Nous utilisons des cookies. ',
      make('button', { click: () => bar.remove() }, 'Fermer'),
    );
    return bar;
  },
  polling: () => {
    setInterval(() => void fetch(`/Donnees/Utilisateurs/${boot.service.id}?page=1`), 700);
    return make('p', {}, 'Mis à jour en continu');
  },
};

/** Puts what there is besides into the page. */
export function showThings() {
  const thing = THINGS[traits.beside]?.();
  if (thing) document.body.append(thing);
}
