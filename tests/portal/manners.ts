/** How a portal's pages behave, where portals may differ: each is a line of what must be tolerated. */
import type { OfferName } from './offers/names.ts';

export const MANNERS = {
  /** How a change is confirmed: not at all, in the page, by `confirm()`, or by asking nonsense. */
  confirmation: ['none', 'page', 'native', 'strange'],
  /** What becomes of the open detail after a change; `reopen` shows it only when opened again. */
  refresh: ['line', 'redraw', 'close', 'reopen'],
  /** What tells that the page is talking to its server. */
  waiting: ['veil', 'spinner', 'greyed', 'nothing'],
  /** How a refused change is told. */
  failure: ['toast', 'line', 'alert', 'page'],
  /** How the words are written; `foreign` has other words than the operator's guide. */
  labels: ['plain', 'typographic', 'decomposed', 'colon', 'capitals', 'english', 'foreign'],
} as const;

type Kinds = typeof MANNERS;

export type Manners = { [Kind in keyof Kinds]: Kinds[Kind][number] } & {
  /** Rows of the users table per page. */
  pageLength: number;
  /** What else the pages of any skin offer. Most of it must not be taken. */
  offers: readonly OfferName[];
};

/** The manners of a portal that nobody said anything about. */
export const PLAIN_MANNERS: Manners = {
  pageLength: 10,
  confirmation: 'none',
  refresh: 'redraw',
  waiting: 'veil',
  failure: 'line',
  labels: 'plain',
  offers: [],
};
