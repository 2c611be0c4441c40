import type { Driver, OpenDetail, Opening } from './driver';
import { Problem } from './problem';
import type { Reading } from './reading';
import type { Wait } from './run-options';

/** How often more a detail is asked for that a busy portal did not give. */
const MORE_OPENINGS = 2;

export interface SessionOptions {
  driver: Driver;
  signal: AbortSignal;
  wait: Wait;
}

/** One user's detail over several openings; whoever asks gets it open, and it is closed at the end. */
export class DetailSession {
  readonly #options: SessionOptions;
  readonly #licence: string;
  #detail: OpenDetail | undefined;
  /** Whether it was open before, or pressed in: what it shows then may be what was left of that. */
  #mayBeStale: boolean;

  /** @param mayBeStale whether something was pressed for this user before, whose effect is not known */
  constructor(licence: string, options: SessionOptions, mayBeStale = false) {
    this.#licence = licence;
    this.#options = options;
    this.#mayBeStale = mayBeStale;
  }

  /** The detail as it is, opened again only where the portal has closed it. */
  async open(): Promise<OpenDetail> {
    if (!this.#detail?.isOpen()) this.#detail = await this.#openPatiently('plainly');
    return this.#detail;
  }

  /** What the detail shows when opened anew: the server's word, where something was pressed before. */
  async fresh(): Promise<Reading> {
    const mayBeStale = this.#mayBeStale;
    await this.close();
    this.#detail = await this.#openPatiently(mayBeStale ? 'anew' : 'plainly');
    return this.#detail.read();
  }

  async close(): Promise<void> {
    const detail = this.#detail;
    this.#detail = undefined;
    await detail?.close(this.#options.signal);
  }

  /** To open a detail changes nothing: a portal that is too busy may be asked again. */
  async #openPatiently(opening: Opening): Promise<OpenDetail> {
    const { driver, signal, wait } = this.#options;
    for (let more = MORE_OPENINGS; ; more--) {
      try {
        const detail = await driver.open(this.#licence, signal, opening);
        this.#mayBeStale = true;
        return detail;
      } catch (error) {
        const isBusy = error instanceof Problem && error.reason.code === 'portal-busy';
        if (!isBusy || more === 0) throw error;
        await wait('busy', signal);
      }
    }
  }
}
