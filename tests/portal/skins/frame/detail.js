/** The detail of a user, in a document of its own. */
import { conduct, readBoot } from '../shared/conduct.js';
import { formControl, formLine } from './form-lines.js';
import { make, pressLink, showModal } from './make.js';

const boot = readBoot(document);
const { words } = boot;
const { user, ...parts } = JSON.parse(document.querySelector('#detail').textContent);
const messages = make('div');
/** The form group of each option. */
const groups = new Map();

const { change, resetSip, sendLink } = conduct(boot, {
  confirm,
  toast(text) {
    const toast = make('div', { class: 'alert alert-danger frame-toast' }, text);
    document.body.append(toast);
    setTimeout(() => toast.remove(), 4000);
  },
  line: (text) => tell('danger', text),
  errorPage(html) {
    document.body.innerHTML = html;
  },
  draw: () => window.location.reload(),
  drawLine(line) {
    groups.get(line.option).replaceWith(optionGroup(line));
  },
  close,
});

/** Only the page around can take away the dialog that this document is shown in. */
function close() {
  window.parent.postMessage('fermer', window.location.origin);
}

function tell(kind, text) {
  messages.replaceChildren(make('div', { class: `alert alert-${kind}`, role: 'alert' }, text));
}

/** Asks in this document, in a dialog over the detail. */
function confirm(question) {
  const { promise, resolve } = Promise.withResolvers();
  const answer = (kind, text, isYes) => {
    const click = () => {
      hide();
      resolve(isYes);
    };
    return button(kind, text, click);
  };
  const hide = showModal(
    'modal-sm',
    make('div', { class: 'modal-body' }, question),
    make(
      'div',
      { class: 'modal-footer' },
      answer('default', words.Annuler, false),
      answer('primary', words.Confirmer, true),
    ),
  );
  return promise;
}

function button(kind, text, click) {
  return make('button', { type: 'button', class: `btn btn-sm btn-${kind}`, click }, text);
}

/** The line of an option with its sign; the field for a number comes beneath it. */
function optionGroup(line) {
  const group = formLine(words, line);
  groups.set(line.option, group);
  if (line.button) group.append(sign(line, group));
  return group;
}

function sign(line, group) {
  const isAdd = line.button === 'add';
  const act = (link) => {
    if (isAdd && line.numbers) askNumber(line, group);
    else void change({ user, line, button: greyable(link) });
  };
  const icon = make('span', { class: `glyphicon glyphicon-${isAdd ? 'plus' : 'remove'}` });
  return pressLink({ class: `btn btn-xs sign-${line.button}` }, act, icon);
}

function askNumber(line, group) {
  if (group.querySelector('.number')) return;
  const field = make('input', { type: 'text', class: 'form-control input-sm' });
  const send = ({ target }) => change({ user, line, value: field.value, button: target });
  group.append(make('div', { class: 'number' }, field, button('primary', 'OK', send)));
  field.focus();
}

/** A link has no `disabled` to be set. */
const greyable = (link) => ({
  set disabled(isDisabled) {
    link.classList.toggle('disabled', isDisabled);
  },
});

function part(title, ...lines) {
  return make('fieldset', {}, make('legend', {}, title), ...lines);
}

async function sendLinkAndTell() {
  await sendLink(user);
  tell('success', 'Le lien a été envoyé.');
}

async function resetSipAndTell() {
  await resetSip(user);
  tell('success', 'Le mot de passe SIP a été réinitialisé.');
}

const lineOf = (line) => formLine(words, line);
const colon = boot.manners.labels === 'colon' ? '\u00a0:' : '';
const accession = formControl(
  words.Accession + colon,
  button('default', words['Envoyer le lien'], sendLinkAndTell),
);

document.body.append(
  make('h3', {}, words["Détails de l'utilisateur"]),
  messages,
  part(words.Informations, ...parts.information.map(lineOf), accession),
  part(words.Restrictions, ...parts.restrictions.map(lineOf)),
  part(words.Options, ...parts.options.map(optionGroup)),
  make(
    'div',
    { class: 'frame-foot' },
    button('warning', words['Réinitialiser mot de passe SIP'], resetSipAndTell),
    button('default', words.Fermer, close),
  ),
);
