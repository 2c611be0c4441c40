import { describe, expect } from 'vitest';
import { answering, answersOf, FAX, HAS, HAS_NOT, HAS_PLUS, NO_FAX } from '../support/asked.ts';
import { ANNE, askingPage, CROSS, option } from '../support/html.ts';
import { type InPage, type PageWish, test } from '../support/test.ts';
import { ADD, RELOADS, REMOVE } from './asking-words.ts';

/** Takes the option from a user. @returns what the server was asked, and the outcome */
async function openAndRemove(open: (wish: PageWish) => Promise<InPage>, wish: PageWish) {
  const page = await open(wish);
  const { lines } = await page.run(REMOVE, [ANNE.licence]);
  return { asked: page.asked, outcome: lines[0]?.outcome };
}

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
    // A maker’s `{option} – {user}` is three texts.
    ['<h4>Retirer une option</h4><p>Superviseur<!-- --> – <!-- -->Anne Martin</p>'],
    ['<h4>Retirer une option</h4><p><b>Superviseur</b> (<b>Anne Martin</b>)</p>'],
    // What is drawn between two parts says nothing.
    ['<p>Retirer Superviseur ?</p><div>|</div>'],
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

describe('a sign that stands by itself is read, too: what it joins is to be taken away with the option', () => {
  test.for([
    ['<p>Suppression de <b>Superviseur</b>, <b>de la ligne</b> ?</p>'],
    ['<p>Suppression de Superviseur<!-- --> / <!-- -->de la ligne ?</p>'],
  ])('%s', async ([inside = ''], { open }) => {
    const html = askingPage({ inside, buttons: ['Annuler', 'Confirmer'], script: RELOADS });
    const page = await open({ html, serve: answering(HAS, HAS_PLUS) });
    const { lines } = await page.run(REMOVE, [ANNE.licence]);
    expect(answersOf(page.asked)).toEqual(['Annuler']);
    expect(lines).toMatchObject([{ outcome: 'failed', reasons: ['question-unknown'] }]);
  });
});

describe('a box with nothing to press but its yes', () => {
  const page = (inside: string) => ({
    html: askingPage({
      inside,
      buttons: ['Retirer'],
      script: RELOADS.replace('[1]', '[0]'),
    }),
    serve: answering(HAS, HAS_PLUS, 'Retirer'),
  });

  test('is answered where it asks for the change', async ({ open }) => {
    const { asked, ...shown } = await openAndRemove(open, page('<p>Retirer cette option ?</p>'));
    expect(answersOf(asked)).toEqual(['Retirer']);
    expect(shown.outcome).toBe('modified');
  });

  test.for([
    ['<p>Retirer cette option et la ligne ?</p>'],
    ['<p>La ligne sera coupée.</p>'],
    ['<p>Option standardiste</p>'],
  ])('is not where it says %s', async ([inside = ''], { open }) => {
    const { asked, ...shown } = await openAndRemove(open, page(inside));
    expect(answersOf(asked)).toEqual([]);
    expect(shown.outcome).not.toBe('modified');
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

describe('the host that a kit gives to a box for its title', () => {
  const titled = (host: string) => {
    return askingPage({
      inside: '<h4></h4><p>Retirer cette option ?</p>',
      buttons: ['Annuler', 'OK'],
      script: `box.querySelector('h4').textContent = ${host}; ${RELOADS}`,
    });
  };

  test.for([
    ['is no part of what is asked', 'location.host', 'OK'],
    ['is one where it is another', "'dupont.example'", 'Annuler'],
  ])('%s', async ([, host = '', answer = ''], { open }) => {
    const serve = answering(HAS, HAS_PLUS, 'OK');
    const { asked } = await openAndRemove(open, { html: titled(host), serve });
    expect(answersOf(asked)).toEqual([answer]);
  });
});
