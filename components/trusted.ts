/**
 * Wraps a handler of a control that changes the portal: only a real person's click gets through, not
 * an event made by a script of the page.
 */
export function trusted(handler: () => void): (event: Event) => void {
  return (event) => {
    if (event.isTrusted) handler();
  };
}

/** The same of a tick box: one that a script of the page has ticked is given back as it was. */
export function trustedTick(handler: (checked: boolean) => void): (event: Event) => void {
  return (event) => {
    if (event.isTrusted) handler((event.currentTarget as HTMLInputElement).checked);
    else event.preventDefault();
  };
}
