import { browser } from 'wxt/browser';

/** The version of this extension, as its manifest says it. */
export function extensionVersion(): string {
  return browser.runtime.getManifest().version;
}
