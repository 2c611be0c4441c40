import { describe, expect } from 'vitest';
import { ANNE, BOB, detail, option, PLUS, portalPage } from '../support/html.ts';
import { test } from '../support/test.ts';
import { closeControlsOf, type Parts } from './recognised-close-controls.ts';

const ICON = 'style="display:inline-block;width:16px;height:16px;background:#333"';

describe('a sign', () => {
  test('above the lines is known by the whole name of its picture', async ({ open }) => {
    const signs = [
      ['<button id="x" class="close">×</button>', 'x'],
      ['<button id="x" title="Close">✕</button>', 'x'],
      ['<button id="x" title="Close (Esc)">×</button>', 'x'],
      ['<button id="x" title="Fermer (Échap)">×</button>', 'x'],
      ['<button id="x" title="Fermer (ligne)">×</button>', ''],
      ['<button id="x" title="Fermer la ligne (Échap)">×</button>', ''],
      [`<button id="x"><i class="fa fa-times" ${ICON}></i></button>`, 'x'],
      [`<button id="x"><i class="fa-solid fa-xmark" ${ICON}></i></button>`, 'x'],
      [`<button id="x"><i class="bi bi-x-lg" ${ICON}></i></button>`, 'x'],
      [`<button id="x" class="btn-close" ${ICON}></button>`, 'x'],
      ['<button id="x"><span class="material-icons">close</span></button>', 'x'],
      [`<button id="x" aria-label="Fermer"><i class="i-83" ${ICON}></i></button>`, 'x'],
      [`<button id="x"><i class="fa fa-user-times" ${ICON}></i></button>`, ''],
      [`<button id="x"><i class="kit9-icon kit9-icon-cross" ${ICON}></i></button>`, 'x'],
      [`<button id="x"><i class="user-icon user-icon-cross" ${ICON}></i></button>`, ''],
      [`<button id="x"><i class="bi bi-person-x" ${ICON}></i></button>`, ''],
      [`<button id="x"><i class="fa-solid fa-phone-xmark" ${ICON}></i></button>`, ''],
      [`<button id="x" title="Résilier"><i class="fa fa-times" ${ICON}></i></button>`, ''],
      [`<button id="x" title="Retirer l'accès">×</button>`, ''],
      [`<button id="x"><i class="fa fa-trash" ${ICON}></i></button>`, ''],
      ['<button id="x"><span class="material-icons">person_remove</span></button>', ''],
    ] as const;
    const found = await closeControlsOf(
      open,
      signs.map(([head]) => ({ head })),
    );
    expect(signs.map(([head], index) => [head, found[index]])).toEqual(signs);
  });

  test('in an option’s line is the option’s own, whatever font draws it', async ({ open }) => {
    const close = '<i class="material-icons" style="cursor:pointer">close</i>';
    const line = (label: string) => `<div><span>${label}</span> <span>Oui</span> ${close}</div>`;
    const page = await open({
      html: portalPage(
        '',
        `shown = (l) => { for (const i of dlg.querySelectorAll('i')) i.onclick = () => fetch('/change?l=' + l); };`,
      ),
      serve: ({ pathname, searchParams }) => {
        if (pathname !== '/detail') return 'ok';
        const licence = searchParams.get('l') ?? '';
        const infos = detail({ licence, options: '', foot: '' });
        const unknown = line('Enregistrement');
        return `${infos}${unknown}${line('Superviseur')}${unknown}<button class="close">Fermer</button>`;
      },
    });
    await page.preview([{ option: 'Superviseur', action: 'add' }], [ANNE.licence, BOB.licence]);
    expect(page.changes).toEqual([]);
  });

  test.for([
    ['a known line', 'Superviseur'],
    ['a line that is not known', 'Enregistrement'],
  ] as const)(
    'that stands in %s is no close control, where there is no other',
    async ([, label], { open }) => {
      const line = `<div><span>${label}</span> <span>Oui</span> <button id="own">×</button></div>`;
      const html = `<div>${detail({ licence: ANNE.licence, options: '', foot: '' })}${line}
      <div><span>Option standardiste</span> <span>Non</span> ${PLUS}</div>${line.replace('own', 'last')}</div>`;
      const page = await open({ html });
      expect(await page.in(() => window.ours.closeControl())).toBe('');
    },
  );

  test('that is a word beside the value of an option is none either', async ({ open }) => {
    const line =
      '<div><span>Enregistrement</span> <span>Oui</span> <button id="own">Fermer</button></div>';
    const feet = [line, `${line} <button id="out">Fermer</button>`];
    const found = await closeControlsOf(
      open,
      feet.map((foot) => ({ foot })),
    );
    expect(found).toEqual(['', 'out']);
  });

  test('that looks like the x of a line is no close control', async ({ open }) => {
    const options = option('Superviseur', 'Oui', '<button>×</button>');
    const heads = [
      '<button id="x">×</button>',
      '<button id="x" class="corner" style="font-size:24px">×</button>',
    ];
    const found = await closeControlsOf(
      open,
      heads.map((head) => ({ head, options })),
    );
    expect(found).toEqual(['', 'x']);
  });

  test('is none where there are two of two kinds', async ({ open }) => {
    const head = `<button id="a" class="close">×</button><button id="b"><i class="fa fa-times" ${ICON}></i></button>`;
    expect(await closeControlsOf(open, [{ head }])).toEqual(['']);
  });
});

