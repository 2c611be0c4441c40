import type { Page } from 'puppeteer';
import { describe, expect } from 'vitest';
import type { Portal } from '../../portal/server.ts';
import { browserName } from '../support/find.ts';
import { OwnWorld } from '../support/own-world.ts';
import type { Panel } from '../support/panel.ts';
import { onSkin } from '../support/test.ts';

const USERS = 4;
const OPTION = 'Superviseur';

/** A little more than it takes now: 8 600 to 9 800, most on a busy machine, whatever the number of rows. */
const MOST_QUESTIONS = 10_300;

/** The first users, in the portal's order, who can be given the option. */
function ableUsers(portal: Portal): string[] {
  const able = portal.users().filter(({ licenceType, options }) => {
    return licenceType === 'Licence simple' && options[OPTION] === 'Non';
  });
  return able.slice(0, USERS).map(({ licence }) => licence);
}

/** What is asked of a page by the content script: each takes as long as the page, or a part, is large. */
const QUESTIONS = [
  'Element.prototype.querySelectorAll',
  'Element.prototype.matches',
  'Element.prototype.getBoundingClientRect',
  'Element.prototype.checkVisibility',
  'Range.prototype.getBoundingClientRect',
  'getComputedStyle',
];

/** Counts in the world of the content script. */
async function countQuestions(page: Page): Promise<() => Promise<number>> {
  const world = await OwnWorld.of(page);
  await world.evaluate(`
    globalThis.questions = 0;
    for (const name of ${JSON.stringify(QUESTIONS)}) {
      const path = name.split('.');
      const key = path.pop();
      const owner = path.reduce((at, step) => at[step], globalThis);
      const asked = owner[key];
      owner[key] = function (...given) {
        globalThis.questions++;
        return asked.apply(this, given);
      };
    }`);
  return async () => Number(await world.evaluate('globalThis.questions'));
}

/** How many questions a run asks of the page for each user. */
async function questionsPerUser(panel: Panel, users: string[]): Promise<number> {
  await panel.lookAt();
  const questions = await countQuestions(panel.page);
  await panel.select(...users);
  await panel.change(1, { option: OPTION });
  await panel.ask();
  const before = await questions();
  await panel.confirm();
  await panel.waitUntilIdle();
  return ((await questions()) - before) / users.length;
}

/** How often the portal's table shows another page. */
async function countTurns(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const counted = window as unknown as { turns: number };
    counted.turns = 0;
    const inView = () => document.querySelector('#users tbody a')?.textContent;
    let before = inView();
    new MutationObserver(() => {
      const now = inView();
      if (now === before) return;
      counted.turns++;
      before = now;
    }).observe(document.body, { subtree: true, childList: true });
  });
  return () => page.evaluate(() => (window as unknown as { turns: number }).turns);
}

/** How often the worker has written to the journal. */
async function countWrites(panel: Panel): Promise<() => Promise<number>> {
  const browser = panel.page.browser();
  const target = await browser.waitForTarget((one) => one.type() === 'service_worker');
  const worker = await target.worker();
  if (!worker) throw new Error('There is no worker');
  await worker.evaluate(() => {
    const { transaction } = IDBDatabase.prototype;
    Object.assign(globalThis, { writes: 0 });
    IDBDatabase.prototype.transaction = function (...given) {
      if (given[1] === 'readwrite') (globalThis as unknown as { writes: number }).writes++;
      return transaction.apply(this, given);
    };
  });
  return () => worker.evaluate(() => (globalThis as unknown as { writes: number }).writes);
}

/** The counts are the same in both browsers; how they are counted is Chromium's own. */
describe.skipIf(browserName === 'firefox')('what a user costs', () => {
  describe.each([20, 200])('where a page shows %s', (rows) => {
    onSkin({ users: 2 * rows, pageLength: rows })(
      'is so many questions, however many there are',
      async ({ panel, portal, proof }) => {
        const users = ableUsers(portal);
        proof.selects(...users);
        const shown = () => document.querySelectorAll('#users tbody .detail').length;
        await expect.poll(() => panel.page.evaluate(shown)).toBe(rows);
        expect(await questionsPerUser(panel, users)).toBeLessThan(MOST_QUESTIONS);
      },
    );
  });

  describe('where a page shows 10', () => {
    onSkin({ users: 40, pageLength: 10 })(
      'is no turning of pages of his own: each is turned to once, whatever the order of a list',
      async ({ panel, portal, proof }) => {
        const all = portal
          .users()
          .map(({ licence }) => licence)
          .sort();
        // Two of the first page, two of the second, one of the last.
        const users = [0, 1, 10, 11, 39].map((place) => all[place] as string);
        proof.selects(...users);
        await panel.lookAt();
        await panel.paste([...users].sort((a, b) => b.localeCompare(a)).join('\n'));
        const turns = await countTurns(panel.page);
        await panel.change(1, { option: OPTION });
        await panel.start();
        await panel.waitUntilIdle();
        // Over two more pages to the last one. From there the number of the first page leads back at once.
        await expect.poll(turns).toBe(4);
        const first = () => document.querySelector('#users tbody a')?.textContent;
        expect(await panel.page.evaluate(first)).toBe(all[0]);
      },
    );
  });

  describe('where a page shows all', () => {
    onSkin({ users: 40, pageLength: 40 })(
      'is two openings, or one where nothing is to be done; and two lines of the journal',
      async ({ panel, portal, proof }) => {
        const users = ableUsers(portal);
        proof.selects(...users);
        portal.setOption(users[1] as string, OPTION, 'Oui');
        const writes = await countWrites(panel);
        await panel.lookAt();
        await panel.startOn(users, OPTION);
        await panel.waitUntilIdle();
        // The portal itself opens the detail anew after a change; one is read before it is asked.
        const opened = portal.audit.filter(({ kind }) => kind === 'open');
        expect(opened).toHaveLength(3 * (USERS - 1) + 1 + 1);
        // One more for its start, and one for its end.
        expect(await writes()).toBeLessThanOrEqual(2 * USERS + 2);
      },
    );
  });
});
