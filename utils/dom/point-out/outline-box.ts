import { isStanding } from '../flat-tree';
import { isCoveredAt } from '../seen/covered';
import { boxInWindow, clippersOf, type WindowBox } from '../seen/position';

/** The kind of an element, shown as a colour. The caption says the same in words. */
export type Tone = 'area' | 'line' | 'way' | 'add' | 'remove' | 'doubt' | 'pointed';

/** An element to be outlined in the page. */
export interface Outline {
  element: Element;
  caption: string;
  tone: Tone;
}

/** Room that a caption takes beside its box, in px. */
const CAPTION_HEIGHT = 18;
const CAPTION_WIDTH = 100;
/** A lower line (px) has no room for its caption. */
const LOWEST_LINE = 22;

/** A box with a caption over one element of the page. It follows the element wherever that goes. */
export class OutlineBox {
  readonly #element: Element;
  readonly #clippers: Element[];
  readonly #frame: HTMLElement;
  #isCovered = false;
  /** The style that was set last: setting it again would cost a layout. */
  #style = '';

  constructor(document: Document, { element, caption, tone }: Outline) {
    this.#element = element;
    this.#clippers = clippersOf(element);
    this.#frame = document.createElement('div');
    this.#frame.className = `box is-${tone}`;
    if (!caption) return;
    const label = document.createElement('span');
    label.textContent = caption;
    this.#frame.append(label);
  }

  /** Draws the box in the layer of the outlines. */
  drawIn(layer: ShadowRoot): void {
    layer.append(this.#frame);
  }

  remove(): void {
    this.#frame.remove();
  }

  /** Checks whether something else lies over the element: the box is hidden then. */
  checkCover(): void {
    const { left, top, width, height } = this.#element.getBoundingClientRect();
    this.#isCovered = isCoveredAt(this.#element, left + width / 2, top + height / 2);
  }

  /** Moves the box to where the element is now. */
  follow(): void {
    const isSeen = isStanding(this.#element) && !this.#isCovered;
    const place = isSeen ? boxInWindow(this.#element, this.#clippers) : undefined;
    const style = place ? boxStyle(place) : 'display: none';
    if (style === this.#style) return;
    this.#style = style;
    this.#frame.style.cssText = style;
    if (!place) return;
    // At the edges of the window, and in a low line, there is no room for the caption.
    const { classList } = this.#frame;
    classList.toggle('is-high', place.top < CAPTION_HEIGHT);
    classList.toggle('is-far-right', place.right > window.innerWidth - CAPTION_WIDTH);
    classList.toggle('is-low', place.bottom - place.top < LOWEST_LINE);
  }
}

function boxStyle({ left, top, right, bottom }: WindowBox): string {
  return `left: ${left}px; top: ${top}px; width: ${right - left}px; height: ${bottom - top}px`;
}
