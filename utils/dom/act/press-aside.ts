import { LATE_FOCUS } from '../../timing';
import { isStanding } from '../flat-tree';
import { isOwn } from '../tree/own-elements';
import { pressElement } from './press';

/** How often the focus is taken back after one press: a page that insists on it may keep it. */
const MOST_RETURNS = 2;

/**
 * Presses what needs no focus, and leaves that where it was, if the press takes it, at once or a little later: the person
 * may be typing, and each further key would press what has the focus then. Where they go themselves, they stay.
 */
export function pressAside(element: HTMLElement): void {
  const before = focused();
  pressElement(element);
  if (!(before && isStanding(before))) return;
  if (focused() !== before) before.focus({ preventScroll: true });
  keepFocus(before, element.ownerDocument);
}

/** Brings the focus back to where it was, until the person may have moved it, or the press has had its time. */
function keepFocus(home: HTMLElement, page: Document): void {
  const over = new AbortController();
  const how = { capture: true, signal: over.signal };
  let returns = MOST_RETURNS;
  const onFocus = ({ target }: Event) => {
    if (focused() === home) return;
    if (!isStanding(home) || isOwn(target as Element)) over.abort();
    else if (returns-- > 0) home.focus({ preventScroll: true });
  };
  const onKey = ({ key }: KeyboardEvent) => {
    if (key === 'Tab') over.abort();
  };
  page.addEventListener('focusin', onFocus, how);
  page.addEventListener('keydown', onKey, how);
  page.addEventListener('pointerdown', () => over.abort(), how);
  setTimeout(() => over.abort(), LATE_FOCUS);
}

/** What has the focus, also in a shadow root. */
function focused(): HTMLElement | undefined {
  let { activeElement: at } = document;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at && at !== document.body ? (at as HTMLElement) : undefined;
}
