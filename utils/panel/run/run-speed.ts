import { quickenHidden } from '../../dom/hidden-tab/quicken';
import { useWaker } from '../../dom/hidden-tab/timer';
import { WakeUps } from '../../dom/hidden-tab/wake-ups';
import { connectWakeUps } from '../../extension/ports';
import { LATE_WAKE_UP } from '../../timing';

/** Keeps up the speed of a run while its tab is hidden, as far as the browser lets it. */
export class RunSpeed {
  readonly #document: Document;
  readonly #wakeUps = new WakeUps(connectWakeUps);
  /** What is done for the portal's own scripts, if anything. */
  readonly #page: ReturnType<typeof quickenHidden> | undefined;
  readonly #stopWaker: () => void;

  /** @param isQuickened whether the portal's own frames and timers keep their speed too, and not only ours */
  constructor(document: Document, { isQuickened }: { isQuickened: boolean }) {
    this.#document = document;
    this.#page = isQuickened ? quickenHidden(document, this.#wakeUps.wake) : undefined;
    this.#stopWaker = useWaker(this.#wakeUps.wake);
  }

  /** Whether the tab is hidden, and the run slower for it. */
  get isSlow(): boolean {
    const isHelped = this.#page?.isHelped() === true;
    return this.#document.hidden && (!isHelped || this.#wakeUps.lateness > LATE_WAKE_UP);
  }

  /** Leaves the tab to the browser again. */
  leave(): void {
    this.#stopWaker();
    this.#page?.stop();
    this.#wakeUps.end();
  }
}
