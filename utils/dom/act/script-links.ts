import { PRESS } from '../../page-world/events';
import { closest } from '../tree/search';

/**
 * Whether a click would run a script in the link's address. Chromium runs those only for clicks from the page's own
 * world, not for those of a content script.
 */
export function isScriptLink(element: Element): boolean {
  const link = closest(element, 'a[href]');
  return /^\s*javascript:\s*(?!void\b|;|$)/i.test(link?.getAttribute('href') ?? '');
}

/** Has an element clicked in the page's own world, where `clickOnRequest` listens. */
export function clickInPage(element: Element): void {
  element.dispatchEvent(new Event(PRESS, { bubbles: true, composed: true }));
}
