import { expect } from 'vitest';
import { askingPage, NATIVE, servesAsking } from '../support/asking.ts';
import { ANNE } from '../support/html.ts';
import { test } from '../support/test.ts';

const ADD = [{ option: 'Superviseur', action: 'add' as const }];
const NUMBER = '0184252699';
const FAX = 'Numéro Fax2Mail';
const ADD_FAX = [{ option: FAX, action: 'add' as const, value: NUMBER }];

const presses = (asked: readonly string[]) => {
  return asked.filter((one) => /^\/(?:press|change)/.test(one)).map(decodeURIComponent);
};

test('a confirmation that comes a second time is not answered with yes again', async ({ open }) => {
  const page = await open({
    html: askingPage({
      says: '<p>Ajouter l’option Superviseur ?</p>',
      buttons: ['Confirmer', 'Annuler'],
      script: 'window.again ??= true;',
    }),
    serve: servesAsking('Superviseur'),
  });
  await page.run(ADD, [ANNE.licence]);
  expect(presses(page.asked).filter((one) => one === '/press?b=Confirmer')).toHaveLength(1);
});

const refused = [
  ['takes the licence away', 'En ajoutant Superviseur, supprimer la licence ?'],
  ['is about another option', 'Ajouter Superviseur et Option standardiste ?'],
  ['takes away what is to be added', 'Retirer l’option Superviseur ?'],
  ['resets a password', 'Ajouter Superviseur et réinitialiser le mot de passe SIP ?'],
] as const;

for (const [what, text] of refused) {
  test(`a question in the page that ${what} is not answered with yes`, async ({ open }) => {
    const page = await open({
      html: askingPage({ says: `<p>${text}</p>`, buttons: ['Confirmer', 'Annuler'] }),
      serve: servesAsking('Superviseur'),
    });
    const { lines } = await page.run(ADD, [ANNE.licence]);
    expect(lines).toMatchObject([{ outcome: 'failed', reasons: ['question-unknown'] }]);
    expect(presses(page.asked).filter((one) => !one.endsWith('Annuler'))).toEqual([]);
  });

  test(`a question of the browser that ${what} is not answered with yes`, async ({ open }) => {
    const control = `<button onclick="if (confirm('${text}')) fetch('/change?l=${ANNE.licence}&v=')">+</button>`;
    const page = await open({
      html: NATIVE + askingPage({ says: '', buttons: [] }),
      serve: servesAsking('Superviseur', control),
    });
    const { lines } = await page.run(ADD, [ANNE.licence]);
    expect(lines).toMatchObject([{ outcome: 'failed', reasons: ['question-unknown'] }]);
    expect(page.changes).toEqual([]);
  });
}

test('a question of the browser about our change is answered with yes', async ({ open }) => {
  const change = `fetch('/change?l=${ANNE.licence}&v=').then(() => show('${ANNE.licence}'))`;
  const control = `<button onclick="if (confirm('Ajouter l’option Superviseur ?')) ${change}">+</button>`;
  const page = await open({
    html: NATIVE + askingPage({ says: '', buttons: [] }),
    serve: servesAsking('Superviseur', control),
  });
  const { lines } = await page.run(ADD, [ANNE.licence]);
  expect(lines).toMatchObject([{ outcome: 'modified' }]);
});

for (const [text, isOurs] of [
  ['Numéro Fax2Mail à ajouter', true],
  ['Nouveau nom de l’utilisateur', false],
  ['Motif de la résiliation', false],
] as const) {
  test(`the browser's field « ${text} » is ${isOurs ? '' : 'not '}filled in`, async ({ open }) => {
    const change = `fetch('/change?l=${ANNE.licence}&v=' + v).then(() => show('${ANNE.licence}'))`;
    const control = `<button onclick="const v = prompt('${text}'); if (v) ${change}">+</button>`;
    const page = await open({
      html: NATIVE + askingPage({ says: '', buttons: [] }),
      serve: servesAsking(FAX, control),
    });
    const { lines } = await page.run(ADD_FAX, [ANNE.licence]);
    expect(page.changes).toEqual(isOurs ? [`/change?l=${ANNE.licence}&v=${NUMBER}`] : []);
    expect(lines).toMatchObject([{ outcome: isOurs ? 'modified' : 'failed' }]);
  });
}

test('once a press is over, the browser’s questions are the person’s', async ({ open }) => {
  const page = await open({
    html: NATIVE + askingPage({ says: '<p>Ajouter Superviseur ?</p>', buttons: ['Oui', 'Non'] }),
    serve: servesAsking('Superviseur'),
  });
  await page.press(ANNE.licence, { option: 'Superviseur', button: 'add' });
  const left = await page.in(() => {
    confirm('Ajouter Superviseur ?');
    return (window as unknown as { left: string[] }).left;
  });
  expect(left).toEqual(['Ajouter Superviseur ?']);
});

test('nothing is confirmed while the field for the number is still to come', async ({ open }) => {
  const page = await open({
    html: askingPage({
      says: `<p>Ajouter ${FAX} ?</p>`,
      buttons: ['Valider', 'Annuler'],
      script: `setTimeout(() => { says.innerHTML = '<p>${FAX} <input></p>'; }, 300);`,
    }),
    serve: servesAsking(FAX),
  });
  const { lines } = await page.run(ADD_FAX, [ANNE.licence]);
  expect(page.changes).toEqual([`/change?l=${ANNE.licence}&v=${NUMBER}`]);
  expect(lines).toMatchObject([{ outcome: 'modified', after: NUMBER }]);
});
