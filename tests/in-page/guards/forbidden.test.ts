import { expect } from 'vitest';
import { askingPage, servesAsking } from '../support/asking.ts';
import { ANNE, CROSS, detail, option, portalPage } from '../support/html.ts';
import { test } from '../support/test.ts';

const ADD = [{ option: 'Superviseur', action: 'add' as const }];
const REMOVE = [{ option: 'Superviseur', action: 'remove' as const }];
const PLUS = '<button data-ask="add">+</button>';
const SIP = 'mot de passe SIP';

const presses = (asked: readonly string[]) => {
  return asked.filter((one) => /^\/(?:press|change)/.test(one)).map(decodeURIComponent);
};

const wrong = [
  ['+', ADD, 'Non', `Ajouter un ${SIP}`],
  ['+ by its title', ADD, 'Non', `+" title="Ajouter (réinitialise le ${SIP})`],
  ['+ whose title says only that', ADD, 'Non', `+" title="Réinitialise le ${SIP}`],
  ['x', REMOVE, 'Oui', `Supprimer et réinitialiser le ${SIP}`],
] as const;

for (const [what, changes, value, words] of wrong) {
  test(`a password is never touched for a change: ${what}`, async ({ open }) => {
    const [text, attributes = ''] = words.split('" ');
    const control = `<button data-ask="sip" ${attributes}${attributes && '"'}>${text}</button>`;
    const page = await open({
      html: portalPage(),
      serve: ({ searchParams }) => {
        const licence = searchParams.get('l') ?? '';
        const line = option('Superviseur', value, control);
        return detail({ licence, options: line + option('Option standardiste', 'Oui', CROSS) });
      },
    });
    const { lines } = await page.run([...changes], [ANNE.licence]);
    expect(lines[0]?.outcome).not.toBe('modified');
    expect(presses(page.asked)).toEqual([]);
  });
}

test('a yes that resets a password is no answer', async ({ open }) => {
  const page = await open({
    html: askingPage({
      says: '<p>Ajouter l’option Superviseur ?</p>',
      buttons: [`Valider et réinitialiser le ${SIP}`, 'Annuler'],
    }),
    serve: servesAsking('Superviseur'),
  });
  const { lines } = await page.run(ADD, [ANNE.licence]);
  expect(lines[0]?.outcome).not.toBe('modified');
  expect(presses(page.asked).filter((one) => !one.endsWith('Annuler'))).toEqual([]);
});

test('a no that resets a password calls nothing off', async ({ open }) => {
  const page = await open({
    html: askingPage({
      says: '<p>Clôturer le compte de ce client ?</p>',
      buttons: ['Valider', 'Annuler'],
      script: `q.querySelectorAll('button')[1].title = 'Réinitialise le ${SIP}';`,
    }),
    serve: servesAsking('Superviseur'),
  });
  const { lines } = await page.run(ADD, [ANNE.licence]);
  expect(lines[0]?.outcome).not.toBe('modified');
  expect(presses(page.asked)).toEqual([]);
});

test('the yes beside one that resets a password is the answer', async ({ open }) => {
  const page = await open({
    html: askingPage({
      says: '<p>Ajouter l’option Superviseur ?</p>',
      buttons: ['Valider', 'Annuler', `Réinitialiser le ${SIP}`],
    }),
    serve: servesAsking('Superviseur'),
  });
  const { lines } = await page.run(ADD, [ANNE.licence]);
  expect(lines).toMatchObject([{ outcome: 'modified' }]);
  expect(presses(page.asked)).toEqual(['/press?b=Valider', `/change?l=${ANNE.licence}&v=`]);
});

test('a close control that resets a password is never taken, the plain one beside it is', async ({
  open,
}) => {
  const foot = `<button data-press="sip" class="close">Fermer et réinitialiser le ${SIP}</button>
    <button class="close">Fermer</button>`;
  const page = await open({
    html: portalPage(),
    serve: ({ searchParams }) => {
      const licence = searchParams.get('l') ?? '';
      return detail({ licence, options: option('Superviseur', 'Non', PLUS), foot });
    },
  });
  const lines = await page.preview(ADD, [ANNE.licence]);
  expect(lines).toMatchObject([{ kind: 'to-do', reasons: [] }]);
  expect(presses(page.asked)).toEqual([]);
});

test('the details of a password are no way into a detail', async ({ open }) => {
  const link = `<a href="#" onclick="fetch('/press?b=sip')">Détail du ${SIP}</a>`;
  const page = await open({
    html: portalPage(
      '',
      `document.querySelector('.d').insertAdjacentHTML('beforebegin', ${JSON.stringify(`${link} `)});`,
    ),
    serve: ({ searchParams }) => {
      const licence = searchParams.get('l') ?? '';
      return detail({ licence, options: option('Superviseur', 'Non', PLUS) });
    },
  });
  expect(await page.preview(ADD, [ANNE.licence])).toMatchObject([{ kind: 'to-do' }]);
  expect(presses(page.asked)).toEqual([]);
});
