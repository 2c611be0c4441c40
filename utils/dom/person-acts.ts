import { isOwn } from './own';
import { documentIn } from './steps';
import { all } from './tree';
import { watchTree } from './watch';

/**
 * Listens in a page and in the frames that it may look into, also those that come later, until the signal
 * aborts. What a page does about an event comes after.
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

/**
 * Tells of what a person presses in a page, before the page knows of it, and keeps nothing from it. What
 * scripts press, and what is ours, is left out.
 *
 * @param onPress the element pressed; once for each press, be it by a pointer or a key
 */
export function watchPresses(
  document: Document,
  onPress: (element: Element) => void,
  signal: AbortSignal,
): void {
  /** What the pointer went down on: its click is no other press. */
  let pressed: Element | undefined;
  const ours = (event: Event) => {
    const element = event.isTrusted ? elementAt(event) : undefined;
    return element && !isOwn(element) ? element : undefined;
  };
  const onDown = (event: Event) => {
    pressed = ours(event);
    if (pressed) onPress(pressed);
  };
  const onClick = (event: Event) => {
    const element = ours(event);
    // A page may draw anew what the pointer went down on: the click is then on what holds both.
    const isOfPointer = (event as Partial<MouseEvent>).detail !== 0 && pressed !== undefined;
    if (element && !isOfPointer) onPress(element);
    pressed = undefined;
  };
  listenEverywhere(document, { pointerdown: onDown, click: onClick }, signal);
}
