import { describe, expect } from 'vitest';
import { ANNE, detail, option, PLUS, portalPage } from './support/html.ts';
import { test, truthOf } from './support/test.ts';

const BOX = 'display:inline-block;width:16px;height:16px';

describe('signs in a row that is clickable as a whole', () => {
  const CASE = '03-signs-in-a-row-that-is-clickable';
  const USERS = ['FPC70201', 'FPC70202', 'FPC70203'];

  test('are seen by a preview, which presses nothing', async ({ openCase }) => {
    const page = await openCase(CASE);
    const lines = await page.preview([{ option: 'Superviseur', action: 'add' }], USERS);
    expect(lines.map(({ kind }) => kind)).toEqual(['to-do', 'already', 'unavailable']);
    expect((await truthOf(page)).log).toEqual([]);
  });

  test('are pressed once to add', async ({ openCase }) => {
    const page = await openCase(CASE);
    const { lines } = await page.run([{ option: 'Superviseur', action: 'add' }], USERS);
    expect(lines.map(({ outcome }) => outcome)).toEqual(['modified', 'already', 'unavailable']);
    expect((await truthOf(page)).log).toEqual([
      { licence: 'FPC70201', option: 'Superviseur', action: 'add' },
    ]);
  });

  test('are pressed once to remove', async ({ openCase }) => {
    const page = await openCase(CASE);
    const { lines } = await page.run([{ option: 'Superviseur', action: 'remove' }], USERS);
    expect(lines.map(({ outcome }) => outcome)).toEqual(['already', 'modified', 'already']);
    expect((await truthOf(page)).log).toEqual([
      { licence: 'FPC70202', option: 'Superviseur', action: 'remove' },
    ]);
  });
});

describe('a + in a button that has the hand, heard by what it stands in', () => {
  const control = (attribute: string) =>
    `<button class="k" ${attribute} style="cursor:pointer"><span><i class="icon-plus"></i></span></button>`;
  const html = portalPage(
    '<style>.icon-plus::before{content:"+"}</style>',
    `dlg.addEventListener('click', async ({ target }) => {
      if (!target.closest('.k')) return;
      await fetch('/change?l=' + user);
      await show(user);
    });
    let user = '';
    shown = (l) => { user = l; };`,
  );
  const serve = (attribute: string) => (url: URL, asked: readonly string[]) => {
    if (url.pathname !== '/detail') return 'ok';
    const isDone = asked.some((address) => address.startsWith('/change'));
    const line = isDone
      ? option('Superviseur', 'Oui', '<button>×</button>')
      : option('Superviseur', 'Non', control(attribute));
    const options = line + option('Option standardiste', 'Oui', '<button>×</button>');
    return detail({ licence: url.searchParams.get('l') ?? '', options });
  };

  test.for([
    ['', 'modified', 1],
    ['disabled', 'unavailable', 0],
    ['aria-disabled="true"', 'unavailable', 0],
  ] as const)('with %j is %s', async ([attribute, outcome, count], { open }) => {
    const page = await open({ html, serve: serve(attribute) });
    const { lines } = await page.run([{ option: 'Superviseur', action: 'add' }], [ANNE.licence]);
    expect(lines).toMatchObject([{ outcome }]);
    expect(page.changes).toHaveLength(count);
  });
});

