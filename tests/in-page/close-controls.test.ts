import { describe, expect } from 'vitest';
import { ANNE, BOB, CROSS, detail, option, PLUS, portalPage } from './support/html.ts';
import { type InPage, test } from './support/test.ts';

const OPTIONS = option('Superviseur', 'Oui', CROSS) + option('Option standardiste', 'Non', PLUS);
const HIDE = `shown = () => { for (const b of dlg.querySelectorAll('[data-press]')) b.addEventListener('click', hide); };`;

interface Parts {
  foot?: string;
  head?: string;
  options?: string;
}

/** The close control of each detail. The details are shown in one page, one after the other. */
async function closeControlsOf(
  open: (wish: { html: string }) => Promise<InPage>,
  details: readonly Parts[],
): Promise<string[]> {
  const page = await open({ html: '<div id="dlg"></div>' });
  const pages = details.map(({ foot = '', head = '', options = OPTIONS }) => {
    return head + detail({ licence: ANNE.licence, options, foot });
  });
  return page.in((all) => {
    const dialog = document.getElementById('dlg') as HTMLElement;
    return all.map((one) => {
      dialog.replaceChildren(document.createRange().createContextualFragment(one));
      return window.ours.closeControl();
    });
  }, pages);
}

describe('a control that says more than that it closes', () => {
  test('is never pressed, though it closes, by a run or a preview', async ({ open }) => {
    const page = await open({
      html: portalPage('', HIDE),
      serve: ({ pathname, searchParams }) => {
        if (pathname !== '/detail') return 'ok';
        const foot = `<button data-press="line">Fermer la ligne</button> <button class="close">Fermer</button>`;
        return detail({ licence: searchParams.get('l') ?? '', options: OPTIONS, foot });
      },
    });
    const change = { option: 'Superviseur', action: 'add' } as const;
    const { lines } = await page.run([change], [ANNE.licence, BOB.licence]);
    await page.preview([change], [ANNE.licence]);
    expect(lines.map(({ outcome }) => outcome)).toEqual(['already', 'already']);
    expect(page.asked.filter((one) => one.startsWith('/press'))).toEqual([]);
  });

  test('is no close control, beside one or alone', async ({ open }) => {
    const feet = [
      'Fermer la ligne',
      'Fermer (ligne)',
      'Fermer le service',
      "Fermer l'accès",
      'Fermer définitivement',
      'Fermer le compte',
      'Fermer la session',
      'Fermer et réinitialiser',
      'Retour usine',
      'Retour matériel',
      "Retour à l'accueil",
      'Close line',
      'Close account',
      'Back to factory settings',
      'Quitter',
      'Annuler',
      'Annuler la licence',
    ].map((words) => `<button>${words}</button>`);
    const beside = feet.map((foot) => `${foot} <button>Fermer</button>`);
    expect(
      await closeControlsOf(
        open,
        feet.map((foot) => ({ foot })),
      ),
    ).toEqual(feet.map(() => ''));
    expect(
      await closeControlsOf(
        open,
        beside.map((foot) => ({ foot })),
      ),
    ).toEqual(feet.map(() => 'Fermer'));
  });

  test('is none where only its tip says so', async ({ open }) => {
    const feet = [
      '<button id="no" title="Résilier la licence">Fermer</button>',
      '<button id="no" data-tooltip="Fermer la ligne">Fermer</button>',
      '<button id="yes" title="Échap">Fermer</button>',
    ];
    expect(
      await closeControlsOf(
        open,
        feet.map((foot) => ({ foot })),
      ),
    ).toEqual(['', '', 'yes']);
  });
});

describe('a « Fermer » of something in the detail', () => {
  const session = '<p>Session web : ouverte <button id="no">Fermer</button></p>';
  const post = '<div><h5>Poste</h5><p>Enregistré</p><p><button id="no">Fermer</button></p></div>';
  const cross = '<button id="yes">×</button>';
  const out = '<button id="yes">Fermer</button>';

  test('is not pressed where there is another close control', async ({ open }) => {
    const details = [
      { foot: `${session}${out}` },
      { head: cross, foot: session },
      { foot: `${post}${out}` },
      { foot: `<p>Renvoi actif vers le mobile <button id="no">Retour</button></p>${out}` },
    ];
    expect(await closeControlsOf(open, details)).toEqual(details.map(() => 'yes'));
  });

  test('is told from one that stands beside another button, or beneath words', async ({ open }) => {
    const details = [
      { head: '<button>×</button>', foot: `<p><a href="#">Imprimer</a> ${out}</p>` },
      { head: '<button>×</button>', foot: `<p>Les champs sont obligatoires.</p>${out}` },
      { foot: `<p>Enregistré à 10 h 42 ${out}</p>` },
    ];
    expect(await closeControlsOf(open, details)).toEqual(details.map(() => 'yes'));
  });
});

describe('a plain phrase', () => {
  test('leads out', async ({ open }) => {
    const feet = [
      'Fermer',
      'FERMER',
      'Fermer.',
      'Fermer ×',
      'Fermer (Échap)',
      '✕ Fermer',
      'Fermer la fiche',
      'Fermer cette fenêtre',
      'Fermer la boîte de dialogue',
      `Fermer la fiche de ${ANNE.licence}`,
      'Retour',
      '‹ Retour',
      'Retour à la liste',
      'Retour aux utilisateurs',
      'Retour à la page précédente',
      'Close',
      'Close dialog',
      'Close details',
      'Back',
      'Back to the list',
      'Back to users',
    ].map((words) => `<a href="#">Réinitialiser mot de passe SIP</a> <button>${words}</button>`);
    const found = await closeControlsOf(
      open,
      feet.map((foot) => ({ foot })),
    );
    expect(feet.filter((_, index) => found[index] === '')).toEqual([]);
  });

  test('may be followed by the user’s name', async ({ open }) => {
    const options = option('Superviseur', 'Oui', CROSS);
    const named = detail({
      licence: ANNE.licence,
      options,
      foot: '<button id="out">Fermer la fiche de Anne Martin</button>',
    }).replace('<h4>Options', `<table>${option('Nom', 'Anne Martin')}</table><h4>Options`);
    const page = await open({ html: `<div>${named}</div>` });
    expect(await page.in(() => window.ours.closeControl())).toBe('out');
  });

  test('is taken in the order of plainness, and never of two alike', async ({ open }) => {
    const feet = [
      '<button id="back">Retour</button> <button id="close">Fermer</button>',
      '<button>Fermer la fiche</button> <button>Fermer la fenêtre</button>',
      '<button id="one">Fermer</button> <button id="other">Fermer</button>',
    ];
    const found = await closeControlsOf(
      open,
      feet.map((foot) => ({ foot })),
    );
    expect(found).toEqual(['close', '', 'one']);
  });

  test('that calls a form off leads out, beside what saves it', async ({ open }) => {
    const foot = '<button>Enregistrer</button> <button id="off">Annuler</button>';
    expect(await closeControlsOf(open, [{ foot }])).toEqual(['off']);
  });
});

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
