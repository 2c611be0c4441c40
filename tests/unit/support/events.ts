/** A click that a script makes: not trusted, as no event of happy-dom is. */
export function clickAsScript(element: Element): void {
  element.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
}

/** A click that a person makes. In a browser, no script can set `isTrusted`. */
export function clickAsPerson(element: Element, { shiftKey = false } = {}): void {
  const event = new MouseEvent('click', {
    bubbles: true,
    composed: true,
    cancelable: true,
    shiftKey,
  });
  Object.defineProperty(event, 'isTrusted', { value: true });
  element.dispatchEvent(event);
}

/** A key that a person presses. @returns whether its default action is not prevented */
export function keyAsPerson(element: Element, key: string, { shiftKey = false } = {}): boolean {
  const init = { key, shiftKey, bubbles: true, composed: true, cancelable: true };
  const event = new KeyboardEvent('keydown', init);
  Object.defineProperty(event, 'isTrusted', { value: true });
  return element.dispatchEvent(event);
}

/** Chooses from a native list. (With `preact/compat`, `fireEvent.change` fires an input event.) */
export function choose(list: HTMLSelectElement, value: string): void {
  list.value = value;
  list.dispatchEvent(new Event('change', { bubbles: true }));
}
