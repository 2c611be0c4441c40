import { browser } from 'wxt/browser';
import { askPage } from './send-message';

/** How long a page may take to reply, in ms. A frozen one never does. */
const LONGEST_REPLY = 1000;

/** The tab that shows a service's users; of several, the one that a person has looked at last. */
export async function serviceTab(service: string): Promise<number | undefined> {
  const url = browser.runtime.getManifest().host_permissions ?? [];
  const tabs = await browser.tabs.query({ url });
  tabs.sort((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0));
  const ids = tabs.flatMap(({ id }) => id ?? []);
  const services = await Promise.all(ids.map(serviceIn));
  return ids[services.indexOf(service)];
}

async function serviceIn(tab: number): Promise<string | undefined> {
  const silence = new Promise<undefined>((resolve) => {
    setTimeout(resolve, LONGEST_REPLY, undefined);
  });
  try {
    const panel = await Promise.race([askPage(tab, { kind: 'panel-state' }), silence]);
    return panel?.hasUsers ? panel.service : undefined;
  } catch {
    // It was open before the extension was installed.
    return undefined;
  }
}
