/** Takes a picture of a page at every size and in every scheme that a person may have. */
import { mkdir } from 'node:fs/promises';
import type { Page } from 'puppeteer';
import { browserName } from '../e2e/support/find.ts';

const FOLDER = new URL('../../.output/screens/', import.meta.url).pathname;

interface Size {
  width: number;
  height: number;
  deviceScaleFactor?: number;
}

/** By the words in a picture's name; the third is a window of 1440 pixels at a zoom of 200 %. */
const SIZES: Record<string, Size> = {
  '1440': { width: 1440, height: 900 },
  '1024': { width: 1024, height: 768 },
  '720': { width: 720, height: 450, deviceScaleFactor: 2 },
  '375': { width: 375, height: 700 },
};

const WIDE = '1440';

const SCHEMES = {
  light: [{ name: 'prefers-color-scheme', value: 'light' }],
  dark: [{ name: 'prefers-color-scheme', value: 'dark' }],
  forced: [{ name: 'forced-colors', value: 'active' }],
} as const;

export class Photographer {
  readonly #language: string;
  #count = 0;

  /** @param language of the interface, which is part of the pictures' names */
  constructor(language: string) {
    this.#language = language;
  }

  /**
   * Takes pictures of what a page shows: at every size in the light scheme, and in the widest in the others. Of the two
   * browsers only Chromium can be told a scheme.
   */
  async take(page: Page, state: string): Promise<void> {
    const place = String(++this.#count).padStart(2, '0');
    await page.bringToFront();
    await mkdir(FOLDER, { recursive: true });
    const schemes =
      browserName === 'firefox' ? (['light'] as const) : (['light', 'dark', 'forced'] as const);
    for (const scheme of schemes) {
      if (browserName === 'chromium') await page.emulateMediaFeatures([...SCHEMES[scheme]]);
      for (const [size, viewport] of Object.entries(SIZES)) {
        if (scheme === 'forced' && size !== WIDE) continue;
        await page.setViewport(viewport);
        const name = [browserName, this.#language, place, state, size, scheme].join('-');
        await page.screenshot({ path: `${FOLDER}${name}.png` });
      }
    }
    await page.setViewport(SIZES[WIDE] as Size);
    if (browserName === 'chromium') await page.emulateMediaFeatures([]);
  }
}
