import { describe, expect } from 'vitest';
import { allowableSentence } from '../../utils/portal/change/consent/may-confirm.ts';
import { answering, answersOf, FAX, HAS, HAS_NOT, HAS_PLUS, NO_FAX } from './support/asked.ts';
import { ANNE, askingPage, CROSS, detail, option, PLUS, portalPage } from './support/html.ts';
import { type Serve, test, truthOf } from './support/test.ts';

const REMOVE = [{ option: 'Superviseur', action: 'remove' as const }];
const ADD = [{ option: 'Superviseur', action: 'add' as const }];

/** A list box without any mark of one. Its choices are hidden. */
const HIDDEN_LIST = `<p>Ajouter Numéro Fax2Mail</p><div tabindex="0" style="cursor:pointer"><input type="hidden" name="n">
  <i style="cursor:pointer">▾</i><div>Choisir un numéro</div><div style="display:none">0184252699</div></div>`;

describe('a question that asks for the change alone is answered with yes, once', () => {
  test.for([
    ['<p>Retirer Superviseur ?</p>'],
    [
      '<h4>Confirmation</h4><p>Voulez-vous vraiment retirer l’option Superviseur de Anne Martin ?</p>',
    ],
    ["<h4>Supprimer l'option</h4><p>Superviseur</p>"],
  ])('%s', async ([inside = ''], { open }) => {
    const page = await open({
      html: askingPage({ inside, buttons: ['Annuler', 'Confirmer'], script: RELOADS }),
      serve: answering(HAS, HAS_PLUS),
    });
    const { lines } = await page.run(REMOVE, [ANNE.licence]);
    expect(answersOf(page.asked)).toEqual(['Confirmer']);
    expect(lines).toMatchObject([{ outcome: 'modified', after: 'Non' }]);
  });
});

/** Shows the detail again once the box was answered with yes. */
const RELOADS = `box.querySelectorAll('button')[1].addEventListener('click', () => setTimeout(() => show(user), 50));`;

describe('what a question adds a moment after it came up is read before it is answered:', () => {
  /** Adds a sentence once the box is up, or never where there is none. */
  const adding = (late: string, ms = 300) => `${RELOADS}
    const up = shown;
    shown = (l) => {
      up(l);
      for (const b of dlg.querySelectorAll('[data-q]')) b.addEventListener('click', () => {
        setTimeout(() => { document.getElementById('late').textContent = '${late}'; }, ${ms});
      });
    };`;
  const inside = '<p>Êtes-vous sûr ?</p><p id="late"></p>';
  const buttons = ['Annuler', 'Confirmer'];

  test('what it costs', async ({ open }) => {
    const html = askingPage({ inside, buttons, script: adding('Vous serez facturé 5 €.') });
    const page = await open({ html, serve: answering(HAS) });
    const { lines } = await page.run(REMOVE, [ANNE.licence]);
    expect(answersOf(page.asked)).toEqual(['Annuler']);
    expect(lines).toMatchObject([{ outcome: 'failed', reasons: ['question-unknown'] }]);
  });

  test('the price of the number that was chosen', async ({ open }) => {
    const list = `<select name="n"><option value="">Choisir</option><option>${FAX}</option></select>`;
    const field = `<p>Numéro Fax2Mail ${list}</p><p id="late"></p>`;
    const price = `box.querySelector('select').onchange = () => setTimeout(() => {
      document.getElementById('late').textContent = '5 € par mois';
    }, 300);`;
    const html = askingPage({ inside: field, buttons: ['Annuler', 'Valider'], script: price });
    const page = await open({ html, serve: answering(NO_FAX) });
    await page.run([{ option: 'Numéro Fax2Mail', action: 'add', value: FAX }], [ANNE.licence]);
    expect(answersOf(page.asked)).toEqual([`Annuler&n=${FAX}`]);
  });

  test('unless it says no more than before', async ({ open }) => {
    const html = askingPage({ inside, buttons, script: adding('Confirmer ?') });
    const page = await open({ html, serve: answering(HAS, HAS_PLUS) });
    const { lines } = await page.run(REMOVE, [ANNE.licence]);
    expect(answersOf(page.asked)).toEqual(['Confirmer']);
    expect(lines[0]?.outcome).toBe('modified');
  });

  test('and it is answered where the page is never quiet', async ({ open }) => {
    const ticking = `setInterval(() => { document.title = String(Math.random()); }, 100);`;
    const html = askingPage({ inside, buttons, script: RELOADS + ticking });
    const page = await open({ html, serve: answering(HAS, HAS_PLUS) });
    await page.run(REMOVE, [ANNE.licence]);
    expect(answersOf(page.asked)).toEqual(['Confirmer']);
  });
});

