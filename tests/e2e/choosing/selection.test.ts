import type { Page } from 'puppeteer';
import { describe, expect } from 'vitest';
import { ROOMY } from '../support/jobs.ts';
import { clickAside } from '../support/portal-tab.ts';
import { IN_CHROMIUM, IN_FIREFOX, onSkin, SELDOM, test } from '../support/test.ts';

const ALL = 16;

/** Waits until the portal's table shows another page than the one that is in view now. */
async function untilTurned(page: Page, turn: () => Promise<unknown>): Promise<void> {
  const first = () => document.querySelector('#users tbody a')?.textContent;
  const before = await page.evaluate(first);
  await turn();
  await page.waitForFunction(
    (known) => document.querySelector('#users tbody a')?.textContent !== known,
    {},
    before,
  );
}

/** How many users the panel's list shows, in its own words. */
function shownCount(): string {
  const panel = document.querySelector('myopenip-bulk')?.shadowRoot;
  return panel?.querySelector('.check')?.nextElementSibling?.textContent ?? '';
}

describe('row checkboxes', () => {
  test('select one user, or a range with Shift, and survive what the portal’s table does', async ({
    panel,
    proof,
  }) => {
    const { page } = panel;
    await panel.toggle('FPC172938');
    await panel.toggle('FPC172951', { shift: true });
    await panel.waitForSelected(4);
    const range = ['FPC172938', 'FPC172947', 'FPC172948', 'FPC172951'];
    expect(await panel.selected()).toEqual(range);
    await panel.toggle('FPC172947');
    await panel.waitForSelected(3);
    expect(await panel.selected()).toEqual(['FPC172938', 'FPC172948', 'FPC172951']);

    // The open panel leaves the portal's own controls within reach.
    await clickAside(page, '#users_next a');
    await panel.toggle('FPC172964');
    await clickAside(page, '#users_previous a');
    expect(await panel.isTicked('FPC172938')).toBe(true);
    expect(await panel.isTicked('FPC172947')).toBe(false);

    // Sorted the other way round, the users of the second page come first.
    await clickAside(page, '#users th');
    expect(await panel.isTicked('FPC172964')).toBe(true);
    expect(await panel.isTicked('FPC172967')).toBe(false);

    await clickAside(page, '#users_filter input');
    await page.keyboard.type('Accueil');
    expect(await panel.isTicked('FPC172948')).toBe(true);
    await panel.waitForSelected(4);
    expect(proof.isUntouched).toBe(true);
  });
});

describe('the filter', () => {
  test(
    'looks at every column, without regard to accents and case',
    IN_CHROMIUM,
    async ({ panel, proof }) => {
      await panel.filter('hopital');
      await panel.waitForListed(['FPC172948', 'FPC172964']);
      await panel.filter('LICENCE svi');
      await panel.waitForListed(['FPC172932']);
      await panel.filter('0184780021');
      await panel.waitForListed(['FPC172964']);
      await panel.filter('nguyen');
      await panel.waitForListed(['FPC172970']);
      await panel.filter('connecté licence premium');
      await panel.waitForListed(['FPC172970']);
      await panel.filter('personne');
      await panel.waitForListed([]);
      expect(await panel.status()).toBe('Aucun utilisateur sélectionné');
      expect(proof.isUntouched).toBe(true);
    },
  );

  test(
    'narrows what Tout sélectionner takes, on all pages of the table',
    IN_CHROMIUM,
    async ({ panel, proof }) => {
      await panel.filter('premium');
      await panel.selectAll(1);
      await panel.filter('');
      expect(await panel.selected()).toEqual(['FPC172970']);
      await panel.selectAll(ALL);
      expect(await panel.isTicked('FPC17293')).toBe(true);
      expect((await panel.selected()).length).toBe(ALL);
      await panel.filter('simple');
      await panel.waitForListed(/FPC172968/);
      await (await panel.find('checkbox', 'Tout sélectionner')).click();
      await panel.waitForSelected(5);
      expect(await panel.isTicked('FPC17293')).toBe(false);
      expect(proof.isUntouched).toBe(true);
    },
  );

  test(
    'selects nobody by itself: nothing ticked means nobody',
    IN_CHROMIUM,
    async ({ panel, proof }) => {
      await panel.filter('simple');
      await panel.waitForListed(/FPC172968/);
      await panel.change(1, { option: 'Superviseur' });
      await panel.pressStart('Appliquer');
      await panel.waitForAlert('Sélectionnez au moins un utilisateur.');
      await panel.pressStart('Prévisualiser');
      await panel.waitForAlert('Sélectionnez au moins un utilisateur.');
      expect(proof.isUntouched).toBe(true);
    },
  );
});

