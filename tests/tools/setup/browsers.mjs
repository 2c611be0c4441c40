/** Finds the browsers on this machine, or installs them. */
import { closeSync, existsSync, openSync, readSync, realpathSync } from 'node:fs';
import { basename, join } from 'node:path';
import { isRoot, isWindows, projectEnv, runSync, say, searchPath } from './shell.mjs';

const { HOME = '', LOCALAPPDATA = '', PROGRAMFILES = 'C:\\Program Files' } = process.env;
const PROGRAMFILES_X86 = process.env['PROGRAMFILES(X86)'] ?? `${PROGRAMFILES} (x86)`;

const PROBE_TIMEOUT = 30_000;
const DOWNLOAD_TIMEOUT = 5 * 60_000;

const BROWSERS = [
  {
    title: 'Chrome or Chromium',
    variable: 'CHROMIUM_PATH',
    commands: ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'],
    places: {
      linux: ['/usr/lib/chromium/chromium', '/opt/google/chrome/chrome'],
      darwin: ['/Applications', join(HOME, 'Applications')].flatMap((folder) => [
        `${folder}/Google Chrome.app/Contents/MacOS/Google Chrome`,
        `${folder}/Chromium.app/Contents/MacOS/Chromium`,
      ]),
      win32: [PROGRAMFILES, PROGRAMFILES_X86, LOCALAPPDATA].flatMap((folder) => [
        `${folder}\\Google\\Chrome\\Application\\chrome.exe`,
        `${folder}\\Chromium\\Application\\chrome.exe`,
      ]),
    },
    download: 'chrome',
    debian: ['chromium', 'chromium-l10n'],
  },
  {
    title: 'Firefox',
    variable: 'FIREFOX_PATH',
    commands: ['firefox', 'firefox-esr'],
    places: {
      linux: [
        '/usr/lib/firefox/firefox',
        '/usr/lib/firefox-esr/firefox-esr',
        '/opt/firefox/firefox',
      ],
      darwin: ['/Applications', join(HOME, 'Applications')].map(
        (folder) => `${folder}/Firefox.app/Contents/MacOS/firefox`,
      ),
      win32: [PROGRAMFILES, PROGRAMFILES_X86].map(
        (folder) => `${folder}\\Mozilla Firefox\\firefox.exe`,
      ),
    },
    download: 'firefox@stable',
    debian: ['firefox-esr', 'firefox-esr-l10n-fr'],
  },
];

/** Chromium without windows or extensions: a fifth faster where a page is all that is needed. */
const SHELL = {
  title: "Chrome's headless shell",
  variable: 'HEADLESS_SHELL_PATH',
  commands: ['chromium-headless-shell', 'chrome-headless-shell'],
  places: {},
  download: 'chrome-headless-shell',
  debian: ['chromium-headless-shell'],
};

/**
 * The browsers' paths as environment variables: CHROMIUM_PATH, FIREFOX_PATH and, where asked for,
 * HEADLESS_SHELL_PATH. One that can neither be found nor installed is undefined, and the reason said.
 *
 * @param withShell whether small pages are to be opened, for which the shell is the faster browser
 */
export function findOrInstallBrowsers(withShell) {
  const found = {};
  for (const browser of BROWSERS) {
    const { title, variable } = browser;
    found[variable] = findOrInstall(browser);
    const missing = `none. Install it (any recent version), or set ${variable} to its program.`;
    say(`${title}: ${found[variable] ?? missing}`);
  }
  if (withShell) {
    found[SHELL.variable] = findOrInstall(SHELL);
    say(`${SHELL.title}: ${found[SHELL.variable] ?? 'none, Chromium is used in its place'}`);
  }
  addFrenchToDebianChromium(found.CHROMIUM_PATH);
  return found;
}

function findOrInstall(browser) {
  const chosen = process.env[browser.variable];
  if (chosen) {
    if (existsSync(chosen)) return chosen;
    say(`${browser.variable} is set to ${chosen}, which does not exist.`);
    return undefined;
  }
  return (
    installed(browser) ?? downloaded(browser) ?? download(browser) ?? installFromDebian(browser)
  );
}

