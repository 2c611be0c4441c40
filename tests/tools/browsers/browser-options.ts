import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'puppeteer';

export type BrowserName = 'chromium' | 'firefox';

export type Language = 'fr' | 'en';

export interface BrowserOptions {
  /** Folder of the built extension; the production build of this project by default. */
  extension?: string;
  headless?: boolean;
  /** Language of the browser's interface, and so of the extension. */
  language?: Language;
  /** Host names that are resolved to this machine. */
  hosts?: string[];
  size?: { width: number; height: number };
  /** Device pixels per CSS pixel, in Chromium only: fewer are drawn faster. */
  scale?: number;
  /** Folder for downloads; the browser's own by default. */
  downloads?: string;
  /** Slows tabs in the background, within seconds, as a person's browser does. Puppeteer switches that off. */
  slowsHidden?: boolean;
  /** Folder of a profile that is kept; by default a new one, which is deleted. */
  profile?: string;
}

/** The host names under which the browser finds the mock portal. */
export const PORTAL_HOSTS = ['store-demo.extranet.myopenip.fr'];

/** How long a browser may take to start, in ms: two that start at once on a small machine are slow. */
const LAUNCH_TIMEOUT = 60_000;

export const COMMON = {
  acceptInsecureCerts: true,
  defaultViewport: null,
  timeout: LAUNCH_TIMEOUT,
} as const;

export function programOf(name: BrowserName): string {
  const variable = name === 'chromium' ? 'CHROMIUM_PATH' : 'FIREFOX_PATH';
  const program = process.env[variable];
  if (!program) {
    throw new Error(`No ${name}: start this by one of npm's scripts, or set ${variable}`);
  }
  return program;
}

export function completed(
  name: BrowserName,
  options: BrowserOptions,
): Required<Omit<BrowserOptions, 'downloads' | 'profile' | 'scale' | 'slowsHidden'>> {
  const build = name === 'chromium' ? 'chrome-mv3' : 'firefox-mv3';
  const {
    extension = fileURLToPath(new URL(`../../../.output/${build}`, import.meta.url)),
    headless = true,
    language = 'fr',
    hosts = PORTAL_HOSTS,
    size = { width: 1400, height: 900 },
  } = options;
  if (!existsSync(extension)) throw new Error(`The extension is not built: no ${extension}`);
  return { extension, headless, language, hosts, size };
}

export async function closedOnFailure(
  browser: Browser,
  prepare: () => Promise<void>,
): Promise<Browser> {
  try {
    await prepare();
    return browser;
  } catch (error) {
    await browser.close();
    throw error;
  }
}
