/** The plain skins' whole interface, drawn from data. */
(() => {
  const { face, service, token } = document.body.dataset;
  const HEADINGS = ['Licence', 'SDA', 'Nom', 'Admin.', "Numéro d'urgence", 'État', 'Action'];

  /** An element, its attributes (functions are listeners), its children. */
  function make(tag, attributes = {}, ...children) {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) {
      if (typeof value === 'function') element.addEventListener(name, value);
      else if (value !== undefined) element.setAttribute(name, value);
    }
    element.append(...children);
    return element;
  }

  const role = (name) => (face === 'native' ? { role: name } : {});
  const get = async (address) => (await fetch(address)).json();

  async function post(address, fields) {
    const body = new URLSearchParams({ __RequestVerificationToken: token, ...fields });
    const answer = await fetch(address, { method: 'POST', body });
    if (!answer.ok) window.alert((await answer.json()).message);
  }

  async function showList() {
    const users = await get(`/Donnees/Utilisateurs/${service}`);
    const headings = HEADINGS.map((text) => make('div', role('columnheader'), text));
    const rows = users.map((user) => {
      const row = make('div', { class: 'line', ...role('row') });
      const opener =
        face === 'native'
          ? make(
              'button',
              { 'aria-label': `Détail de ${user.licence}`, click: () => open(user) },
              '…',
            )
          : make('span', { class: 'pressed', click: () => unfold(user, row) }, 'Détail');
      const reference = make(
        'div',
        {},
        make('span', {}, user.licence),
        make('br'),
        user.licenceType,
      );
      const texts = [user.sda, user.name, user.admin ? 'Oui' : 'Non', user.emergency, user.state];
      row.append(reference, ...texts.map((text) => make('div', {}, text)), make('div', {}, opener));
      return row;
    });
    const heading = make('div', { class: 'line heading', ...role('row') }, ...headings);
    document.querySelector('#users').replaceChildren(make('div', role('grid'), heading, ...rows));
  }

  const resetButton = (user) => {
    const press = () => post('/Donnees/Sip', { id: user.accountcode });
    return make('button', { click: press }, 'Réinitialiser mot de passe SIP');
  };

  // bare: label and value in one paragraph; a change is seen when the row is unfolded again

  async function unfold(listed, row) {
    const { user, options } = await get(`/Donnees/Utilisateur/${listed.accountcode}`);
    for (const other of document.querySelectorAll('.unfolded')) other.remove();
    const pair = (label, ...value) => {
      return make('p', {}, make('span', { class: 'caps' }, label), make('br'), ...value);
    };
    const fold = () => unfolded.remove();
    const unfolded = make(
      'div',
      { class: 'unfolded' },
      make('h3', {}, 'Détails de l’utilisateur'),
      make('h4', {}, 'Informations'),
      pair('Réf. accountcode', user.accountcode),
      pair('Licence', `${user.licence} ${user.licenceType}`),
      pair('Nom', user.name),
      make('h4', {}, 'Options'),
      ...options.map((line) => pair(line.option, line.value, ' ', bareSign(user, line))),
      resetButton(user),
      make('button', { click: fold }, 'Fermer'),
    );
    row.after(unfolded);
  }

  function bareSign(user, { option, button, numbers }) {
    if (button === 'none') return '';
    const send = (numero = '') => {
      return post('/Donnees/Option', { id: user.accountcode, option, action: button, numero });
    };
    const onClick = () => {
      if (button === 'remove' || !numbers) return send();
      const field = make('input', { type: 'text' });
      sign.replaceWith(field, make('button', { click: () => send(field.value) }, 'OK'));
    };
    const sign = make('span', { class: `pressed sign-${button}`, click: onClick });
    return sign;
  }

  // native: a modal <dialog>, a list of terms, the browser's own confirm()

  async function open(listed) {
    const dialog = make('dialog');
    await draw(dialog, listed);
    document.body.append(dialog);
    dialog.showModal();
  }

  async function draw(dialog, listed) {
    const { user, options } = await get(`/Donnees/Utilisateur/${listed.accountcode}`);
    const term = (label, ...value) => [make('dt', {}, `${label} :`), make('dd', {}, ...value)];
    const close = () => {
      dialog.close();
      dialog.remove();
    };
    dialog.replaceChildren(
      make('h2', {}, "Détails de l'utilisateur"),
      make('h3', {}, 'Informations'),
      // Users go by their numbers here; the licence is named only where there is none.
      make(
        'dl',
        {},
        ...term('Identifiant', user.sda || user.licence),
        ...term('Nom', user.name),
        ...term('SDA', user.sda),
      ),
      make('h3', {}, 'Options'),
      make(
        'dl',
        {},
        ...options.flatMap((line) => {
          return term(line.option, line.value, ' ', nativeSign(dialog, user, line));
        }),
      ),
      resetButton(user),
      make('button', { click: close }, 'Fermer'),
    );
  }

  function nativeSign(dialog, user, { option, button, numbers }) {
    if (button === 'none') return '';
    const verb = button === 'add' ? 'Ajouter' : 'Retirer';
    const onClick = async () => {
      let numero = '';
      if (button === 'add' && numbers) numero = window.prompt(`Numéro pour ${option} ?`) ?? '';
      else if (!window.confirm(`${verb} ${option} ?`)) return;
      await post('/Donnees/Option', { id: user.accountcode, option, action: button, numero });
      await draw(dialog, user);
    };
    return make('button', { 'aria-label': `${verb} ${option}`, click: onClick });
  }

  void showList();
})();
