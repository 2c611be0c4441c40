import { COVER_TICK } from '../../timing';
import { isStanding } from '../flat-tree';
import { OWN } from '../own-mark';
import { isOwn } from '../tree/own-elements';
import { allNow } from '../tree/search';
import { type Outline, OutlineBox } from './outline-box';
import { OUTLINE_SHEET } from './outline-sheet';
import { IN_TOP_LAYER, rise, sink } from './top-layer';

/** Boxes with captions over elements of the page, which follow them wherever they go. */
export class Outlines {
  readonly #document: Document;
  #host: HTMLElement | undefined;
  #boxes: OutlineBox[] = [];
  #frameRequest = 0;
  /** The element of the page that came into the top layer last. */
  #topmost: Element | undefined;
  /** When the cover was checked last; see `performance.now()`. */
  #checkedAt = Number.NEGATIVE_INFINITY;

  constructor(document: Document) {
    this.#document = document;
  }

  /** Shows these outlines and no others. */
  show(outlines: readonly Outline[]): void {
    if (outlines.length === 0) {
      this.remove();
      return;
    }
    const layer = this.#layer();
    for (const box of this.#boxes) box.remove();
    this.#boxes = outlines.map((outline) => {
      const box = new OutlineBox(this.#document, outline);
      box.drawIn(layer);
      return box;
    });
    this.#checkedAt = Number.NEGATIVE_INFINITY;
    this.#follow();
  }

  remove(): void {
    this.#view?.cancelAnimationFrame(this.#frameRequest);
    this.#host?.remove();
    this.#host = undefined;
    this.#boxes = [];
    this.#topmost = undefined;
    this.#checkedAt = Number.NEGATIVE_INFINITY;
  }

  get #view(): Window | null {
    return this.#document.defaultView;
  }

  /** Moves the boxes in every frame: no event tells of everything that moves an element. */
  #follow(): void {
    this.#view?.cancelAnimationFrame(this.#frameRequest);
    if (performance.now() - this.#checkedAt > COVER_TICK) this.#checkCover();
    for (const box of this.#boxes) box.follow();
    this.#frameRequest = this.#view?.requestAnimationFrame(() => this.#follow()) ?? 0;
  }

  /** Checks what lies over the elements. This is too expensive for every frame. */
  #checkCover(): void {
    this.#checkedAt = performance.now();
    this.#riseAboveTopLayer();
    for (const box of this.#boxes) box.checkCover();
  }

  /** The top layer lies above everything else; in it, the element that came last is on top. */
  #riseAboveTopLayer(): void {
    const inTopLayer = allNow(this.#document.documentElement, IN_TOP_LAYER);
    const topmost = inTopLayer.filter((element) => !isOwn(element)).at(-1);
    if (topmost === this.#topmost || !this.#host) return;
    this.#topmost = topmost;
    if (topmost) rise(this.#host);
    else sink(this.#host);
  }

  /** The layer that holds the boxes, made when it is needed first. */
  #layer(): ShadowRoot {
    if (this.#host && isStanding(this.#host) && this.#host.shadowRoot) return this.#host.shadowRoot;
    this.remove();
    const host = this.#document.createElement('div');
    host.setAttribute(OWN, 'outlines');
    // The panel lists the captions, for people who do not see the boxes.
    host.setAttribute('aria-hidden', 'true');
    host.popover = 'manual';
    // Below the panel and above the portal. Clicks go through it.
    host.style.cssText =
      'all: initial; display: block; position: fixed; inset: 0; z-index: 2147482500; ' +
      'overflow: hidden; pointer-events: none;';
    const layer = host.attachShadow({ mode: 'open' });
    const style = this.#document.createElement('style');
    style.textContent = OUTLINE_SHEET;
    layer.append(style);
    this.#document.documentElement.append(host);
    this.#host = host;
    return layer;
  }
}
