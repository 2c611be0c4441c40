import { describe, expect } from 'vitest';
import { usersTable } from './support/html.ts';
import { type InPage, test } from './support/test.ts';

type Side = 'left' | 'right';

/** How much of the window is kept, in px; the rest, some 800 px, is free. */
const KEPT = 600;

/** Keeps a part of the window free, and stays there for `look`, `renew` and `giveBack`. */
async function makeRoom({ page }: InPage, side: Side = 'right'): Promise<void> {
  await page.evaluate(
    (where, width) => {
      const room = new window.ours.PageRoom(document, { side: where, width });
      Object.assign(window, { room });
      room.renew();
    },
    side,
    KEPT,
  );
}

const again = ({ page }: InPage, what: 'look' | 'renew' | 'giveBack') => {
  return page.evaluate((name) => {
    (window as unknown as { room: Record<string, () => void> }).room[name]?.();
  }, what);
};

/** Where an element stands, from the edges of the free part: no number is below zero if it is all there. */
async function edges({ page }: InPage, selector: string, side: Side = 'right') {
  return page.$eval(
    selector,
    (element, where, width) => {
      const { left, right } = element.getBoundingClientRect();
      const { clientWidth } = document.documentElement;
      return where === 'right'
        ? { left, right: clientWidth - width - right }
        : { left: left - width, right: clientWidth - right };
    },
    side,
    KEPT,
  );
}

/** Whether all of an element stands in the free part. */
async function isFree(page: InPage, selector: string, side: Side = 'right'): Promise<boolean> {
  const { left, right } = await edges(page, selector, side);
  return left >= -1 && right >= -1;
}

const FIXED = '<div id="box" style="width:1170px;margin:0 auto">';
const END = '<p id="end" style="text-align:right"><a href="#">Suivant</a></p>';

describe('what is wider than the free part becomes narrower', () => {
  test.for([
    ['a container of a fixed width', `${FIXED}${END}</div>`],
    ['one within another', `${FIXED}<div style="width:1100px;padding:9px">${END}</div></div>`],
    ['one with a least width', `<div id="box" style="min-width:1200px">${END}</div>`],
    [
      'one whose own rule weighs much',
      `<style>#a #box{width:1200px!important;max-width:none!important}</style><div id="a">${FIXED}${END}</div></div>`,
    ],
    [
      'a column of a grid',
      `<div style="display:grid;grid-template-columns:200px 1000px"><p>Menu</p><div id="box">${END}</div></div>`,
    ],
    [
      'a part beside a menu',
      `<div style="display:flex"><p style="flex:none;width:200px">Menu</p><div id="box" style="flex:none;width:900px">${END}</div></div>`,
    ],
    [
      'a table for the layout',
      `<table id="box" width="1100"><tr><td><table width="1000"><tr><td>${END}</td></tr></table></td></tr></table>`,
    ],
    [
      'the body itself',
      `<style>body{width:1200px;margin:0 auto}</style><div id="box">${END}</div>`,
    ],
    [
      'a body as wide as the window',
      `<style>body{width:100vw;margin:0}</style><div id="box">${END}</div>`,
    ],
    [
      'an application that fills the window',
      `<div id="box" style="position:absolute;inset:0;overflow:auto"><div>${END}</div></div>`,
    ],
    [
      'what a box of the page would cut off',
      `<div style="overflow:hidden"><div id="box" style="width:1170px"><table width="100%"><tr><td>${END}</td></tr></table></div></div>`,
    ],
  ] as const)('%s', async ([, html], { open }) => {
    for (const side of ['right', 'left'] as const) {
      const page = await open({ html });
      await makeRoom(page, side);
      expect(await isFree(page, '#box', side), side).toBe(true);
      expect(await isFree(page, '#end a', side), side).toBe(true);
    }
  });

  test('and no more than it must', async ({ open }) => {
    const page = await open({ html: `${FIXED}${END}</div>` });
    await makeRoom(page);
    const { left, right } = await edges(page, '#box');
    expect(left).toBeLessThan(10);
    expect(right).toBeLessThan(10);
  });
});

describe('what fits, or scrolls by itself, is left alone', () => {
  test.for([
    ['a narrow page', '<div style="width:300px">Short</div>'],
    ['a box that scrolls', '<div style="overflow:auto"><div style="width:3000px">Long</div></div>'],
    [
      'pictures that pass by',
      '<div style="overflow:hidden"><div style="width:3000px;display:flex">One Two</div></div>',
    ],
    ['the cells of a table', `<div style="overflow:auto">${usersTable()}</div>`],
  ] as const)('%s', async ([, html], { open }) => {
    const page = await open({ html });
    await makeRoom(page);
    expect(await page.page.$$eval('[data-myopenip-room]', (found) => found.length)).toBe(0);
  });
});

describe('what is fixed to the window', () => {
  const bar = (style: string) => `<div id="box" style="position:fixed;${style}">Here</div>`;

  test.for([
    ['a bar', bar('top:0;left:0;right:0')],
    ['a bar of the whole width', bar('bottom:0;left:0;width:100%')],
    ['a layer', bar('inset:0')],
    ['a notice', bar('top:20px;right:20px;width:200px')],
    ['a drawer', bar('top:0;bottom:0;right:0;width:400px')],
    ['a drawer at the left', bar('top:0;bottom:0;left:0;width:400px')],
  ] as const)('%s is put aside', async ([, html], { open }) => {
    for (const side of ['right', 'left'] as const) {
      const page = await open({ html });
      await makeRoom(page, side);
      expect(await isFree(page, '#box', side), side).toBe(true);
    }
  });

  test('but a bar that would become higher, and cover the page, keeps its width', async ({
    open,
  }) => {
    const links = '<a href="#">Un lien assez long</a> &nbsp; '.repeat(7);
    const inner = `<div style="width:1170px">${links}</div>`;
    const page = await open({ html: bar('top:0;left:0;right:0').replace('Here', inner) });
    const height = () => page.page.$eval('#box', (box) => box.getBoundingClientRect().height);
    const before = await height();
    await makeRoom(page);
    expect(await height()).toBe(before);
  });
});

