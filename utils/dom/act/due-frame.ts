import { LATEST_FRAME } from '../../timing';

/**
 * Tells whether the browser has given a page in view the frame in which its scripts may still draw. A script often
 * writes a part of a change at once and the rest in the next frame; a busy machine holds frames back for a second
 * and more, while timers and answers go on. Times are those of `performance.now()`, in ms.
 */
export class DueFrame {
  readonly #onDrawn: () => void;
  #drawnAt = 0;
  #request: number | undefined;

  /** @param onDrawn called when the frame that was asked for last has come */
  constructor(onDrawn: () => void) {
    this.#onDrawn = onDrawn;
  }

  /** Something has happened in the page: its scripts may draw it in the next frame. */
  ask(): void {
    if (this.#request !== undefined || document.hidden) return;
    this.#request = requestAnimationFrame(() => {
      this.#request = undefined;
      this.#drawnAt = performance.now();
      this.#onDrawn();
    });
  }

  /** Whether the next frame after a moment has come, or is not waited for any more. */
  hasCome(at: number): boolean {
    if (document.hidden || this.#request === undefined) return true;
    return at < this.#drawnAt || performance.now() - at >= LATEST_FRAME;
  }

  stop(): void {
    if (this.#request !== undefined) cancelAnimationFrame(this.#request);
    this.#request = undefined;
  }
}
