/** Small pages that look like MyOpenIP, in pieces, for tests that make one of their own. */

export interface Person {
  licence: string;
  name: string;
  sda?: string;
  type?: string;
}

export const ANNE: Person = { licence: 'FPC17293', name: 'Anne Martin', sda: '0184252601' };
export const BOB: Person = { licence: 'FPC172932', name: 'Bob Petit', sda: '0184252602' };
export const CLEO: Person = { licence: 'FPC172940', name: 'Cléo Roux', sda: '0184252603' };
export const PEOPLE = [ANNE, BOB, CLEO];

export const SERVICE = '<p>Réf. du service : SRV1 </p><p>Client : Dupont</p>';
export const PLUS = '<button class="add">+</button>';
export const CROSS = '<button class="remove">×</button>';

const HEADINGS = ['Licence', 'SDA', 'Nom', 'Admin.', "Numéro d'urgence", 'État', 'Action'];

/** A row of the users table; its *Détail* is a link `.d` with the reference in `data-l`. */
export function row({ licence, name, sda = '', type = 'Licence simple' }: Person): string {
  const detail = `<a href="#" class="d" data-l="${licence}">Détail</a>`;
  const cells = [
    `<a href="#">${licence}</a><br>${type}`,
    sda,
    name,
    'Non',
    '18',
    'Déconnecté',
    detail,
  ];
  return `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
}

export function usersTable(people: readonly Person[] = PEOPLE): string {
  const headings = HEADINGS.map((heading) => `<th>${heading}</th>`).join('');
  const rows = people.map(row).join('');
  return `<table id="users"><thead><tr>${headings}</tr></thead><tbody>${rows}</tbody></table>`;
}

/** A line of the part *Options*. */
export function option(label: string, value: string, button = ''): string {
  return `<tr><td>${label}</td><td>${value}</td><td>${button}</td></tr>`;
}

export interface DetailParts {
  licence: string;
  /** Lines of the part *Options*, as `option` makes them. */
  options: string;
  foot?: string;
  /** What the line *Licence* says. */
  says?: string;
}

const FOOT = '<a href="#">Réinitialiser mot de passe SIP</a> <button class="close">Fermer</button>';

/** What stands in a user's detail. */
export function detail({ licence, options, foot = FOOT, says = licence }: DetailParts): string {
  const infos = option('Réf. accountcode', `ac-${licence}`) + option('Licence', says);
  return `<h3>Détails de l'utilisateur</h3><h4>Informations</h4>
    <table>${infos}${option('Contact entreprise', 'x')}</table>
    <h4>Options</h4><table>${options}</table><p>${foot}</p>`;
}

/**
 * A page whose details come from `/detail?l=…` into one dialog. In it, a control with `data-ask` asks
 * `/change?l=…&b=…` with what it says, and then the detail anew; `data-press` only tells `/press?b=…`.
 *
 * @param more what else stands in the page; `script` runs after ours, and may use `show(licence)`
 */
export function portalPage(more = '', script = ''): string {
  return `${SERVICE}${usersTable()}<div id="dlg" style="display:none"></div>${more}<script>
    const dlg = document.getElementById('dlg');
    const hide = () => { dlg.style.display = 'none'; dlg.innerHTML = ''; };
    async function show(l) {
      dlg.innerHTML = await (await fetch('/detail?l=' + l)).text();
      dlg.style.display = 'block';
      for (const b of dlg.querySelectorAll('.close')) b.onclick = hide;
      for (const b of dlg.querySelectorAll('[data-ask]')) b.onclick = async () => {
        await fetch('/change?l=' + l + '&b=' + b.dataset.ask);
        await show(l);
      };
      for (const b of dlg.querySelectorAll('[data-press]')) b.onclick = () => fetch('/press?b=' + b.dataset.press);
      shown(l);
    }
    let shown = () => {};
    for (const a of document.querySelectorAll('.d')) a.onclick = (event) => { event.preventDefault(); show(a.dataset.l); };
    ${script}
  </script>`;
}

/**
 * A browser with much to do: what is made of an answer is in view before it is told that it has come.
 *
 * @param licence whose answers are told of late; everybody's where it is empty
 */
export const lateFor = (licence: string) => `<script>
  const waitOf = (list) => (list.getEntries().some(({ name }) => name.includes('${licence}')) ? 1200 : 0);
  const { PerformanceObserver: Prompt } = window;
  window.PerformanceObserver = class {
    #own;
    constructor(tell) { this.#own = new Prompt((list) => setTimeout(() => tell(list, this), waitOf(list))); }
    observe(what) { this.#own.observe(what); }
    disconnect() { this.#own.disconnect(); }
    takeRecords() { return []; }
  };
</script>`;

export interface Asking {
  /** What stands in the box beside its buttons. */
  inside: string;
  /** The buttons, from left to right; each closes the box, except the buttons in `silent`. */
  buttons: string[];
  /** Of what the box is made. */
  box?: string;
  /** Buttons that do nothing. */
  silent?: string[];
  /** Runs in the page at the end; `box` is the box, `user` whose detail is open. */
  script?: string;
}

/**
 * A page that asks in a box `#q` once a control with `data-q` of a detail has been pressed. What is
 * pressed in it is told as `/answer?b=…&…` with the fields' values.
 */
export function askingPage({ inside, buttons, silent = [], ...more }: Asking): string {
  const { box = '<div id="q" role="dialog">', script = '' } = more;
  const style = 'display:none;position:fixed;left:100px;top:100px;background:#fff;padding:20px';
  const named = buttons.map((button) => `<button>${button}</button>`).join(' ');
  const open = box.replace('<div ', `<div style="${style}" `);
  return portalPage(
    `${open}<div class="said">${inside}</div><p>${named}</p></div>`,
    `const box = document.getElementById('q');
    const silent = ${JSON.stringify(silent)};
    const fields = () => [...box.querySelectorAll('[name]')];
    let user = '';
    for (const b of box.querySelectorAll('button')) b.onclick = () => {
      const given = fields().map((f) => '&' + f.name + '=' + f.value).join('');
      fetch('/answer?b=' + b.textContent + given);
      if (!silent.includes(b.textContent)) box.style.display = 'none';
    };
    shown = (l) => {
      user = l;
      for (const b of dlg.querySelectorAll('[data-q]')) b.onclick = () => { box.style.display = 'block'; };
    };
    ${script}`,
  );
}

export const ASK_ADD = '<button data-q>+</button>';
export const ASK_REMOVE = '<button data-q>×</button>';
