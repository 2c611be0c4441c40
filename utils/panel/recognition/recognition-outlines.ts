import type { Outline } from '../../dom/point-out/outline-box';
import { Outlines } from '../../dom/point-out/outlines';
import type { FoundPart } from '../../portal/recognition/recognise';
import { outlinesOf } from './words/found-words';

/** The outlines in the page: of all that is recognised or, during the teaching, of what the person points at. */
export class RecognitionOutlines {
  readonly #outlines: Outlines;
  #found: Outline[] = [];
  #pointedAt: Outline | undefined;
  #isTeaching = false;

  constructor(document: Document) {
    this.#outlines = new Outlines(document);
  }

  setFound(found: readonly FoundPart[]): void {
    this.#found = outlinesOf(found);
    this.#draw();
  }

  setPointedAt(outline: Outline | undefined): void {
    this.#pointedAt = outline;
    this.#draw();
  }

  setTeaching(isTeaching: boolean): void {
    this.#isTeaching = isTeaching;
    this.#draw();
  }

  remove(): void {
    this.#outlines.remove();
  }

  #draw(): void {
    const pointedAt = this.#pointedAt ? [this.#pointedAt] : [];
    this.#outlines.show(this.#isTeaching ? pointedAt : this.#found);
  }
}