describe('what a person would press', () => {
  const ids = (parts: { id: string }[]) => parts.map(({ id }) => id);

  test('is the picture, not the row around it that has the hand as well', async ({ open }) => {
    const page = await open({
      html: `<style>.hand{cursor:pointer} .p::before{content:"\\f067"}</style>
        <div class="hand"><div id="row"><span>Superviseur</span> <span>Non</span>
          <i id="font" class="p" style="${BOX}"></i> <span id="sign">+</span>
          <b id="glyph" class="material-icons">add</b> <img id="img" alt="" style="${BOX}">
          <span id="svg"><svg width="16" height="16"><path d="M0 0h9v9z"/></svg></span>
          <i id="grey" class="p disabled" style="${BOX}"></i> <em id="dash">–</em> <em id="word">Non</em></div></div>`,
    });
    const parts = await page.in(() => window.ours.pressable('#row'));
    expect(ids(parts)).toEqual(['font', 'sign', 'glyph', 'img', 'svg']);
  });

  test('is the sign, not the whole row around it, where the row’s own surroundings have no hand', async ({
    open,
  }) => {
    const page = await open({
      html: `<div id="all"><div id="line" style="cursor:pointer"><span>Superviseur</span> <span>Non</span> <span id="sign">+</span></div>
        <div id="bare" style="cursor:pointer"><span>Superviseur</span> <span>Non</span></div></div>`,
    });
    expect(ids(await page.in(() => window.ours.pressable('#all'))).sort()).toEqual([
      'bare',
      'sign',
    ]);
  });

  test('is no button that a class calls disabled, but one of which it says so of a part', async ({
    open,
  }) => {
    const names = ['btn-disabled', 'isDisabled', 'disabled', 'disabled-link', 'kit-state-disabled'];
    const others = ['kit-button-disabled-interactive', 'kit-tooltip-disabled', 'kitRippleDisabled'];
    const buttons = [...names, ...others].map(
      (name) => `<button id="${name}" class="${name}">+</button>`,
    );
    const page = await open({ html: `<p id="all">${buttons.join('')}</p>` });
    expect(ids(await page.in(() => window.ours.pressable('#all')))).toEqual(others);
  });

  test('is nothing in a button that is greyed, though it has the hand', async ({ open }) => {
    const page = await open({
      html: `<style>button,kit-sign{cursor:pointer} .p::before{content:"+"}</style><div id="row">
        <button disabled><i id="one" class="p"></i></button>
        <button aria-disabled="true"><span><i id="two" class="p"></i></span></button>
        <kit-plus><i id="three" class="p"></i></kit-plus>
        <kit-sign disabled><i id="four" class="p"></i></kit-sign>
        <fieldset disabled><a href="#" id="link"><i class="p"></i></a></fieldset>
        <kit-sign disabled="false"><i id="sign" class="p"></i></kit-sign></div><script>
          document.querySelector('kit-plus').attachShadow({ mode: 'open' }).innerHTML = '<button disabled style="cursor:pointer"><slot></slot></button>';
        </script>`,
    });
    expect(ids(await page.in(() => window.ours.pressable('#row')))).toEqual(['link', 'sign']);
  });

  test('is the whole of a button that only has a hand', async ({ open }) => {
    const page = await open({
      html: `<div id="row"><span>Superviseur</span> <div id="one" style="cursor:pointer"><i class="p" style="${BOX};background:url(p.png)"></i> Ajouter</div>
        <span id="two" style="cursor:pointer"><svg width="16" height="16"><path d="M0 0h9v9z"/></svg></span></div>`,
    });
    expect(ids(await page.in(() => window.ours.pressable('#row')))).toEqual(['one', 'two']);
  });

  test('is a component of the portal’s own, unless it holds a button', async ({ open }) => {
    const page = await open({
      html: `<div id="row"><my-plus id="hand" style="cursor:pointer;${BOX}"></my-plus>
          <my-plus id="tip" tooltip="Ajouter" style="${BOX}"></my-plus>
          <my-plus id="text" text="Ajouter" tabindex="0" style="${BOX}"></my-plus>
          <my-plus id="plain" style="${BOX}"></my-plus> <mat-icon id="icon" icon="info" style="${BOX}"></mat-icon>
          <my-box tooltip="Ajouter" style="display:inline-block"></my-box></div><script>
        for (const one of document.querySelectorAll('my-plus')) one.attachShadow({mode:'open'}).innerHTML = '<span>+</span>';
        document.querySelector('my-box').attachShadow({mode:'open'}).innerHTML = '<button id="inside">+</button>';</script>`,
    });
    const parts = await page.in(() => window.ours.pressable('#row'));
    expect(ids(parts).sort()).toEqual(['hand', 'inside', 'text', 'tip']);
    expect(parts.find(({ id }) => id === 'tip')?.words).toContain('ajouter');
  });

  test('is a component in what another one shows where it is given nothing', async ({ open }) => {
    const page = await open({
      html: `<div id="row"><my-box></my-box></div><script>
        const box = document.querySelector('my-box').attachShadow({ mode: 'open' });
        box.innerHTML = '<slot><my-plus></my-plus></slot>';
        box.querySelector('my-plus').attachShadow({ mode: 'open' }).innerHTML = '<button id="inside">+</button>';</script>`,
    });
    expect(ids(await page.in(() => window.ours.pressable('#row')))).toEqual(['inside']);
  });

  test('is an image that sends a form, by the picture in it', async ({ open }) => {
    const html = `<div>${detail({
      licence: ANNE.licence,
      options:
        option(
          'Superviseur',
          'Non',
          `<input type="image" id="plus" alt="" src="/img/plus.png" style="${BOX}">`,
        ) +
        option(
          'Option standardiste',
          'Oui',
          `<input type="image" id="x" alt="" src="/img/close.png" style="${BOX}">`,
        ),
    })}</div>`;
    const page = await open({ html });
    expect(await page.in(() => window.ours.options())).toMatchObject([
      { label: 'Superviseur', button: 'add', add: 'plus' },
      { label: 'Option standardiste', button: 'remove', remove: 'x' },
    ]);
  });

  const NAMES = ['Superviseur', 'Option standardiste'];
  const font = (name: string) =>
    `<button><i class="${name}" style="display:inline-block;width:14px;height:14px"></i></button>`;
  const word = (name: string) => `<button><span class="material-icons">${name}</span></button>`;
  const file = (name: string) =>
    `<input type="image" alt="" src="/Content/${name}" style="${BOX}">`;
  test.for([
    ...['fa fa-plus', 'bi bi-plus-lg', 'lucide lucide-plus'].map((name) => ['+', font(name)]),
    ...['add', 'add_circle'].map((name) => ['+', word(name)]),
    ...['plus.png', 'ajouter.gif', 'ico_ajout.svg'].map((name) => ['+', file(name)]),
    ...['fa fa-times', 'bi bi-x', 'bi bi-x-circle', 'lucide lucide-x', 'ti ti-x'].map((name) => [
      '×',
      font(name),
    ]),
    ...['close', 'cancel', 'clear', 'delete', 'remove'].map((name) => ['×', word(name)]),
    ...['croix.svg', 'btn_supprimer.gif', 'retirer.png', 'moins.png'].map((name) => [
      '×',
      file(name),
    ]),
    // Tools for something else, and pictures of something else.
    ...['fa fa-user-times', 'fa fa-user-plus', 'bi bi-pencil', 'icon x-ray', 'clear-night'].map(
      (name) => ['neither', font(name)],
    ),
    ...['person_add', 'person_cancel', 'edit'].map((name) => ['neither', word(name)]),
    ...['supprimer-ligne.png', 'ajouter_utilisateur.gif', 'annuler.png'].map((name) => [
      'neither',
      file(name),
    ]),
  ] as [string, string][])('is %s by its picture: %s', async ([kind, control], { open }) => {
    const lines = { '+': ['Non'], '×': ['Oui'], neither: ['Non', 'Oui'] }[kind] ?? [];
    const options = lines.map((value, at) => option(NAMES[at] ?? '', value, control)).join('');
    const page = await open({ html: `<div>${detail({ licence: ANNE.licence, options })}</div>` });
    const found = await page.in(() => window.ours.options().map(({ button }) => button));
    const button = { '+': 'add', '×': 'remove' }[kind] ?? 'unclear';
    expect(found).toEqual(lines.map(() => button));
  });

  test('is named by its picture where a font draws words as signs', async ({ open }) => {
    const page = await open({
      html: `<style>.ligature{font-family:"Some Icons",sans-serif}</style><p id="row">
        <button id="a"><span class="material-icons">add</span></button> <button id="b" class="material-symbols-outlined">more_vert</button>
        <button id="c"><mat-icon>check_circle</mat-icon></button> <button id="d" class="ligature">cancel</button>
        <button id="e"><i class="material-icons">delete</i> Fermer</button> <button id="f">close</button>
        <button id="g"><span style="display:inline-block;width:1em;overflow:hidden">settings</span></button></p>`,
    });
    const parts = await page.in(() => window.ours.pressable('#row'));
    expect(parts.map(({ id, words }) => [id, words])).toEqual([
      ['a', []],
      ['b', []],
      ['c', []],
      ['d', []],
      ['e', ['fermer']],
      ['f', ['close']],
      ['g', []],
    ]);
    expect(parts.map(({ names }) => names.at(-1))).toEqual([
      'add',
      'more-vert',
      'check',
      'cancel',
      'delete',
      undefined,
      'settings',
    ]);
  });
});

