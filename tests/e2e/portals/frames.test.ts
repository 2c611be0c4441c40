import type { Page } from 'puppeteer';
import { describe, expect } from 'vitest';
import { FRAMES_PATH } from '../../portal/frames.ts';
import { waitUntil } from '../support/find.ts';
import { ROOMY } from '../support/jobs.ts';
import { Panel } from '../support/panel.ts';
import { IN_FIREFOX, onSkin } from '../support/test.ts';

/** The last user of the first page, and the only one of the second. */
const [BEFORE, AFTER] = ['FPC17293', 'FPC172982'];

describe.each([
  ['a frameset', ''],
  ['a frame', '&corps'],
])('a list in %s, whose every page is a load', (_, kind) => {
  onSkin({ ...ROOMY, skin: 'pages' })(
    'has a checkbox in each row, also after the next page has come, and is worked on',
    kind ? IN_FIREFOX : {},
    async ({ panel: { page }, portal, proof }) => {
      await page.goto(`${portal.url}${FRAMES_PATH}?page=${pathOf(portal.service.usersUrl)}${kind}`);
      const panel = new Panel(page);
      await panel.lookAt();
      proof.selects(BEFORE, AFTER);
      const boxes = () => boxesIn(page);
      await waitUntil(async () => (await boxes()) === 20, notSeen('20'));
      await panel.paste(`${BEFORE}\n${AFTER}`);
      await panel.waitForSelected(2);
      // All pages were read meanwhile, and the first one is in view again.
      await waitUntil(async () => (await boxes()) === 20, notSeen('20 again'));
      await panel.change(1, { option: 'Superviseur' });
      await panel.apply();
      expect(await panel.outcomes()).toEqual({ [BEFORE]: 'Modifié', [AFTER]: 'Modifié' });
    },
  );
});

const notSeen = (wanted: string) => () => `No ${wanted} checkboxes in the rows of the frame`;

function pathOf(url: string): string {
  const { pathname, hash } = new URL(url);
  return encodeURIComponent(pathname + hash);
}

/** How many checkboxes stand in the rows of the page's frames. */
async function boxesIn(page: Page): Promise<number> {
  const counts = page.frames().map((frame) => {
    // A frame that is about to load has none.
    return frame.$$eval('[aria-label^="Sélectionner "]', ({ length }) => length).catch(() => 0);
  });
  return (await Promise.all(counts)).reduce((sum, count) => sum + count, 0);
}
