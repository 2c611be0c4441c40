/** What a drawn portal asks before a change: whether it is meant, and which number it is to be. */
import { make, pause, traits, words } from './make.js';
import { asked, hand, said } from './strange.js';

/** A box that lies over the page, with what it holds; `isModal` greys the rest. */
function boxOf(className, ...inside) {
  const box = make(
    'div',
    { class: `box ${className}`, role: 'dialog', 'aria-modal': 'true' },
    ...inside,
  );
  const ground = make('div', { class: 'ground' }, box);
  topmost().append(ground);
  return { box, leave: () => ground.remove() };
}

/** What something must stand in to be seen and pressed: a modal dialog makes the rest of the page inert. */
const topmost = () => [...document.querySelectorAll('dialog[open]')].at(-1) ?? document.body;

const button = (word, click) => make('button', { type: 'button', click }, word);

/** Asks in the page whether a change is meant. @returns whether it was said to be, as a promise */
export function confirm(text, where) {
  return new Promise((resolve) => {
    const answer = (isYes) => () => {
      leave();
      resolve(isYes);
    };
    hand.yes = button(said('question', 'Confirmer'), answer(true));
    const buttons = [button(said('question', 'Annuler'), answer(false)), hand.yes];
    const says = asked(text);
    const { leave } =
      ASKING[traits.question]?.(says, buttons, where) ?? boxOf('', make('p', {}, says), ...buttons);
  });
}

const ASKING = {
  fading: (text, buttons) => {
    const made = boxOf('fading', make('h4', {}, 'Confirmation'), make('p', {}, text), ...buttons);
    requestAnimationFrame(() => made.box.classList.add('in'));
    return made;
  },
  // A small box at the sign, which covers nothing.
  beside: (text, buttons, where) => {
    const at = where.getBoundingClientRect();
    const tip = make(
      'div',
      { class: 'tip-box', role: 'tooltip' },
      make('div', {}, text),
      ...buttons,
    );
    tip.style.left = `${Math.max(0, Math.min(at.left, innerWidth - 240))}px`;
    tip.style.top = `${Math.min(at.bottom + 4, innerHeight - 90)}px`;
    topmost().append(tip);
    return { leave: () => tip.remove() };
  },
  // A box without a role, from below.
  sheet: (text, buttons) => {
    const sheet = make(
      'div',
      { class: 'sheet' },
      make('p', {}, text),
      make('p', {}, ...buttons.reverse()),
    );
    topmost().append(sheet);
    return { leave: () => sheet.remove() };
  },
};

/** Asks for a number. @returns the number; `undefined` where nothing was chosen, as a promise */
export function choose(line, sign) {
  return new Promise((resolve) => {
    CHOOSERS[traits.chooser]({ ...line, numbers: line.numbers ?? [] }, resolve, sign);
  });
}

const title = ({ label }) => make('h4', {}, `${words['Numéro à associer']} (${label})`);

function askIn(line, resolve, field, chosen) {
  const end = (value) => {
    leave();
    resolve(value);
  };
  const { leave } = boxOf(
    'chooser',
    title(line),
    make('div', {}, ...[field].flat()),
    button(words.Annuler, () => end(undefined)),
    button(words.Valider, () => chosen() && end(chosen())),
  );
}

const optionOf = (number) => make('option', { value: number }, number);

const CHOOSERS = {
  select: (line, resolve) => {
    const field = make(
      'select',
      {},
      make('option', { value: '' }, words['Choisir un numéro']),
      ...line.numbers.map(optionOf),
    );
    askIn(line, resolve, field, () => field.value);
  },
  list: (line, resolve) => {
    let chosen = '';
    const shown = make(
      'div',
      {
        role: 'combobox',
        tabindex: '0',
        'aria-expanded': 'false',
        'aria-haspopup': 'listbox',
        class: 'combo',
      },
      words['Choisir un numéro'],
    );
    shown.addEventListener('click', () => {
      const pick = (number) => () => {
        chosen = number;
        shown.textContent = number;
        list.remove();
        shown.setAttribute('aria-expanded', 'false');
      };
      const entries = line.numbers.map((number) =>
        make('li', { role: 'option', click: pick(number) }, number),
      );
      const list = make('ul', { role: 'listbox', class: 'floating' }, ...entries);
      const at = shown.getBoundingClientRect();
      list.style.left = `${at.left}px`;
      list.style.top = `${at.bottom}px`;
      shown.setAttribute('aria-expanded', 'true');
      topmost().append(list);
    });
    askIn(line, resolve, shown, () => chosen);
  },
  // The kit's list is made of no more than boxes.
  'portal-list': (line, resolve) => {
    let chosen = '';
    const text = make('span', {}, words['Choisir un numéro']);
    const list = make('div', { class: 'menu', hidden: '' });
    const shown = make(
      'div',
      { class: 'combo pointer', tabindex: '0' },
      text,
      make('i', { class: 'caret' }),
    );
    shown.addEventListener('click', () => {
      list.hidden = !list.hidden;
    });
    for (const number of line.numbers) {
      const pick = () => {
        chosen = number;
        text.textContent = number;
        list.hidden = true;
      };
      list.append(make('div', { class: 'item pointer', click: pick }, number));
    }
    askIn(line, resolve, [shown, list], () => chosen);
  },
  radios: (line, resolve) => {
    const radios = line.numbers.slice(0, 12).map((number) => {
      return make(
        'label',
        { class: 'radio' },
        make('input', { type: 'radio', name: 'numero', value: number }),
        ` ${number}`,
      );
    });
    askIn(
      line,
      resolve,
      radios,
      () => radios.map(({ firstChild }) => firstChild).find(({ checked }) => checked)?.value,
    );
  },
  // A field that offers what begins like what is typed, and takes nothing else.
  typed: (line, resolve) => {
    const list = make('ul', { role: 'listbox', class: 'menu' });
    const field = make('input', {
      type: 'text',
      role: 'combobox',
      'aria-autocomplete': 'list',
      placeholder: words['Choisir un numéro'],
    });
    let chosen = '';
    const offer = async () => {
      await pause(80);
      const fit = line.numbers.filter(
        (number) => field.value !== '' && number.startsWith(field.value),
      );
      const pick = (number) => () => {
        chosen = number;
        field.value = number;
        list.replaceChildren();
      };
      list.replaceChildren(
        ...fit.map((number) => make('li', { role: 'option', mousedown: pick(number) }, number)),
      );
    };
    field.addEventListener('input', () => {
      chosen = '';
      void offer();
    });
    askIn(line, resolve, [field, list], () => chosen);
  },
  prompt: (line, resolve) => {
    resolve(window.prompt(`${words['Numéro à associer']} (${line.label})`) || undefined);
  },
  'in-line': (line, resolve, sign) => {
    const field = make(
      'select',
      {},
      make('option', { value: '' }, words['Choisir un numéro']),
      ...line.numbers.map(optionOf),
    );
    const end = (value) => {
      part.remove();
      sign.hidden = false;
      resolve(value);
    };
    const part = make(
      'span',
      { class: 'in-line' },
      field,
      button(words.Valider, () => field.value && end(field.value)),
      button(words.Annuler, () => end(undefined)),
    );
    sign.hidden = true;
    sign.after(part);
  },
};