test('the picture in a field’s arrow is no word of a question', async ({ open }) => {
  const arrow = '<i class="material-icons" aria-hidden="true"><span>arrow_drop_down</span></i>';
  const page = await open({
    html: `<style>.material-icons { font-family: 'Material Icons' }</style>${askingPage({
      inside: `<p>Retirer Superviseur ?</p>${arrow}`,
      buttons: ['Annuler', 'Confirmer'],
      script: RELOADS,
    })}`,
    serve: answering(HAS, HAS_PLUS),
  });
  const { lines } = await page.run(REMOVE, [ANNE.licence]);
  expect(answersOf(page.asked)).toEqual(['Confirmer']);
  expect(lines).toMatchObject([{ outcome: 'modified' }]);
});

test.for([
  ['a hidden field and a list of its own making', HIDDEN_LIST],
  ['the list alone', HIDDEN_LIST.replace(/<input[^>]*>/, '')],
  ['beside a question', HIDDEN_LIST.replace('Fax2Mail', 'Fax2Mail ?')],
])('no yes is given for a number that cannot be chosen: %s', async ([, inside = ''], { open }) => {
  const page = await open({
    html: askingPage({ inside, buttons: ['Annuler', 'Ajouter'] }),
    serve: answering(NO_FAX),
  });
  const { lines } = await page.run(
    [{ option: 'Numéro Fax2Mail', action: 'add', value: FAX }],
    [ANNE.licence],
    { patience: 5000 },
  );
  expect(answersOf(page.asked).filter((one) => one.startsWith('Ajouter'))).toEqual([]);
  expect(lines[0]?.outcome).not.toBe('modified');
});

test('a question that is put in its place by measuring it is answered', async ({ open }) => {
  const page = await open({
    html: askingPage({
      inside: '<p>Retirer Superviseur ?</p>',
      buttons: ['Annuler', 'Confirmer'],
      script: `${RELOADS} ${PLACED_BY_MEASURING}`,
    }),
    serve: answering(HAS, HAS_PLUS),
  });
  const { lines } = await page.run(REMOVE, [ANNE.licence]);
  expect(answersOf(page.asked)).toEqual(['Confirmer']);
  expect(lines).toMatchObject([{ outcome: 'modified', after: 'Non' }]);
});

/** Moves the box to the corner, measures it there, and moves it beside the button, as libraries for pop-ups do. */
const PLACED_BY_MEASURING = `
  const place = () => {
    box.style.left = '0px';
    const { left } = box.getBoundingClientRect();
    box.style.left = (200 - left) + 'px';
  };
  box.style.left = '-10000px';
  const up = shown;
  shown = (l) => {
    up(l);
    for (const b of dlg.querySelectorAll('[data-q]')) b.onclick = () => {
      box.style.left = '-10000px';
      box.style.display = 'block';
      box.getBoundingClientRect();
      place();
    };
  };`;

/** A question with a box beside it. */
const asked = (box: string) =>
  `<p>Retirer Superviseur ?</p><label>${box} Dans toute la société</label>`;
const TO_ALL = allowableSentence('Retirer Superviseur ? Dans toute la société', []);

