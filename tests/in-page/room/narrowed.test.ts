import { describe, expect } from 'vitest';
import { usersTable } from '../support/html.ts';
import { type InPage, test } from '../support/test.ts';
import { edges, isFree, KEPT, makeRoom } from './kept-part.ts';

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
    const links = '<a href="#" style="display:inline-block;width:160px">Un lien</a>'.repeat(7);
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
