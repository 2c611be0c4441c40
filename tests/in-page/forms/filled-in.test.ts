import { describe, expect } from 'vitest';
import { answering, answersOf, FAX, NO_FAX } from '../support/asked.ts';
import { ANNE, askingPage, detail, option, portalPage } from '../support/html.ts';
import { test } from '../support/test.ts';
import { ADD_FAX, HAS_FAX, LIST } from './number-form.ts';

const RELOADS = `for (const b of box.querySelectorAll('button')) b.addEventListener('click', () => setTimeout(() => show(user), 50));`;

describe('a form that is for the number is filled in and sent', () => {
  test.for([
    [`<h4>Numéro à associer</h4><p>Choisir un numéro ${LIST}</p>`],
    [`<h4>Numéro Fax2Mail</h4><p>Numéro de téléphone * <input name="n"></p>`],
    [`<p>Ajouter Numéro Fax2Mail à Anne Martin</p>${LIST}`],
    [`<h4>Numéro de fax</h4>${LIST}`],
    ['<p>Associer Numéro Fax2Mail ?</p><label>Numéro (facultatif) <input name="n"></label>'],
  ])('%s', async ([inside = ''], { open }) => {
    const page = await open({
      html: askingPage({ inside, buttons: ['Annuler', 'Valider'], script: RELOADS }),
      serve: answering(NO_FAX, HAS_FAX, 'Valider'),
    });
    const { lines } = await page.run(ADD_FAX, [ANNE.licence]);
    expect(answersOf(page.asked)).toEqual([`Valider&n=${FAX}`]);
    expect(lines[0]?.outcome).toBe('modified');
  });
});

describe('a form about anything else is taken back, and nothing is written in it', () => {
  test.for([
    ['<p>Réinitialiser le mot de passe SIP</p><p>Nouveau mot de passe <input name="n"></p>'],
    ['<p>Résilier la licence FPC17293</p><p>Motif <input name="n"></p>'],
    ['<p>Numéro à présenter</p><p><input name="n"></p>'],
    ['<p>Numéro Fax2Mail (5 € par mois)</p><p><input name="n"></p>'],
  ])('%s', async ([inside = ''], { open }) => {
    const page = await open({
      html: askingPage({ inside, buttons: ['Valider', 'Annuler'] }),
      serve: answering(NO_FAX),
    });
    const { lines } = await page.run(ADD_FAX, [ANNE.licence]);
    expect(answersOf(page.asked)).toEqual(['Annuler&n=']);
    expect(lines).toMatchObject([{ outcome: 'failed', reasons: ['question-unknown'] }]);
  });

  test.for(['Numéro de fax', 'Fax'])(
    'as one number is about another: %s',
    async (label, { open }) => {
      const page = await open({
        html: askingPage({
          inside: `<p>${label} <input name="n"></p>`,
          buttons: ['Valider', 'Annuler'],
        }),
        serve: answering(option('Numéro à présenter', 'Non', '<button data-q>+</button>')),
      });
      const { lines } = await page.run(
        [{ option: 'Numéro à présenter', action: 'add', value: FAX }],
        [ANNE.licence],
      );
      expect(answersOf(page.asked)).toEqual(['Annuler&n=']);
      expect(lines).toMatchObject([{ outcome: 'failed', reasons: ['question-unknown'] }]);
    },
  );

  test('nor is it sent where the choice brings up what was not said before', async ({ open }) => {
    const page = await open({
      html: askingPage({
        inside: `<p>Numéro Fax2Mail ${LIST}</p><p id="more"></p>`,
        buttons: ['Valider', 'Annuler'],
        script: `box.querySelector('select').onchange = () => { document.getElementById('more').textContent = 'Numéro payant : 5 € par mois'; };`,
      }),
      serve: answering(NO_FAX),
    });
    const { lines } = await page.run(ADD_FAX, [ANNE.licence]);
    expect(answersOf(page.asked)).toEqual([`Annuler&n=${FAX}`]);
    expect(lines[0]?.outcome).toBe('failed');
  });
});

describe('a number that was typed', () => {
  const form = (script: string) =>
    askingPage({
      inside: '<p>Numéro Fax2Mail <input name="n"></p><p id="beside"></p>',
      buttons: ['Valider', 'Annuler'],
      script: `box.querySelector('input').addEventListener('input', ({ target }) => setTimeout(() => { ${script} }, 300));${RELOADS}`,
    });
  const serve = answering(NO_FAX, HAS_FAX, 'Valider');

  test('is not sent where the portal puts another one in its place', async ({ open }) => {
    const page = await open({ html: form("target.value = '0184252690';"), serve });
    const { lines } = await page.run(ADD_FAX, [ANNE.licence]);
    expect(answersOf(page.asked)).toEqual(['Annuler&n=0184252690']);
    expect(lines).toMatchObject([{ outcome: 'failed', reasons: ['value-not-offered'] }]);
  });

  test('is sent where it is written otherwise', async ({ open }) => {
    const page = await open({ html: form("target.value = '+33184252699';"), serve });
    const { lines } = await page.run(ADD_FAX, [ANNE.licence]);
    expect(answersOf(page.asked)).toEqual(['Valider&n=+33184252699']);
    expect(lines[0]?.outcome).toBe('modified');
  });

  test('is not called where it is shown as a link that calls', async ({ open }) => {
    const call = `<a href="tel:${FAX}" onclick="event.preventDefault(); fetch('/answer?b=Appel')">${FAX}</a>`;
    const script = `document.getElementById('beside').innerHTML = ${JSON.stringify(call)};`;
    const page = await open({ html: form(script), serve });
    const { lines } = await page.run(ADD_FAX, [ANNE.licence]);
    expect(answersOf(page.asked)).toEqual([`Valider&n=${FAX}`]);
    expect(lines[0]?.outcome).toBe('modified');
  });
});

