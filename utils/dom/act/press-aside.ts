import { pressElement } from './press';

/**
 * Presses what needs no focus, and leaves that where it was, if the press takes it: the person may be typing, and each
 * further key would press what has the focus then.
 */
export function pressAside(element: HTMLElement): void {
  const before = focused();
  pressElement(element);
  if (before?.isConnected && focused() !== before) before.focus({ preventScroll: true });
}

/** What has the focus, also in a shadow root. */
function focused(): HTMLElement | undefined {
  let { activeElement: at } = document;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at && at !== document.body ? (at as HTMLElement) : undefined;
}
