/**
 * Wraps a handler of a control that changes the portal: only a real person's click gets through, not
 * an event made by a script of the page.
 */
export function trusted(handler: () => void): (event: Event) => void {
  return (event) => {
    if (event.isTrusted) handler();
  };
}
