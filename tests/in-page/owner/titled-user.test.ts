import { expect } from 'vitest';
import { ANNE, BOB, CROSS, option, PLUS, portalPage, usersTable } from '../support/html.ts';
import { test } from '../support/test.ts';

const OPTIONS = option('Superviseur', 'Non', PLUS) + option('Option standardiste', 'Oui', CROSS);
/** A detail with no line that says whose it is. */
const untitled = (title: string, foot = '') =>
  `<p>${title}</p><table>${OPTIONS}</table><p>${foot}</p><button class="close">Fermer</button>`;

test.for([
  [`${ANNE.name} · ${ANNE.licence} · ${ANNE.sda}`, ''],
  [ANNE.licence, ''],
  [`Fiche de l’utilisateur ${ANNE.licence}`, ''],
  [`Martin Anne (${ANNE.licence})`, ''],
  [`${ANNE.name} – <b>${ANNE.licence}</b> – Licence premium`, ''],
  // Of another user, who stands in the list.
  [`${BOB.name} · ${BOB.licence}`, 'detail-unnamed'],
] as const)(
  'a detail is the user’s whom its title names: %s',
  async ([title, reason], { open }) => {
    const opened = await open({ html: portalPage(), serve: () => untitled(title) });
    const { options, reason: why } = await opened.read(ANNE.licence);
    expect(why).toBe(reason);
    expect(options).toHaveLength(reason === '' ? 2 : 0);
  },
);

test.for([
  ['a word that is not about who it is', `Remplace ${ANNE.name} – ${ANNE.licence}`],
  ['what was done last', `Dernière modification : ${ANNE.licence}`],
  ['two users', `${ANNE.licence} – ${BOB.licence}`],
  ['another user further down', `${ANNE.name} – ${ANNE.licence}`, `Suivant : ${BOB.licence}`],
  ['nobody', 'Options'],
  ['a user below the options', 'Options', `${ANNE.name} – ${ANNE.licence}`],
  ['a user whom nobody sees', `<span style="visibility:hidden">${ANNE.licence}</span>`],
] as const)('options are no detail beneath %s', async ([, title, foot = ''], { open }) => {
  const html = `${usersTable()}<div>${untitled(title, foot)}</div>`;
  const opened = await open({ html });
  const read = opened.in(() => window.ours.options());
  await expect(read).rejects.toThrow('There is no detail');
});

/** Users whose references are digits alone, as many numbers are. */
const NUMBERED = [
  { ...ANNE, licence: '48120' },
  { ...BOB, licence: '48127' },
];

test.for([
  [`${ANNE.name} – 48120`, 2],
  ['48120', 0],
] as const)('digits alone name a user beside the name: %s', async ([title, count], { open }) => {
  const opened = await open({ html: `${usersTable(NUMBERED)}<div>${untitled(title)}</div>` });
  const found = await opened.in(() => {
    try {
      return window.ours.options().length;
    } catch {
      return 0;
    }
  });
  expect(found).toBe(count);
});

test('a name is what its cell says without the type of the licence and an address', async ({
  open,
}) => {
  const named = `<div>${ANNE.name}</div><div>Licence premium</div><div>anne@dupont.fr</div>`;
  const opened = await open({ html: usersTable([{ ...ANNE, name: named }, BOB]) });
  const names = await opened.in(() => window.ours.namesInView());
  expect(names).toEqual([ANNE.name, BOB.name]);
});
