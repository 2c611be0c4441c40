/** Lines whose parts stand beside each other in separate blocks, as forms draw their fields. */
import { describe, expect } from 'vitest';
import { ANNE, CROSS, detail, option, PLUS, portalPage } from './support/html.ts';
import { field, GLYPH, inCells, noted, read } from './support/option-lines.ts';
import { type Serve, test } from './support/test.ts';

test.for([
  ['a sign', '<button>+</button>', 'add'],
  ['a word that is a picture', GLYPH, 'add'],
  [
    'a label that nobody sees',
    '<label style="visibility:hidden">Superviseur</label><button>+</button>',
    'add',
  ],
  ['words of another line', 'Option inconnue : Non <button>+</button>', 'none'],
])(
  'what stands beside a field is its own but for %s',
  async ([, beside = '', button], { open }) => {
    const page = await open({
      html: read(field('Superviseur', 'Non', beside) + field('Option standardiste', 'Non', '')),
    });
    const options = await page.in(() => window.ours.options());
    expect(options).toMatchObject([
      { label: 'Superviseur', value: 'Non', button },
      { label: 'Option standardiste', value: 'Non', button: 'none' },
    ]);
  },
);

test.for([
  [['0184252699', '', 'Messagerie unifiée', '', CROSS], 'none'],
  [['0184252699', 'Paris', '', '', CROSS], 'remove'],
  [['0184252699', '', '', '', CROSS], 'remove'],
] as const)(
  'words behind an empty cell are of another line: %j',
  async ([cells, button], { open }) => {
    for (const lines of inCells(['Numéro à présenter', ...cells])) {
      const page = await open({ html: read(lines) });
      const options = await page.in(() => window.ours.options());
      expect(options[0]).toMatchObject({ label: 'Numéro à présenter', button });
    }
  },
);

const chip = (name: string) =>
  `<span>Oui <button aria-label="${name}"><svg width="12" height="12"><path d="M1 1L11 11M11 1L1 11" stroke="#000"/></svg></button></span>`;

test.for([
  ['Fermer', 'remove'],
  ['Fermer le tag', 'remove'],
  ['Close this tag', 'remove'],
  ['Fermer la ligne', 'none'],
  ['Fermer le compte', 'none'],
])('the × of a chip that says « %s » is %s', async ([name = '', button], { open }) => {
  const html = read(
    `<table>${option('Superviseur', chip(name))}${option('Option standardiste', 'Non', PLUS)}</table>`,
  );
  const page = await open({ html });
  expect((await page.in(() => window.ours.options()))[0]?.button).toBe(button);
});

test('an × that is a drawing without a button is pressed', async ({ open }) => {
  const cross =
    '<svg class="x" tabindex="0" style="cursor:pointer" width="14" height="14" viewBox="0 0 14 14"><path d="M1 1L13 13M13 1L1 13" stroke="#000" stroke-width="2"/></svg>';
  const page = await open({
    html: portalPage(
      '',
      "shown = (l) => dlg.querySelector('.x')?.addEventListener('click', async () => { await fetch('/change?l=' + l + '&b=remove'); show(l); });",
    ),
    serve: ({ pathname, searchParams }, asked) => {
      if (pathname !== '/detail') return 'ok';
      const isDone = asked.some((address) => address.startsWith('/change'));
      const line = isDone
        ? option('Superviseur', 'Non', PLUS)
        : option('Superviseur', `Oui ${cross}`);
      const options = line + option('Option standardiste', 'Non', PLUS);
      return detail({ licence: searchParams.get('l') ?? '', options });
    },
  });
  const { lines } = await page.run([{ option: 'Superviseur', action: 'remove' }], [ANNE.licence]);
  expect(lines).toMatchObject([{ outcome: 'modified', reasons: [] }]);
  expect(page.changes).toHaveLength(1);
});

const PARTS = detail({
  licence: ANNE.licence,
  options: option('Superviseur', 'Oui', CROSS) + option('Option standardiste', 'Non'),
});

test.for([
  ['in an element of its own', `<div>${PARTS}</div>`],
  ['right in the page', PARTS],
])('a detail that is a page of its own is read: %s', async ([, html = ''], { open }) => {
  const page = await open({ html });
  expect(await page.in(() => window.ours.options())).toMatchObject([
    { label: 'Superviseur', button: 'remove' },
    { label: 'Option standardiste', button: 'none' },
  ]);
});

test('two details that stand right in a page are not taken for one', async ({ open }) => {
  const page = await open({ html: `<div>${PARTS}</div><div>${PARTS}</div>` });
  const said = await page.in(() => {
    try {
      return window.ours.options().length;
    } catch (error) {
      return (error as { reason?: { code: string } }).reason?.code;
    }
  });
  expect(said).toBe('ambiguous-detail');
});

