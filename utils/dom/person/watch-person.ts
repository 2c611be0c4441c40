import { documentIn } from '../flat-tree';
import { isOwn } from '../tree/own-elements';
import { all } from '../tree/search';
import { watchTree } from '../tree/watch-tree';

/**
 * Listens in a page and in the frames of its origin, also later ones, until the signal aborts. Listeners are called
 * before the page's own.
 */
export function listenEverywhere(
  document: Document,
  listeners: Readonly<Record<string, (event: Event) => void>>,
  signal: AbortSignal,
): void {
  const seen = new WeakSet<Document>();
  const listenIn = (inside: Document) => {
    const view = inside.defaultView;
    if (!view || seen.has(inside)) return;
    seen.add(inside);
    const how = { capture: true, passive: false, signal };
    for (const [type, listen] of Object.entries(listeners)) {
      view.addEventListener(type, listen, how);
    }
  };
  const root = document.documentElement;
  const listen = () => {
    listenIn(document);
    for (const frame of all(root, 'iframe, frame')) {
      const inside = documentIn(frame);
      if (inside) listenIn(inside);
    }
  };
  listen();
  const stopWatching = watchTree(root, { onChange: listen }, { childList: true, subtree: true });
  signal.addEventListener('abort', stopWatching);
}

/** The innermost element that an event is about, through shadow roots. */
export function elementAt(event: Event): Element | undefined {
  const [target] = event.composedPath();
  return (target as Partial<Node>)?.nodeType === Node.ELEMENT_NODE
    ? (target as Element)
    : undefined;
}

/** Within how long, in ms, and how near, in px, a press is the second one of a double click. */
const DOUBLE = { time: 500, way: 6 };

/**
 * Tells what a person presses in a page, before the page is told, and keeps nothing from it. Presses of scripts, and in
 * what is ours, are left out.
 *
 * @param onPress the element pressed; once for each press, by a pointer or by a key. `isAgain` is true for the second
 *   press of a double click, which may meet what the first one has brought up
 */
export function watchPresses(
  document: Document,
  onPress: (element: Element, isAgain: boolean) => void,
  signal: AbortSignal,
): void {
  let last = { at: Number.NEGATIVE_INFINITY, x: 0, y: 0 };
  const isAgain = ({ screenX: x, screenY: y }: PointerEvent) => {
    const before = last;
    // The event's own time does not count: some browsers measure it from the beginning of the document in its frame.
    last = { at: performance.now(), x, y };
    if (last.at - before.at > DOUBLE.time) return false;
    return Math.hypot(x - before.x, y - before.y) < DOUBLE.way;
  };
  /** What the pointer went down on: its click is no other press. */
  let pressed: Element | undefined;
  const ours = (event: Event) => {
    const element = event.isTrusted ? elementAt(event) : undefined;
    return element && !isOwn(element) ? element : undefined;
  };
  const onDown = (event: Event) => {
    pressed = ours(event);
    if (pressed) onPress(pressed, isAgain(event as PointerEvent));
  };
  const onClick = (event: Event) => {
    const element = ours(event);
    // A page may draw anew what the pointer went down on: the click is then on what holds both.
    const isOfPointer = (event as Partial<MouseEvent>).detail !== 0 && pressed !== undefined;
    if (element && !isOfPointer) onPress(element, false);
    pressed = undefined;
  };
  listenEverywhere(document, { pointerdown: onDown, click: onClick }, signal);
}

/** Keys that only move the focus, or go with others. */
const MOVING = /^(?:Tab|Shift|Control|Alt|AltGraph|Meta|CapsLock|Arrow.*|Home|End|Page.*)$/;
/** What Enter or the space bar presses as a pointer does. */
const PRESSED_BY_KEY = 'a[href], button, summary, input[type="button"], input[type="submit"]';

/** Tells of keys that may make a page do something, except those that press a control. */
export function watchKeys(document: Document, onKey: () => void, signal: AbortSignal): void {
  const listen = (event: Event) => {
    const element = elementAt(event);
    const { key } = event as KeyboardEvent;
    if (!event.isTrusted || !element || isOwn(element) || MOVING.test(key)) return;
    const isPress = (key === 'Enter' || key === ' ') && element.matches(PRESSED_BY_KEY);
    if (!isPress) onKey();
  };
  listenEverywhere(document, { keydown: listen }, signal);
}
