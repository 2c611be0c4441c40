import { readXlsx } from 'hucre/xlsx';
import type { Page } from 'puppeteer';
import { expect } from 'vitest';
import { downloaded } from '../support/downloaded.ts';
import { waitForText, waitUntil } from '../support/find.ts';
import { IN_CHROMIUM, test } from '../support/test.ts';

const DONE = ['FPC172947', 'FPC172948'];

test(
  'a lot is given to its customer as a workbook, and as a page to print',
  IN_CHROMIUM,
  async ({ browser, downloads, panel, proof }) => {
    proof.selects(...DONE);
    await panel.startOn(DONE);
    await panel.waitUntilIdle();
    const before = new Set(await browser.pages());
    // Puppeteer goes on listing a page that Firefox has closed: it does not answer.
    const isThere = (page: Page) => page.evaluate(() => true).catch(() => false);
    const opened = async () => {
      const pages = (await browser.pages()).filter((page) => !before.has(page));
      const answers = await Promise.all(pages.map(isThere));
      return pages.filter((_, index) => answers[index]);
    };

    await panel.press('Exporter le bilan');
    const { name, bytes } = await downloaded(downloads, /\.xlsx$/);

    expect(name).toMatch(/^openip_.*\.xlsx$/);
    const { sheets } = await readXlsx(bytes);
    expect(sheets.map((sheet) => sheet.name)).toEqual(['Lignes', 'Bilan']);
    const [lines, summary] = sheets;
    expect(lines?.freezePane).toEqual({ rows: 1 });
    expect(lines?.rows.slice(1).map((row) => [row[1], row[8]])).toEqual([
      ['FPC172947', 'Modifié'],
      ['FPC172948', 'Modifié'],
    ]);
    expect(lines?.rows[1]?.[2]).toMatch(/^0\d{9}$/);
    expect(summary?.rows.flat().join(' ')).toMatch(/2 sur 2 modifiés.*MyOpenIP Bulk \d/);
    await waitUntil(
      async () => (await opened()).length === 0,
      () => 'The tab that saved the workbook stays',
    );
    expect(await panel.page.evaluate(() => document.hidden)).toBe(false);

    await panel.press('Imprimer');
    let page: Page | undefined;
    await waitUntil(
      async () => {
        [page] = await opened();
        return page !== undefined;
      },
      () => 'No page to print was opened',
    );
    const text = () => (page as Page).evaluate(() => document.body.innerText.replace(/\s+/g, ' '));
    await waitForText(text, /Compte rendu des modifications/);
    expect(await text()).toMatch(
      /Ce qui a été demandé Ajouter .* 2 utilisateurs .*FPC172947.*Tout ce qui a été demandé est fait/,
    );
    expect(proof.changes).toHaveLength(2);
  },
);
