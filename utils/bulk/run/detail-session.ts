import type { Driver, OpenDetail, Opening } from '../driver';
import { Problem } from '../problem';
import type { Reading } from '../reading';
import type { Wait } from './run-options';

/** Extra openings while the portal answers that it is busy. */
const MORE_OPENINGS = 2;

/** What opening and reading one user's detail needs. */
export interface SessionOptions {
  driver: Driver;
  signal: AbortSignal;
  wait: Wait;
}

/** One user's detail, which is opened when it is needed, again when it must be fresh, and closed at the end. */
export class DetailSession {
  readonly #options: SessionOptions;
  readonly #licence: string;
  #detail: OpenDetail | undefined;
  /** Whether something was pressed for this user, or the detail was open before: it may show an old state. */
  #mayBeStale: boolean;

  /** @param mayBeStale whether there are doubts about this user */
  constructor(licence: string, options: SessionOptions, mayBeStale = false) {
    this.#licence = licence;
    this.#options = options;
    this.#mayBeStale = mayBeStale;
  }

  /** The open detail, opened again only where the portal has closed it. */
  async open(): Promise<OpenDetail> {
    if (!this.#detail?.isOpen()) this.#detail = await this.#openPatiently('plainly');
    return this.#detail;
  }

  /** What the detail shows when it is opened again; read from the server where something was pressed before. */
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

  /** Opens the detail, and again after a pause if the portal is busy: opening it changes nothing. */
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
