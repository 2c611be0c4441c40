/** Notes what the extension runs of itself in each tab. Of the two browsers only Chromium tells. */
import type { Browser, Page } from 'puppeteer';
import { coverageReport } from '../../tools/test/coverage.ts';

/** Counts in every tab that is opened from now on, from its first page. */
export function countInTabs(browser: Browser): void {
  const open = browser.newPage.bind(browser);
  browser.newPage = async (...args) => {
    const page = await open(...args);
    await page.coverage.startJSCoverage({
      resetOnNavigation: false,
      includeRawScriptCoverage: true,
    });
    return page;
  };
}

/** Adds what was counted in a tab to the report; to be asked before it closes. */
export async function addCounts(page: Page): Promise<void> {
  const entries = await page.coverage.stopJSCoverage();
  const counts = entries.flatMap(({ text, rawScriptCoverage: raw }) => {
    return raw ? [{ ...raw, source: text }] : [];
  });
  if (counts.length > 0) await coverageReport().add(counts);
}
