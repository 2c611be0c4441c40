import { expect } from 'vitest';
import {
  ANNE,
  BOB,
  detail,
  option,
  PLUS,
  portalPage,
  row,
  SERVICE,
  usersTable,
} from './support/html.ts';
import { type Serve, test } from './support/test.ts';

const LINES = option('Superviseur', 'Non', PLUS) + option('Option standardiste', 'Non', PLUS);
const serve: Serve = ({ pathname, searchParams }) => {
  if (pathname !== '/detail') return 'ok';
  return detail({ licence: searchParams.get('l') ?? '', options: LINES });
};

test('a detail that is opened for a person stays open, and nothing else is asked', async ({
  open,
}) => {
  const page = await open({ html: portalPage(), serve });

  expect(await page.in((licence) => window.ours.openForPerson(licence), BOB.licence)).toBe('');

  expect(page.asked).toEqual([`/detail?l=${BOB.licence}`]);
  expect(await page.page.$eval('#dlg', (dialog) => dialog.textContent)).toContain(BOB.licence);
  expect(await page.page.$eval('#dlg', (dialog) => (dialog as HTMLElement).style.display)).toBe(
    'block',
  );
});

/** Each detail is a page of its own. */
const LINKS =
  "for (const a of document.querySelectorAll('.d')) { a.onclick = null; a.href = '/detail?l=' + a.dataset.l; }";

test('a detail that is a page of its own is loaded in the tab itself, also after a run in a frame', async ({
  open,
}) => {
  const page = await open({
    html: portalPage('', LINKS),
    serve: (...asked) => `<body><div>${serve(...asked)}</div>`,
  });
  await page.preview([{ option: 'Superviseur', action: 'add' }], [ANNE.licence]);
  expect(new URL(page.page.url()).pathname).toBe('/Users');

  const loaded = page.page.waitForNavigation();
  await page.in((licence) => void window.ours.openForPerson(licence), BOB.licence);
  await loaded;

  expect(page.page.url()).toMatch(new RegExp(`/detail\\?l=${BOB.licence}$`));
});

test('a user on another page, which would have to be loaded, is said to be there', async ({
  open,
}) => {
  const pager = '<p><b>1</b> <a href="/Users/page/2">2</a> <a href="/Users/page/2">Suivant</a></p>';
  const page = await open({
    html: `${SERVICE}${usersTable([ANNE])}${pager}<script>${LINKS}</script>`,
    serve: () => `<body>${SERVICE}<table><tbody>${row(BOB)}</tbody></table>`,
  });

  const reason = await page.in((licence) => window.ours.openForPerson(licence), BOB.licence);

  expect(reason).toBe('on-other-page');
  expect(page.asked).toEqual([]);
  expect(await page.page.$('iframe')).toBeNull();
});
