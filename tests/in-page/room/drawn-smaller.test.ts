/** What is drawn smaller beside our panel, because it cannot be made narrower. */
import { describe, expect } from 'vitest';
import { type InPage, test } from '../support/test.ts';
import { isFree, makeRoom } from './kept-part.ts';

const HEADINGS = '<tr><th>Licence</th><th>Action</th></tr>';
/** A list with a column of so many px. */
const rows = (width: number) =>
  `<tr><td><div style="width:${width}px">FPC17293</div></td><td><a class="d" href="#">Détail</a></td></tr>`;
const list = (width: number) => `<table id="list">${HEADINGS}${rows(width)}</table>`;

/** How much smaller than without us something is drawn. */
const scaleOf = (page: InPage, selector: string) =>
  page.page.$eval(selector, (element) => Number(getComputedStyle(element).zoom));

/** Whether a press by hand in the middle of something would hit it. */
const isHit = (page: InPage, selector: string) =>
  page.page.$eval(selector, (element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    return element.contains(document.elementFromPoint(left + width / 2, top + height / 2));
  });

describe('a list that cannot be so narrow', () => {
  test.for(['right', 'left'] as const)(
    'has its last column beside a panel at the %s',
    async (side, { open }) => {
      const page = await open({ html: `<div style="width:1170px">${list(840)}</div>` });
      await makeRoom(page, side);
      expect(await isFree(page, '#list', side)).toBe(true);
      expect(await isHit(page, '.d')).toBe(true);
      expect(await scaleOf(page, '#list')).toBeGreaterThanOrEqual(0.8);
    },
  );

  test.for([
    ['that would be too small to be read', list(1100)],
    [
      'whose headings stand in a table of their own',
      `<table id="heads">${HEADINGS}</table><table id="list">${rows(840)}</table>`,
    ],
    [
      'of which a part stands beside it',
      `<div style="display:flex;width:1000px"><table><tr><td>FPC17293</td></tr></table>${list(740)}</div>`,
    ],
    ['that has room', list(300)],
  ] as const)('%s is drawn as without us', async ([, html], { open }) => {
    const page = await open({ html });
    await makeRoom(page);
    expect(await scaleOf(page, '#list')).toBe(1);
  });
});

test('a bar that would become higher is drawn smaller, if then all of it fits', async ({
  open,
}) => {
  const link = (id: string) =>
    `<a id="${id}" href="#" style="display:inline-block;width:130px">Lien</a>`;
  const links = ['a', 'b', 'c', 'd', 'e', 'f', 'out'].map(link).join('');
  const page = await open({
    html: `<div id="bar" style="position:fixed;inset:0 0 auto"><div style="width:1170px">${links}</div></div>`,
  });
  const heightOf = () => page.page.$eval('#bar', (bar) => bar.getBoundingClientRect().height);
  const before = await heightOf();
  await makeRoom(page);
  expect(await isFree(page, '#out')).toBe(true);
  expect(await heightOf()).toBeLessThanOrEqual(before);
});