describe('a question that says more is taken back, and the reason says it', () => {
  test.for([
    ['<p>En retirant Superviseur, la licence FPC17293 sera résiliée. Confirmer ?</p>'],
    ['<p>Supprimer FPC17293 ?</p>'],
    ['<p>Supprimer Anne Martin ?</p>'],
    ['<p>Retirer Superviseur adjoint ?</p>'],
    ['<h4>Résiliation de la ligne</h4><p>Retirer Superviseur ?</p>'],
    ['<p>Retirer Superviseur ?</p><p>25 €</p>'],
  ])('%s', async ([inside = ''], { open }) => {
    const page = await open({
      html: askingPage({ inside, buttons: ['Confirmer', 'Annuler'] }),
      serve: answering(HAS),
    });
    const { lines } = await page.run(REMOVE, [ANNE.licence]);
    expect(answersOf(page.asked)).toEqual([expect.stringMatching(/^Annuler/)]);
    expect(lines).toMatchObject([{ outcome: 'failed', reasons: ['question-unknown'] }]);
  });

  test('where a box is ticked in it, whatever a person has allowed', async ({ open }) => {
    const ticked = '<input type="checkbox" checked>';
    const page = await open({
      html: askingPage({ inside: asked(ticked), buttons: ['Confirmer', 'Annuler'] }),
      serve: answering(HAS),
    });
    const { lines } = await page.run(REMOVE, [ANNE.licence], { allowed: [TO_ALL] });
    expect(answersOf(page.asked)).toEqual([expect.stringMatching(/^Annuler/)]);
    expect(lines).toMatchObject([{ outcome: 'failed', reasons: ['question-ticked'] }]);
  });

  test.for(['<input type="checkbox">', '<span role="switch" aria-checked="false"></span>'])(
    'unless a person has allowed it, and nothing is ticked: %s',
    async (box, { open }) => {
      const page = await open({
        html: askingPage({
          inside: asked(box),
          buttons: ['Annuler', 'Confirmer'],
          script: RELOADS,
        }),
        serve: answering(HAS, HAS_PLUS),
      });
      const { lines } = await page.run(REMOVE, [ANNE.licence], { allowed: [TO_ALL] });
      expect(answersOf(page.asked)).toEqual(['Confirmer']);
      expect(lines).toMatchObject([{ outcome: 'modified' }]);
    },
  );

  test('where its way back is not known, by Escape', async ({ open }) => {
    const page = await open({
      html: askingPage({
        inside: '<p>Le retrait de Superviseur entraîne la résiliation de la ligne.</p>',
        buttons: ['Garder la ligne', 'OK'],
        script: `addEventListener('keydown', ({ key }) => { if (key === 'Escape') box.style.display = 'none'; });`,
      }),
      serve: answering(HAS),
    });
    const { lines } = await page.run(REMOVE, [ANNE.licence]);
    expect(answersOf(page.asked)).toEqual([]);
    expect(lines).toMatchObject([{ outcome: 'failed', reasons: ['question-unknown'] }]);
  });

  test('where its no does nothing, by its x', async ({ open }) => {
    const page = await open({
      html: askingPage({
        inside: '<p>Clôturer le compte de ce client ?</p>',
        buttons: ['×', 'Annuler', 'Confirmer'],
        silent: ['Annuler'],
      }),
      serve: answering(HAS),
    });
    const { lines } = await page.run(REMOVE, [ANNE.licence]);
    expect(answersOf(page.asked)).toEqual(['Annuler', '×']);
    expect(lines).toMatchObject([{ outcome: 'failed', reasons: ['question-unknown'] }]);
  });

  test('where it stays, the reason says that it stands, and the result is to be checked', async ({
    open,
  }) => {
    const page = await open({
      html: askingPage({
        inside: '<p>Clôturer le compte de ce client ?</p>',
        buttons: ['Annuler', 'Confirmer'],
        silent: ['Annuler'],
      }),
      serve: answering(HAS),
    });
    const { lines } = await page.run(REMOVE, [ANNE.licence]);
    expect(answersOf(page.asked)).not.toContain('Confirmer');
    expect(lines[0]?.outcome).toBe('to-check');
    expect(lines[0]?.reasons).toContain('question-standing');
  });

  test('where its yes is worded by a translation', async ({ open }) => {
    const page = await open({
      html: askingPage({
        inside: '<p>Retirer Superviseur ?</p>',
        buttons: ['To validate', 'Annuler'],
      }),
      serve: answering(HAS),
    });
    const { lines } = await page.run(REMOVE, [ANNE.licence]);
    expect(answersOf(page.asked)).toEqual(['Annuler']);
    expect(lines).toMatchObject([{ outcome: 'failed', reasons: ['question-unknown'] }]);
  });
});

describe('of several ways to say yes', () => {
  test('the one of the opposite is none', async ({ open }) => {
    const page = await open({
      html: askingPage({
        inside: '<p>Superviseur : ajouter cette option à Anne Martin ?</p>',
        buttons: ['Supprimer', 'Ajouter', 'Annuler'],
      }),
      serve: answering(HAS_NOT, option('Superviseur', 'Oui', CROSS), 'Ajouter'),
    });
    const { lines } = await page.run(ADD, [ANNE.licence]);
    expect(answersOf(page.asked)).toEqual(['Ajouter']);
    expect(lines[0]?.outcome).toBe('modified');
  });

  test('two are an error', async ({ open }) => {
    const page = await open({
      html: askingPage({
        inside: '<p>Retirer Superviseur ?</p>',
        buttons: ['Oui', 'Confirmer', 'Annuler'],
      }),
      serve: answering(HAS),
    });
    const { lines } = await page.run(REMOVE, [ANNE.licence]);
    expect(answersOf(page.asked)).toEqual(['Annuler']);
    expect(lines).toMatchObject([{ outcome: 'failed', reasons: ['choice-ambiguous'] }]);
  });

  test('one that says more is none', async ({ open }) => {
    const page = await open({
      html: askingPage({
        inside: '<p>Retirer Superviseur ?</p>',
        buttons: ['Confirmer et payer', 'Annuler'],
      }),
      serve: answering(HAS),
    });
    await page.run(REMOVE, [ANNE.licence]);
    expect(answersOf(page.asked)).toEqual(['Annuler']);
  });
});

