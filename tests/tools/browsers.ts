/** Launches a real browser with the extension in it, for the end-to-end tests and the demo. */
import { existsSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import puppeteer, { type Browser, type Page } from 'puppeteer';

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

/** The id in the Firefox manifest (wxt.config.ts). */
const GECKO_ID = 'myopenip-bulk@openip-partners.example';

/** The extension's UUID in Firefox, which would otherwise be another one in each profile. */
const GECKO_UUID = 'b01dface-0000-4000-8000-6d796f70656e';

/** How long a browser may take to start, in ms: two that start at once on a small machine are slow. */
const LAUNCH_TIMEOUT = 60_000;
const POPUP_TIMEOUT = 15_000;

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

const COMMON = {
  acceptInsecureCerts: true,
  defaultViewport: null,
  timeout: LAUNCH_TIMEOUT,
} as const;

const FIREFOX_IN_ONE = {
  // All of the portal's tabs in one process, as Puppeteer's profile begins: each start costs a second.
  'fission.autostart': false,
  'dom.ipc.processCount': 1,
  'dom.ipc.processPrelaunch.enabled': false,
  // It draws in software: half of the frames are enough for tests and for a person.
  'layout.frame_rate': 30,
};

interface Installed {
  folder: string;
  id: string;
  origin: string;
}

const extensions = new WeakMap<Browser, Installed>();

/** Launches either browser, with the extension loaded before it returns. */
export function launch(name: BrowserName, options: BrowserOptions = {}): Promise<Browser> {
  return name === 'chromium' ? launchChromium(options) : launchFirefox(options);
}

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

/** Launches either browser without the extension. */
export function launchPlain(name: BrowserName = 'chromium'): Promise<Browser> {
  return name === 'chromium' ? launchPlainChromium() : launchPlainFirefox();
}

function launchPlainChromium(): Promise<Browser> {
  return puppeteer.launch({
    ...COMMON,
    executablePath: programOf('chromium'),
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

function launchPlainFirefox(): Promise<Browser> {
  return puppeteer.launch({
    ...COMMON,
    browser: 'firefox',
    executablePath: programOf('firefox'),
    args: ['--width=1400', '--height=900'],
    extraPrefsFirefox: {
      ...FIREFOX_IN_ONE,
      'network.dns.localDomains': PORTAL_HOSTS.join(','),
      'intl.accept_languages': 'fr, fr-FR, en',
    },
  });
}

/** Launches Firefox (FIREFOX_PATH) with the extension. */
export async function launchFirefox(options: BrowserOptions = {}): Promise<Browser> {
  const { extension, headless, language, hosts, size } = completed('firefox', options);
  const browser = await puppeteer.launch({
    ...COMMON,
    ...(options.profile && { userDataDir: options.profile }),
    browser: 'firefox',
    executablePath: programOf('firefox'),
    headless,
    args: [
      `--width=${size.width}`,
      `--height=${size.height}`,
      // Lets the tests open an extension's page, and choose a language that has no language pack.
      '--remote-allow-system-access',
    ],
    extraPrefsFirefox: {
      ...FIREFOX_IN_ONE,
      'network.dns.localDomains': hosts.join(','),
      'intl.locale.requested': language,
      'intl.accept_languages': language === 'fr' ? 'fr, fr-FR, en' : 'en-US, en',
      ...(options.downloads && {
        'browser.download.folderList': 2,
        'browser.download.dir': options.downloads,
        'browser.download.alwaysOpenPanel': false,
      }),
      'extensions.webextensions.uuids': JSON.stringify({ [GECKO_ID]: GECKO_UUID }),
      'extensions.webextensions.keepUuidOnUninstall': true,
    },
  });
  return closedOnFailure(browser, async () => {
    await makeLanguageAvailable(browser, language);
    await install(browser, extension);
  });
}

/** Installs the extension again: its storage is empty. */
export async function reinstallExtension(browser: Browser): Promise<void> {
  const { folder, id } = installed(browser);
  await browser.uninstallExtension(id);
  await install(browser, folder);
}

/** Reloads the extension, as an update does: its storage stays. */
export async function updateExtension(browser: Browser): Promise<void> {
  await install(browser, installed(browser).folder);
}

/** The extension's id in a browser of `launch`: in Chromium its public id, in Firefox its UUID. */
export function extensionId(browser: Browser): string {
  return new URL(installed(browser).origin).host;
}

/**
 * Opens a page of the extension in a tab of its own; by default the popup.
 * In Firefox the tab is not told of its navigation: `page.url()` stays `about:blank` and
 * `page.reload()` never ends, but all that reads the page or acts on it works.
 */
export async function openPopup(browser: Browser, path = 'popup.html'): Promise<Page> {
  const url = `${installed(browser).origin}/${path}`;
  const page = await browser.newPage();
  if (url.startsWith('chrome-extension:')) {
    await page.goto(url);
    return page;
  }
  // Firefox never tells that such a page is loaded: do not wait for it.
  const context = (page.mainFrame() as unknown as { _id: string })._id;
  await bidi(browser).send('browsingContext.navigate', { context, url, wait: 'none' });
  const deadline = Date.now() + POPUP_TIMEOUT;
  while (!(await hasLoaded(page, url))) {
    if (Date.now() > deadline) throw new Error(`${url} does not load`);
    await delay(50);
  }
  return page;
}

/** Whether a tab shows a page, loaded; it may be asked while the tab changes process. */
async function hasLoaded(page: Page, url: string): Promise<boolean> {
  try {
    return await page.evaluate(
      (wanted) => location.href === wanted && document.readyState === 'complete',
      url,
    );
  } catch {
    return false;
  }
}

/**
 * Firefox ignores a requested language for which it has no pack, as when it comes from
 * Puppeteer's installer. The extension has its own translations and only needs to be told.
 */
async function makeLanguageAvailable(browser: Browser, language: Language): Promise<void> {
  const tree = await bidi(browser).send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const chromeWindow = tree.result.contexts?.[0]?.context;
  if (!chromeWindow) throw new Error('Firefox does not give access to its own window');

  await bidi(browser).send('script.evaluate', {
    target: { context: chromeWindow },
    awaitPromise: false,
    expression: `if (!Services.locale.appLocaleAsBCP47.startsWith('${language}'))
      Services.locale.availableLocales = [...Services.locale.availableLocales, '${language}'];`,
  });
}

/** Puppeteer's own channel to Firefox, for the commands it has no method for. */
function bidi(browser: Browser): BidiChannel {
  return (browser as unknown as { connection: BidiChannel }).connection;
}

interface BidiChannel {
  send(method: string, params: object): Promise<{ result: { contexts?: { context: string }[] } }>;
}

async function install(browser: Browser, folder: string): Promise<void> {
  const id = await browser.installExtension(folder);
  const origin = id === GECKO_ID ? `moz-extension://${GECKO_UUID}` : `chrome-extension://${id}`;
  extensions.set(browser, { folder, id, origin });
}

function installed(browser: Browser): Installed {
  const extension = extensions.get(browser);
  if (!extension) throw new Error('This browser was not launched with the extension');
  return extension;
}

function programOf(name: BrowserName): string {
  const variable = name === 'chromium' ? 'CHROMIUM_PATH' : 'FIREFOX_PATH';
  const program = process.env[variable];
  if (!program) {
    throw new Error(`No ${name}: start this by one of npm's scripts, or set ${variable}`);
  }
  return program;
}

function completed(
  name: BrowserName,
  options: BrowserOptions,
): Required<Omit<BrowserOptions, 'downloads' | 'profile' | 'scale' | 'slowsHidden'>> {
  const build = name === 'chromium' ? 'chrome-mv3' : 'firefox-mv3';
  const {
    extension = fileURLToPath(new URL(`../../.output/${build}`, import.meta.url)),
    headless = true,
    language = 'fr',
    hosts = PORTAL_HOSTS,
    size = { width: 1400, height: 900 },
  } = options;
  if (!existsSync(extension)) throw new Error(`The extension is not built: no ${extension}`);
  return { extension, headless, language, hosts, size };
}

async function closedOnFailure(browser: Browser, prepare: () => Promise<void>): Promise<Browser> {
  try {
    await prepare();
    return browser;
  } catch (error) {
    await browser.close();
    throw error;
  }
}
