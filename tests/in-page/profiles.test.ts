import { expect } from 'vitest';
import {
  ANNE,
  CROSS,
  detail,
  option,
  portalPage,
  row,
  SERVICE,
  usersTable,
} from './support/html.ts';
import { test } from './support/test.ts';

const DETAIL = row(ANNE).slice(
  row(ANNE).indexOf('<a href="#" class="d"'),
  row(ANNE).lastIndexOf('</td>'),
);
const look = (...words: string[]) => ({ words, icons: [] });
const OPTIONS = option('Superviseur', 'Oui', CROSS);

test('a profile whose control that opens a detail says something dangerous presses nothing', async ({
  open,
}) => {
  const press = (words: string) =>
    `<a href="#" onclick="fetch('/press?b=${words}');return false">${words}</a>`;
  const cell = `${press('Ouvrir')} ${press('Supprimer')} ${press('Gérer')}`;
  const page = await open({
    html: SERVICE + usersTable([ANNE]).replace(DETAIL, cell),
    serve: () => 'ok',
  });
  await page.in((profile) => window.ours.teach(profile), {
    controls: { detail: look('supprimer') },
  });
  const lines = await page.preview([{ option: 'Superviseur', action: 'add' }], [ANNE.licence]);
  expect(lines).toMatchObject([{ kind: 'failed' }]);
  expect(page.asked.filter((one) => one.startsWith('/press'))).toEqual([]);
  // The same row with a harmless word.
  await page.in((profile) => window.ours.teach(profile), { controls: { detail: look('gerer') } });
  expect(await page.in(() => window.ours.details())).toEqual(['Gérer']);
});

test('a stored profile is used without its dangerous parts', async ({ open }) => {
  const foot = '<a href="#" id="end">Résilier cette licence</a> <a href="#" id="out">Ranger</a>';
  const page = await open({
    html: `<div>${detail({ licence: ANNE.licence, options: OPTIONS, foot })}</div>`,
  });
  const taughtAs = (words: string) => {
    return page.in(
      (profile) => {
        window.ours.teach(profile);
        return window.ours.closeControl();
      },
      { controls: { close: look(words) } },
    );
  };
  expect(await taughtAs('resilier cette licence')).toBe('');
  expect(await taughtAs('resilier')).toBe('');
  expect(await taughtAs('ranger')).toBe('out');
  await page.in(() => document.getElementById('out')?.setAttribute('title', 'Supprimer'));
  expect(await taughtAs('ranger')).toBe('');
});

test('a taught control is recognised by its whole words, not by the first one', async ({
  open,
}) => {
  const quit = (words: string) => `<button id="${words.length}">${words}</button>`;
  const session = quit('Quitter la session');
  const foot = session + quit('Quitter l’entreprise') + quit('Quitter la fiche');
  const html = `<div id="one">${detail({ licence: ANNE.licence, options: OPTIONS, foot })}</div>
    <div id="two" hidden>${detail({ licence: ANNE.licence, options: OPTIONS, foot: session })}</div>`;
  const page = await open({ html });
  const found = await page.in(
    (profile) => {
      window.ours.teach(profile);
      const both = [window.ours.closeControl('#one')];
      const [one, two] = document.querySelectorAll<HTMLElement>('#one, #two');
      if (one && two) [one.hidden, two.hidden] = [true, false];
      return [...both, window.ours.closeControl('#two')];
    },
    { controls: { close: look('quitter la fiche') } },
  );
  expect(found).toEqual(['16', '']);
});

test('a taught control that says the name of its user is recognised for each user', async ({
  open,
}) => {
  const people = [ANNE, { ...ANNE, licence: 'FPC172932', name: 'Bob Petit' }];
  const html =
    SERVICE +
    people
      .map((person) =>
        row(person).replace(
          /<a href="#" class="d".*?<\/a>/,
          `<button>Gérer ${person.name}</button> <button>Gérer les droits</button>`,
        ),
      )
      .join('');
  const page = await open({
    html: SERVICE + usersTable([]).replace('<tbody>', `<tbody>${html.replace(SERVICE, '')}`),
  });
  const found = await page.in(
    (profile) => {
      window.ours.teach(profile);
      return window.ours.details();
    },
    { controls: { detail: look('gerer') } },
  );
  expect(found).toEqual(people.map(({ name }) => `Gérer ${name}`));
});

test('an option is removed by the word that a person has shown', async ({ open }) => {
  const page = await open({
    html: portalPage(),
    serve: ({ pathname, searchParams }, asked) => {
      if (pathname !== '/detail') return 'ok';
      const isGone = asked.some((one) => one.startsWith('/change'));
      const button = (word: string) => `<button data-ask="${word}">${word}</button>`;
      const line = isGone
        ? option('Superviseur', 'Non', button('Souscrire'))
        : option('Superviseur', 'Oui', `${button('Résilier')}`);
      return detail({
        licence: searchParams.get('l') ?? '',
        options: line + option('Option standardiste', 'Non', button('Souscrire')),
      });
    },
  });
  await page.in((profile) => window.ours.teach(profile), {
    controls: { add: look('souscrire'), remove: look('resilier') },
  });
  const { lines } = await page.run([{ option: 'Superviseur', action: 'remove' }], [ANNE.licence]);
  expect(page.changes).toEqual([`/change?l=${ANNE.licence}&b=R%C3%A9silier`]);
  expect(lines).toMatchObject([{ outcome: 'modified' }]);
});
