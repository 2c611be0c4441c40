import { expect } from 'vitest';
import { ANNE, detail, option, portalPage, SERVICE, usersTable } from './support/html.ts';
import { test } from './support/test.ts';

const ADD = [{ option: 'Superviseur', action: 'add' as const }];

/** A portal that polls its server for the states of its users, and shows a change only in a detail opened again. */
const POLLING = portalPage(
  '<p id="state"></p>',
  `shown = (l) => {
    for (const b of dlg.querySelectorAll('[data-b]')) b.onclick = () => fetch('/change?l=' + l + '&b=' + b.dataset.b);
  };
  setInterval(async () => { state.textContent = await (await fetch('/states')).text(); }, 250);`,
);

test('a change that shows in a detail opened anew is read there, though the page is never quiet', async ({
  open,
}) => {
  let polls = 0;
  const page = await open({
    html: POLLING,
    serve: ({ pathname, searchParams }, asked) => {
      if (pathname === '/states') return `États lus ${++polls} fois`;
      if (pathname !== '/detail') return 'ok';
      const licence = searchParams.get('l') ?? '';
      const isAdded = asked.some((one) => one.startsWith(`/change?l=${licence}&`));
      const line = isAdded
        ? option('Superviseur', 'Oui', '<button data-b="remove">×</button>')
        : option('Superviseur', 'Non', '<button data-b="add">+</button>');
      return detail({ licence, options: line });
    },
  });
  const begun = performance.now();
  const { lines } = await page.run(ADD, [ANNE.licence], { patience: 20_000 });
  expect(lines).toMatchObject([{ outcome: 'modified', after: 'Oui' }]);
  expect(page.changes).toHaveLength(1);
  // Long before the time-out of an answer.
  expect(performance.now() - begun).toBeLessThan(15_000);
});

const MANY = Array.from({ length: 60 }, (_, at) => ({
  licence: `FPC9${100 + at}`,
  name: `Personne ${at}`,
}));

test('a list that has to be scrolled is read to its end, though the page is never quiet', async ({
  open,
}) => {
  let polls = 0;
  const page = await open({
    html: `${SERVICE}${usersTable(MANY)}<p id="state"></p><script>
      setInterval(async () => { state.textContent = await (await fetch('/states')).text(); }, 250);
    </script>`,
    serve: () => `États lus ${++polls} fois`,
  });
  const begun = performance.now();
  const read = await page.readAll();
  expect(read).toEqual(MANY.map(({ licence }) => licence));
  expect(performance.now() - begun).toBeLessThan(25_000);
});

test('a list that is filtered while it is read is read anew, though the page is never quiet', async ({
  open,
}) => {
  // By the page's own clock: with much to do, a browser is given the answers late enough for it to be quiet between two.
  const page = await open({
    html: `${SERVICE}<div style="height: 120px; overflow: auto">${usersTable(MANY)}</div><p id="state"></p><script>
      let times = 0;
      setInterval(() => { state.textContent = 'États lus ' + ++times + ' fois'; }, 100);
    </script>`,
  });
  const begun = performance.now();
  const { licences } = await page.in(() => window.ours.users.readFiltered());
  expect(licences).toEqual(MANY.map(({ licence }) => licence));
  expect(performance.now() - begun).toBeLessThan(30_000);
});
