/** A click as a script of the page makes it; nothing that happy-dom makes is trusted. */
export function clickAsScript(element: Element): void {
  element.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
}

/** A click as only a person can make it in a browser, where `isTrusted` cannot be forged. */
export function clickAsPerson(element: Element): void {
  const event = new MouseEvent('click', { bubbles: true, composed: true });
  Object.defineProperty(event, 'isTrusted', { value: true });
  element.dispatchEvent(event);
}

/** Chooses from a native list. (`fireEvent.change` turns into an input event beside `preact/compat`.) */
export function choose(list: HTMLSelectElement, value: string): void {
  list.value = value;
  list.dispatchEvent(new Event('change', { bubbles: true }));
}
