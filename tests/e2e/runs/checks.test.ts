/** The step *Vérification*: what is checked is what is done, and for as many. */
import { describe, expect } from 'vitest';
import { find } from '../support/find.ts';
import type { Panel } from '../support/panel.ts';
import { IN_CHROMIUM, IN_FIREFOX, test } from '../support/test.ts';

/** The users of the tests: one to be modified, one who has it already, one whom the portal offers nothing. */
const TO_DO = 'FPC172948';
const ALSO_TO_DO = 'FPC172956';
const ALREADY = 'FPC172947';
const UNAVAILABLE = 'FPC172932';
const ALL = [UNAVAILABLE, ALREADY, TO_DO, ALSO_TO_DO];

/** The text of the step that is open, in one line. */
const stepText = (panel: Panel) => panel.waitForText('.step.is-open .step-content', /./);

/** The name of the button of the foot that begins so. */
const buttonText = async (panel: Panel, name: string) => {
  return (await panel.find('button', name)).evaluate((button) => button.textContent);
};

describe('a preview', () => {
  test(
    'is counted, confirmed and done for as many, but those who were unticked',
    IN_CHROMIUM,
    async ({ panel, portal, proof }) => {
      portal.setOption(ALREADY, 'Superviseur', 'Oui');
      proof.selects(...ALL);
      await panel.select(...ALL);
      await panel.change(1, { option: 'Superviseur' });
      await panel.preview();
      expect(await stepText(panel)).toMatch(
        /Rien n’a encore été modifié\..*1 indisponible.*2 à modifier.*1 déjà fait/,
      );
      expect(await panel.status()).toContain('1 indisponible, 2 à modifier, 1 déjà fait');
      expect(await buttonText(panel, 'Appliquer')).toBe('Appliquer à 2 utilisateurs');

      await (await panel.find('checkbox', `Inclure ${TO_DO}`)).click();
      await panel.waitForText('.check-section', /1 à modifier, 1 écarté/);
      expect(await panel.status()).toContain('4 utilisateurs sélectionnés');
      const question = await panel.ask();
      expect(question).toContain('1 utilisateur sera modifié');
      expect(question).toContain(
        '2 autres seront relus sans être touchés (1 déjà fait, 1 indisponible).',
      );
      expect(question).toContain('1 utilisateur écarté ne sera ni lu ni modifié.');
      expect(question).toContain('Confirmer pour 1 utilisateur');
      const before = proof.opened.length;
      await panel.confirm();
      await panel.waitUntilIdle();
      expect(await panel.outcomes()).toEqual({
        [UNAVAILABLE]: 'Indisponible',
        [ALREADY]: 'Déjà fait',
        [ALSO_TO_DO]: 'Modifié',
      });
      expect(proof.opened.slice(before)).not.toContain(TO_DO);
      expect(proof.changes).toEqual([`${ALSO_TO_DO} + Superviseur`]);
    },
  );

  test(
    'that no longer fits is struck through, offered again and not used',
    IN_FIREFOX,
    async ({ panel, portal, proof }) => {
      portal.setOption(ALREADY, 'Superviseur', 'Oui');
      proof.selects(ALREADY, TO_DO);
      await panel.select(ALREADY, TO_DO);
      await panel.change(1, { option: 'Superviseur' });
      await panel.preview();
      await panel.change(1, { action: 'Retirer', option: 'Superviseur' });
      await panel.open('Vérification');

      expect(await stepText(panel)).toContain(
        'Cette vérification ne correspond plus à ce qui est demandé.',
      );
      expect(await panel.has('checkbox', `Inclure ${TO_DO}`)).toBe(false);
      const question = await panel.ask();
      expect(question).toContain('2 fiches seront lues ; combien changeront n’est pas connu.');
      expect(question).toContain('« Superviseur » sera retiré à 2 utilisateurs au plus.');
      await panel.press('Annuler');
      await panel.waitUntilAnswered();

      await panel.press('Relire');
      await panel.waitUntilIdle();
      expect(await panel.outcomes()).toEqual({ [ALREADY]: 'À modifier', [TO_DO]: 'Déjà fait' });
      expect(await panel.ask()).toContain('sera retiré à 1 utilisateur.');
      await panel.press('Annuler');
      expect(proof.changes).toEqual([]);
    },
  );

  test('is filtered by its counters', IN_CHROMIUM, async ({ panel, portal, proof }) => {
    portal.setOption(ALREADY, 'Superviseur', 'Oui');
    proof.selects(UNAVAILABLE, ALREADY, TO_DO);
    await panel.select(UNAVAILABLE, ALREADY, TO_DO);
    await panel.change(1, { option: 'Superviseur' });
    await panel.preview();

    await panel.press('1 indisponible');
    expect(await panel.outcomes()).toEqual({ [UNAVAILABLE]: 'Indisponible' });
    await panel.press('1 indisponible');
    expect(Object.keys(await panel.outcomes())).toHaveLength(3);
    expect(proof.changes).toEqual([]);
  });
});

test(
  'the confirmation holds the keyboard, and gives it back',
  IN_FIREFOX,
  async ({ panel, proof }) => {
    const { page } = panel;
    const focused = () =>
      page.evaluate(() => {
        const inside = document.querySelector('myopenip-bulk')?.shadowRoot?.activeElement;
        const dialog = inside?.closest('[role="alertdialog"]');
        return dialog ? `asked: ${inside?.textContent}` : (inside?.textContent ?? '');
      });
    proof.selects(TO_DO);
    await panel.select(TO_DO);
    await panel.change(1, { option: 'Superviseur' });
    await panel.preview();
    await (await panel.find('button', 'Appliquer')).focus();
    await page.keyboard.press('Enter');
    await panel.find('alertdialog', 'Confirmer les modifications');

    expect(await focused()).toBe('asked: Annuler');
    for (let press = 0; press < 5; press++) {
      await page.keyboard.press('Tab');
      expect(await focused()).toMatch(/^asked/);
    }
    await page.keyboard.press('Escape');
    await panel.waitUntilAnswered();
    expect(await focused()).toBe('Appliquer à 1 utilisateur');
    expect(proof.changes).toEqual([]);
  },
);

describe('the table of results', () => {
  test.for([340, 459, 640])(
    'is nowhere one letter wide in a panel of %i px',
    async (width, { panel, proof }) => {
      proof.selects(UNAVAILABLE, TO_DO);
      await panel.select(UNAVAILABLE, TO_DO);
      await panel.change(1, { option: 'Superviseur' });
      await panel.preview();
      await (await panel.region()).evaluate((region, px) => {
        region.style.width = `${px}px`;
        region.style.minWidth = `${px}px`;
      }, width);

      const table = await panel.find('table', 'Résultats');
      const cut = await table.evaluate((element) => {
        const cells = [...element.querySelectorAll<HTMLElement>('td')];
        return cells
          .filter((cell) => cell.offsetWidth > 1 && cell.textContent)
          .filter((cell) => cell.scrollWidth > cell.clientWidth + 1 || cell.offsetHeight > 60)
          .map((cell) => `${cell.textContent} ${cell.offsetWidth} × ${cell.offsetHeight}`);
      });
      expect(cut).toEqual([]);
      expect(await find(table, 'cell', 'À modifier')).toBeTruthy();
      expect((await panel.rowsOf(TO_DO))[0]).toMatchObject({
        Option: 'Superviseur',
        Avant: 'Non',
        Après: 'Oui',
        Résultat: 'À modifier',
      });
      expect(proof.changes).toEqual([]);
    },
  );
});
