import { setTimeout as delay } from 'node:timers/promises';
import { readXlsx, writeXlsx } from 'hucre/xlsx';
import type { Browser } from 'puppeteer';
import { describe, expect } from 'vitest';
import { downloaded } from '../support/downloaded.ts';
import { find, press } from '../support/find.ts';
import type { Panel } from '../support/panel.ts';
import { openInventory } from '../support/round-trip.ts';
import { onSkin, SELDOM } from '../support/test.ts';
import { WorkbookTab } from '../support/workbook.ts';

const SKINS = ['classic', 'native', 'quasar'] as const;
const OPTION = 'Superviseur';

/** Takes an inventory of all users, and downloads it as a model. */
async function modelOf(browser: Browser, panel: Panel, users: number, downloads: string) {
  const isSelected = (await panel.status()).startsWith(`${users} utilisateurs sélectionnés`);
  if (!isSelected) await panel.selectAll(users);
  await panel.open('Utilisateurs');
  await panel.press('Inventaire');
  // What is said of an inventory before stays until this one has begun.
  await delay(1000);
  await panel.waitUntilIdle(240_000);
  await panel.waitForText('.inventory-status', /lus?/);
  const page = await openInventory(browser);
  await press(() => find(page, 'button', 'Télécharger un modèle'));
  const { bytes } = await downloaded(downloads, /modele.*\.xlsx$/);
  await page.close();
  const rows = (await readXlsx(new Uint8Array(bytes))).sheets[0]?.rows ?? [];
  return { bytes, rows };
}

describe.each(SKINS)('a model on %s', SELDOM, (skin) => {
  const test = onSkin({ skin, users: 20 });

  test('comes back as nothing to do, and edited as what is wanted', { timeout: 900_000 }, async ({
    browser,
    panel,
    portal,
    proof,
    downloads,
  }) => {
    const before = portal.users();
    proof.selects(...before.map(({ licence }) => licence));
    const { bytes, rows } = await modelOf(browser, panel, before.length, downloads);
    const [headings = [], ...users] = rows;
    const [licence = -1, option = -1] = ['Licence', OPTION].map((one) => headings.indexOf(one));
    expect(users).toHaveLength(before.length);

    const tab = await WorkbookTab.open(browser);
    await tab.readWholeList();
    await tab.choose('modele.xlsx', bytes);
    await tab.waitFor(/\d+ utilisateurs, \d+ valeurs demandées/);
    expect(await tab.text()).not.toMatch(/erreurs?/);
    await tab.prepare();
    await panel.waitForText('.own-changes h3', 'Classeur modele.xlsx');
    await panel.lookAt();
    await panel.preview();
    const outcomes = Object.values(await panel.outcomes()).flatMap((one) => one.split(', '));
    expect(new Set(outcomes)).toEqual(new Set(['Déjà fait']));

    const wanted = new Set(
      before.filter((user) => user.licenceType === 'Licence simple').map((user) => user.licence),
    );
    const edited = users.map((row) => {
      if (!wanted.has(String(row[licence]))) return row;
      return row.map((cell, place) => (place === option ? 'oui' : cell));
    });
    const file = await writeXlsx({ sheets: [{ name: 'Souhaits', rows: [headings, ...edited] }] });
    await tab.choose('souhaits.xlsx', file);
    await tab.waitFor(/souhaits\.xlsx/);
    await tab.prepare();
    await panel.waitForText('.own-changes h3', 'Classeur souhaits.xlsx');
    await panel.lookAt();
    await panel.apply();

    const after = portal.users();
    for (const [place, user] of after.entries()) {
      const was = before[place]?.options;
      expect(user.options).toEqual(wanted.has(user.licence) ? { ...was, [OPTION]: 'Oui' } : was);
    }
    const again = await modelOf(browser, panel, before.length, downloads);
    const states = again.rows.slice(1).map((row) => [row[licence], row[option]]);
    expect(states).toEqual(
      edited.map((row) => [row[licence], row[option] === 'oui' ? 'Oui' : row[option]]),
    );
  });
});