test('a way back that names something else is never pressed', async ({ open }) => {
  const page = await open({
    html: askingPage({
      inside: '<p>Résilier ?</p>',
      buttons: ['Fermer la ligne', 'Confirmer', 'Annuler'],
    }),
    serve: answering(HAS),
  });
  await page.run(REMOVE, [ANNE.licence]);
  expect(answersOf(page.asked)).toEqual(['Annuler']);
});

describe('news', () => {
  test.for([[['Continuer']], [['J’accepte', 'OK']], [['Continuer', 'OK']]])(
    'that may be more is never closed by %j',
    async ([buttons = []], { open }) => {
      const page = await open({
        html: askingPage({
          inside: '<p>En continuant vous acceptez les nouvelles conditions tarifaires.</p>',
          buttons,
        }),
        serve: answering(HAS),
      });
      await page.run(REMOVE, [ANNE.licence]);
      expect(answersOf(page.asked)).toEqual([]);
    },
  );

  test.for([
    ['Votre formule passe en Premium, avec un engagement de 24 mois.', []],
    ['Modification effectuée avec succès.', ['Continuer']],
  ] as const)(
    '« %s » is closed by « Continuer » only where it is done',
    async ([text, answers], { open }) => {
      const page = await open({
        html: askingPage({ inside: `<p>${text}</p>`, buttons: ['Continuer'] }),
        serve: answering(HAS),
      });
      await page.run(REMOVE, [ANNE.licence]);
      expect(answersOf(page.asked)).toEqual(answers);
    },
  );

  test('is closed by its mildest control, and told', async ({ open }) => {
    const page = await open({
      html: askingPage({
        inside: '<p>La demande a été transmise au service technique.</p>',
        buttons: ['×', 'OK'],
      }),
      serve: answering(HAS),
    });
    const { lines } = await page.run(REMOVE, [ANNE.licence]);
    expect(answersOf(page.asked)).toEqual(['×']);
    expect(lines[0]?.reasons).toContain('portal-said');
  });

  test('that are headed as an error are a refusal', async ({ open }) => {
    const page = await open({
      html: askingPage({
        inside: '<h3>Erreur</h3><p>Il n’y a plus d’option disponible pour ce service.</p>',
        buttons: ['Fermer'],
      }),
      serve: answering(HAS),
    });
    const { lines } = await page.run(REMOVE, [ANNE.licence]);
    expect(answersOf(page.asked)).toEqual(['Fermer']);
    expect(lines).toMatchObject([{ outcome: 'failed', reasons: ['portal-said'] }]);
  });

  /** A box whose cross has the words of its kit, with some text under its title. */
  const closed = (title: string, says: string) =>
    askingPage({
      box: '<div id="q" role="dialog" aria-labelledby="title">',
      inside: `<span id="title">${title}</span><p>${says}</p>`,
      buttons: ['Close', 'OK'],
      script: RELOADS,
    });

  test('are a refusal, and no question, where no more than a cross says no', async ({ open }) => {
    const html = closed('Erreur', 'Il n’y a plus d’option disponible pour ce service.');
    const page = await open({ html, serve: answering(HAS) });
    const { lines } = await page.run(REMOVE, [ANNE.licence]);
    expect(answersOf(page.asked)).toEqual(['Close']);
    expect(lines).toMatchObject([{ outcome: 'failed', reasons: ['portal-said'] }]);
  });

  test('are told from a question with such a cross', async ({ open }) => {
    const html = closed('Confirmation', 'Retirer Superviseur ?');
    const page = await open({ html, serve: answering(HAS, HAS_PLUS, 'OK') });
    const { lines } = await page.run(REMOVE, [ANNE.licence]);
    expect(answersOf(page.asked)).toEqual(['OK']);
    expect(lines[0]?.outcome).toBe('modified');
  });

  test('are told from what more would be taken away', async ({ open }) => {
    const html = closed('Attention', 'Le retrait supprime la messagerie.');
    const page = await open({ html, serve: answering(HAS) });
    const { lines } = await page.run(REMOVE, [ANNE.licence]);
    expect(answersOf(page.asked)).toEqual(['Close']);
    expect(lines).toMatchObject([{ outcome: 'failed', reasons: ['question-unknown'] }]);
  });
});

test.for([
  ['<input type="checkbox" checked title="Résilier aussi la licence">'],
  ['<span role="switch" aria-checked="true" aria-label="Tout le site">◉</span>'],
  ['<input type="radio" checked aria-label="Tous"><input type="radio">'],
])('no yes is given where something without words is ticked: %s', async ([box = ''], { open }) => {
  const inside = `<p>Retirer Superviseur ? ${box}</p>`;
  const page = await open({
    html: askingPage({ inside, buttons: ['Oui', 'Annuler'] }),
    serve: answering(HAS),
  });
  await page.run(REMOVE, [ANNE.licence]);
  expect(answersOf(page.asked)).toEqual(['Annuler']);
});

