import { expect } from 'vitest';
import { portalPage } from '../support/html.ts';
import { test } from '../support/test.ts';

const paging = (words = 'Suivant') => `<p><button data-press="previous">Précédent</button>
  <b>1</b> <button>2</button> <button data-press="next">${words}</button> 1 à 3 sur 6</p>`;
const TOLD = `for (const b of document.querySelectorAll('button[data-press]')) {
  b.onclick = () => fetch('/press?b=' + b.dataset.press);
}`;

test('what pages something far from the users table is not pressed', async ({ open }) => {
  const html = portalPage('', TOLD).replace(
    /<table id="users">.*?<\/table>/s,
    (table) => `<div>${'<div>'.repeat(10)}${table}${'</div>'.repeat(10)}${paging()}</div>`,
  );
  const page = await open({ html, serve: () => 'ok' });
  expect(await page.readAll()).toHaveLength(3);
  expect(page.asked).toEqual([]);
});

/** Turns between two pages of users, and tells the server. */
const TURNS = `const go = async (n) => {
  await fetch('/page?n=' + n);
  for (const a of document.querySelectorAll('tbody td:first-child a')) {
    a.textContent = a.textContent.slice(0, 8) + (n === 1 ? '' : '99');
  }
  pages.innerHTML = [1, 2].map((one) => (one === n ? '<b>' + one + '</b>' : '<button>' + one + '</button>')).join(' ');
  for (const b of pages.querySelectorAll('button')) b.onclick = () => go(Number(b.textContent));
  previous.disabled = n === 1;
  next.disabled = n === 2;
};
previous.onclick = () => go(1);
next.onclick = () => go(2);`;

test('the users table is paged by what stands beside it', async ({ open }) => {
  const turns = `<p><button id="previous" disabled>Précédent</button> <span id="pages"><b>1</b>
    <button onclick="go(2)">2</button></span> <button id="next">Suivant</button></p>`;
  const html = portalPage('', TURNS).replace(
    /<table id="users">.*?<\/table>/s,
    (table) => `<div>${table}${turns}</div>`,
  );
  const page = await open({ html, serve: () => 'ok' });
  expect(new Set(await page.readAll()).size).toBeGreaterThan(3);
  expect(page.asked[0]).toBe('/page?n=2');
});
