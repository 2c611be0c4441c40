import { describe, expect } from 'vitest';
import { test } from '../support/test.ts';
import { again, isFree, KEPT, makeRoom } from './kept-part.ts';

const FIXED = '<div id="box" style="width:1170px;margin:0 auto">';
const END = '<p id="end" style="text-align:right"><a href="#">Suivant</a></p>';

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

  test('moves the window: its scripts notice that, and headings stick', async ({ open }) => {
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
