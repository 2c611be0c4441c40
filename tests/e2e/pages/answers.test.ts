import { expect } from 'vitest';
import { bundled } from '../../portal/bundles.ts';
import { IN_FIREFOX, test } from '../support/test.ts';

const SCRIPT = new URL('../../unit/dom/answers-in-page.ts', import.meta.url);

test(
  'an answer to a page in a frame is heard, however many have come to it before',
  IN_FIREFOX,
  async ({ panel }) => {
    const { page } = panel;
    await page.addScriptTag({ content: await bundled(SCRIPT), type: 'module' });
    const isHeard = await page.evaluate(() => {
      return (window as unknown as { hearsInFrame: () => Promise<boolean> }).hearsInFrame();
    });
    expect(isHeard).toBe(true);
  },
);
