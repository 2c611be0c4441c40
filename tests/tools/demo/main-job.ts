import { readdir } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'puppeteer';
import type { Portal } from '../../portal/server.ts';
import { openPopup } from '../browsers/open-popup.ts';
import { say, summarise } from './account.ts';
import { byRole, panelText, progressOf, waitUntilIdle } from './panel.ts';

const OPTION = 'Superviseur';
const TYPE = 'Licence simple';
const SAVE_TIMEOUT = 15_000;
/** About the size in which browsers show a popup. */
const POPUP_SIZE = { width: 420, height: 520 };

/** Logs in as a person does, and opens the users of the portal's main service. */
export async function logIn(browser: Browser, portal: Portal): Promise<Page> {
  const [first] = await browser.pages();
  const page = first ?? (await browser.newPage());
  await page.goto(portal.url);
  await page.locator('#login').fill('demo');
  await page.locator('#password').fill('demo');
  await Promise.all([page.waitForNavigation(), page.locator('button[type="submit"]').click()]);
  await page.goto(portal.service.usersUrl);
  await byRole(page, 'searchbox', 'Filtrer les utilisateurs');
  return page;
}

/**
 * Gives an option to every licence of a type through the panel, as a person would, and then asks the
 * portal itself what has become of it.
 *
 * @param output folder for the report and the screenshots
 * @returns whether the portal's state is exactly what was asked
 */
export async function runMainJob(
  browser: Browser,
  page: Page,
  portal: Portal,
  output: URL,
): Promise<boolean> {
  const before = portal.users();
  const wanted = before
    .filter(({ licenceType }) => licenceType === TYPE)
    .map((user) => user.licence);
  const shoot = (of: Page, name: string) => {
    return of.screenshot({
      path: fileURLToPath(new URL(`${name}.png`, output)) as `${string}.png`,
    });
  };
  say(
    `Add « ${OPTION} » to every « ${TYPE} » of ${portal.service.name}: ${wanted.length} licences.`,
  );

  await (await byRole(page, 'searchbox', 'Filtrer les utilisateurs')).type(TYPE);
  await (await byRole(page, 'checkbox', 'Tout sélectionner')).click();
  await panelText(page, new RegExp(`^${wanted.length} utilisateurs? sélectionné`));
  await (await byRole(page, 'button', 'Modifications')).click();
  await (await byRole(page, 'button', OPTION)).click();
  await shoot(page, '1-panel');
  await (await byRole(page, 'button', 'Appliquer')).click();
  const confirm = await byRole(page, 'button', 'Confirmer');
  await shoot(page, '2-confirmation');
  await confirm.click();
  const popup = await watch(browser, page, wanted.length, shoot);
  await waitUntilIdle(page);
  await page.bringToFront();
  await shoot(page, '4-finished');
  await popup?.bringToFront();
  if (popup) await shoot(popup, '5-popup');
  await page.bringToFront();
  await (await byRole(page, 'button', 'Exporter le rapport')).click();
  await untilSaved(output);

  return summarise(portal, before, { option: OPTION, wanted: new Set(wanted), output });
}

/** Waits until the browser has saved the report, for which not both browsers have an event. */
async function untilSaved(folder: URL): Promise<void> {
  const deadline = Date.now() + SAVE_TIMEOUT;
  while (!(await readdir(folder)).some((file) => file.endsWith('.csv'))) {
    if (Date.now() > deadline) throw new Error('The report was not saved');
    await delay(50);
  }
}

/** Prints the progress of the run, and takes screenshots of panel and popup half-way. */
async function watch(
  browser: Browser,
  page: Page,
  total: number,
  shoot: (of: Page, name: string) => Promise<unknown>,
): Promise<Page | undefined> {
  let popup: Page | undefined;
  for (let done = 0; done < total; ) {
    const now = await progressOf(page, done);
    if (now === undefined) break;
    done = now;
    showProgress(done, total);
    if (popup || done < total / 3) continue;
    await shoot(page, '3-running');
    popup = await openPopup(browser);
    await popup.setViewport(POPUP_SIZE);
    await byRole(popup, 'progressbar', 'Progression');
    await shoot(popup, '3-popup-running');
    await page.bringToFront();
  }
  return popup;
}

/** Progress on one line that a terminal overwrites; on a few lines in a log. */
function showProgress(done: number, total: number): void {
  const line = `  ${done} of ${total} users done`;
  if (process.stdout.isTTY) process.stdout.write(`\r${line}${done === total ? '\n' : ''}`);
  else if (done % Math.ceil(total / 5) === 0 || done === total) console.log(line);
}
