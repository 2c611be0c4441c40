/** Presses that a person made in one of the extension's own pages, which no portal page can script. */
const vouchedFor = new WeakSet<Event>();

/**
 * Wraps the click handler of a control that changes the portal. Only a person's click reaches the handler;
 * an event that a script of the page made does not.
 */
export function trusted(handler: () => void): (event: Event) => void {
  return (event) => {
    if (event.isTrusted || vouchedFor.has(event)) handler();
  };
}

/** Wraps the click handler of a checkbox in the same way; a script's tick is undone. */
export function trustedTick(handler: (checked: boolean) => void): (event: Event) => void {
  return (event) => {
    if (event.isTrusted) handler((event.currentTarget as HTMLInputElement).checked);
    else event.preventDefault();
  };
}

/** Presses a button of the panel for a person who pressed its copy in one of the extension's own pages. */
export function pressFor(button: HTMLButtonElement): void {
  const event = new MouseEvent('click', { bubbles: true, cancelable: true, composed: true });
  vouchedFor.add(event);
  button.dispatchEvent(event);
}
