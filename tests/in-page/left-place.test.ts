import { describe, expect } from 'vitest';
import { LEFT, listPage, serve, whereItIs } from './support/left-list.ts';
import { test } from './support/test.ts';

describe('what a person has left is put back', () => {
  test('after a run, to which other pages were turned', async ({ open }) => {
    const page = await open({ html: listPage(), serve });

    const wanted = ['FPC100012', 'FPC100020'];
    const { lines } = await page.run([{ option: 'Superviseur', action: 'add' }], wanted, {
      putsBack: true,
    });

    expect(lines.map(({ outcome }) => outcome)).toEqual(['modified', 'modified']);
    expect(await whereItIs(page)).toMatchObject(LEFT);
  }, 30_000);

  test('after a reading, and the same users are in the list', async ({ open }) => {
    const page = await open({ html: listPage(), serve });

    const { licences } = await page.in(() => window.ours.users.readList());
    await page.in(() => window.ours.place.settled());

    expect(licences).toHaveLength(15);
    expect(await whereItIs(page)).toMatchObject(LEFT);
  }, 30_000);

  test('by as many turns as have led away', async ({ open }) => {
    const page = await open({ html: listPage() });

    await page.in(() => window.ours.place.work('next', 'next', 'previous', 'next'));
    await page.in(() => window.ours.place.end());

    expect(await whereItIs(page)).toEqual({ ...LEFT, turns: [3, 4, 3, 4, 3, 2] });
  });

  test('by the number of the first page, where that one was in view', async ({ open }) => {
    const numbers = `at = 1; links = (page) => [1, 2, 3, 4, 5].map((one) => one === page ? '<b aria-current="page">' + one + '</b>' : '<button data-p="' + one + '">' + one + '</button>').join(' ');`;
    const page = await open({ html: listPage(numbers) });

    await page.in(() => window.ours.place.work('next', 'next', 'next'));
    await page.in(() => window.ours.place.end());

    expect(await whereItIs(page)).toEqual({ ...LEFT, at: 1, turns: [2, 3, 4, 1] });
  });

  test('further on than the first page, to which the list was led', async ({ open }) => {
    const first = `at = 3; const turned = links; links = (page) => turned(page) + (page > 1 ? ' <button data-p="1">1</button>' : '');`;
    const page = await open({ html: listPage(first) });

    await page.in(() => window.ours.place.work('next', 'first', 'next'));
    await page.in(() => window.ours.place.end());

    expect(await whereItIs(page)).toEqual({ ...LEFT, at: 3, turns: [4, 1, 2, 3] });
  });

  test('where the portal has begun its list anew', async ({ open }) => {
    const page = await open({ html: listPage() });

    await page.in(() => window.ours.place.work('next', 'next'));
    await page.page.evaluate('draw(1)');
    await page.in(() => window.ours.place.end());

    expect(await whereItIs(page)).toEqual({ ...LEFT, turns: [3, 4, 2] });
  });

  test('once the tab is in front, which it was not at the end', async ({ open }) => {
    const page = await open({ html: listPage() });
    await page.in(() => window.ours.place.work('next'));
    await page.page.evaluate(`window.hideTab = (hidden) => {
        Object.defineProperty(document, 'hidden', { value: hidden, configurable: true });
        document.dispatchEvent(new Event('visibilitychange'));
      };
      hideTab(true);
      window.hiddenAt = new Promise((resolve) => setTimeout(() => { resolve(at); hideTab(false); }, 3000)); 0`);

    await page.in(() => window.ours.place.end());

    expect(await page.page.evaluate('hiddenAt')).toBe(3);
    expect(await whereItIs(page)).toMatchObject(LEFT);
  });

  test('although a person has pressed and scrolled in our panel', async ({ open }) => {
    const page = await open({ html: listPage() });
    await page.page.evaluate(
      `document.body.insertAdjacentHTML('beforeend', '<aside data-myopenip-bulk="panel" style="position:fixed;right:0;top:0;width:200px;height:200px"><button>Bilan</button></aside>')`,
    );
    await page.in(() => window.ours.place.work('next'));
    await page.page.click('aside button');
    await page.page.mouse.wheel({ deltaY: -1 });

    await page.in(() => window.ours.place.end());

    expect(await whereItIs(page)).toMatchObject({ at: 2, box: LEFT.box });
  });

  test('after the work that has begun meanwhile, not before', async ({ open }) => {
    const page = await open({ html: listPage() });
    await page.in(() => window.ours.place.work('next', 'next', 'next'));
    await page.page.evaluate('wait = 1500');
    const ended = page.in(() => window.ours.place.end());
    await page.page.waitForFunction('turns.length > 3');

    await page.in(() => window.ours.place.work());
    await ended;

    // The turn that was on its way is waited for.
    expect(await whereItIs(page)).toMatchObject({ at: 4, turns: [3, 4, 5, 4] });
    await page.in(() => window.ours.place.end());
    expect(await whereItIs(page)).toMatchObject(LEFT);
  });
});

