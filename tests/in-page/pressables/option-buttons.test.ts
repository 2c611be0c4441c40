import { describe, expect } from 'vitest';
import { ANNE, detail, option, PLUS, portalPage } from '../support/html.ts';
import { test, truthOf } from '../support/test.ts';

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

test('a tool of a line whose name begins like + or x is not taken for one', async ({ open }) => {
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

test('a picture with the name that its set has for it is a + or an x, and no word', async ({
  open,
}) => {
  const sign = (name: string, label = name, shown = '') =>
    `<button class="${shown}"><span role="img" aria-label="${label}" class="kit-icon kit-icon-${name}"></span>${shown}</button>`;
  const of = [
    option('Superviseur', 'Non', sign('plus_circle')),
    option('Option standardiste', 'Oui', sign('close-circle')),
    // Its name is another one than its picture's, or a word that is read.
    option('Numéro Fax2Mail', 'Aucun', sign('plus_circle', 'Valider')),
    option('Site', 'Non', sign('plus_circle', '', 'valider')),
  ].join('');
  const page = await open({ html: `<div>${detail({ licence: ANNE.licence, options: of })}</div>` });
  const lines = await page.in(() => window.ours.lines());
  expect(lines.map(({ button }) => button)).toEqual(['add', 'remove', 'unclear', 'unclear']);
});

test('a + or x for more than its user is not pressed', async ({ open }) => {
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
