import { browser } from 'wxt/browser';
import type { Service } from '../bulk/plan';
import { LONGEST_TAB_REPLY } from '../timing';
import { askPage } from './send-message';

/** The services whose users are open, each with its tab; the one that a person has looked at last is first. */
export async function openServices(): Promise<{ tab: number; service: Service }[]> {
  const ids = await portalTabs();
  const services = await Promise.all(
    ids.map((tab) => inTime(askPage(tab, { kind: 'service-in-view' }))),
  );
  return ids.flatMap((tab, index) => {
    const service = services[index];
    return service ? { tab, service } : [];
  });
}

/** The tab that shows a service's users; of several, the one that a person has looked at last. */
export async function serviceTab(service: string): Promise<number | undefined> {
  const open = await openServices();
  return open.find(({ service: { key } }) => key === service)?.tab;
}

/** The tabs of the portal, the one that a person has looked at last first. */
async function portalTabs(): Promise<number[]> {
  const url = browser.runtime.getManifest().host_permissions ?? [];
  const tabs = await browser.tabs.query({ url });
  tabs.sort((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0));
  return tabs.flatMap(({ id }) => id ?? []);
}

/** A page's reply; `undefined` where it comes too late, or none of our scripts is there. */
async function inTime<Reply>(asking: Promise<Reply>): Promise<Reply | undefined> {
  const silence = new Promise<undefined>((resolve) => {
    setTimeout(resolve, LONGEST_TAB_REPLY, undefined);
  });
  try {
    return await Promise.race([asking, silence]);
  } catch {
    // It was open before the extension was installed.
    return undefined;
  }
}
