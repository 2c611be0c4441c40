import type { Page } from 'puppeteer';
import { describe, expect } from 'vitest';
import type { Portal, PortalOptions } from '../../portal/server.ts';
import type { Panel } from '../support/panel.ts';
import { IN_CHROMIUM, onSkin, SELDOM } from '../support/test.ts';

const OPTION = 'Superviseur';

/** The last users, in the portal's own order, who can be given the option. */
function farUsers(portal: Portal, count: number): string[] {
  const able = portal.users().filter(({ licenceType, options }) => {
    return licenceType === 'Licence simple' && options[OPTION] === 'Non';
  });
  return able.slice(-count).map(({ licence }) => licence);
}

/** What the portal shows: where each box is scrolled to, in px, and the first reference that its lists have in view. */
function placeIn(page: Page) {
  return page.evaluate(() => {
    const tops: number[] = [Math.round(scrollY)];
    const references: string[] = [];
    const look = (root: Document | ShadowRoot) => {
      for (const element of root.querySelectorAll('*')) {
        if (element.localName === 'myopenip-bulk') continue;
        if (element.scrollTop > 0) tops.push(Math.round(element.scrollTop));
        const [reference] = /^FPC\d+$/.exec(element.textContent?.trim() ?? '') ?? [];
        const isInView = element.getBoundingClientRect().bottom > 0;
        if (reference && isInView) references.push(reference);
        if (element.shadowRoot) look(element.shadowRoot);
      }
    };
    look(document);
    return { tops, first: references[0] };
  });
}

/** Scrolls the page and the boxes in it a little. */
function scrollSome(page: Page): Promise<void> {
  return page.evaluate(() => {
    const root = document.scrollingElement ?? document.documentElement;
    const boxes = [...document.querySelectorAll('body *')].filter((box) => {
      const isOfList = /FPC\d/.test(box.textContent ?? '') && !box.localName.includes('myopenip');
      return isOfList && /auto|scroll/.test(getComputedStyle(box).overflowY);
    });
    for (const box of [root, ...boxes]) box.scrollTop = 70;
  });
}

/** Pastes users, which reads the whole list, and gives them the option. */
async function giveTo(panel: Panel, users: readonly string[]): Promise<void> {
  await panel.paste(users.join('\n'), 30_000);
  await panel.change(1, { option: OPTION });
  await panel.apply();
  const outcomes = await panel.outcomes();
  expect(outcomes).toEqual(Object.fromEntries(users.map((user) => [user, 'Modifié'])));
}

describe('a list that a person has sorted, turned and scrolled', () => {
  onSkin({ users: 30, pageLength: 10 })(
    'is as they left it after a reading and a run',
    IN_CHROMIUM,
    async ({ panel, portal, proof }) => {
      const { page } = panel;
      const users = farUsers(portal, 2);
      proof.selects(...users);
      await panel.lookAt();
      const order = () =>
        page.$$eval('#users thead th', (heads) => heads.map((one) => one.ariaSort));
      await page.$eval('#users thead th:nth-child(3)', (head) => (head as HTMLElement).click());
      await expect.poll(order).toContain('ascending');
      const next = await page.waitForSelector('::-p-aria([name="Suivante"])');
      await next?.evaluate((one) => (one as HTMLElement).click());
      const active = () => page.$eval('#users_wrapper .active', (one) => one.textContent?.trim());
      await expect.poll(active).toBe('2');
      await scrollSome(page);
      const [sorted, before] = [await order(), await placeIn(page)];

      await giveTo(panel, users);

      await expect.poll(() => placeIn(page)).toEqual(before);
      expect(await active()).toBe('2');
      expect(await order()).toEqual(sorted);
    },
  );
});

describe.each([
  ['mui', { users: 30, pageLength: 10 }],
  ['webforms', { users: 30, pageLength: 10 }],
  ['jquery-ui', { users: 30, pageLength: 10 }],
  ['lit', { users: 30, pageLength: 10 }],
  ['pages', { users: 30, pageLength: 10 }],
  ['frame', { users: 30, pageLength: 10 }],
  ['quasar', { users: 80 }],
  ['endless', { users: 60 }],
] satisfies [PortalOptions['skin'], PortalOptions][])('a list of the skin %s', (skin, more) => {
  onSkin({ skin, ...more })(
    'is where it was after a reading and a run',
    SELDOM,
    async ({ panel, portal, proof }) => {
      const { page } = panel;
      const users = farUsers(portal, 1);
      proof.selects(...users);
      await panel.lookAt();
      await expect.poll(async () => (await placeIn(page)).first).toBeDefined();
      await scrollSome(page);
      const before = await placeIn(page);

      await giveTo(panel, users);

      await expect.poll(() => placeIn(page)).toEqual(before);
    },
  );
});
