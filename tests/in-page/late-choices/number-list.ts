/** Lists and menus that open before they show anything, that are always open, or that a person types into. */

import { answering, FAX, NO_FAX } from '../support/asked.ts';
import { CROSS, option } from '../support/html.ts';

export const ADD_FAX = [{ option: 'Numéro Fax2Mail', action: 'add' as const, value: FAX }];

export const serve = answering(NO_FAX, option('Numéro Fax2Mail', FAX, CROSS), 'Valider');

export const OTHER = '0184252697';

export const BUTTONS = ['Annuler', 'Valider'];

export const RELOADS =
  "for (const b of box.querySelectorAll('button')) b.addEventListener('click', () => setTimeout(() => show(user), 50));";

export const LIST = `const list = document.createElement('ul');
  list.setAttribute('role', 'listbox');
  list.style.cssText = 'position:absolute;left:0;top:100%;background:#fff;margin:0';
  const offer = (numbers, take) => list.replaceChildren(...numbers.map((n) => {
    const entry = document.createElement('li');
    entry.setAttribute('role', 'option');
    entry.textContent = n;
    entry.onclick = (event) => { event.stopPropagation(); take(n); list.remove(); };
    return entry;
  }));`;
