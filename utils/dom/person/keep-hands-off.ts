import { lastPressed, lastPressedAt } from '../act/last-press';
import { isElement } from '../flat-tree';
import { isVisible } from '../seen/visible';
import { isOwn } from '../tree/own-elements';
import { all, holds } from '../tree/search';
import { watchTree } from '../tree/watch-tree';

export interface Hands {
  /** What is ours to work in at this moment, if it is open: asked anew with each event. */
  ours: () => Element | undefined;
  /** Whether the person has the page to himself for now. */
  isFree: () => boolean;
  /** How long keys are kept after the end from what a slow page opens by itself, in ms. */
  aftermath: number;
}

/** What a person does that could press or write something. Wheels and fingers still scroll. */
const KEYS = ['keydown', 'keypress', 'keyup', 'beforeinput', 'paste'];
const PRESSES = [
  'click',
  'auxclick',
  'dblclick',
  'pointerdown',
  'pointerup',
  'mousedown',
  'mouseup',
];
/** What comes up over a page and has the focus or the keys. */
const LAYER = 'dialog[open], [role="dialog"], [role="alertdialog"], [aria-modal="true"], [popover]';
/** Keys that a dialog answers to wherever in the page they are pressed. */
const EVERYWHERE = ['Escape', 'Enter'];
/** Keys that press what has the focus. */
const PRESS_KEYS = ['Enter', ' '];
/** How often the focus is taken back after one press: a dialog that insists on it may keep it. */
const MOST_RETURNS = 2;

/**
 * Keeps a person's keys and clicks from what we work in, and from layers that have come up since; what a
 * script does goes through, ours above all. The focus that such a layer takes goes back to where it was.
 *
 * @returns how to end it. What is open then is the person's. His keys are kept for a while yet from what a
 *   slow portal opens by itself, until he presses something: what comes then may be by his own press.
 */
export function keepHandsOff(document: Document, { ours, isFree, aftermath }: Hands): () => void {
  const over = new AbortController();
  const how = { capture: true, signal: over.signal };
  const root = document.documentElement;
  let before = new Set(layersIn(root));
  /** What was open when all was over. */
  let left: Element | undefined;
  let isOver = false;
  let home = activeIn(document);
  let returns = { at: 0, left: MOST_RETURNS };
  let isByScript = false;

  const oursAround = (node: Element): Element | undefined => {
    if (isOwn(node) || isNowhere(node)) return undefined;
    const layer = layersIn(root).find((one) => !before.has(one) && holds(one, node));
    if (layer) return layer;
    // To ask what we work in takes a look at the whole page.
    const work = ours();
    return work && work !== left && holds(work, node) ? work : undefined;
  };
  const isOurTurn = () => {
    const work = ours();
    return (work && work !== left) || layersIn(root).some((one) => !before.has(one));
  };
  const isKept = (event: Event, target: Element) => {
    if (oursAround(target)) return true;
    const { key } = event as Partial<KeyboardEvent>;
    return isNowhere(target) && key !== undefined && EVERYWHERE.includes(key) && isOurTurn();
  };
  const swallow = (event: Event) => {
    const target = targetOf(event);
    if (!event.isTrusted) {
      // A label that a script clicks has the browser click its field, which then counts as a person's.
      if (event.type === 'click') letThrough();
      return;
    }
    if (isByScript || isFree() || !target || isOwn(target)) return;
    if (isOver && isPress(event, target)) return letGo();
    if (!isKept(event, target)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  /** Whether a person presses something himself: a key only where he has gone. */
  const isPress = ({ type, key }: Event & Partial<KeyboardEvent>, target: Element) => {
    if (PRESSES.includes(type)) return true;
    return PRESS_KEYS.includes(key ?? '') && !isNowhere(target) && !oursAround(target);
  };
  const letThrough = () => {
    isByScript = true;
    queueMicrotask(() => {
      isByScript = false;
    });
  };
  const onFocus = (event: Event) => {
    const target = targetOf(event);
    if (!target || isFree()) return;
    const layer = oursAround(target);
    if (!layer) {
      home = target;
      return;
    }
    // What we press in it may need the focus: lists close without it.
    const pressed = lastPressed();
    if (pressed?.isConnected && holds(layer, pressed)) return;
    if (returns.at !== lastPressedAt()) returns = { at: lastPressedAt(), left: MOST_RETURNS };
    if (returns.left-- > 0) queueMicrotask(() => giveBack(target));
  };
  const giveBack = (taker: Element) => {
    if (home?.isConnected && !oursAround(home))
      (home as HTMLElement).focus({ preventScroll: true });
    // Behind a modal dialog nothing can have it.
    const { activeElement } = taker.getRootNode() as Document | ShadowRoot;
    if (activeElement === taker) (taker as HTMLElement).blur();
  };
  /** Each frame by itself: what happens in one is not told to the page around it. */
  const onScope = (scope: Node) => {
    const view = (scope as Partial<Document>).defaultView;
    if (!view) return;
    for (const type of [...KEYS, ...PRESSES]) view.addEventListener(type, swallow, how);
    view.addEventListener('focusin', onFocus, how);
  };
  const places = { childList: true, subtree: true };
  const stopWatching = watchTree(root, { onChange: () => {}, onScope }, places);
  const letGo = () => {
    over.abort();
    stopWatching();
  };
  return () => {
    before = new Set(layersIn(root));
    left = ours();
    isOver = true;
    setTimeout(letGo, aftermath);
  };
}

function layersIn(root: Element): Element[] {
  return all(root, LAYER).filter((layer) => !isOwn(layer) && isVisible(layer));
}

/** Whether an element is the page itself: what has the focus there has it nowhere. */
function isNowhere(element: Element): boolean {
  return element === element.ownerDocument.body || element.localName === 'html';
}

function targetOf(event: Event): Element | undefined {
  const [target] = event.composedPath() as Partial<Node>[];
  return target?.nodeType !== undefined && isElement(target as Node)
    ? (target as Element)
    : undefined;
}

/** What has the focus, in shadow roots too. */
function activeIn(document: Document): Element | null {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active;
}
