import { SERVICE, usersTable } from '../support/html.ts';
import type { InPage } from '../support/test.ts';

export const ICON = 'style="display:inline-block;width:16px;height:16px;background:#333"';

export const NOTHING = { next: '', previous: '', first: '', ambiguous: '' };

export type Open = (wish: { html: string }) => Promise<InPage>;

/** What is found to turn the pages in each of some page bodies, shown one after the other. */
export async function pagersOf(open: Open, bodies: readonly string[]) {
  const page = await open({ html: '' });
  return page.in((all) => {
    return all.map((one) => {
      document.body.replaceChildren(document.createRange().createContextualFragment(one));
      return window.ours.pager();
    });
  }, bodies);
}

/** A page whose users table has something right after it. */
export const below = (more: string) => `<div>${SERVICE}<div>${usersTable()}${more}</div></div>`;

export const button = (id: string, inside: string, more = '') =>
  `<button id="${id}" ${more}>${inside}</button>`;

export const icon = (names: string) => `<i class="${names}" ${ICON}></i>`;
