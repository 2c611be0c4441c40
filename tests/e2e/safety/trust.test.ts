import type { Page } from 'puppeteer';
import { describe, expect } from 'vitest';
import { IN_FIREFOX, test } from '../support/test.ts';

/** A script of the page presses a button of the panel in every way a script can. */
function pressByScript(page: Page, name: string): Promise<boolean> {
  return page.evaluate((wanted) => {
    const root = document.querySelector('myopenip-bulk')?.shadowRoot;
    const buttons = [...(root?.querySelectorAll('button') ?? [])];
    const button = buttons.find(({ textContent }) => textContent.startsWith(wanted));
    if (!button) return false;
    const event = { bubbles: true, composed: true, cancelable: true };
    button.click();
    for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click']) {
      button.dispatchEvent(new MouseEvent(type, event));
    }
    button.focus();
    for (const key of ['Enter', ' ']) {
      button.dispatchEvent(new KeyboardEvent('keydown', { ...event, key }));
      button.dispatchEvent(new KeyboardEvent('keyup', { ...event, key }));
    }
    return true;
  }, name);
}

describe('a script of the page', () => {
  test(
    'can neither start, stop nor undo anything',
    IN_FIREFOX,
    async ({ panel, portal, proof }) => {
      const { page } = panel;
      proof.selects('FPC172947', 'FPC172948');
      await panel.select('FPC172947', 'FPC172948');
      await panel.change(1, { option: 'Superviseur' });
      expect(await pressByScript(page, 'Appliquer')).toBe(true);
      expect(await pressByScript(page, 'Prévisualiser')).toBe(true);
      expect(await panel.has('alertdialog', 'Confirmer les modifications')).toBe(false);
      expect(proof.isUntouched).toBe(true);

      await panel.ask();
      expect(await pressByScript(page, 'Confirmer')).toBe(true);
      expect(await panel.has('alertdialog', 'Confirmer les modifications')).toBe(true);
      await panel.press('Annuler');
      await panel.waitUntilAnswered();
      expect(await panel.status()).toBe('2 utilisateurs sélectionnés');
      // On a portal that is new to us, details were read for the question; that is all.
      expect(proof.changes).toEqual([]);

      portal.faults.add({ on: 'detail', licence: 'FPC172947', kind: 'slow', ms: 1_500 });
      await panel.start();
      expect(await pressByScript(page, 'Pause')).toBe(true);
      expect(await pressByScript(page, 'Arrêter')).toBe(true);
      await panel.waitUntilIdle();
      expect(await panel.outcomes()).toEqual({ FPC172947: 'Modifié', FPC172948: 'Modifié' });

      expect(await pressByScript(page, 'Annuler ce lot')).toBe(true);
      expect(await panel.has('alertdialog', 'Confirmer les modifications')).toBe(false);
      expect(proof.changes).toEqual(['FPC172947 + Superviseur', 'FPC172948 + Superviseur']);
    },
  );
});
