import { browser } from 'wxt/browser';

/** Whether the extension may work in the portal's pages: a person can withdraw that in the browser. */
export function hasAccess(): Promise<boolean> {
  return browser.permissions.contains(portal());
}

/** The same for one host alone. @param host as `store-demo.extranet.myopenip.fr` */
export function isHostAllowed(host: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [`https://${host}/*`] });
}

/**
 * Has the browser ask the person to let the extension work in the portal's pages again. Must be called
 * while a click is handled. Pages that are open must be reloaded afterwards.
 *
 * @returns whether the person agreed
 */
export function askForAccess(): Promise<boolean> {
  return browser.permissions.request(portal());
}

/** Calls back whenever access is given or withdrawn, as long as this page is open. */
export function onAccessChange(listen: () => void): void {
  browser.permissions.onAdded.addListener(listen);
  browser.permissions.onRemoved.addListener(listen);
}

function portal(): { origins: string[] } {
  return { origins: browser.runtime.getManifest().host_permissions ?? [] };
}