test('a yes is given where what could be ticked is not', async ({ open }) => {
  const inside = '<p>Retirer Superviseur ? <input type="checkbox" title="Tout le site"></p>';
  const page = await open({
    html: askingPage({ inside, buttons: ['Oui', 'Annuler'] }),
    serve: answering(HAS),
  });
  await page.run(REMOVE, [ANNE.licence]);
  expect(answersOf(page.asked)).toEqual(['Oui']);
});

test('an offer to undo, in a dialog that asks nothing, is never pressed', async ({ open }) => {
  const page = await open({
    html: askingPage({ inside: '<p>Option retirée</p>', buttons: ['Annuler'] }),
    serve: answering(HAS),
  });
  await page.run(REMOVE, [ANNE.licence]);
  expect(answersOf(page.asked)).toEqual([]);
});

test('an offer to undo, in a toast, is never pressed', async ({ open }) => {
  const page = await open({
    html: portalPage(
      '<div class="snackbar" style="display:none;position:fixed;left:300px;top:300px">Option retirée <button>Annuler</button> <button>OK</button></div>',
      `const bar = document.querySelector('.snackbar');
      for (const b of bar.querySelectorAll('button')) b.onclick = () => fetch('/answer?b=' + b.textContent);
      shown = () => { for (const b of dlg.querySelectorAll('.remove')) b.onclick = async () => {
        await fetch('/change?b=remove');
        bar.style.display = 'block';
      }; };`,
    ),
    serve: ({ pathname, searchParams }, asked) => {
      if (pathname !== '/detail') return 'ok';
      const isGone = asked.some((one) => one.startsWith('/change'));
      const line = isGone ? HAS_PLUS : option('Superviseur', 'Oui', CROSS);
      return detail({ licence: searchParams.get('l') ?? '', options: line });
    },
  });
  const { lines } = await page.run(REMOVE, [ANNE.licence]);
  expect(answersOf(page.asked)).toEqual([]);
  expect(lines[0]?.outcome).toBe('modified');
});

describe('where all that comes up is read out as messages are', () => {
  const asked = (box: string, inside: string) =>
    askingPage({ inside, buttons: ['Annuler', 'Confirmer'], box, script: RELOADS });
  const BOXES = ['aria-live="polite"', 'role="alert"', 'class="toast"'];

  test.for(BOXES)('a question is answered that asks for the change: %s', async (box, { open }) => {
    const page = await open({
      html: asked(
        `<div id="q" ${box}>`,
        '<p>Retirer l’option <b>Superviseur</b> <span>?</span></p>',
      ),
      serve: answering(HAS, HAS_PLUS),
    });
    const { lines } = await page.run(REMOVE, [ANNE.licence]);
    expect(answersOf(page.asked)).toEqual(['Confirmer']);
    expect(lines).toMatchObject([{ outcome: 'modified', after: 'Non' }]);
  });

  test.for([
    ['Option retirée. Faut-il l’annuler ?'],
    ['Superviseur retiré.'],
    ['Retirer Superviseur et résilier la licence ?'],
    ['Votre avis sur MyOpenIP ?'],
  ])('nothing is pressed in what says: %s', async ([said = ''], { open }) => {
    const page = await open({
      html: asked('<div id="q" aria-live="polite">', `<p>${said}</p>`),
      serve: answering(HAS, HAS_PLUS),
    });
    const { lines } = await page.run(REMOVE, [ANNE.licence], { patience: 1500 });
    expect(answersOf(page.asked)).toEqual([]);
    expect(lines[0]?.outcome).not.toBe('modified');
  });
});

describe("the browser's own question", () => {
  const asking = (text: string) =>
    portalPage(
      '',
      `const ask = (kind, text) => { let said; const h = (e) => { said = JSON.parse(e.detail).answer; };
        addEventListener('myopenip-bulk:answer', h);
        dispatchEvent(new CustomEvent('myopenip-bulk:asked', { detail: JSON.stringify({ kind, text }) }));
        removeEventListener('myopenip-bulk:answer', h); return said; };
      shown = (l) => { for (const b of dlg.querySelectorAll('[data-q]')) b.onclick = async () => {
        if (ask('confirm', ${JSON.stringify(text)}) !== true) return;
        await fetch('/answer?b=Confirmer'); show(l); }; };`,
    );

  test.for([
    ['Supprimer FPC17293 ?', 0],
    ['Retirer Superviseur ? La licence sera résiliée.', 0],
    ['Retirer Superviseur ?', 1],
    ['Retirer Superviseur de Anne Martin (FPC17293) ?', 1],
  ] as const)('%s', async ([text, count], { open }) => {
    const page = await open({ html: asking(text), serve: answering(HAS, HAS_PLUS) });
    const { lines } = await page.run(REMOVE, [ANNE.licence]);
    expect(answersOf(page.asked)).toHaveLength(count);
    expect(lines[0]?.outcome).toBe(count === 1 ? 'modified' : 'failed');
  });
});