describe('a table that cannot be so narrow', () => {
  const WIDE = usersTable().replace('<table', '<table style="width:1300px;min-width:1300px"');
  const COLUMNS = WIDE.replaceAll('<td>18</td>', `<td>${'M'.repeat(70)}</td>`);
  const lastDetail = '#users tr:last-child .d';

  /** Whether a press by hand, after scrolling sideways, would hit the last column. */
  const canBeReached = async ({ page }: InPage): Promise<boolean> => {
    return page.$eval(
      lastDetail,
      (detail, kept) => {
        document.querySelector('#wrap')?.scrollTo(9999, 0);
        window.scrollTo(9999, 0);
        const { right } = detail.getBoundingClientRect();
        return right <= document.documentElement.clientWidth - kept;
      },
      KEPT,
    );
  };

  test('can be scrolled out by the window', async ({ open }) => {
    const page = await open({ html: `<div id="wrap">${COLUMNS}</div>` });
    await makeRoom(page);
    expect(await isFree(page, lastDetail)).toBe(false);
    expect(await canBeReached(page)).toBe(true);
    expect(await page.page.$eval('#wrap', (wrap) => getComputedStyle(wrap).overflowX)).toBe(
      'visible',
    );
  });

  test('gets a box to be scrolled in where the page would cut it off', async ({ open }) => {
    const html = `<div style="overflow:hidden"><div id="wrap">${COLUMNS}</div></div>`;
    const page = await open({ html });
    await makeRoom(page);
    expect(await canBeReached(page)).toBe(true);
  });

  test('gets none where its headings stick to the window', async ({ open }) => {
    const style = '<style>#users th{position:sticky;top:0}</style>';
    const html = `${style}<div style="overflow:clip"><div id="wrap">${COLUMNS}</div></div>`;
    const page = await open({ html });
    await makeRoom(page);
    expect(await page.page.$eval('#wrap', (wrap) => getComputedStyle(wrap).overflowX)).toBe(
      'visible',
    );
  });
});

describe('how the page scrolls', () => {
  const WAYS = ['overflowX', 'overflowY', 'height', 'position', 'transform', 'translate'] as const;
  const LONG = `<div id="box" style="width:1170px"><h2 id="head" style="position:sticky;top:0">List</h2>${'<p>Line</p>'.repeat(99)}</div>`;

  test('is as without us: nothing is said of root and body but a margin', async ({ open }) => {
    const page = await open({ html: `<style>html,body{height:100%}</style>${LONG}` });
    const ways = () =>
      page.in((names) => {
        const roots = [document.documentElement, document.body];
        return roots.map((root) => names.map((name) => getComputedStyle(root)[name]));
      }, WAYS);
    const before = await ways();
    await makeRoom(page);
    expect(await ways()).toEqual(before);
  });

  test('moves the window, of which its scripts hear, and headings stick', async ({ open }) => {
    const page = await open({ html: LONG });
    await makeRoom(page);
    const top = await page.in(async () => {
      const heard = new Promise((resolve) => window.addEventListener('scroll', resolve));
      window.scrollTo(0, 500);
      await heard;
      return document.querySelector('#head')?.getBoundingClientRect().top;
    });
    expect(top).toBe(0);
    expect(await page.in(() => window.scrollY)).toBe(500);
  });
});

describe('what came later', () => {
  test('is made narrower at the next look', async ({ open }) => {
    const page = await open({ html: '<main></main>' });
    await makeRoom(page);
    await page.in((html) => {
      const main = document.querySelector('main');
      if (main) main.innerHTML = html;
    }, `${FIXED}${END}</div>`);
    await again(page, 'look');
    expect(await isFree(page, '#box')).toBe(true);
  });

  test('in a shadow root is, too', async ({ open }) => {
    const page = await open({ html: '<main id="box"></main>' });
    await page.in((html) => {
      const main = document.querySelector('main');
      if (main) main.attachShadow({ mode: 'open' }).innerHTML = html;
    }, `<div style="width:1170px">${END}</div>`);
    await makeRoom(page);
    const right = await page.in(() => {
      const inner = document.querySelector('main')?.shadowRoot?.querySelector('div');
      return inner?.getBoundingClientRect().right ?? 9999;
    });
    const free = await page.in((kept) => document.documentElement.clientWidth - kept, KEPT);
    expect(right).toBeLessThanOrEqual(free + 1);
  });

  test('becomes wide again once there is room', async ({ open }) => {
    const page = await open({ html: `${FIXED}${END}</div>` });
    await makeRoom(page);
    await page.in(() => document.querySelector('#box')?.setAttribute('style', 'width:400px'));
    await again(page, 'renew');
    expect(await page.page.$$eval('[data-myopenip-room]', (found) => found.length)).toBe(0);
  });
});

test('everything is given back, to the letter', async ({ open }) => {
  const html = `${FIXED}${END}</div><div style="position:fixed;inset:0 0 auto">Bar</div>`;
  const page = await open({ html });
  const text = () => page.in(() => document.documentElement.outerHTML);
  const before = await text();
  await makeRoom(page);
  expect(await text()).not.toBe(before);
  await again(page, 'giveBack');
  await again(page, 'look');
  expect(await text()).toBe(before);
});
