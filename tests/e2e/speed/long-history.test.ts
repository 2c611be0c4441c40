import { describe, expect } from 'vitest';
import { browserName, waitForText } from '../support/find.ts';
import { HOST, HOUR, openHistory, REFUSED, search, textOf } from '../support/history.ts';
import { eventsOf, type StoredRun, storeRuns } from '../support/journal.ts';
import { SELDOM, test } from '../support/test.ts';

describe('a journal of 2 000 lots and 200 000 lines', () => {
  const LOTS = 2000;
  const USERS = 100;
  /** What a page must not be silent for longer than, in ms: on two busy cores, several times what it takes. */
  const LONGEST_TASK = 400;
  const FIRST_ROWS = 3_000;

  test.skipIf(browserName === 'firefox')('is fluid', SELDOM, async ({ browser, proof }) => {
    const page = await openHistory(browser);
    const users = Array.from({ length: USERS }, (_, index) => {
      const reasons = index % 9 === 0 ? REFUSED : [];
      const outcome = index % 9 === 0 ? 'failed' : 'modified';
      return [`FPC8${10_000 + index}`, `Utilisateur ${index}`, outcome, reasons] as const;
    });
    const many: StoredRun = {
      run: 'many',
      service: `${HOST} MCX9`,
      startedAt: Date.now() - HOUR,
      events: eventsOf(
        { customer: 'Grand compte', key: `${HOST} MCX9` },
        users.map(([...user]) => user as never),
      ),
    };
    await storeRuns(page, [many], LOTS);
    await page.evaluateOnNewDocument(() => {
      const seen = { longest: 0, first: 0 };
      Object.assign(window, { seen });
      new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries())
          seen.longest = Math.max(seen.longest, duration);
      }).observe({ type: 'longtask', buffered: true });
      const look = () => {
        if (document.querySelector('.lot')) seen.first = performance.now();
        else requestAnimationFrame(look);
      };
      look();
    });
    await page.reload();
    await waitForText(textOf(page, 'main > header'), /2\D?0\d\d lots/, 100_000);
    const seen = () => {
      return page.evaluate(
        () => (window as unknown as { seen: { longest: number; first: number } }).seen,
      );
    };
    const { first, longest } = await seen();
    expect(first).toBeLessThan(FIRST_ROWS);
    expect(longest).toBeLessThan(LONGEST_TASK);

    await search(page, 'utilisateur 42');
    await page.evaluate(() => {
      const list = document.querySelector('.lots');
      if (list) list.scrollTop = list.scrollHeight / 2;
    });
    await waitForText(textOf(page, 'main > header'), /2\D?000 sur/);
    expect((await seen()).longest).toBeLessThan(LONGEST_TASK);
    expect(await page.$$eval('.lot', (rows) => rows.length)).toBeLessThan(60);
    expect(proof.isUntouched).toBe(true);
  });
});
