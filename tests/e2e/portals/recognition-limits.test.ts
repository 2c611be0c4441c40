import { describe, expect } from 'vitest';
import type { Found } from '../support/find.ts';
import type { Panel } from '../support/panel.ts';
import { IN_CHROMIUM, onSkin, SELDOM, test } from '../support/test.ts';

const SHOWN = 'Numéro à présenter';
/** A detail that does not come is waited for this long, and a margin, in ms. */
const NEVER = 45_000;

describe('a page that is not as it should be', IN_CHROMIUM, () => {
  onSkin({ users: 8, skin: 'bare' })(
    'with two tables of users: nothing can be started, and the panel says why',
    async ({ panel, proof }) => {
      await panel.rowBox('FPC17293');
      await panel.page.evaluate(() => {
        const users = document.querySelector('#users');
        users?.after(users.cloneNode(true));
      });
      await panel.waitForAlert('Le tableau des utilisateurs n’est pas reconnu');
      expect(await isDisabled(await panel.find('button', 'Modifications'))).toBe(true);
      expect(await isDisabled(await panel.find('button', 'Prévisualiser'))).toBe(true);
      expect(await isDisabled(await panel.find('button', 'Appliquer'))).toBe(true);
      expect(proof.isUntouched).toBe(true);
    },
  );

  describe.each(['classic', 'bare'] as const)('in the skin %s', (skin) => {
    onSkin({ users: 0, skin })(
      'with the headings and no rows: there is nobody to select, and nothing is done',
      skin === 'bare' ? {} : SELDOM,
      async ({ panel, proof }) => {
        await panel.change(1, { option: 'Superviseur' });
        await panel.open('Utilisateurs');
        await panel.waitForText('section', 'Aucun utilisateur n’a été lu dans le portail.');
        await (await panel.find('checkbox', 'Tout sélectionner')).click();
        await panel.pressStart('Prévisualiser');
        await panel.waitForAlert('Sélectionnez au moins un utilisateur.');
        await panel.pressStart('Appliquer');
        expect(await panel.has('alertdialog', 'Confirmer les modifications')).toBe(false);
        expect(await panel.status()).toContain('Aucun utilisateur sélectionné');
        expect(proof.isUntouched).toBe(true);
      },
    );
  });
});

describe('a detail that is not as it should be', IN_CHROMIUM, () => {
  test('with an option twice: neither is pressed', async ({ panel, proof }) => {
    proof.selects('FPC172947');
    await panel.select('FPC172947');
    await panel.page.evaluate(() => {
      const dialog = document.querySelector('#user-detail .modal-body');
      const double = () => {
        const [line, twin] = dialog?.querySelectorAll('[data-option="superviseur"]') ?? [];
        if (line && !twin) line.after(line.cloneNode(true));
      };
      if (dialog) new MutationObserver(double).observe(dialog, { childList: true });
    });
    await panel.change(1, { option: 'Superviseur' });
    await panel.apply();
    await expectFailure(
      panel,
      'La fiche montre plusieurs fois « Superviseur » : l’extension ne choisit pas',
    );
    expect(proof.opened).toEqual(['FPC172947']);
    expect(proof.changes).toEqual([]);
  });

  // Half a minute of waiting.
  test('that never opens: nothing is pressed, and the panel says so', {
    ...SELDOM,
    timeout: 60_000,
  }, async ({ panel, proof }) => {
    proof.selects('FPC172947');
    await panel.select('FPC172947');
    // The page's script is there, but no click reaches it.
    await panel.page.$eval('#users', (users) => {
      users.addEventListener('click', (event) => event.stopImmediatePropagation());
    });
    await panel.change(1, { option: 'Superviseur' });
    await panel.start();
    await panel.waitUntilIdle(NEVER);
    await expectFailure(panel, 'La fiche ne s’est pas ouverte à temps.');
    expect(proof.opened).toEqual([]);
  });
});

describe('a reference that is the beginning of another', IN_CHROMIUM, () => {
  test('each of the two is changed exactly as asked', SELDOM, async ({ panel, portal, proof }) => {
    proof.selects('FPC17293', 'FPC172932');
    await panel.select('FPC172932', 'FPC17293');
    await panel.change(1, { option: SHOWN, value: '0184780013' });
    await panel.change(2, { option: 'Superviseur' });
    await panel.apply();
    expect(await panel.outcomes()).toEqual({
      FPC17293: 'Modifié, Modifié',
      FPC172932: 'Modifié, Indisponible',
    });
    expect(proof.changes.sort()).toEqual(
      [
        'FPC17293 + Superviseur',
        `FPC17293 + ${SHOWN}: 0184780013`,
        `FPC172932 + ${SHOWN}: 0184780013`,
      ].sort(),
    );
    expect(portal.user('FPC172932').options).toMatchObject({
      Superviseur: 'Non',
      [SHOWN]: '0184780013',
    });
  });
});

async function expectFailure(panel: Panel, reason: string): Promise<void> {
  const [row] = await panel.rowsOf('FPC172947');
  expect(row?.Résultat).toBe('Échec');
  expect(row?.Détail).toContain(reason);
}

function isDisabled(button: Found): Promise<boolean> {
  return button.evaluate((element) => (element as HTMLButtonElement).disabled);
}
