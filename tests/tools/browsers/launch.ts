/** Launches a real browser, with the extension in it or without, for tests and the demo. */

import type { Browser } from 'puppeteer';
import type { BrowserName, BrowserOptions } from './browser-options.ts';
import { launchChromium, launchPlainChromium } from './launch-chromium.ts';
import { launchFirefox, launchPlainFirefox } from './launch-firefox.ts';

/** Launches either browser, with the extension loaded before it returns. */
export function launch(name: BrowserName, options: BrowserOptions = {}): Promise<Browser> {
  return name === 'chromium' ? launchChromium(options) : launchFirefox(options);
}

/** Launches either browser without the extension. */
export function launchPlain(name: BrowserName = 'chromium'): Promise<Browser> {
  return name === 'chromium' ? launchPlainChromium() : launchPlainFirefox();
}
