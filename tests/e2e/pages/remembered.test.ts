import { expect } from 'vitest';
import { bundled } from '../../portal/bundles.ts';
import { IN_FIREFOX, test } from '../support/test.ts';

const SCRIPT = new URL('../../unit/dom/remembered-in-page.ts', import.meta.url);
const RUNS = 400;

test(
  'what is remembered of a page is never older than the page, in shadow roots, slots and frames',
  IN_FIREFOX,
  async ({ browser }) => {
    const page = await browser.newPage();
    await page.addScriptTag({ content: await bundled(SCRIPT), type: 'module' });
    const wrong = await page.evaluate((runs) => {
      const { checkRemembered } = window as unknown as {
        checkRemembered: (runs: number) => Promise<string>;
      };
      return checkRemembered(runs);
    }, RUNS);
    expect(wrong).toBe('');
  },
);
