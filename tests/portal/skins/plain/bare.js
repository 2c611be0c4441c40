/** The bare skin: elements without roles, a row that unfolds, label and value in one paragraph. */
import { conduct, readBoot } from '../shared/conduct.js';
import { COLUMNS, cellsOf, informationLine, make, nodesOf, toast } from './make.js';

const boot = readBoot(document);
const { words } = boot;

const pageDisplay = { confirm: ask, toast: (text) => toast(text, document.body) };
const portal = conduct(boot, pageDisplay);

async function showList() {
  const { users } = await portal.users();
  const headings = COLUMNS.map((column) => make('div', {}, words[column]));
  const rows = users.map((user) => {
    const opener = make('span', { class: 'pressed' }, words.Détail);
    const row = make('div', { class: 'line' }, ...cellsOf(user, words), make('div', {}, opener));
    opener.addEventListener('click', async () => {
      const detail = await portal.open(user.accountcode, greyable(opener));
      if (detail) unfold(detail, row);
    });
    return row;
  });
  const list = make('div', {}, make('div', { class: 'line heading' }, ...headings), ...rows);
  document.querySelector('#users').replaceChildren(list);
}

function unfold(detail, row) {
  for (const other of document.querySelectorAll('.unfolded')) other.remove();
  const { user, options } = detail;
  const fold = () => unfolded.remove();
  // Each unfolding has a display of its own: an answer that comes late is not shown under another row.
  const { change, resetSip } = conduct(boot, {
    ...pageDisplay,
    line: (text) => title.after(make('p', { class: 'error' }, text)),
    errorPage: (html) => unfolded.replaceChildren(title, nodesOf(html), ...foot),
    draw: (fresh) => unfolded.isConnected && unfold(fresh, row),
    drawLine: (line) => {
      const old = lines.get(line.option);
      const fresh = optionLine(line);
      lines.set(line.option, fresh);
      old.replaceWith(fresh);
    },
    close: fold,
  });
  const optionLine = (line) => {
    return pair(
      line,
      ' ',
      signOf(line, (value, button) => change({ user, line, value, button })),
    );
  };
  const lines = new Map(options.map((line) => [line.option, optionLine(line)]));
  // Another apostrophe than the other skin's.
  const title = make('h3', {}, words["Détails de l'utilisateur"].replace("'", '’'));
  const foot = [
    make('button', { click: () => resetSip(user) }, words['Réinitialiser mot de passe SIP']),
    make('button', { click: fold }, words.Fermer),
  ];
  const known = ['Réf. accountcode', 'Licence', 'Nom'].map((label) => {
    return pair(informationLine(detail, words[label]));
  });
  const unfolded = make(
    'div',
    { class: 'unfolded' },
    title,
    make('h4', {}, words.Informations),
    ...known,
    make('h4', {}, words.Options),
    ...lines.values(),
    ...foot,
  );
  row.after(unfolded);
}

function pair({ label, value }, ...more) {
  return make('p', {}, make('span', { class: 'caps' }, label), make('br'), value, ...more);
}

/** A + or x that only the style sheet draws; a number is asked for in its place. */
function signOf({ button, kind }, send) {
  if (!button) return '';
  const onClick = () => {
    if (button === 'remove' || kind === 'flag') return send('', greyable(sign));
    const field = make('input', { type: 'text' });
    const ok = make('button', { click: () => send(field.value, ok) }, 'OK');
    sign.replaceWith(field, ok);
  };
  const sign = make('span', { class: `pressed sign-${button}`, click: onClick });
  return sign;
}

/** An element that is no button, to be disabled as if it were one. */
function greyable(element) {
  return {
    set disabled(isDisabled) {
      element.classList.toggle('greyed', isDisabled);
    },
  };
}

function ask(text) {
  const { promise, resolve } = Promise.withResolvers();
  const button = (word, isYes) => {
    const answer = () => {
      question.remove();
      resolve(isYes);
    };
    return make('button', { click: answer }, words[word]);
  };
  const question = make(
    'div',
    { class: 'question' },
    make('p', {}, text),
    button('Confirmer', true),
    button('Annuler', false),
  );
  document.body.append(question);
  return promise;
}

showList().catch(({ message }) => pageDisplay.toast(message));
