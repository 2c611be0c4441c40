import { describe, expect } from 'vitest';
import { ANNE, SERVICE, usersTable } from './support/html.ts';
import { test } from './support/test.ts';

const CASE = '02-window-scrolls-for-more';

describe('a list that goes on by scrolling is read to its end', () => {
  test.for([
    '',
    '?plain',
    '?slow=1500',
    '?sentinel',
    '?sentinel&slow=1500',
    '?box',
    '?box&slow=1500',
    '?box&sentinel',
    '?box&sentinel&slow=1500',
  ])('%s', { timeout: 40_000 }, async (query, { openCase }) => {
    const page = await openCase(CASE, query);

    const { licences, isComplete, total } = await page.in(() => window.ours.users.readList());

    expect(licences).toHaveLength(45);
    expect({ isComplete, total }).toEqual({ isComplete: true, total: 45 });
    const { licences: found, ambiguous } = await page.in(() => {
      return window.ours.users.paste('Anne Martin\nFPC70145');
    });
    expect(found).toEqual(['FPC70145']);
    expect(ambiguous).toEqual([{ entry: 'Anne Martin', licences: ['FPC70103', 'FPC70143'] }]);
  });
});

test('a list that ends before its count is incomplete, and no name in it is unique', async ({
  openCase,
}) => {
  const page = await openCase(CASE, '?slow=100000');
  // The first rows are drawn in another way than the following ones, which never come.
  await page.page.addScriptTag({
    content: `document.querySelector('#users tbody').append(...portal.users.slice(0, 20).map(row));
      document.querySelector('#count').textContent = '45 utilisateurs';`,
  });

  const { licences, isComplete, total } = await page.in(() => window.ours.users.readList());

  expect(licences).toHaveLength(20);
  expect({ isComplete, total }).toEqual({ isComplete: false, total: 45 });
  const pasted = await page.in(() => window.ours.users.paste('Anne Martin\nFPC70145\nFPC70102'));
  expect(pasted).toMatchObject({
    licences: ['FPC70102'],
    unknown: [],
    unread: ['FPC70145'],
    ambiguous: [{ entry: 'Anne Martin', licences: ['FPC70103'] }],
  });
}, 40_000);

describe('a table that is emptied for a moment hides nobody', () => {
  test.for([0, 50, 400, 3000])('for %i ms', { timeout: 60_000 }, async (gap, { openCase }) => {
    const page = await openCase('12-list-read-again-without-a-sign', `?gap=${gap}`);

    const { lines } = await page.run(
      [{ option: 'Superviseur', action: 'add' }],
      ['FPC71101', 'FPC71102', 'FPC71103'],
    );

    expect(lines.map(({ outcome }) => outcome)).toEqual(['modified', 'modified', 'modified']);
  });
});

test('a user who is not there is said to be nowhere', { timeout: 40_000 }, async ({ openCase }) => {
  const page = await openCase('12-list-read-again-without-a-sign');

  const { lines } = await page.run([{ option: 'Superviseur', action: 'add' }], ['FPC71109']);

  expect(lines[0]).toMatchObject({ outcome: 'failed', reasons: ['user-not-found'] });
});

test('in a hidden tab a user who is not found is waited for until the tab is in front', async ({
  openCase,
}) => {
  const page = await openCase('12-list-read-again-without-a-sign');
  await page.page.addScriptTag({
    content: `const hide = (hidden) => {
        Object.defineProperty(document, 'hidden', { value: hidden, configurable: true });
        document.dispatchEvent(new Event('visibilitychange'));
      };
      hide(true);
      document.querySelector('tbody tr').remove();
      setTimeout(() => { showUsers(); hide(false); }, 6000);`,
  });

  const { lines } = await page.run([{ option: 'Superviseur', action: 'add' }], ['FPC71101']);

  expect(lines[0]?.outcome).toBe('modified');
}, 40_000);

/** How often the grid's box has been scrolled since this was last asked. */
const moves = () => {
  const all = window as unknown as { moves: number };
  const { moves: since } = all;
  all.moves = 0;
  return since;
};

test('a user is looked for where they were last seen, and everywhere where they no longer are', async ({
  openCase,
}) => {
  const page = await openCase('09-rows-made-in-a-hidden-tab');
  await page.page.addScriptTag({
    content: 'window.moves = 0; box.addEventListener("scroll", () => moves++)',
  });
  const wanted = ['FPC70858', 'FPC70830', 'FPC70845'];
  expect((await page.in(() => window.ours.users.readList())).licences).toHaveLength(60);
  await page.page.evaluate(moves);

  const { lines } = await page.run([{ option: 'Superviseur', action: 'add' }], wanted);
  expect(lines.map(({ outcome }) => outcome)).toEqual(wanted.map(() => 'modified'));
  // Each detail is opened twice, and the list, eight steps long, is scrolled back to its place at the end.
  expect(await page.page.evaluate(moves)).toBeLessThanOrEqual(2 * wanted.length + 2);

  await page.page.evaluate('portal.users.unshift(...portal.users.splice(40)); draw(box.scrollTop)');
  const { lines: again } = await page.run([{ option: 'Superviseur', action: 'remove' }], wanted);
  expect(again.map(({ outcome }) => outcome)).toEqual(wanted.map(() => 'modified'));
}, 60_000);

test('a list that is scrolled on is read in its order', async ({ openCase }) => {
  const page = await openCase('09-rows-made-in-a-hidden-tab');
  await page.page.evaluate('box.scrollTop = 1500');
  await page.page.waitForFunction(() => document.body.textContent?.includes('FPC70840'));

  const { licences } = await page.in(() => window.ours.users.readList());

  expect(licences).toHaveLength(60);
  expect(licences).toEqual([...licences].sort());
  expect(await page.page.evaluate('box.scrollTop')).toBe(1500);
});

test('a list that is all there is read where it is scrolled on, too', async ({ open }) => {
  const people = Array.from({ length: 12 }, (_, index) => ({
    ...ANNE,
    licence: `FPC1000${10 + index}`,
  }));
  const html = `${SERVICE}<p>12 utilisateurs</p><div id="box" style="height:120px;overflow:auto">${usersTable(people)}</div>`;
  const page = await open({ html });
  await page.page.evaluate('box.scrollTop = 1000');

  expect(await page.readAll()).toEqual(people.map(({ licence }) => licence));
});