test('an option’s own x that is a word of an icon font takes it away, and only when it is to', async ({
  open,
}) => {
  const sign = (word: string) => `<i class="material-icons" style="cursor:pointer">${word}</i>`;
  const page = await open({
    html: `<div>${detail({
      licence: ANNE.licence,
      options:
        option('Superviseur', 'Oui', sign('close')) +
        option('Option standardiste', 'Non', sign('add')),
    })}</div>`,
  });
  expect(await page.in(() => window.ours.options())).toMatchObject([
    { label: 'Superviseur', value: 'Oui', button: 'remove' },
    { label: 'Option standardiste', value: 'Non', button: 'add' },
  ]);
  expect(await page.in(() => window.ours.closeControl())).toBe('Fermer');
});

test('a tool of a line that begins like + or x is neither', async ({ open }) => {
  const tools = [
    ['Superviseur', 'Non', '<a href="#" id="c">Ajouter un commentaire</a>'],
    ['Option standardiste', 'Oui', '<a href="#" id="u">Supprimer l\'utilisateur</a>'],
    ['Numéro Fax2Mail', 'Aucun', '<a href="#" id="n">Ajouter le numéro</a>'],
    ['Site', 'Non', '<button id="p"><i class="fa fa-user-plus"></i></button>'],
    ['Accueil', 'Oui', '<a href="#" id="o">Retirer l’option Accueil</a>'],
  ];
  const options = tools
    .map(([label = '', value = '', button]) => option(label, value, button))
    .join('');
  const page = await open({ html: `<div>${detail({ licence: ANNE.licence, options })}</div>` });
  const lines = await page.in(() => window.ours.options(['Accueil']));
  expect(lines.map(({ add, remove }) => [add, remove])).toEqual([
    ['', ''],
    ['', ''],
    ['n', ''],
    ['', ''],
    ['', 'o'],
  ]);
});

