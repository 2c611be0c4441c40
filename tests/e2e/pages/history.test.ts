import { describe, expect } from 'vitest';
import { downloaded } from '../support/downloaded.ts';
import { fill, find, waitForText, waitUntil } from '../support/find.ts';
import {
  openAgain,
  openHistory,
  openLot,
  press,
  search,
  textOf,
  waitForLots,
  waitForReport,
} from '../support/history.ts';
import { IN_CHROMIUM, test } from '../support/test.ts';

describe('the history', () => {
  test('finds lots by what they are about, what came of them, and when', async ({
    browser,
    proof,
  }) => {
    const page = await openHistory(browser);

    await search(page, 'evry');
    await waitForLots(page, /^Mairie d’Évry[^|]*1 sur 3 modifié · 1 indisponible · 1 échec$/);
    await search(page, 'karim standardiste');
    await waitForLots(page, /^Docks du Nord[^|]*Annulation Lot annulé : 1 rétabli$/);
    await search(page, 'fpc900004');
    await waitForLots(page, /^Ancien portail[^|]*$/);

    await search(page, '');
    const outcome = await find(page, 'combobox', 'Afficher');
    await outcome.evaluate((list) => {
      (list as HTMLSelectElement).value = 'undone';
      list.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await waitForLots(page, /^Docks du Nord[^|]*$/);
    await press(page, 'Effacer les filtres');
    await search(page, 'onglet ferme');
    await waitForLots(page, /^Onglet fermé[^|]*Interrompu 1 sur 2 modifié · 1 en attente$/);
    expect(proof.isUntouched).toBe(true);
  });

  test('opens a lot by its address, with its family, lines by cause, and report', async ({
    browser,
    downloads,
    proof,
  }) => {
    const page = await openHistory(browser);
    await openLot(page, 'mairie');

    const text = await waitForReport(page, /1 sur 3 modifié · 1 indisponible · 1 échec/);
    expect(text).toMatch(/Lot lancé .* Échecs réessayés/);
    expect(text).toMatch(
      /Échec 1 Le portail répond : Opération refusée par le réseau\. Karim Dubois/,
    );

    await press(page, 'Exporter le rapport');
    const { name, bytes } = await downloaded(downloads, /\.csv$/);
    expect(name).toMatch(/^openip_mairie-d-evry_2026-04-14_09h30\.csv$/);
    expect(bytes.toString('utf8')).toContain('FPC900002');

    // The licence of a line leads to all lots of its user.
    await (await page.waitForSelector('.line a'))?.click();
    await waitForLots(page, /^Mairie d’Évry[^|]* \| Docks du Nord[^|]*$/);
    expect(proof.isUntouched).toBe(true);
  });

  test('keeps a note and a ticket, and finds the lot by them', async ({ browser, proof }) => {
    const first = await openHistory(browser);
    await openLot(first, 'dock');
    await waitForReport(first, /Lot annulé/);

    await first.bringToFront();
    await fill(first, await find(first, 'textbox', 'Ticket'), 'GLPI-4711');
    await press(first, 'Garder');
    await waitForReport(first, /Note gardée/);
    const page = await openAgain(browser, first);
    await search(page, 'glpi-4711');

    await waitForLots(page, /^Docks du Nord[^|]*GLPI-4711[^|]*$/);
    expect(proof.isUntouched).toBe(true);
  });

  test(
    'says what cannot be done with an old lot, and why',
    IN_CHROMIUM,
    async ({ browser, proof }) => {
      const page = await openHistory(browser);
      await openLot(page, 'elsewhere');
      await waitForReport(page, /L’extension n’a pas accès à ancien\.portail\.example/);
      await openLot(page, 'torn');
      await waitForReport(page, /Journal illisible.*Le début du journal de ce lot manque/);
      await openLot(page, 'never-was');
      await waitForText(textOf(page, '.one'), 'Ce lot n’est pas dans le journal');
      expect(proof.isUntouched).toBe(true);
    },
  );

  test('can be used by keyboard alone', IN_CHROMIUM, async ({ browser, proof }) => {
    const page = await openHistory(browser);
    const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '');
    await page.bringToFront();
    await page.keyboard.press('Tab');
    await page.keyboard.type('evry');
    await waitForLots(page, /^Mairie d’Évry[^|]*$/);
    for (let presses = 0; (await focused()) !== 'Mairie d’Évry'; presses++) {
      expect(presses).toBeLessThan(20);
      await page.keyboard.press('Tab');
    }
    await page.keyboard.press('Enter');
    await waitUntil(
      async () => (await focused()).startsWith('1 sur 3 modifié'),
      () => 'The focus does not go to the lot that was opened',
    );
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('Exporter le rapport');
    expect(proof.isUntouched).toBe(true);
  });
});
