import { expect } from 'vitest';
import { ANNE, CROSS, detail, option, PLUS, portalPage } from './support/html.ts';
import { test, truthOf } from './support/test.ts';

const hasIt = (asked: readonly string[], licence: string) => {
  return asked.some((one) => one === `/change?l=${licence}&b=add`);
};

test('a plain portal is changed once, and read back from the detail opened anew', async ({
  open,
}) => {
  const page = await open({
    html: portalPage(),
    serve: ({ pathname, searchParams }, asked) => {
      if (pathname !== '/detail') return 'ok';
      const licence = searchParams.get('l') ?? '';
      const line = hasIt(asked, licence)
        ? option('Superviseur', 'Oui', CROSS)
        : option('Superviseur', 'Non', '<button data-ask="add">+</button>');
      return detail({ licence, options: line + option('Option standardiste', 'Non', PLUS) });
    },
  });
  const { lines } = await page.run([{ option: 'Superviseur', action: 'add' }], [ANNE.licence]);
  expect(lines).toEqual([
    { licence: ANNE.licence, outcome: 'modified', before: 'Non', after: 'Oui', reasons: [] },
  ]);
  expect(page.changes).toEqual([`/change?l=${ANNE.licence}&b=add`]);
});

test('a value in pieces is read as the word that a person sees', async ({ openCase }) => {
  const page = await openCase('01-value-in-pieces');
  const lines = await page.preview([{ option: 'Superviseur', action: 'add' }], ['FPC70001']);
  expect(lines).toMatchObject([{ licence: 'FPC70001', kind: 'to-do', before: 'Non' }]);
  expect((await truthOf(page)).log).toEqual([]);
});
