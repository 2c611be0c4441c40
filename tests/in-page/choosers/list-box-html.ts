import { FAX } from '../support/asked.ts';
import { CROSS, option } from '../support/html.ts';

export const ADD_FAX = [{ option: 'Numéro Fax2Mail', action: 'add' as const, value: FAX }];

export const HAS_FAX = option('Numéro Fax2Mail', FAX, CROSS);

export const NUMBERS = ['0184252697', '0184252698', FAX];

export const RELOADS = `for (const b of box.querySelectorAll('button')) b.addEventListener('click', () => setTimeout(() => show(user), 50));`;

/** A list box that opens in one way. `draw` draws its list. */
export const listBox = (field: string, opens: string, more = '') => ({
  inside: `<p>Numéro à associer</p><div id="lb" style="position:relative;border:1px solid;width:160px;padding:6px">${field}<span id="shown">Choisir</span></div><input type="hidden" name="n">`,
  buttons: ['Annuler', 'Valider'],
  script: `const numbers = ${JSON.stringify(NUMBERS)};
    const lb = document.getElementById('lb');
    const hidden = box.querySelector('[name=n]');
    const take = (n) => { hidden.value = n; document.getElementById('shown').textContent = n; list.remove(); };
    const list = document.createElement('ul');
    list.setAttribute('role', 'listbox');
    list.style.cssText = 'position:absolute;left:0;top:100%;background:#fff;margin:0;max-height:120px;overflow:auto';
    for (const n of numbers) {
      const li = document.createElement('li');
      li.setAttribute('role', 'option');
      li.textContent = n;
      li.onclick = (e) => { e.stopPropagation(); take(n); };
      list.append(li);
    }
    const open = () => lb.append(list);
    ${opens}
    ${more}
    ${RELOADS}`,
});

export const INPUT = '<input readonly role="combobox" aria-haspopup="listbox" aria-label="Numéro"';
