import puppeteer, { type Browser } from 'puppeteer';
import {
  type BrowserOptions,
  COMMON,
  closedOnFailure,
  completed,
  type Language,
  PORTAL_HOSTS,
  programOf,
} from './browser-options.ts';
import { bidi } from './firefox-channel.ts';
import { GECKO_ID, GECKO_UUID, install } from './installed-extension.ts';

const FIREFOX_IN_ONE = {
  // All of the portal's tabs in one process, as Puppeteer's profile begins: each start costs a second.
  'fission.autostart': false,
  'dom.ipc.processCount': 1,
  'dom.ipc.processPrelaunch.enabled': false,
  // It draws in software: half of the frames are enough for tests and for a person.
  'layout.frame_rate': 30,
};

export function launchPlainFirefox(): Promise<Browser> {
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