describe('a box that asks, and fades out once it was answered', () => {
  test.for([[''], ['?next'], ['?stays']])('%s', async ([query = ''], { openCase }) => {
    const page = await openCase('05-question-in-a-message-box', query);
    const { lines } = await page.run(REMOVE, ['FPC70401', 'FPC70402', 'FPC70403']);
    expect(lines.map(({ outcome }) => outcome)).toEqual(['modified', 'modified', 'already']);
    const truth = (await truthOf(page)) as unknown as { no: number; log: unknown[] };
    expect(truth.no).toBe(0);
    expect(truth.log).toHaveLength(2);
  });
});

describe('a sign that becomes the question itself', () => {
  test.for([[''], ['?again']])('%s', async ([query = ''], { openCase }) => {
    const page = await openCase('11-the-sign-itself-asks', query);
    const { lines } = await page.run(REMOVE, ['FPC71001', 'FPC71002']);
    expect(lines.map(({ outcome }) => outcome)).toEqual(['modified', 'already']);
    expect((await truthOf(page)).log).toHaveLength(1);
  });

  test('asks for a number in the same way', async ({ openCase }) => {
    const page = await openCase('11-the-sign-itself-asks');
    const value = '0499000002';
    const { lines } = await page.run(
      [{ option: 'Numéro Fax2Mail', action: 'add', value }],
      ['FPC71001', 'FPC71002'],
      { patience: 20_000 },
    );
    expect(lines.map(({ outcome }) => outcome)).toEqual(['modified', 'modified']);
    expect((await truthOf(page)).log).toMatchObject([{ value }, { value }]);
  });
});

describe('a box within the dialog of the detail, in a part of its own', () => {
  /** The detail's dialog stands in an element that covers the page. A box that holds `says` comes up in the dialog. */
  const within = (says: string, look = '') =>
    portalPage(
      look,
      `const holder = document.createElement('div');
      holder.style = 'display:none;position:fixed;inset:0;background:#fff';
      holder.innerHTML = '<div role="dialog" aria-modal="true" style="position:absolute;inset:0"></div>';
      dlg.before(holder);
      holder.firstChild.append(dlg);
      const hidden = hide;
      shown = (l) => {
        holder.style.display = 'block';
        for (const b of dlg.querySelectorAll('.close')) b.onclick = () => { holder.style.display = 'none'; hidden(); };
        for (const b of dlg.querySelectorAll('[data-q]')) b.onclick = () => {
          const box = document.createElement('div');
          box.style = 'position:absolute;left:0;right:0;top:0;height:100%;background:#fff';
          box.className = 'box';
          box.innerHTML = ${JSON.stringify(says)} + '<button>Annuler</button> <button>Confirmer</button>';
          holder.firstChild.append(box);
          for (const one of box.querySelectorAll('button')) one.onclick = async () => {
            await fetch('/answer?b=' + one.textContent);
            box.remove();
            if (one.textContent === 'Confirmer') show(l);
          };
        };
      };`,
    );
  /** Hidden by a rule of a style sheet: no element of the page is changed. */
  const FADING = `<style id="look">.box { opacity: 0 }</style><script>
      new MutationObserver(() => {
        if (!document.querySelector('.box')) return;
        setTimeout(() => document.getElementById('look').sheet.cssRules[0]?.style.setProperty('opacity', '1'), 1500);
      }).observe(document.body, { subtree: true, childList: true });
    </script>`;
  const BOX = '<div style="cursor:pointer;width:200px">Choisir un numéro</div>';
  const WITH_LIST = HAS + option('Numéro Fax2Mail', BOX, PLUS);

  test.for([
    ['alone', HAS],
    ['over a list of the detail from which something can be chosen', WITH_LIST],
  ])('is answered %s', async ([, lines = ''], { open }) => {
    const page = await open({
      html: within('<p>Retirer Superviseur ?</p>'),
      serve: answering(lines, HAS_PLUS),
    });
    const { lines: results } = await page.run(REMOVE, [ANNE.licence]);
    expect(answersOf(page.asked)).toEqual(['Confirmer']);
    expect(results).toMatchObject([{ outcome: 'modified', after: 'Non' }]);
  });

  test('is answered once it can be read, however slowly it fades in', async ({ open }) => {
    const page = await open({
      html: within('<p>Retirer Superviseur ?</p>', FADING),
      serve: answering(HAS, HAS_PLUS),
    });
    const { lines } = await page.run(REMOVE, [ANNE.licence]);
    expect(answersOf(page.asked)).toEqual(['Confirmer']);
    expect(lines).toMatchObject([{ outcome: 'modified', after: 'Non' }]);
  });

  test('is waited for over a change that shows already, before anybody can see it', async ({
    open,
  }) => {
    // The line changes at once; the change is saved only after the answer.
    const early = within('<p>Retirer Superviseur ?</p>', FADING).replace(
      'const box =',
      `for (const line of dlg.querySelectorAll('tr')) {
        if (line.textContent.includes('Superviseur')) line.outerHTML = ${JSON.stringify(HAS_PLUS)};
      }
      const box =`,
    );
    const page = await open({ html: early, serve: answering(HAS, HAS_PLUS) });
    const { lines } = await page.run(REMOVE, [ANNE.licence], { readBack: 'in-place' });
    expect(answersOf(page.asked)).toEqual(['Confirmer']);
    expect(lines).toMatchObject([{ outcome: 'modified', after: 'Non' }]);
  });

  test('is taken back where it says more', async ({ open }) => {
    const page = await open({
      html: within('<p>Retirer Superviseur ?</p><p>La licence sera résiliée.</p>'),
      serve: answering(HAS),
    });
    const { lines } = await page.run(REMOVE, [ANNE.licence]);
    expect(answersOf(page.asked)).toEqual(['Annuler']);
    expect(lines).toMatchObject([{ outcome: 'failed', reasons: ['question-unknown'] }]);
  });
});

