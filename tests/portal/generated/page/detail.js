/** A user's detail: what it shows, how that comes, and what its signs do. */
import { conduct } from '../../skins/shared/conduct.js';
import { labelOf, makeLine, makeRoom } from './lines.js';
import {
  boot,
  drawing,
  iconWord,
  make,
  nodesOf,
  PATHS,
  pause,
  strange,
  traits,
  words,
} from './make.js';
import { choose, confirm } from './questions.js';
import { closeDetail, showDetail } from './shapes.js';
import { signOf } from './signs.js';
import { hand, said } from './strange.js';
import { shownValue } from './values.js';

/** What the detail before shows. */
let before;

/** Opens a user's detail. @param press what was pressed; `at` the row of the user */
export async function openDetail(user, press, at) {
  if (traits.shape === 'frame') {
    showDetail(`/Fiche/${boot.service.id}/${user.accountcode}`, at);
    return;
  }
  const portal = conduct(boot, { toast, ...OWN_SPINNER });
  const isEarly = traits.arrival === 'bones' || traits.arrival === 'reused';
  const part = make('div', { class: 'content' });
  if (isEarly && traits.shape !== 'inline') {
    part.append(...bones());
    showDetail(part, at);
  }
  if (traits.arrival === 'previous' && before) showDetail(before, at);
  before = part;
  const detail = await portal.open(user.accountcode, press);
  if (!detail) return closeDetail();
  fill(part, detail);
  if (!part.isConnected) showDetail(part, at);
}

/** Shows a detail in a page of its own. */
export async function showAlone(accountcode) {
  const portal = conduct(boot, { toast });
  const part = make('div', { class: 'content' });
  document.body.append(part);
  fill(part, await portal.open(accountcode));
}

const bones = () => [make('div', { class: 'bone' }), make('div', { class: 'bone' })];

/** How this portal shows that it is busy, where its kit does that. */
const OWN_SPINNER = traits.waiting === 'aria' && {
  spinner: (isBusy) => document.querySelector('#place')?.setAttribute('aria-busy', `${isBusy}`),
};

function close() {
  if (window.parent !== window) window.parent.postMessage('fermer', '*');
  closeDetail();
}

export function toast(text) {
  if (!text) return;
  const message = make('div', { class: 'toast', role: 'alert' }, text);
  (document.querySelector('dialog[open]') ?? document.body).append(message);
  setTimeout(() => message.remove(), 5000);
}

/** Draws a detail; what comes later comes after it was shown. */
function fill(part, detail) {
  const { user, information, restrictions } = detail;
  const title = make('h3', {}, said('labels', "Détails de l'utilisateur"));
  const options = optionsPart(part, detail, title);
  const foot = make('p', { class: 'foot' }, ...footOf(user, part));
  const cross = ['cross', 'both'].includes(traits.closing) ? [crossOf()] : [];
  const isInSteps = traits.arrival === 'steps';
  const head = [
    ...cross,
    title,
    make('h4', {}, said('labels', 'Informations')),
    factsOf(information),
  ];
  head.push(make('h4', {}, said('labels', 'Restrictions')), factsOf(restrictions));
  part.replaceChildren(...head, ...(isInSteps ? bones().slice(1) : [options]), foot);
  if (isInSteps) void later(part, detail, title);
}

/** The options come by a request of their own. */
async function later(part, { user }, title) {
  const fresh = await conduct(boot, { toast }).open(user.accountcode);
  await pause(150);
  if (fresh) part.querySelector('.bone')?.replaceWith(optionsPart(part, fresh, title));
}

function factsOf(facts) {
  const { room, inside } = makeRoom();
  for (const { label, value } of facts) inside.append(...makeLine(labelOf(label), [value]));
  return room;
}

function optionsPart(part, detail, title) {
  const { user, options } = detail;
  const { room, inside } = makeRoom();
  const nodesFor = new Map();
  const portal = conduct(boot, {
    confirm: (text) => confirm(text, pressed),
    toast,
    ...OWN_SPINNER,
    line: (text) => title.after(make('p', { class: 'error', role: 'alert' }, text)),
    errorPage: (html) =>
      part.replaceChildren(
        nodesOf(html),
        make('button', { click: close }, said('closing', 'Fermer')),
      ),
    draw: (fresh) => {
      fill(part, fresh);
      if (traits.after === 'list') window.dispatchEvent(new Event('list-changed'));
    },
    drawLine: (line) => {
      const [first, ...rest] = nodesFor.get(line.option);
      const fresh = nodesOfLine(line);
      for (const node of rest) node.remove();
      first.replaceWith(...fresh);
      nodesFor.set(line.option, fresh);
    },
    close,
  });
  let pressed;
  const press = (line) => async (sign) => {
    pressed = sign;
    const needsNumber = line.button === 'add' && line.kind === 'number';
    const value = needsNumber ? await choose(line, sign) : '';
    if (value === undefined) return;
    const called = { ...line, label: said('labels', line.label) };
    await portal.change({ user, line: called, value, button: sign });
  };
  const nodesOfLine = (line) => {
    const sign = signOf(line, said('labels', line.label), press(line));
    // Of a + and an x beside each other a person takes the one that is not greyed.
    hand.signs[line.option] = sign?.querySelector('button:enabled') ?? sign;
    if (sign && traits.arrival === 'late-signs') {
      const place = make('span', { class: 'later' });
      setTimeout(() => place.replaceWith(sign), 200);
      return makeLine(labelOf(line.label), shownValue(line), place);
    }
    return makeLine(labelOf(line.label), shownValue(line), sign);
  };
  for (const line of options) {
    const nodes = nodesOfLine(line);
    nodesFor.set(line.option, nodes);
    inside.append(...nodes);
  }
  return make('div', {}, make('h4', {}, said('labels', 'Options')), room);
}

function crossOf() {
  const cross = make(
    'button',
    { class: 'cross', 'aria-label': said('closing', 'Fermer'), click: close },
    drawing(strange.includes('closing') ? PATHS.tray : PATHS.close),
  );
  hand.close = cross;
  return cross;
}

function footOf(user) {
  const portal = conduct(boot, { toast });
  const sip = make('a', { href: '#' }, words['Réinitialiser mot de passe SIP']);
  sip.addEventListener('click', (event) => {
    event.preventDefault();
    void portal.resetSip(user);
  });
  if (['cross', 'escape'].includes(traits.closing)) return [sip];
  const word = said('closing', traits.shape === 'place' ? 'Retour' : 'Fermer');
  const picture = () => iconWord(strange.includes('closing') ? 'inbox' : 'close');
  hand.close =
    traits.closing === 'icon-word'
      ? make('button', { class: 'round', title: word, click: close }, picture())
      : make('button', { click: close }, word);
  return [sip, ' ', hand.close];
}
