import { expect } from 'vitest';

import { type InPage, test } from '../support/test.ts';
import { isFree, makeRoom } from './kept-part.ts';

const tableOf = (id: string, css: string) =>
  `<table id="${id}" style="${css}"><tr><td>FPC17293</td></tr></table>`;

/** How far the second part of a list lies over the first one, in px. */
const overlap = (page: InPage) =>
  page.in(() => {
    const [one, other] = ['one', 'other'].map((id) => document.getElementById(id) as HTMLElement);
    return (one?.getBoundingClientRect().right ?? 0) - (other?.getBoundingClientRect().left ?? 0);
  });

/** Lists of 1000 px, the first column of which stays in view, as scripts lay them out. */
const LISTS = {
  'by the ends of its box': `<div id="list" style="position:relative;width:1000px;height:60px;overflow:hidden">
    <div style="position:absolute;left:0;width:150px">${tableOf('one', 'width:150px')}</div>
    <div style="position:absolute;right:0;width:850px">${tableOf('other', 'width:850px')}</div></div>`,
  'one after the other': `<div id="list" style="width:1000px;overflow:hidden;font-size:0">
    <div style="display:inline-block;width:150px">${tableOf('one', 'width:150px')}</div>
    <div style="display:inline-block;width:850px">${tableOf('other', 'width:850px')}</div></div>`,
};

test.for(Object.entries(LISTS))(
  'a list in two parts that are placed %s is not pushed together',
  async ([, html], { open }) => {
    const page = await open({ html });
    const before = await overlap(page);
    await makeRoom(page);
    expect(await overlap(page)).toBe(before);
    const tops = await page.in(() =>
      ['one', 'other'].map((id) => document.getElementById(id)?.getBoundingClientRect().top),
    );
    expect(tops[0]).toBe(tops[1]);
  },
);

test('a list whose parts become narrower by themselves takes the free part', async ({ open }) => {
  const parts = tableOf('one', 'width:150px') + tableOf('other', 'flex:1');
  const page = await open({
    html: `<div id="list" style="display:flex;width:1000px">${parts}</div>`,
  });
  const before = await overlap(page);
  await makeRoom(page);
  expect(await isFree(page, '#list')).toBe(true);
  expect(await overlap(page)).toBe(before);
});
