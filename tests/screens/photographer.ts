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

/** By the words in a picture's name; 720 and 320 are windows at a zoom of 200 and 400 %. */
const SIZES: Record<string, Size> = {
  '3840': { width: 3840, height: 2160 },
  '1440': { width: 1440, height: 900 },
  '1024': { width: 1024, height: 768 },
  '720': { width: 720, height: 450, deviceScaleFactor: 2 },
  '375': { width: 375, height: 700 },
  '320': { width: 320, height: 400, deviceScaleFactor: 2 },
};

const USUAL = '1440';

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
   * Takes pictures of what a page shows: at every size in the light and the dark scheme, and at the usual one in forced
   * colours. Of the two browsers only Chromium can be told a scheme.
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
        if (scheme === 'forced' && size !== USUAL) continue;
        await page.setViewport(viewport);
        const name = [browserName, this.#language, place, state, size, scheme].join('-');
        await page.screenshot({ path: `${FOLDER}${name}.png` });
      }
    }
    await page.setViewport(SIZES[USUAL] as Size);
    if (browserName === 'chromium') await page.emulateMediaFeatures([]);
  }
}
