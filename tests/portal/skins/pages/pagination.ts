/** Bulma's pagination, of plain links. */
import { html } from 'hono/html';
import type { Html } from '../../http.ts';
import type { Manners } from '../../manners.ts';
import { written } from '../../words.ts';

/** How many pages before and after this one have a link. */
const NEIGHBOURS = 2;

/** The links to the pages before and after, and to others by their numbers. */
export function pagination(page: number, last: number, labels: Manners['labels']): Html {
  const step = (kind: 'previous' | 'next', to: number, text: string): Html =>
    to < 1 || to > last
      ? html`<a class="pagination-${kind} is-disabled">${written(text, labels)}</a>`
      : html`<a class="pagination-${kind}" href="?page=${to}">${written(text, labels)}</a>`;
  return html`<nav class="pagination is-small" aria-label="Pagination">
    ${step('previous', page - 1, 'Précédent')}
    ${step('next', page + 1, 'Suivant')}
    <ul class="pagination-list">
      ${numbers(page, last).map((at) => html`<li>${numbered(at, page)}</li>`)}
    </ul>
  </nav>`;
}

function numbered(at: number | 'gap', page: number): Html {
  if (at === 'gap') return html`<span class="pagination-ellipsis">&hellip;</span>`;
  if (at !== page) return html`<a class="pagination-link" href="?page=${at}">${at}</a>`;
  return html`<a class="pagination-link is-current" aria-current="page" href="?page=${at}">${at}</a>`;
}

function numbers(page: number, last: number): (number | 'gap')[] {
  const all = Array.from({ length: last }, (_, index) => index + 1);
  const linked = all.filter((at) => {
    return at === 1 || at === last || Math.abs(at - page) <= NEIGHBOURS;
  });
  return linked.flatMap((at, index) => {
    const before = linked[index - 1] ?? 0;
    return at - before > 1 ? (['gap', at] as const) : [at];
  });
}
