import { describe, expect } from 'vitest';
import { clickOn, waitForPlace } from '../support/point.ts';
import { onSkin } from '../support/test.ts';

const TWO = ['FPC172947', 'FPC172948'];
/** As long as two users may take on a busy machine, in ms. */
const PATIENCE = 40_000;

/** On a skin whose details take the focus, as the browser's own modal dialogs do. */
describe('a person who types while a run is on', () => {
  onSkin({ users: 8, skin: 'native', latency: 60 })(
    'gives none of their keys to the details that it opens',
    async ({ panel, portal, proof }) => {
      for (const licence of TWO) portal.setOption(licence, 'Superviseur', 'Oui');
      const { page } = panel;
      proof.selects(...TWO);
      await panel.select(...TWO);
      await panel.change(1, { option: 'Option standardiste' });
      await panel.start();
      // As a person who scrolls the page by the Space key.
      await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
      let isOver = false;
      const run = panel.waitUntilIdle(PATIENCE).finally(() => {
        isOver = true;
      });
      const type = async () => {
        let typed = 0;
        for (; !isOver; typed++) await page.keyboard.press(typed % 2 === 0 ? ' ' : 'Enter');
        return typed;
      };
      const [typed] = await Promise.all([type(), run]);
      expect(typed).toBeGreaterThan(10);
      expect(await panel.outcomes()).toEqual(
        Object.fromEntries(TWO.map((licence) => [licence, 'Modifié'])),
      );
      expect(proof.changes).toEqual(TWO.map((licence) => `${licence} + Option standardiste`));
    },
  );
});

/** On a skin whose dialogs stand in the browser's top layer, where no z-index counts. */
describe('a person who has a detail open', () => {
  onSkin({ users: 8, skin: 'angular' })(
    'presses what the panel shows beside it, and the detail stays open',
    async ({ panel, proof }) => {
      const { page } = panel;
      proof.selects('FPC17293');
      // So wide that nothing of the list is beneath the panel.
      await page.setViewport({ width: 1700, height: 1000 });
      await panel.find('button', 'Réduire');
      await clickOn(page, 'Détail');
      await waitForPlace(page, 'Fermer');
      await panel.press('Réduire');
      await panel.press('Agrandir');
      await panel.find('button', 'Réduire');
      await waitForPlace(page, 'Fermer');
      expect(proof.changes).toEqual([]);
    },
  );
});
