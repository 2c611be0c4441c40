import { quickenHidden } from '../../utils/dom/hidden-tab';
import { useWaker } from '../../utils/dom/later';
import { WakeUps } from '../../utils/dom/wake-ups';
import { connectWakeUps } from '../../utils/extension/wake-port';

/** What a wake-up may be late before a person is told that the run is slow, in ms. */
const LATE = 500;

/** Keeps a run at its speed while its tab is hidden, as far as that can be done. */
export class HiddenTab {
  readonly #document: Document;
  readonly #wakeUps = new WakeUps(connectWakeUps);
  readonly #isHelped: () => boolean;
  readonly #stops: (() => void)[];

  /** @param isCalm leaves the portal's own code alone: only ours keeps its time */
  constructor(document: Document, { isCalm }: { isCalm: boolean }) {
    this.#document = document;
    const page = isCalm ? undefined : quickenHidden(document, this.#wakeUps.wake);
    this.#isHelped = () => page?.isHelped() === true;
    this.#stops = [useWaker(this.#wakeUps.wake), () => page?.stop(), () => this.#wakeUps.end()];
  }

  /** Whether the tab is hidden, and what goes on in it slower than in view. */
  get isSlow(): boolean {
    return this.#document.hidden && (!this.#isHelped() || this.#wakeUps.lateness > LATE);
  }

  /** Gives the page its own time back. */
  leave(): void {
    for (const stop of this.#stops) stop();
  }
}
