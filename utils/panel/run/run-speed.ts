import { quickenHidden } from '../../dom/hidden-tab/quicken';
import { useWaker } from '../../dom/hidden-tab/timer';
import { WakeUps } from '../../dom/hidden-tab/wake-ups';
import { connectWakeUps } from '../../extension/wake-port';

/** What a wake-up may be late before a person is told that the run is slow, in ms. */
const LATE = 500;

/** Keeps a run at its speed while its tab is hidden, as far as that can be done. */
export class RunSpeed {
  readonly #document: Document;
  readonly #wakeUps = new WakeUps(connectWakeUps);
  /** What is done for the portal's own code, if anything is. */
  readonly #page: ReturnType<typeof quickenHidden> | undefined;
  readonly #stopWaker: () => void;

  /** @param isQuickened whether the portal's own frames and timers are quickened too, beside ours */
  constructor(document: Document, { isQuickened }: { isQuickened: boolean }) {
    this.#document = document;
    this.#page = isQuickened ? quickenHidden(document, this.#wakeUps.wake) : undefined;
    this.#stopWaker = useWaker(this.#wakeUps.wake);
  }

  /** Whether the tab is hidden, and what goes on in it slower than in view. */
  get isSlow(): boolean {
    const isHelped = this.#page?.isHelped() === true;
    return this.#document.hidden && (!isHelped || this.#wakeUps.lateness > LATE);
  }

  /** Gives the page its own time back. */
  leave(): void {
    this.#stopWaker();
    this.#page?.stop();
    this.#wakeUps.end();
  }
}
