import { browser } from 'wxt/browser';

/**
 * The part of the extension that nearly all of its code is in: put into a portal's page only once it has
 * something to do there.
 */
const PANEL = '/content-scripts/panel.js';

/**
 * What the scripts of this extension in one page tell each other. They share a world that the page
 * cannot see, but none of their modules.
 */
interface Shared {
  /** Whether the panel's script has come, and needs not be asked for again. */
  hasPanel?: boolean;
  /** Whether it answers for the page. */
  isListening?: boolean;
  /** Whether a person has asked for the panel, whatever the page shows. */
  isPanelWanted?: boolean;
}

const world = globalThis as { myopenipBulk?: Shared };
world.myopenipBulk ??= {};
export const sharedWorld: Shared = world.myopenipBulk;

/** For the background: puts the panel's script into a portal's page. Rejects when the page has gone. */
export async function putPanel(tab: number): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId: tab, frameIds: [0] }, files: [PANEL] });
}
