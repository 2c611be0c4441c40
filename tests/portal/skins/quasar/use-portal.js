/** The portal's state, as its manners lead it, and what the server is asked for. */
import { Dialog, Loading, Notify } from 'quasar';
import { reactive } from 'vue';
import { boot, words } from '../shared/boot.js';
import { conduct } from '../shared/conduct.js';

/**
 * - `sheet`: the user's detail, `{ isOpen, detail, message, errorPage }`; it keeps its content until it
 *   has faded out
 * - `isSpinning`: whether the kit's spinner turns
 * - `greyed`: names the button that is greyed while the server is asked
 */
export const portal = reactive({ sheet: { isOpen: false }, isSpinning: false, greyed: undefined });

const { sheet } = portal;

const server = conduct(boot, {
  confirm: ask,
  toast: (message) => tell('negative', message),
  line(message) {
    sheet.message = message;
  },
  errorPage(html) {
    // Without the page's head, whose styles would be those of the whole portal.
    sheet.errorPage = new DOMParser().parseFromString(html, 'text/html').body.innerHTML;
  },
  draw(detail) {
    sheet.detail = detail;
  },
  drawLine(line) {
    const { options } = sheet.detail;
    options[options.findIndex(({ option }) => option === line.option)] = line;
  },
  close() {
    sheet.isOpen = false;
  },
  veil: (isBusy) => (isBusy ? Loading.show() : Loading.hide()),
  spinner(isBusy) {
    portal.isSpinning = isBusy;
  },
});

/** A question of the page, in the kit's own dialog. */
function ask(message) {
  return new Promise((resolve) => {
    Dialog.create({ title: 'Confirmation', message, ok: words.Confirmer, cancel: words.Annuler })
      .onOk(() => resolve(true))
      .onDismiss(() => resolve(false));
  });
}

/** A message at the foot of the page; an error without a word is told to nobody. */
function tell(type, message) {
  if (message) Notify.create({ type, message });
}

/** What is greyed as a button, by its name. */
function greyable(name) {
  return {
    set disabled(isDisabled) {
      portal.greyed = isDisabled ? name : undefined;
    },
  };
}

/** All users of the service; none where they could not be had. */
export async function allUsers() {
  try {
    return (await server.users()).users;
  } catch ({ message }) {
    tell('negative', message);
    return [];
  }
}

export async function openDetail({ accountcode }) {
  const detail = await server.open(accountcode, greyable(accountcode));
  if (detail) Object.assign(sheet, { detail, isOpen: true, message: '', errorPage: '' });
}

export function change(line, value) {
  sheet.message = '';
  const { user } = sheet.detail;
  return server.change({ user, line, value, button: greyable(line.option) });
}

export async function resetSip() {
  await server.resetSip(sheet.detail.user);
  tell('positive', 'Le mot de passe SIP a été réinitialisé.');
}

export async function sendLink() {
  await server.sendLink(sheet.detail.user);
  tell('positive', 'Le lien a été envoyé.');
}
