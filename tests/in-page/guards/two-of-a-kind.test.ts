import { expect } from 'vitest';
import { ANNE, BOB, detail, option, portalPage, usersTable } from '../support/html.ts';
import { type Serve, test } from '../support/test.ts';

const PLUS = '<button data-ask="add">+</button>';
const ADD = [{ option: 'Superviseur', action: 'add' as const }];

/** Details whose line *Superviseur* is made by a function of what it would be otherwise. */
const servesLines =
  (lines: (line: string) => string): Serve =>
  ({ pathname, searchParams }, asked) => {
    const licence = searchParams.get('l') ?? '';
    if (pathname !== '/detail') return 'ok';
    const isDone = asked.includes(`/change?l=${licence}&b=add`);
    const line = option(
      'Superviseur',
      isDone ? 'Oui' : 'Non',
      isDone ? '<button>×</button>' : PLUS,
    );
    return detail({ licence, options: lines(line) + option('Option standardiste', 'Non', PLUS) });
  };

const details = (asked: readonly string[]) => asked.filter((one) => one.startsWith('/detail'));

test('of two lines of one option none is pressed', async ({ open }) => {
  const page = await open({ html: portalPage(), serve: servesLines((line) => line + line) });
  expect(await page.press(ANNE.licence, { option: 'Superviseur', button: 'add' })).toBe(
    'not-pressed option-ambiguous',
  );
  const { lines } = await page.run(ADD, [ANNE.licence]);
  expect(lines).toMatchObject([{ outcome: 'failed', reasons: ['option-ambiguous'] }]);
  expect(page.changes).toEqual([]);
});

test('of two + in one line none is pressed', async ({ open }) => {
  const page = await open({
    html: portalPage(),
    serve: servesLines((line) => line.replace(PLUS, `${PLUS} ${PLUS}`)),
  });
  const { lines } = await page.run(ADD, [ANNE.licence]);
  expect(lines).toMatchObject([{ outcome: 'failed' }]);
  expect(page.changes).toEqual([]);
});

test('of two rows of one reference none is opened', async ({ open }) => {
  const page = await open({
    html: portalPage(
      '',
      "const first = document.querySelector('tbody tr'); first.after(first.cloneNode(true));",
    ),
    serve: servesLines((line) => line),
  });
  const { lines } = await page.run(ADD, [ANNE.licence, BOB.licence]);
  expect(lines).toMatchObject([
    { licence: ANNE.licence, outcome: 'failed', reasons: ['user-twice'] },
    { licence: BOB.licence, outcome: 'modified' },
  ]);
  expect(page.asked).not.toContain(`/detail?l=${ANNE.licence}`);
});

test('of two *Détail* in one row none is pressed', async ({ open }) => {
  const page = await open({
    html: portalPage(
      '',
      "document.querySelector('.d').insertAdjacentHTML('afterend', ' <a href=\"#\">Détail</a>');",
    ),
    serve: servesLines((line) => line),
  });
  const { lines } = await page.run(ADD, [ANNE.licence]);
  expect(lines).toMatchObject([{ outcome: 'failed', reasons: ['no-detail-link'] }]);
  expect(details(page.asked)).toEqual([]);
});

test('of two users tables none is worked on', async ({ open }) => {
  const page = await open({
    html: portalPage(usersTable([BOB])),
    serve: servesLines((line) => line),
  });
  const { lines } = await page.preview(ADD, [ANNE.licence]).then(
    (lines) => ({ lines }),
    () => ({ lines: [] }),
  );
  expect(lines.filter(({ kind }) => kind === 'to-do')).toEqual([]);
  expect(details(page.asked)).toEqual([]);
});
