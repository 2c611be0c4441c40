import { PRESS } from './events';

/**
 * Clicks, in the page's own world, what the content script asks to be clicked there. A script of the page gains
 * nothing by asking: it can click itself.
 */
export function clickOnRequest(view: Window): void {
  view.addEventListener(PRESS, (event) => {
    const [pressed] = event.composedPath();
    if (pressed instanceof HTMLElement) pressed.click();
  });
}
