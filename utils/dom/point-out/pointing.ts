import { OWN } from '../own-mark';
import { elementAt, listenEverywhere } from '../person/watch-person';
import { isOwn } from '../tree/own-elements';

/** What is called while a person points at parts of a page. */
export interface Pointer {
  /** The pointer is over an element; `undefined` when it is over none of the page's. */
  onHover: (element: Element | undefined) => void;
  /** The person has clicked on an element. The page does not get the click. */
  onPick: (element: Element) => void;
  /** The person has pressed Escape. */
  onEscape: () => void;
}

/** The events of a click with a mouse, a pen or a finger. */
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
 * Lets the person point at parts of the page. Until that is over, the page gets no click of the person. Clicks by
 * scripts, and clicks on our own elements, are not touched.
 *
 * @returns ends it
 */
export function startPointing(document: Document, pointer: Pointer): () => void {
  const stop = new AbortController();
  const onCaught = (event: Event) => {
    const target = elementAt(event);
    if (!event.isTrusted || !target || isOwn(target)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (event.type !== 'click') return;
    const own = ownButtonAt(document, target, event as MouseEvent);
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
 * Our button at the point of a click. While a modal dialog is open, the browser sends it all clicks, those on our
 * buttons too.
 */
function ownButtonAt(
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
