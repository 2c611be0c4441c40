import { lastPressed, lastPressedAt } from '../act/last-press';
import { isElement, isStanding } from '../flat-tree';
import { isVisible } from '../seen/visible';
import { isOwn } from '../tree/own-elements';
import { all, holds } from '../tree/search';
import { watchTree } from '../tree/watch-tree';

/** What to keep a person's keys and clicks from, and for how long. */
export interface BlockedInput {
  /** The element that we work in at this moment, if it is open: asked again at each event. */
  ours: () => Element | undefined;
  /** Whether the person has the page to themselves for now. */
  isFree: () => boolean;
  /** How long keys are kept after the end from what a slow page opens by itself, in ms. */
  aftermath: number;
}

/** Events of a person that could write something. Wheels and fingers still scroll. */
const KEYS = ['keydown', 'keypress', 'keyup', 'beforeinput', 'paste'];
/** Events of a person that could press something. */
const PRESSES = [
  'click',
  'auxclick',
  'dblclick',
  'pointerdown',
  'pointerup',
  'mousedown',
  'mouseup',
];
/** Elements that come up over a page and get the focus or the keys. */
const LAYER = 'dialog[open], [role="dialog"], [role="alertdialog"], [aria-modal="true"], [popover]';
/** Elements in which a person chooses or searches for something. */
const CHOOSER = 'input, select, [role="combobox"], [role="listbox"], [role="menu"]';
/** Keys that a dialog answers to wherever in the page they are pressed. */
const EVERYWHERE = ['Escape', 'Enter'];
/** Keys that press what has the focus. */
const PRESS_KEYS = ['Enter', ' '];
/** How often the focus is taken back after one press: a dialog that insists on it may keep it. */
const MOST_RETURNS = 2;

/**
 * Keeps a person's keys and clicks from what we work in, and from layers that have come up since. Events of scripts,
 * ours above all, go through. The focus that such a layer takes goes back to where it was.
 *
 * @returns ends it. What is open by then is the person's. Their keys are kept for `aftermath` from what a slow page
 *   still opens by itself, unless they press something before: what comes then may be by their own press.
 */
export function blockInput(document: Document, input: BlockedInput): () => void {
  const guard = new InputBlock(document, input);
  return () => guard.end();
}

class InputBlock {
  readonly #root: Element;
  readonly #input: BlockedInput;
  readonly #over = new AbortController();
  readonly #stopWatching: () => void;
  /** The layers that were open at the beginning, or at the end: they are the person's. */
  #theirs: ReadonlySet<Element>;
  /** What we worked in at the end. */
  #left: Element | undefined;
  #isEnding = false;
  /** Where the person has the focus. */
  #home: Element | null;
  /** How often the focus may still be taken back, and since which press of ours. */
  #returns = { at: 0, left: MOST_RETURNS };
  /** Whether an event of this task follows from a script's click. */
  #isByScript = false;

  constructor(document: Document, input: BlockedInput) {
    this.#root = document.documentElement;
    this.#input = input;
    this.#theirs = new Set(layersIn(this.#root));
    this.#home = activeIn(document);
    this.#stopWatching = watchTree(
      this.#root,
      { onChange: () => {}, onScope: (scope) => this.#listenIn(scope) },
      { childList: true, subtree: true },
    );
  }

  end(): void {
    this.#theirs = new Set(layersIn(this.#root));
    this.#left = this.#input.ours();
    this.#isEnding = true;
    setTimeout(() => this.#letGo(), this.#input.aftermath);
  }

  #letGo(): void {
    this.#over.abort();
    this.#stopWatching();
  }

  /** Each frame by itself: events in one do not reach the page around it. */
  #listenIn(scope: Node): void {
    const view = (scope as Partial<Document>).defaultView;
    if (!view) return;
    const how = { capture: true, signal: this.#over.signal };
    for (const type of [...KEYS, ...PRESSES]) {
      view.addEventListener(type, (event) => this.#onInput(event), how);
    }
    view.addEventListener('focusin', (event) => this.#onFocus(event), how);
  }

  #onInput(event: Event): void {
    const target = targetOf(event);
    if (!event.isTrusted) {
      // Where a script clicks a label, the browser clicks its field, and that event counts as a person's.
      if (event.type === 'click') this.#letThrough();
      return;
    }
    if (this.#isByScript || this.#input.isFree() || !target || isOwn(target)) return;
    if (this.#isEnding && this.#isPress(event, target)) {
      this.#letGo();
      return;
    }
    if (!this.#isKept(event, target)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  }

  #onFocus(event: Event): void {
    const target = targetOf(event);
    if (!target || this.#input.isFree()) return;
    const layer = this.#oursAround(target);
    if (!layer) {
      this.#home = target;
      return;
    }
    // What we press in it may need the focus: lists close without it.
    const pressed = lastPressed();
    if (
      pressed &&
      isStanding(pressed) &&
      (holds(layer, pressed) || this.#isChooserOf(pressed, layer))
    )
      return;
    if (this.#returns.at !== lastPressedAt()) {
      this.#returns = { at: lastPressedAt(), left: MOST_RETURNS };
    }
    if (this.#returns.left-- > 0) queueMicrotask(() => this.#giveFocusBack(target));
  }

  /** Whether a layer offers something to choose, and has come up by our press in another layer, or in what we work in. */
  #isChooserOf(pressed: Element, layer: Element): boolean {
    return all(layer, CHOOSER).length > 0 && this.#oursAround(pressed) !== undefined;
  }

  #giveFocusBack(taker: Element): void {
    const home = this.#home as HTMLElement | null;
    if (home && isStanding(home) && !this.#oursAround(home)) home.focus({ preventScroll: true });
    // Nothing behind a modal dialog can have it.
    const { activeElement } = taker.getRootNode() as Document | ShadowRoot;
    if (activeElement === taker) (taker as HTMLElement).blur();
  }

  #letThrough(): void {
    this.#isByScript = true;
    queueMicrotask(() => {
      this.#isByScript = false;
    });
  }

  /** The part around an element that is ours for now: a layer that has come up, or the part that we work in. */
  #oursAround(node: Element): Element | undefined {
    if (isOwn(node) || isNowhere(node)) return undefined;
    const layer = this.#newLayers().find((one) => holds(one, node));
    if (layer) return layer;
    // This comes last: finding the part that we work in means looking at the whole page.
    const work = this.#work();
    return work && holds(work, node) ? work : undefined;
  }

  #isKept(event: Event, target: Element): boolean {
    if (this.#oursAround(target)) return true;
    const { key } = event as Partial<KeyboardEvent>;
    const isEverywhere = isNowhere(target) && key !== undefined && EVERYWHERE.includes(key);
    return isEverywhere && (this.#work() !== undefined || this.#newLayers().length > 0);
  }

  /** Whether a person presses something: by a key only where they have put the focus. */
  #isPress({ type, key }: Event & Partial<KeyboardEvent>, target: Element): boolean {
    if (PRESSES.includes(type)) return true;
    return PRESS_KEYS.includes(key ?? '') && !isNowhere(target) && !this.#oursAround(target);
  }

  #newLayers(): Element[] {
    return layersIn(this.#root).filter((layer) => !this.#theirs.has(layer));
  }

  #work(): Element | undefined {
    const work = this.#input.ours();
    return work === this.#left ? undefined : work;
  }
}

function layersIn(root: Element): Element[] {
  return all(root, LAYER).filter((layer) => !isOwn(layer) && isVisible(layer));
}

/** Whether an element is the page itself: a focus there is nowhere. */
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
