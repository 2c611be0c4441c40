import { browser } from 'wxt/browser';

/** Whether the browser lets the extension into the portal's pages: a person can take that back at any time. */
export function hasAccess(): Promise<boolean> {
  return browser.permissions.contains(portal());
}

/**
 * Asks the person, through the browser, to let the extension into the portal's pages again. To be called in
 * the very task of a press. Pages that are open have to be loaded anew.
 *
 * @returns whether it was given
 */
export function askForAccess(): Promise<boolean> {
  return browser.permissions.request(portal());
}

/** Calls back whenever access is given or taken back, for as long as this page is open. */
export function onAccessChange(listen: () => void): void {
  browser.permissions.onAdded.addListener(listen);
  browser.permissions.onRemoved.addListener(listen);
}

function portal(): { origins: string[] } {
  return { origins: browser.runtime.getManifest().host_permissions ?? [] };
}
