import { OWN } from '../own-mark';
import { elementAt, listenEverywhere } from '../person/watch-person';
import { isOwn } from '../tree/own-elements';

export interface Pointer {
  /** The person points at an element; at nothing of the page's when `undefined`. */
  onHover: (element: Element | undefined) => void;
  /** The person has clicked on an element, of which the page knows nothing. */
  onPick: (element: Element) => void;
  /** The person has pressed Escape. */
  onEscape: () => void;
}

/** What a click is made of, for a mouse, a pen and a finger. */
const CAUGHT = [
  'pointerdown',
  'pointerup',
  'mousedown',
  'mouseup',
  'touchstart',
  'touchend',
  'click',
  'dblclick',
  'auxclick',
  'contextmenu',
];

/**
 * Lets a person point at parts of the page: until the returned function is called, no click of a
 * person reaches the page. What scripts do, and what is ours, is left alone.
 */
export function startPointing(document: Document, pointer: Pointer): () => void {
  const stop = new AbortController();
  const onCaught = (event: Event) => {
    const target = elementAt(event);
    if (!event.isTrusted || !target || isOwn(target)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (event.type !== 'click') return;
    const own = ownButtonBelow(document, target, event as MouseEvent);
    if (own) own.click();
    else pointer.onPick(target);
  };
  const onMove = (event: Event) => {
    const target = elementAt(event);
    if (event.isTrusted) pointer.onHover(target && !isOwn(target) ? target : undefined);
  };
  const onKey = (event: KeyboardEvent) => {
    if (!event.isTrusted || event.key !== 'Escape') return;
    event.preventDefault();
    event.stopImmediatePropagation();
    pointer.onEscape();
  };
  const caught = Object.fromEntries(CAUGHT.map((type) => [type, onCaught]));
  const keys = { pointermove: onMove, keydown: (event: Event) => onKey(event as KeyboardEvent) };
  listenEverywhere(document, { ...caught, ...keys }, stop.signal);
  return () => stop.abort();
}

/**
 * While a modal dialog is up, the browser gives it the clicks on all the rest, our buttons too. Which
 * one a person meant is told by its place.
 */
function ownButtonBelow(
  document: Document,
  target: Element,
  { clientX, clientY }: MouseEvent,
): HTMLButtonElement | undefined {
  if (!target.matches(':modal')) return undefined;
  const owns = [...document.querySelectorAll(`[${OWN}]`)];
  const buttons = owns.flatMap(({ shadowRoot }) => [
    ...(shadowRoot?.querySelectorAll('button') ?? []),
  ]);
  return buttons.find((button) => {
    const { left, top, right, bottom } = button.getBoundingClientRect();
    return clientX >= left && clientX <= right && clientY >= top && clientY <= bottom;
  });
}