/** One installed on this machine, that starts and can be driven. */
function installed({ commands, places }) {
  const onPath = commands.flatMap((command) =>
    searchPath().map((folder) => join(folder, isWindows ? `${command}.exe` : command)),
  );
  return [...onPath, ...(places[process.platform] ?? [])].find(isUsable);
}

/** One that Puppeteer's installer fetched earlier. */
function downloaded({ download }) {
  const { output } = runSync('puppeteer', ['browsers', 'list'], { env: projectEnv() });
  const [name] = download.split('@');
  return output
    .split('\n')
    .filter((line) => line.startsWith(`${name}@`))
    .map((line) => line.replace(/^\S+ \(\S+\) /, '').trim())
    .findLast(isUsable);
}

function download(browser) {
  say(`${browser.title}: none found, asking Puppeteer's installer (${browser.download})…`);
  const { ok, output } = runSync('puppeteer', ['browsers', 'install', browser.download], {
    env: projectEnv(),
    timeout: DOWNLOAD_TIMEOUT,
  });
  if (!ok) {
    const reasons = output.split('\n').filter((line) => /error|provider/i.test(line));
    const reason = reasons.findLast((line) => !line.trim().startsWith('at '));
    say(`Puppeteer's installer could not bring it${reason ? `: ${reason.trim()}` : '.'}`);
    return undefined;
  }
  const path = downloaded(browser);
  if (!path) say('It came but does not start: this system probably lacks libraries it needs.');
  return path;
}

function installFromDebian(browser) {
  if (!existsSync('/usr/bin/apt-get')) return undefined;
  if (!isRoot) {
    say(`As root, Debian's packages would do: apt-get install ${browser.debian.join(' ')}`);
    return undefined;
  }
  say(`Installing Debian's packages (${browser.debian.join(', ')})…`);
  return aptInstall(browser.debian) ? installed(browser) : undefined;
}

/** Debian keeps Chromium's translations in a package of their own; without it, all is English. */
function addFrenchToDebianChromium(path) {
  const locales = '/usr/lib/chromium/locales';
  const isDebians = path === '/usr/bin/chromium' || path?.startsWith('/usr/lib/chromium/');
  if (!isDebians || !existsSync('/usr/bin/apt-get') || existsSync(join(locales, 'fr.pak'))) return;

  if (isRoot) {
    say("Installing Chromium's French (chromium-l10n)…");
    aptInstall(['chromium-l10n']);
  } else {
    say('Chromium has no French here: as root, apt-get install chromium-l10n');
  }
}

let aptIsUpdated = false;

function aptInstall(packages) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  if (!aptIsUpdated) {
    runSync('apt-get', ['update', '-q'], { env });
    aptIsUpdated = true;
  }
  const args = ['install', '-q', '-y', '--no-install-recommends', ...packages];
  const { ok, output } = runSync('apt-get', args, { env });
  if (!ok)
    say(`apt-get could not install them:\n${output.trim().split('\n').slice(-5).join('\n')}`);
  return ok;
}

function isUsable(path) {
  if (!existsSync(path)) return false;
  if (isSandboxed(path)) {
    say(`${path} is a snap, which cannot read the extension's folder: looking further.`);
    return false;
  }
  // On Windows `--version` would open a window.
  return isWindows || runSync(path, ['--version'], { timeout: PROBE_TIMEOUT }).ok;
}

/** Ubuntu's `firefox` and `chromium-browser` are snaps: a link to `snap`, or a script that calls it. */
function isSandboxed(path) {
  if (process.platform !== 'linux') return false;
  const target = realpathSync(path);
  if (basename(target) === 'snap' || target.startsWith('/snap/')) return true;
  const text = beginningOf(target);
  return text.startsWith('#!') && text.includes('/snap/');
}

/** Enough of a file to read a launching script, where a program may weigh hundreds of megabytes. */
function beginningOf(file) {
  const buffer = Buffer.alloc(8192);
  const descriptor = openSync(file);
  try {
    return buffer.toString('latin1', 0, readSync(descriptor, buffer));
  } finally {
    closeSync(descriptor);
  }
}
