/** What the offers themselves show over a page: details and questions, as plain as can be. */
import { endanger, tellDanger } from './danger.ts';
import { mark } from './tree.ts';

const OVER = 'position: fixed; z-index: 999999; padding: 12px; background: #fff; border: 1px solid';

/** Something new over the page; over a modal dialog only another one can be seen, over popovers one more. */
export function showBox(html: string, style: string): HTMLElement {
  const isModal = document.querySelector('dialog:modal') !== null;
  const isOverPopover = !isModal && document.querySelector(':popover-open') !== null;
  const box = mark(document.createElement(isModal ? 'dialog' : 'div'));
  box.style.cssText = `${OVER}; ${isOverPopover ? 'inset: auto; margin: 0; ' : ''}${style}`;
  box.innerHTML = html;
  document.body.append(box);
  if (box instanceof HTMLDialogElement) box.showModal();
  if (isOverPopover) {
    box.popover = 'manual';
    box.showPopover();
  }
  return box;
}

/** A user's detail: every press in it is a danger, except the one that closes it. */
export function showDetail(licence: string, style: string): HTMLElement {
  const line = (option: string) =>
    `<tr><th>${option}</th><td>Non</td><td><button>+</button></td></tr>`;
  const box = showBox(
    `<h3>Détails de l'utilisateur</h3><h4>Informations</h4>
    <table><tr><th>Licence</th><td>${licence}</td></tr></table>
    <h4>Options</h4><table>${line('Superviseur')}${line('Option standardiste')}</table>
    <button>Réinitialiser mot de passe SIP</button> <button>Fermer</button>`,
    style,
  );
  for (const button of box.querySelectorAll('button')) {
    if (button.textContent === 'Fermer') button.addEventListener('click', () => box.remove());
    else endanger(button, `${button.textContent} of the detail of ${licence}`);
  }
  return box;
}

/** How long a message box takes to come, and to go, in ms. */
const FADE = 300;

/** Asks something in a box that fades in and out. Whoever says no after yes does harm. */
export function askSlowly(text: string): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<boolean>();
  const box = showBox(
    `<h4 class="app-message-box__title">Confirmation</h4><p>${text}</p>
    <button>Non</button> <button>Oui</button>`,
    'top: 80px; left: 80px',
  );
  box.classList.add('app-message-box');
  box.animate({ opacity: [0, 1] }, FADE);
  let isYes = false;
  const [no, yes] = box.querySelectorAll('button');
  const answer = async (isNow: boolean) => {
    if (isYes && !isNow) tellDanger('the no after the yes');
    isYes ||= isNow;
    await box.animate({ opacity: [1, 0] }, FADE).finished;
    box.remove();
    resolve(isYes);
  };
  no?.addEventListener('click', () => answer(false));
  yes?.addEventListener('click', () => answer(true));
  return promise;
}

/** Asks something, and goes with the answer. */
export function ask(text: string): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<boolean>();
  const box = showBox(
    `<p>${text}</p><button>Annuler</button> <button>Confirmer</button>`,
    'top: 80px; left: 80px',
  );
  box.setAttribute('role', 'dialog');
  for (const button of box.querySelectorAll('button')) {
    button.addEventListener('click', () => {
      box.remove();
      resolve(button.textContent === 'Confirmer');
    });
  }
  return promise;
}
