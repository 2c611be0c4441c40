import { describe, expect } from 'vitest';
import { onSkin } from './support/test.ts';

const TWO = ['FPC172947', 'FPC172948'];

/** Faces whose details take the focus: by a script, and as the browser's own modal dialog. */
describe.each(['classic', 'native'] as const)(
  'a person who types while a run is on: %s',
  (skin) => {
    onSkin({ users: 8, skin, latency: 60 })(
      'gives the details that it opens none of his keys',
      async ({ panel, portal, proof }) => {
        for (const licence of TWO) portal.setOption(licence, 'Superviseur', 'Oui');
        const { page } = panel;
        proof.selects(...TWO);
        await panel.select(...TWO);
        await panel.change(1, { option: 'Option standardiste' });
        await panel.start();
        // As who scrolls the page by the Space key.
        await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
        const run = panel.waitUntilIdle();
        let isOver = false;
        void run.finally(() => {
          isOver = true;
        });
        let typed = 0;
        while (!isOver) {
          await page.keyboard.press(typed % 2 === 0 ? ' ' : 'Enter');
          typed++;
        }
        await run;
        expect(typed).toBeGreaterThan(10);
        expect(await panel.outcomes()).toEqual(
          Object.fromEntries(TWO.map((licence) => [licence, 'Modifié'])),
        );
        expect(proof.changes).toEqual(TWO.map((licence) => `${licence} + Option standardiste`));
      },
    );
  },
);