describe('a page stays where it is', () => {
  test('where a person has turned the wheel in it', async ({ open }) => {
    const page = await open({ html: listPage() });
    await page.in(() => window.ours.place.work('next'));
    await page.page.mouse.move(500, 500);
    await page.page.mouse.wheel({ deltaY: 100 });
    await page.page.waitForFunction('scrollY > 130');

    await page.in(() => window.ours.place.end());

    expect(await whereItIs(page)).toMatchObject({ at: 3, turns: [3] });
    expect(await page.page.evaluate('scrollY')).toBeGreaterThan(130);
  });

  test('from the moment on at which a person presses something in it', async ({ open }) => {
    const page = await open({ html: listPage() });
    await page.in(() => window.ours.place.work('next', 'next', 'next'));
    await page.page.evaluate('wait = 1500');
    const ended = page.in(() => window.ours.place.end());
    await page.page.waitForFunction('turns.length > 3');

    await page.page.mouse.click(600, 20);
    await ended;

    expect(await whereItIs(page)).toMatchObject({ at: 4, turns: [3, 4, 5, 4] });
  });

  test('as long as a detail is open', async ({ open }) => {
    const page = await open({ html: listPage(), serve });
    await page.in(() => window.ours.place.work('next'));
    await page.page.evaluate('show("FPC100013")');
    const ended = page.in(() => window.ours.place.end());
    await new Promise((resolve) => setTimeout(resolve, 2000));

    expect(await whereItIs(page)).toMatchObject({ at: 3, turns: [3] });
    await page.page.evaluate('hide()');
    await ended;
    expect(await whereItIs(page)).toMatchObject(LEFT);
  });

  test('where something lies over its pager', async ({ open }) => {
    const page = await open({ html: listPage() });
    await page.in(() => window.ours.place.work('next'));
    await page.page.evaluate(
      `document.body.insertAdjacentHTML('beforeend', '<div role="dialog" style="position:fixed;inset:0;background:#fff8">Mot du jour</div>')`,
    );

    await page.in(() => window.ours.place.end());

    expect(await whereItIs(page)).toMatchObject({ at: 3, turns: [3] });
  });

  test('where it would have to be loaded', async ({ open }) => {
    const linked = `const turned = links; links = (page) => turned(page).replace(/<button( data-p="\\d+")>(Précédent)<.button>/, '<a$1 href="/Users?page=2">$2</a>');`;
    const page = await open({ html: listPage(linked) });
    await page.in(() => window.ours.place.work('next'));

    await page.in(() => window.ours.place.end());

    expect(await whereItIs(page)).toMatchObject({ at: 3, turns: [3] });
    expect(page.asked).toEqual([]);
  });

  test('where it shows another service', async ({ open }) => {
    const page = await open({ html: listPage() });
    await page.in(() => window.ours.place.work('next'));
    await page.page.evaluate(
      `for (const p of document.querySelectorAll('p')) p.innerHTML = p.innerHTML.replace('SRV1', 'SRV2')`,
    );

    await page.in(() => window.ours.place.end());

    expect(await whereItIs(page)).toMatchObject({ at: 3, turns: [3] });
  });
});

test('the box of a list that draws its rows as one scrolls is where it was', async ({
  openCase,
}) => {
  const page = await openCase('09-rows-made-in-a-hidden-tab');
  await page.page.evaluate('box.scrollTop = 700');
  await page.page.waitForFunction(() => document.body.textContent?.includes('FPC70820'));

  const { lines } = await page.run([{ option: 'Superviseur', action: 'add' }], ['FPC70858'], {
    putsBack: true,
  });

  expect(lines[0]?.outcome).toBe('modified');
  expect(await page.page.evaluate('box.scrollTop')).toBe(700);
}, 30_000);

test.for(['', '?box'])(
  'a list that goes on by scrolling is where it was: %s',
  { timeout: 40_000 },
  async (query, { openCase }) => {
    const page = await openCase('02-window-scrolls-for-more', query);
    const tops = () =>
      page.in(() => [
        scrollY,
        ...[...document.querySelectorAll('div')].map(({ scrollTop }) => scrollTop),
      ]);
    const before = await tops();

    const { lines } = await page.run([{ option: 'Superviseur', action: 'add' }], ['FPC70140'], {
      putsBack: true,
    });

    expect(lines[0]?.outcome).toBe('modified');
    expect(await tops()).toEqual(before);
  },
);