describe('a field whose form Enter sends', () => {
  const form = (button: string) => `<form onsubmit="event.preventDefault();
    fetch('/answer?b=Valider&n=' + this.n.value).then(() => show(user)); box.style.display = 'none'">
    <p>Numéro Fax2Mail <input name="n"></p>${button}</form>`;

  test.for([
    ['is sent where it has no button', '', true],
    ['is not where its own button says something else', '<button>Commander</button>', false],
  ] as const)('%s', async ([, button, isSent], { open }) => {
    const page = await open({
      html: askingPage({ inside: form(button), buttons: ['Annuler'] }),
      serve: answering(NO_FAX, HAS_FAX, 'Valider'),
    });
    const { lines } = await page.run(ADD_FAX, [ANNE.licence]);
    expect(answersOf(page.asked).includes(`Valider&n=${FAX}`)).toBe(isSent);
    expect(lines[0]?.outcome).toBe(isSent ? 'modified' : 'failed');
  });
});

describe('two of a kind are an error', () => {
  test.for([
    [
      `<p>Numéro <input name="a"></p><p>Numéro <input name="b"></p>`,
      ['Valider', 'Annuler'],
      'choice-ambiguous',
    ],
    [`<p>Numéro ${LIST}</p>`, ['Valider', 'Enregistrer', 'Annuler'], 'choice-ambiguous'],
    [
      `<p>Numéro <select name="n"><option value="1">${FAX}</option><option value="2">${FAX}</option></select></p>`,
      ['Valider', 'Annuler'],
      'choice-ambiguous',
    ],
    [
      `<p>Numéro <select name="n"><option value="${FAX}">0184252611</option></select></p>`,
      ['Valider', 'Annuler'],
      'value-not-offered',
    ],
  ] as const)('%s %j', async ([inside, buttons, reason], { open }) => {
    const page = await open({
      html: askingPage({ inside, buttons: [...buttons] }),
      serve: answering(NO_FAX),
    });
    const { lines } = await page.run(ADD_FAX, [ANNE.licence]);
    expect(answersOf(page.asked)).toEqual([expect.stringMatching(/^Annuler/)]);
    expect(lines).toMatchObject([{ outcome: 'failed', reasons: [reason] }]);
  });

  test('but « Supprimer » beside « Enregistrer » is no way to add', async ({ open }) => {
    const page = await open({
      html: askingPage({
        inside: `<p>Numéro Fax2Mail</p>${LIST}`,
        buttons: ['Supprimer', 'Enregistrer', 'Annuler'],
        script: RELOADS,
      }),
      serve: answering(NO_FAX, HAS_FAX, 'Enregistrer'),
    });
    const { lines } = await page.run(ADD_FAX, [ANNE.licence]);
    expect(answersOf(page.asked)).toEqual([`Enregistrer&n=${FAX}`]);
    expect(lines[0]?.outcome).toBe('modified');
  });
});

describe('without a value to give', () => {
  const WITHOUT = [{ option: 'Numéro Fax2Mail', action: 'add' as const }];

  test("the portal's own choice beside the + is not taken", async ({ open }) => {
    const list = '<select><option>0184252611</option><option>0184252612</option></select>';
    const line = option('Numéro Fax2Mail', list, '<button data-ask="add">+</button>');
    const page = await open({ html: portalPage(), serve: answering(line) });
    const { lines } = await page.run(WITHOUT, [ANNE.licence]);
    expect(page.changes).toEqual([]);
    expect(lines).toMatchObject([{ outcome: 'failed', reasons: ['value-needed'] }]);
  });

  test('a field that comes up is left empty, and taken back', async ({ open }) => {
    const page = await open({
      html: askingPage({ inside: `<p>Numéro ${LIST}</p>`, buttons: ['Valider', 'Annuler'] }),
      serve: answering(NO_FAX),
    });
    const { lines } = await page.run(WITHOUT, [ANNE.licence]);
    expect(answersOf(page.asked)).toEqual(['Annuler&n=']);
    expect(lines).toMatchObject([{ outcome: 'failed', reasons: ['value-needed'] }]);
  });
});

test('a field beside the + is given the value where there is one', async ({ open }) => {
  const line = option('Numéro Fax2Mail', LIST, '<button data-ask="add">+</button>');
  const page = await open({
    html: portalPage(),
    serve: ({ pathname, searchParams }, asked) => {
      if (pathname !== '/detail') return 'ok';
      const isDone = asked.some((one) => one.startsWith('/change'));
      return detail({ licence: searchParams.get('l') ?? '', options: isDone ? HAS_FAX : line });
    },
  });
  const { lines } = await page.run(ADD_FAX, [ANNE.licence]);
  expect(lines[0]?.outcome).toBe('modified');
  expect(page.changes).toHaveLength(1);
});
