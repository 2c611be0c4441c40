import { replaceFunction } from '../replace-function';
import { BURST_TIME, FRAME } from '../timing';
import { inContext } from './callback-context';
import type { HiddenPage, Timing } from './hidden-page';

/** This many frames may follow each other at once, for code that waits for two; then they come at a screen's pace. */
const BURST = 4;

/** What is done around a frame. */
interface Around {
  /** Before the page's callbacks. */
  before: () => void;
  after: () => void;
}

/**
 * Replaces a page's animation frames, which browsers leave out in a hidden tab: there the page's callbacks are
 * called by a message, or by a wake-up where many frames follow each other. In view they are the browser's.
 */
export class PageFrames {
  readonly #page: HiddenPage;
  readonly #around: Around;
  /** The page's callbacks by the browser's number for them. */
  readonly #calls = new Map<number, () => void>();
  readonly #channel: MessageChannel;
  readonly #putBack: readonly (() => void)[];
  #isComing = false;
  /** A timer of the browser: the content script wakes nobody who asks too often. */
  #fallback = 0;
  #burst = { since: 0, left: 0 };

  constructor(page: HiddenPage, around: Around) {
    this.#page = page;
    this.#around = around;
    this.#channel = new page.view.MessageChannel();
    this.#channel.port1.onmessage = () => this.draw();
    const timing = page.view as unknown as Timing;
    this.#putBack = [
      replaceFunction(timing, 'requestAnimationFrame', (call) => this.#request(call)),
      replaceFunction(timing, 'cancelAnimationFrame', (id) => {
        this.#calls.delete(id);
        page.native.cancelAnimationFrame.call(page.view, id);
      }),
    ];
  }

  /** Does what a browser does with a frame, in its order: https://html.spec.whatwg.org/#update-the-rendering */
  draw(): void {
    const { view, native } = this.#page;
    this.#isComing = false;
    native.clearTimeout.call(view, this.#fallback);
    this.#around.before();
    for (const [id, call] of [...this.#calls]) {
      if (!this.#calls.delete(id)) continue;
      native.cancelAnimationFrame.call(view, id);
      call();
    }
    this.#around.after();
  }

  /** Draws a frame soon, in a hidden tab alone. */
  drawSoon(): void {
    const { view, native, isNeeded, wake } = this.#page;
    if (this.#isComing || !isNeeded()) return;
    this.#isComing = true;
    const now = view.performance.now();
    if (now - this.#burst.since > BURST_TIME) this.#burst = { since: now, left: BURST };
    if (this.#burst.left-- > 0) {
      this.#channel.port2.postMessage(0);
      return;
    }
    wake('frame', FRAME);
    this.#fallback = native.setTimeout.call(view, () => this.draw(), FRAME);
  }

  /** The same after the tab was hidden: a frame that was on its way by then may never come. */
  drawAnew(): void {
    this.#isComing = false;
    this.drawSoon();
  }

  /** Gives the page its own functions back. */
  stop(): void {
    this.#channel.port1.close();
    for (const putBack of this.#putBack) putBack();
  }

  #request(call: FrameRequestCallback): number {
    const { view, native } = this.#page;
    const id = native.requestAnimationFrame.call(view, (time) => {
      if (this.#calls.delete(id)) call(time);
    });
    const drawn = inContext(view, () => call(view.performance.now()));
    this.#calls.set(id, drawn);
    this.drawSoon();
    return id;
  }
}
