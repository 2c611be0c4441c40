/**
 * What the scripts of the skins have in common: talking to the server, and behaving as the portal's
 * manners say. A skin brings its own display:
 *
 * @typedef {object} Display
 * @property {(text: string) => Promise<boolean>} confirm a confirmation in the page
 * @property {(text: string) => void} toast a message of the whole page
 * @property {(text: string) => void} line a message inside the open detail
 * @property {(html: string) => void} errorPage puts an error page into the open detail
 * @property {(detail: object) => void} draw draws the open detail again with what the server has now
 * @property {(line: object) => void} drawLine draws one option's line again
 * @property {() => void} close closes the open detail
 * @property {(busy: boolean) => void} [veil] the kit's own cover of the page
 * @property {(busy: boolean) => void} [spinner] the kit's own spinner
 */

const LOGIN = '/Compte/Connexion';

/** What the server put into the page: `{ service, manners, token, words }`. */
export function readBoot(document) {
  return JSON.parse(document.querySelector('#boot').textContent);
}

/** @param {Display} display */
export function conduct(boot, display) {
  const { manners, token } = boot;

  async function ask(address, fields) {
    const headers = { 'X-Requested-With': 'XMLHttpRequest' };
    const form = fields && new URLSearchParams({ __RequestVerificationToken: token, ...fields });
    const answer = await fetch(
      address,
      form ? { method: 'POST', body: form, headers } : { headers },
    );
    if (new URL(answer.url).pathname === LOGIN) {
      window.location.assign(`${LOGIN}?ReturnUrl=${encodeURIComponent(window.location.pathname)}`);
      return new Promise(() => {});
    }
    const text = await answer.text();
    if (answer.ok) return JSON.parse(text);
    throw Object.assign(new Error(messageOf(text)), { html: text });
  }

  /** Shows that the page is busy while something is asked of the server. */
  async function busily(button, work) {
    const show = (isBusy) => {
      if (manners.waiting === 'veil') (display.veil ?? plainVeil)(isBusy);
      if (manners.waiting === 'spinner') (display.spinner ?? plainSpinner)(isBusy);
      if (manners.waiting === 'greyed' && button) button.disabled = isBusy;
    };
    show(true);
    try {
      return await work();
    } finally {
      show(false);
    }
  }

  function fail({ message, html = '' }) {
    if (!message) return;
    if (manners.failure === 'toast') display.toast(message);
    else if (manners.failure === 'line') display.line(message);
    else if (manners.failure === 'alert') window.alert(message);
    else display.errorPage(html.startsWith('<') ? html : `<h1>Erreur</h1><p>${message}</p>`);
  }

  async function isConfirmed(text) {
    const question =
      manners.confirmation === 'strange' ? 'Clôturer le compte de ce client ?' : text;
    if (manners.confirmation === 'none') return true;
    return manners.confirmation === 'native' ? window.confirm(question) : display.confirm(question);
  }

  const detail = (accountcode) => ask(`/Donnees/Utilisateur/${accountcode}`);
  const users = (page) => {
    const query = page === undefined ? '' : `?page=${page}`;
    return ask(`/Donnees/Utilisateurs/${boot.service.id}${query}`);
  };

  return {
    words: boot.words,
    /** A page of users, from 1; all of them without a page. */
    users: (page) => busily(undefined, () => users(page)),
    /** The same where the list itself tells that more of it is on its way. */
    moreUsers: users,
    /** A user's detail; `undefined` when it could not be had, which has been told. */
    open: (accountcode, button) => {
      return busily(button, () => detail(accountcode)).catch(
        (error) => void display.toast(error.message),
      );
    },
    /**
     * Associates an option or takes it away, with all the manners around.
     *
     * @param change `{ user, line, value, button }`: of the data's user and option line
     */
    async change({ user, line, value = '', button }) {
      const verb = boot.words[line.button === 'add' ? 'Ajouter' : 'Retirer'];
      if (!(await isConfirmed(`${verb} « ${line.label} » ?`))) return;
      const id = user.accountcode;
      const fields = { id, option: line.option, action: line.button, numero: value };
      try {
        const fresh = await busily(button, async () => {
          await ask('/Donnees/Option', fields);
          return ['line', 'redraw'].includes(manners.refresh) ? detail(id) : undefined;
        });
        if (manners.refresh === 'close') display.close();
        if (manners.refresh === 'redraw') display.draw(fresh);
        if (manners.refresh === 'line') {
          display.drawLine(fresh.options.find(({ option }) => option === line.option));
        }
      } catch (error) {
        fail(error);
      }
    },
    resetSip: (user) => ask('/Donnees/Sip', { id: user.accountcode }),
    sendLink: (user) => ask('/Donnees/Lien', { id: user.accountcode }),
  };
}

function messageOf(text) {
  if (text.startsWith('{')) return JSON.parse(text).message;
  return text && 'Une erreur est survenue (500).';
}

function plainVeil(isBusy) {
  document.querySelector('#waiting-indicator')?.remove();
  if (!isBusy) return;
  const veil = document.createElement('div');
  veil.id = 'waiting-indicator';
  veil.style.cssText =
    'position: fixed; inset: 0; z-index: 99999; background: rgb(255 255 255 / 50%)';
  document.body.append(veil);
}

function plainSpinner(isBusy) {
  document.querySelector('.page-spinner')?.remove();
  if (!isBusy) return;
  const spinner = document.createElement('div');
  spinner.className = 'page-spinner';
  spinner.style.cssText =
    'position: fixed; top: 8px; right: 8px; width: 16px; height: 16px; z-index: 99999; background: #888';
  document.body.append(spinner);
}