test('a + or x that is of more than its user is neither', async ({ open }) => {
  const ofMore = [
    'Retirer Superviseur pour tous les utilisateurs',
    "Retirer l'option à tout le groupe",
    "Supprimer l'option de la société",
    'Supprimer le numéro de la base',
    'Ajouter Superviseur à tous les postes',
    'Remove Superviseur from all users',
  ];
  const ofOne = [
    'Retirer Superviseur de Anne Martin (01 84 25 26 01)',
    'Retirer l’option à cet utilisateur',
  ];
  const page = await open({ html: '<div id="place"></div>' });
  const buttonsOf = (title: string) => {
    const line = option('Superviseur', 'Oui', `<button title="${title}">×</button>`);
    return page.in(
      (html) => {
        const place = document.getElementById('place') as HTMLElement;
        place.innerHTML = html;
        return window.ours.options().map(({ button }) => button)[0];
      },
      detail({ licence: ANNE.licence, options: line + option('Option standardiste', 'Non', PLUS) }),
    );
  };
  const found: (string | undefined)[] = [];
  for (const title of [...ofMore, ...ofOne]) found.push(await buttonsOf(title));
  expect(found).toEqual([...ofMore.map(() => 'none'), ...ofOne.map(() => 'remove')]);
});

describe('a letter that CSS draws on a button', () => {
  const FACE = '@font-face{font-family:pics;src:url(data:font/woff2;base64,d09GMgABAAAAAA)}';
  const page = (font: string, ofAll: string) => {
    const style = `<style>${FACE} body{font-family:${ofAll} !important} .s{display:inline-block;width:16px;cursor:pointer} .s:before{font-family:${font}} .s-plus:before{content:"k"} .s-cross:before{content:"f"}</style>`;
    const sign = (name: string) => `<span class="s s-${name}"></span>`;
    const options =
      option('Superviseur', 'Non', sign('plus')) +
      option('Option standardiste', 'Oui', sign('cross'));
    return `${style}<div>${detail({ licence: ANNE.licence, options })}</div>`;
  };

  test.for([
    ['a picture in a font of pictures', 'pics', 'sans-serif', ['add', 'remove']],
    ['a letter in the font of the text', 'inherit', 'sans-serif', ['none', 'none']],
    ['a letter where all is written in that font', 'pics', 'pics', ['none', 'none']],
  ] as const)('is %s', async ([, font, ofAll, buttons], { open }) => {
    const opened = await open({ html: page(font, ofAll) });
    const options = await opened.in(() => window.ours.options());
    expect(options.map(({ button }) => button)).toEqual(buttons);
  });
});
