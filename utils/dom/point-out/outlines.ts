import { OWN } from '../own-mark';
import { isCoveredAt } from '../seen/covered';
import { clippersOf, type Place, placeInWindow } from '../seen/position';
import { isOwn } from '../tree/own-elements';
import { allNow } from '../tree/search';
import { IN_TOP_LAYER, rise, sink } from './top-layer';

/** A colour to tell kinds apart by; the caption tells them without it. */
export type Tone = 'area' | 'line' | 'way' | 'add' | 'remove' | 'doubt' | 'pointed';

/** An element to be pointed out on the page. */
export interface Outline {
  element: Element;
  caption: string;
  tone: Tone;
}

interface Box {
  element: Element;
  clippers: Element[];
  frame: HTMLElement;
  /** Whether something else lies over it. */
  isCovered: boolean;
  shown: string;
}

/** Boxes with captions over a page's elements, which follow them wherever they go. */
export class Outlines {
  readonly #document: Document;
  #host: HTMLElement | undefined;
  #boxes: Box[] = [];
  #turn = 0;
  /** What of the page's came last into the top layer. */
  #topmost: Element | undefined;
  #lookedAt = Number.NEGATIVE_INFINITY;

  constructor(document: Document) {
    this.#document = document;
  }

  /** Shows these outlines and no others. */
  show(outlines: readonly Outline[]): void {
    if (outlines.length === 0) {
      this.remove();
      return;
    }
    const root = this.#makeHost();
    for (const { frame } of this.#boxes) frame.remove();
    this.#boxes = outlines.map(({ element, caption, tone }) => {
      const frame = this.#document.createElement('div');
      frame.className = `box is-${tone}`;
      const label = this.#document.createElement('span');
      label.textContent = caption;
      if (caption) frame.append(label);
      root.append(frame);
      return { element, clippers: clippersOf(element), frame, isCovered: false, shown: '' };
    });
    this.#lookedAt = Number.NEGATIVE_INFINITY;
    this.#follow();
  }

  remove(): void {
    this.#view?.cancelAnimationFrame(this.#turn);
    this.#host?.remove();
    this.#host = undefined;
    this.#boxes = [];
    this.#topmost = undefined;
    this.#lookedAt = Number.NEGATIVE_INFINITY;
  }

  get #view(): Window | null {
    return this.#document.defaultView;
  }

  /** Places the boxes anew with every frame that is drawn: nothing tells of all that moves. */
  #follow(): void {
    this.#view?.cancelAnimationFrame(this.#turn);
    if (performance.now() - this.#lookedAt > LOOK_TICK) this.#lookAround();
    for (const box of this.#boxes) placeBox(box);
    this.#turn = this.#view?.requestAnimationFrame(() => this.#follow()) ?? 0;
  }

  /** What has come over the page since: that is not asked with every frame. */
  #lookAround(): void {
    this.#lookedAt = performance.now();
    this.#riseAboveTopLayer();
    for (const box of this.#boxes) box.isCovered = isMiddleCovered(box.element);
  }

  /** What is in the top layer lies above everything but what was put there later. */
  #riseAboveTopLayer(): void {
    const inTopLayer = allNow(this.#document.documentElement, IN_TOP_LAYER);
    const topmost = inTopLayer.filter((element) => !isOwn(element)).at(-1);
    if (topmost === this.#topmost || !this.#host) return;
    this.#topmost = topmost;
    if (topmost) rise(this.#host);
    else sink(this.#host);
  }

  #makeHost(): ShadowRoot {
    if (this.#host?.isConnected && this.#host.shadowRoot) return this.#host.shadowRoot;
    this.remove();
    const host = this.#document.createElement('div');
    host.setAttribute(OWN, 'outlines');
    // What the boxes say is listed in the panel, for whoever does not see them.
    host.setAttribute('aria-hidden', 'true');
    host.popover = 'manual';
    // Below the panel, above all of the portal's; never in the way of a click.
    host.style.cssText =
      'all: initial; display: block; position: fixed; inset: 0; z-index: 2147482500; ' +
      'overflow: hidden; pointer-events: none;';
    const root = host.attachShadow({ mode: 'open' });
    const style = this.#document.createElement('style');
    style.textContent = SHEET;
    root.append(style);
    this.#document.documentElement.append(host);
    this.#host = host;
    return root;
  }
}

function placeBox(box: Box): void {
  const { element, clippers, frame, isCovered } = box;
  const isSeen = element.isConnected && !isCovered;
  const place = isSeen ? placeInWindow(element, clippers) : undefined;
  const style = place ? styleOf(place) : 'display: none';
  if (style === box.shown) return;
  box.shown = style;
  frame.style.cssText = style;
  if (!place) return;
  // At the edges of the window there is no room beside the box; within a low line there is none.
  frame.classList.toggle('is-high', place.top < CAPTION_HEIGHT);
  frame.classList.toggle('is-far-right', place.right > window.innerWidth - CAPTION_WIDTH);
  frame.classList.toggle('is-low', place.bottom - place.top < LOWEST_LINE);
}

function isMiddleCovered(element: Element): boolean {
  const { left, top, width, height } = element.getBoundingClientRect();
  return isCoveredAt(element, left + width / 2, top + height / 2);
}

function styleOf({ left, top, right, bottom }: Place): string {
  return `left: ${left}px; top: ${top}px; width: ${right - left}px; height: ${bottom - top}px`;
}

/** How often to look what lies over the page, in ms. */
const LOOK_TICK = 250;
const CAPTION_HEIGHT = 18;
const CAPTION_WIDTH = 100;
const LOWEST_LINE = 22;
const SHEET = `
.box {
  position: absolute;
  box-sizing: border-box;
  border: 2px solid var(--tone);
  border-radius: 3px;
  background: color-mix(in srgb, var(--tone) 7%, transparent);
}
.box > span {
  position: absolute;
  bottom: 100%;
  left: -2px;
  max-width: 280px;
  overflow: hidden;
  padding: 0 5px;
  border-radius: 3px 3px 0 0;
  background: var(--tone);
  color: #fff;
  font: 600 11px/16px "Helvetica Neue", Helvetica, Arial, sans-serif;
  text-overflow: ellipsis;
  white-space: nowrap;
}
.box.is-high > span { top: 0; bottom: auto; left: 0; border-radius: 0 0 3px; }
/* Beside what is small, so as not to hide what stands above it. */
:is(.is-way, .is-add, .is-remove, .is-doubt) > span {
  top: 50%;
  bottom: auto;
  left: calc(100% + 2px);
  border-radius: 3px;
  transform: translateY(-50%);
}
:is(.is-way, .is-add, .is-remove, .is-doubt).is-far-right > span {
  right: calc(100% + 2px);
  left: auto;
}
/* On the rule between two lines, where there is no text. */
.box.is-line > span {
  top: -7px;
  bottom: auto;
  left: 28%;
  padding: 0 4px;
  border-radius: 3px;
  font-size: 10px;
  line-height: 13px;
}
.box.is-line.is-low > span { display: none; }
.is-area { --tone: #0b6e99; background: none; }
.is-line { --tone: #5b6b77; border-style: dashed; border-width: 1px; }
.is-way { --tone: #5a3fa0; }
.is-add { --tone: #1d7a46; }
.is-remove { --tone: #b3261e; }
.is-doubt { --tone: #8a5a00; border-style: dashed; background: none; }
.is-pointed { --tone: #c2185b; border-width: 3px; }
`;