describe('a table whose rows come late', IN_CHROMIUM, () => {
  onSkin({ users: 8, latency: 1500 })(
    'is not taken for one of nobody',
    async ({ panel, proof }) => {
      proof.selects('FPC17293');
      expect(await panel.page.$('#users .detail')).toBeNull();
      expect(await panel.paste('FPC17293')).toContain('1 utilisateur');
      await panel.waitForSelected(1);
      expect(proof.isUntouched).toBe(true);
    },
  );
});

describe('a table whose many pages are being read', IN_CHROMIUM, () => {
  const onMany = onSkin({ users: 2_000, pageLength: 10 });

  onMany('is left to a run that begins', SELDOM, async ({ panel, portal, proof }) => {
    const users = ['FPC17293', 'FPC172947'];
    proof.selects(...users);
    await panel.select(...users);
    await panel.change(1, { option: 'Superviseur' });
    // To look for somebody in the panel is to have all read.
    await untilTurned(panel.page, () => panel.filter('FPC'));
    portal.faults.latency = 1_000;
    await panel.apply();
    expect(await panel.outcomes()).toEqual({ FPC17293: 'Modifié', FPC172947: 'Modifié' });
    // The rest was not read meanwhile.
    expect(await panel.page.evaluate(shownCount)).toMatch(/^\d+ sur \d+ lus$/);
  });

  onMany('is read anew when the portal’s own filter is used', async ({ panel, portal, proof }) => {
    const { page } = panel;
    const premium = portal.users().filter(({ licenceType }) => licenceType === 'Licence premium');
    const all = await panel.find('checkbox', 'Tout sélectionner');
    await untilTurned(page, () => all.click());
    await clickAside(page, '#users_filter input');
    await page.keyboard.type('premium');
    await panel.waitForSelected(premium.length);
    expect(proof.isUntouched).toBe(true);
  });
});

describe('a portal that loads a page for each page of its table', IN_FIREFOX, () => {
  const onPages = onSkin({ ...ROOMY, skin: 'pages' });

  onPages('keeps what was chosen on the pages before', async ({ panel, portal, proof }) => {
    const { page } = panel;
    proof.selects('FPC17293', 'FPC172982');
    await panel.select('FPC17293');
    await panel.change(1, { option: 'Superviseur' });
    await Promise.all([page.waitForNavigation(), clickAside(page, '.pagination-next')]);
    await panel.waitForText('.selection p', /^1 sélectionné, dont 1 pas encore lu$/);
    await panel.toggle('FPC172982');
    await panel.waitForSelected(2);
    await Promise.all([page.waitForNavigation(), clickAside(page, '.pagination-previous')]);
    await panel.waitForText('.selection p', /^2 sélectionnés, dont 1 pas encore lu$/);
    expect(await panel.isTicked('FPC17293')).toBe(true);
    await panel.apply();
    expect(await panel.outcomes()).toEqual({ FPC17293: 'Modifié', FPC172982: 'Modifié' });
    expect(portal.user('FPC172982').options.Superviseur).toBe('Oui');
  });

  onPages(
    'says so when it cannot read them all, and asks for nothing',
    async ({ panel, portal, proof }) => {
      const { page } = panel;
      proof.selects('FPC17293');
      await panel.select('FPC17293');
      await panel.change(1, { option: 'Superviseur' });
      await Promise.all([page.waitForNavigation(), clickAside(page, '.pagination-next')]);
      await panel.waitForSelected(1);
      portal.expireSessions();
      await panel.pressStart('Appliquer');
      await panel.waitForAlert('Votre session MyOpenIP a expiré.');
      expect(await panel.has('alertdialog', 'Confirmer les modifications')).toBe(false);
      expect(proof.isUntouched).toBe(true);
    },
  );
});
