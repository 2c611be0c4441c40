/**
 * What a portal's pages may offer besides, on any skin: things that must not be pressed, that come up when
 * nobody expects them, or that look like what they are not. Each is a module of this folder.
 */
export const OFFERS = [
  'ways-out',
  'twin-line',
  'two-openers',
  'twin-rows',
  'second-detail',
  'late-detail',
  'other-user',
  'asked-twice',
  'prompt',
  'two-steps',
  'polling',
  'icons',
  'page-load',
  'notes',
  'titles',
  'sip-fields',
  'stock',
  'cut-words',
  'kept-detail',
  'empty-list',
  'late-options',
  'slow-question',
  'live-rows',
] as const;

export type OfferName = (typeof OFFERS)[number];

/** Whom the offers are about that are made for one user alone. */
export const AIMED = 'FPC172948';
/** Somebody else, whom the offers show where nobody asked for them. */
export const STRANGER = 'FPC172955';
