import puppeteer, { type Browser } from 'puppeteer';
import {
  type BrowserOptions,
  COMMON,
  closedOnFailure,
  completed,
  PORTAL_HOSTS,
  programOf,
} from './browser-options.ts';
import { install } from './installed-extension.ts';

/** Puppeteer's switches that let tabs in the background run at full speed. */
const KEPT_AWAKE = [
  '--disable-background-timer-throttling',
  '--disable-backgrounding-occluded-windows',
  '--disable-renderer-backgrounding',
];

/** One timer a minute after 5 s in the background instead of 5 minutes. */
const SOON_SLOW = [
  '--enable-features=IntensiveWakeUpThrottling:grace_period_seconds/5',
  '--intensive-wake-up-throttling-policy=force-on',
];

/** Switches that keep Chromium from any request to the Internet. */
const QUIET_CHROMIUM = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Chromium refuses to sandbox itself as root.
  ...(process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

/** Launches Chrome or Chromium (CHROMIUM_PATH) with the extension. */
export async function launchChromium(options: BrowserOptions = {}): Promise<Browser> {
  const { extension, headless, language, hosts, size } = completed('chromium', options);
  const { downloads, profile, scale = 1, slowsHidden = false } = options;
  const browser = await puppeteer.launch({
    ...COMMON,
    ...(profile && { userDataDir: profile }),
    ...(downloads && { downloadBehavior: { policy: 'allow', downloadPath: downloads } }),
    executablePath: programOf('chromium'),
    headless,
    ...(slowsHidden && { ignoreDefaultArgs: KEPT_AWAKE }),
    // The only way in which branded Chrome still accepts an unpacked extension.
    pipe: true,
    enableExtensions: true,
    // Its interface's language: this variable on Linux, the options below elsewhere.
    env: { ...process.env, LANGUAGE: language },
    args: [
      `--lang=${language}`,
      ...(process.platform === 'darwin' ? ['-AppleLanguages', `(${language})`] : []),
      `--window-size=${size.width},${size.height}`,
      `--force-device-scale-factor=${scale}`,
      `--host-resolver-rules=${hosts.map((host) => `MAP ${host} 127.0.0.1`).join(',')}`,
      ...(slowsHidden ? SOON_SLOW : []),
      ...QUIET_CHROMIUM,
    ],
  });
  return closedOnFailure(browser, () => install(browser, extension));
}

/** Launches Chromium's headless shell (HEADLESS_SHELL_PATH) without the extension, or else Chromium. */
export function launchPlainChromium(): Promise<Browser> {
  return puppeteer.launch({
    ...COMMON,
    executablePath: process.env.HEADLESS_SHELL_PATH ?? programOf('chromium'),
    // Its pages, many at a time, mostly wait: one process for all of them spares starting one for each.
    args: [
      '--lang=fr',
      '--window-size=1400,900',
      '--process-per-site',
      `--host-resolver-rules=${PORTAL_HOSTS.map((host) => `MAP ${host} 127.0.0.1`).join(',')}`,
      // With a quarter of the dots all of it takes a fifth less time.
      '--force-device-scale-factor=0.5',
      ...QUIET_CHROMIUM,
    ],
  });
}