describe('a column that is headed « Option » names no other option', () => {
  const serve =
    (heading: string): Serve =>
    ({ pathname, searchParams }, asked) => {
      if (pathname !== '/detail') return 'ok';
      const isDone = answersOf(asked).some((one) => one.startsWith('OK'));
      const line = isDone ? HAS : HAS_NOT;
      const options = heading + line + option('Option standardiste', 'Non');
      return detail({ licence: searchParams.get('l') ?? '', options });
    };
  const asks = (inside: string) =>
    askingPage({ inside, buttons: ['Annuler', 'OK'], script: RELOADS });
  const HEADING = '<tr><th>Option</th><th>Valeur</th><th></th></tr>';

  test.for([
    ['of heading cells', HEADING],
    ['of plain cells', HEADING.replaceAll('th>', 'td>')],
  ])('%s', async ([, heading = ''], { open }) => {
    const says = "Voulez-vous ajouter l'option « Superviseur » pour cet utilisateur ?";
    const page = await open({ html: asks(says), serve: serve(heading) });
    const { lines } = await page.run(ADD, [ANNE.licence]);
    expect(lines).toMatchObject([{ outcome: 'modified', reasons: [] }]);
    expect(answersOf(page.asked)).toEqual(['OK']);
  });

  test('another option by its name does', async ({ open }) => {
    const says = "Voulez-vous ajouter l'option standardiste et Superviseur ?";
    const page = await open({ html: asks(says), serve: serve(HEADING) });
    const { lines } = await page.run(ADD, [ANNE.licence]);
    expect(lines).toMatchObject([{ outcome: 'failed', reasons: ['question-unknown'] }]);
    expect(answersOf(page.asked)).toEqual(['Annuler']);
  });
});

describe('a box with one field for the number', () => {
  const ADD_FAX = [{ option: 'Numéro Fax2Mail', action: 'add' as const, value: FAX }];
  const asks = (says: string) =>
    askingPage({
      inside: `<h3>Numéro Fax2Mail</h3><p>${says}</p><input name="n">`,
      buttons: ['OK', 'Annuler'],
      script: RELOADS,
    });
  const serve = answering(NO_FAX, option('Numéro Fax2Mail', FAX, CROSS), 'OK');

  test.for([
    'Tapez ou choisissez un numéro',
    'Commencez à taper un numéro',
    'Recherchez un numéro',
    'Quel numéro ?',
    'Indiquez le numéro à utiliser',
  ])('is filled in: « %s »', async (says, { open }) => {
    const page = await open({ html: asks(says), serve });
    const { lines } = await page.run(ADD_FAX, [ANNE.licence]);
    expect(lines).toMatchObject([{ outcome: 'modified', reasons: [] }]);
    expect(answersOf(page.asked)).toEqual([`OK&n=${FAX}`]);
  });

  test.for([
    'Tapez SUPPRIMER pour confirmer',
    'Recherchez un autre utilisateur',
    'Quel numéro du client facturer ?',
  ])('is taken back: « %s »', async (says, { open }) => {
    const page = await open({ html: asks(says), serve });
    const { lines } = await page.run(ADD_FAX, [ANNE.licence]);
    expect(lines).toMatchObject([{ outcome: 'failed', reasons: ['question-unknown'] }]);
    expect(answersOf(page.asked)).toEqual(['Annuler&n=']);
  });
});

