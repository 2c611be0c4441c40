/** Puppeteer's own channel to Firefox. */

import type { Browser } from 'puppeteer';

/** Puppeteer's own channel to Firefox, for the commands it has no method for. */
export function bidi(browser: Browser): BidiChannel {
  return (browser as unknown as { connection: BidiChannel }).connection;
}

interface BidiChannel {
  send(method: string, params: object): Promise<{ result: { contexts?: { context: string }[] } }>;
}
