import { PRESS } from './events';

/**
 * Clicks elements in the page's own world when the content script asks for it: a link to `javascript:` needs that.
 * A script of the page gains nothing by asking: it can click by itself.
 */
export function clickOnRequest(view: Window): void {
  view.addEventListener(PRESS, (event) => {
    const [pressed] = event.composedPath();
    if (pressed instanceof HTMLElement) pressed.click();
  });
}
