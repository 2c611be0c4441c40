import type { Browser } from 'puppeteer';
import type { Portal, PortalOptions } from '../../portal/server.ts';
import { Panel } from './panel.ts';
import { logIn } from './portal-tab.ts';
import { test } from './test.ts';

/** The tests' own `test`, on a portal of any face, whose users are in view. */
export function onSkin(options: PortalOptions): typeof test {
  return test
    .override('portalOptions', { latency: 5, ...options })
    .override('panel', ({ browser, portal, tabs: _ }) => openSkin(browser, portal));
}

/** Opens the main service's users in a new tab, logged in, whatever the portal's face. */
export async function openSkin(browser: Browser, portal: Portal): Promise<Panel> {
  const page = await browser.newPage();
  const { usersUrl } = portal.service;
  await page.goto(usersUrl);
  if (await page.$('#login')) {
    await logIn(page);
    // The login leads back to the page, but not to the tab that the address named.
    await page.goto(usersUrl);
  }
  return new Panel(page);
}
