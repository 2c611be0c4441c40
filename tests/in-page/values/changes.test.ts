import { expect } from 'vitest';
import { CROSS, detail, option, PLUS, portalPage } from '../support/html.ts';
import { test, truthOf } from '../support/test.ts';
import { ADD, licence, OTHER, REMOVE } from './read-lines.ts';

const EIGHT = [1, 2, 3, 4, 5, 6, 7, 8].map((n) => `FPC7000${n}`);

test('whatever is put around a value, each change is made once where it is to be', async ({
  openCase,
}) => {
  const page = await openCase('01-value-in-pieces');
  const { lines } = await page.run(ADD, EIGHT);
  expect(
    lines.map(({ licence, outcome, before, after, reasons }) => {
      return [licence.at(-1), outcome, before, after, ...reasons];
    }),
  ).toEqual([
    ['1', 'modified', 'Non', 'Oui'],
    ['2', 'already', 'Oui', 'Oui'],
    ['3', 'modified', 'Non', 'Oui'],
    ['4', 'modified', 'Non', 'Oui'],
    ['5', 'modified', 'Non', 'Oui'],
    ['6', 'failed', 'En attente de validation', 'En attente de validation', 'value-unclear'],
    ['7', 'failed', 'Oui', 'Oui', 'value-unclear'],
    ['8', 'failed', 'Non', 'Non', 'value-unclear'],
  ]);
  const { log } = await truthOf(page);
  expect(log.map((one) => `${one.licence} ${one.action}`)).toEqual(
    [1, 3, 4, 5].map((n) => `FPC7000${n} add`),
  );
});

test('whatever is put around a value, only who has the option loses it', async ({ openCase }) => {
  const page = await openCase('01-value-in-pieces');
  const { lines } = await page.run(REMOVE, EIGHT);
  expect(lines.map(({ outcome }) => outcome)).toEqual([
    ...['already', 'modified', 'already', 'already', 'already', 'failed', 'failed', 'failed'],
  ]);
  expect((await truthOf(page)).log).toMatchObject([{ licence: 'FPC70002', action: 'remove' }]);
});

test('a preview says of each value what a run would, and changes nothing', async ({ openCase }) => {
  const page = await openCase('01-value-in-pieces');
  const lines = await page.preview(ADD, EIGHT);
  expect(lines.map(({ kind }) => kind)).toEqual([
    ...['to-do', 'already', 'to-do', 'to-do', 'to-do', 'failed', 'failed', 'failed'],
  ]);
  expect((await truthOf(page)).log).toEqual([]);
});

test('a value that is not understood never counts as done, before a press or after one', async ({
  open,
}) => {
  const page = await open({
    html: portalPage(),
    serve: ({ pathname }, asked) => {
      if (pathname !== '/detail') return 'ok';
      const isAsked = asked.some((one) => one.startsWith('/change'));
      const line = isAsked
        ? option('Superviseur', 'En attente de validation')
        : option('Superviseur', 'Non', '<button data-ask="add">+</button>');
      return detail({ licence, options: line + OTHER });
    },
  });
  const { lines } = await page.run(ADD, [licence]);
  expect(lines).toMatchObject([{ outcome: 'to-check', before: 'Non' }]);
  const again = await page.run(ADD, [licence]);
  expect(again.lines).toMatchObject([{ outcome: 'failed', reasons: ['value-unclear'] }]);
  expect(page.changes).toHaveLength(1);
});

test('an option without a button is unavailable only where buttons are known', async ({ open }) => {
  const none = option('Superviseur', 'Non') + option('Option standardiste', 'Non');
  const page = await open({
    html: portalPage(),
    serve: ({ searchParams }) => detail({ licence: searchParams.get('l') ?? '', options: none }),
  });
  expect((await page.run(ADD, [licence])).lines).toMatchObject([
    { outcome: 'failed', reasons: ['no-button-seen'] },
  ]);
  const known = await open({
    html: portalPage(),
    serve: () => detail({ licence, options: option('Superviseur', 'Non') + OTHER }),
  });
  expect((await known.run(ADD, [licence])).lines).toMatchObject([{ outcome: 'unavailable' }]);
});

test.for([
  ['a box', '<input type="checkbox" id="field">', 'Non', 'Oui'],
  ['a field', '<input id="field" value="0184252699" readonly>', '0184252699', '0184252600'],
  ['a list', '<select id="field"><option>Non</option><option>Oui</option></select>', 'Non', 'Oui'],
] as const)(
  'what is chosen in %s is read at once, though the page tells nothing',
  async ([kind, field, before, after], { open }) => {
    const page = await open({
      html: `<div>${detail({ licence, options: option('Superviseur', field, PLUS + CROSS) + OTHER })}</div>`,
    });
    const values = await page.in(
      (wanted) => {
        // The clock stands still between the two, on a slow machine too.
        const now = performance.now();
        performance.now = () => now;
        const value = () => window.ours.lines().find((one) => one.label === 'Superviseur')?.value;
        const known = [value(), value()];
        const place = document.getElementById('field') as HTMLInputElement;
        if (wanted.kind === 'a box') place.checked = true;
        else place.value = wanted.after;
        return [...known, value()];
      },
      { kind, after },
    );
    expect(values).toEqual([before, before, after]);
  },
);
