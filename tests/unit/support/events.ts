/** A click as a script of the page makes it; nothing that happy-dom makes is trusted. */
export function clickAsScript(element: Element): void {
  element.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
}

/** A click as only a person can make it in a browser, where `isTrusted` cannot be forged. */
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

/** A key as only a person can press it. @returns whether the page goes on with it */
export function keyAsPerson(element: Element, key: string, { shiftKey = false } = {}): boolean {
  const init = { key, shiftKey, bubbles: true, composed: true, cancelable: true };
  const event = new KeyboardEvent('keydown', init);
  Object.defineProperty(event, 'isTrusted', { value: true });
  return element.dispatchEvent(event);
}

/** Chooses from a native list. (`fireEvent.change` turns into an input event beside `preact/compat`.) */
export function choose(list: HTMLSelectElement, value: string): void {
  list.value = value;
  list.dispatchEvent(new Event('change', { bubbles: true }));
}
