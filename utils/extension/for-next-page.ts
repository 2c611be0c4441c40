import { storage } from '@wxt-dev/storage';
import { LONGEST_WAY } from '../timing';

interface Kept<What> {
  what: What;
  /** The service's key. */
  service: string;
  /** Until when its page may come, in ms since 1970. */
  until: number;
}

/** What a person wants of the next page of a service, whatever the tab. It is handed over once. */
export class ForNextPage<What> {
  readonly #kept: ReturnType<typeof storage.defineItem<Kept<What> | null>>;

  /** @param key of the storage */
  constructor(key: `session:${string}`) {
    this.#kept = storage.defineItem<Kept<What> | null>(key, { fallback: null });
  }

  keep(what: What, service: string): Promise<void> {
    return this.#kept.setValue({ what, service, until: Date.now() + LONGEST_WAY });
  }

  /** Hands over what is wanted of a service; `null` where nothing is. Only the background may ask. */
  async take(service: string): Promise<What | null> {
    const kept = await this.#kept.getValue();
    if (kept?.service !== service) return null;
    await this.#kept.removeValue();
    return Date.now() < kept.until ? kept.what : null;
  }
}
