import { describe, expect } from 'vitest';
import { test } from '../support/test.ts';
import { below, button, NOTHING, pagersOf } from './recognised-pagers.ts';

/** A drawing without a name: some are drawn by a line, some filled. */
const lined = (path: string) =>
  `<svg width="20" height="20" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2"><path d="${path}"/></svg>`;
const filled = (path: string) =>
  `<svg width="20" height="20" viewBox="0 0 20 20" fill="currentColor"><path fill-rule="evenodd" d="${path}"/></svg>`;

const LEFT = 'm15 18-6-6 6-6';
const RIGHT = 'm9 18 6-6-6-6';
const COUNT = 'Affichage de <b>7</b> à <b>12</b> sur <b>16</b> résultats';
const two = (left: string, right: string) => button('a', left) + button('b', right);

describe('an arrow that is only drawn', () => {
  test('turns the pages beside their count or the arrow back', async ({ open }) => {
    const pagers = [
      `<p>${two(lined(LEFT), lined(RIGHT))}</p>`,
      `<nav aria-label="Pagination"><p>${COUNT}</p>${two(lined(LEFT), lined(RIGHT))}</nav>`,
      `<p>${two(lined('M19 12H5 M12 19l-7-7 7-7'), lined('M5 12h14 M12 5l7 7-7 7'))}</p>`,
      `<p>${two(filled('M14 4 6 10l8 6z'), filled('M6 4l8 6-8 6z'))}</p>`,
      `<p>${two(
        filled(
          'M11.78 5.22a.75.75 0 0 1 0 1.06L8.06 10l3.72 3.72a.75.75 0 1 1-1.06 1.06l-4.25-4.25a.75.75 0 0 1 0-1.06l4.25-4.25a.75.75 0 0 1 1.06 0Z',
        ),
        filled(
          'M8.22 5.22a.75.75 0 0 1 1.06 0l4.25 4.25a.75.75 0 0 1 0 1.06l-4.25 4.25a.75.75 0 0 1-1.06-1.06L11.94 10 8.22 6.28a.75.75 0 0 1 0-1.06Z',
        ),
      )}</p>`,
      `<p>${button('first', lined('m11 17-5-5 5-5 M18 17l-5-5 5-5'))}${two(lined(LEFT), lined(RIGHT))}${button('last', lined('m6 17 5-5-5-5 M13 17l5-5-5-5'))}</p>`,
    ];
    const found = await pagersOf(open, pagers.map(below));
    expect(pagers.map((one, index) => [one, found[index]?.previous, found[index]?.next])).toEqual(
      pagers.map((one) => [one, 'a', 'b']),
    );
  });

  test('leads on where the way back is greyed, and back where the way on is', async ({ open }) => {
    const pager = (first: string, second: string) =>
      below(`<p>${button('a', lined(LEFT), first)}${button('b', lined(RIGHT), second)}</p>`);
    const found = await pagersOf(open, [pager('disabled', ''), pager('', 'disabled')]);
    expect(found.map(({ next, previous }) => [previous, next])).toEqual([
      ['', 'b'],
      ['a', ''],
    ]);
  });

  test('is none where two are drawn, or a bar, a box or a disc beside it', async ({ open }) => {
    const other = [
      'm6 17 5-5-5-5 M13 17l5-5-5-5',
      'M5 18l6-6-6-6 M17 6v12',
      'M9 21H5a2 2 0 0 1-2-2V5a2 2 0 0 1 2-2h4 M16 17l5-5-5-5 M21 12H9',
      'M12 4a8 8 0 1 0 0 16a8 8 0 1 0 0-16',
      'M12 5v14 M5 12h14',
      'M6 9l6 6 6-6',
      'M5 12h14',
    ];
    const pagers = other.map((path) => `<p>${COUNT} ${button('b', lined(path))}</p>`);
    expect(await pagersOf(open, pagers.map(below))).toEqual(other.map(() => NOTHING));
  });

  test('does not count by itself, or where it goes through something else', async ({ open }) => {
    const others = [
      button('b', lined(RIGHT)),
      `<p>${button('b', lined(RIGHT))}</p><p>${COUNT}</p>`,
      `<p>${button('a', lined(LEFT))} Dupont ${button('b', lined(RIGHT))}</p>`,
      `<p>${COUNT} ${button('b', lined(RIGHT), 'title="Service suivant"')}</p>`,
    ];
    expect(await pagersOf(open, others.map(below))).toEqual(others.map(() => NOTHING));
  });
});
