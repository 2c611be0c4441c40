import type { Browser, Page } from 'puppeteer';
import { expect } from 'vitest';
import { bundled } from '../../portal/bundles.ts';
import type { Fault } from '../../portal/faults.ts';
import type { OptionName } from '../../portal/model.ts';
import type { Portal } from '../../portal/server.ts';
import {
  type ContractFault,
  OPTION,
  OTHER,
  SCENARIOS,
  SOMEBODY,
  type Subject,
} from '../../unit/contract/contract.ts';
import { browserName } from '../support/find.ts';
import { openUsers } from '../support/portal-tab.ts';
import { SELDOM, test } from '../support/test.ts';

const DRIVER = new URL('../../unit/contract/in-page.ts', import.meta.url);

const FAULTS: Record<ContractFault, Fault> = {
  refuses: { on: 'change', kind: 'refused' },
  'too-busy-to-change': { on: 'change', kind: 'error-500' },
  ignores: { on: 'change', kind: 'ignored' },
  'done-without-a-word': { on: 'change', kind: 'drop-after' },
  'opens-other': { on: 'detail', kind: 'wrong-user' },
  'too-busy-to-open': { on: 'detail', kind: 'error-500' },
  'session-over': { on: 'detail', kind: 'session-expired' },
};

/** The portal's users, with the driver in their page. */
async function openWithDriver(browser: Browser, portal: Portal): Promise<Page> {
  const page = await openUsers(browser, portal);
  await page.waitForSelector('#users .detail', { visible: true });
  await page.addScriptTag({ content: await bundled(DRIVER), type: 'module' });
  return page;
}

/** Asks the driver that is in the page. */
function ask<T>(page: Page, what: keyof Subject, argument?: unknown): Promise<T> {
  return page.evaluate(
    (method, given) => {
      const { subject } = window as unknown as {
        subject: Record<string, (given: unknown) => unknown>;
      };
      return subject[method]?.(given) as T;
    },
    what,
    argument,
  ) as Promise<T>;
}

/** The driver is the same in both browsers: what differs is met by the tests of the whole extension. */
test.skipIf(browserName === 'firefox')(
  'the real driver does in a page what the simulated one does',
  SELDOM,
  async ({ browser, portal, proof }) => {
    proof.selects(SOMEBODY, OTHER);
    const page = await openWithDriver(browser, portal);
    for (const { name, fault, has = false, isExhausted = false, play, gives } of SCENARIOS) {
      portal.reset();
      if (has) portal.setOption(SOMEBODY, OPTION, 'Oui');
      if (isExhausted) portal.setStock(OPTION, 0);
      if (fault) portal.faults.add({ ...FAULTS[fault], licence: SOMEBODY });
      const subject: Subject = {
        open: (licence) => ask(page, 'open', licence),
        read: () => ask(page, 'read'),
        press: (press) => ask(page, 'press', press),
        pressTooLate: (press) => ask(page, 'pressTooLate', press),
        pressUnannounced: (press) => ask(page, 'pressUnannounced', press),
        isOpen: () => ask(page, 'isOpen'),
        close: () => ask(page, 'close'),
        saved: (licence, option) => portal.user(licence).options[option as OptionName],
      };
      // What is undefined becomes null on its way out of a page.
      const given = JSON.parse(JSON.stringify([await play(subject)]));
      expect(given, name).toMatchObject(JSON.parse(JSON.stringify([gives])));
    }
  },
);

test.skipIf(browserName === 'firefox')(
  'nothing is pressed beneath what came up while the journal was at work',
  async ({ browser, portal, proof }) => {
    proof.selects(SOMEBODY);
    const page = await openWithDriver(browser, portal);
    const wasCovered = await page.evaluate(() => {
      return (window as unknown as { pressCovered: () => Promise<boolean> }).pressCovered();
    });
    expect(wasCovered).toBe(false);
    expect(portal.user(SOMEBODY).options[OPTION]).toBe('Oui');
  },
);