const FIRST = option('Option standardiste', 'Non', PLUS);

const LAST = option('Superviseur', 'Non', PLUS);

const OWN = '<button id="x" class="corner">×</button>';

/** Pairs: a control that a single guard refuses, and one that differs in that alone and closes. */
const doubtful: readonly (readonly [what: string, parts: Parts, closing: string])[] = [
  ['× below the lines, by itself', { foot: `<span>${OWN}</span>`, options: FIRST }, 'x'],
  [
    '× below the lines, in a row that says something',
    { foot: `<div>Renvoi de Paul vers Anne ${OWN}</div>`, options: FIRST },
    '',
  ],
  [
    '× between the lines, by itself',
    { foot: '', options: `${FIRST}</table><span>${OWN}</span><table>${LAST}` },
    '',
  ],
  ['× with a cross for its class', { head: '<button id="x" class="icon-x">×</button>' }, 'x'],
  [
    '× with a person’s for its class',
    { head: '<button id="x" class="icon-user-x">×</button>' },
    '',
  ],
  [
    'cross that is called a way to close',
    { head: `<button id="x" title="Fermer"><i class="fa fa-times" ${ICON}></i></button>` },
    'x',
  ],
  [
    'bin that is called a way to close',
    { head: `<button id="x" title="Fermer"><i class="fa fa-trash" ${ICON}></i></button>` },
    '',
  ],
  [
    '× beside two words that say the same',
    { head: OWN, foot: '<button id="f">Fermer</button> <button>Fermer</button>' },
    'f',
  ],
  [
    '× beside two words that do not',
    { head: OWN, foot: '<button>Fermer la fiche</button> <button>Fermer la fenêtre</button>' },
    '',
  ],
  [
    'word in the line of a number',
    {
      head: OWN,
      options: FIRST + option('Numéro à présenter', '0184252609', '<button>Fermer</button>'),
    },
    'x',
  ],
];

test.for(doubtful)('a %s is a close control, or is not', async ([, parts, closing], { open }) => {
  expect(await closeControlsOf(open, [{ foot: '', ...parts }])).toEqual([closing]);
});

test('a layer of somebody else’s page is closed by its own cross, outside of the frame', async ({
  open,
}) => {
  const page = await open({
    html: `<div id="box"><div class="bar">Fiche <a id="x" href="#" title="Close"><i class="cross" ${ICON}></i></a></div>
      <iframe srcdoc="<h1>502 Bad Gateway</h1><hr>nginx"></iframe></div>`,
  });
  expect(await page.in(() => window.ours.closeControl('#box'))).toBe('x');
});
