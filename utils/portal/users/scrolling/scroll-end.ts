/**
 * How scrolling through a list ended: the caller had `found` what they look for, the `end` was reached, or that is
 * `unsure`. It is unsure in a hidden tab, where the page says that there are more rows, and where nothing could be
 * scrolled to them.
 */
export type ScrollEnd = 'found' | 'end' | 'unsure';
