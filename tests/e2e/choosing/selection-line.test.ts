/** The line that says who is selected, wherever they are, and the list of those who are. */
import { describe, expect } from 'vitest';
import type { Panel } from '../support/panel.ts';
import { IN_CHROMIUM, onSkin, SELDOM, test } from '../support/test.ts';

/** How long the reading of thousands may take, in ms. */
const LONG = 60_000;

const line = (panel: Panel, words: string | RegExp) => panel.waitForText('.selection p', words);

/** The role and name of what has the focus in the panel. */
function focused(): string {
  const panel = document.querySelector('myopenip-bulk')?.shadowRoot;
  const { role, ariaLabel } = panel?.activeElement ?? {};
  return `${role} ${ariaLabel}`;
}

/** Opens the home page of the portal, and comes back to the users. */
async function leaveAndComeBack({ page }: Panel): Promise<void> {
  const users = page.url();
  await page.goto(new URL('/', users).href);
  await page.goto(users);
}

test('who is chosen and outside the filter is told, shown and removed', async ({
  panel,
  proof,
}) => {
  await panel.filter('simple');
  await panel.waitForListed(/FPC172968/);
  await (await panel.find('checkbox', 'Tout sélectionner')).click();
  await panel.waitForSelected(11);
  await panel.filter('premium');
  await panel.waitForListed(['FPC172970']);
  await (await panel.find('checkbox', 'Tout sélectionner')).click();
  await line(panel, /^12 sélectionnés, dont 11 hors filtre$/);

  await panel.press('Voir');
  await panel.waitForListed(/^FPC17293 .*FPC172970/);
  expect(await panel.selected()).toHaveLength(12);
  await panel.press('Voir');
  await panel.waitForListed(['FPC172970']);

  await panel.press('Retirer les 11');
  await line(panel, /^1 sélectionné$/);
  await panel.filter('');
  expect(await panel.selected()).toEqual(['FPC172970']);
  await panel.press('Tout retirer');
  await line(panel, 'Aucun utilisateur sélectionné');
  expect(await panel.page.evaluate(focused)).toBe('listbox Utilisateurs');
  expect(proof.isUntouched).toBe(true);
});

test(
  'a filter that nobody fits says so, and is cleared beside it',
  IN_CHROMIUM,
  async ({ panel }) => {
    await panel.filter('personne');
    await panel.waitForText('.listed .none', /^Aucun sur 16 ne correspond/);
    await panel.press('Effacer le filtre');
    await panel.waitForListed(/FPC172970/);
    expect(await panel.page.evaluate(focused)).toBe('null Filtrer les utilisateurs');
  },
);

describe('who was chosen before the page was loaded', () => {
  test('counts, and the person is asked', async ({ panel, proof }) => {
    await panel.select('FPC17293', 'FPC172947');
    await panel.page.reload();
    await line(panel, '2 sélectionnés avant le rechargement');
    expect(await panel.selected()).toEqual(['FPC17293', 'FPC172947']);

    await panel.press('Garder');
    await line(panel, /^2 sélectionnés$/);
    await panel.page.reload();
    await line(panel, '2 sélectionnés avant le rechargement');
    await panel.press('Vider');
    await line(panel, 'Aucun utilisateur sélectionné');
    expect(await panel.isTicked('FPC17293')).toBe(false);

    await panel.page.reload();
    await line(panel, 'Aucun utilisateur sélectionné');
    expect(proof.isUntouched).toBe(true);
  });

  test('is not asked about any more once they choose somebody', IN_CHROMIUM, async ({ panel }) => {
    await panel.select('FPC17293');
    await leaveAndComeBack(panel);
    await line(panel, '1 sélectionné avant le rechargement');

    await panel.toggle('FPC172947');
    await line(panel, /^2 sélectionnés$/);
  });
});

describe('a list of 5000 users', SELDOM, () => {
  onSkin({ users: 5_000, pageLength: 100 })(
    'is walked through by keyboard from its beginning to its end',
    async ({ panel, proof }) => {
      const { page } = panel;
      const list = await panel.find('listbox', 'Utilisateurs');
      await list.focus();
      await panel.waitForText('.check + .muted', /^5\D?000 utilisateurs$/, LONG);
      expect((await panel.listed()).length).toBeLessThan(80);

      await page.keyboard.press('End');
      await page.keyboard.press(' ');
      await panel.waitForSelected(1);
      const [last] = await panel.selected();
      expect(last).toBe((await panel.listed()).at(-1));
      await page.keyboard.press('Home');
      await page.keyboard.down('Shift');
      await page.keyboard.press(' ');
      await page.keyboard.up('Shift');

      await panel.waitForSelected(5_000);
      expect(await page.evaluate(focused)).toBe('listbox Utilisateurs');
      expect(proof.isUntouched).toBe(true);
    },
  );
});
