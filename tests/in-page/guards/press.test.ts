import { expect } from 'vitest';
import { ANNE, detail, option, portalPage } from '../support/html.ts';
import { type Serve, test } from '../support/test.ts';

const PRESS = { option: 'Superviseur', button: 'add' as const };
const PLUS = '<button data-ask="add">+</button>';
const CHANGE = `/change?l=${ANNE.licence}&b=add`;
/** Lies over everything for a while, and tells the server when it goes. */
const VEIL = `const veil = document.createElement('div');
  veil.style.cssText = 'position:fixed;inset:0;background:#fff;z-index:9';
  document.body.append(veil);
  setTimeout(() => { veil.remove(); fetch('/press?b=lifted'); }, 500);`;

const servesSaved =
  (isSaved: boolean): Serve =>
  ({ pathname, searchParams }, asked) => {
    if (pathname !== '/detail') return 'ok';
    const isDone = isSaved && asked.includes(CHANGE);
    const line = option(
      'Superviseur',
      isDone ? 'Oui' : 'Non',
      isDone ? '<button>×</button>' : PLUS,
    );
    return detail({ licence: searchParams.get('l') ?? '', options: line });
  };
const serve = servesSaved(true);

const inOrder = (asked: readonly string[]) => asked.filter((one) => !one.startsWith('/detail'));

test('nothing is pressed where the intent cannot be stored', async ({ open }) => {
  const page = await open({ html: portalPage(), serve });
  const said = await page.press(ANNE.licence, PRESS, "throw new Error('no room')");
  expect(said).not.toBe('shown');
  expect(page.changes).toEqual([]);
});

test('what comes over a + while the intent is stored is waited for', async ({ open }) => {
  const page = await open({ html: portalPage(), serve });
  expect(await page.press(ANNE.licence, PRESS, VEIL)).toBe('shown');
  expect(inOrder(page.asked)).toEqual(['/press?b=lifted', CHANGE]);
});

test('what lies over a detail when it opens is waited for', async ({ open }) => {
  const script = `let isFirst = true; shown = () => { if (isFirst) { isFirst = false; ${VEIL} } };`;
  const page = await open({ html: portalPage('', script), serve });
  expect(await page.press(ANNE.licence, PRESS)).toBe('shown');
  expect(inOrder(page.asked)).toEqual(['/press?b=lifted', CHANGE]);
});

test('a press that shows nothing is no success', async ({ open }) => {
  const page = await open({ html: portalPage(), serve: servesSaved(false) });
  expect(await page.press(ANNE.licence, PRESS)).toBe('unclear');
  expect(page.changes).toEqual([CHANGE]);
});

test('only the + of the option wanted is pressed, whatever stands beside it', async ({ open }) => {
  const other = option('Option standardiste', 'Non', PLUS.replace('add', 'other'));
  const page = await open({
    html: portalPage(),
    serve: (url, asked) => {
      const body = String(serve(url, asked));
      return body.replace('<tr><td>Superviseur', `${other}<tr><td>Superviseur`);
    },
  });
  expect(await page.press(ANNE.licence, PRESS)).toBe('shown');
  expect(inOrder(page.asked)).toEqual([CHANGE]);
});