describe('values that stand in a row beneath the row of their labels', () => {
  const ask = (what: string) => `<button data-ask="${what}">+</button>`;
  const cells = (kind: 'th' | 'td', ...all: string[]) =>
    `<tr>${all.map((one) => `<${kind}>${one}</${kind}>`).join('')}</tr>`;
  const ADD = [{ option: 'Superviseur', action: 'add' as const }];
  const VALUES = cells('td', `Non ${ask('sup')}`, `Aucun ${ask('fax')}`);
  const drawn = (as: string, ...all: string[]) =>
    cells('td', ...all).replaceAll('<td>', `<td class="${as}">`);
  const KNOWN =
    drawn('label', 'Numéro à présenter', 'Option standardiste') + drawn('value', '-', 'Non');
  const BENEATH = drawn('value', `Non ${ask('sup')}`, 'Non');
  const serving =
    (options: string): Serve =>
    ({ pathname, searchParams }, asked) => {
      if (pathname !== '/detail') return 'ok';
      const isDone = asked.some((one) => one.startsWith('/change') && one.endsWith('b=sup'));
      const shown = isDone
        ? options.replace(`Non ${ask('sup')}`, 'Oui <button>×</button>')
        : options;
      return detail({ licence: searchParams.get('l') ?? '', options: shown });
    };

  test.for([
    ['as headings', cells('th', 'Superviseur', 'Numéro Fax2Mail') + VALUES],
    ['as cells', cells('td', 'Superviseur :', 'Numéro Fax2Mail :') + VALUES],
    [
      'row by row',
      cells('th', 'Numéro à présenter', 'Option standardiste') +
        cells('td', `- ${ask('show')}`, `Non ${ask('desk')}`) +
        cells('th', 'Superviseur', 'Numéro Fax2Mail') +
        VALUES,
    ],
    ['drawn as the others', KNOWN + drawn('label', 'Superviseur', 'Renvoi') + BENEATH],
  ] as const)('are read, and their button is pressed: %s', async ([, options], { open }) => {
    const page = await open({ html: portalPage(), serve: serving(options) });
    const { lines } = await page.run(ADD, [ANNE.licence]);
    expect(page.changes).toEqual([`/change?l=${ANNE.licence}&b=sup`]);
    expect(lines).toMatchObject([{ outcome: 'modified', before: 'Non', after: 'Oui' }]);
  });

  test.for([
    ['where there are several rows of them', cells('th', 'Superviseur', 'Nom') + VALUES + VALUES],
    ['where there are more of them', cells('th', 'Superviseur') + VALUES],
    [
      'where they stand in other columns',
      `<tr><th>Superviseur</th><th>Numéro Fax2Mail</th></tr><tr><td colspan="2">Non ${ask('sup')}</td><td>x</td></tr>`,
    ],
    [
      'where every other row has a class',
      drawn('label', 'Superviseur', 'Renvoi') + BENEATH + drawn('label', 'Accueil', 'Messagerie'),
    ],
    [
      'where all cells have one class',
      (KNOWN + drawn('label', 'Superviseur', 'Renvoi') + BENEATH).replaceAll('"value"', '"label"'),
    ],
    [
      'where the line beneath is another option’s',
      cells('td', 'Superviseur') + cells('td', `Messagerie vocale ${ask('sup')}`),
    ],
  ] as const)('are nobody’s %s', async ([, options], { open }) => {
    const page = await open({ html: portalPage(), serve: serving(options) });
    const { lines } = await page.run(ADD, [ANNE.licence]);
    expect(page.changes).toEqual([]);
    expect(lines[0]?.outcome).not.toBe('modified');
  });
});

test.for([
  ['Inclus dans l’offre', 'Non', 'value', /^Non$/, 'add'],
  ['Inclus dans l’offre', 'Option inconnue Non', 'value', /Option inconnue Non$/, 'add'],
  ['Oui', 'Non', 'value', /Oui Non/, 'add'],
  ['Inclus dans l’offre', 'Option inconnue Non', 'title', /^Inclus dans l’offre$/, 'none'],
] as const)(
  'a label may have a note beneath it: %j',
  async ([note, beside, name, value, button], { open }) => {
    const lines = [['Superviseur', note, `${beside} ${PLUS}`]] as const;
    const page = await open({
      html: read(noted([...lines, ['Option standardiste', 'Poste', 'Non']], name)),
    });
    const [option] = await page.in(() => window.ours.options());
    expect(option).toMatchObject({ label: 'Superviseur', button });
    expect(option?.value).toMatch(value);
  },
);

test('a user is named beside the type of their licence', async ({ open }) => {
  const rows = [['Licence', 'Licence simple', ANNE.licence]] as const;
  const options = option('Superviseur', 'Non', '<button data-ask="add">+</button>');
  const page = await open({
    html: portalPage(),
    serve: ({ pathname }) => {
      if (pathname !== '/detail') return 'ok';
      return detail({ licence: ANNE.licence, options, says: '' }).replace(
        /<tr><td>Licence<\/td>.*?<\/tr>/,
        `<tr><td>${noted(rows)}</td></tr>`,
      );
    },
  });
  const [line] = await page.preview([{ option: 'Superviseur', action: 'add' }], [ANNE.licence]);
  expect(line?.kind).toBe('to-do');
});
