/** The extension as it is installed in a browser of the tests. */

import type { Browser } from 'puppeteer';

/** The id in the Firefox manifest (wxt.config.ts). */
export const GECKO_ID = 'myopenip-bulk@openip-partners.example';

/** The extension's UUID in Firefox, which would otherwise be another one in each profile. */
export const GECKO_UUID = 'b01dface-0000-4000-8000-6d796f70656e';

interface Installed {
  folder: string;
  id: string;
  origin: string;
}

const extensions = new WeakMap<Browser, Installed>();

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

export async function install(browser: Browser, folder: string): Promise<void> {
  const id = await browser.installExtension(folder);
  const origin = id === GECKO_ID ? `moz-extension://${GECKO_UUID}` : `chrome-extension://${id}`;
  extensions.set(browser, { folder, id, origin });
}

export function installed(browser: Browser): Installed {
  const extension = extensions.get(browser);
  if (!extension) throw new Error('This browser was not launched with the extension');
  return extension;
}
