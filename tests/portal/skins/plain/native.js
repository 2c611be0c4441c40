/** The native skin: an ARIA grid, a modal `<dialog>` with a list of terms, the browser's questions. */
import { conduct, readBoot } from '../shared/conduct.js';
import { COLUMNS, cellsOf, informationLine, make, nodesOf, toast } from './make.js';

const boot = readBoot(document);
const { words, manners } = boot;

/** What is said in this skin only. */
const OWN_WORDS =
  manners.labels === 'english'
    ? { of: 'of', identifier: 'Identifier' }
    : { of: 'de', identifier: 'Identifiant' };

const pageDisplay = {
  confirm: ask,
  toast: (text) => toast(text, topmost(), { role: 'alert' }),
  veil: (isBusy) => {
    document.querySelector('#waiting-indicator')?.remove();
    if (isBusy) topmost().append(make('div', { id: 'waiting-indicator' }));
  },
};
const portal = conduct(boot, pageDisplay);

/** What an element must be in to be seen: a modal dialog lies over all the rest. */
function topmost() {
  return [...document.querySelectorAll('dialog[open]')].at(-1) ?? document.body;
}

async function showPage(number) {
  const { users, page, pages } = await portal.users(number);
  const headings = COLUMNS.map((column) => make('div', { role: 'columnheader' }, words[column]));
  const rows = users.map((user) => {
    const name = `${words.Détail} ${OWN_WORDS.of} ${user.licence}`;
    const opener = make('button', { 'aria-label': name, click: () => open(user, opener) }, '…');
    return make(
      'div',
      { class: 'line', role: 'row' },
      ...cellsOf(user, words),
      make('div', {}, opener),
    );
  });
  const heading = make('div', { class: 'line heading', role: 'row' }, ...headings);
  const grid = make('div', { role: 'grid' }, heading, ...rows);
  const turn = (word, to) => {
    const button = make('button', { click: () => show(to) }, words[word]);
    button.disabled = to < 1 || to > pages;
    return button;
  };
  const pager = make('p', {}, turn('Précédent', page - 1), ` ${page} / ${pages} `);
  pager.append(turn('Suivant', page + 1));
  document.querySelector('#users').replaceChildren(grid, ...(pages > 1 ? [pager] : []));
}

function show(number) {
  showPage(number).catch(({ message }) => pageDisplay.toast(message));
}

async function open(listed, opener) {
  const detail = await portal.open(listed.accountcode, opener);
  if (!detail) return;
  const dialog = make('dialog', { close: () => dialog.remove() });
  draw(dialog, detail);
  document.body.append(dialog);
  dialog.showModal();
}

function draw(dialog, detail) {
  const { user, options } = detail;
  const close = () => dialog.close();
  const display = {
    ...pageDisplay,
    line: (text) => title.after(make('p', { role: 'alert' }, text)),
    errorPage: (html) => dialog.replaceChildren(title, nodesOf(html), ...foot),
    draw: (fresh) => draw(dialog, fresh),
    drawLine: (line) => {
      const [label, value] = lines.get(line.option);
      const fresh = optionTerm(line);
      lines.set(line.option, fresh);
      label.remove();
      value.replaceWith(...fresh);
    },
    close,
  };
  const optionTerm = (line) => {
    const sign = signOf(line, (value, button) => {
      return conductOf(value, display).change({ user, line, value, button });
    });
    return term(line.label, line.value, ' ', sign);
  };
  const lines = new Map(options.map((line) => [line.option, optionTerm(line)]));
  const title = make('h2', {}, words["Détails de l'utilisateur"]);
  const foot = [
    make('button', { click: () => portal.resetSip(user) }, words['Réinitialiser mot de passe SIP']),
    make('button', { click: close }, words.Fermer),
  ];
  const known = ['Nom', 'SDA'].map((word) => informationLine(detail, words[word]));
  dialog.replaceChildren(
    title,
    make('h3', {}, words.Informations),
    make(
      'dl',
      {},
      // Users go by their numbers here; the licence is named only where there is none.
      ...term(OWN_WORDS.identifier, user.sda || user.licence),
      ...known.flatMap(({ label, value }) => term(label, value)),
    ),
    make('h3', {}, words.Options),
    make('dl', {}, ...[...lines.values()].flat()),
    ...foot,
  );
}

/** A value has been asked for by the browser already: it does not ask again whether it is meant. */
function conductOf(value, display) {
  const isAsked = value !== '' && manners.confirmation === 'native';
  const confirmation = isAsked ? 'none' : manners.confirmation;
  return conduct({ ...boot, manners: { ...manners, confirmation } }, display);
}

function term(label, ...value) {
  const text = label.endsWith(':') ? label : `${label} :`;
  return [make('dt', {}, text), make('dd', {}, ...value)];
}

function signOf({ option, button, kind, label }, send) {
  if (!button) return '';
  const onClick = () => {
    if (button === 'remove' || kind === 'flag') return send('', sign);
    const value = window.prompt(`${words['Numéro à associer']} (${label})`);
    return value ? send(value, sign) : undefined;
  };
  const name = `${words[button === 'add' ? 'Ajouter' : 'Retirer']} ${words[option]}`;
  const sign = make('button', { 'aria-label': name, click: onClick });
  return sign;
}

function ask(text) {
  const { promise, resolve } = Promise.withResolvers();
  const onClose = () => {
    resolve(question.returnValue === 'yes');
    question.remove();
  };
  const question = make(
    'dialog',
    { class: 'question', close: onClose },
    make('p', {}, text),
    make(
      'form',
      { method: 'dialog' },
      make('button', { value: 'yes' }, words.Confirmer),
      make('button', { value: 'no' }, words.Annuler),
    ),
  );
  document.body.append(question);
  question.showModal();
  return promise;
}

show(1);
