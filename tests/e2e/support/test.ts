/**
 * The tests' own `test`: one browser for all files, a fresh extension per file, a portal per test, and
 * the portal's proof after each.
 */
import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer';
import { test as base, inject, TestRunner } from 'vitest';
import { type PortalOptions, startPortal } from '../../portal/server.ts';
import { PORTAL_HOSTS } from '../../tools/browsers/browser-options.ts';
import { reinstallExtension } from '../../tools/browsers/installed-extension.ts';
import { launch } from '../../tools/browsers/launch.ts';
import { COVERAGE_BUILD } from '../../tools/test/coverage.ts';
import { addCounts, countInTabs } from './coverage.ts';
import { browserName } from './find.ts';
import { Panel } from './panel.ts';
import { openUsers } from './portal-tab.ts';
import { Proof } from './proof.ts';

const isCounted = inject('isCounted');

const SHOTS = new URL('../../../.output/e2e/', import.meta.url).pathname;

/** A host that leads to the portal's machine but is not the portal. */
export const ELSEWHERE = 'elsewhere.example';

/** What hardly depends on the browser: `npm test` shows it in one alone, `npm run test:e2e` in both. */
export const IN_CHROMIUM = { tags: ['in-chromium'] };
export const IN_FIREFOX = { tags: ['in-firefox'] };
/** What takes long, and is shown by other tests for the most part: `npm run test:e2e` alone does it. */
export const SELDOM = { tags: ['seldom'] };

/** A portal with few users that answers quickly. */
const BRISK: PortalOptions = { users: 16, latency: 5 };

/** Drawing takes up to a third of the processor that the browsers share; only Firefox must draw all. */
const FEW_DOTS = browserName === 'firefox' ? { size: { width: 900, height: 600 } } : { scale: 0.5 };

export const test = base
  // biome-ignore lint/correctness/noEmptyPattern: Vitest takes nothing but a pattern.
  .extend('downloadFolder', { scope: 'worker' }, async ({}, { onCleanup }) => {
    const folder = await mkdtemp(join(tmpdir(), 'myopenip-bulk-'));
    onCleanup(() => rm(folder, { recursive: true, force: true }));
    return folder;
  })
  .extend('browser', { scope: 'worker' }, async ({ downloadFolder }, { onCleanup }) => {
    const hosts = [...PORTAL_HOSTS, ELSEWHERE];
    const extension = isCounted ? COVERAGE_BUILD : undefined;
    const options = { downloads: downloadFolder, hosts, extension, ...FEW_DOTS };
    const browser = await launch(browserName, options);
    if (isCounted) countInTabs(browser);
    onCleanup(() => browser.close());
    return browser;
  })
  .extend('extension', { scope: 'file', auto: true }, ({ browser }) => {
    return reinstallExtension(browser);
  })
  // A test that failed must not leave its files to the next one or to its own second try.
  .extend('downloads', async ({ downloadFolder }) => {
    for (const name of await readdir(downloadFolder)) await rm(join(downloadFolder, name));
    return downloadFolder;
  })
  .extend('portalOptions', BRISK)
  .extend('portal', async ({ portalOptions }, { onCleanup }) => {
    const portal = await startPortal(portalOptions);
    onCleanup(() => portal.close());
    return portal;
  })
  .extend('proof', { auto: true }, async ({ portal }, { onCleanup }) => {
    const proof = new Proof(portal);
    onCleanup(() => proof.check());
    return proof;
  })
  .extend('tabs', { auto: true }, async ({ browser, task }, { onCleanup }) => {
    const before = new Set(await browser.pages());
    onCleanup(async () => {
      const opened = (await browser.pages()).filter((page) => !before.has(page));
      if (task.result?.state === 'fail') await photograph(opened, task.name);
      for (const page of opened) {
        if (isCounted) await addCounts(page);
        await page.close();
      }
    });
    return before;
  })
  .extend('panel', async ({ browser, portal, tabs: _ }) => {
    return new Panel(await openUsers(browser, portal));
  });

const suitesWithSkin = new WeakSet<object>();

/** The tests' own `test`, on a portal of any skin; to be called once in a `describe`: it holds for all of it. */
export function onSkin(options: PortalOptions): typeof test {
  const suite = TestRunner.getCurrentSuite();
  if (suitesWithSkin.has(suite)) throw new Error('Each portal needs a `describe` of its own');
  suitesWithSkin.add(suite);
  return test.override('portalOptions', { ...BRISK, ...options });
}

async function photograph(pages: Page[], name: string): Promise<void> {
  await mkdir(SHOTS, { recursive: true });
  for (const [index, page] of pages.entries()) {
    const file = `${browserName} ${name} ${index + 1}`.replace(/[^\p{L}\p{N}]+/gu, '-');
    try {
      // In the background it would not be drawn, and the photograph never taken.
      await page.bringToFront();
      await page.screenshot({ path: `${SHOTS}${file}.png` });
    } catch {
      // The tab has crashed, say.
    }
  }
}
