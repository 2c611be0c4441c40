import type { Browser, Page } from 'puppeteer';
import type { Portal } from '../../portal/server.ts';
import { PATIENCE } from './find.ts';

/** Logs in on the login page that is in view. */
export async function logIn(page: Page): Promise<void> {
  await page.waitForSelector('#login', { visible: true, timeout: PATIENCE });
  await page.$eval('#login', (field) => {
    (field as HTMLInputElement).value = 'demo';
  });
  await page.$eval('#password', (field) => {
    (field as HTMLInputElement).value = 'demo';
  });
  await Promise.all([page.waitForNavigation(), page.click('form button')]);
}

/** Brings one of the tabs of the service's page to the front. */
export async function showTab(page: Page, id: string): Promise<void> {
  await page.click(`.nav-tabs a[href="#${id}"]`);
}

/** Shows the users on the service's page that is in view. */
export async function showUsers(page: Page): Promise<void> {
  await showTab(page, 'utilisateurs');
  await page.waitForSelector('#users .detail', { visible: true, timeout: PATIENCE });
}

/** Opens the main service's users in a new tab, logged in, whatever the portal's skin. */
export async function openUsers(browser: Browser, portal: Portal): Promise<Page> {
  const page = await browser.newPage();
  await browser.setCookie({ ...portal.sessionCookie(), path: '/', secure: true, httpOnly: true });
  await page.goto(portal.service.usersUrl);
  return page;
}

/** Clicks something of the portal's that may lie below our panel: scrolled out from there, as a person does. */
export async function clickAside(page: Page, selector: string): Promise<void> {
  await page.$eval(selector, (element) => {
    element.scrollIntoView({ inline: 'start', block: 'center', behavior: 'instant' });
  });
  await page.click(selector);
}