describe('a box that stands in one element with the detail', () => {
  /** Nothing but the pointer shows that its buttons are buttons. */
  const page = (inside: string, script: string) =>
    askingPage({
      box: '<div id="q">',
      inside,
      buttons: ['Annuler', 'Valider'],
      script: `const all = document.createElement('div');
        all.style.cssText = 'position:fixed;left:0;top:90px;width:700px;height:400px;background:#fff';
        all.append(dlg, box);
        document.body.append(all);
        box.style.cssText += 'width:560px;height:220px;left:20px;top:160px';
        for (const b of box.querySelectorAll('button')) {
          const plain = Object.assign(document.createElement('div'), { textContent: b.textContent, onclick: b.onclick });
          plain.style.cssText = 'display:inline-block;cursor:pointer;padding:6px';
          b.replaceWith(plain);
        }
        const [, yes] = box.querySelectorAll('p:last-child > div');
        ${script}`,
    });
  const reloads = "yes.addEventListener('click', () => setTimeout(() => show(user), 50));";
  const asks = '<p>Retirer Superviseur ?</p>';

  test('is answered', async ({ open }) => {
    const opened = await open({
      html: page(asks, reloads),
      serve: answering(HAS, HAS_PLUS, 'Valider'),
    });
    const { lines } = await opened.run(REMOVE, [ANNE.licence]);
    expect(lines).toMatchObject([{ outcome: 'modified', reasons: [] }]);
    expect(answersOf(opened.asked)).toEqual(['Valider']);
  });

  describe('a dialog each', () => {
    /** Its buttons say what the signs in the lines say. Those are out of use as long as the question is there. */
    const html = (inside: string) =>
      askingPage({
        inside: `<h3>Retirer l'option</h3><p>${inside}</p>`,
        buttons: ['Annuler', 'Retirer'],
        script: `const sheet = document.createElement('div');
          sheet.style.cssText = 'position:fixed;left:100px;top:100px;padding:20px;background:#fff';
          sheet.append(...box.childNodes);
          box.append(sheet);
          const all = document.createElement('div');
          const own = document.createElement('div');
          own.append(dlg);
          all.append(own, box);
          document.body.append(all);
          dlg.setAttribute('role', 'dialog');
          new MutationObserver(() => {
            const isAsked = box.style.display === 'block';
            for (const one of [own, document.getElementById('users')]) one.inert = isAsked;
          }).observe(box, { attributes: true });
          box.querySelectorAll('button')[1].addEventListener('click', () => setTimeout(() => show(user), 50));`,
      });
    const serve = answering(HAS.replace('×', 'Retirer'), HAS_PLUS, 'Retirer');
    const asked = 'Voulez-vous retirer l’option Superviseur de Anne Martin ?';

    test('is answered where its buttons say what the signs say', async ({ open }) => {
      const opened = await open({ html: html(asked), serve });
      const { lines } = await opened.run(REMOVE, [ANNE.licence]);
      expect(lines).toMatchObject([{ outcome: 'modified', reasons: [] }]);
      expect(answersOf(opened.asked)).toEqual(['Retirer']);
    });

    test('is called off where it asks for more', async ({ open }) => {
      const opened = await open({ html: html(`${asked} La licence sera résiliée.`), serve });
      const { lines } = await opened.run(REMOVE, [ANNE.licence]);
      expect(lines).toMatchObject([{ outcome: 'failed', reasons: ['question-unknown'] }]);
      expect(answersOf(opened.asked)).toEqual(['Annuler']);
    });
  });

  test('is given the number', async ({ open }) => {
    const opened = await open({
      html: page('<p>Numéro à associer</p><input name="n">', reloads),
      serve: answering(NO_FAX, option('Numéro Fax2Mail', FAX, CROSS), 'Valider'),
    });
    const { lines } = await opened.run(
      [{ option: 'Numéro Fax2Mail', action: 'add', value: FAX }],
      [ANNE.licence],
    );
    expect(lines).toMatchObject([{ outcome: 'modified', reasons: [] }]);
    expect(answersOf(opened.asked)).toEqual([`Valider&n=${FAX}`]);
  });

  test('is no answer to a press where it lay there before', async ({ open }) => {
    const lasting = `box.style.display = 'block';
      const before = shown;
      shown = (l) => {
        before(l);
        const x = dlg.querySelector('[data-q]');
        if (x) x.onclick = () => setTimeout(() => fetch('/answer?b=Valider-x').then(() => show(l)), 2000);
      };`;
    const html = page(asks, lasting).replace('height:220px', 'height:90px');
    const opened = await open({ html, serve: answering(HAS, HAS_PLUS, 'Valider-x') });
    await opened.run(REMOVE, [ANNE.licence]);
    expect(answersOf(opened.asked)).not.toContain('Valider');
  });
});
