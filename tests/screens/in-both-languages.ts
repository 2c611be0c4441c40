import type { Browser } from 'puppeteer';
import { test } from 'vitest';
import { browserName, speak } from '../e2e/support/find.ts';
import { Panel } from '../e2e/support/panel.ts';
import { openUsers } from '../e2e/support/portal-tab.ts';
import { type Portal, type PortalOptions, startPortal } from '../portal/server.ts';
import { PORTAL_HOSTS } from '../tools/browsers/browser-options.ts';
import { launch } from '../tools/browsers/launch.ts';
import { inEnglish } from './in-english.ts';
import { Photographer } from './photographer.ts';

/** What a journey goes through: a portal with the panel in its page, and somebody who takes pictures. */
export interface Journey {
  portal: Portal;
  browser: Browser;
  panel: Panel;
  photographer: Photographer;
}

/**
 * A test that goes through the same in French and in English.
 *
 * @param suffix of the language in the pictures' names
 * @param options of the portal
 */
export function inBothLanguages(
  name: string,
  go: (journey: Journey) => Promise<void>,
  suffix = '',
  options: PortalOptions = {},
): void {
  test.for(['fr', 'en'] as const)(`${name}, in %s`, { timeout: 900_000 }, async (language) => {
    speak(language === 'en' ? inEnglish : (word) => word);
    const portal = await startPortal({ users: 60, latency: 20, ...options });
    const browser = await launch(browserName, { hosts: PORTAL_HOSTS, language });
    try {
      const panel = new Panel(await openUsers(browser, portal));
      await panel.region();
      await go({ portal, browser, panel, photographer: new Photographer(language + suffix) });
    } finally {
      await browser.close();
      await portal.close();
    }
  });
}
