import type { Driver, OpenDetail } from './driver';
import type { Reading } from './reading';

/** One user's detail over several openings; whoever asks gets it open, and it is closed at the end. */
export class DetailSession {
  readonly #driver: Driver;
  readonly #licence: string;
  readonly #signal: AbortSignal;
  #detail: OpenDetail | undefined;

  constructor(driver: Driver, licence: string, signal: AbortSignal) {
    this.#driver = driver;
    this.#licence = licence;
    this.#signal = signal;
  }

  /** The detail as it is, opened again only where the portal has closed it. */
  async open(): Promise<OpenDetail> {
    if (!this.#detail?.isOpen()) {
      this.#detail = await this.#driver.open(this.#licence, this.#signal);
    }
    return this.#detail;
  }

  /** What the detail shows when opened anew: the server's word. */
  async fresh(): Promise<Reading> {
    await this.close();
    return (await this.open()).read();
  }

  async close(): Promise<void> {
    const detail = this.#detail;
    this.#detail = undefined;
    await detail?.close(this.#signal);
  }
}
